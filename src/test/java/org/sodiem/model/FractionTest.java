package org.sodiem.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    private static Fraction of(long dividend, long divisor) {
        return Fraction.of(BigDecimal.valueOf(dividend)).dividedBy(Fraction.of(BigDecimal.valueOf(divisor)));
    }

    @Test
    void standsInLowestTermsAboveAWholeAboveZero() {
        assertThat(of(6, -4)).isEqualTo(new Fraction(BigInteger.valueOf(-3), BigInteger.TWO));
        assertThat(of(-6, -4)).isEqualTo(new Fraction(BigInteger.valueOf(3), BigInteger.TWO));
        assertThat(of(0, -4)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(new BigDecimal("2.50"))).isEqualTo(new Fraction(BigInteger.valueOf(5), BigInteger.TWO));
    }

    /** Figures that a processor knows, and those beyond, are reduced by different means. */
    @Test
    void isReducedAlikeWhateverItsLength() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            BigInteger one = new BigInteger(random.nextInt(70), random);
            BigInteger other = new BigInteger(random.nextInt(70), random).add(BigInteger.ONE);
            BigInteger dividend = random.nextBoolean() ? one : one.negate();
            BigInteger divisor = random.nextBoolean() ? other : other.negate();
            Fraction fraction = Fraction.of(new BigDecimal(dividend)).dividedBy(Fraction.of(new BigDecimal(divisor)));
            assertThat(fraction.divisor().signum()).isPositive();
            assertThat(fraction.dividend().gcd(fraction.divisor())).isEqualTo(BigInteger.ONE);
            assertThat(fraction.dividend().multiply(divisor)).isEqualTo(dividend.multiply(fraction.divisor()));
        }
    }
}
