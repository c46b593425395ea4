package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.criteria.ImportRemark.Kind;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Grounds;
import org.sodiem.model.Office;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.Workbook;
import org.sodiem.source.Located;
import org.sodiem.source.MapTree;
import org.sodiem.source.Span;

class AnnexTest {

    private static final String HEAD = "STT|Tiêu chí|Điểm tối đa|Cách tính điểm";
    private static final String RULE = "Có: 1; không: 0";

    /** A sheet of rows with bars between their cells; two stars make bold, a # makes a number. */
    private static Sheet sheet(String name, int number, String... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] texts = lines[i].split("[|]", -1);
            List<SheetCell> cells = new ArrayList<>();
            for (int j = 0; j < texts.length; j++) {
                boolean bold = texts[j].startsWith("**");
                boolean isNumber = texts[j].startsWith("#");
                String text = texts[j].replaceFirst("^(?:[*]{2}|#)", "");
                if (!text.isEmpty()) {
                    BigDecimal value = isNumber ? new BigDecimal(text) : null;
                    cells.add(new SheetCell(i + 1, j + 1, 1, 1, text, value, null, bold, false));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Sheet.Row(i + 1, false, cells));
            }
        }
        return new Sheet(name, number, false, List.of(), rows);
    }

    private static Annex.Made of(@Nullable String table, Sheet... sheets) {
        return of(table, List.of(), sheets);
    }

    private static Annex.Made of(@Nullable String table, List<Office> offices, Sheet... sheets) {
        return Annex.make(
                new Workbook(List.of(sheets)),
                new Annex.Asked("commune", "phu-luc.xlsx", table, offices),
                Words.in(Locale.forLanguageTag("vi")));
    }

    private static Annex.Made made(String... lines) {
        return of(null, sheet("a", 1, lines));
    }

    private static CriteriaSet loaded(Annex.Made made) throws Exception {
        Problems problems = new Problems();
        CriteriaSet set =
                BookLoader.criteria(new MapTree().with("commune.yaml", made.text()), "commune.yaml", problems);
        assertThat(problems.sorted()).isEmpty();
        return Objects.requireNonNull(set);
    }

    @Test
    void writesBasisSourceAndHelpersAsKeys() throws Exception {
        List<Office> offices = List.of(
                new Office("noi-vu", "Sở Nội vụ", Span.NOWHERE, List.of()),
                new Office("nong-nghiep", "Sở Nông nghiệp, Môi trường và Biển", Span.NOWHERE, List.of()),
                new Office("van-phong", "Văn phòng UBND tỉnh", Span.NOWHERE, List.of()));
        Annex.Made made = of(
                null,
                offices,
                sheet(
                        "a",
                        1,
                        HEAD + "|Căn cứ pháp lý|Nguồn thu thập dữ liệu|Đơn vị phối hợp xác minh số liệu",
                        "1|A|4||||",
                        "1.1|B|1|" + RULE + "|Nghị định 61/2018/NĐ-CP; Kế hoạch 19|Báo cáo của UBND xã|Sở Nội vụ",
                        "1.2|C|1|" + RULE + "|||Sở Nông nghiệp, Môi trường và Biển",
                        "1.3|D|1|" + RULE + "|||- Sở Nội vụ; Văn phòng UBND tỉnh.",
                        "1.4|E|1|" + RULE + "|||Sở Nội vụ, Văn phòng UBND tỉnh",
                        "1.5|G|1|" + RULE + "|||Sở Nội vụ; Sở Y tế"));
        assertThat(loaded(made).components())
                .extracting(component ->
                        component.grounds().helps().stream().map(Located::value).toList())
                .containsExactly(
                        List.of("noi-vu"),
                        List.of("nong-nghiep"),
                        List.of("noi-vu", "van-phong"),
                        List.of("noi-vu", "van-phong"),
                        List.of("noi-vu"));
        Grounds grounds = loaded(made).components().get(0).grounds();
        assertThat(grounds.basis()).containsExactly("Nghị định 61/2018/NĐ-CP", "Kế hoạch 19");
        assertThat(grounds.source()).isEqualTo("Báo cáo của UBND xã");
        assertThat(made.remarks())
                .filteredOn(remark -> remark.kind() == Kind.HELPER_UNKNOWN)
                .extracting(ImportRemark::args)
                .containsExactly(List.of("Sở Y tế", "1"));
        assertThat(made.text()).contains("# Phối hợp xác minh: Sở Y tế\n").containsOnlyOnce("Phối hợp xác minh");
    }

    private static List<String> codes(Annex.Made made) {
        return made.text()
                .lines()
                .filter(line -> line.contains("code: "))
                .map(line -> line.replaceAll(".*code: |\"", ""))
                .toList();
    }

    private static List<Kind> kinds(Annex.Made made) {
        return made.remarks().stream()
                .map(ImportRemark::kind)
                .filter(kind -> kind != Kind.BANDS && kind != Kind.TITLE_MISSING)
                .toList();
    }

    @Test
    void takesInNinetyComponentsThatLoad() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int area = 1; area <= 5; area++) {
            lines.add(area + "|**Lĩnh vực " + area + "|18");
            for (int criterion = 1; criterion <= 3; criterion++) {
                lines.add(area + "." + criterion + "|**Tiêu chí|6,0");
                for (int i = 1; i <= 6; i++) {
                    lines.add(area + "." + criterion + "." + i + "|Thành phần " + i + "|1|" + RULE);
                }
            }
        }
        lines.add("|Tổng cộng|90");
        Annex.Made made = made(lines.toArray(new String[0]));
        assertThat(made.components()).isEqualTo(90);
        assertThat(made.understood()).isEqualTo(90);
        assertThat(kinds(made)).isEmpty();
        assertThat(made.isWhole()).isTrue();
        assertThat(loaded(made).components()).hasSize(90);
    }

    @Test
    void tellsGroupsAndTotalsThatDoNotAddUp() {
        Annex.Made made = made(HEAD, "1|**A|3", "1.1|**B|2", "1.1.1|C|1|" + RULE, "|TỔNG ĐIỂM|5");
        assertThat(kinds(made)).containsExactly(Kind.SUM, Kind.SUM, Kind.TOTAL);
        assertThat(made.remarks().stream()
                        .filter(remark -> remark.kind() == Kind.SUM)
                        .map(ImportRemark::args))
                .containsExactly(List.of("1", "3", "2"), List.of("1.1", "2", "1"));
        assertThat(made.isWhole()).isFalse();
    }

    @Test
    void readsTenBehindNineThoughItWasTypedAsANumber() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEAD, "#1|**A|10"));
        for (int i = 1; i <= 10; i++) {
            lines.add("#1." + (i == 10 ? "1" : i) + "|**B|1");
            lines.add("1." + i + ".1|C|1|" + RULE);
        }
        Annex.Made made = made(lines.toArray(new String[0]));
        assertThat(codes(made)).contains("1.9", "1.10", "1.10.1").doesNotHaveDuplicates();
        assertThat(kinds(made)).containsExactly(Kind.CODE_MENDED);
        loaded(made);
    }

    @Test
    void givesACodeToWhatHasNoneAndTellsIt() throws Exception {
        Annex.Made made = made(HEAD, "1|**A|3", "1.1|**B|3", "|C|1|" + RULE, "1.1.2|D|1|" + RULE, "|E|1|" + RULE);
        assertThat(codes(made)).containsExactly("1", "1.1", "1.1.1", "1.1.2", "1.1.3");
        assertThat(kinds(made)).containsExactly(Kind.CODE_GIVEN, Kind.CODE_GIVEN);
        loaded(made);
    }

    @Test
    void joinsCodesThatBeginAnewInEveryGroup() throws Exception {
        Annex.Made made = made(
                HEAD,
                "I|**A|2",
                "1|**B|2",
                "1.1|C|1|" + RULE,
                "1.2|D|1|" + RULE,
                "II|**E|1",
                "1|**F|1",
                "1.1|G|1|" + RULE);
        assertThat(kinds(made)).contains(Kind.CODE_CHANGED);
        assertThat(codes(made)).containsExactly("I", "I.1", "I.1.1", "I.1.2", "II", "II.1", "II.1.1");
        loaded(made);
    }

    @Test
    void readsCodesThatStandBeforeTitles() throws Exception {
        Annex.Made made =
                made("Nội dung|Điểm|Cách chấm", "**I. Lĩnh vực|1", "**1.1. Tiêu chí|1", "1.1.1. Thành phần|1|" + RULE);
        assertThat(codes(made)).hasSize(3);
        assertThat(made.text()).contains("title: Thành phần").doesNotContain("1.1.1. ");
        loaded(made);
    }

    @Test
    void takesTwoTablesAsOneWhereCodesGoOnAndAsTwoWhereTheyBeginAnew() {
        Sheet first = sheet("a", 1, HEAD, "1|**A|1", "1.1|**B|1", "1.1.1|C|1|" + RULE);
        Sheet next = sheet("b", 2, HEAD, "2|**A|1", "2.1|**B|1", "2.1.1|C|1|" + RULE);
        Sheet other = sheet("c", 3, HEAD, "1|**X|1", "1.1|**Y|1", "1.1.1|Z|1|" + RULE);
        assertThat(codes(of(null, first, next, other))).containsExactly("1", "1.1", "1.1.1", "2", "2.1", "2.1.1");
        assertThat(kinds(of(null, first, next, other))).containsExactly(Kind.TABLE_OF_ANOTHER_SET);
        assertThat(of("c", first, next, other).text()).contains("title: Z").doesNotContain("title: C\n");
        assertThat(of("3", first, next, other).text())
                .isEqualTo(of("c", first, next, other).text());
    }

    @Test
    void keepsWhatIsNotUnderstoodBesideARuleThatNoLoaderTakes() throws Exception {
        Annex.Made made = made(HEAD, "1|**A|1", "1.1|**B|1", "1.1.1|C|1|Theo quyết định của Hội đồng");
        assertThat(kinds(made)).containsExactly(Kind.RULE_WORDS);
        assertThat(made.text()).contains("options: []", "text: Theo quyết định của Hội đồng");
        Problems problems = new Problems();
        assertThat(BookLoader.criteria(new MapTree().with("c.yaml", made.text()), "c.yaml", problems))
                .isNull();
        int told = made.remarks().stream()
                .filter(remark -> remark.kind().isOpen())
                .findFirst()
                .orElseThrow()
                .line();
        assertThat(problems.sorted()).extracting(problem -> problem.at().line()).containsExactly(told);
    }

    @Test
    void writesATreeWhereComponentsStandAtOtherLevels() throws Exception {
        Annex.Made made = made(
                HEAD,
                "1|**A|2",
                "1.1|Không có thành phần|1|" + RULE,
                "1.2|**B|1",
                "1.2.1|**C|1",
                "1.2.1.1|D|1|" + RULE);
        assertThat(codes(made)).containsExactly("1", "1.1", "1.2", "1.2.1", "1.2.1.1");
        assertThat(kinds(made)).containsExactly(Kind.LEVELS);
        assertThat(loaded(made).components()).hasSize(2);
        Annex.Made named = made("STT|Lĩnh vực/Tiêu chí|Điểm tối đa|Cách tính điểm", "1|**A|1", "1.1|B|1|" + RULE);
        assertThat(loaded(named).levels()).containsExactly("Lĩnh vực", "Tiêu chí");
    }

    @Test
    void keepsCodesAsPrintedWhereNoneIsAnothers() throws Exception {
        Annex.Made made = made(HEAD, "I|**A|1", "1|**B|1", "1.1|C|1|" + RULE, "II|**D|1", "2|**E|1", "2.1|F|1|" + RULE);
        assertThat(codes(made)).containsExactly("I", "1", "1.1", "II", "2", "2.1");
        assertThat(kinds(made)).isEmpty();
        loaded(made);
    }

    @Test
    void putsBonusesAndPenaltiesBesideTheTotal() throws Exception {
        Annex.Made made = made(
                HEAD,
                "1|**A|1",
                "1.1|**B|1",
                "1.1.1|C|1|" + RULE,
                "2|**ĐIỂM THƯỞNG|2",
                "2.1|Sáng kiến cấp tỉnh|2",
                "|Tổng cộng|1");
        assertThat(kinds(made)).containsExactly(Kind.ADJUSTMENT);
        assertThat(loaded(made).bonus().items()).hasSize(1);
    }

    @Test
    void tellsAndKeepsWhatTheRowOfAGroupSays() throws Exception {
        String head = HEAD + "|Tài liệu kiểm chứng|Cơ quan chủ trì";
        List<Office> offices = List.of(new Office("noi-vu", "Phòng Nội vụ", Span.NOWHERE, List.of()));
        Annex.Made made = Annex.make(
                new Workbook(List.of(sheet(
                        "a",
                        1,
                        head,
                        "1|**A|2||Kế hoạch|Phòng Nội vụ",
                        "1.1|**B|2|Tổng điểm không quá 2||Phòng Tư pháp",
                        "1.1.1|C|1|" + RULE,
                        "1.1.2|D|1|" + RULE))),
                new Annex.Asked("commune", "phu-luc.xlsx", null, offices),
                Words.in(Locale.forLanguageTag("vi")));
        assertThat(kinds(made)).containsExactly(Kind.GROUP_TEXT, Kind.GROUP_SCORING, Kind.LEAD_UNKNOWN);
        assertThat(made.isWhole()).isFalse();
        assertThat(made.text())
                .contains(
                        "lead: noi-vu",
                        "# Tài liệu kiểm chứng: Kế hoạch",
                        "# Cách chấm: Tổng điểm không quá 2",
                        "# Cơ quan chủ trì: Phòng Tư pháp");
        for (ImportRemark remark : made.remarks()) {
            if (remark.kind() == Kind.GROUP_TEXT || remark.kind() == Kind.GROUP_SCORING) {
                assertThat(made.text().lines().toList().get(remark.line() - 1))
                        .contains("code: \"" + remark.args().get(0) + "\"");
            }
        }
        assertThat(loaded(made).components()).allMatch(component -> component.isLedBy("noi-vu"));
    }

    @Test
    void tellsNothingOfACellThatLiesOverAGroupAndAllItsComponents() {
        Sheet.Row head = sheet("a", 1, HEAD).rows().get(0);
        SheetCell over = new SheetCell(2, 4, 1, 3, RULE, null, null, false, false);
        List<Sheet.Row> rows = List.of(
                head,
                new Sheet.Row(2, false, List.of(cell(2, 1, "1"), cell(2, 2, "A"), cell(2, 3, "2"), over)),
                new Sheet.Row(3, false, List.of(cell(3, 1, "1.1"), cell(3, 2, "B"), cell(3, 3, "1"))),
                new Sheet.Row(4, false, List.of(cell(4, 1, "1.2"), cell(4, 2, "C"), cell(4, 3, "1"))));
        Annex.Made made = of(null, new Sheet("a", 1, false, List.of(), rows));
        assertThat(kinds(made)).containsExactly(Kind.LEVELS);
        assertThat(made.understood()).isEqualTo(2);
    }

    private static SheetCell cell(int row, int column, String text) {
        return new SheetCell(row, column, 1, 1, text, null, null, false, false);
    }

    @Test
    void tellsThatPercentagesAreReadAsOptionsToChooseFrom() {
        Annex.Made made = made(HEAD, "1|**A|1", "1.1|**B|1", "1.1.1|C|1|100%: 1 điểm; 95%: 0,5 điểm; 90%: 0 điểm");
        assertThat(kinds(made)).containsExactly(Kind.RULE_FIGURES);
        ImportRemark told = made.remarks().stream()
                .filter(remark -> remark.kind() == Kind.RULE_FIGURES)
                .findFirst()
                .orElseThrow();
        assertThat(told.args()).containsExactly("1.1.1", "100%");
        assertThat(made.text().lines().toList().get(told.line() - 1)).contains("rule:");
    }

    @Test
    void namesTheTablesWhereNoneHasTheNameThatIsAskedFor() {
        Sheet first = sheet("a", 1, HEAD, "1|**A|1", "1.1|**B|1", "1.1.1|C|1|" + RULE);
        Annex.Made made = of("9", first, sheet("", 2, HEAD));
        assertThat(kinds(made)).containsExactly(Kind.TABLE_UNKNOWN);
        assertThat(made.remarks().get(0).args()).containsExactly("9", "a, 2");
        assertThat(made.isWhole()).isFalse();
        assertThat(kinds(of("9"))).containsExactly(Kind.TABLE_UNKNOWN);
    }

    @Test
    void takesBonusesOfAllLevelsAndKeepsTheirWords() throws Exception {
        Annex.Made made = made(
                HEAD,
                "1|**A|1",
                "1.1|**B|1",
                "1.1.1|C|1|" + RULE,
                "2|**ĐIỂM THƯỞNG|2",
                "2.1|**Sáng kiến|2",
                "2.1.1|Cấp tỉnh|1|Mỗi sáng kiến 0,5 điểm",
                "2.1.2|Cấp huyện|1",
                "|Tổng cộng|1");
        assertThat(loaded(made).bonus().items())
                .extracting(item -> item.title())
                .containsExactly("Cấp tỉnh", "Cấp huyện");
        assertThat(made.text()).contains("# Cách chấm: Mỗi sáng kiến 0,5 điểm");
    }

    @Test
    void findsNoTableWhereThereIsNone() {
        assertThat(kinds(made("Xin chào|Không có gì"))).containsExactly(Kind.NO_TABLE, Kind.TABLE_LEFT_OUT);
        assertThat(made("Xin chào").text()).isEmpty();
    }
}
