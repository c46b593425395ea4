package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked values of the product's rules, and the edges of every kind of rule. */
class RulePointsTest {

    private static final String RATIO = "type: ratio, numerator: N, denominator: D, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4    | floor: 90, full: 100                       | numerator: 1240, denominator: 1275 | 3.89
            1.5  | floor: 80, full: 100                       | numerator: 18, denominator: 21     | 1.29
            1.5  | floor: 80, full: 100                       | numerator: 15, denominator: 20     | 0
            2    | floor: 20, full: 60                        | numerator: 210, denominator: 640   | 1.09
            4    | floor: 90, full: 100                       | numerator: 90, denominator: 100    | 3.6
            4    | floor: 90, full: 100                       | numerator: 899999, denominator: 1000000 | 0
            4    | floor: 33.3, full: 66.7                    | numerator: 667, denominator: 1000  | 4
            4    | floor: 90, full: 100, zero: full           | numerator: 0, denominator: 0       | 4
            4    | floor: 90, full: 100, zero: zero           | numerator: 0, denominator: 0       | 0
            4    | floor: 90, full: 100                       | numerator: 0, denominator: 0       | 0
            4    | floor: 90, full: 100, over: true           | numerator: 12, denominator: 10     | 4
            4    | floor: 0, full: 100                        | numerator: 12.5, denominator: 50   | 1
            """)
    void scoresRatiosExactly(String max, String rule, String facts, BigDecimal points) throws IOException {
        assertThat(points(max, RATIO + rule, facts)).isEqualByComparingTo(points);
    }

    @Test
    void roundsHalfUpWhereBinaryFloatsWouldRoundDown() throws IOException {
        assertThat(points("0.5", RATIO + "floor: 0, full: 100", "numerator: 85, denominator: 100"))
                .isEqualByComparingTo("0.43");
    }

    @Test
    void scoresSurveys() throws IOException {
        IndexResult index = new Example()
                .component("1.6", "type: survey, form: P, respondents: N")
                .unit("a")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.1': 87.4}}]")
                .score();
        assertThat(index.standings().get(0).card().components().get(0).points()).isEqualByComparingTo("1.40");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: 90    | 2
            value: 89.99 | 1
            value: 50    | 1
            value: 49.99 | 0
            """)
    void scoresTiersFromTheirThreshold(String facts, BigDecimal points) throws IOException {
        String rule = "type: tiers, value: V, unit: điểm, tiers: [{from: 90, points: 2}, {from: 50, points: 1}]";
        assertThat(points("2", rule, facts)).isEqualByComparingTo(points);
    }

    @Test
    void comparesTiersOfPercentagesExactly() throws IOException {
        String rule =
                "type: tiers, value: V, unit: '%', over: true, tiers: [{from: 105, points: 2}, {from: 0, points: 1}]";
        assertThat(points("2", rule, "numerator: 105, denominator: 100")).isEqualByComparingTo("2");
        assertThat(points("2", rule, "numerator: 10499999, denominator: 10000000"))
                .isEqualByComparingTo("1");
        assertThat(points("2", rule, "numerator: 0, denominator: 0")).isEqualByComparingTo("0");
    }

    @Test
    void capsCounts() throws IOException {
        String rule = "type: count, value: V, per: 0.25";
        assertThat(points("0.75", rule, "count: 2")).isEqualByComparingTo("0.5");
        assertThat(points("0.75", rule, "count: 4")).isEqualByComparingTo("0.75");
        assertThat(points("0.75", rule, "count: 0")).isEqualByComparingTo("0");
    }

    @Test
    void addsFaultsUpAndStopsAtTheMinimum() throws IOException {
        String rule =
                "type: deduction, min: 0.2, faults: [{id: a, label: A, minus: 0.25}, {id: b, label: B, minus: 1}]";
        assertThat(points("1", rule, "faults: {}")).isEqualByComparingTo("1");
        assertThat(points("1", rule, "faults: {a: 2}")).isEqualByComparingTo("0.5");
        assertThat(points("1", rule, "faults: {a: 1, b: 1}")).isEqualByComparingTo("0.2");
    }

    @Test
    void givesPointsOfOptionAndItems() throws IOException {
        assertThat(points(
                        "2",
                        "type: choice, options: [{id: a, label: A, points: 2}, {id: b, label: B, points: 0.5}]",
                        "choice: b"))
                .isEqualByComparingTo("0.5");
        String list = "type: checklist, items: [{id: a, label: A, points: 1.5}, {id: b, label: B, points: 0.5}]";
        assertThat(points("2", list, "met: [b]")).isEqualByComparingTo("0.5");
        assertThat(points("2", list, "met: []")).isEqualByComparingTo("0");
    }

    @Test
    void neverLosesPointsByOneCaseMore() throws IOException {
        BigDecimal before = BigDecimal.ZERO;
        for (int n = 0; n <= 40; n++) {
            BigDecimal now = points("4", RATIO + "floor: 37, full: 91", "numerator: " + n + ", denominator: 40");
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    private static final String BANDS = "type: bands, numerator: N, denominator: D, bands: ";

    /** At, just below and just above each bound; the shapes of real decisions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | [{above: 90, points: 2}, {from: 70, points: 1}]                              | 27, 30           | 1
            2 | [{above: 90, points: 2}, {from: 70, points: 1}]                              | 900001, 1000000  | 2
            2 | [{above: 90, points: 2}, {from: 70, points: 1}]                              | 899999, 1000000  | 1
            2 | [{above: 90, points: 2}, {from: 70, points: 1}]                              | 7, 10            | 1
            2 | [{above: 90, points: 2}, {from: 70, points: 1}]                              | 699999, 1000000  | 0
            2 | [{from: 95, points: 2}, {from: 80, of: 100}]                                 | 90, 100          | 1.8
            2 | [{from: 95, points: 2}, {from: 80, of: 100}]                                 | 949999, 1000000  | 1.9
            2 | [{from: 95, points: 2}, {from: 80, of: 100}]                                 | 95, 100          | 2
            2 | [{from: 95, points: 2}, {from: 80, of: 100}]                                 | 80, 100          | 1.6
            2 | [{from: 95, points: 2}, {from: 80, of: 100}]                                 | 799999, 1000000  | 0
            2 | [{from: 95, points: 2}, {from: 80, of: 100}, {from: 0, points: 0.5}]         | 799999, 1000000  | 0.5
            2 | [{from: 95, points: 2}, {from: 80, points: 0, end: 2}]                       | 80, 100          | 0
            2 | [{from: 95, points: 2}, {from: 80, points: 0, end: 2}]                       | 875, 1000        | 1
            2 | [{from: 95, points: 2}, {from: 80, points: 0, end: 2}]                       | 7999, 10000      | 0
            2 | [{from: 95, points: 2}, {from: 80, points: 0, end: 2}]                       | 95, 100          | 2
            2 | [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}]         | 1, 100           | 2
            2 | [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}]         | 10001, 1000000   | 1
            2 | [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}]         | 5, 100           | 1
            2 | [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}]         | 50001, 1000000   | 0
            2 | [{from: 0, points: 2}, {above: 1, points: 2, end: 0}, {from: 5, points: 0}]  | 3, 100           | 1
            2 | [{from: 0, points: 2}, {above: 0, points: 1}]                                | 0, 10            | 2
            2 | [{from: 0, points: 2}, {above: 0, points: 1}]                                | 1, 1000000       | 1
            2 | [{above: 0, points: 2}, {from: 0, points: 1}]                                | 1, 1000000       | 2
            2 | [{from: 0, of: 30}]                                                          | 3, 10            | 2
            2 | [{from: 0, of: 30}]                                                          | 15, 100          | 1
            """)
    void scoresBandsOfPercentages(String max, String bands, String parts, BigDecimal points) throws IOException {
        String facts = "numerator: " + parts.replace(", ", ", denominator: ");
        assertThat(points(max, BANDS + bands, facts)).isEqualByComparingTo(points);
        assertThat(new Example()
                        .component(max, BANDS + bands)
                        .unit("a", facts + ", evidence: [bc]")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: V, unit: ngày | [{from: 0, points: 2}, {above: 3, points: 1}, {above: 5, points: 0}] | value: 3    | 2
            value: V, unit: ngày | [{from: 0, points: 2}, {above: 3, points: 1}, {above: 5, points: 0}] | value: 3.01 | 1
            value: V, unit: ngày | [{from: 0, points: 2}, {above: 3, points: 1}, {above: 5, points: 0}] | value: 5.01 | 0
            count: V, unit: cuộc | [{from: 4, points: 2}, {from: 3, points: 1.5}, {from: 1, points: 1}] | count: 4    | 2
            count: V, unit: cuộc | [{from: 4, points: 2}, {from: 3, points: 1.5}, {from: 1, points: 1}] | count: 3    | 1.5
            count: V, unit: cuộc | [{from: 4, points: 2}, {from: 3, points: 1.5}, {from: 1, points: 1}] | count: 2    | 1
            count: V, unit: cuộc | [{from: 4, points: 2}, {from: 3, points: 1.5}, {from: 1, points: 1}] | count: 0    | 0
            """)
    void scoresBandsOfValuesAndNumbers(String of, String bands, String facts, BigDecimal points) throws IOException {
        assertThat(points("2", "type: bands, " + of + ", bands: " + bands, facts))
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{from: 90, points: 1}, {from: 95, points: 2}, {from: 80, points: 0}]       | rule-parameter
            [{from: 90, points: 2}, {from: 90, points: 1}]                              | rule-parameter
            [{from: 90, points: 2, end: 3}]                                             | rule-parameter
            [{from: 90, of: 0}, {from: 0, points: 2}]                                   | rule-parameter
            [{from: 90, points: 1}]                                                     | rule-best-not-maximum
            [{from: 0, of: 200}]                                                        | rule-best-not-maximum
            """)
    void refusesBandsThatCannotBeMeant(String bands, String code) throws IOException {
        assertThat(new Example().component("2", BANDS + bands).silent("a").problems())
                .contains(code);
    }

    @Test
    void readsRatioAndTiersAsBands() throws IOException {
        assertThat(basis(RATIO + "floor: 80, full: 95"))
                .isEqualTo(basis(BANDS + "[{from: 95, points: 2}, {from: 80, of: 95}]"))
                .isNotEqualTo(basis(BANDS + "[{above: 95, points: 2}, {from: 80, of: 95}]"));
        assertThat(basis("type: tiers, value: V, unit: '%', tiers: [{from: 95, points: 2}, {from: 80, points: 1}]"))
                .isEqualTo(basis(BANDS + "[{from: 80, points: 1}, {from: 95, points: 2}]"));
    }

    /** A maximum may have more decimals than points have; rounding never lifts points above it. */
    @Test
    void roundsNoPointsAboveTheMaximum() throws IOException {
        IndexResult index = new Example()
                .component("1.125", "type: count, value: V, per: 1.125")
                .unit("a", "count: 1, evidence: [bc]")
                .score();
        ComponentScore score = Example.of(index, "a").card().components().get(0);
        assertThat(score.points()).isEqualByComparingTo("1.125");
        assertThat(score.lost()).isEqualByComparingTo("0");
    }

    private static Basis basis(String rule) throws IOException {
        IndexResult index = new Example().component("2", rule).silent("a").score();
        return Objects.requireNonNull(Basis.all(index.criteria()).get("1.1.1"));
    }

    private static BigDecimal points(String max, String rule, String facts) throws IOException {
        IndexResult index = new Example()
                .component(max, rule)
                .unit("a", facts + ", evidence: [bc]")
                .score();
        return Objects.requireNonNull(
                index.standings().get(0).card().components().get(0).points());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | type: count, value: V, per: 1                                  | count: 2      | PLAIN
            2 | type: count, value: V, per: 1                                  | count: 3      | CAPPED
            2 | type: count, value: V, per: 1                                  | count: 0      | PLAIN
            2 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 1}] | faults: {a: 2} | PLAIN
            2 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 1}] | faults: {a: 3} | AT_MINIMUM
            """)
    void saysWhichBranchGaveThePoints(String max, String rule, String facts, Step step) throws IOException {
        IndexResult index = new Example()
                .component(max, rule)
                .unit("a", facts + ", evidence: [bc]")
                .score();
        Outcome outcome = index.standings().get(0).card().components().get(0).outcome();
        assertThat(outcome.step()).isEqualTo(step);
    }
}
