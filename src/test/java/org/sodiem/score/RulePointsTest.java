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
