package org.sodiem.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReaderTest {

    @TempDir
    private Path folder = Path.of("");

    private Reading read(byte[] bytes) throws IOException {
        Path file = folder.resolve("f");
        Files.write(file, bytes);
        return SheetReader.read(file);
    }

    /** Each cell as its name, what it covers, whether it is bold, and its text. */
    private List<String> cells(OfficeFile file) throws IOException {
        Reading reading = read(file.bytes());
        assertThat(reading.refusal()).isNull();
        List<String> cells = new ArrayList<>();
        for (Sheet sheet : Objects.requireNonNull(reading.workbook()).sheets()) {
            for (Sheet.Row row : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    cells.add(cell.name()
                            + (cell.across() * cell.down() > 1 ? " " + cell.across() + "x" + cell.down() : "")
                            + (cell.bold() ? " bold" : "")
                            + (row.hidden() ? " hidden row" : "")
                            + (cell.hidden() ? " hidden column" : "")
                            + " " + cell.text());
                }
            }
        }
        return cells;
    }

    @Test
    void readsWhatACellOfAnXlsxShows() throws IOException {
        OfficeFile file = OfficeFile.xlsx("<cols><col min='4' max='5' hidden='1'/></cols><sheetData>"
                        + "<row r='2'><c r='A2' s='1'><v>1.1000000000000001</v></c><c t='inlineStr'><is><r><rPr><b/></rPr>"
                        + "<t>Kế</t></r><r><rPr><b/></rPr><t xml:space='preserve'> hoạch</t></r><rPh><t>x</t></rPh></is></c>"
                        + "<c r='C2' t='s'><v>0</v></c><c r='D2' t='str'><f>A1&amp;\"x\"</f><v>a_x000D_\nb</v></c></row>"
                        + "<row r='3' hidden='1'><c r='A3' s='2'><v>45000</v></c><c r='B3' s='3'><v>0.9</v></c></row>"
                        + "<row><c><v>30000000000000004e-17</v></c><c t='e'><v>#REF!</v></c><c t='b'><v>1</v></c></row>"
                        + "</sheetData><mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B4:C4'/></mergeCells>")
                .with("xl/sharedStrings.xml", "<sst><si><t>chung</t></si></sst>")
                .with(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-42A]dd&quot; tháng &quot;mm'/></numFmts>"
                                + "<fonts><font/><font><b/></font></fonts><cellStyleXfs><xf fontId='1'/></cellStyleXfs>"
                                + "<cellXfs><xf/><xf fontId='1' numFmtId='2'/><xf numFmtId='164'/><xf numFmtId='9'/>"
                                + "</cellXfs></styleSheet>");
        assertThat(cells(file))
                .containsExactly(
                        "A2 1x2 bold 1.10",
                        "B2 bold Kế hoạch",
                        "C2 chung",
                        "D2 hidden column a\nb",
                        "B3 hidden row 90%",
                        "A4 0.3",
                        "B4 2x1 #REF!");
    }

    @Test
    void readsWhatACellOfAnOdsShows() throws IOException {
        OfficeFile file = OfficeFile.ods(
                        "<table:table table:name='a'><table:table-column table:number-columns-repeated='2'/>"
                                + "<table:table-column table:visibility='collapse' table:number-columns-repeated='1022'/>"
                                + "<table:table-header-rows><table:table-row>"
                                + "<table:table-cell o:value-type='float' o:value='1.1'><t:p>1,10</t:p></table:table-cell>"
                                + "<table:table-cell table:style-name='b' table:number-columns-spanned='2' o:value-type='string'>"
                                + "<o:annotation><t:p>lời bàn</t:p></o:annotation><t:p>Kế<t:s t:c='2'/><t:span>hoạch</t:span></t:p>"
                                + "<t:p>năm</t:p></table:table-cell><table:covered-table-cell><t:p>x</t:p></table:covered-table-cell>"
                                + "</table:table-row></table:table-header-rows>"
                                + "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>"
                                + "<table:table-row table:visibility='filter' table:number-rows-repeated='2'><table:table-cell"
                                + " table:number-columns-repeated='3' o:value-type='percentage' o:value='0.905'><t:p>90,5%</t:p>"
                                + "</table:table-cell></table:table-row></table:table>")
                .with(
                        "styles.xml",
                        "<s:styles xmlns:s='urn:s' xmlns:fo='urn:fo'><s:style s:name='p' s:family='table-cell'>"
                                + "<s:text-properties fo:font-weight='bold'/></s:style>"
                                + "<s:style s:name='b' s:family='table-cell' s:parent-style-name='p'/></s:styles>");
        assertThat(cells(file))
                .containsExactly(
                        "A1 1.10",
                        "B1 2x1 bold Kế  hoạch\nnăm",
                        "A1000002 hidden row 90.5%",
                        "B1000002 hidden row 90.5%",
                        "C1000002 hidden row hidden column 90.5%",
                        "A1000003 hidden row 90.5%",
                        "B1000003 hidden row 90.5%",
                        "C1000003 hidden row hidden column 90.5%");
    }

    @Test
    void readsATableOfADocxAsItsReadersSeeIt() throws IOException {
        OfficeFile file = OfficeFile.docx("<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p><w:tbl>"
                        + row(
                                numbered("1", 0, ""),
                                cell(
                                        "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>",
                                        "<w:pPr><w:pStyle w:val='h'/></w:pPr>"
                                                + "<w:r><w:t>Lĩnh</w:t><w:tab/><w:t>vực</w:t></w:r><w:del><w:r><w:t>cũ</w:t></w:r></w:del>"
                                                + "<w:ins><w:r><w:t> mới</w:t></w:r></w:ins>"
                                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"))
                        + row(
                                numbered("1", 1, ""),
                                cell("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>", "<w:r><w:t>gộp</w:t></w:r>"),
                                cell(
                                        "",
                                        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r>"
                                                + "</m:den></m:f><m:r><m:t> × 2</m:t></m:r></m:oMath>"))
                        + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "<w:r><w:t>bỏ</w:t></w:r>") + "</w:tr>"
                        + row(numbered("1", 1, ""), cell("<w:tcPr><w:vMerge/></w:tcPr>", ""), numbered("1", 2, "x"))
                        + row(numbered("1", 0, "")) + "</w:tbl>")
                .with(
                        "word/styles.xml",
                        "<w:styles xmlns:w='w'><w:style w:styleId='t'><w:rPr><w:b/></w:rPr></w:style>"
                                + "<w:style w:styleId='h'><w:basedOn w:val='t'/></w:style></w:styles>")
                .with(
                        "word/numbering.xml",
                        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>"
                                + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
                                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2'/></w:lvl>"
                                + "<w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='·'/></w:lvl>"
                                + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>");
        assertThat(cells(file))
                .containsExactly(
                        "A1 I. ",
                        "B1 2x1 bold Lĩnh vực mới",
                        "A2 I.1 ",
                        "B2 1x2 gộp",
                        "C2 (a)/(b) × 2",
                        "A3 I.2 ",
                        "C3 - x",
                        "A4 II. ");
        assertThat(Objects.requireNonNull(read(file.bytes()).workbook())
                        .sheets()
                        .get(0)
                        .before())
                .containsExactly("Phụ lục");
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String content) {
        return "<w:tc>" + properties + "<w:p>" + content + "</w:p></w:tc>";
    }

    private static String numbered(String list, int level, String text) {
        return cell(
                "",
                "<w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list
                        + "'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r>");
    }

    private static String numbering(String sign) {
        return "<w:numbering xmlns:w='urn:w'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:lvlText w:val='"
                + sign
                + "'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>";
    }

    @Test
    void cutsTheSignOfAListShort() throws IOException {
        OfficeFile file = OfficeFile.docx("<w:tbl>" + row(numbered("1", 0, "")) + "</w:tbl>")
                .with("word/numbering.xml", numbering("x".repeat(200)));
        assertThat(cells(file)).containsExactly("A1 " + "x".repeat(100) + " ");
    }

    private static final String ONE = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";

    /** What must never be read, each with the reason that is told. */
    private static Map<String, Map.Entry<byte[], Refusal>> hostile() throws IOException {
        Map<String, Map.Entry<byte[], Refusal>> files = new LinkedHashMap<>();
        byte[] zeros = new byte[80 << 20];
        byte[] ole = new byte[512];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        byte[] whole = OfficeFile.xlsx(ONE).bytes();
        StringBuilder deep = new StringBuilder();
        StringBuilder wide = new StringBuilder("<sheetData>");
        for (int i = 0; i < 100_000; i++) {
            deep.append("<a>");
        }
        for (int i = 1; i <= 600_000; i++) {
            wide.append("<row><c><v>1</v></c></row>");
        }
        OfficeFile crowd = OfficeFile.xlsx(ONE);
        for (int i = 0; i < 10_001; i++) {
            crowd.with("xl/media/" + i, "");
        }
        String lol = "<!DOCTYPE w [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'>]><worksheet>&b;</worksheet>";
        files.put("an empty file", Map.entry(new byte[0], Refusal.KIND));
        files.put("text", Map.entry("STT;Tiêu chí".getBytes(StandardCharsets.UTF_8), Refusal.KIND));
        files.put(
                "a picture in an archive",
                Map.entry(new OfficeFile().with("a.png", "x").bytes(), Refusal.KIND));
        files.put("an old or a locked file", Map.entry(ole, Refusal.OLD_OR_LOCKED));
        files.put(
                "a workbook with a password",
                Map.entry(
                        Files.readAllBytes(Path.of("src/test/resources/hostile/mat-khau.xlsx")),
                        Refusal.OLD_OR_LOCKED));
        files.put(
                "a locked ODS",
                Map.entry(
                        OfficeFile.ods("")
                                .with(
                                        "META-INF/manifest.xml",
                                        "<manifest><file-entry><encryption-data/></file-entry></manifest>")
                                .bytes(),
                        Refusal.OLD_OR_LOCKED));
        files.put(
                "a text of ODF",
                Map.entry(new OfficeFile().with("content.xml", "<d><text/></d>").bytes(), Refusal.KIND));
        files.put(
                "a program",
                Map.entry(OfficeFile.xlsx(ONE).with("xl/vbaProject.bin", "x").bytes(), Refusal.MACROS));
        files.put(
                "a type with programs",
                Map.entry(
                        OfficeFile.docx("")
                                .with(
                                        "[Content_Types].xml",
                                        "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>")
                                .bytes(),
                        Refusal.MACROS));
        files.put(
                "a program in ODF",
                Map.entry(OfficeFile.ods("").with("Basic/script-lc.xml", "x").bytes(), Refusal.MACROS));
        files.put(
                "a bomb",
                Map.entry(
                        OfficeFile.xlsx(ONE)
                                .with("xl/worksheets/sheet1.xml", zeros)
                                .bytes(),
                        Refusal.BROKEN));
        files.put(
                "a bomb of blanks",
                Map.entry(OfficeFile.xlsx(" ".repeat(80 << 20)).bytes(), Refusal.TOO_LARGE));
        files.put("too many parts", Map.entry(crowd.bytes(), Refusal.TOO_MANY_CELLS));
        files.put("too deep", Map.entry(OfficeFile.xlsx(deep.toString()).bytes(), Refusal.TOO_LARGE));
        files.put(
                "too many cells",
                Map.entry(OfficeFile.xlsx(wide + "</sheetData>").bytes(), Refusal.TOO_MANY_CELLS));
        files.put(
                "a cell repeated without end",
                Map.entry(
                        OfficeFile.ods(
                                        "<table:table><table:table-row table:number-rows-repeated='999999999'><table:table-cell"
                                                + " table:number-columns-repeated='999999999'><t:p>x</t:p></table:table-cell>"
                                                + "</table:table-row></table:table>")
                                .bytes(),
                        Refusal.TOO_MANY_CELLS));
        files.put(
                "a text without end",
                Map.entry(
                        OfficeFile.docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + "x".repeat(200_000)
                                        + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
                                .bytes(),
                        Refusal.TOO_MANY_CELLS));
        files.put(
                "signs of lists without end",
                Map.entry(
                        OfficeFile.docx("<w:tbl><w:tr><w:tc>"
                                        + "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
                                                .repeat(60_000)
                                        + "</w:tc></w:tr></w:tbl>")
                                .with("word/numbering.xml", numbering("x".repeat(1 << 20)))
                                .bytes(),
                        Refusal.TOO_MANY_CELLS));
        for (String sign : List.of("<w:br/>", "<w:noBreakHyphen/>", "<w:tab/>", "<m:num/>")) {
            files.put(
                    "without end: " + sign,
                    Map.entry(
                            OfficeFile.docx("<w:tbl><w:tr><w:tc><w:p><w:r>" + sign.repeat(100_001)
                                            + "</w:r></w:p></w:tc></w:tr></w:tbl>")
                                    .bytes(),
                            Refusal.TOO_MANY_CELLS));
        }
        for (String blank : List.of("<t:s t:c='100'/>", "<t:tab/>", "<t:line-break/>", "<t:p>")) {
            files.put(
                    "without end in ODF: " + blank,
                    Map.entry(
                            OfficeFile.ods("<table:table><table:table-row><table:table-cell><t:p>x"
                                            + (blank.equals("<t:p>") ? "</t:p><t:p>" : blank).repeat(100_001)
                                            + "</t:p></table:table-cell></table:table-row></table:table>")
                                    .bytes(),
                            Refusal.TOO_MANY_CELLS));
        }
        files.put(
                "entities",
                Map.entry(
                        OfficeFile.xlsx(ONE)
                                .with("xl/worksheets/sheet1.xml", lol)
                                .bytes(),
                        Refusal.ENTITIES));
        files.put(
                "a file of the machine",
                Map.entry(
                        OfficeFile.xlsx(ONE)
                                .with(
                                        "xl/worksheets/sheet1.xml",
                                        "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet>&a;</worksheet>")
                                .bytes(),
                        Refusal.ENTITIES));
        files.put("cut short", Map.entry(Arrays.copyOf(whole, whole.length / 2), Refusal.BROKEN));
        files.put(
                "cells merged twice",
                Map.entry(
                        OfficeFile.xlsx(ONE
                                        + "<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='B1:C3'/></mergeCells>")
                                .bytes(),
                        Refusal.BROKEN));
        files.put(
                "a shared text that is not there",
                Map.entry(
                        OfficeFile.xlsx("<sheetData><row><c t='s'><v>7</v></c></row></sheetData>")
                                .bytes(),
                        Refusal.BROKEN));
        files.put(
                "a sheet that is not there",
                Map.entry(
                        OfficeFile.xlsx(ONE)
                                .with("xl/_rels/workbook.xml.rels", "<R/>")
                                .bytes(),
                        Refusal.BROKEN));
        files.put(
                "a place out of any sheet",
                Map.entry(
                        OfficeFile.xlsx("<sheetData><row><c r='A9999999'><v>7</v></c></row></sheetData>")
                                .bytes(),
                        Refusal.TOO_MANY_CELLS));
        return files;
    }

    @Test
    void refusesWhatIsHostileWithOneReason() throws IOException {
        Map<String, Refusal> expected = new LinkedHashMap<>();
        Map<String, Refusal> given = new LinkedHashMap<>();
        for (Map.Entry<String, Map.Entry<byte[], Refusal>> file : hostile().entrySet()) {
            expected.put(file.getKey(), file.getValue().getValue());
            given.put(
                    file.getKey(),
                    Objects.requireNonNullElse(read(file.getValue().getKey()).refusal(), Refusal.KIND));
        }
        assertThat(given).isEqualTo(expected);
    }

    /** Bytes of archives, and of the XML in them, changed by chance: a table or a reason, never an exception. */
    @Test
    void neverFailsOnChangedBytes() throws IOException {
        Random random = new Random(14);
        List<OfficeFile> good = List.of(
                OfficeFile.xlsx(ONE + "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")
                        .with(
                                "xl/styles.xml",
                                "<styleSheet><fonts><font><b/></font></fonts><cellXfs><xf/></cellXfs></styleSheet>"),
                OfficeFile.docx("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl>"
                        + row(numbered("1", 0, "x"), cell("<w:tcPr><w:vMerge/></w:tcPr>", "")) + "</w:tbl>"),
                OfficeFile.ods(
                        "<table:table><table:table-row table:number-rows-repeated='3'><table:table-cell"
                                + " o:value-type='float' o:value='1'><t:p>1</t:p></table:table-cell></table:table-row></table:table>"));
        List<String> names = List.of("xl/worksheets/sheet1.xml", "word/document.xml", "content.xml");
        for (int i = 0; i < 2000; i++) {
            int kind = i % good.size();
            byte[] bytes;
            if (i % 2 == 0) {
                bytes = changed(good.get(kind).bytes(), random);
            } else {
                byte[] part = good.get(kind).part(names.get(kind));
                bytes = new OfficeFile(good.get(kind))
                        .with(names.get(kind), changed(part, random))
                        .bytes();
            }
            Reading reading = read(bytes);
            assertThat(reading.workbook() == null).as("mutation %s", i).isEqualTo(reading.refusal() != null);
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) "<>&'/=0:9 ".charAt(random.nextInt(10));
                default -> {
                    int length = Math.min(random.nextInt(40), changed.length - at);
                    System.arraycopy(changed, random.nextInt(changed.length - length), changed, at, length);
                }
            }
        }
        return changed;
    }
}
