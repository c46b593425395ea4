package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.form.Typing;
import org.sodiem.git.RepoBuilder;
import org.sodiem.sheet.OfficeFile;
import org.sodiem.source.CopiedFolder;
import org.sodiem.source.PackedZip;

/** Workbooks as people and others send them: what is read, what is told of the rest, and that nothing is half written. */
class FormImportTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String PAPERS = "xl/worksheets/sheet2.xml";
    private static final String HEAD = "xl/worksheets/sheet3.xml";
    private static final String FILE = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path repository = Path.of("");
    private Path sent = Path.of("");
    private final Keyboard keyboard = new Keyboard();
    private String before = "";

    @BeforeEach
    void export() throws IOException {
        repository = folder.resolve("repo");
        CopiedFolder.copy(Path.of("src/test/resources/form"), repository);
        Files.delete(repository.resolve("submissions/2023/phuong-cam/scores.yaml"));
        Path out = folder.resolve("out");
        assertThat(keyboard.run("form", "export", "xa-an", "--out", out.toString(), "--repo", repository.toString()))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        sent = out.resolve("xa-an.xlsx");
        before = Files.readString(repository.resolve(FILE));
    }

    private int load(Path file) {
        return keyboard.run("form", "import", file.toString(), "--repo", repository.toString(), "--yes");
    }

    private String after() throws IOException {
        return Files.readString(repository.resolve(FILE));
    }

    /** The workbook with another part. */
    private Path with(String part, UnaryOperator<String> change) throws IOException {
        return Files.write(
                folder.resolve("a.xlsx"),
                new OfficeFile(sent).with(part, change).bytes());
    }

    private static UnaryOperator<String> replacing(String what, String by) {
        return xml -> {
            assertThat(xml).contains(what);
            return xml.replace(what, by);
        };
    }

    /** What is typed in one cell, and what then stands in the file. */
    private void writes(String key, String column, String typed, String line) throws IOException {
        assertThat(load(with(SHEET, Typing.into(key, column, typed))))
                .as(typed + "\n" + keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).as(typed).contains(line);
        Files.writeString(repository.resolve(FILE), before);
    }

    /** What is typed in one cell, and what is said of it; nothing is written. */
    private void refuses(String key, String column, String typed, String... told) throws IOException {
        assertThat(load(with(SHEET, Typing.into(key, column, typed))))
                .as(typed + "\n" + keyboard.said())
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).as(typed).contains(told).contains("Chưa ghi gì.");
        assertThat(after()).isEqualTo(before);
    }

    @Test
    void readsWhatPeopleType() throws IOException {
        writes("scores/II.1a/numerator", "E", "<v>16</v>", "    numerator: 16\n");
        writes("scores/II.1a/denominator", "E", "1.234,5", "denominator: 1234.5");
        writes("scores/II.1a/denominator", "E", "1 234", "denominator: 1234");
        writes("scores/II.1a/denominator", "E", "1,234.50", "denominator: 1234.5\n");
        writes("scores/II.1a/denominator", "E", "\u00A0 20\u200B ", "denominator: 20");
        writes("scores/II.1a/denominator", "E", "<v>20.125</v>", "denominator: 20.1250");
        writes("scores/II.5", "E", "97,25%", "II.5: {value: 97.25");
        writes("scores/II.5", "E", "97.25 %", "II.5: {value: 97.25");
        writes("scores/II.7", "E", "-2,5", "II.7: {value: -2.5");
        writes("scores/I.5", "E", "<v>4</v>", "count: 4\n    score: 1");
        writes("scores/I.5", "E", "<v>5</v>", "count: 5\n    score: 2");
        writes("scores/I.5", "E", "<f>2+3</f><v>5</v>", "count: 5");
        writes("as-of", "E", "20/11/2023", "as-of: 2023-11-20   # ngày của tệp");
        writes("as-of", "E", "ngày 20 tháng 11 năm 2023", "as-of: 2023-11-20");
        writes("as-of", "E", "<v>45250</v>", "as-of: 2023-11-20");
        writes("scores/I.1", "E", "như nhau (nhu-nhau-1) ", "{choice: nhu-nhau-1,");
        writes("scores/I.1", "E", Normalizer.normalize("Bị trừ", Normalizer.Form.NFD), "{choice: am,");
        writes("scores/I.1", "E", "tot", "{choice: tot,");
        writes("scores/I.2/met/b", "E", "Đạt", "met: [c, a, b]");
        writes("scores/I.2/met/a", "E", "Không đạt", "met: [c]");
        writes("scores/I.4/faults/cham", "E", "<v>0</v>", "faults: {thieu: 0}");
        writes("scores/I.4/faults/thieu", "E", "<v>1</v>", "faults: {cham: 2, thieu: 1}");
        writes("scores/I.2", "G", "2", "    evidence: [bc-90]\n");
        writes("scores/I.2", "G", "05/KH-UBND", "    evidence: [kh-05]\n");
        writes("scores/I.2", "G", "1 (Mục I; tr. 5), 2", "- {ref: kh-05, section: Mục I, pages: \"5\"}\n    - bc-90\n");
        writes("scores/I.2", "I", "=HYPERLINK(1)", "    note: =HYPERLINK(1)\n");
        writes("scores/I.2", "I", "", "    - bc-90\n  \"I.3\"");
        writes("bonus/T1", "E", "", "bonus:\n  T2:");
        writes("bonus/T2", "E", "<v>1</v>", "T2: {count: 1,");
        writes("bonus/T2", "E", "", "note: Mô hình Ngày không hẹn}\npenalty");
        writes("figures/dung-han", "E", "<v>1200</v>", "  dung-han: 1200\n");
        writes("figures/ho-so/previous", "E", "<v>1100</v>", "previous: 1100,");
        writes("figures/tang", "G", "1", "  tang:\n    value: -1.25\n    evidence: [kh-05]\n");
    }

    @Test
    void tellsEveryProblemByItsCell() throws IOException {
        refuses("scores/I.1", "E", "Không rõ", "Tự chấm!E", "[unknown-choice]", "Như nhau (nhu-nhau-1)");
        refuses("scores/I.5", "E", "năm", "[not-a-whole-number]", "năm");
        refuses("scores/I.5", "E", "<v>4.5</v>", "[not-a-whole-number]", "4.5");
        refuses("scores/I.5", "E", "<v>-1</v>", "[not-a-whole-number]");
        refuses("scores/I.5", "E", "<f>WEBSERVICE(\"http://x.invalid\")</f>", "[not-a-whole-number]", "=WEBSERVICE");
        refuses("scores/II.1a/numerator", "E", "1.240", "[thousands-point]", "1240", "1.2400");
        refuses("scores/II.1a/numerator", "E", "97,25%", "[not-a-decimal]", "không ghi tỷ lệ phần trăm", "97,25%");
        refuses("scores/II.1a/numerator", "E", "khoảng 20", "[not-a-decimal]", "dấu phẩy hoặc dấu chấm");
        refuses("scores/II.1a/numerator", "E", "12 tháng", "[not-a-decimal]", "không kèm chữ", "12 tháng");
        refuses("scores/II.1a/numerator", "E", "17 (chưa tính quý IV)", "[not-a-decimal]", "không kèm chữ");
        refuses("scores/II.5", "E", "97,25 phần trăm", "[not-a-decimal]", "không kèm chữ");
        refuses("scores/I.5", "E", "4 mô hình", "[not-a-whole-number]", "không kèm chữ");
        refuses("scores/I.5", "E", "<f>1+2</f>", "[not-a-whole-number]", "công thức chưa được tính", "=1+2");
        refuses("scores/I.5", "E", "#N/A", "[not-a-whole-number]", "báo lỗi #N/A");
        refuses("scores/I.2", "I", "#REF!", "[not-a-text]", "báo lỗi #REF!");
        refuses("scores/II.1a/numerator", "E", "<v>0.3333333333</v>", "[not-a-decimal]", "gõ thẳng 0.333333.");
        refuses("scores/II.1a/numerator", "E", "<v>1E+300</v>", "[not-a-decimal]");
        refuses("scores/II.1a/numerator", "E", "<v>-3</v>", "[not-a-decimal]");
        refuses("scores/II.1a/numerator", "E", "<v>19</v>", "[ratio-numerator-above-denominator]");
        refuses("scores/II.1a/numerator", "E", "", "[missing-key]", "Ô này trống");
        int place = Typing.row(new OfficeFile(sent).text(SHEET), "scores/II.1a/numerator");
        assertThat(keyboard.said())
                .contains("Tự chấm!E" + place + ": lỗi [missing-key]")
                .doesNotContain("Thêm dòng");
        refuses("as-of", "E", "31/02/2023", "[not-a-date]", "20/11/2023");
        refuses("as-of", "E", "khi nào xong", "[not-a-date]");
        refuses("scores/I.2", "G", "9", "Tự chấm!G", "không có tài liệu được dẫn ở ô này (9)");
        refuses("scores/I.2", "G", "<v>1.2</v>", "không có tài liệu được dẫn");
        refuses("scores/I.2", "G", "1 (Mục II", "không có tài liệu được dẫn");
        refuses("scores/I.2", "I", "dài ".repeat(1100), "Tự chấm!I", "[text-too-long]");
        refuses("scores/I.3/not-applicable", "E", "x", "[reason-without-words]");
        refuses("scores/I.3", "E", "<v>2</v>", "[facts-of-two-kinds]");
        refuses("scores/I.2/met/a", "E", "có lẽ", "[unknown-choice]", "Đạt; Không đạt");
        for (String said : List.of("x", "Có", "✓", "<v>1</v>")) {
            refuses("scores/I.2/met/a", "E", said, "[unknown-choice]", "Viết: Đạt\n");
        }
        for (String said : List.of("Không", "<v>0</v>", "chưa")) {
            refuses("scores/I.2/met/a", "E", said, "[unknown-choice]", "Viết: Không đạt\n");
        }
        refuses("penalty/P2", "G", "1 (", "không có tài liệu được dẫn");
    }

    @Test
    void tellsSeveralProblemsAtOnce() throws IOException {
        Path file = Files.write(
                folder.resolve("a.xlsx"),
                new OfficeFile(sent)
                        .with(SHEET, Typing.into("scores/I.5", "E", "năm"))
                        .with(SHEET, Typing.into("scores/II.1b/numerator", "E", "<v>3</v>"))
                        .bytes());
        assertThat(load(file)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("[not-a-whole-number]", "[ratio-zero-denominator]");
        assertThat(after()).isEqualTo(before);
    }

    @Test
    void takesAwayAFigureThatIsClearedWhileItsDocumentsAreTyped() throws IOException {
        UnaryOperator<String> cleared = Typing.into("figures/tang", "E", "");
        assertThat(load(with(
                        SHEET,
                        xml -> cleared.apply(
                                Typing.into("figures/tang", "G", "1").apply(xml)))))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).contains("  tang:\n    evidence: [kh-05]\n");
    }

    @Test
    void readsAndTellsDocuments() throws IOException {
        UnaryOperator<String> fresh = xml -> Typing.into("document/+3", "C", "Quyết định khen thưởng")
                .apply(Typing.into("document/+3", "D", "12/QĐ-UBND")
                        .apply(Typing.into("document/+3", "E", "01/03/2023")
                                .apply(Typing.into("document/+3", "F", "UBND huyện")
                                        .apply(Typing.into("document/+3", "G", "https://x.example/12")
                                                .apply(xml)))));
        Path file = Files.write(
                folder.resolve("b.xlsx"),
                new OfficeFile(sent)
                        .with(PAPERS, fresh)
                        .with(SHEET, Typing.into("scores/II.5", "G", "3; 2"))
                        .bytes());
        assertThat(load(file)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(after())
                .contains(
                        "  12-qd-ubnd:\n    title: Quyết định khen thưởng\n    number: 12/QĐ-UBND\n    date: 2023-03-01\n")
                .contains("II.5: {value: 87.1250, evidence: [12-qd-ubnd, bc-90]}")
                .contains("# tài liệu này chưa công bố");
        Files.writeString(repository.resolve(FILE), before);
        assertThat(load(with(PAPERS, Typing.into("document/+3", "D", "13/QĐ-UBND"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu!C", "[missing-key]");
        assertThat(load(with(PAPERS, Typing.into("document/kh-05", "B", "<v>2</v>"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu!B", "xuất với số 1, nay ghi số 2");
        assertThat(load(with(
                        PAPERS,
                        xml -> Typing.into("document/+3", "C", "Quyết định")
                                .apply(Typing.into("document/+3", "B", "<v>1</v>")
                                        .apply(xml)))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Số 1 đã là số của tài liệu khác");
        assertThat(load(with(PAPERS, Typing.into("document/kh-05", "E", "hôm qua"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu!E7", "[not-a-date]");
        assertThat(load(with(PAPERS, Typing.into("document/kh-05", "G", "javascript:alert(1)"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu!G7", "[evidence-link]");
        assertThat(load(with(PAPERS, Typing.into("document/kh-05", "H", "../../../etc/passwd"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu!H7", "[evidence-file]");
        assertThat(load(with(PAPERS, Typing.into("document/bc-90", "I", "Công khai"))))
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).contains("    visibility: public\n");
    }

    /** Days counted from 1904, words of several looks, cells that were merged: as spreadsheets write them. */
    @Test
    void readsDaysOf1904AndWordsOfSeveralLooks() throws IOException {
        Pattern day = Pattern.compile("(<c r=\"E[0-9]+\" s=\"[0-9]+\"><v>)([0-9]+)(</v>)");
        OfficeFile file = new OfficeFile(sent)
                .with(SHEET, Typing.into("as-of", "E", "<v>43788</v>"))
                .with(
                        SHEET,
                        Typing.into(
                                "scores/I.2", "I", "<is><r><rPr><b/></rPr><t>Đã </t></r><r><t>thẩm tra</t></r></is>"))
                .with(
                        "xl/workbook.xml",
                        xml -> xml.replaceFirst("<(?=bookViews|sheets)", "<workbookPr date1904=\"1\"/><"))
                .with(
                        PAPERS,
                        xml -> day.matcher(xml)
                                .replaceAll(
                                        one -> one.group(1) + (Integer.parseInt(one.group(2)) - 1462) + one.group(3)));
        assertThat(load(Files.write(folder.resolve("a.xlsx"), file.bytes())))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).contains("as-of: 2023-11-20", "Đã thẩm tra");
        assertThat(after().lines().filter(line -> line.contains("date:")).toList())
                .isEqualTo(before.lines().filter(line -> line.contains("date:")).toList());
    }

    /** Moves and hides what a spreadsheet lets one move and hide. */
    @Test
    void findsCellsWhereverTheyWereMoved() throws IOException {
        assertThat(load(with(SHEET, FormImportTest::backwards)))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).contains("không khác gì").doesNotContain("không còn");
        assertThat(load(with("xl/workbook.xml", replacing("\"Tự chấm\"", "\"Trang của tôi\""))))
                .isEqualTo(Exit.CLEAN);
        assertThat(load(with(SHEET, replacing("<sheetProtection ", "<sheetProtection2 "))))
                .isEqualTo(Exit.CLEAN);
        assertThat(load(with(SHEET, xml -> xml.replaceAll("<row r=\"(2[0-9])\"", "<row r=\"$1\" hidden=\"1\""))))
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).isEqualTo(before);
    }

    @Test
    void tellsWhatAWorkbookHoldsNoLonger() throws IOException {
        Path shorter = with(
                SHEET,
                xml -> Typing.without(
                                Typing.without(xml, "scores/I.5"), "scores/II.1a/numerator", "scores/II.1a/denominator")
                        .replace(">note<", ">other<"));
        assertThat(load(shorter)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said())
                .contains("a.xlsx không còn 3 mục của biểu đã xuất (I.5, II.1a, cột Giải trình", "không khác gì");
        assertThat(load(with(PAPERS, xml -> Typing.without(xml, "document/kh-05"))))
                .isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).contains("(tài liệu số 1)");
        assertThat(after()).isEqualTo(before);
    }

    /** The columns in the other order. */
    private static String backwards(String xml) {
        return Pattern.compile("<c r=\"([A-J])([0-9]+)\"")
                .matcher(xml)
                .replaceAll(
                        cell -> "<c r=\"" + (char) ('A' + 'J' - cell.group(1).charAt(0)) + cell.group(2) + "\"");
    }

    /** The workbook with a copy of the sheet of documents behind the others. */
    private Path copied(UnaryOperator<String> own, UnaryOperator<String> copy) throws IOException {
        OfficeFile file = new OfficeFile(sent);
        String sheet = file.text(PAPERS);
        Matcher second =
                Pattern.compile("<Relationship Id=\"rId2\"[^>]*>").matcher(file.text("xl/_rels/workbook.xml.rels"));
        assertThat(second.find()).isTrue();
        String ninth = second.group().replace("rId2", "rId99").replace("sheet2.xml", "sheet9.xml");
        String named = "<sheet name=\"Tài liệu (2)\" sheetId=\"9\" r:id=\"rId99\"/></sheets>";
        file.with(PAPERS, own.apply(sheet))
                .with("xl/worksheets/sheet9.xml", copy.apply(sheet))
                .with("xl/workbook.xml", xml -> xml.replace("</sheets>", named))
                .with("xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>", ninth + "</Relationships>"));
        return Files.write(folder.resolve("copied.xlsx"), file.bytes());
    }

    /** Adds a row without a key. */
    private static UnaryOperator<String> adding(int row, String title) {
        return xml -> xml.replace(
                "</sheetData>",
                "<row r=\"" + row + "\"><c r=\"C" + row + "\" t=\"inlineStr\"><is><t>" + title + "</t></is></c><c r=\"G"
                        + row
                        + "\" t=\"inlineStr\"><is><t>https://x.example/" + row
                        + "</t></is></c></row></sheetData>");
    }

    @Test
    void losesNothingOfACopiedSheet() throws IOException {
        assertThat(load(copied(adding(98, "Quyết định A"), adding(98, "Quyết định A"))))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(after().split("Quyết định A", -1)).hasSize(2);
        Files.writeString(repository.resolve(FILE), before);
        assertThat(load(copied(adding(98, "Quyết định A"), adding(99, "Quyết định B"))))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).contains("Quyết định A", "Quyết định B");
        Files.writeString(repository.resolve(FILE), before);
        assertThat(load(copied(adding(98, "Quyết định A"), adding(98, "Quyết định B"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu (2)!C98", "trùng với Tài liệu!C98");
        assertThat(load(copied(xml -> xml, Typing.into("document/kh-05", "D", "06/KH-UBND"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tài liệu (2)!A7", "trùng với Tài liệu!A7");
        assertThat(after()).isEqualTo(before);
    }

    /** An office may have the name of an index: their workbooks of one unit are two files. */
    @Test
    void givesEveryWorkbookAFileOfItsOwn() throws IOException {
        Path definitions = repository.resolve("criteria/2023");
        String set = Files.readString(definitions.resolve("commune.yaml"));
        Files.writeString(definitions.resolve("dti.yaml"), set.replace("index: commune", "index: dti"));
        Files.writeString(
                definitions.resolve("commune.yaml"), set.replace("  short: Khác\n", "  short: Khác\n  lead: dti\n"));
        Path campaign = definitions.resolve("campaign.yaml");
        Files.writeString(
                campaign,
                Files.readString(campaign)
                        .concat("\n- {id: dti, title: DTI, criteria: dti.yaml, kinds: [xa, phuong]}\n"));
        Path units = definitions.resolve("units.yaml");
        Files.writeString(
                units, Files.readString(units).replace("offices:\n", "offices:\n- {id: dti, title: Phòng Văn hóa}\n"));
        Files.delete(repository.resolve(FILE));
        Path own = Files.createDirectories(repository.resolve("submissions/2023/xa-an/scores"));
        Files.writeString(own.resolve("dti.yaml"), "unit: xa-an\noffice: dti\nscores: {}\n");
        Path out = folder.resolve("out2");
        assertThat(keyboard.run("form", "export", "xa-an", "--out", out.toString(), "--repo", repository.toString()))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(out.resolve("xa-an/dti.xlsx")).exists();
        assertThat(out.resolve("xa-an/scores/dti.xlsx")).exists();
    }

    @Test
    void tellsRowsThatCannotBeTold() throws IOException {
        assertThat(
                        load(
                                with(
                                        SHEET,
                                        xml -> xml.replace(
                                                "</sheetData>",
                                                "<row r=\"99\"><c r=\"E99\" t=\"inlineStr\"><is><t>thêm</t></is></c></row></sheetData>"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tự chấm!E99", "không phải dòng của biểu");
        assertThat(load(with(SHEET, replacing(">key<", ">k<")))).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("cột mã");
        String twice = "<row r=\"99\"><c r=\"A99\" t=\"inlineStr\"><is><t>scores/I.5</t></is></c>"
                + "<c r=\"E99\"><v>9</v></c></row></sheetData>";
        assertThat(load(with(SHEET, xml -> xml.replace("</sheetData>", twice)))).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Tự chấm!A99", "trùng với Tự chấm!A");
        assertThat(after()).isEqualTo(before);
    }

    @Test
    void refusesAWorkbookThatIsCalledByAnother() throws IOException {
        byte[] bytes = Files.readAllBytes(with(SHEET, Typing.into("scores/I.5", "E", "<v>4</v>")));
        for (String name : List.of("xa-binh.xlsx", "Xã Bình (lần 2).xlsx", "xa-binh/bieu.xlsx")) {
            Path file = folder.resolve("gui").resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
            assertThat(load(folder.resolve("gui"))).as(name).isEqualTo(Exit.ERRORS);
            assertThat(keyboard.said()).contains(name + " mang tên của Xã Bình nhưng là biểu của Xã An");
            assertThat(after()).isEqualTo(before);
            Files.delete(file);
        }
        Path file = Files.createDirectories(folder.resolve("hop-thu/xa-binh")).resolve("xa-an - đã sửa (1).xlsx");
        Files.write(file, bytes);
        assertThat(load(folder.resolve("hop-thu"))).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(after()).contains("count: 4");
    }

    /** Whoever mends a word of the set while workbooks are out still gets them in; where a figure may be another one, not. */
    @Test
    void readsWorkbooksOfASetOfWhichWordsWereMended() throws IOException {
        RepoBuilder repo = new RepoBuilder(repository);
        repo.commit("Bộ tiêu chí", "2023-12-01T08:00:00+07:00");
        String set = "criteria/2023/commune.yaml";
        repo.replace(set, "title: Nhiều mục,", "title: Nhiêu mục,");
        repo.replace(set, "label: Mục a,", "label: mức a,");
        repo.replace(set, "label: Như nhau,", "label: Nhu nhau,");
        repo.replace(set, "title: Mỗi cái, max: 2,", "title: Mỗi cái, max: 2, text: Mỗi cái chừng ấy điểm,");
        repo.replace(set, "{id: dat, title: Đạt,", "{id: dat, title: Xếp loại đạt,");
        writes("scores/I.5", "E", "<v>4</v>", "count: 4\n    score: 1");
        repo.commit("Sửa lỗi chính tả", "2023-12-02T08:00:00+07:00");
        writes("scores/I.5", "E", "<v>4</v>", "count: 4\n    score: 1");
        String mended = Files.readString(repository.resolve(set));
        for (String[] other : new String[][] {
            {"numerator: Đúng hạn", "numerator: Trước hạn"},
            {"numerator: Đúng hạn, denominator: Tất cả", "numerator: Tất cả, denominator: Đúng hạn"},
            {"value: Mức, unit: \"%\"", "value: Mức, unit: điểm"},
            {"count: Số cái, unit: cái", "count: Số cái, unit: chục cái"},
            {"title: Sáng kiến, points: 1", "title: Sáng kiến, points: 0.5"},
            {"title: Hồ sơ, unit: hồ sơ", "title: Hồ sơ, unit: nghìn hồ sơ"},
            {"above: 2, points: 1", "above: 3, points: 1"},
            {"title: Báo cáo chậm", "title: Báo cáo thiếu"}
        }) {
            repo.replace(set, other[0], other[1]);
            refuses("scores/I.5", "E", "<v>4</v>", "một bộ tiêu chí khác");
            Files.writeString(repository.resolve(set), mended);
        }
    }

    @Test
    void refusesWorkbooksOfSomethingElse() throws IOException {
        for (String[] one : new String[][] {
            {"<t>2023</t>", "<t>2022</t>", "kỳ 2022", "Xuất biểu của kỳ 2023"},
            {"<t>2023</t>", "<t>2024</t>", "kỳ 2024", "git pull"},
            {"<t>xa-an</t>", "<t>xa-la</t>", "đơn vị xa-la", "units.yaml"},
            {"<t>commune</t>", "<t>district</t>", "bộ chỉ số district", "units.yaml"},
            {"sodiem-form-1", "sodiem-form-9", "không phải biểu", "Xuất biểu mới"},
        }) {
            assertThat(load(with(HEAD, replacing(one[0], one[1])))).isEqualTo(Exit.ERRORS);
            assertThat(keyboard.said()).contains(one[2], one[3]);
        }
        assertThat(load(with(HEAD, replacing(FILE, "../../../etc/passwd")))).isEqualTo(Exit.CLEAN);
        assertThat(load(with(
                        HEAD, xml -> xml.replaceAll("(<t[^>]*>set</t>.*?<t[^>]*>)[0-9a-f]{12}", "$1aaaabbbbcccc"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("bộ tiêu chí khác", "criteria carry", "form export xa-an");
        Files.writeString(repository.resolve(FILE), before + "# ai đó đã sửa\n");
        assertThat(load(with(SHEET, Typing.into("scores/I.5", "E", "<v>4</v>"))))
                .isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("đã đổi từ khi xuất biểu", "form export xa-an");
        assertThat(load(sent)).isEqualTo(Exit.CLEAN);
    }

    @Test
    void refusesHostileFilesInOneLine() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("không phải tệp Excel", "xin chào".getBytes(StandardCharsets.UTF_8));
        files.put("kiểu cũ", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        files.put("bị hỏng", Arrays.copyOf(Files.readAllBytes(sent), 5000));
        files.put("có macro", plus("xl/vbaProject.bin", new byte[] {1}));
        files.put(
                "thực thể XML",
                Files.readAllBytes(with(
                        SHEET, xml -> xml.replace("<worksheet ", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet "))));
        byte[] blanks = new byte[70 << 20];
        Arrays.fill(blanks, (byte) ' ');
        System.arraycopy("<worksheet>".getBytes(StandardCharsets.UTF_8), 0, blanks, 0, 11);
        files.put("quá lớn", plus("xl/worksheets/sheet1.xml", blanks));
        files.put(
                "quá nhiều ô", Files.readAllBytes(with(SHEET, xml -> xml.replace("<c r=\"C9\"", "<c r=\"C2000000\""))));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path hostile = Files.write(folder.resolve("h.xlsx"), file.getValue());
            assertThat(load(hostile)).as(file.getKey()).isEqualTo(Exit.ERRORS);
            assertThat(keyboard.said()).as(file.getKey()).contains(file.getKey());
            assertThat(keyboard.said().lines()).as(file.getKey()).hasSize(2);
        }
        assertThat(after()).isEqualTo(before);
    }

    private byte[] plus(String name, byte[] part) throws IOException {
        return new OfficeFile(sent).with(name, part).bytes();
    }

    @Test
    void readsAFolderAndAZipAndWritesAllOrNone() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in/con"));
        Files.copy(with(SHEET, Typing.into("scores/I.5", "E", "<v>4</v>")), in.resolve("an.xlsx"));
        Path parent = Objects.requireNonNull(in.getParent());
        Files.writeString(parent.resolve("~$khoa.xlsx"), "khóa");
        Files.writeString(parent.resolve("thu.txt"), "thư");
        Path others = folder.resolve("others");
        keyboard.run("form", "export", "--all", "--out", others.toString(), "--repo", repository.toString());
        for (String other : List.of("xa-binh.xlsx", "phuong-cam.xlsx")) {
            Files.copy(others.resolve(other), parent.resolve(other));
        }
        assertThat(load(parent)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said())
                .contains(
                        "2 biểu còn lại giống hệt kho dữ liệu",
                        "Bỏ qua 1 tệp không phải tệp Excel (.xlsx, .ods): thu.txt");
        assertThat(after()).contains("count: 4");
        Files.writeString(repository.resolve(FILE), before);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../an.xlsx", Files.readAllBytes(in.resolve("an.xlsx")));
        Path zip = Files.write(folder.resolve("gui.zip"), PackedZip.of(files));
        assertThat(load(zip)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(after()).contains("count: 4");
        Files.writeString(repository.resolve(FILE), before);
        Files.writeString(parent.resolve("hong.xlsx"), "hỏng");
        assertThat(load(parent)).isEqualTo(Exit.ERRORS);
        assertThat(after()).isEqualTo(before);
        Files.delete(parent.resolve("hong.xlsx"));
        Files.copy(sent, parent.resolve("lan-hai.xlsx"));
        assertThat(load(parent)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("cùng ghi vào " + FILE);
        Path broken = Files.writeString(folder.resolve("khong.zip"), "không");
        assertThat(load(broken)).isEqualTo(Exit.ERRORS);
        assertThat(load(folder.resolve("khong-co.xlsx"))).isEqualTo(Exit.USAGE);
    }

    @Test
    void writesOnlyWhatIsAgreedTo() throws IOException {
        Path file = with(SHEET, Typing.into("scores/I.5", "E", "<v>5</v>"));
        assertThat(keyboard.run("form", "import", file.toString(), "--repo", repository.toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(keyboard.said()).contains("I.5", "--yes");
        assertThat(keyboard.run("form", "import", file.toString(), "--repo", repository.toString(), "--dry-run"))
                .isEqualTo(Exit.CLEAN);
        assertThat(after()).isEqualTo(before);
    }

    /** Bytes anywhere in the archive and in its XML: one line each, never a trace, and the file as it was or as it may be. */
    @Test
    void survivesTwoThousandBrokenWorkbooks() throws IOException {
        Random random = new Random(2023);
        byte[] whole = Files.readAllBytes(sent);
        OfficeFile file = new OfficeFile(sent);
        Path fuzzed = Files.createDirectories(folder.resolve("fuzz"));
        for (int i = 0; i < 2000; i++) {
            byte[] bytes;
            if (i % 2 == 0) {
                bytes = broken(whole, random);
            } else {
                String name = file.names().get(random.nextInt(file.names().size()));
                bytes = new OfficeFile(file)
                        .with(name, broken(file.part(name), random))
                        .bytes();
            }
            Files.write(fuzzed.resolve("f" + i % 100 + ".xlsx"), bytes);
            if (i % 100 == 99) {
                int exit =
                        keyboard.run("form", "import", fuzzed.toString(), "--repo", repository.toString(), "--dry-run");
                assertThat(exit).as(keyboard.said()).isIn(Exit.CLEAN, Exit.ERRORS);
            }
        }
        assertThat(after()).isEqualTo(before);
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int kind = random.nextInt(3);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] =
                    kind == 1 ? (byte) random.nextInt(256) : (byte) "<>&\"/=0 ".charAt(random.nextInt(8));
        }
        return bytes;
    }
}
