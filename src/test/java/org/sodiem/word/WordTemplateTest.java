package org.sodiem.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.markup.Markdown;
import org.sodiem.markup.Prose;
import org.sodiem.source.ZipParts;
import org.sodiem.word.WordException.Kind;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;

/** Templates of a few lines, filled; what is written is read by a text search, since Word's own order matters. */
class WordTemplateTest {

    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private static final Table TABLE = new Table(
            List.of("ma", "ten"),
            List.of(
                    new Row(Weight.STRONG, List.of("1", "Một & hai")),
                    new Row(Weight.PLAIN, List.of("1.1", "«don_vi»")),
                    new Row(Weight.LIGHT, List.of("", "nhẹ"))));
    private static final WordFields FIELDS = new WordFields(
            Map.of("don_vi", "Xã <A>", "rong", "", "hai_dong", "một\nhai"),
            Map.of("loi", Markdown.toProse("# Đầu\n\nMột *hai* **ba**\n\n- x\n  - y"), "khong", Prose.NOTHING),
            Map.of("bang", TABLE, "trong", new Table(List.of("ma"), List.of())));

    @TempDir
    private Path folder = Path.of("");

    private Path saved(byte[] file) throws IOException {
        return Files.write(folder.resolve("mau.docx"), file);
    }

    private static Map<String, byte[]> parts(String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                                + "</w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private String filled(String body) throws IOException, WordException {
        byte[] file = WordTemplate.of(parts(body)).fill(FIELDS);
        String document = ZipParts.text(file, "word/document.xml");
        return document.substring(document.indexOf("<w:body>") + "<w:body>".length(), document.indexOf("</w:body>"))
                .replace(" xml:space=\"preserve\"", "");
    }

    /** A template that Word saved as a template makes documents; a part that leads out of the file makes it none of Word's. */
    @Test
    void makesADocumentOfATemplateOfWord() throws Exception {
        Map<String, byte[]> parts = parts(paragraph(run("«don_vi»")));
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.%s.main+xml";
        parts.put("[Content_Types].xml", type.formatted("template").getBytes(StandardCharsets.UTF_8));
        assertThat(ZipParts.text(WordTemplate.of(parts).fill(FIELDS), "[Content_Types].xml"))
                .isEqualTo(type.formatted("document"));
        for (String name : List.of("../a.xml", "word/../../a.xml", "/a.xml", "word\\..\\a.xml")) {
            Map<String, byte[]> hostile = new LinkedHashMap<>(parts);
            hostile.put(name, new byte[] {'x'});
            assertThatExceptionOfType(WordException.class)
                    .as(name)
                    .isThrownBy(() -> WordTemplate.of(hostile))
                    .matches(e -> e.kind() == Kind.NOT_WORD);
        }
    }

    /** A keyboard for Vietnamese makes another word of a field's name; several words are a quotation. */
    @Test
    void tellsAFieldThatWasTypedWithMarksOfVietnamese() throws Exception {
        assertThatExceptionOfType(WordException.class)
                .isThrownBy(() -> filled(paragraph(run("«đơn_vị»"))))
                .matches(e -> e.names().equals(List.of("đơn_vị")));
        assertThat(filled(paragraph(run("«một lời trích»")))).contains("«một lời trích»");
        assertThat(filled(paragraph(run("« Đảng » và «Việt»")))).contains("« Đảng » và «Việt»");
        for (String meant : List.of("«không»", "«OCOP»", "«trong.mã»")) {
            assertThatExceptionOfType(WordException.class).as(meant).isThrownBy(() -> filled(paragraph(run(meant))));
        }
    }

    /** A part of a document that had a field and has nothing left goes with its pages; others stay as they are. */
    @Test
    void takesAwayPartsOfWhichNothingIsLeft() throws Exception {
        String first = "<w:p><w:pPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr></w:p>";
        String second = "<w:p><w:pPr><w:sectPr><w:type/></w:sectPr></w:pPr></w:p>";
        String last = "<w:sectPr><w:pgSz/></w:sectPr>";
        String a = paragraph(run("A"));
        String nothing = paragraph(run("«khong»")) + "<w:tbl><w:tr><w:tc>" + paragraph(run("«trong.ma»"))
                + "</w:tc></w:tr></w:tbl>";
        assertThat(filled(a + first + nothing + second + a + last)).isEqualTo(a + first + a + last);
        assertThat(filled(a + first + a + second + nothing + last))
                .isEqualTo(a + first + a + "<w:sectPr><w:type/></w:sectPr>");
        assertThat(filled(a + first + nothing + second + nothing + last))
                .isEqualTo(a + "<w:sectPr><w:titlePg/></w:sectPr>");
        assertThat(filled(a + first + second + a + last)).isEqualTo(a + first + second + a + last);
        assertThat(filled(nothing + last)).isEqualTo(last);
    }

