package org.sodiem.score;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.sodiem.model.Group;
import org.sodiem.model.Part;

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

    /**
     * The sum of a part of a criteria set. What a capped group has beyond its cap counts nowhere: it neither adds points, nor
     * can it still be won or be lost.
     *
     * @param scores the scores of the part's components, in the set's order
     * @param counts which of them are added up
     */
    public static Tally of(Part part, List<ComponentScore> scores, Predicate<ComponentScore> counts) {
        return of(part, scores.iterator(), counts);
    }

    private static Tally of(Part part, Iterator<ComponentScore> scores, Predicate<ComponentScore> counts) {
        if (part instanceof Group group) {
            Tally sum = ZERO;
            for (Part below : group.parts()) {
                sum = sum.plus(of(below, scores, counts));
            }
            return group.capped() ? sum.within(group.max().value()) : sum;
        }
        ComponentScore score = scores.next();
        return counts.test(score) ? score.tally() : ZERO;
    }

    private Tally within(BigDecimal cap) {
        BigDecimal most = maximum.min(cap);
        BigDecimal applicable = applicable().min(cap);
        BigDecimal points = achieved.min(applicable);
        BigDecimal stillOpen = open.min(applicable.subtract(points));
        BigDecimal unknown = invalid.min(applicable.subtract(points).subtract(stillOpen));
        return new Tally(most, most.subtract(applicable), points, stillOpen, unknown);
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

    /** What there is and what can still be won; an entry that cannot be scored can be mended. */
    public BigDecimal reachable() {
        return achieved.add(open).add(invalid);
    }

    /** What can no longer be won. */
    public BigDecimal lost() {
        return applicable().subtract(achieved).subtract(open).subtract(invalid);
    }
}
