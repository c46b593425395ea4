package org.sodiem.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a criteria set rounds.
 *
 * @param scale digits behind the decimal point
 * @param mode what happens to the digit that falls away
 */
public record Rounding(int scale, RoundingMode mode) {

    /** The value rounded. */
    public BigDecimal round(BigDecimal value) {
        return value.setScale(scale, mode);
    }

    /** Whether a value is one as it is, without any digit falling away. */
    public boolean holds(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= scale;
    }

    /** A quotient rounded once, from its exact value; the divisor is not zero. */
    public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, scale, mode);
    }
}