    /** A section without a head of its own has that of the section before it, also when that one goes. */
    @Test
    void leavesTheHeadOfAPartThatGoesToTheOneBehindIt() throws Exception {
        String head = "<w:headerReference w:type=\"default\"/>";
        String foot = "<w:footerReference w:type=\"default\"/>";
        String gone = "<w:p><w:pPr><w:sectPr>" + head + foot + "</w:sectPr></w:pPr></w:p>";
        String a = paragraph(run("A"));
        String nothing = paragraph(run("«khong»"));
        assertThat(filled(nothing + gone + a + "<w:sectPr>" + foot + "<w:pgSz/></w:sectPr>"))
                .isEqualTo(a + "<w:sectPr>" + head + foot + "<w:pgSz/></w:sectPr>");
        assertThat(filled(nothing + gone + a + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr/>"))
                .isEqualTo(a + "<w:p><w:pPr><w:sectPr>" + head + foot + "</w:sectPr></w:pPr></w:p><w:sectPr/>");
    }

    /** A row within a row of another table is filled as a tree: a row that is written at once has the same bytes. */
    @Test
    void writesARowAtOnceAsItsTreeWouldBeWritten() throws Exception {
        List<String> cells = List.of(
                "",
                " ",
                "a",
                "x & y < z > \"",
                "một\nhai\r\n\nba\n",
                "\uE010ma\uE011",
                "\uD83D\uDE00\uD83D \u0001",
                "$1\\");
        List<String> runs = List.of(
                "<w:r><w:t>%s</w:t></w:r>",
                "<w:r><w:rPr><w:rFonts w:ascii=\"A &amp; B\"/><w:i/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">%s &lt;</w:t></w:r>",
                "<w:r><w:t>%s</w:t><w:tab/><w:t>b</w:t></w:r>");
        List<Weight> weights = List.of(Weight.values());
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int cell = random.nextInt(3); cell >= 0; cell--) {
                String fields = random.nextBoolean() ? "«bang.ma»" : "«bang.ten»-«bang.ma»";
                row.append("<w:tc>")
                        .append(paragraph(runs.get(random.nextInt(runs.size())).formatted(fields)))
                        .append("</w:tc>");
            }
            String table = "<w:tbl><w:tblPr/>" + row.append("</w:tr>") + "</w:tbl>";
            List<Row> rows = random.ints(random.nextInt(4), 0, 24)
                    .mapToObj(n -> new Row(
                            weights.get(n % 3), List.of(cells.get(n / 3), cells.get(random.nextInt(cells.size())))))
                    .toList();
            WordFields fields =
                    new WordFields(Map.of(), Map.of(), Map.of("bang", new Table(List.of("ma", "ten"), rows)));
            String outside = "<w:tbl><w:tr><w:tc>%s" + paragraph("") + "</w:tc></w:tr></w:tbl>";
            String tree = document(outside.formatted(table), fields);
            assertThat(tree)
                    .isEqualTo(outside.formatted(document(table, fields)).replace("<w:p></w:p>", "<w:p/>"));
        }
    }

    private String document(String body, WordFields fields) throws IOException, WordException {
        byte[] file = WordTemplate.of(parts(body)).fill(fields);
        String document = ZipParts.text(file, "word/document.xml");
        return document.contains("<w:body/>")
                ? ""
                : document.substring(document.indexOf("<w:body>") + "<w:body>".length(), document.indexOf("</w:body>"));
    }

