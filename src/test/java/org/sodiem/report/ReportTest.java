package org.sodiem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.data.IndexJson;
import org.sodiem.data.StatusJson;
import org.sodiem.data.UnitJson;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.model.Office;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Voice;
import org.sodiem.site.Assessment;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Resource;
import org.sodiem.source.ZipParts;
import org.sodiem.telling.UnitNames;
import org.sodiem.text.ReminderMarkdown;
import org.sodiem.view.Assignment;
import org.sodiem.view.CampaignView;
import org.sodiem.view.FollowUp;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.word.WordFields;
import org.sodiem.word.WordTemplate;

/** What reports say, against the figures that pages and data are made of. */
class ReportTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final Path FIELDS = Path.of("docs/mau-bao-cao.md");

    private static Scores scores() throws IOException {
        return ((Assessment.Scored) Assessment.of(new FolderTree(Path.of("")), null, (stage, done, total) -> {}))
                .scores();
    }

    private static ReportHead head(Scores scores) {
        return ReportHead.of(scores.book().campaign(), scores.at(), null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace("\u2212", "-").replace(".", "").replace(',', '.'));
    }

    /** Word wants a paragraph behind the table of the signature: it never stands on a page without the signature. */
    @ParameterizedTest
    @ValueSource(strings = {"unit.xml", "index.xml", "letter.xml"})
    void keepsTheSignatureWithWhatStandsBehindIt(String template) {
        String text = new String(Resource.bytes(ReportTemplate.class, template), StandardCharsets.UTF_8);
        int end = text.indexOf("</w:tbl>", text.indexOf("Nơi nhận:"));
        String signature = text.substring(text.lastIndexOf("<w:tbl>", end), end);
        assertThat(signature.split("<w:keepNext/>", -1)).hasSameSizeAs(signature.split("<w:p>", -1));
        assertThat(text.substring(end))
                .containsPattern("^</w:tbl>\\s*<w:p><w:pPr><w:spacing [^>]*w:line=\"20\" w:lineRule=\"exact\"/>");
    }

    /** What tells the run stands at the foot of every page, in a part of its own, so that a report can be stamped again. */
    @ParameterizedTest
    @ValueSource(strings = {"unit.xml", "index.xml", "letter.xml"})
    void saysOfWhatItIsMadeAtTheFootOfEveryPage(String template) {
        String text = new String(Resource.bytes(ReportTemplate.class, template), StandardCharsets.UTF_8);
        String foot = new String(Resource.bytes(ReportTemplate.class, "footer.xml"), StandardCharsets.UTF_8);
        assertThat(foot).contains("«nguon»", "«thoi_diem»");
        assertThat(text).doesNotContain("«nguon»", "«thoi_diem»");
        String[] sections = text.split("<w:sectPr>", -1);
        assertThat(sections).hasSizeGreaterThan(1);
        assertThat(List.of(sections).subList(1, sections.length))
                .allSatisfy(section -> assertThat(section)
                        .contains("<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                                + "<w:footerReference w:type=\"first\" r:id=\"rId3\"/>"));
    }

    /** Every point, sum and index of every unit's report is the figure that its card has. */
    @Test
    void saysTheFiguresOfTheCards() throws Exception {
        int compared = 0;
        Scores scores = scores();
        for (IndexResult result : scores.indexes()) {
            IndexView index = IndexView.of(result);
            for (Standing standing : index.ordered()) {
                Scorecard card = standing.card();
                WordFields fields = plain(scores, index, standing);
                WordFields.Table sheet = Objects.requireNonNull(fields.tables().get("phieu_diem"));
                List<BigDecimal> points = new ArrayList<>();
                for (WordFields.Row row : sheet.rows()) {
                    ComponentScore score = card.components().stream()
                            .filter(c -> c.component()
                                    .code()
                                    .value()
                                    .equals(row.cells().get(0)))
                            .findFirst()
                            .orElse(null);
                    if (score == null) {
                        continue;
                    }
                    boolean self = score.component().isSelfScored();
                    assertThat(row.cells().get(self ? 6 : 5)).isEmpty();
                    if (score.points() != null) {
                        BigDecimal told = number(row.cells().get(self ? 5 : 6));
                        assertThat(told).isEqualByComparingTo(score.points());
                        points.add(told);
                        compared++;
                    }
                }
                assertThat(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(card.unit().title())
                        .isEqualByComparingTo(card.total().achieved());
                assertThat(sheet.rows().get(sheet.rows().size() - 1).cells().subList(5, 7))
                        .containsExactly(
                                VI.numbers()
                                        .pointsOrDash(
                                                card.hasIndex()
                                                        ? standing.voices().sum(Voice.SELF)
                                                        : null),
                                VI.numbers().pointsOrDash(standing.voices().sum(Voice.SURVEY)));
                assertThat(fields.texts().get("diem"))
                        .isEqualTo(VI.numbers().points(card.total().achieved()));
                assertThat(fields.texts().get("chi_so")).isEqualTo(VI.numbers().pointsOrDash(standing.index()));
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    /** A scale that is a rule in words stands where calculations do: the column of points holds numbers alone. */
    @Test
    void keepsWordsOutOfTheColumnOfPoints() throws Exception {
        Scores scores = new Example()
                .component(
                        "2",
                        "type: bands, numerator: A, denominator: B, bands: [{above: 90, points: 2}, {from: 50, of: 100}]")
                .unit("a", "numerator: 8, denominator: 10, evidence: [bc]")
                .assess(null)
                .scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        WordFields fields = plain(scores, index, index.ordered().get(0));
        assertThat(rows(fields, "phieu_diem"))
                .anyMatch(row -> row.matches(" \\| từ 50.* \\|  \\|  \\| .*giá trị.*"))
                .anyMatch(row -> row.matches(" \\| trên 90.* \\| 2,00 \\|  \\|  \\|.*"));
    }

    @Test
    void fillsItsOwnTemplates() throws Exception {
        Scores scores = scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        byte[] unit = ReportTemplate.UNIT
                .template()
                .fill(plain(scores, index, index.ordered().get(0)));
        byte[] all = ReportTemplate.INDEX
                .template()
                .fill(IndexReport.of(head(scores), index, WorkAnnex.NONE, DifferenceAnnex.NONE));
        assertThat(head(scores).basis().blocks())
                .extracting(block -> block.text().substring(block.text().length() - 1))
                .containsExactly(";", ";", ".");
        for (byte[] file : List.of(unit, all)) {
            StringBuilder text = new StringBuilder();
            ZipParts.of(file).values().forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
            assertThat(text).contains("HƯ CẤU").doesNotContain("MERGEFIELD", "\uE010", "«");
        }
    }

    /** Where a unit told nothing its document says so as an office would, and never by the name of a file. */
    @Test
    void leavesToTheUnitWhatItHasNotTold() throws Exception {
        Scores scores = scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        WordFields fields = plain(scores, index, index.ordered().get(0));
        for (String field : List.of("kho_khan", "kien_nghi")) {
            assertThat(Objects.requireNonNull(fields.proses().get(field)).blocks())
                    .extracting(block -> block.text())
                    .containsExactly("(đơn vị bổ sung)");
        }
    }

    @Test
    void tellsNoPointsWhereThereAreNone() throws Exception {
        Scores scores = new Example()
                .component("2", "type: count, value: V, per: 1")
                .silent("a")
                .unit("b", "count: 1")
                .assess(null)
                .scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        Standing silent = index.ordered().get(1);
        WordFields fields = plain(scores, index, silent);
        assertThat(fields.texts())
                .containsEntry("diem", "–")
                .containsEntry("chi_so", "–")
                .containsEntry("xep_hang", "–");
        WordFields whole = IndexReport.of(head(scores), index, WorkAnnex.NONE, DifferenceAnnex.NONE);
        assertThat(Objects.requireNonNull(whole.tables().get("xep_hang")).rows())
                .extracting(row -> row.cells().get(1))
                .containsExactly("Xã b");
        assertThat(Objects.requireNonNull(whole.tables().get("chua_xep_hang")).rows())
                .extracting(WordFields.Row::cells)
                .containsExactly(List.of("Xã a", "chưa nộp"));
    }

    /** Where the result is published, every figure beside the index is the result's, and the sheet stays the unit's. */
    @Test
    void tellsThePublishedResult() throws Exception {
        Scores scores = new Example()
                .component("3", "type: count, value: V, per: 1")
                .unit("a", "count: 3, evidence: [bc]")
                .unit("b", "count: 1, evidence: [bc]")
                .silent("c")
                .with(
                        "submissions/2023/a/appraisal/noi-vu.yaml",
                        "passes:\n- pass: 1\n  scores:\n    '1.1.1': {score: 2, reason: Thừa}\n")
                .with("submissions/2023/b/appraisal/noi-vu.yaml", "passes:\n- pass: 1\n  agree: all\n")
                .with(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n")
                .assess(null)
                .scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        Standing first = index.ordered().get(0);
        assertThat(first.isResult()).isTrue();
        WordFields fields = plain(scores, index, first);
        assertThat(fields.texts()).containsEntry("diem", "2,00").containsEntry("chi_so", "66,67");
        assertThat(Objects.requireNonNull(fields.proses().get("ket_qua"))
                        .blocks()
                        .get(0)
                        .text())
                .isEqualTo("Theo kết quả đã công bố, đơn vị đạt 2,00/3,00 điểm áp dụng; chỉ số là 66,67.");
        assertThat(Objects.requireNonNull(fields.tables().get("phieu_diem")).rows())
                .anyMatch(row ->
                        row.cells().get(0).equals("1.1.1") && row.cells().get(5).equals("3,00"));
        WordFields whole = IndexReport.of(head(scores), index, WorkAnnex.NONE, DifferenceAnnex.NONE);
        assertThat(Objects.requireNonNull(whole.tables().get("xep_hang")).rows())
                .extracting(row -> row.cells().get(2))
                .containsExactly("2,00", "1,00");
        assertThat(CampaignView.of(scores, null).followUp().owing()).isEmpty();
    }

    /** What offices find otherwise stands in an annex with its reasons: components, bonuses and penalties, in both reports. */
    @Test
    void tellsDifferencesAfterAppraisalWithTheirReasons() throws Exception {
        Scores scores = new Example()
                .component("3", "type: count, value: V, per: 1")
                .component("2", "type: count, value: W, per: 1")
                .unit("a", "count: 3, evidence: [bc]", "count: 1, evidence: [bc]")
                .unit("b", "count: 1, evidence: [bc]", "count: 1, evidence: [bc]")
                .silent("c")
                .with("submissions/2023/a/appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          agree: all
                          scores: {'1.1.1': {score: 2, reason: Thừa một}}
                          penalties: {P1: {count: 1, reason: Chậm}}
                        - pass: 2
                          scores: {'1.1.1': {score: 2.5, reason: Có bổ sung}}
                          penalties: {P1: {count: 1, reason: Chậm}}
                        """)
                .with("submissions/2023/b/appraisal/noi-vu.yaml", "passes:\n- pass: 1\n  agree: all\n")
                .assess(null)
                .scores();
        CampaignView view = CampaignView.of(scores, null);
        IndexView index = view.indexes().get(0);
        Standing a = index.ordered().get(0);
        WordFields unit = found(scores, index, a, DifferenceAnnex.of(view, a, VI));
        assertThat(rows(unit, "chenh_lech"))
                .containsExactly(
                        "Xã a | 1.1.1 | T1 | 3,00 | 2,50 | −0,50 | Lần 1, phòng Nội vụ: Thừa một. Lần 2, phòng Nội vụ: Có bổ sung.",
                        "Xã a | P1 | P | 0,00 | −1,00 | −1,00 | Lý do: Chậm.");
        assertThat(told(unit, "phu_luc_chenh_lech")).startsWith("Phụ lục III\n");
        assertThat(told(unit, "chenh_lech_chung")).contains("ở 2 mục", "trừ: −0,50.");
        WordFields whole = IndexReport.of(head(scores), index, WorkAnnex.NONE, DifferenceAnnex.of(view, index, VI));
        assertThat(rows(whole, "chenh_lech")).isEqualTo(rows(unit, "chenh_lech"));
        assertThat(told(whole, "chenh_lech_chung")).contains("Có 2 đơn vị đã được thẩm định", "ở 2 mục");
        for (Standing other : index.ordered().subList(1, 3)) {
            WordFields none = found(scores, index, other, DifferenceAnnex.of(view, other, VI));
            assertThat(rows(none, "chenh_lech")).isEmpty();
            assertThat(told(none, "chenh_lech_chung"))
                    .isEqualTo(
                            other.card().unit().title().equals("Xã b")
                                    ? "Kết quả thẩm định không khác điểm tự chấm ở thành phần nào."
                                            + " Tổng điểm thẩm định so với tổng điểm tự chấm, chưa kể điểm thưởng, điểm trừ: 0,00."
                                    : "");
        }
        byte[] file = ReportTemplate.UNIT.template().fill(unit);
        assertThat(Numbered.text(file)).contains("Lần 2, phòng Nội vụ: Có bổ sung.");
        assertThat(Numbered.text(file).split("\\(Kèm theo Báo cáo số", -1)).hasSize(4);
        assertThat(countsOfPages(file)).isEqualTo(3);
        assertThat(countsOfPages(ReportTemplate.INDEX.template().fill(whole))).isEqualTo(1);
        assertThat(countsOfPages(ReportTemplate.UNIT.template().fill(plain(scores, index, a))))
                .isEqualTo(2);
    }

    /** How many parts of a document count their pages from 1 again: its annexes, each for itself, as Decree 30 has it. */
    private static int countsOfPages(byte[] docx) throws IOException {
        String text = ZipParts.text(docx, "word/document.xml");
        assertThat(text).doesNotContain("pageBreakBefore");
        return text.split("<w:pgNumType w:start=\"1\"/>", -1).length - 1;
    }

    private static List<String> rows(WordFields fields, String table) {
        return Objects.requireNonNull(fields.tables().get(table)).rows().stream()
                .map(row -> String.join(" | ", row.cells()))
                .toList();
    }

    private static String told(WordFields fields, String prose) {
        return Objects.requireNonNull(fields.proses().get(prose)).blocks().stream()
                .map(Prose.Block::text)
                .collect(Collectors.joining(" "));
    }

    /** The maximum that the report names beside an index is the one that the set divides by. */
    @Test
    void namesTheMaximumThatTheIndexIsAShareOf() throws Exception {
        for (String rescale : List.of("all", "none")) {
            Scores scores = new Example()
                    .alter(set -> set.replace("rounding:", "rescale: " + rescale + "\nrounding:"))
                    .component("3", "type: count, value: V, per: 1")
                    .component("1", "type: choice, na: allowed, options: [{id: co, label: Có, points: 1}]")
                    .unit("a", "count: 2, evidence: [bc]", "not-applicable: Không có")
                    .assess(null)
                    .scores();
            IndexView index = IndexView.of(scores.indexes().get(0));
            WordFields unit = plain(scores, index, index.ordered().get(0));
            assertThat(told(unit, "ket_qua"))
                    .startsWith(
                            rescale.equals("none")
                                    ? "Đơn vị tự chấm đạt 2,00/4,00 điểm, kể cả phần không áp dụng; chỉ số là 50,00."
                                    : "Đơn vị tự chấm đạt 2,00/3,00 điểm áp dụng; chỉ số là 66,67.");
        }
    }

    /** Every figure of the written reports stands in the site's JSON, and every figure there of what they list, in them. */
    @Test
    void writesTheNumbersOfTheJson() throws Exception {
        Scores scores = scores();
        CampaignView view = CampaignView.of(scores, null);
        WordTemplate template = ReportTemplate.UNIT.template();
        int compared = 0;
        for (IndexView index : view.indexes()) {
            String same = IndexJson.write(scores.book().campaign(), index.result());
            List<String> units = new ArrayList<>();
            for (Standing standing : index.ordered()) {
                units.add(UnitJson.write(scores.book().campaign(), index.result(), standing));
                WordFields fields = found(scores, index, standing, DifferenceAnnex.of(view, standing, VI));
                compared += Numbered.unit(
                        template.fill(fields),
                        units.get(units.size() - 1),
                        same,
                        index.criteria().bands().stream()
                                .map(band -> band.from().value())
                                .toList());
            }
            if (index.comparesUnits()) {
                byte[] whole = ReportTemplate.INDEX
                        .template()
                        .fill(IndexReport.of(head(scores), index, WorkAnnex.NONE, DifferenceAnnex.of(view, index, VI)));
                compared += Numbered.index(whole, same, units);
            }
        }
        assertThat(compared).isGreaterThan(4_000);
    }

    private static final String PLAN = """
            plans:
            - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
            tasks:
            - {id: mot, title: Một, plan: kh, kinds: [xa], due: 2023-11-10, serves: {commune: ["1.1.1"]}}
            - {id: hai, title: Hai, plan: kh, units: [a], offices: [noi-vu], due: 2023-11-25, serves: {commune: ["1.1.1"]}}
            - {id: ba, title: Ba, plan: kh, units: [a], due: 2023-12-30}
            """;

    /** Behind the rounds nothing can be entered any more: it is told what was left out, and nobody is told to have it all. */
    @Test
    void tellsBehindTheRoundsWhatWasLeftOut() throws Exception {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("3", "type: count, value: V, per: 1")
                .unit("a", "count: 2, evidence: [bc]");
        assertThat(verdict(example, "2023-11-05")).contains("Còn 3,00 điểm tối đa ở các thành phần chưa chấm.");
        assertThat(verdict(example, "2024-01-05"))
                .contains("3,00 điểm tối đa ở các thành phần bỏ trống khi hết hạn tự chấm.")
                .doesNotContain("Còn 3,00")
                .doesNotContain("tối đa ở mọi thành phần");
    }

    private static String verdict(Example example, String moment) throws Exception {
        Scores scores = example.assess(moment).scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        WordFields fields = plain(scores, index, index.ordered().get(0));
        return fields.proses().values().toString();
    }

    private static Example planned() {
        return new Example()
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 2, evidence: [bc]")
                .unit("b", "count: 1")
                .with("criteria/2023/plan.yaml", PLAN);
    }

    /** Tasks overdue and due soon are urged, of units that owe nothing else and of offices that lead nothing; later ones are not. */
    @Test
    void urgesTasks() throws Exception {
        Scores scores = planned().assess("2023-11-20").scores();
        CampaignView view = CampaignView.of(scores, null);
        ReminderLetter letters = new ReminderLetter(head(scores), null, UnitNames.of(scores.book(), VI));
        FollowUp.OfUnit unit = view.followUp().of("a").get(0);
        assertThat(unit.owes()).isFalse();
        List<Assignment> tasks = view.owedBy(unit.standing());
        WordFields letter = letters.to(unit, tasks);
        List<List<String>> rows = List.of(
                List.of("Một", "10/11/2023, quá hạn 10 ngày", "chưa báo cáo", "0,00"),
                List.of("Hai", "25/11/2023, còn 5 ngày", "chưa báo cáo", "0,00"));
        assertThat(Objects.requireNonNull(letter.tables().get("nhiem_vu")).rows())
                .extracting(WordFields.Row::cells)
                .containsExactlyElementsOf(rows);
        assertThat(ReminderMarkdown.write(unit, tasks, UnitNames.of(scores.book(), VI), VI))
                .startsWith("**Xã a**: 2 nhiệm vụ của kế hoạch")
                .contains("- Một: hạn 10/11/2023, quá hạn 10 ngày; chưa báo cáo\n")
                .doesNotContain("Ba");
        String text = Numbered.text(ReportTemplate.LETTER.template().fill(letter));
        assertThat(text).doesNotContain("MERGEFIELD", "«");
        Office office = Objects.requireNonNull(scores.book().office("noi-vu"));
        WordFields toOffice = letters.to(view.followUp().of(office), view.followUp(), view.owedBy(office));
        assertThat(Objects.requireNonNull(toOffice.tables().get("nhiem_vu")).rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("Hai");
        assertThat(view.owedBy(view.followUp().of("b").get(0).standing())).hasSize(1);
    }

    /** The annex tells tasks and commitments of the unit and of all; it is left out, with its heading, where there are none. */
    @Test
    void tellsTasksAndCommitmentsInAnAnnex() throws Exception {
        Scores scores = planned()
                .with("submissions/2023/a/commitments.yaml", """
                        commitments:
                        - {by: Chủ tịch, with: Trưởng ban, signed: 2023-02-10, targets: [{at-least: 80}]}
                        """)
                .assess("2023-11-20")
                .scores();
        CampaignView view = CampaignView.of(scores, null);
        IndexView index = view.indexes().get(0);
        Standing standing = view.followUp().of("a").get(0).standing();
        WordFields unit = annexed(scores, view, index, standing, DifferenceAnnex.NONE);
        assertThat(Objects.requireNonNull(unit.tables().get("nhiem_vu")).rows())
                .extracting(row -> row.cells().get(0) + ", " + row.cells().get(1))
                .containsExactly(
                        "Một, 10/11/2023, quá hạn 10 ngày",
                        "Hai, 25/11/2023, còn 5 ngày",
                        "Ba, 30/12/2023, còn 40 ngày");
        assertThat(Objects.requireNonNull(unit.tables().get("cam_ket")).rows())
                .extracting(WordFields.Row::cells)
                .containsExactly(List.of("Xã a", "Cả chỉ số", "ít nhất 80,00", "100,00", "đạt"));
        WordFields whole = IndexReport.of(head(scores), index, WorkAnnex.of(view, index), DifferenceAnnex.NONE);
        assertThat(Objects.requireNonNull(whole.tables().get("nhiem_vu")).rows())
                .extracting(row ->
                        row.cells().get(0) + ": " + String.join(" ", row.cells().subList(2, 6)))
                .containsExactlyInAnyOrder("Một: 2 0 0 2", "Hai: 2 0 0 0", "Ba: 1 0 0 0");
        for (byte[] file : List.of(
                ReportTemplate.UNIT.template().fill(unit),
                ReportTemplate.INDEX.template().fill(whole))) {
            assertThat(Numbered.text(file)).doesNotContain("MERGEFIELD", "«");
        }
        assertThat(Objects.requireNonNull(
                                plain(scores, index, standing).proses().get("phu_luc_nhiem_vu"))
                        .isEmpty())
                .isTrue();
    }

    /** Differences, tasks and commitments as they are written are those of the JSON: of each unit, and of all. */
    @Test
    void writesTheAnnexesOfTheJson() throws Exception {
        Example example = planned()
                .component("3", "type: count, value: W, per: 0.5")
                .unit("c", "count: 1, evidence: [bc]", "count: 5, evidence: [bc]")
                .with(
                        "submissions/2023/a/commitments.yaml",
                        "commitments:\n- {by: Chủ tịch, with: Ban, signed: 2023-02-10, targets: [{at-least: 80}, {part: '1.1.1',"
                                + " at-least: 1.5}]}\n")
                .with(
                        "submissions/2023/c/commitments.yaml",
                        "commitments:\n- {by: Chủ tịch, with: Ban, signed: 2023-02-10, targets: [{at-least: 99.5}]}\n")
                .with("submissions/2023/a/appraisal/noi-vu.yaml", "passes:\n- pass: 1\n  agree: all\n")
                .with("submissions/2023/c/appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          agree: all
                          scores: {'1.1.1': {score: 0.5, reason: Thiếu}, '1.1.2': {score: 1, reason: Thiếu}}
                          penalties: {P1: {count: 1, reason: Chậm}}
                        - pass: 2
                          scores: {'1.1.2': {score: 2, reason: Có bổ sung}}
                          penalties: {P1: {count: 1, reason: Chậm}}
                        """);
        int compared = 0;
        for (boolean published : List.of(false, true)) {
            if (published) {
                example.with(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n");
            }
            compared += annexes(example.assess("2023-11-20").scores());
        }
        assertThat(compared).isEqualTo(2 * 44);
    }

    private static int annexes(Scores scores) throws Exception {
        CampaignView view = CampaignView.of(scores, null);
        int compared = 0;
        for (IndexView index : view.indexes()) {
            Map<String, String> units = new LinkedHashMap<>();
            for (Standing standing : index.ordered()) {
                String json = UnitJson.write(scores.book().campaign(), index.result(), standing);
                units.put(standing.card().unit().title(), json);
                WordFields fields = annexed(scores, view, index, standing, DifferenceAnnex.of(view, standing, VI));
                compared += Numbered.annexes(
                        ReportTemplate.UNIT.template().fill(fields),
                        Map.of(standing.card().unit().title(), json),
                        StatusJson.write(
                                scores, view, standing.card().unit().id().value()),
                        VI);
            }
            WordFields whole =
                    IndexReport.of(head(scores), index, WorkAnnex.of(view, index), DifferenceAnnex.of(view, index, VI));
            compared += Numbered.annexes(
                    ReportTemplate.INDEX.template().fill(whole), units, StatusJson.write(scores, view, null), VI);
        }
        return compared;
    }

    /** The page that documents the fields names all of them, and no other. */
    @Test
    void documentsEveryField() throws Exception {
        Scores scores = scores();
        IndexView index = IndexView.of(scores.indexes().get(0));
        String text = Files.readString(FIELDS);
        int half = text.indexOf("## Báo cáo chung");
        assertThat(documented(text.substring(0, half)))
                .isEqualTo(plain(scores, index, index.ordered().get(0)).names());
        assertThat(documented(text.substring(half)))
                .isEqualTo(IndexReport.of(head(scores), index, WorkAnnex.NONE, DifferenceAnnex.NONE)
                        .names());
    }

    private static Set<String> documented(String text) {
        TreeSet<String> names = new TreeSet<>();
        Pattern.compile("(?m)^\\| `([a-z_.]+)` \\|").matcher(text).results().forEach(row -> names.add(row.group(1)));
        return names;
    }

    /** The report of a unit without narrative and annexes. */
    private static WordFields plain(Scores scores, IndexView index, Standing standing) {
        return found(scores, index, standing, DifferenceAnnex.NONE);
    }

    /** The report of a unit with what offices find otherwise. */
    private static WordFields found(Scores scores, IndexView index, Standing standing, DifferenceAnnex found) {
        return report(scores, index, standing, WorkAnnex.NONE, found);
    }

    /** A unit's report with the annexes that every report has. */
    private static WordFields annexed(
            Scores scores, CampaignView view, IndexView index, Standing standing, DifferenceAnnex found) {
        return report(scores, index, standing, WorkAnnex.of(view, standing), found);
    }

    private static WordFields report(
            Scores scores, IndexView index, Standing standing, WorkAnnex work, DifferenceAnnex found) {
        return new UnitReport(
                        head(scores), index, Phase.of(scores, index.result()), standing, Narrative.NONE, work, found)
                .fields();
    }
}
