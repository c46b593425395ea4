package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;

class CurveTest {

    private static final String RATIO = "type: ratio, numerator: N, denominator: D, ";
    private static final String TIERS =
            "type: tiers, value: V, unit: U, tiers: [{from: 3, points: 2}, {from: 1, points: 1}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ratio floor: 80, full: 100 | 60:0 80:0 / 80:1.60 100:2.00
            ratio floor: 0, full: 100  | 0:0.00 100:2.00
            ratio floor: 90, full: 90  | 80:0 90:0 / 90:2.00 100:2.00
            ratio floor: 20, full: 60  | 0:0 20:0 / 20:0.67 60:2.00 100:2.00
            type: tiers, value: V, unit: '%', tiers: [{from: 90, points: 2}, {from: 50, points: 1}] | 0:0 50:0 / 50:1.00 90:1.00 / 90:2.00 100:2.00
            type: tiers, value: V, unit: U, tiers: [{from: 4, points: 2}, {from: 0, points: 1}] | 0:1.00 4:1.00 / 4:2.00 6:2.00
            type: count, value: V, per: 0.5 | 0:0 4:2 5:2
            type: count, value: V, per: 0.6 | 0:0 3.3333:2 5:2
            type: count, value: V, per: 0   | 0:0 2:0
            type: survey, form: F, respondents: R | 0:0 100:2
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}, {above: 1, points: 2}] | 0:0 1:0 / 1:2.00 1.5:2.00
            type: bands, value: V, unit: U, bands: [{from: 0, of: 4}] | 0:0.00 4:2.00 6:2.00
            type: bands, value: V, unit: U, bands: [{from: 0, of: 4}, {from: 4, points: 2}] | 0:0.00 4:2.00 6:2.00
            type: bands, value: V, unit: U, bands: [{from: 0, of: 8}, {from: 4, points: 2}] | 0:0.00 4:1.00 / 4:2.00 6:2.00
            """)
    void breaksWhereTheRuleDoes(String rule, String runs) throws IOException {
        assertThat(runs(line(rule, ""))).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: choice, options: [{id: a, label: A, points: 2}, {id: b, label: B, points: 0}, {id: c, label: C, points: 0}] | 2.00 0.00 0.00
            type: checklist, items: [{id: a, label: A, points: 1.5}, {id: b, label: B, points: 0.5}] | 2.00 1.50 0.50 0.00
            type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}] | 2.00 1.00 0.00
            type: checklist, items: ELEVEN                                  | 1.10 1.00 0.90 0.80 0.70 0.60 0.50 0.40 0.30 0.20 0.10 0.00
            type: checklist, items: ELEVEN {id: z, label: Z, points: 0.9}]  | 2.00 0.00
            type: deduction, min: 0.5, faults: [{id: a, label: A, minus: 1}] | 2.00 1.00 0.50
            type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.01}] | 2.00 0.00
            type: deduction, min: 0, faults: [{id: a, label: A, minus: 0}] | 2.00
            type: deduction, min: 0.9, faults: [{id: a, label: A, minus: 0.1}] | 2.00 1.90 1.80 1.70 1.60 1.50 1.40 1.30 1.20 1.10 1.00 0.90
            type: deduction, min: 0.8, faults: [{id: a, label: A, minus: 0.1}] | 2.00 0.80
            """)
    void tellsThePointsThatCanBeReached(String rule, String points) throws IOException {
        String equal = IntStream.rangeClosed(1, 11)
                .mapToObj("{id: o%d, label: O, points: 0.1}"::formatted)
                .collect(Collectors.joining(", ", "[", ""));
        assertThat(points(steps(rule.replace("ELEVEN {", equal + ", {").replace("ELEVEN", equal + "]"))))
                .isEqualTo(points);
    }

    @Test
    void putsUnitsWhereTheirFiguresAre() throws IOException {
        Curve.Line line = line(
                RATIO + "floor: 80, full: 100, zero: full",
                "numerator: 9, denominator: 10",
                "numerator: 18, denominator: 20",
                "numerator: 1, denominator: 10",
                "numerator: 0, denominator: 0",
                "");
        assertThat(dots(line)).isEqualTo("10:0.00=c 90:1.80=a,b");
        assertThat(line.start()).isEqualByComparingTo("10");
        assertThat(line.units()).isEqualTo(3);
    }

    @Test
    void endsWhereUnitsAreButNotTooFarAway() throws IOException {
        String over = RATIO + "floor: 0, full: 100, over: true";
        assertThat(line(over, "numerator: 13, denominator: 10").end()).isEqualByComparingTo("130");
        assertThat(dots(line(over, "numerator: 1006, denominator: 1"))).isEqualTo("150:2.00=a");
        assertThat(line(TIERS, "value: 5").end()).isEqualByComparingTo("5");
        assertThat(dots(line(TIERS, "value: 100"))).isEqualTo("7.5:2.00=a");
    }

    @Test
    void putsUnitsWhereTheirComputedFiguresAre() throws IOException {
        Curve.Line line = (Curve.Line) curve(new Example()
                .figures("id: x, title: X", "id: y, title: Y")
                .component(
                        "2",
                        "type: bands, formula: x / y, value: V, unit: lần, zero: zero, bands: [{from: 4, points: 2}, {from: 1, points: 1}]")
                .unitWith("x: 5, y: 3", "a")
                .unitWith("x: 5", "b")
                .unitWith("x: 8, y: 2", "c"));
        assertThat(dots(line)).isEqualTo("1.6667:1.00=a 4:2.00=c");
    }

    @Test
    void putsUnitsOnTheOptionTheyChose() throws IOException {
        Curve.Steps steps = steps(
                "type: choice, options: [{id: a, label: A, points: 2}, {id: b, label: B, points: 0}, {id: c, label: C,"
                        + " points: 0}]",
                "choice: c",
                "choice: a",
                "choice: c",
                "choice: x");
        assertThat(steps.steps().stream().map(step -> names(step.units()))).containsExactly("b", "", "a,c");
        assertThat(steps.units()).isEqualTo(3);
    }

    @Test
    void tellsOfManySumsTheBestTheWorstAndThoseOfUnits() throws IOException {
        assertThat(points(steps("type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.01}]", "faults: {a: 7}")))
                .isEqualTo("2.00 1.93 0.00");
    }

    @Test
    void gathersUnitsThatAreNearEachOther() throws IOException {
        Curve.Line line = line(
                RATIO + "floor: 0, full: 100",
                "numerator: 500, denominator: 1000",
                "numerator: 501, denominator: 1000",
                "numerator: 900, denominator: 1000");
        assertThat(line.gathered(3)).isSameAs(line);
        assertThat(dots(line.gathered(2))).isEqualTo("50:1.00=a,b 90:1.80=c");
    }

    /** Units stand where the figures and points are that count: a result's, once it is published. */
    @Test
    void putsUnitsWhereTheResultIs() throws IOException {
        Example example = new Example()
                .component("2", RATIO + "floor: 0, full: 100")
                .unit("a", "numerator: 9, denominator: 10")
                .unit("b", "numerator: 9, denominator: 10")
                .unit("c", "numerator: 9, denominator: 10");
        finding(example, "a", "{numerator: 5, denominator: 10, reason: Đếm lại}");
        finding(example, "b", "{score: 0.5, reason: Thiếu hồ sơ}");
        finding(example, "c", "agree");
        assertThat(dots((Curve.Line) curve(example))).isEqualTo("90:1.80=a,b,c");
        example.with("criteria/2023/publication.yaml", PUBLISHED);
        assertThat(dots((Curve.Line) curve(example))).isEqualTo("50:1.00=a 90:0.50=b 90:1.80=c");
    }

    @Test
    void putsUnitsOnTheOptionThatAnOfficeFindsOrOnPointsOfTheirOwn() throws IOException {
        Example example = new Example()
                .component("2", "type: choice, options: [{id: a, label: A, points: 2}, {id: b, label: B, points: 0}]")
                .unit("a", "choice: a")
                .unit("b", "choice: a")
                .unit("c", "choice: a")
                .with("criteria/2023/publication.yaml", PUBLISHED);
        finding(example, "a", "{choice: b, reason: Không ban hành}");
        finding(example, "b", "{score: 0.5, reason: Ban hành chậm}");
        finding(example, "c", "agree");
        Curve.Steps steps = (Curve.Steps) curve(example);
        assertThat(points(steps)).isEqualTo("2.00 0.00 0.50");
        assertThat(steps.steps().stream().map(step -> names(step.units()))).containsExactly("c", "a", "b");
    }

    private static final String PUBLISHED =
            "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n";

    private static void finding(Example example, String unit, String finding) {
        example.with(
                "submissions/2023/" + unit + "/appraisal/noi-vu.yaml",
                "passes:\n- {pass: 1, scores: {'1.1.1': " + finding + "}}\n");
    }

    private static Curve.Line line(String rule, String... entries) throws IOException {
        String whole = rule.startsWith("ratio ") ? RATIO + rule.substring("ratio ".length()) : rule;
        return (Curve.Line) curve(whole, entries);
    }

    private static Curve.Steps steps(String rule, String... entries) throws IOException {
        return (Curve.Steps) curve(rule, entries);
    }

    private static Curve curve(String rule, String... entries) throws IOException {
        Example example = new Example().component("2", rule);
        for (int i = 0; i < Math.max(1, entries.length); i++) {
            String id = String.valueOf((char) ('a' + i));
            if (entries.length == 0 || entries[i].isEmpty()) {
                example.silent(id);
            } else {
                example.unit(id, entries[i]);
            }
        }
        return curve(example);
    }

    private static Curve curve(Example example) throws IOException {
        IndexResult index = example.score();
        return Curve.of(index.criteria().components().get(0), index.criteria().rounding(), index.standings(), 0);
    }

    private static String runs(Curve.Line line) {
        return line.runs().stream()
                .map(run -> run.stream()
                        .map(at -> plain(at.at()) + ":" + at.points())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }

    private static String dots(Curve.Line line) {
        return line.dots().stream()
                .map(dot -> plain(dot.at()) + ":" + dot.points() + "=" + names(dot.units()))
                .collect(Collectors.joining(" "));
    }

    private static String points(Curve.Steps steps) {
        return steps.steps().stream().map(step -> step.points().toPlainString()).collect(Collectors.joining(" "));
    }

    private static String names(List<Standing> units) {
        return units.stream().map(unit -> unit.card().unit().id().value()).collect(Collectors.joining(","));
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