    private static String paragraph(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String simple(String name) {
        return "<w:fldSimple w:instr=\" MERGEFIELD " + name + " \\* MERGEFORMAT \">" + run("«" + name + "»")
                + "</w:fldSimple>";
    }

    private static Kind refused(Map<String, byte[]> parts) {
        try {
            WordTemplate.of(parts).fill(FIELDS);
        } catch (WordException e) {
            return e.kind();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void fillsAFieldOfEitherFormAndOneThatWasTyped() throws IOException, WordException {
        String wanted = paragraph(run("Xã &lt;A&gt;"));
        assertThat(filled(paragraph(simple("don_vi")))).isEqualTo(wanted);
        String looks = "<w:rPr><w:b/></w:rPr>";
        assertThat(filled(paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText> MERGE</w:instrText></w:r><w:r><w:instrText>FIELD \"don_vi\" </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + looks
                        + "<w:t>«don_vi»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")))
                .isEqualTo(paragraph("<w:r>" + looks + "<w:t>Xã &lt;A&gt;</w:t></w:r>"));
        assertThat(filled(paragraph(run("Của «don") + run("_v") + run("i» này"))))
                .isEqualTo(paragraph(run("Của Xã &lt;A&gt;") + "<w:r><w:t/></w:r>" + run(" này")));
        assertThat(filled(paragraph(run("«Một cửa» và «don_vi»"))))
                .isEqualTo(paragraph(run("«Một cửa» và Xã &lt;A&gt;")));
    }

    @Test
    void sharesOneTemplateAmongAllThatAreFilled() throws IOException, WordException {
        Map<String, byte[]> parts =
                parts("<w:tbl><w:tr><w:tc>" + paragraph(simple("bang.ten")) + "</w:tc></w:tr></w:tbl>"
                        + paragraph(simple("loi")) + paragraph("<w:r><w:t a=\"&lt;&#9;\">«don_vi» ế 𠮷</w:t></w:r>"));
        parts.put("word/header1.xml", "<w:hdr xmlns:w=\"x\"><?gone?><w:p/></w:hdr>".getBytes(StandardCharsets.UTF_8));
        WordTemplate shared = WordTemplate.of(parts);
        WordFields others = new WordFields(
                Map.of("don_vi", "ế😀"),
                Map.of("loi", Prose.NOTHING),
                Map.of("bang", new Table(List.of("ten"), List.of())));
        byte[] wanted = WordTemplate.of(parts).fill(FIELDS);
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> {
                    try {
                        return i % 2 == 0 ? shared.fill(FIELDS) : shared.fill(others);
                    } catch (WordException e) {
                        throw new AssertionError(e);
                    }
                }))
                .filteredOn(file -> Arrays.equals(file, wanted))
                .hasSize(8);
        byte[] filled = shared.fill(others);
        assertThat(ZipParts.text(filled, "word/document.xml"))
                .endsWith(
                        "<w:body><w:p><w:r><w:t a=\"&lt;&#9;\">ế😀 ế 𠮷</w:t></w:r></w:p>" + "</w:body></w:document>");
        assertThat(ZipParts.text(filled, "word/header1.xml")).endsWith("<w:hdr xmlns:w=\"x\"><w:p/></w:hdr>");
    }

    /** What Word shows struck out is no part of the template, whatever it holds: texts, fields of either form, rows, ends. */
    @Test
    void takesTrackedChangesAsAccepted() throws IOException, WordException {
        String deleted = "<w:del w:id=\"1\"><w:r><w:delText>«da_bo»</w:delText></w:r></w:del>";
        String field = "<w:del><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:delInstrText> MERGEFIELD da_bo </w:delInstrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del>";
        String inserted = "<w:ins w:id=\"2\">" + run("«don_vi»") + "</w:ins>";
        assertThat(filled(paragraph(run("A ") + deleted + field + inserted)))
                .isEqualTo(paragraph(run("A ") + run("Xã &lt;A&gt;")));
        assertThat(filled(paragraph(run("A")) + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + deleted + "</w:p>"))
                .isEqualTo(paragraph(run("A")));
        String row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph(deleted) + "</w:tc></w:tr>";
        String kept = "<w:tr><w:tc>" + paragraph(run("B")) + "</w:tc></w:tr>";
        assertThat(filled("<w:tbl>" + row + kept + "</w:tbl><w:tbl>" + row + "</w:tbl>"))
                .isEqualTo("<w:tbl>" + kept + "</w:tbl>");
        assertThat(filled("<w:p><w:moveFrom>" + run("C") + "</w:moveFrom><w:moveTo>" + run("D") + "</w:moveTo></w:p>"))
                .isEqualTo(paragraph(run("D")));
    }

    @Test
    void leavesOtherFieldsAsTheyAre() throws IOException, WordException {
        String page = paragraph("<w:fldSimple w:instr=\" PAGE \">" + run("2") + "</w:fldSimple>");
        assertThat(filled(page)).isEqualTo(page);
    }

