package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.score.Tally;

class ShareTest {

    private static Share share(String achieved, String applicable) {
        return new Share(new BigDecimal(achieved), new BigDecimal(applicable));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "95, 0", "94.999, 1", "85, 1", "84.999, 2", "75, 2", "74.999, 3", "60, 3", "59.999, 4", "0, 4"
    })
    void isOneLevelWorseBelowEachLimit(String percent, int level) {
        assertThat(share(percent, "100").level()).isEqualTo(level);
    }

    @Test
    void tellsItsLevelFromExactPoints() {
        assertThat(share("2.85", "3").level()).isZero();
        assertThat(share("2.8499999999999999999", "3").level()).isEqualTo(1);
    }

    @Test
    void comparesByTheQuotient() {
        assertThat(share("1", "3")).isEqualByComparingTo(share("2", "6"));
        assertThat(share("1", "3")).isLessThan(share("34", "100"));
        assertThat(share("2", "2").isFull()).isTrue();
        assertThat(share("1.99", "2").isFull()).isFalse();
    }

    @Test
    void isNothingWhereNothingApplies() {
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal zero = BigDecimal.ZERO;
        assertThat(Share.of(new Tally(two, two, zero, zero, zero))).isNull();
    }

    @Test
    void countsUnitsByLevel() {
        Distribution shares = Distribution.ofShares(
                List.of(share("95", "100"), share("94", "100"), share("59", "100"), share("0", "100")));
        assertThat(shares.steps()).extracting(Distribution.Step::units).containsExactly(1, 1, 0, 0, 2);
        assertThat(shares.steps())
                .extracting(Distribution.Step::from)
                .containsExactly(
                        BigDecimal.valueOf(95),
                        BigDecimal.valueOf(85),
                        BigDecimal.valueOf(75),
                        BigDecimal.valueOf(60),
                        BigDecimal.ZERO);
        assertThat(shares.steps())
                .extracting(Distribution.Step::below)
                .containsExactly(
                        null,
                        BigDecimal.valueOf(95),
                        BigDecimal.valueOf(85),
                        BigDecimal.valueOf(75),
                        BigDecimal.valueOf(60));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7496   | 10000   | 74
            1874   | 2500    | 74
            7508   | 10000   | 75
            3      | 4       | 75
            749999 | 1000000 | 74
            1      | 3       | 33
            999    | 1000    | 99
            1      | 1000    | 1
            0      | 4       | 0
            4      | 4       | 100
            """)
    void isToldWholeAndNeverRoundedUpToALimitThatItMisses(BigDecimal achieved, BigDecimal applicable, int whole) {
        assertThat(new Share(achieved, applicable).whole()).isEqualTo(whole);
    }
}
