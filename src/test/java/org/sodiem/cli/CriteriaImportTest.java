package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.sheet.OfficeFile;

class CriteriaImportTest {

    @TempDir
    private Path folder = Path.of("");

    private record Run(int exit, String out, String err) {}

    private Run run(String... args) {
        Keyboard keyboard = new Keyboard();
        return new Run(keyboard.run(args), keyboard.out(), keyboard.err());
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private String annex(String scoring) throws IOException {
        return write(
                "phu-luc.xlsx",
                OfficeFile.xlsx("<sheetData>" + OfficeFile.row("STT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm")
                                + OfficeFile.row("1", "A", "1,5") + OfficeFile.row("1.1", "B", "1,50")
                                + OfficeFile.row("1.1.1", "C", "1.50", scoring)
                                + "</sheetData>")
                        .bytes());
    }

    @Test
    void writesTheSetAndSaysWhatIsLeftToDo() throws IOException {
        Path set = folder.resolve("commune.yaml");
        Run run = run(
                "criteria", "import", annex("Có: 1,5; không: 0"), "-o", set.toString(), "--repo", folder.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("1 thành phần, 1,5 điểm", "Đã ghi " + set);
        assertThat(Files.readString(set)).contains("index: commune", "- {id: co, label: Có, points: 1.5}");
        Run again = run("criteria", "import", annex("Có: 1,5"), "-o", set.toString(), "--repo", folder.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("không ghi đè").hasLineCount(1);
    }

    @Test
    void listsWhatIsNotUnderstoodByItsCellAndLine() throws IOException {
        String file = annex("Theo Hội đồng");
        Run run = run("criteria", "import", file, "--repo", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("options: []", "text: Theo Hội đồng");
        assertThat(run.err()).contains("dòng 23 (Trang tính Phụ lục, ô D4): 1.1.1: chưa hiểu \"Theo Hội đồng\".");
        assertThat(run.out().lines().toList().get(22)).contains("options: []");
        Run english = run("criteria", "import", file, "--repo", folder.toString(), "--lang", "en");
        assertThat(english.err())
                .contains("line 23 (Sheet Phụ lục, cell D4): 1.1.1: \"Theo Hội đồng\" is not understood.");
    }

    @Test
    void makesTheFolderOfTheSetAndNamesThePlaceThatCannotBeWritten() throws IOException {
        Path set = folder.resolve("criteria").resolve("2025").resolve("commune.yaml");
        String file = annex("Có: 1,5; không: 0");
        assertThat(run("criteria", "import", file, "-o", set.toString(), "--repo", folder.toString())
                        .exit())
                .isZero();
        assertThat(set).exists();
        Path below = set.resolve("x.yaml");
        Run run = run("criteria", "import", file, "-o", below.toString(), "--repo", folder.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("một tệp đang đứng ở chỗ cần một thư mục")
                .doesNotContain("sodiem-");
    }

    @Test
    void namesTheTablesThatThereAre() throws IOException {
        Run run = run("criteria", "import", annex("Có: 1,5"), "--table", "9", "--repo", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("Tệp không có bảng nào tên là \"9\". Ghi một trong các bảng sau vào --table: Phụ lục.");
    }

    @Test
    void saysOneLineOfAFileThatIsNotRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "là tệp kiểu cũ (.xls, .doc) hoặc có đặt mật khẩu",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        files.put("không phải tệp XLSX, ODS hay DOCX", "STT,Tiêu chí".getBytes(StandardCharsets.UTF_8));
        files.put("có macro", OfficeFile.xlsx("").with("xl/vbaProject.bin", "").bytes());
        files.put("quá lớn", OfficeFile.xlsx("<a>".repeat(1000)).bytes());
        files.put(
                "có quá nhiều ô",
                OfficeFile.xlsx("<sheetData><row><c r='A9999999'><v>1</v></c></row></sheetData>")
                        .bytes());
        files.put(
                "thực thể XML",
                OfficeFile.xlsx("")
                        .with("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
                        .bytes());
        files.put("bị hỏng", OfficeFile.xlsx("<").bytes());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Run run = run("criteria", "import", write("f", file.getValue()), "--repo", folder.toString());
            assertThat(run.exit()).as(file.getKey()).isEqualTo(1);
            assertThat(run.err()).contains(file.getKey()).hasLineCount(1);
            assertThat(run.out()).isEmpty();
        }
        assertThat(run("criteria", "import", folder.resolve("none.xlsx").toString())
                        .exit())
                .isEqualTo(2);
        Run ofFolder = run("criteria", "import", folder.toString());
        assertThat(ofFolder.exit()).isEqualTo(2);
        assertThat(ofFolder.err()).contains(folder + ": đây là thư mục, mà cần một tệp");
    }
}
