package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.sheet.LibreOffice;

/** Reports of the committed campaign as files; LibreOffice reads them as a second opinion. */
class ReportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private static final Keyboard KEYBOARD = new Keyboard();

    private int report(String... args) {
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(args));
        return KEYBOARD.run(all.toArray(String[]::new));
    }

    private static String document(Path file) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no document in " + file);
    }

    private static void copyWith(Path from, Path to, String before, String after) throws IOException {
        byte[] bytes = Files.readAllBytes(from);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void writesAReportAUnitAndOneAnIndexAndOverwritesNone() throws IOException {
        Path out = folder.resolve("bc");
        assertThat(report("--out", out.toString())).as(KEYBOARD.said()).isEqualTo(Exit.CLEAN);
        assertThat(KEYBOARD.said()).contains("20 báo cáo");
        assertThat(document(out.resolve("commune.docx"))).contains("HƯ CẤU");
        Path one = out.resolve("don-vi/xa-vinh-chap.docx");
        assertThat(document(one)).contains("PHIẾU TỰ CHẤM ĐIỂM");
        Files.writeString(one, "sửa tay");
        assertThat(report("--out", out.toString())).isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("đã có");
        assertThat(one).hasContent("sửa tay");
    }

    @Test
    void putsTheNarrativeOfTheUnitBesideItsFigures() throws IOException {
        Path repo = folder.resolve("kho");
        for (String part : List.of("criteria", "submissions")) {
            try (var files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = repo.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(
                repo.resolve("submissions/2023/xa-vinh-chap/report.md"),
                "## Khó khăn\n\nThiếu <script> & «don_vi» ${x}\u0001\n");
        Path out = folder.resolve("a.docx");
        report("--repo", repo.toString(), "--unit", "xa-vinh-chap", "--out", out.toString());
        assertThat(document(out)).as(KEYBOARD.said()).contains("Thiếu &lt;script&gt; &amp; «don_vi» ${x}</w:t>");
    }

    @Test
    void saysWhatIsMissingAndWhatThereIs() {
        String out = folder.resolve("x.docx").toString();
        assertThat(report()).isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("--out");
        assertThat(report("--unit", "xa-khong-co", "--out", out)).isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("xa-khong-co");
        assertThat(report("--index", "khong-co", "--out", out)).isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("commune");
        assertThat(report("--unit", "xa-vinh-chap", "--index", "district", "--out", out))
                .isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("commune");
        assertThat(report("--template", out, "--out", out)).isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("--unit", "--index");
        assertThat(report("--unit", "xa-vinh-chap", "--template", folder.toString(), "--out", out))
                .isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains(folder + ": đây là thư mục, mà cần một tệp");
    }

    @Test
    void isInVietnameseWhateverTheLanguageOfTheMessages() throws IOException {
        Path out = folder.resolve("en.docx");
        report("--unit", "xa-vinh-chap", "--lang", "en", "--out", out.toString());
        assertThat(KEYBOARD.said()).contains("1 report written");
        assertThat(document(out)).contains("Ủy ban nhân dân").doesNotContain("Committee");
    }

    @Test
    void standsWithEveryOtherCommandInTheHelp() {
        KEYBOARD.run("--help");
        assertThat(KEYBOARD.said().lines().map(String::strip))
                .anyMatch(line -> line.startsWith("report "))
                .anyMatch(line -> line.startsWith("remind "))
                .anyMatch(line -> line.startsWith("status "));
    }

    @Test
    void tellsOfATemplateByName() throws IOException {
        Path template = folder.resolve("mau.docx");
        assertThat(KEYBOARD.run("report", "template", "--out", template.toString()))
                .isEqualTo(Exit.CLEAN);
        Path wrong = folder.resolve("sai.docx");
        copyWith(template, wrong, "«diem»", "«điểm»");
        copyWith(template, wrong, "MERGEFIELD diem ", "MERGEFIELD diem_so ");
        String out = folder.resolve("x.docx").toString();
        assertThat(report("--unit", "xa-vinh-chap", "--template", wrong.toString(), "--out", out))
                .isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("sai.docx", "không có: diem_so", "diem_toi_da");
        Files.writeString(wrong, "không phải Word");
        assertThat(report("--unit", "xa-vinh-chap", "--template", wrong.toString(), "--out", out))
                .isEqualTo(Exit.USAGE);
        assertThat(KEYBOARD.said()).contains("không phải tệp Word");
        assertThat(Files.exists(Path.of(out))).isFalse();
    }

    /** LibreOffice opens what was written, prints the figures, and what it saves is a template as good as before. */
    @Test
    void isReadAndSavedByLibreOffice() throws Exception {
        LibreOffice.demand(LibreOffice.run(folder, List.of("--version")));
        Path template = folder.resolve("mau.docx");
        KEYBOARD.run("report", "template", "--out", template.toString());
        assertThat(LibreOffice.run(
                        folder,
                        List.of(
                                "--convert-to",
                                "docx:MS Word 2007 XML",
                                "--outdir",
                                folder.resolve("luu").toString(),
                                template.toString())))
                .isTrue();
        Path ours = folder.resolve("a.docx");
        Path theirs = folder.resolve("b.docx");
        report("--unit", "xa-vinh-chap", "--out", ours.toString());
        assertThat(report(
                        "--unit",
                        "xa-vinh-chap",
                        "--template",
                        folder.resolve("luu/mau.docx").toString(),
                        "--out",
                        theirs.toString()))
                .as(KEYBOARD.said())
                .isNotEqualTo(Exit.USAGE);
        assertThat(LibreOffice.run(
                        folder,
                        List.of(
                                "--convert-to",
                                "txt:Text (encoded):UTF8",
                                "--outdir",
                                folder.toString(),
                                ours.toString(),
                                theirs.toString())))
                .isTrue();
        String text = Files.readString(folder.resolve("a.txt"));
        assertThat(text).contains("BÁO CÁO", "85,49/100,00", "Phụ lục II");
        assertThat(Files.readString(folder.resolve("b.txt")).replaceAll("\\s+", " "))
                .isEqualTo(text.replaceAll("\\s+", " "));
    }
}
