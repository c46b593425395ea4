package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        List<BigDecimal> all = new ArrayList<>();
        Map<State, Integer> states = new EnumMap<>(State.class);
        BigDecimal lost = BigDecimal.ZERO;
        int atMaximum = 0;
        for (ComponentScore score : scores) {
            BigDecimal points = score.points();
            if (points != null) {
                all.add(points);
                atMaximum += points.compareTo(max) >= 0 ? 1 : 0;
            }
            states.merge(score.state(), 1, Integer::sum);
            lost = lost.add(score.lost());
        }
        return new ComponentSummary(
                component,
                Mean.of(component, all, rounding),
                atMaximum,
                states.getOrDefault(State.NOT_ENTERED, 0),
                states.getOrDefault(State.WITHOUT_EVIDENCE, 0),
                states.getOrDefault(State.NOT_APPLICABLE, 0),
                lost);
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
}
