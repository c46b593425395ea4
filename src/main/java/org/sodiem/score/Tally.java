package org.sodiem.score;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A sum of points, exact: achieved + open + lost + invalid = applicable maximum.
 *
 * @param maximum the maximum of all its components
 * @param notApplicable the maximum of those that do not apply
 * @param achieved the points
 * @param open what can still be won
 * @param invalid the maximum of those that cannot be scored
 */
public record Tally(
        BigDecimal maximum, BigDecimal notApplicable, BigDecimal achieved, BigDecimal open, BigDecimal invalid) {

    /** The sum of nothing. */
    public static final Tally ZERO =
            new Tally(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The sum of components. */
    public static Tally of(Stream<ComponentScore> components) {
        return components.map(ComponentScore::tally).reduce(ZERO, Tally::plus);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                maximum.add(other.maximum),
                notApplicable.add(other.notApplicable),
                achieved.add(other.achieved),
                open.add(other.open),
                invalid.add(other.invalid));
    }

    /** The maximum without what does not apply. */
    public BigDecimal applicable() {
        return maximum.subtract(notApplicable);
    }

    /** What can no longer be won. */
    public BigDecimal lost() {
        return applicable().subtract(achieved).subtract(open).subtract(invalid);
    }
}
