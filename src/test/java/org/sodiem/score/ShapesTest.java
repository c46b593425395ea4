package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How real decisions score, by the numbers of the list of shapes that the rules are held against: at, just below and just
 * above each bound. Shapes of whole sets (levels, caps, bonuses, what does not apply) have tests of their own.
 */
class ShapesTest {

    private static final String SHARE = "numerator: N, denominator: D, ";

    @ParameterizedTest(name = "shape {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | 1 | type: choice, options: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0.5}, {id: c, label: C, points: 0}] | choice: a | 1
            1  | 1 | type: choice, options: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0.5}, {id: c, label: C, points: 0}] | choice: b | 0.5
            1  | 1 | type: choice, options: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0.5}, {id: c, label: C, points: 0}] | choice: c | 0
            2  | 2 | type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}]    | met: [a]     | 1
            2  | 2 | type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}]    | met: [a, b]  | 2
            3  | 4 | type: ratio, SHARE floor: 0, full: 100                                                  | 1, 3         | 1.33
            4  | 2 | type: ratio, SHARE floor: 95, full: 100                                                 | 95, 100      | 1.9
            4  | 2 | type: ratio, SHARE floor: 95, full: 100                                                 | 949, 1000    | 0
            5  | 3 | type: bands, SHARE bands: [{from: 0, of: 30}]                                           | 29, 100      | 2.9
            5  | 3 | type: bands, SHARE bands: [{from: 0, of: 30}]                                           | 30, 100      | 3
            5  | 3 | type: bands, SHARE bands: [{from: 0, of: 30}]                                           | 31, 100      | 3
            6  | 2 | type: ratio, SHARE floor: 90, full: 100, zero: full                                     | 0, 0         | 2
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 4 | 20
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 3 | 15
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 0 | 0
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 1099, 1000 | 0.75
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 110, 100   | 1
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 999, 1000  | 0
            9  | 1 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}]                       | faults: {a: 3} | 0.25
            9  | 1 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}]                       | faults: {a: 5} | 0
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 27, 30       | 1
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 2701, 3000   | 2
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 699, 1000    | 0
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 90, 100      | 1.8
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 95, 100      | 2
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 799, 1000    | 0
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 59, 100 | 0.5
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 60, 100 | 1.2
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 29, 100 | 0
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 50, 100      | 0
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 70, 100      | 1
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 90, 100      | 2
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 1, 100 | 2
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 101, 10000 | 1
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 501, 10000 | 0
            25 | 5 | type: choice, options: [{id: a, label: A, points: 5}, {id: b, label: B, points: 3}, {id: c, label: C, points: 1}, {id: d, label: D, points: 0}] | choice: b | 3
            36 | 2 | type: ratio, SHARE floor: 0, full: 100, step: 0.25                                      | 18, 20       | 1.75
            36 | 2 | type: ratio, SHARE floor: 0, full: 100, step: 0.5                                       | 17, 20       | 1.5
            """)
    void givesThePointsOfTheDecision(int shape, String max, String rule, String facts, String points)
            throws IOException {
        String written = rule.replace("SHARE ", SHARE);
        String entered = facts.matches("\\d+, \\d+") ? "numerator: " + facts.replace(", ", ", denominator: ") : facts;
        Example example = new Example().component(max, written).unit("a", entered + ", evidence: [bc]");
        assertThat(points(example)).isEqualByComparingTo(points);
        assertThat(example.problems()).isEmpty();
    }

    @ParameterizedTest(name = "shape {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            14 | 2 * b / a + 1 * c / a                            | a: 20, b: 18, c: 10           | 2.3
            15 | 3 * (b / a + c / d) / 2                          | a: 20, b: 18, c: 10, d: 40    | 1.73
            15 | 3 * max(b / a, c / d)                            | a: 20, b: 2, c: 10, d: 40     | 0.75
            15 | 3 * (a - b - c) / a                              | a: 20, b: 3, c: 2             | 2.25
            16 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 19                | 2.75
            16 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 20                | 2.5
            16 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 21                | 2.5
            18 | 3 * (b - previous(b)) / previous(b)              | 'b: {value: 15, previous: 10}' | 1.5
            18 | 3 * (b - previous(b)) / previous(b)              | 'b: {value: 10, previous: 10}' | 0
            18 | 3 * (b - previous(b)) / previous(b)              | 'b: {value: 9, previous: 10}'  | 0
            18 | if(thay-doi > 0, 3, 0)                           | thay-doi: -2                   | 0
            18 | if(thay-doi > 0, 3, 0)                           | thay-doi: 0                    | 0
            18 | if(thay-doi > 0, 3, 0)                           | thay-doi: 0.01                 | 3
            24 | min(3, 1.5 + 0.5 * floor((a - 5000) / 1000))     | a: 5999                       | 1.5
            24 | min(3, 1.5 + 0.5 * floor((a - 5000) / 1000))     | a: 6000                       | 2
            24 | min(3, 1.5 + 0.5 * floor((a - 5000) / 1000))     | a: 99000                      | 3
            """)
    void computesWhatTheDecisionComputes(int shape, String formula, String stated, String points) throws IOException {
        Example example = new Example()
                .figures(
                        "id: a, title: A",
                        "id: b, title: B, previous: true",
                        "id: c, title: C",
                        "id: d, title: D",
                        "id: thay-doi, title: Thay đổi, signed: true")
                .component("3", "type: formula, formula: '" + formula + "', zero: full")
                .unitWith(stated, "a", "evidence: [bc]");
        assertThat(points(example)).isEqualByComparingTo(points);
        assertThat(example.problems()).isEmpty();
    }

    @Test
    void neverTakesPointsForMoreOfWhatIsGood() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            String rule = "type: bands, " + SHARE + "bands: [" + rising(random) + "]";
            BigDecimal before = BigDecimal.ZERO;
            for (int part = 0; part <= 60; part++) {
                BigDecimal now = points(
                        new Example().component("4", rule).unit("a", "numerator: " + part + ", denominator: 60"));
                assertThat(now).as("%s at %d of 60", rule, part).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    /** Ranges whose points rise: fixed ones, lines and a share at the top, with strict bounds among them. */
    private static String rising(Random random) {
        StringBuilder ranges = new StringBuilder();
        int from = 0;
        int points = 0;
        for (int i = 0; i < 3; i++) {
            int end = Math.min(4, points + random.nextInt(3));
            ranges.append(random.nextBoolean() ? "{above: " : "{from: ").append(from);
            ranges.append(", points: ").append(points);
            ranges.append(random.nextBoolean() ? "}, " : ", end: " + end + "}, ");
            points = end;
            from += 10 + random.nextInt(20);
        }
        return ranges.append(random.nextBoolean() ? "{from: 100, points: 4}" : "{from: 100, of: 100}")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"met: [a]", "met: [a, b]", "met: [a, b, c]"})
    void neverTakesPointsForOneItemMore(String facts) throws IOException {
        String rule = "type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0}, "
                + "{id: c, label: C, points: 0.5}]";
        List<String> all = List.of("met: []", "met: [a]", "met: [a, b]", "met: [a, b, c]");
        String less = all.get(all.indexOf(facts) - 1);
        assertThat(points(new Example().component("1.5", rule).unit("a", facts)))
                .isGreaterThanOrEqualTo(
                        points(new Example().component("1.5", rule).unit("a", less)));
    }

    private static BigDecimal points(Example example) throws IOException {
        return Objects.requireNonNull(
                example.score().standings().get(0).card().components().get(0).points());
    }
}