    @Test
    void repeatsARowAndNeverLooksForFieldsInWhatItFills() throws IOException, WordException {
        String row = "<w:tr><w:tc>" + paragraph(simple("bang.ma")) + "</w:tc><w:tc>" + paragraph(simple("bang.ten"))
                + "</w:tc></w:tr>";
        String text = filled("<w:tbl>" + row + "</w:tbl>" + paragraph(run("x")));
        assertThat(text)
                .containsSubsequence(
                        "<w:rPr><w:b/></w:rPr><w:t>1</w:t>",
                        "<w:t>Một &amp; hai</w:t>",
                        "<w:r><w:t>1.1</w:t>",
                        "<w:r><w:t>«don_vi»</w:t>",
                        "<w:rPr><w:i/></w:rPr><w:t>nhẹ</w:t>");
        assertThat(text.split("<w:tr>", -1)).hasSize(4);
    }

    @Test
    void takesATableWithoutRowsAway() throws IOException, WordException {
        String table = "<w:tbl><w:tr><w:tc>" + paragraph(run("Mã")) + "</w:tc></w:tr><w:tr><w:tc>"
                + paragraph(simple("trong.ma")) + "</w:tc></w:tr></w:tbl>";
        assertThat(filled(table + paragraph(run("x")))).isEqualTo(paragraph(run("x")));
    }

    @Test
    void putsParagraphsInThePlaceOfTheirField() throws IOException, WordException {
        String form = "<w:pPr><w:jc w:val=\"both\"/></w:pPr>";
        String text = filled(paragraph(form + simple("loi")));
        assertThat(text.replaceAll("<w:pPr>.*?</w:pPr>|<w:rPr>|</w:rPr>", ""))
                .isEqualTo(paragraph("<w:r><w:b/><w:t>Đầu</w:t></w:r>")
                        + paragraph(run("Một ") + "<w:r><w:i/><w:t>hai</w:t></w:r>" + run(" ")
                                + "<w:r><w:b/><w:t>ba</w:t></w:r>")
                        + paragraph(run("- ") + run("x"))
                        + paragraph(run("- ") + run("y")));
        assertThat(text.split("w:val=\"both\"", -1)).hasSize(5);
        assertThat(filled(paragraph(run("a ") + simple("loi"))))
                .contains("<w:t>a </w:t>", "<w:t>Đầu Một hai ba - x - y</w:t>");
    }

    @Test
    void takesAParagraphOfNothingAwayButNotTheLastOfACell() throws IOException, WordException {
        assertThat(filled(paragraph(simple("khong")) + paragraph(simple("rong")) + paragraph(run("x"))))
                .isEqualTo(paragraph(run("x")));
        assertThat(filled("<w:tbl><w:tr><w:tc>" + paragraph(simple("rong")) + "</w:tc></w:tr></w:tbl>"))
                .isEqualTo("<w:tbl><w:tr><w:tc>" + paragraph("<w:r><w:t/></w:r>") + "</w:tc></w:tr></w:tbl>");
    }

    /** Word drops blanks around a text, and takes several for one, unless it is asked to keep them. */
    @Test
    void keepsBlanksWhereWordWouldDropThem() throws IOException, WordException {
        List<String> kept = List.of(" a", "a ", "a  b", "a\tb", " ");
        for (String text : List.of(" a", "a ", "a  b", "a\tb", " ", "a", "a b")) {
            WordFields fields = new WordFields(
                    Map.of("x", text),
                    Map.of(),
                    Map.of("bang", new Table(List.of("ma"), List.of(new Row(Weight.PLAIN, List.of(text))))));
            String row = "<w:tbl><w:tr><w:tc>" + paragraph("<w:r><w:tab/><w:t>«bang.ma»</w:t></w:r>")
                    + "</w:tc></w:tr></w:tbl>";
            String written = (kept.contains(text) ? "<w:t xml:space=\"preserve\">" : "<w:t>") + text + "</w:t>";
            assertThat(document(row + paragraph(run("«x»")), fields))
                    .isEqualTo("<w:tbl><w:tr><w:tc>" + paragraph("<w:r><w:tab/>" + written + "</w:r>")
                            + "</w:tc></w:tr></w:tbl>" + paragraph("<w:r>" + written + "</w:r>"));
        }
    }

    /** What a paragraph is given stands in Word's order among the properties of the template's, and there once. */
    @Test
    void putsPropertiesWhereWordWantsThem() throws IOException, WordException {
        String style = "<w:pStyle w:val=\"a\"/>";
        assertThat(filled(paragraph("<w:pPr>" + style + "<w:jc w:val=\"both\"/></w:pPr>" + simple("loi"))))
                .contains(
                        "<w:pPr>" + style + "<w:keepNext/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:b/>",
                        "<w:pPr>" + style + "<w:ind w:left=\"567\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:t>- <");
        assertThat(filled(paragraph("<w:pPr><w:keepNext/><w:ind w:right=\"9\"/></w:pPr>" + simple("loi"))))
                .contains("<w:pPr><w:keepNext/><w:ind w:left=\"567\" w:right=\"9\"/></w:pPr>");
    }

