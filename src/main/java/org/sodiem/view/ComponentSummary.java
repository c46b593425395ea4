package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sodiem.model.Component;
import org.sodiem.model.Rounding;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.State;

/**
 * One component over all units of its index.
 *
 * @param component the component
 * @param mean what the units that have points have
 * @param atMaximum how many have all points
 * @param notEntered how many have not entered it
 * @param withoutEvidence how many have points without evidence
 * @param notApplicable for how many it does not apply
 * @param lost what all of them together have lost
 */
public record ComponentSummary(
        Component component,
        Mean mean,
        int atMaximum,
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
                Mean.of(component, points, rounding),
                atMaximum,
                count(scores, State.NOT_ENTERED),
                count(scores, State.WITHOUT_EVIDENCE),
                count(scores, State.NOT_APPLICABLE),
                scores.stream().map(ComponentScore::lost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** How many units have points. */
    public int withPoints() {
        return mean.units();
    }

    /** How many have points, and not all. */
    public int belowMaximum() {
        return withPoints() - atMaximum;
    }

    /** Whether any unit has points of any of some components: before, "nothing is lost" says nothing. */
    public static boolean isScored(List<ComponentSummary> components) {
        return components.stream().anyMatch(component -> component.withPoints() > 0);
    }

    /** Those of several components that lose something, most first; equal ones in the set's order. */
    public static List<ComponentSummary> losing(List<ComponentSummary> components) {
        return components.stream()
                .filter(component -> component.lost().signum() > 0)
                .sorted(Comparator.comparing(ComponentSummary::lost).reversed())
                .toList();
    }

    /** Those that lose most: one, or several that lose the same; none where nothing is lost. */
    public static List<ComponentSummary> mostLosing(List<ComponentSummary> components) {
        List<ComponentSummary> losing = losing(components);
        return losing.stream()
                .filter(component -> component.lost().compareTo(losing.get(0).lost()) == 0)
                .toList();
    }

    private static int count(List<ComponentScore> scores, State state) {
        return (int) scores.stream().filter(score -> score.state() == state).count();
    }
}
