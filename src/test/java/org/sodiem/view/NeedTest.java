package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;

class NeedTest {

    private static final String RATIO = "type: ratio, numerator: N, denominator: D, ";

    private static Need need(String max, String rule, String facts) throws IOException {
        return need(new Example().component(max, rule).unit("xa-a", facts));
    }

    private static Need need(Example example) throws IOException {
        IndexResult index = example.score();
        return Need.of(
                Example.of(index, "xa-a").card().components().get(0),
                index.criteria().rounding());
    }

    private static List<String> targets(Need need) {
        assertThat(need).isInstanceOf(Need.Targets.class);
        return ((Need.Targets) need)
                .targets().stream()
                        .map(t -> plain(t.bound()) + ": +" + plain(t.more()) + " = " + plain(t.points()))
                        .toList();
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "13, 50: +1 = 1.11|90: +12 = 2",
        "14, 90: +11 = 2",
        "24, 90: +1 = 2",
    })
    void tellsHowManyMoreOfTheNumeratorReachFloorAndFullMark(int numerator, String expected) throws IOException {
        Need need = need("2", RATIO + "floor: 50, full: 90", "numerator: " + numerator + ", denominator: 27");
        assertThat(targets(need)).containsExactly(expected.split("\\|", -1));
    }

    @Test
    void needsNothingAtTheFullMarkNorWithoutACase() throws IOException {
        String zero = RATIO + "floor: 50, full: 90, zero: zero";
        assertThat(need("2", zero, "numerator: 9, denominator: 10")).isInstanceOf(Need.Nothing.class);
        assertThat(targets(need("2", zero, "numerator: 0, denominator: 0"))).isEmpty();
    }

    @Test
    void needsNothingOfItsOwnWhereAnotherComponentHoldsItAtZero() throws IOException {
        IndexResult index = new Example()
                .component("1", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, requires: ['1.1.1'], method"))
                .unit("xa-a", "count: 0", "count: 2")
                .score();
        assertThat(Need.of(
                        Example.of(index, "xa-a").card().components().get(1),
                        index.criteria().rounding()))
                .isInstanceOf(Need.Nothing.class);
    }

    @Test
    void countsPartsOfFiguresThatAreNotWhole() throws IOException {
        Need need = need("2", RATIO + "floor: 0, full: 90", "numerator: 2.5, denominator: 5");
        assertThat(targets(need)).containsExactly("90: +2 = 2");
    }

    @Test
    void tellsEveryTierAboveNearestFirst() throws IOException {
        String rule =
                "type: tiers, value: V, unit: điểm, tiers: [{from: 90, points: 2}, {from: 50, points: 1}, {from: 0, points: 0.5}]";
        assertThat(targets(need("2", rule, "value: 49.5"))).containsExactly("50: +0.5 = 1", "90: +40.5 = 2");
        assertThat(targets(need("2", rule, "value: 50"))).containsExactly("90: +40 = 2");
        assertThat(need("2", rule, "value: 90")).isInstanceOf(Need.Nothing.class);
    }

    @Test
    void tellsTiersOfPercentagesByTheNumerator() throws IOException {
        String rule = "type: tiers, value: V, unit: '%', tiers: [{from: 100, points: 2}, {from: 50, points: 1}]";
        assertThat(targets(need("2", rule, "numerator: 1, denominator: 3")))
                .containsExactly("50: +1 = 1", "100: +2 = 2");
    }

    @Test
    void leavesOutPercentagesThatCannotBeReached() throws IOException {
        String tiers = "tiers: [{from: 105, points: 2}, {from: 0, points: 1}]";
        String rule = "type: tiers, value: V, unit: '%', " + tiers;
        String over = "type: tiers, value: V, unit: '%', over: true, " + tiers;
        assertThat(targets(need("2", over, "numerator: 100, denominator: 100"))).containsExactly("105: +5 = 2");
        assertThat(targets(need("2", rule, "numerator: 100, denominator: 100"))).isEmpty();
    }

    @Test
    void tellsTheItemsNotMet() throws IOException {
        Need need = need(
                "2",
                "type: checklist, items: [{id: a, label: A, points: 1.5}, {id: b, label: B, points: 0.5}]",
                "met: [b]");
        assertThat(need)
                .isInstanceOfSatisfying(
                        Need.Items.class,
                        items -> assertThat(items.missing())
                                .extracting(item -> item.id().value())
                                .containsExactly("a"));
    }

    @Test
    void tellsTheBetterChoicesAndNotTheWorseNorItself() throws IOException {
        Need need = need(
                "2",
                "type: choice, options: [{id: a, label: A, points: 2}, {id: b, label: B, points: 1}, {id: c, label: C, points: 0.5},"
                        + " {id: d, label: D, points: 0}]",
                "choice: c");
        assertThat(need)
                .isInstanceOfSatisfying(
                        Need.Options.class,
                        options -> assertThat(options.better())
                                .extracting(option -> option.id().value())
                                .containsExactly("a", "b"));
    }

    @Test
    void tellsHowManyMoreGiveAllPoints() throws IOException {
        String rule = "type: count, value: V, per: 0.3";
        assertThat(targets(need("2", rule, "count: 6"))).containsExactly("7: +1 = 2");
        assertThat(targets(need("2", rule, "count: 0"))).containsExactly("7: +7 = 2");
        assertThat(need("2", rule, "count: 7")).isInstanceOf(Need.Nothing.class);
    }

    @Test
    void tellsWhatEachFaultTookOff() throws IOException {
        Need need = need(
                "2",
                "type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}, {id: b, label: B, minus: 1}]",
                "faults: {a: 3, b: 0}");
        assertThat(need)
                .isInstanceOfSatisfying(
                        Need.Faults.class,
                        faults -> assertThat(faults.taken())
                                .extracting(taken ->
                                        taken.fault().id().value() + " " + taken.count() + " " + plain(taken.points()))
                                .containsExactly("a 3 0.75"));
    }

    @Test
    void tellsHowManyPerCentASurveyIsShort() throws IOException {
        Need need = need(new Example()
                .component("2", "type: survey, form: F, respondents: R")
                .unit("xa-a")
                .with("submissions/2023/xa-a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.1': 82.5}}]"));
        assertThat(targets(need)).containsExactly("100: +17.5 = 2");
    }

    @Test
    void needsNothingWhereNothingCanBeScored() throws IOException {
        String rule = "type: count, value: V, per: 1";
        assertThat(need("2", rule, "")).isInstanceOf(Need.Nothing.class);
        assertThat(need("2", rule, "met: [x]")).isInstanceOf(Need.Nothing.class);
    }

    @Test
    void reachesAllPointsOnlyWhereSomethingIsMissing() throws IOException {
        String items = "type: checklist, items: [{id: a, label: A, points: 1.5}, {id: b, label: B, points: 0.5}]";
        BigDecimal two = BigDecimal.valueOf(2);
        assertThat(new Need.Items(List.of()).reachable(two)).isNull();
        assertThat(need("2", items, "met: [b]").reachable(two)).isEqualTo(two);
        assertThat(new Need.Faults(List.of()).reachable(two)).isNull();
        assertThat(need("2", "type: deduction, min: 0, faults: [{id: a, label: A, minus: 1}]", "faults: {a: 1}")
                        .reachable(two))
                .isEqualTo(two);
    }

    @Test
    void tellsHowFarLessReachesMore() throws IOException {
        String rule =
                "type: bands, value: V, unit: ngày, bands: [{from: 0, points: 2}, {above: 1, points: 1}, {from: 5, points: 0}]";
        assertThat(targets(need("2", rule, "value: 7"))).containsExactly("5: +-2 = 1", "1: +-6 = 2");
        assertThat(targets(need("2", rule, "value: 1.5"))).containsExactly("1: +-0.5 = 2");
        assertThat(((Need.Targets) need("2", rule, "value: 7")).targets())
                .extracting(Need.Target::edge)
                .containsExactly(Need.Edge.BELOW, Need.Edge.UP_TO);
    }

    /** None of the cases is reached, too; what gives no more than something nearer is left out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numerator: N, denominator: D, bands: [{from: 0, points: 2}, {above: 0, points: 1}] | numerator: 1, denominator: 10 | 0: +-1 = 2
            count: N, unit: việc, bands: [{from: 1, points: 1}, {from: 2, points: 1}, {from: 4, points: 2}] | count: 0 | 1: +1 = 1, 4: +4 = 2
            value: V, unit: U, bands: [{from: 0, points: 0.5}, {from: 2, points: 2, end: 1}, {from: 6, points: 1}] | value: 4 | 2: +-2 = 2
            value: V, unit: U, bands: [{from: 0, points: 0.5}, {from: 2, of: 10}] | value: 5 | 10: +5 = 2
            value: V, unit: U, bands: [{from: 0, points: 0.5}, {from: 2, of: 10}] | value: 1 | 10: +9 = 2
            value: V, unit: U, bands: [{from: 0, points: 0.5}, {from: 8, of: 4}] | value: 1 | 8: +7 = 2
            """)
    void tellsTheNearestOfEachStep(String rule, String facts, String expected) throws IOException {
        assertThat(targets(need("2", "type: bands, " + rule, facts))).containsExactly(expected.split(", ", -1));
    }

    @Test
    void needsTheWholeResultOfAnotherIndex() throws IOException {
        Need need = need(new Example()
                .component("2", "type: external, value: DTI, unit: điểm, of: 100")
                .silent("xa-a")
                .with("submissions/2023/xa-a/external.yaml", "results: {'1.1.1': {value: 80}}\n"));
        assertThat(targets(need)).containsExactly("100: +20 = 2");
    }

    @Test
    void tellsHowFarACalculatedFigureIsFromTheNextBand() throws IOException {
        Need need = need(new Example()
                .figures("id: x, title: X", "id: y, title: Y")
                .component(
                        "2",
                        "type: bands, formula: x / y, value: V, unit: lần, zero: zero, bands: [{from: 4, points: 2}, {from: 1, points: 1}]")
                .unitWith("x: 5, y: 2", "xa-a"));
        assertThat(targets(need)).containsExactly("4: +1.5 = 2");
    }
}
