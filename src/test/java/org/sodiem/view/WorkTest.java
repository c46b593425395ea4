package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.telling.WorkColumns;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment.State;

/** Tasks and commitments: how far they have come, what is overdue and what is out of reach. */
class WorkTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));

    private static final String PLAN = """
            plans:
            - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
            notice: 10
            tasks:
            - {id: mot, title: Một, plan: kh, kinds: [xa], due: 2023-11-10, serves: {commune: ["1.1.1"]}}
            - {id: hai, title: Hai, plan: kh, units: [a], offices: [noi-vu], due: 2023-11-20, serves: {commune: ["1.1.1", "1.1.2"]}}
            """;

    private static final String TASKS = """
            unit: UNIT
            evidence:
              bc: {title: Báo cáo, number: 12/BC, date: 2023-11-01, issuer: UBND, url: "https://x.example/12"}
            tasks:
              mot: {REPORT}
            """;

    private static Example example() {
        return new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("3", "type: count, value: V, per: 1, cumulative: true")
                .unit("a", "count: 1, evidence: [bc]", "count: 1, evidence: [bc]")
                .silent("b")
                .with("criteria/2023/plan.yaml", PLAN);
    }

    private static Example reporting(String report) {
        return example()
                .with(
                        "submissions/2023/a/tasks.yaml",
                        TASKS.replace("UNIT", "a").replace("REPORT", report));
    }

    private static CampaignView at(String moment, Example example) throws IOException {
        Scores scores = example.assess(moment).scores();
        return CampaignView.of(scores, null);
    }

    private static Assignment task(String who, String task, CampaignView view) {
        return view.assignments().stream()
                .filter(one -> one.who().equals(who) && one.task().id().value().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesEveryTaskToAllWhoAreToDoIt() throws IOException {
        CampaignView view = at("2023-11-01", example());
        assertThat(view.assignments())
                .extracting(one -> one.task().id().value() + " " + one.who())
                .containsExactlyInAnyOrder("mot a", "mot b", "hai a", "hai noi-vu");
    }

    @Test
    void isAtRiskWithinTheNoticeAndOverdueBehindTheDay() throws IOException {
        assertThat(task("a", "mot", at("2023-10-30", example())).isAtRisk()).isFalse();
        assertThat(task("a", "mot", at("2023-10-31", example())).isAtRisk()).isTrue();
        Assignment last = task("a", "mot", at("2023-11-10", example()));
        assertThat(last.isAtRisk()).isTrue();
        assertThat(last.isOverdue()).isFalse();
        Assignment late = task("a", "mot", at("2023-11-11", example()));
        assertThat(late.isAtRisk()).isFalse();
        assertThat(late.isOverdue()).isTrue();
        assertThat(late.days()).isEqualTo(-1);
    }

    @Test
    void doesNotStopTimeForAReason() throws IOException {
        Assignment reason = task("a", "mot", at("2023-11-11", reporting("not-done: Chưa được giao vốn")));
        assertThat(reason.state()).isEqualTo(State.NOT_DONE);
        assertThat(reason.isOverdue()).isTrue();
        Assignment working = task("a", "mot", at("2023-11-09", reporting("under-way: Đang rà soát")));
        assertThat(working.state()).isEqualTo(State.UNDER_WAY);
        assertThat(working.isAtRisk()).isFalse();
    }

    @Test
    void isDoneWithADocumentAlone() throws IOException {
        String moment = "2023-11-15";
        Assignment bare = task("a", "mot", at(moment, reporting("done: 2023-11-09")));
        assertThat(bare.state()).isEqualTo(State.WITHOUT_DOCUMENT);
        assertThat(bare.isOverdue()).isFalse();
        assertThat(task("a", "mot", at(moment, reporting("done: 2023-11-10, evidence: [bc]")))
                        .state())
                .isEqualTo(State.DONE);
        assertThat(task("a", "mot", at(moment, reporting("done: 2023-11-11, evidence: [bc]")))
                        .state())
                .isEqualTo(State.DONE_LATE);
    }

    @Test
    void accusesNobodyBehindAnError() throws IOException {
        for (String wrong : List.of("done: 2023-13-09", "under-way: '-'", "finished: 2023-11-09")) {
            Assignment faulty = task("a", "mot", at("2023-11-15", reporting(wrong)));
            assertThat(faulty.state()).as(wrong).isEqualTo(State.INVALID);
            assertThat(faulty.isOverdue()).as(wrong).isFalse();
            assertThat(faulty.isOwed()).as(wrong).isTrue();
            assertThat(task("a", "hai", at("2023-11-15", reporting(wrong))).state())
                    .as("none for this one")
                    .isEqualTo(State.NOT_REPORTED);
        }
        CampaignView broken = at("2023-11-15", example().with("submissions/2023/a/tasks.yaml", "tasks: ["));
        assertThat(task("a", "mot", broken).state()).isEqualTo(State.INVALID);
        assertThat(task("b", "mot", broken).isOverdue()).isTrue();
        assertThat(WorkCount.of(broken.assignments()).invalid()).isEqualTo(2);
    }

    @Test
    void isWorthWhatIsStillOpenOfWhatItServes() throws IOException {
        CampaignView view = at("2023-11-05", example());
        assertThat(task("a", "hai", view).open()).isEqualByComparingTo("2"); // 3 - 1 may still grow, 2 - 1 is lost
        assertThat(task("b", "mot", view).open()).isEqualByComparingTo("2"); // nothing is entered
        assertThat(task("noi-vu", "hai", view).open()).isEqualByComparingTo("7"); // of both units
        List<Assignment> behind = Assignment.serving(
                "commune", "1.1.2", view.assignments(), view.indexes().get(0).ordered());
        assertThat(behind).extracting(Assignment::who).containsExactlyInAnyOrder("a", "noi-vu");
        assertThat(behind)
                .filteredOn(one -> one.who().equals("noi-vu"))
                .allMatch(one -> one.open().intValueExact() == 5);
    }

    @Test
    void countsWhatSeveralTasksServeOnce() throws IOException {
        CampaignView view = at("2023-11-05", example());
        assertThat(view.assignmentsOf(view.scores().book().units().get(0))).hasSize(2);
        assertThat(WorkCount.of(view.assignmentsOf(view.scores().book().units().get(0)))
                        .open())
                .isEqualByComparingTo("2"); // 1.1.2 of a, which both serve
        assertThat(WorkCount.of(view.assignments()).open()).isEqualByComparingTo("7"); // as the office alone has it
    }

    /** 3 of 10 apply no more; 4 of 7 are there, 1 is lost, 2 are open, and so are bonuses of 2 on the index. */
    @ParameterizedTest
    @CsvSource({"all, 87.71, ON_THE_WAY", "none, 62, SHORT"})
    void reachesAsFarAsTheSetScalesTheIndex(String rescale, String best, String state) throws IOException {
        Example example = new Example()
                .component("3", "type: count, value: V, per: 1, na: allowed")
                .component("5", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1, cumulative: true")
                .unit("a", "not-applicable: Không phát sinh", "count: 4, evidence: [bc]", "count: 0");
        Pledge pledge = pledge(
                "at-least: 80",
                "2023-11-05",
                example.alter(set -> set.replace("rounding:", "rescale: " + rescale + "\nrounding:")));
        assertThat(pledge.best()).isEqualByComparingTo(best);
        assertThat(pledge.state().name()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"at-least: 1", "at-most: 1"})
    void neitherKeepsNorMissesWhatDoesNotApply(String target) throws IOException {
        Example example = new Example()
                .component("3", "type: count, value: V, per: 1, na: allowed")
                .component("5", "type: count, value: V, per: 1")
                .unit("a", "not-applicable: Không phát sinh", "count: 4, evidence: [bc]");
        Pledge pledge = pledge("part: 1.1.1, " + target, "2024-03-01", example);
        assertThat(pledge.state()).isEqualTo(Pledge.State.NOT_APPLICABLE);
        assertThat(Stream.of(pledge.now(), pledge.missing(), pledge.best())).containsOnlyNulls();
        WorkText told = new WorkText(Words.in(Locale.forLanguageTag("vi")));
        assertThat(told.finding(List.of(pledge), false)).isEqualTo("1 chỉ tiêu: 1 không áp dụng.");
    }

    @Test
    void takesNoReportOfOthers() throws IOException {
        Example example = example().with("submissions/2023/a/tasks/noi-vu.yaml", """
                        unit: a
                        office: noi-vu
                        tasks:
                          hai: {under-way: Đang soạn thảo}
                        """);
        CampaignView view = at("2023-11-05", example);
        assertThat(task("noi-vu", "hai", view).state()).isEqualTo(State.UNDER_WAY);
        assertThat(task("a", "hai", view).state()).isEqualTo(State.NOT_REPORTED);
    }

    private static Pledge pledge(String target, String moment, Example example) throws IOException {
        return at(moment, example.with("submissions/2023/a/commitments.yaml", """
                                commitments:
                                - {by: Chủ tịch, with: Trưởng ban, signed: 2023-02-10, targets: [{TARGET}]}
                                """.replace("TARGET", target)))
                .pledges()
                .get(0);
    }

    @Test
    void keepsWhatIsReached() throws IOException {
        assertThat(Stream.of("at-least: 40", "part: '1', at-least: 2", "part: 1.1.1, at-least: 1"))
                .allSatisfy(target -> assertThat(
                                pledge(target, "2023-11-05", example()).state())
                        .isEqualTo(Pledge.State.KEPT));
    }

    @Test
    void isOutOfReachOnlyWhereNothingIsLeft() throws IOException {
        Pledge way = pledge("at-least: 80", "2023-11-05", example());
        assertThat(way.state()).isEqualTo(Pledge.State.ON_THE_WAY);
        assertThat(way.now()).isEqualByComparingTo("40");
        assertThat(way.best()).isEqualByComparingTo("82"); // bonuses: 1 and 1.5, of which 2 count
        assertThat(way.open()).isEqualByComparingTo("42");
        assertThat(way.missing()).isEqualByComparingTo("40");
        assertThat(new WorkText(VI).goal(way)).isEqualTo("ít nhất 80,00");
        assertThat(WorkColumns.NOW.value().apply(way).text(VI)).isEqualTo("40,00");
        assertThat(pledge("at-least: 82", "2023-11-05", example()).state()).isEqualTo(Pledge.State.ON_THE_WAY);
        Pledge gone = pledge("at-least: 82.3", "2023-11-05", example());
        assertThat(gone.state()).isEqualTo(Pledge.State.SHORT); // the round is open: points entered may be raised
        assertThat(pledge("at-least: 82.3", "2023-12-20T17:01", example()).state())
                .isEqualTo(Pledge.State.OUT_OF_REACH);
        assertThat(new WorkText(VI).finding(List.of(gone), true)).endsWith("1 chưa đủ, phải nâng điểm đã chấm.");
        Pledge afterwards = pledge("at-least: 80", "2024-03-01", example());
        assertThat(afterwards.state()).isEqualTo(Pledge.State.OUT_OF_REACH);
        assertThat(afterwards.best()).isEqualByComparingTo("42"); // an office may still give a bonus
    }

    /** A bonus may lift an index above 100: a target within that is no mistake, one above it is. */
    @ParameterizedTest
    @CsvSource({"100.01, ''", "102, ''", "102.01, number-out-of-range"})
    void takesTargetsThatABonusReaches(String goal, String problem) throws IOException {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 1, evidence: [bc]")
                .with("submissions/2023/a/commitments.yaml", """
                commitments:
                - {by: Chủ tịch, with: Trưởng ban, signed: 2023-02-10, targets: [{at-least: GOAL}]}
                """.replace("GOAL", goal));
        assertThat(String.join(" ", example.problems())).isEqualTo(problem);
    }

    @Test
    void comparesComputedFiguresBeforeTheyAreRounded() throws IOException {
        Example example = new Example()
                .figures(
                        "id: ho-so, title: Hồ sơ",
                        "id: dung-han, title: Đúng hạn",
                        "id: ty-le, title: Tỷ lệ, formula: 100 * dung-han / ho-so")
                .component("2", "type: formula, formula: 2 * dung-han / ho-so, zero: zero")
                .unitWith("ho-so: 99999, dung-han: 97999", "a");
        Pledge rate = pledge("figure: ty-le, at-least: 98", "2023-11-05", example);
        assertThat(rate.now()).isEqualByComparingTo("98");
        assertThat(new WorkText(VI).goal(rate)).isEqualTo("ít nhất 98");
        assertThat(WorkColumns.NOW.value().apply(rate).text(VI)).isEqualTo("98");
        assertThat(rate.state()).isEqualTo(Pledge.State.ON_THE_WAY);
        assertThat(pledge("figure: ho-so, at-most: 100000", "2023-11-05", example)
                        .state())
                .isEqualTo(Pledge.State.KEPT);
        assertThat(pledge("figure: ty-le, at-least: 98", "2024-03-01", example).state())
                .isEqualTo(Pledge.State.OUT_OF_REACH);
    }

    @Test
    void keepsATargetNotToExceedAtThatFigureAndNotAboveIt() throws IOException {
        Example example = new Example()
                .figures("id: ho-so, title: Hồ sơ")
                .component("2", "type: formula, formula: ho-so / 100000, zero: zero")
                .unitWith("ho-so: 99999", "a");
        assertThat(pledge("figure: ho-so, at-most: 99999", "2023-11-05", example)
                        .state())
                .isEqualTo(Pledge.State.KEPT);
        assertThat(pledge("figure: ho-so, at-most: 99998", "2023-11-05", example)
                        .state())
                .isEqualTo(Pledge.State.ON_THE_WAY);
    }

    /** The same, whose survey has no result yet. */
    private static Example awaiting() {
        return example().component("5", "type: survey, form: F, respondents: R");
    }

    @Test
    void leavesNothingOpenOfAPublishedResult() throws IOException {
        String target = "part: '1', at-least: 4";
        Pledge before = pledge(target, "2023-11-05", awaiting());
        assertThat(before.open()).isPositive();
        Pledge published = pledge(
                target,
                "2023-11-05",
                awaiting()
                        .campaign("unappraised: self")
                        .with(
                                "criteria/2023/publication.yaml",
                                "results:\n- {index: commune, decision: 1/QĐ, date: 2023-11-04, issuer: UBND}\n"));
        assertThat(published.open()).isZero();
        assertThat(published.now()).isEqualByComparingTo(before.now());
        assertThat(published.state()).isEqualTo(Pledge.State.OUT_OF_REACH);
        assertThat(new WorkText(VI).finding(List.of(published), true))
                .as("as the table of the same targets calls it")
                .endsWith(" 1 không đạt.");
    }

    /** A set may say which fact of a component is a figure: the target is measured by what the unit states there. */
    @Test
    void measuresAFigureThatIsStatedWithAComponent() throws IOException {
        Example example = new Example()
                .figures("id: ho-so, title: Hồ sơ", "id: dung-han, title: Đúng hạn, part-of: ho-so")
                .component("4", "type: ratio, numerator: A, denominator: B, floor: 90, full: 100")
                .alter(text -> text.replace(
                        "rule: {type: ratio", "figures: {numerator: dung-han, denominator: ho-so}, rule: {type: ratio"))
                .unit("a", "numerator: 196, denominator: 200, evidence: [bc]");
        Pledge done = pledge("figure: dung-han, at-least: 196", "2024-03-01", example);
        assertThat(done.now()).isEqualByComparingTo("196");
        assertThat(done.state()).isEqualTo(Pledge.State.KEPT);
        Pledge refused = pledge(
                "figure: dung-han, at-least: 196",
                "2024-03-01",
                new Example()
                        .figures("id: ho-so, title: Hồ sơ", "id: dung-han, title: Đúng hạn, part-of: ho-so")
                        .component("4", "type: ratio, numerator: A, denominator: B, floor: 90, full: 100")
                        .alter(text -> text.replace(
                                "rule: {type: ratio",
                                "figures: {numerator: dung-han, denominator: ho-so}, rule: {type: ratio"))
                        .unit("a", "numerator: 201, denominator: 200, evidence: [bc]"));
        assertThat(refused.now()).as("what is refused counts for nothing").isNull();
        Pledge all = pledge("figure: ho-so, at-least: 201", "2024-03-01", example);
        assertThat(all.missing()).isEqualByComparingTo("1");
        assertThat(all.state()).isEqualTo(Pledge.State.OUT_OF_REACH);
    }

    private static final String RESULT =
            "results:\n- {index: commune, decision: 1/QĐ, date: 2024-02-28, issuer: UBND}\n";

    private static Example appraised(String scores, Example example) {
        return example.with(
                "submissions/2023/a/appraisal/noi-vu.yaml",
                "passes:\n- {pass: 1, agree: all, scores: {" + scores + "}}\n");
    }

    /** What an office corrects of a figure counts as its points do: once the result is published, and for what is computed from it. */
    @ParameterizedTest
    @CsvSource({"dung-han, 98, 90", "ty-le, 98, 90", "xong, 60, 55", "ho-so, 100, 100"})
    void measuresAFigureAsAnOfficeCorrectsIt(String figure, String own, String corrected) throws IOException {
        String target = "figure: " + figure + ", at-least: " + own;
        String scores = "'1.1.1': {figures: {dung-han: 90}, reason: Đếm lại}, '1.1.2': {count: 55, reason: Đếm lại}";
        Pledge before = pledge(target, "2024-03-01", appraised(scores, figures()));
        assertThat(before.now()).as("not published").isEqualByComparingTo(own);
        Pledge published = pledge(
                target, "2024-03-01", appraised(scores, figures()).with("criteria/2023/publication.yaml", RESULT));
        assertThat(published.now()).isEqualByComparingTo(corrected);
        assertThat(published.state()).isEqualTo(own.equals(corrected) ? Pledge.State.KEPT : Pledge.State.OUT_OF_REACH);
    }

    /** One office repeats a figure of the unit beside another that it corrects; one corrects it: that stands. */
    @Test
    void takesTheCorrectionOfTwoComponentsThatHaveTheFigure() throws IOException {
        String scores = "'1.1.1': {figures: {ho-so: 120}, reason: Đếm lại},"
                + " '1.1.3': {figures: {dung-han: 90}, reason: Đếm lại}";
        for (String target : List.of("figure: ho-so, at-least: 120", "figure: dung-han, at-most: 90")) {
            Pledge published = pledge(
                    target, "2024-03-01", appraised(scores, figures()).with("criteria/2023/publication.yaml", RESULT));
            assertThat(published.state()).as(target).isEqualTo(Pledge.State.KEPT);
        }
    }

    /** Three named figures that the unit states, and one that a component's count is. */
    private static Example figures() {
        return new Example()
                .figures(
                        "id: ho-so, title: Hồ sơ",
                        "id: dung-han, title: Đúng hạn",
                        "id: xong, title: Xong",
                        "id: ty-le, title: Tỷ lệ, formula: 100 * dung-han / ho-so")
                .component("2", "type: formula, formula: 2 * dung-han / ho-so, zero: zero")
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: formula, formula: 2 * dung-han / ho-so, zero: zero")
                .alter(text -> text.replace("rule: {type: count", "figures: {count: xong}, rule: {type: count"))
                .unitWith("ho-so: 100, dung-han: 98", "a", "", "count: 60, evidence: [bc]");
    }

    @Test
    void tellsWhatIsReportedAndWhatProvesIt() throws IOException {
        Assignment done = task("a", "mot", at("2023-11-15", reporting("done: 2023-11-09, note: Xong, evidence: [bc]")));
        assertThat(done.done()).isEqualTo("2023-11-09");
        assertThat(done.said()).isEqualTo("Xong");
        assertThat(done.documents()).extracting(Document::name).containsExactly("12/BC");
        assertThat(done.whoTitle()).isEqualTo("Xã a");
        Assignment working = task("a", "mot", at("2023-11-15", reporting("under-way: Đang rà soát, note: Khác")));
        assertThat(working.said()).isEqualTo("Đang rà soát");
        assertThat(working.done()).isNull();
        assertThat(working.documents()).isEmpty();
        assertThat(task("a", "mot", at("2023-11-15", reporting("not-done: Thiếu vốn")))
                        .said())
                .isEqualTo("Thiếu vốn");
        Assignment silent = task("noi-vu", "hai", at("2023-11-15", example()));
        assertThat(silent.whoTitle()).isEqualTo("Phòng Nội vụ");
        assertThat(silent.report()).isNull();
        assertThat(silent.done()).isNull();
        assertThat(silent.said()).isEmpty();
        assertThat(silent.documents()).isEmpty();
    }

    @Test
    void owesWhatIsOverdueDueSoonOrUnproved() throws IOException {
        assertThat(task("a", "mot", at("2023-10-30", example())).isOwed()).isFalse();
        assertThat(task("a", "mot", at("2023-10-31", example())).isOwed()).isTrue();
        assertThat(task("a", "mot", at("2023-11-11", example())).isOwed()).isTrue();
        Assignment bare = task("a", "mot", at("2023-11-11", reporting("done: 2023-11-09")));
        assertThat(bare.isOwed()).isTrue();
        assertThat(bare.state().isDone()).isFalse();
        Assignment proved = task("a", "mot", at("2023-11-11", reporting("done: 2023-11-09, evidence: [bc]")));
        assertThat(proved.isOwed()).isFalse();
        assertThat(proved.state().isDone()).isTrue();
    }

    @Test
    void putsWhatIsOverdueFirstThenWhatIsDueSoonThenByDay() throws IOException {
        String working = TASKS.replace("UNIT", "b").replace("mot: {REPORT}", "mot: {under-way: Đang làm}");
        Example example = example().with("submissions/2023/b/tasks.yaml", working);
        assertThat(at("2023-11-10", example).assignments())
                .extracting(one -> one.task().id().value() + " " + one.who())
                .containsExactly("mot a", "hai a", "hai noi-vu", "mot b");
        assertThat(at("2023-11-11", example.with("criteria/2023/plan.yaml", PLAN.replace("2023-11-20", "2023-11-12")))
                        .assignments())
                .extracting(one -> one.task().id().value() + " " + one.who())
                .containsExactly("mot a", "mot b", "hai a", "hai noi-vu");
    }

    @Test
    void takesTheReportOfEachOfficeForItsOwnTask() throws IOException {
        Example example = example()
                .office("tu-phap")
                .with("criteria/2023/plan.yaml", PLAN.replace("offices: [noi-vu]", "offices: [noi-vu, tu-phap]"))
                .with(
                        "submissions/2023/a/tasks/noi-vu.yaml",
                        "unit: a\noffice: noi-vu\ntasks:\n  hai: {under-way: Đang soạn}\n");
        CampaignView view = at("2023-11-05", example);
        assertThat(task("noi-vu", "hai", view).state()).isEqualTo(State.UNDER_WAY);
        assertThat(task("tu-phap", "hai", view).state()).isEqualTo(State.NOT_REPORTED);
    }

    /** Done, unproven, invalid, overdue, at risk; b has reported nothing and is overdue, the office is due soon. */
    @ParameterizedTest
    @CsvSource({
        "'done: 2023-11-09, evidence: [bc]', 1 0 0 1 2",
        "'done: 2023-11-09', 0 1 0 1 2",
        "'done: 2023-13-09', 0 0 1 1 2",
        "'not-done: Chưa có vốn', 0 0 0 2 2",
    })
    void countsTasksByHowTheyStand(String report, String counts) throws IOException {
        WorkCount count = WorkCount.of(at("2023-11-15", reporting(report)).assignments());
        assertThat(count.all()).isEqualTo(4);
        assertThat(Stream.of(count.done(), count.unproven(), count.invalid(), count.overdue(), count.atRisk()))
                .containsExactly(
                        Stream.of(counts.split(" ", -1)).map(Integer::valueOf).toArray(Integer[]::new));
        assertThat(count.isOwed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 0, false",
        "0, 1, 0, 0, 0, true",
        "0, 0, 1, 0, 0, true",
        "0, 0, 0, 1, 0, true",
        "0, 0, 0, 0, 1, true"
    })
    void urgesWhereAnythingIsOwed(int done, int unproven, int invalid, int overdue, int atRisk, boolean owed) {
        assertThat(new WorkCount(1, done, unproven, invalid, overdue, atRisk, BigDecimal.ZERO).isOwed())
                .isEqualTo(owed);
    }

    /** Of a, whose survey is in while b's is not: without it 4 of 5 may be reached, with it 4 of 10; bonuses of 2 beside. */
    @ParameterizedTest
    @CsvSource({"false, 82", "true, 42"})
    void reachesWithoutTheSurveyOnlyWhileItIsLeftOut(boolean whole, String best) throws IOException {
        String survey = "waves: [{date: 2023-12-01, results: {'1.1.3': 0}}]\n";
        Example example = awaiting()
                .unit("c", "count: 1, evidence: [bc]", "count: 1, evidence: [bc]")
                .with("submissions/2023/a/survey.yaml", survey);
        Pledge pledge = pledge(
                "at-least: 80", "2023-11-05", whole ? example.with("submissions/2023/c/survey.yaml", survey) : example);
        assertThat(pledge.standing().provisional()).isEqualTo(!whole);
        assertThat(pledge.best()).isEqualByComparingTo(best);
    }

    @Test
    void tellsTheTargetsAndTasksOfEachUnitAndOffice() throws IOException {
        String signed = "commitments:\n- {by: Chủ tịch, with: Trưởng ban, signed: 2023-02-10, targets: [%s]}\n";
        CampaignView view = at(
                "2023-12-20T17:01",
                example()
                        .office("tu-phap")
                        .with(
                                "submissions/2023/a/commitments.yaml",
                                signed.formatted("{part: 1.1.1, at-least: 1}, {part: 1.1.1, at-least: 2}"))
                        .with(
                                "submissions/2023/a/commitments/tu-phap.yaml",
                                signed.formatted("{part: 1.1.2, at-least: 2}"))
                        .with("submissions/2023/b/commitments.yaml", signed.formatted("{part: '1', at-least: 1}")));
        assertThat(view.pledges())
                .extracting(WorkTest::told)
                .containsExactly(
                        "a - 1.1.1 1 OUT_OF_REACH",
                        "a tu-phap 1.1.2 1 OUT_OF_REACH",
                        "b - 1 null ON_THE_WAY",
                        "a - 1.1.1 1 KEPT");
        Standing a = Example.of(view.scores().indexes().get(0), "a");
        assertThat(view.pledgesOf(a.card().key())).hasSize(3);
        assertThat(view.pledges("a")).isEqualTo(view.pledgesOf(a.card().key()));
        assertThat(view.pledges(null)).isEqualTo(view.pledges());
        Office noiVu = view.scores().book().offices().get(0);
        Office tuPhap = view.scores().book().offices().get(1);
        assertThat(view.pledgesOf(tuPhap)).extracting(WorkTest::told).containsExactly("a tu-phap 1.1.2 1 OUT_OF_REACH");
        assertThat(view.pledgesOf(noiVu)).isEmpty();
        assertThat(view.assignmentsOf(noiVu)).extracting(Assignment::who).containsExactly("noi-vu");
        assertThat(view.owedBy(noiVu)).isEqualTo(view.assignmentsOf(noiVu));
        assertThat(view.assignmentsOf(tuPhap)).isEmpty();
        assertThat(view.assignmentsOf(a))
                .hasSize(2)
                .isEqualTo(view.assignmentsOf(a.card().unit()));
        assertThat(view.leading(view.indexes().get(0))).containsExactly(noiVu);
        assertThat(view.tasksLeft("a")).hasSize(2);
        assertThat(view.tasksLeft(null)).isEqualTo(view.assignments());
        assertThat(at("2023-11-15", reporting("done: 2023-11-09, evidence: [bc]"))
                        .tasksLeft("a"))
                .extracting(one -> one.task().id().value())
                .containsExactly("hai");
        CampaignView published = at(
                "2024-03-01", example().campaign("unappraised: self").with("criteria/2023/publication.yaml", RESULT));
        assertThat(published.owedBy(published.scores().book().offices().get(0))).isEmpty();
        assertThat(published.owedBy(Example.of(published.scores().indexes().get(0), "a")))
                .isEmpty();
    }

    private static String told(Pledge pledge) {
        return String.join(
                " ",
                pledge.standing().card().unit().id().value(),
                pledge.office() == null ? "-" : pledge.office().id(),
                pledge.part() == null ? "-" : pledge.part().code().value(),
                pledge.now() == null
                        ? "null"
                        : pledge.now().stripTrailingZeros().toPlainString(),
                pledge.state().name());
    }
}
