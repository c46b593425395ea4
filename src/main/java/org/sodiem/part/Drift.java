package org.sodiem.part;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;

/**
 * A length to the right of a middle line for what was won, to its left for what was lost.
 *
 * @param x where it begins, as {@code 50%}
 * @param width its length; {@code 0%} for nothing
 * @param loss whether something was lost
 */
public record Drift(String x, String width, boolean loss) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A change on a scale on which the largest change fills one side. */
    public static Drift of(@Nullable BigDecimal change, BigDecimal largest) {
        BigDecimal own = change == null ? BigDecimal.ZERO : change;
        BigDecimal whole = largest.signum() == 0 ? BigDecimal.ONE : largest.multiply(TWO);
        boolean loss = own.signum() < 0;
        return new Drift(
                loss ? Numbers.length(largest.add(own), whole) : "50%", Numbers.length(own.abs(), whole), loss);
    }
}
