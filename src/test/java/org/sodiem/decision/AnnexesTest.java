package org.sodiem.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.language.Words;
import org.sodiem.model.EqualRanks;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.sheet.LibreOffice;
import org.sodiem.sheet.OfficeFile;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.SheetReader;
import org.sodiem.site.Assessment;
import org.sodiem.source.FolderTree;
import org.sodiem.source.ZipParts;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.IndexView;

/**
 * The annexes of a decision. Whatever their workbooks compute is taken away and computed by LibreOffice, and has to be what
 * the program gives; skipped where there is none, unless {@code SODIEM_REQUIRE_SECOND_OPINION} makes that a failure.
 */
class AnnexesTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final VoiceText WHY = new VoiceText(VI, id -> "Phòng " + id);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> written = new ArrayList<>();

    private static Example campaign() {
        return new Example()
                .set("""
                        total: 10
                        levels: [lĩnh vực, thành phần]
                        parts:
                        - code: 1
                          title: Một
                          max: 6
                          capped: true
                          parts:
                          - {code: 1.1, title: A, max: 4, rule: {type: count, value: Số, per: 0.5}}
                          - {code: 1.2, title: B, max: 4, rule: {type: count, value: Số, per: 0.5}}
                        - {code: 2, title: Hai, max: 3, rule: {type: ratio, numerator: A, denominator: B, floor: 0, full: 100, na: allowed}}
                        - {code: 3, title: Ba, max: 1, rule: {type: count, value: Số, per: 1}}
                        adjustments:
                          bonus: {max: 2, items: [{code: T1, title: Thưởng, points: 1.005}]}
                        """)
                .scores("an", """
                        '1.1': {count: 7}
                        '1.2': {count: 8}
                        '2': {numerator: 1, denominator: 3}
                        '3': {count: 1}
                        """)
                .scores("binh", """
                        '1.1': {count: 2}
                        '1.2': {count: 8}
                        '2': {not-applicable: Không có việc này}
                        '3': {count: 1}
                        """)
                .scores("chi", """
                        '1.1': {count: 8}
                        '1.2': {count: 7}
                        '2': {numerator: 1, denominator: 3}
                        '3': {count: 1}
                        """)
                .scores("dong", "'1.1': {count: 0}")
                .scores("em", "'1.1': {count: sai}")
                .silent("giang");
    }

    private static Map<String, AnnexTable> annexes(IndexResult result, EqualRanks equals) {
        Map<String, AnnexTable> annexes = new LinkedHashMap<>();
        Annexes.of(IndexView.of(result), equals, WHY, VI).forEach(annex -> annexes.put(annex.sheet(), annex));
        return annexes;
    }

    private static List<String> column(AnnexTable annex, int column) {
        return annex.rows().stream()
                .map(row -> row.cells().get(column).toString())
                .toList();
    }

    @Test
    void holdsTheFormsThatOfficesUse() throws IOException {
        Map<String, AnnexTable> annexes = annexes(campaign().score(), EqualRanks.SKIP);
        assertThat(annexes.keySet())
                .containsExactly("Kết quả", "Theo tiêu chí", "Đặc thù", "Theo lĩnh vực", "Xếp loại");
        AnnexTable special = Objects.requireNonNull(annexes.get("Đặc thù"));
        assertThat(column(special, 6)).containsExactly("Text[text=2 Hai (3,00 điểm)]");
        AnnexTable matrix = Objects.requireNonNull(annexes.get("Theo tiêu chí"));
        assertThat(matrix.columns()).hasSize(3 + 6);
        assertThat(matrix.rows()).hasSize(6);
        assertThat(matrix.note()).contains("chưa công bố");
        assertThat(matrix.columns().stream().filter(AnnexTable.Column::upright)).hasSize(6);
    }

    /** Form E: the names of units stand upright over narrow columns, in the workbook and on paper. */
    @Test
    void standsTheNamesOfUnitsUpright() throws IOException {
        IndexView view = IndexView.of(campaign().score());
        byte[] book = AnnexWorkbook.write(view, EqualRanks.SKIP, WHY, List.of(), VI);
        String looks = ZipParts.text(book, "xl/styles.xml");
        int upright = looks.substring(looks.indexOf("<cellXfs"), looks.indexOf("textRotation=\"90\""))
                        .split("<xf ", -1)
                        .length
                - 2;
        String matrix = ZipParts.text(book, "xl/worksheets/sheet2.xml");
        assertThat(matrix.split("s=\"" + upright + "\"", -1)).hasSize(1 + 6);
        String style = matrix.replaceFirst("(?s).*s=\"([0-9]+)\"[^>]*><is><t>KAD<.*", "$1");
        String look = looks.substring(looks.indexOf("<cellXfs")).split("<xf ", -1)[1 + Integer.parseInt(style)];
        assertThat(look).as("words among figures").contains("horizontal=\"center\"");
        byte[] paper = AnnexDocument.write(view, EqualRanks.SKIP, WHY, "", List.of(), VI);
        String text = ZipParts.text(paper, "word/document.xml");
        assertThat(text.split("<w:textDirection w:val=\"btLr\"/>", -1)).hasSize(1 + 6);
    }

    private static Example appraised() {
        return campaign().with("submissions/2023/an/appraisal/noi-vu.yaml", """
                        passes:
                        - {pass: 1, agree: all, scores: {"3": {score: 0.5, reason: Thiếu}}}
                        """);
    }

    @Test
    void listsAppraisalsWhereThereAreSome() throws IOException {
        Example appraised = appraised();
        AnnexTable appraisals = Objects.requireNonNull(
                annexes(appraised.score(), EqualRanks.SKIP).get("Thẩm định"));
        assertThat(appraisals.columns()).hasSize(4);
        assertThat(appraisals.rows()).hasSize(6);
        AnnexTable differences = Objects.requireNonNull(
                annexes(appraised.score(), EqualRanks.SKIP).get("Chênh lệch"));
        assertThat(differences.rows()).hasSize(1);
        assertThat(column(differences, 6).get(0)).contains("points=-0.5");
        assertThat(column(differences, 7)).containsExactly("Text[text=Lần 1, phòng noi-vu: Thiếu.]");
    }

    @Test
    void computesInTheSheetWhatTheProgramGives() throws Exception {
        write(campaign().score(), EqualRanks.SKIP);
        write(appraised().score(), EqualRanks.SKIP);
        write(campaign().kinds("[xa], equal-ranks: dense", "xa").score(), EqualRanks.DENSE);
        Assessment.Scored sample =
                (Assessment.Scored) Assessment.of(new FolderTree(Path.of("")), null, (stage, done, total) -> {});
        for (IndexResult index : sample.scores().indexes()) {
            write(index, EqualRanks.SKIP);
        }
        assertThat(recomputed()).isGreaterThan(800);
    }

    /** What does not apply to one unit stays in the maximum, or is scaled within the appraised part: no share of what applies. */
    @Test
    void computesNoIndexOfAMaximumThatTheSetDoesNotDivideBy() throws Exception {
        for (String rescale : List.of("none", "appraised")) {
            IndexResult result = campaign()
                    .alter(set -> set.replace("rounding:", "rescale: " + rescale + "\nrounding:"))
                    .score();
            AnnexTable results =
                    Objects.requireNonNull(annexes(result, EqualRanks.SKIP).get("Kết quả"));
            int index = results.columns().size() - 2;
            boolean whole = rescale.equals("none");
            assertThat(column(results, index))
                    .filteredOn(cell -> cell.startsWith("Points"))
                    .hasSize(whole ? 0 : 1);
            assertThat(results.columns().get(index - 3).title())
                    .isEqualTo(whole ? "Điểm tối đa" : "Điểm tối đa áp dụng");
            assertThat(column(results, index - 3).stream().distinct()).hasSize(whole ? 1 : 2);
            write(result, EqualRanks.SKIP);
        }
        assertThat(recomputed()).isPositive();
    }

    @Test
    void writesTheSameBytesForTheSameFigures() throws IOException {
        IndexView view = IndexView.of(campaign().score());
        assertThat(AnnexWorkbook.write(view, EqualRanks.SKIP, WHY, List.of(), VI))
                .isEqualTo(AnnexWorkbook.write(view, EqualRanks.SKIP, WHY, List.of(), VI));
        assertThat(AnnexDocument.write(view, EqualRanks.SKIP, WHY, "", List.of(), VI))
                .isEqualTo(AnnexDocument.write(view, EqualRanks.SKIP, WHY, "", List.of(), VI));
    }

    /** Decree 30: each annex has pages of its own from 1, numbered on top but on the first, and says with what it comes. */
    @Test
    void numbersThePagesOfEachAnnexForItself() throws IOException {
        IndexView view = IndexView.of(campaign().score());
        byte[] file = AnnexDocument.write(view, EqualRanks.SKIP, WHY, "(Kèm theo Quyết định)", List.of(), VI);
        String text = ZipParts.text(file, "word/document.xml");
        assertThat(text.split("<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>", -1))
                .hasSize(1 + 5);
        assertThat(text.split("<w:rPr><w:i/><w:sz w:val=\"26\"/>", -1)).hasSize(1 + 5);
    }

    /** What has to stand behind a table is too low for a page of its own; a group or a sum stands on no page alone. */
    @Test
    void leavesNoPageWithNothingAndNoGroupAlone() throws IOException {
        IndexView view = IndexView.of(campaign()
                .alter(set -> set.replace("{code: 2, title: Hai", "{code: 2, title: a_x000D_b"))
                .score());
        byte[] file = AnnexDocument.write(view, EqualRanks.SKIP, WHY, "", List.of(), VI);
        String text = ZipParts.text(file, "word/document.xml");
        List<String> behind = Pattern.compile("</w:tbl>(<w:p>.*?</w:p>|<w:sectPr)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(behind).hasSize(5).allMatch(end -> end.contains("w:line=\"20\" w:lineRule=\"exact\""));
        List<String> rows = Pattern.compile("<w:tr>.*?</w:tr>")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(rows)
                .filteredOn(row -> row.contains("<w:keepNext/>"))
                .allMatch(row -> row.split("<w:keepNext/>", -1).length == row.split("<w:tc>", -1).length)
                .map(row -> row.replaceAll("<[^>]*>", " ").strip().replaceAll(" +", " "))
                .containsExactly("1 Một 6,00 5,00 6,00 6,00 0,00", "3 Ba 1,00 1,00 1,00 1,00");
        assertThat(text).as("Word knows no escapes").contains(">a_x000D_b<");
    }

    /** Writes the workbook of a result as it is, and beside it without anything that can be computed. */
    private void write(IndexResult result, EqualRanks equals) throws IOException {
        String name = written.size() + ".xlsx";
        Path known = Files.write(
                folder.resolve("known-" + name), AnnexWorkbook.write(IndexView.of(result), equals, WHY, List.of(), VI));
        Files.write(folder.resolve(name), new OfficeFile(known).withoutResults().bytes());
        written.add(name);
    }

    /** How many values LibreOffice found as they are, after all that was known was taken away. */
    private int recomputed() throws Exception {
        Path out = folder.resolve("out");
        List<String> args = new ArrayList<>(List.of("--convert-to", "xlsx", "--outdir", out.toString()));
        written.forEach(name -> args.add(folder.resolve(name).toString()));
        LibreOffice.demand(LibreOffice.run(folder, args));
        int compared = 0;
        for (String name : written) {
            List<String> expected = cells(folder.resolve("known-" + name));
            assertThat(cells(out.resolve(name))).isEqualTo(expected);
            compared += expected.size();
        }
        return compared;
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Sheet sheet :
                Objects.requireNonNull(SheetReader.read(file).workbook()).sheets()) {
            for (Sheet.Row row : sheet.hidden() ? List.<Sheet.Row>of() : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    BigDecimal number = cell.number();
                    String value = number == null
                            ? cell.text()
                            : number.setScale(9, RoundingMode.HALF_UP)
                                    .stripTrailingZeros()
                                    .toPlainString();
                    if (!value.isEmpty()) {
                        cells.add(sheet.name() + "!" + cell.name() + "=" + value);
                    }
                }
            }
        }
        return cells;
    }
}
