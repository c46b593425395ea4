package org.sodiem.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Rounding;
import org.sodiem.score.Tally;

/**
 * Points as a share of what applies, exact; equal shares compare as equal, whatever they are shares of.
 *
 * @param achieved the points
 * @param applicable the maximum of what applies, above 0
 */
public record Share(BigDecimal achieved, BigDecimal applicable) implements Comparable<Share> {

    /** From this per cent on, a share is one level better: {@link #level}. */
    public static final List<BigDecimal> LIMITS =
            List.of(BigDecimal.valueOf(95), BigDecimal.valueOf(85), BigDecimal.valueOf(75), BigDecimal.valueOf(60));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The share of a sum; null where nothing applies. */
    public static @Nullable Share of(Tally tally) {
        return of(tally.achieved(), tally.applicable());
    }

    static @Nullable Share of(BigDecimal achieved, BigDecimal applicable) {
        return applicable.signum() == 0 ? null : new Share(achieved, applicable);
    }

    /**
     * Per cent, whole, as it is told: 100 only where nothing is missing, 0 only where nothing is there, and not rounded up
     * to one of {@link #LIMITS} that is missed.
     */
    public int whole() {
        BigDecimal exact = HUNDRED.multiply(achieved);
        int shown = exact.divide(applicable, 0, RoundingMode.HALF_UP).intValue();
        boolean passes = LIMITS.stream()
                .anyMatch(limit -> limit.intValue() == shown && exact.compareTo(limit.multiply(applicable)) < 0);
        if (passes || (shown == HUNDRED.intValue() && achieved.compareTo(applicable) < 0)) {
            return shown - 1;
        }
        return shown == 0 && achieved.signum() > 0 ? 1 : shown;
    }

    /** Per cent, rounded once as a set rounds. */
    public BigDecimal percent(Rounding rounding) {
        return rounding.divide(HUNDRED.multiply(achieved), applicable);
    }

    /** How much is lost of what applies: 0 from the first of {@link #LIMITS} on, one more below each of them. */
    public int level() {
        BigDecimal percent = HUNDRED.multiply(achieved);
        return (int) LIMITS.stream()
                .filter(limit -> percent.compareTo(limit.multiply(applicable)) < 0)
                .count();
    }

    /** Whether all points are there. */
    public boolean isFull() {
        return achieved.compareTo(applicable) == 0;
    }

    @Override
    public int compareTo(Share other) {
        return achieved.multiply(other.applicable).compareTo(other.achieved.multiply(applicable));
    }
}
