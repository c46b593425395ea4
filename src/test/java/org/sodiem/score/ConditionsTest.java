package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.model.Rounding;
import org.sodiem.telling.Calculation;
import org.sodiem.telling.MethodText;
import org.sodiem.telling.NeedText;
import org.sodiem.view.Need;

/** What holds beside a rule: steps, kinds of units, what else is required, and points taken off. */
class ConditionsTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final String HONEST = "type: choice, options: [{id: co, label: Không có vi phạm, points: 1}, "
            + "{id: khong, label: Có vi phạm, points: 0}]";
    private static final String COUNT = "type: count, value: V, per: 1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            90    | 1.75
            93.75 | 2
            81.24 | 1.5
            81.25 | 1.75
            0     | 0
            """)
    void roundsToSteps(String percent, String points) throws IOException {
        String rule = "type: ratio, numerator: N, denominator: D, floor: 0, full: 100, step: 0.25";
        ComponentScore score = one("2", rule, "numerator: " + percent + ", denominator: 100, evidence: [bc]");
        assertThat(score.points()).isEqualByComparingTo(points);
        assertThat(Calculation.of(score, VI)).endsWith("làm tròn theo bước 0,25");
        ComponentScore below =
                one("2", rule.replace("floor: 0", "floor: 70"), "numerator: 10, denominator: 100, evidence: [bc]");
        assertThat(NeedText.of(below, Need.of(below, new Rounding(2, RoundingMode.HALF_UP)), VI))
                .contains("từ 70% mới có điểm (1,50): thêm 60");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phuong  | 70 | 2
            phuong  | 69 | 0
            xa      | 50 | 2
            xa      | 49 | 0
            dac-khu | 30 | 2
            dac-khu | 29 | 0
            """)
    void weighsKindsOfUnitsByTheirOwnBounds(String kind, String percent, String points) throws IOException {
        String rule = "type: bands, numerator: N, denominator: D, bands: [{from: 50, points: 2}], "
                + "for: {phuong: {bands: [{from: 70, points: 2}]}, dac-khu: {bands: [{from: 30, points: 2}]}}";
        IndexResult index = kinds(
                        new Example()
                                .component("2", rule)
                                .unit("a", "numerator: " + percent + ", denominator: 100, evidence: [bc]"),
                        kind)
                .score();
        ComponentScore score = index.standings().get(0).card().components().get(0);
        assertThat(score.points()).isEqualByComparingTo(points);
        assertThat(MethodText.of(index.criteria().components().get(0), VI))
                .anyMatch(text -> text.startsWith("Đối với phuong: "));
    }

    @Test
    void asksKindsOfUnitsAlone() throws IOException {
        Example example = kinds(
                new Example()
                        .component("2", COUNT)
                        .component("1", COUNT)
                        .alter(set -> set.replaceFirst("max: 2, method", "max: 2, applies-to: [phuong], method"))
                        .unit("a", "", "count: 1, evidence: [bc]"),
                "xa");
        Scorecard card = example.score().standings().get(0).card();
        assertThat(card.components().get(0).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(card.total().applicable()).isEqualByComparingTo("1");
        assertThat(card.total().maximum()).isEqualByComparingTo("3");
        assertThat(Calculation.of(card.components().get(0), VI)).startsWith("Không áp dụng cho loại đơn vị này");
        assertThat(example.problems()).isEmpty();
        assertThat(kinds(example.unit("b", "count: 1"), "xa").problems()).contains("component-not-asked");
        assertThat(kinds(
                                new Example()
                                        .component("2", COUNT)
                                        .alter(set -> set.replaceFirst(
                                                "max: 2, method", "max: 2, applies-to: [phuong], method"))
                                        .silent("a"),
                                "xa")
                        .score()
                        .standings()
                        .get(0)
                        .card()
                        .status())
                .isEqualTo(Scorecard.Status.NOT_SUBMITTED);
    }

    @Test
    void givesNothingUnlessAnotherIsMet() throws IOException {
        assertThat(required("choice: co, evidence: [bc]").points()).isEqualByComparingTo("2");
        ComponentScore failed = required("choice: khong");
        assertThat(failed.points()).isEqualByComparingTo("0");
        assertThat(failed.lost()).isEqualByComparingTo("2");
        assertThat(Calculation.of(failed, VI)).isEqualTo("Chưa đạt điều kiện ở 1.1.1: 0,00");
        ComponentScore open = required("");
        assertThat(open.state()).isEqualTo(State.AWAITING_OTHER);
        assertThat(open.tally().open()).isEqualByComparingTo("2");
    }

    /** What the own facts of a component do not give is lost, whatever becomes of the other. */
    @Test
    void leavesOpenNoMoreThanItsOwnFactsGive() throws IOException {
        Scorecard card = waiting("count: 1, evidence: [bc]");
        assertThat(card.components().get(1).state()).isEqualTo(State.AWAITING_OTHER);
        assertThat(card.total().open()).isEqualByComparingTo("2");
        assertThat(card.total().lost()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"choice: co, -0.25", "choice: khong, -0.25", "'', -0.25"})
    void winsNothingByAnUnmetRequirement(String honest, String points) throws IOException {
        String rule = "type: choice, options: [{id: tot, label: T, points: 2}, {id: muon, label: M, points: -0.25}]";
        ComponentScore late = new Example()
                .component("1", HONEST)
                .component("2", rule)
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, min: -0.25, requires: ['1.1.1'], method"))
                .unit("a", honest, "choice: muon")
                .score()
                .standings()
                .get(0)
                .card()
                .components()
                .get(1);
        assertThat(late.points()).isEqualByComparingTo(points);
        assertThat(late.tally().open()).isEqualByComparingTo("0");
        Need need = Need.of(late, new Rounding(2, RoundingMode.HALF_UP));
        assertThat(need instanceof Need.Nothing).isEqualTo(honest.contains("khong"));
    }

    @Test
    void refusesRequirementsThatCannotBeDecided() throws IOException {
        for (String required : List.of("9.9.9", "1.1.2")) {
            assertThat(new Example()
                            .component("1", HONEST)
                            .component("2", COUNT)
                            .alter(set -> set.replaceFirst(
                                    "max: 2, method", "max: 2, requires: ['" + required + "'], method"))
                            .silent("a")
                            .problems())
                    .contains("requirement");
        }
    }

    @Test
    void takesPointsOffWhereTheDecisionDoes() throws IOException {
        String rule =
                "type: choice, options: [{id: co, label: Đạt, points: 1}, {id: khong, label: Vi phạm, points: -0.25}]";
        Example example = new Example()
                .component("1", rule)
                .component("1", COUNT)
                .alter(set -> set.replaceFirst("max: 1, method", "max: 1, min: -0.25, method"))
                .unit("a", "choice: khong", "count: 1, evidence: [bc]");
        Scorecard card = example.score().standings().get(0).card();
        assertThat(card.components().get(0).points()).isEqualByComparingTo("-0.25");
        assertThat(card.headline(true)).isEqualByComparingTo("37.5");
        assertThat(example.problems()).isEmpty();
        assertThat(new Example().component("1", rule).silent("a").problems()).contains("rule-parameter");
    }

    @Test
    void weighsValuesBelowZeroWhereTheSetAllowsThem() throws IOException {
        String rule = "type: bands, value: Mức tăng, unit: điểm, bands: [{above: 0, points: 2}, {from: -5, points: 1}]";
        assertThat(one("2", rule + ", signed: true", "value: -5, evidence: [bc]")
                        .points())
                .isEqualByComparingTo("1");
        assertThat(one("2", rule + ", signed: true", "value: -5.01").points()).isEqualByComparingTo("0");
        assertThat(one("2", rule, "value: -5").state()).isEqualTo(State.INVALID);
    }

    @Test
    void isComparableOnlyUnderTheSameConditions() throws IOException {
        assertThat(basis("")).isNotEqualTo(basis("min: -1, ")).isNotEqualTo(basis("applies-to: [xa], "));
    }

    private static Basis basis(String key) throws IOException {
        IndexResult index = new Example()
                .component("1", COUNT)
                .alter(set -> set.replaceFirst("max: 1, method", "max: 1, " + key + "method"))
                .silent("a")
                .score();
        return Objects.requireNonNull(Basis.all(index.criteria()).get("1.1.1"));
    }

    private static ComponentScore required(String honest) throws IOException {
        return new Example()
                .component("1", HONEST)
                .component("2", COUNT)
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, requires: ['1.1.1'], method"))
                .unit("a", honest, "count: 2, evidence: [bc]")
                .score()
                .standings()
                .get(0)
                .card()
                .components()
                .get(1);
    }

    private static ComponentScore one(String max, String rule, String facts) throws IOException {
        return new Example()
                .component(max, rule)
                .unit("a", facts)
                .score()
                .standings()
                .get(0)
                .card()
                .components()
                .get(0);
    }

    private static Example kinds(Example example, String kind) {
        return example.kinds("[xa, phuong, dac-khu]", kind);
    }

    /** The other may still be met: no points wait as others do, and what own facts do not give is lost as without it. */
    @Test
    void waitsForAnotherWithoutPointsToo() throws IOException {
        ComponentScore none = waiting("count: 0").components().get(1);
        assertThat(none.state()).isEqualTo(State.AWAITING_OTHER);
        assertThat(none.tally().open()).isEqualByComparingTo("0");
        assertThat(none.lost()).isEqualByComparingTo("2");
    }

    /** A unit whose second component has this entry and waits for its first, which has none. */
    private static Scorecard waiting(String entry) throws IOException {
        return new Example()
                .component("1", HONEST)
                .component("2", COUNT)
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, requires: ['1.1.1'], method"))
                .unit("a", "", entry)
                .score()
                .standings()
                .get(0)
                .card();
    }
}
