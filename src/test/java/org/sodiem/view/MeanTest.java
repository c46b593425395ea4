package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.Tally;

class MeanTest {

    /** a 4/4, b 2/4, c enters nothing of the second component, d enters something wrong and has no rank. */
    private static Example units() {
        return new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .unit("xa-a", "count: 2", "count: 2")
                .unit("xa-b", "count: 1", "count: 1")
                .unit("xa-c", "count: 2", "")
                .unit("xa-d", "count: 2", "met: [x]");
    }

    private static GroupView area(IndexView index) {
        return GroupView.of(index, CriteriaGroup.all(index.criteria().parts()).get(0));
    }

    @Test
    void countsRankedUnitsInTheIndexAndInAreasAndOpenPointsAsMissing() throws IOException {
        IndexView index = IndexView.of(units().score());
        Mean mean = index.areas().get(0).mean();
        assertThat(index.mean().among()).isEqualTo(Mean.Among.RANKED);
        assertThat(index.mean().units()).isEqualTo(3);
        assertThat(index.mean().points()).isEqualByComparingTo("66.67");
        assertThat(mean.units()).isEqualTo(3);
        assertThat(mean.points()).isEqualByComparingTo("2.67");
    }

    @Test
    void leavesUnitsWithoutAllPointsOutOfAnAreaByItself() throws IOException {
        Mean mean = area(IndexView.of(units().score())).mean();
        assertThat(mean.among()).isEqualTo(Mean.Among.SETTLED);
        assertThat(mean.units()).isEqualTo(2);
        assertThat(mean.points()).isEqualByComparingTo("3");
    }

    @Test
    void countsUnitsWithoutARankInAComponent() throws IOException {
        ComponentSummary first = IndexView.of(units().score()).components().get(0);
        assertThat(first.mean().among()).isEqualTo(Mean.Among.WITH_POINTS);
        assertThat(first.withPoints()).isEqualTo(4);
        assertThat(first.mean().points()).isEqualByComparingTo("1.75");
        assertThat(first.atMaximum()).isEqualTo(3);
        assertThat(first.belowMaximum()).isEqualTo(1);
    }

    @Test
    void comparesAUnitByWhatAppliesToIt() throws IOException {
        Mean mean = IndexView.of(units().score()).areas().get(0).mean();
        assertThat(mean.of(new BigDecimal("4"))).isEqualByComparingTo("2.67");
        assertThat(mean.of(new BigDecimal("2"))).isEqualByComparingTo("1.33");
        assertThat(mean.of(BigDecimal.ZERO)).isNull();
    }

    @Test
    void leavesOutOfTheShareWhatDoesNotApply() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: ratio, numerator: N, denominator: D, floor: 0, full: 100, zero: na")
                .unit("xa-a", "count: 1", "numerator: 0, denominator: 0")
                .unit("xa-b", "count: 2", "numerator: 1, denominator: 1")
                .score());
        Mean mean = index.areas().get(0).mean();
        assertThat(mean.achieved()).isEqualByComparingTo("5");
        assertThat(mean.applicable()).isEqualByComparingTo("6");
        assertThat(mean.of(new BigDecimal("4"))).isEqualByComparingTo("3.33");
    }

    @Test
    void roundsOnceFromTheExactSum() throws IOException {
        IndexView index = IndexView.of(units().score());
        Mean mean = Mean.of(
                Mean.Among.RANKED,
                List.of(tally("0.005"), tally("0.005"), tally("0.005")),
                index.criteria().rounding());
        assertThat(mean.points()).isEqualByComparingTo("0.01");
    }

    @Test
    void isNothingWhereNoUnitCounts() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("2", "type: count, value: V, per: 1")
                .silent("xa-a")
                .score());
        assertThat(index.mean().points()).isNull();
        assertThat(index.areas().get(0).mean().points()).isNull();
        assertThat(index.areas().get(0).mean().share()).isNull();
        assertThat(index.areas().get(0).mean().of(BigDecimal.ONE)).isNull();
    }

    private static Tally tally(String achieved) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Tally(BigDecimal.TEN, zero, new BigDecimal(achieved), zero, zero);
    }
}
