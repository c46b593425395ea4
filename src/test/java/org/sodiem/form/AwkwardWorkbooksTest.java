package org.sodiem.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.criteria.MendedWords;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.PackedZip;
import org.sodiem.source.ZipParts;

/** Workbooks as other programs save them and as people treat them: each is read right, or told in one clear line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwkwardWorkbooksTest {

    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String PAPERS = "xl/worksheets/sheet2.xml";
    private static final String HEAD = "xl/worksheets/sheet3.xml";
    private static final Set<String> READ = Set.of(SHEET, PAPERS, HEAD);
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final String RELATIONS = USUAL + "officeDocument/2006/relationships";

    @TempDir
    private Path folder = Path.of("");

    private final FileTree tree = new FolderTree(FormTripTest.RULES);
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, PackedZip.Part> asMade = new HashMap<>();
    private Scores scores;
    private Set<String> byOffices = Set.of();

    /** Once for all; the steps of its computing, most of its bytes, are left out, since no import reads them. */
    @BeforeAll
    void export() throws IOException {
        scores = FormTripTest.scores(tree);
        byOffices = ToFill.byOffices(scores);
        Standing standing = Objects.requireNonNull(
                AppraisalTripTest.index(scores, "commune").byUnit().get("xa-an"));
        ToFill target = ToFill.of(byOffices, standing.card()).get(0);
        Form form = Objects.requireNonNull(FormMaker.of(scores, standing.card(), target, FormTripTest.VI));
        ZipParts.of(new FormBooks("").write(form, standing.voices()))
                .forEach((name, part) -> parts.put(name, new String(part, StandardCharsets.UTF_8)));
        parts.replaceAll((name, text) -> name.startsWith("xl/worksheets/") && !READ.contains(name)
                ? text.replaceFirst("(?s)<sheetData>.*</sheetData>", "<sheetData/>")
                : text);
    }

    private String part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** The workbook with another part. */
    private Map<String, String> with(String name, UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        String after = change.apply(part(name));
        assertThat(after).isNotEqualTo(part(name));
        changed.put(name, after);
        return changed;
    }

    private PackedZip.Part packed(String name, String text) {
        return text.equals(parts.get(name))
                ? asMade.computeIfAbsent(name, own -> PackedZip.Part.of(own, text.getBytes(StandardCharsets.UTF_8)))
                : PackedZip.Part.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private FormImport read(Map<String, String> changed) throws IOException {
        List<PackedZip.Part> all = new ArrayList<>();
        changed.forEach((name, text) -> all.add(packed(name, text)));
        Path file = Files.write(folder.resolve("a.xlsx"), PackedZip.of(all));
        return FormImport.read(file, "a.xlsx", scores, tree, byOffices, new MendedWords(null), FormTripTest.VI)
                .get(0);
    }

    private static String told(FormImport read) {
        return read.refusal()
                + read.troubles().stream()
                        .map(one -> one.told(read.name(), FormTripTest.VI))
                        .collect(Collectors.joining());
    }

    /** What comes into the file. */
    private void reads(Map<String, String> changed, String... lines) throws IOException {
        FormImport read = read(changed);
        assertThat(told(read)).isEmpty();
        assertThat(Objects.requireNonNull(read.change()).after()).contains(lines);
    }

    private void changesNothing(Map<String, String> changed) throws IOException {
        FormImport read = read(changed);
        assertThat(told(read)).isEmpty();
        assertThat(read.changes()).isFalse();
        assertThat(Objects.requireNonNull(read.change()).lost()).isEmpty();
    }

    /** The one thing that is told. */
    private void tells(Map<String, String> changed, String... words) throws IOException {
        FormImport read = read(changed);
        assertThat(told(read)).contains(words);
        assertThat(read.isRefused()).isTrue();
        assertThat(read.troubles().size() + (read.refusal().isEmpty() ? 0 : 1))
                .as(told(read))
                .isEqualTo(1);
    }

    /** A cell of the row with a key, with other attributes and another content. */
    private static UnaryOperator<String> cell(String key, String column, String attributes, String inside) {
        return xml -> Typing.cell(xml, column + Typing.row(xml, key), attributes, inside);
    }

    private Map<String, String> typed(String key, String column, String text) {
        return with(SHEET, Typing.into(key, column, text));
    }

    private Map<String, String> put(String key, String attributes, String inside) {
        return with(SHEET, cell(key, "E", attributes, inside));
    }

    /** A number in a cell of a format of its own. */
    private Map<String, String> formatted(String key, String format, String number) {
        String styles = part("xl/styles.xml");
        int end = styles.indexOf("</cellXfs>");
        String looks = styles.substring(styles.indexOf("<cellXfs"), end);
        int count = looks.split("<xf ", -1).length - 1;
        String own = "<numFmt numFmtId=\"400\" formatCode=\""
                + format.replace("\"", "&quot;").replace(">", "&gt;") + "\"/>";
        String changed = styles.substring(0, end) + "<xf numFmtId=\"400\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + styles.substring(end);
        Map<String, String> all = put(key, "s=\"" + count + "\"", "<v>" + number + "</v>");
        all.put("xl/styles.xml", changed.replace("<fonts", "<numFmts count=\"1\">" + own + "</numFmts><fonts"));
        return all;
    }

    private Map<String, String> merged(String range, UnaryOperator<String> change) {
        return with(
                SHEET,
                xml -> change.apply(xml).replaceFirst("(<mergeCells[^>]*>)", "$1<mergeCell ref=\"" + range + "\"/>"));
    }

    @Test
    void readsValuesOfFormulasAndTellsWhereNobodyComputedThem() throws IOException {
        reads(put("scores/I.5", "", "<f t=\"shared\" si=\"0\"/><v>4</v>"), "count: 4");
        reads(put("scores/I.5", "cm=\"1\"", "<f t=\"array\" ref=\"E24\">SUM(1,3)</f><v>4</v>"), "count: 4");
        reads(put("scores/I.5", "t=\"str\"", "<f>[1]Sheet1!A1</f><v>4</v>"), "count: 4");
        tells(put("scores/I.5", "", "<f t=\"shared\" si=\"0\"/>"), "Tự chấm!E", "công thức chưa được tính (=…)");
        tells(put("scores/I.5", "", "<f>2+2</f><v></v>"), "Tự chấm!E", "công thức chưa được tính (=2+2)");
        tells(put("scores/I.5", "", "<f>2+2</f><v/>"), "công thức chưa được tính (=2+2)");
        reads(put("scores/I.5", "t=\"str\"", "<f>IF(1,&quot;&quot;,1)</f><v></v>"), "  \"I.5\":\n    score: 1\n");
        tells(put("scores/I.5", "t=\"e\" vm=\"1\"", "<v>#VALUE!</v>"), "báo lỗi #VALUE!");
        tells(put("scores/I.5", "t=\"e\"", "<v>#BUSY!</v>"), "báo lỗi #BUSY!");
        tells(with(SHEET, cell("scores/I.2", "I", "t=\"e\"", "<v>#CONNECT!</v>")), "báo lỗi #CONNECT!");
    }

    @Test
    void readsNumbersOfEveryFormat() throws IOException {
        for (String format : List.of("0%", "0.0%", "[Red]0.0%;[Blue]-0.0%")) {
            reads(formatted("scores/II.5", format, "0.92500000000000004"), "II.5: {value: 92.5,");
        }
        for (String format : List.of("0\"%\"", "0\\%", "@", "# ?/?", ";;;", "#,##0,", "0.0 \"phần trăm\"", "General")) {
            reads(formatted("scores/II.5", format, "92.5"), "II.5: {value: 92.5,");
        }
        for (String format : List.of(
                "#,##0.00_);[Red]\\(#,##0.00\\)",
                "[$-42A]#,##0.0",
                "#,##0.0\\ [$VND]",
                "_-* #,##0.0\\ _₫_-",
                "#,##0 đ")) {
            reads(formatted("scores/II.1a/denominator", format, "1234.5"), "denominator: 1234.5");
        }
        tells(formatted("scores/II.1a/denominator", "d-mmm", "45250"), "(đã ghi: 20/11/2023)");
        tells(formatted("scores/II.1a/denominator", "0%", "0.925"), "không ghi tỷ lệ phần trăm");
        tells(formatted("scores/II.5", "dd/mm/yyyy", "92"), "Chỉ ghi tỷ lệ phần trăm");
    }

    /** A percentage that was pasted as a value is 0.925: which of two it is nobody knows. */
    @Test
    void asksWhichPercentageANumberWithoutASignIs() throws IOException {
        tells(formatted("scores/II.5", "General", "0.925"), "Không rõ 0.925% hay 92.5% (đã ghi: 0.925)");
        tells(formatted("scores/II.5", "[>100]0.0;0%", "1"), "Không rõ 1% hay 100%");
        tells(typed("scores/II.5", "E", "0,925"), "Không rõ 0.925% hay 92.5% (đã ghi: 0,925)");
        reads(typed("scores/II.5", "E", "0,925%"), "II.5: {value: 0.925,");
        reads(formatted("scores/II.5", "0.000%", "0.00925"), "II.5: {value: 0.925,");
        reads(formatted("scores/II.5", "0", "0"), "II.5: {value: 0,");
    }

    @Test
    void readsDaysOfEveryFormat() throws IOException {
        reads(put("as-of", "t=\"d\"", "<v>2023-11-20T00:00:00</v>"), "as-of: 2023-11-20");
        for (String format : List.of(
                "[$-42A]dd \"tháng\" mm \"năm\" yyyy",
                "[$-1010000]d/m/yyyy;@",
                "mmm-yy",
                "dddd",
                "yyyy\\-mm\\-dd\\Thh:mm")) {
            reads(formatted("as-of", format, "45250.75"), "as-of: 2023-11-20");
        }
        for (String day : List.of("20-11-2023", "20.11.2023", "2023-11-20", "20/11/23", "20/11/2023 00:00:00")) {
            reads(typed("as-of", "E", day), "as-of: 2023-11-20");
        }
        tells(formatted("as-of", "General", "45250"), "Tự chấm!E7", "(đã ghi: 45250)");
        for (String day : List.of("20/11", "20-Nov-23", "quý IV/2023", "20//11//2023", "Nov 20, 2023")) {
            tells(typed("as-of", "E", day), "Tự chấm!E7", "ngày/tháng/năm");
        }
    }

    /** Excel writes what XML has not as an escape, and so do we where a text looks like one. */
    @Test
    void readsTheEscapesOfExcel() throws IOException {
        reads(typed("scores/I.2", "I", "Dòng 1_x000B_Dòng 2"), "note: |-\n      Dòng 1\n      Dòng 2\n");
        reads(typed("scores/I.2", "I", "Dòng 1_x000D_\nDòng 2_x0007_"), "note: |-\n      Dòng 1\n      Dòng 2\n");
        reads(typed("scores/I.2", "I", "a_x005F_x000D_b"), "note: a_x000D_b\n");
        reads(typed("scores/I.2", "I", "ho_so_xd2_"), "note: ho_so_xd2_\n");
    }

    @Test
    void tellsCellsThatWereMerged() throws IOException {
        int row = Typing.row(part(SHEET), "scores/II.1a/numerator");
        String down = "E" + row + ":E" + (row + 1);
        tells(
                merged(down, cell("scores/II.1a/denominator", "E", "", "")),
                "Tự chấm!E" + (row + 1),
                "bị gộp với ô E" + row);
        tells(merged(down, xml -> xml), "bị gộp với ô E" + row);
        int item = Typing.row(part(SHEET), "scores/I.5");
        tells(merged("E" + item + ":G" + item, xml -> xml), "Tự chấm!G" + item, "bị gộp với ô E" + item);
        changesNothing(merged("B" + item + ":C" + item, xml -> xml));
    }

    /** A note over two columns in each of many rows. */
    @Test
    void readsManyMergedCells() throws IOException {
        String rows = IntStream.range(1000, 4_000)
                .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"B" + row + "\"><v>1</v></c></row>")
                .collect(Collectors.joining());
        String merged = IntStream.range(1000, 4_000)
                .mapToObj(row -> "<mergeCell ref=\"B" + row + ":C" + row + "\"/>")
                .collect(Collectors.joining());
        changesNothing(with(
                SHEET,
                xml -> xml.replace(
                        "</sheetData>", rows + "</sheetData><mergeCells count=\"1\">" + merged + "</mergeCells>")));
    }

    @Test
    void tellsRowsWhoseKeysWereChanged() throws IOException {
        UnaryOperator<String> four = cell("scores/I.5", "E", "", "<v>4</v>");
        tells(
                with(SHEET, xml -> four.apply(xml).replace(">scores/I.5<", ">scores/I.55<")),
                "Tự chấm!",
                "Mã ở dòng này (scores/I.55)");
        tells(
                with(PAPERS, xml -> xml.replace(">document/kh-05<", ">document/kh-55<")),
                "Tài liệu!",
                "Mã ở dòng này (document/kh-55)");
        reads(with(SHEET, xml -> four.apply(xml).replace(">scores/I.5<", ">\u00A0scores/I.5\u200B <")), "count: 4");
    }

    @Test
    void tellsCitationsWhoseBracketsDoNotClose() throws IOException {
        tells(typed("scores/I.2", "G", "1 (Mục I)(trang 2)"), "không có tài liệu được dẫn");
        tells(typed("scores/I.2", "G", "1,2 (Mục I"), "không có tài liệu được dẫn");
        reads(typed("scores/I.2", "G", "1; ;2"), "evidence: [kh-05, bc-90]");
    }

    @Test
    void tellsCitationsInOtherWordsWithTheNumbersThatAreMeant() throws IOException {
        for (String both :
                List.of("1 và 2", "1-2", "1 đến 2", "1 + 2", "TL1, TL2", "tài liệu số 1; tài liệu 2", "1/2")) {
            tells(typed("scores/I.2", "G", both), "(" + both + ")", "Viết: 1; 2\n");
        }
        tells(typed("scores/I.2", "G", "1 trang 2-4"), "Viết: 1 (trang 2-4)\n");
        tells(typed("scores/I.2", "G", "2 (Mục I), 1, tr. 3"), "Viết: 2 (Mục I); 1 (trang 3)\n");
        assertThat(told(read(typed("scores/I.2", "G", "1-9")))).doesNotContain("Viết:");
        assertThat(told(read(typed("scores/I.2", "G", "Có")))).doesNotContain("Viết:");
    }

    @Test
    void tellsWhatIsTypedWhereNothingIsRead() throws IOException {
        tells(typed("scores/II.1a", "E", "<v>0.75</v>"), "Tự chấm!E", "không phải ô để ghi, nên \"0.75\"");
        tells(typed("scores/I.2", "B", "I.5"), "Tự chấm!B", "hiện mã I.5 nhưng là dòng của mục khác");
        tells(typed("scores/II.1a/numerator", "E", "12,33333333"), "không quá 6 chữ số lẻ", "gõ thẳng 12.333333.");
        tells(typed("scores/I.2/met/a", "I", "đã làm"), "Tự chấm!I", "không phải ô để ghi, nên \"đã làm\"");
        String more = Typing.into("head", "J", "Quý IV")
                .apply(part(SHEET))
                .replaceFirst(
                        "(?s)(<c r=\"J" + Typing.row(part(SHEET), "head") + "\".*?)</row>",
                        "$1<c r=\"L" + Typing.row(part(SHEET), "head")
                                + "\" t=\"inlineStr\"><is><t>Còn thiếu</t></is></c></row>");
        tells(with(SHEET, xml -> more), "Tự chấm!J", "không phải cột của biểu");
        tells(typed("scores/II.1a", "H", "<v>0.75</v>"), "Tự chấm!H", "không gõ (đã gõ 0.75,");
        tells(typed("scores/I.6", "H", "<v>1.5</v>"), "Tự chấm!H", "không gõ (đã gõ 1.50,");
        changesNothing(typed("scores/II.1a", "H", ""));
        changesNothing(typed("head", "F", "Cách tính")); // another name for a column of ours
    }

    @Test
    void readsWorkbooksOfEveryWriter() throws IOException {
        Map<String, String> strict = new LinkedHashMap<>(parts);
        strict.replaceAll((name, text) -> text.replace(USUAL + "spreadsheetml/2006/main", STRICT + "spreadsheetml/main")
                .replace(RELATIONS, STRICT + "officeDocument/relationships"));
        changesNothing(strict);
        changesNothing(
                with(SHEET, xml -> xml.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replaceFirst("xmlns=", "xmlns:x=")));
        changesNothing(with("xl/_rels/workbook.xml.rels", xml -> xml.replace("Target=\"", "Target=\"/xl/")));
        changesNothing(shared());
        changesNothing(with(SHEET, xml -> xml.replaceAll("<dataValidations.*?</dataValidations>", "")));
        changesNothing(with(
                SHEET,
                xml -> xml.replaceAll("<row r=\"(1[0-9]|3[0-9])\"", "<row r=\"$1\" hidden=\"1\"")
                        .replace(
                                "</sheetData>",
                                "</sheetData><autoFilter ref=\"A5:J90\"><filterColumn colId=\"4\"/></autoFilter>")));
        Map<String, String> table = with(
                SHEET,
                xml -> xml.replace(
                        "</worksheet>", "<tableParts count=\"1\"><tablePart r:id=\"rId9\"/></tableParts></worksheet>"));
        table.put("xl/tables/table1.xml", "<table id=\"1\" name=\"Table1\" ref=\"A6:J90\"/>");
        table.put("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>");
        table.put("xl/media/image1.png", "png");
        changesNothing(table);
        changesNothing(with(SHEET, AwkwardWorkbooksTest::upsideDown));
        changesNothing(with(
                "xl/workbook.xml",
                xml -> xml.replace("\"Tự chấm\"", "\"Sheet1\"").replace("\"Tài liệu\"", "\"Sheet2\"")));
    }

    /** As Excel saves texts: all in a part of their own, with how they are spoken beside them. */
    private Map<String, String> shared() {
        Pattern inline = Pattern.compile(" t=\"inlineStr\"([^>]*)><is>(.*?)</is>");
        String spoken = "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>";
        StringBuilder texts =
                new StringBuilder(part(TEXTS).replace("</sst>", "").replace("</si>", spoken));
        AtomicInteger place = new AtomicInteger(texts.toString().split("<si>", -1).length - 1);
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.replaceAll((name, text) -> name.startsWith("xl/worksheets/")
                ? inline.matcher(text).replaceAll(one -> {
                    texts.append("<si>").append(one.group(2)).append(spoken);
                    return " t=\"s\"" + one.group(1) + "><v>" + place.getAndIncrement() + "</v>";
                })
                : text);
        all.put(TEXTS, texts + "</sst>");
        return all;
    }

    private static void related(Map<String, String> all, int id, String kind, String target) {
        all.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, text) -> text.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                                + "\"/></Relationships>"));
    }

    /** The rows below the names of columns in the other order, as somebody sorts them. */
    private static String upsideDown(String xml) {
        int from = xml.indexOf("<sheetData>") + "<sheetData>".length();
        int to = xml.indexOf("</sheetData>");
        List<String> rows = Pattern.compile("<row [^>]*?(?:/>|>.*?</row>)")
                .matcher(xml.substring(from, to))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
        int names = 0;
        while (!rows.get(names).contains(">key<")) {
            names++;
        }
        List<String> below = new ArrayList<>(rows.subList(names + 1, rows.size()));
        Collections.reverse(below);
        StringBuilder all = new StringBuilder();
        rows.subList(0, names + 1).forEach(all::append);
        int number = 1000;
        for (String row : below) {
            number++;
            all.append(row.replaceAll(" r=\"([A-Z]*)[0-9]+\"", " r=\"$1" + number + "\""));
        }
        return xml.substring(0, from) + all + xml.substring(to).replaceAll("<mergeCells.*?</mergeCells>", "");
    }

    @Test
    void tellsWorkbooksThatAreNone() throws IOException {
        Map<String, String> binary = with("_rels/.rels", xml -> xml.replace("xl/workbook.xml", "xl/workbook.bin"));
        binary.put("xl/workbook.bin", "");
        tells(binary, "a.xlsx không phải tệp Excel (.xlsx)");
        tells(
                with("xl/workbook.xml", xml -> xml.replaceFirst("<sheet name=\"sodiem\"[^>]*/>", "")),
                "thiếu trang ẩn \"sodiem\"");
        tells(
                with(
                        "[Content_Types].xml",
                        xml -> xml.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")),
                "có macro");
        Map<String, String> two = with(
                "xl/workbook.xml",
                xml -> xml.replace(
                        "</sheets>",
                        "<sheet name=\"a\" sheetId=\"8\" r:id=\"rId98\"/><sheet name=\"b\" sheetId=\"9\" r:id=\"rId99\"/></sheets>"));
        two.put(
                "xl/worksheets/sheet8.xml",
                cell("scores/I.5", "E", "", "<v>4</v>").apply(part(SHEET)));
        two.put("xl/worksheets/sheet9.xml", part(HEAD).replace(">xa-an<", ">xa-binh<"));
        related(two, 98, "worksheet", "worksheets/sheet8.xml");
        related(two, 99, "worksheet", "worksheets/sheet9.xml");
        tells(two, "a.xlsx gộp trang của nhiều biểu");
        for (String other :
                List.of("a;b;c", "<html/>", "%PDF-1.4", "{\\rtf1", "", "Rar!", "<?xml version=\"1.0\"?><Workbook/>")) {
            Path file = Files.writeString(folder.resolve("b.xlsx"), other);
            assertThat(FormImport.read(file, "b.xlsx", scores, tree, byOffices, new MendedWords(null), FormTripTest.VI)
                            .get(0)
                            .refusal())
                    .as(other)
                    .contains("b.xlsx không phải tệp Excel");
        }
    }
}
