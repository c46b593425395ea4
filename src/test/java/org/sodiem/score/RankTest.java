package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.compare.Difference;
import org.sodiem.compare.Transition;
import org.sodiem.model.Fraction;

/** Points by the place among all units. */
class RankTest {

    private static final String CITED = ", evidence: [bc]";
    private static final String VALUE = "type: rank, value: Số hồ sơ, unit: hồ sơ";

    private static Example units(Example example, String values) {
        Example all = example;
        int n = 0;
        for (String value : values.split(" ", -1)) {
            all = all.unit(
                    "u" + n++, value.equals("-") ? "" : value.matches("[0-9.]+") ? "value: " + value + CITED : value);
        }
        return all;
    }

    private static List<String> points(IndexResult index) {
        return points(index, 0);
    }

    private static List<String> points(IndexResult index, int component) {
        return index.standings().stream()
                .map(standing -> standing.counted().components().get(component))
                .map(score -> score.points() == null
                        ? score.state().id()
                        : Objects.requireNonNull(score.points())
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    better: more, by: best | 40 20 30    | 2 1 1.5
                    better: more, by: best | 30 30 10    | 2 2 0.67
                    better: more, by: best | 0 0 0       | 0 0 0
                    better: more, by: best | 50 - 25     | 2 not-entered 1
                    better: less, by: best | 40 20 30    | 1 2 1.33
                    better: less, by: best | 0 20 0      | 2 0 2
                    better: more, by: place, places: '[2, 1.5, 1]', last: 0.5 | 9 8 7 6 5 | 2 1.5 1 0.5 0.5
                    better: more, by: place, places: '[2, 1.5, 1]'            | 9 8 7 6 5 | 2 1.5 1 0 0
                    better: more, by: place, places: '[2, 1.5, 1]'            | 9 9 7 6   | 2 2 1 0
                    better: less, by: place, places: '[2, 1.5, 1]'            | 9 8 7 7.0 | 0 1 2 2
                    better: more, by: place, places: '[2, 1.5, 1]'            | 9         | 2
                    """)
    void givesThePointsOfAPlace(String rule, String values, String expected) throws IOException {
        Example example = units(new Example().component("2", VALUE + ", " + rule.replace("'", "")), values);
        assertThat(points(example.score())).containsExactly(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"'', 2 2 1", "', equal-ranks: skip', 2 2 1", "', equal-ranks: dense', 2 2 1.5"})
    void saysItselfWhatFollowsEqualFigures(String equal, String expected) throws IOException {
        Example example = new Example()
                .component("2", VALUE + ", better: more, by: place, places: [2, 1.5, 1]" + equal)
                .kinds("[xa], equal-ranks: dense", "xa"); // the campaign's rule is about results
        assertThat(points(units(example, "9 9 7").score())).containsExactly(expected.split(" ", -1));
    }

    /** The share p of the best, of whatever a rule can weigh. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    numerator: A, denominator: B      | numerator: 9, denominator: 10 | numerator: 3, denominator: 10 | 2 0.67
                    numerator: A, denominator: B      | numerator: 1, denominator: 3  | numerator: 2, denominator: 3  | 1 2
                    numerator: A, denominator: B, zero: full | numerator: 0, denominator: 0 | numerator: 1, denominator: 3 | 2 2
                    numerator: A, denominator: B      | numerator: 4, denominator: 3  | numerator: 1, denominator: 3  | invalid 2
                    count: C, unit: cuộc              | count: 4                      | count: 3                      | 2 1.5
                    count: C, unit: cuộc              | count: 4                      | value: 3                      | 2 invalid
                    """)
    void ranksWhatARuleCanWeigh(String figure, String one, String other, String expected) throws IOException {
        Example example = new Example()
                .component("2", "type: rank, " + figure + ", better: more, by: best")
                .unit("a", one + CITED)
                .unit("b", other + CITED);
        assertThat(points(example.score())).containsExactly(expected.split(" ", -1));
    }

    @Test
    void ranksWhatIsComputedFromNamedFigures() throws IOException {
        Example example = new Example()
                .figures("id: so, title: Số", "id: dan, title: Dân")
                .component(
                        "2",
                        "type: rank, formula: so / dan, value: Tỷ suất, unit: '1/dân', zero: zero, better: less, by: best")
                .unitWith("so: {value: 1, evidence: [bc]}, dan: {value: 100}", "a")
                .unitWith("so: {value: 3, evidence: [bc]}, dan: {value: 200}", "b")
                .unitWith("so: {value: 3, evidence: [bc]}", "c");
        assertThat(points(example.score())).containsExactly("2", "1.33", "not-entered");
    }

    @Test
    void countsPlacesOfFiguresBelowZero() throws IOException {
        Example example =
                new Example().component("2", VALUE + ", signed: true, better: more, by: place, places: [2, 1.5, 1]");
        assertThat(points(example.unit("a", "value: -2" + CITED)
                        .unit("b", "value: -1" + CITED)
                        .unit("c", "value: 0" + CITED)
                        .score()))
                .containsExactly("1", "1.5", "2");
        assertThat(new Example()
                        .component("2", VALUE + ", signed: true, better: more, by: best")
                        .unit("a")
                        .problems())
                .contains("unknown-key");
    }

    @Test
    void ranksKindsWithARuleOfTheirOwnAmongThemselves() throws IOException {
        String rule = VALUE + ", better: more, by: best, for: {phuong: {better: less}}";
        Example example = new Example().component("2", rule).kinds("[xa, phuong, dac-khu]", "xa");
        example.silentOf("a", "xa")
                .silentOf("b", "dac-khu")
                .silentOf("c", "phuong")
                .silentOf("d", "phuong");
        for (String unit : List.of("a 40", "b 20", "c 5", "d 10")) {
            example.entries(unit.substring(0, 1), "value: " + unit.substring(2) + CITED);
        }
        assertThat(points(example.score())).containsExactly("2", "1", "2", "1");
    }

    /** A rule of their own sets units apart, even where it says the same. */
    @Test
    void ranksKindsApartByTheSameRule() throws IOException {
        String rule = VALUE + ", better: more, by: best, for: {phuong: {better: more}}";
        Example example = new Example().component("2", rule).kinds("[xa, phuong]", "xa");
        example.silentOf("a", "xa").silentOf("b", "phuong");
        example.entries("a", "value: 40" + CITED);
        example.entries("b", "value: 10" + CITED);
        assertThat(points(example.score())).containsExactly("2", "2");
    }

    @Test
    void leavesOutWhoIsNotAsked() throws IOException {
        Example example = new Example()
                .component("2", VALUE + ", better: more, by: best")
                .kinds("[xa, phuong]", "xa")
                .alter(text -> text.replace("method: self", "method: self, applies-to: [xa]"));
        example.silentOf("a", "xa").silentOf("b", "phuong");
        example.entries("a", "value: 20" + CITED);
        example.entries("b", "value: 80" + CITED);
        assertThat(points(example.score()).get(0)).isEqualTo("2");
    }

    @Test
    void leavesOutUnitsThatEndedBeforeTheCampaign() throws IOException {
        Example example = new Example().component("2", VALUE + ", better: more, by: best");
        example.unit("a", "value: 20" + CITED).silentWith("b", "until: 2022-06-30");
        example.entries("b", "value: 80" + CITED);
        assertThat(points(example.score())).containsExactly("2");
    }

    private static Example requiring(String first, String second) {
        return new Example()
                .component("2", first)
                .component("1", second)
                .alter(text -> text.replace("title: T2,", "title: T2, requires: ['1.1.1'],"));
    }

    @Test
    void asksARankedComponentOfAnother() throws IOException {
        Example example = requiring(
                        VALUE + ", better: more, by: place, places: [2, 0]", "type: count, value: V, per: 1")
                .unit("a", "value: 9" + CITED, "count: 1" + CITED)
                .unit("b", "value: 8" + CITED, "count: 1" + CITED)
                .unit("c", "", "count: 1" + CITED);
        assertThat(points(example.score(), 1)).containsExactly("1", "0", "awaiting-other");
    }

    @Test
    void asksAnotherOfARankedComponentAndStillRanksItsFigure() throws IOException {
        Example example = requiring("type: count, value: V, per: 1", VALUE + ", better: more, by: best")
                .unit("a", "count: 0" + CITED, "value: 40" + CITED)
                .unit("b", "count: 1" + CITED, "value: 20" + CITED)
                .unit("c", "", "value: 10" + CITED);
        assertThat(points(example.score(), 1)).containsExactly("0", "0.5", "awaiting-other");
    }

    /** Of one unit alone: a place is not known, and what requires one stands or falls with it, unless points are taken off. */
    @ParameterizedTest
    @CsvSource({
        "'1.1.1',          tot,   '',         unranked",
        "'1.1.1',          khong, '',         unranked",
        "'1.1.1',          muon,  '',         -0.25",
        "'1.1.1, 1.1.2',   tot,   'count: 1', unranked",
        "'1.1.1, 1.1.2',   tot,   'count: 0', 0",
        "'1.1.1, 1.1.2',   tot,   '',         awaiting-other",
        "'1.1.1, 1.1.2',   muon,  'count: 0', -0.25",
    })
    void standsOrFallsWithAPlace(String requires, String choice, String counted, String expected) throws IOException {
        IndexResult index = new Example()
                .component("2", VALUE + ", better: more, by: best")
                .component("1", "type: count, value: V, per: 1")
                .component(
                        "3",
                        "type: choice, options: [{id: tot, label: T, points: 3}, {id: khong, label: K, points: 0}, "
                                + "{id: muon, label: M, points: -0.25}]")
                .alter(text ->
                        text.replace("max: 3, method", "max: 3, min: -0.25, requires: [" + requires + "], method"))
                .unit("a", "value: 40", counted, "choice: " + choice)
                .score();
        Scorecard alone = Scorer.card(index.standings().get(0).card().submission(), index.criteria(), "noi-vu");
        ComponentScore held = alone.components().get(2);
        assertThat(
                        held.points() == null
                                ? held.state().id()
                                : held.points().stripTrailingZeros().toPlainString())
                .isEqualTo(expected);
    }

    /** A figure that may still be another leaves open what its place does not give; it needs evidence where it gives anything. */
    @Test
    void leavesOpenWhatABetterPlaceWouldGive() throws IOException {
        Example example = new Example()
                .component("2", VALUE + ", better: more, by: best, cumulative: true")
                .unit("a", "value: 40" + CITED)
                .unit("b", "value: 10")
                .unit("c", "value: 0");
        for (String at : List.of("2023-11-20T17:00", "2023-11-20T17:01")) {
            assertThat(example.score(at).standings())
                    .extracting(standing -> standing.card().components().get(0))
                    .extracting(score -> score.state().id() + " "
                            + score.tally().open().stripTrailingZeros().toPlainString())
                    .containsExactly(
                            at.endsWith("00")
                                    ? new String[] {"complete 0", "without-evidence 1.5", "complete 2"}
                                    : new String[] {"complete 0", "without-evidence 0", "complete 0"});
        }
    }

    @Test
    void ranksNothingButValidValues() throws IOException {
        Example example = new Example()
                .component("2", VALUE + ", better: more, by: best, na: allowed")
                .unit("a", "value: 10" + CITED)
                .unit("b", "value: -50" + CITED)
                .unit("c", "not-applicable: Không phát sinh")
                .unit("d", "count: 90" + CITED)
                .unit("e", "value: 5" + CITED);
        assertThat(points(example.score())).containsExactly("2", "invalid", "not-applicable", "invalid", "1");
    }

    @Test
    void tellsPlaceAndUnits() throws IOException {
        IndexResult index = units(new Example().component("2", VALUE + ", better: more, by: best"), "40 20 30")
                .score();
        ComponentScore third = index.standings().get(2).card().components().get(0);
        assertThat(third.outcome().ranked())
                .isEqualTo(
                        new Outcome.Ranked(2, 3, Fraction.of(new BigDecimal("30")), Fraction.of(new BigDecimal("40"))));
    }

    private static Example appraised(String... findings) {
        Example example = new Example()
                .component("2", VALUE + ", better: more, by: best")
                .unit("a", "value: 40" + CITED)
                .unit("b", "value: 20" + CITED)
                .unit("c", "value: 10" + CITED);
        for (String finding : findings) {
            String unit = finding.substring(0, 1);
            StringBuilder passes = new StringBuilder("passes:\n");
            int pass = 1;
            for (String said : finding.substring(2).split(" / ", -1)) {
                passes.append("- pass: ")
                        .append(pass++)
                        .append("\n  scores:\n    '1.1.1': ")
                        .append(said)
                        .append('\n');
            }
            example.with("submissions/2023/" + unit + "/appraisal/noi-vu.yaml", passes.toString());
        }
        return example;
    }

    private static String said(Example example, String unit, Voice voice) throws IOException {
        ComponentScore score = Example.of(example.score(), unit).voices().of(0).of(voice);
        return score == null || score.points() == null
                ? "-"
                : score.points().stripTrailingZeros().toPlainString();
    }

    @Test
    void ranksWhatOfficesFindFirstAndLastByThemselves() throws IOException {
        Example example = appraised(
                "a {value: 20, reason: Trùng} / {value: 30, reason: Bổ sung}",
                "b agree",
                "c {value: 5, reason: Trùng}");
        assertThat(List.of(
                        said(example, "a", Voice.APPRAISAL_1),
                        said(example, "a", Voice.APPRAISAL_2),
                        said(example, "b", Voice.APPRAISAL_1),
                        said(example, "c", Voice.APPRAISAL_1),
                        said(example, "c", Voice.SELF)))
                .containsExactly("2", "2", "2", "0.5", "0.5");
    }

    @Test
    void doesNotTakeAnotherPlaceForAnotherFinding() throws IOException {
        IndexResult index = appraised("a {value: 20, reason: Trùng}", "b agree", "c {value: 10, reason: Đúng}")
                .score();
        assertThat(Stream.of("a", "b", "c")
                        .map(unit -> Example.of(index, unit).voices().of(0).differs()))
                .containsExactly(true, false, false);
    }

    @Test
    void ranksNoFigureOfWhomAnOfficeGivesPoints() throws IOException {
        Example example = appraised("a {score: 1.5, reason: Xem lại}", "b agree");
        assertThat(said(example, "a", Voice.APPRAISAL_1)).isEqualTo("1.5");
        assertThat(said(example, "b", Voice.APPRAISAL_1)).isEqualTo("2");
    }

    private static Example corrected(String publication) {
        Example example = new Example()
                .component("2", VALUE + ", better: more, by: best")
                .campaign("unappraised: self")
                .unit("a", "value: 40" + CITED)
                .unit("b", "value: 20" + CITED)
                .with("submissions/2023/a/appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          scores:
                            '1.1.1': {value: 10, reason: Đếm trùng}
                        """);
        return publication.isEmpty() ? example : example.with("criteria/2023/publication.yaml", publication);
    }

    @Test
    void leavesTheUnitsOwnWordAmongOwnWords() throws IOException {
        assertThat(points(corrected("").score())).containsExactly("2", "1");
    }

    @Test
    void ranksResultsByWhatOfficesCorrected() throws IOException {
        IndexResult index = corrected("results: [{index: commune, decision: 1/QĐ, date: 2023-12-31, issuer: UBND}]")
                .score();
        assertThat(points(index)).containsExactly("1", "2");
    }

    @Test
    void comparesWhatOthersMoved() throws IOException {
        String rule = VALUE + ", better: more, by: best";
        Difference difference = Difference.between(
                units(new Example().component("2", rule), "40 20").assess(null).scores(),
                units(new Example().component("2", rule), "80 20").assess(null).scores());
        assertThat(difference.indexes().get(0).units())
                .extracting(
                        unit -> unit.components().get(0).transition(),
                        unit -> unit.components().get(0).change())
                .containsExactly(
                        tuple(Transition.SAME_POINTS, new BigDecimal("0")),
                        tuple(Transition.MOVED_BY_OTHERS, new BigDecimal("-0.5")));
    }

    @Test
    void saysOfOneUnitAloneThatItsPointsAreByRank() throws IOException {
        IndexResult index = units(new Example().component("2", VALUE + ", better: more, by: best"), "40 20")
                .score();
        Scorecard alone = Scorer.card(index.standings().get(0).card().submission(), index.criteria(), "noi-vu");
        assertThat(alone.components().get(0).state()).isEqualTo(State.UNRANKED);
        assertThat(alone.components().get(0).points()).isNull();
    }
}
