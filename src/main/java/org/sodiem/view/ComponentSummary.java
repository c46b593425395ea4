package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Rounding;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
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

    /** Sums all components of a set up, in its order: unit by unit, since what one has lies together. */
    static List<ComponentSummary> of(CriteriaSet set, List<Scorecard> cards) {
        return cards.parallelStream()
                .collect(() -> new Sums(set), Sums::add, Sums::add)
                .summaries();
    }

    /** What some units have of each component of a set, in its order. */
    private static final class Sums {

        private final CriteriaSet set;
        private final List<Sum> sums;

        Sums(CriteriaSet set) {
            this.set = set;
            this.sums = set.components().stream().map(Sum::new).toList();
        }

        void add(Scorecard card) {
            for (int i = 0; i < sums.size(); i++) {
                sums.get(i).add(card.components().get(i));
            }
        }

        void add(Sums others) {
            for (int i = 0; i < sums.size(); i++) {
                sums.get(i).add(others.sums.get(i));
            }
        }

        List<ComponentSummary> summaries() {
            return sums.stream().map(sum -> sum.summary(set.rounding())).toList();
        }
    }

    /** What some units have of one component. */
    private static final class Sum {

        private final Component component;
        private int withPoints;
        private int atMaximum;
        private int notEntered;
        private int withoutEvidence;
        private int notApplicable;
        private BigDecimal points = BigDecimal.ZERO;
        private BigDecimal lost = BigDecimal.ZERO;

        Sum(Component component) {
            this.component = component;
        }

        void add(ComponentScore score) {
            BigDecimal own = score.points();
            if (own != null) {
                withPoints++;
                atMaximum += own.compareTo(component.max().value()) >= 0 ? 1 : 0;
                points = points.add(own);
            }
            notEntered += score.state() == State.NOT_ENTERED ? 1 : 0;
            withoutEvidence += score.state() == State.WITHOUT_EVIDENCE ? 1 : 0;
            notApplicable += score.state() == State.NOT_APPLICABLE ? 1 : 0;
            lost = lost.add(score.lost());
        }

        void add(Sum others) {
            withPoints += others.withPoints;
            atMaximum += others.atMaximum;
            points = points.add(others.points);
            notEntered += others.notEntered;
            withoutEvidence += others.withoutEvidence;
            notApplicable += others.notApplicable;
            lost = lost.add(others.lost);
        }

        ComponentSummary summary(Rounding rounding) {
            return new ComponentSummary(
                    component,
                    Mean.of(component, withPoints, points, rounding),
                    atMaximum,
                    notEntered,
                    withoutEvidence,
                    notApplicable,
                    lost);
        }
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