    @Test
    void breaksLines() throws IOException, WordException {
        assertThat(filled(paragraph(simple("hai_dong"))))
                .isEqualTo(paragraph("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>"));
    }

    @Test
    void namesAllFieldsThatDoNotExist() throws IOException, WordException {
        WordTemplate template =
                WordTemplate.of(parts(paragraph(simple("don_vj")) + paragraph(run("«bang.mã» «bang.mb» «don_vi»"))));
        assertThatThrownBy(() -> template.fill(FIELDS)).isInstanceOfSatisfying(WordException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_FIELD);
            assertThat(e.names()).containsExactly("bang.mb", "bang.mã", "don_vj");
        });
    }

    @Test
    void refusesColumnsThatCannotBeRepeated() {
        assertThat(refused(parts(paragraph(simple("bang.ma"))))).isEqualTo(Kind.OUTSIDE_ROW);
        assertThat(refused(parts("<w:tbl><w:tr><w:tc>" + paragraph(simple("bang.ma") + simple("trong.ma"))
                        + "</w:tc></w:tr></w:tbl>")))
                .isEqualTo(Kind.TWO_TABLES);
    }

    @Test
    void refusesProgramsAndXmlThatRefersToSomethingElse() {
        Map<String, byte[]> macros = parts("");
        macros.put("word/vbaProject.bin", new byte[1]);
        assertThat(refused(macros)).isEqualTo(Kind.PROGRAMS);
        for (String head :
                List.of("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>", "<x>", "", "x")) {
            Map<String, byte[]> parts = parts("");
            parts.put("word/document.xml", head.getBytes(StandardCharsets.UTF_8));
            assertThat(refused(parts)).as(head).isEqualTo(Kind.BROKEN);
        }
        assertThat(refused(parts("<w:p>".repeat(400) + "</w:p>".repeat(400)))).isEqualTo(Kind.BROKEN);
        assertThat(refused(Map.of())).isEqualTo(Kind.NOT_WORD);
        Map<String, byte[]> remote = parts("");
        remote.put(
                "word/_rels/settings.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                                + "Id=\"a\" Type=\"x/attachedTemplate\" TargetMode=\"External\" "
                                + "Target=\"https://x.example/a.dotm\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(remote)).isEqualTo(Kind.PROGRAMS);
        for (String field : List.of("DDEAUTO c:\\a", "INCLUDEPICTURE x", "INCLUDETEXT x", "MACROBUTTON a")) {
            String simple = "<w:fldSimple w:instr=\" " + field + " \"/>";
            assertThat(refused(parts(paragraph(simple)))).as(field).isEqualTo(Kind.PROGRAMS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 64 << 20})
    void readsNoMoreThanATemplateMayHave(int size) throws IOException, WordException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts("").entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
            out.putNextEntry(new ZipEntry("word/media/a.png"));
            out.write(new byte[size]);
        }
        if (size < 32 << 20) {
            assertThat(WordTemplate.read(saved(bytes.toByteArray())).fill(FIELDS))
                    .isNotEmpty();
        } else {
            assertThatThrownBy(() -> WordTemplate.read(saved(bytes.toByteArray())))
                    .isInstanceOfSatisfying(
                            WordException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
        }
    }

    /** A document in which nothing can stand would be a report of nothing. */
    @Test
    void refusesADocumentWithoutABody() {
        Map<String, byte[]> parts = parts("");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> WordTemplate.of(parts).fill(FIELDS))
                .isInstanceOfSatisfying(
                        WordException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_WORD));
    }

    /** Whatever bytes are damaged: a template, or one of our own words for what is wrong. */
    @Test
    void saysWhatIsWrongWithAnyDamagedFile() throws IOException, WordException {
        byte[] whole = WordTemplate.of(parts(paragraph(simple("don_vi")))).bytes();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged =
                    Arrays.copyOf(whole, random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = random.nextInt(4); j >= 0 && damaged.length > 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                WordTemplate.read(saved(damaged)).fill(FIELDS);
            } catch (WordException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(500, 2_000);
    }

    @Test
    void writesTheSameBytesWhateverTheZone() throws IOException, WordException {
        byte[] one = WordTemplate.of(parts(paragraph(simple("don_vi")))).fill(FIELDS);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(WordTemplate.of(parts(paragraph(simple("don_vi")))).fill(FIELDS))
                    .isEqualTo(one);
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
