package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Rounding;

/**
 * One component over all units of its index.
 *
 * @param component the component
 * @param mean the mean of the points of the units that have points, rounded; null where none has
 * @param withPoints how many units have points
 * @param atMaximum how many have all points
 * @param belowMaximum how many have points, and not all
 * @param notEntered how many have not entered it
 * @param withoutEvidence how many have points without evidence
 * @param notApplicable for how many it does not apply
 * @param lost what all of them together have lost
 */
public record ComponentSummary(
        Component component,
        @Nullable BigDecimal mean,
        int withPoints,
        int atMaximum,
        int belowMaximum,
        int notEntered,
        int withoutEvidence,
        int notApplicable,
        BigDecimal lost) {

    /** Sums one component up. */
    static ComponentSummary of(Component component, List<ComponentScore> scores, Rounding rounding) {
        BigDecimal max = component.max().value();
        List<BigDecimal> points = scores.stream()
                .map(ComponentScore::points)
                .filter(Objects::nonNull)
                .toList();
        int atMaximum = (int) points.stream().filter(p -> p.compareTo(max) >= 0).count();
        return new ComponentSummary(
                component,
                Mean.of(points, rounding),
                points.size(),
                atMaximum,
                points.size() - atMaximum,
                count(scores, State.NOT_ENTERED),
                count(scores, State.WITHOUT_EVIDENCE),
                count(scores, State.NOT_APPLICABLE),
                scores.stream().map(ComponentScore::lost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static int count(List<ComponentScore> scores, State state) {
        return (int) scores.stream().filter(score -> score.state() == state).count();
    }
}
