package org.sodiem.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.model.Rescale;
import org.sodiem.model.Submission;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;

/**
 * One unit, scored for itself, as one voice tells it; what that voice does not speak of, others answer.
 *
 * @param voice whose card it is
 * @param submission what it handed in
 * @param criteria the set it is scored by
 * @param status whether it can be ranked
 * @param alone its components, in the set's order, each as if it required no other
 * @param components the same with what they require of each other
 * @param areas the sum of each part of the set's top level, in the set's order
 * @param total the whole set together
 * @param self the same of the components alone that the survey does not answer
 * @param bonus points to add, capped
 * @param penalty points to take off, capped
 */
public record Scorecard(
        Voice voice,
        Submission submission,
        CriteriaSet criteria,
        Status status,
        List<ComponentScore> alone,
        List<ComponentScore> components,
        List<Tally> areas,
        Tally total,
        Tally self,
        BigDecimal bonus,
        BigDecimal penalty) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scorecard {
        alone = List.copyOf(alone);
        components = List.copyOf(components);
        areas = List.copyOf(areas);
    }

    /** The same with other points taken off. */
    Scorecard takingOff(BigDecimal points) {
        return new Scorecard(voice, submission, criteria, status, alone, components, areas, total, self, bonus, points);
    }

    /** A card with its sums. */
    static Scorecard of(
            Voice voice,
            Submission submission,
            CriteriaSet criteria,
            Status status,
            List<ComponentScore> alone,
            BigDecimal bonus,
            BigDecimal penalty) {
        List<ComponentScore> components = Requirements.apply(alone);
        List<Tally> areas = areas(criteria, components, score -> true);
        Tally total = areas.stream().reduce(Tally.ZERO, Tally::plus);
        Tally self = areas(criteria, components, score -> !score.component().isSurvey()).stream()
                .reduce(Tally.ZERO, Tally::plus);
        Scorecard card = new Scorecard(
                voice, submission, criteria, status, alone, components, areas, total, self, bonus, penalty);
        return criteria.isCapped() ? card.withinCaps() : card;
    }

    /** The same with the points of places. */
    Scorecard ranked(Ranking ranking) {
        return ranking.isEmpty()
                ? this
                : of(voice, submission, criteria, status, ranking.ranked(alone), bonus, penalty);
    }

    /** The same, where no component says that it lost what its groups would not have let count. */
    private Scorecard withinCaps() {
        List<ComponentScore> counted = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            ComponentScore score = components.get(i);
            int at = i;
            counted.add(score.losing(lost(position -> position == at)));
        }
        return new Scorecard(voice, submission, criteria, status, alone, counted, areas, total, self, bonus, penalty);
    }

    /** The sum of some components, as far as the caps of their groups let it grow. */
    public Tally tally(Predicate<ComponentScore> counts) {
        return areas(criteria, components, counts).stream().reduce(Tally.ZERO, Tally::plus);
    }

    /**
     * How many of these further points would count: what the caps of its groups leave. The one definition of what a component
     * is worth.
     *
     * @param position the place of the component that would give them, from 0
     */
    public BigDecimal counting(int position, BigDecimal further) {
        return criteria.isCapped() ? counting(i -> i == position ? further : BigDecimal.ZERO) : further;
    }

    /** The same of further points of several components together, by their places. */
    public BigDecimal counting(IntFunction<BigDecimal> further) {
        return counted(criteria.parts(), 0, further, (group, inner) -> {
            Tally own = tally(group);
            return inner.min(own.applicable().subtract(own.achieved()));
        });
    }

    /** The components that lose something, most first; equal ones in the set's order. */
    public List<ComponentScore> losing() {
        return components.stream()
                .filter(score -> score.lost().signum() > 0)
                .sorted(Comparator.comparing(ComponentScore::lost).reversed())
                .toList();
    }

    /** What components have lost together, by their places: never more than their groups have lost. */
    public BigDecimal lost(IntPredicate which) {
        return counted(
                criteria.parts(),
                0,
                i -> which.test(i) ? components.get(i).tally().lost() : BigDecimal.ZERO,
                (group, inner) -> inner.min(tally(group).lost()));
    }

    /** The same of some of its components. */
    public BigDecimal lost(List<ComponentScore> some) {
        if (!criteria.isCapped()) {
            return some.stream().map(ComponentScore::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        Set<String> codes =
                some.stream().map(score -> score.component().code().value()).collect(Collectors.toSet());
        return lost(i -> codes.contains(components.get(i).component().code().value()));
    }

    /** What the index would be without if these components lost their points: not what their groups have beyond a cap. */
    public BigDecimal atRisk(IntPredicate which) {
        return counted(
                criteria.parts(),
                0,
                i -> {
                    BigDecimal points = which.test(i) ? components.get(i).points() : null;
                    return points == null ? BigDecimal.ZERO : points;
                },
                (group, inner) -> {
                    BigDecimal beyond = group.parts().stream()
                            .map(part -> tally(part).achieved())
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .subtract(tally(group).achieved());
                    return inner.subtract(beyond).max(inner.min(BigDecimal.ZERO));
                });
    }

    private BigDecimal counted(
            List<Part> parts,
            int first,
            IntFunction<BigDecimal> points,
            BiFunction<Group, BigDecimal, BigDecimal> within) {
        BigDecimal sum = BigDecimal.ZERO;
        int from = first;
        for (Part part : parts) {
            if (part instanceof Group group) {
                BigDecimal inner = counted(group.parts(), from, points, within);
                sum = sum.add(group.capped() && inner.signum() != 0 ? within.apply(group, inner) : inner);
            } else {
                sum = sum.add(points.apply(from));
            }
            from += part.components().size();
        }
        return sum;
    }

    /** The sum of a part at any level. */
    private Tally tally(Part part) {
        int from = first(criteria.parts(), part);
        return Tally.of(part, components.subList(from, from + part.components().size()), score -> true);
    }

    /** The place of the first component of a part; below 0 where it is in none of these. */
    private static int first(List<Part> parts, Part sought) {
        int from = 0;
        for (Part part : parts) {
            int inside = part.equals(sought) ? 0 : first(part.parts(), sought);
            if (inside >= 0) {
                return from + inside;
            }
            from += part.components().size();
        }
        return -1;
    }

    private static List<Tally> areas(
            CriteriaSet criteria, List<ComponentScore> components, Predicate<ComponentScore> counts) {
        List<Tally> areas = new ArrayList<>();
        int from = 0;
        for (Part part : criteria.parts()) {
            int to = from + part.components().size();
            areas.add(Tally.of(part, components.subList(from, to), counts));
            from = to;
        }
        return areas;
    }

    /** Whether a unit can be ranked. */
    public enum Status implements Named {
        /** It has entries, and all of them can be scored. */
        SCORED,
        /** It has no entry at all. */
        NOT_SUBMITTED,
        /** Some of it was never appraised, and its result is to be published. */
        NOT_APPRAISED,
        /** Some of its entries cannot be scored. */
        INVALID,
        /** One of its files cannot be read. */
        UNREADABLE
    }

    /** The unit. */
    public Unit unit() {
        return submission.unit();
    }

    /** What it is known by. */
    public UnitKey key() {
        return submission.key();
    }

    /** The sum of one part of its set's top level. */
    public Tally area(Part area) {
        return areas.get(criteria.parts().indexOf(area));
    }

    /** How many of these components there are. */
    public int count(Predicate<ComponentScore> which) {
        return (int) components.stream().filter(which).count();
    }

    /** The points of the components in a state. */
    public BigDecimal points(State state) {
        return components.stream()
                .filter(c -> c.state() == state)
                .map(ComponentScore::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether no survey component waits for its result. */
    public boolean hasWholeSurvey() {
        return components.stream().noneMatch(c -> c.state() == State.AWAITING_SURVEY);
    }

    /** Whether it is to have an index: all its files can be read, and some entry or finding is left that counts. */
    public boolean hasIndex() {
        return status == Status.SCORED
                || (status == Status.INVALID && !isNothing(components, Set.of(State.NOT_ENTERED, State.INVALID)));
    }

    /** Whether nothing is entered of what units score themselves and this one is asked for. */
    static boolean isNothing(List<ComponentScore> components) {
        return isNothing(components, Set.of(State.NOT_ENTERED));
    }

    private static boolean isNothing(List<ComponentScore> components, Set<State> nothing) {
        return components.stream()
                .filter(score -> score.component().isSelfScored())
                .allMatch(score -> nothing.contains(score.state()) || score.step() == Step.NOT_ASKED);
    }

    /** The index over all components, rounded; null while the survey is incomplete. */
    public @Nullable BigDecimal indexWithSurvey() {
        return hasIndex() && hasWholeSurvey() ? index(true, BigDecimal.ZERO) : null;
    }

    /** The index over the components that are not the survey's, rounded. */
    public @Nullable BigDecimal indexWithoutSurvey() {
        return hasIndex() ? index(false, BigDecimal.ZERO) : null;
    }

    /**
     * The index with bonus and penalty, not below 0, rounded once.
     *
     * @param withSurvey the basis on which all units of the index are compared
     * @return null where the unit has no entry, a file that cannot be read, or no applicable maximum
     */
    public @Nullable BigDecimal headline(boolean withSurvey) {
        return hasIndex() ? index(withSurvey, bonus.subtract(penalty)) : null;
    }

    /**
     * What the headline would be if all were won that is open, and every bonus; an entry that cannot be scored can be mended.
     *
     * @param withSurvey the basis on which all units of the index are compared
     * @return null where nothing applies
     */
    public @Nullable BigDecimal best(boolean withSurvey) {
        return index(withSurvey, Tally::reachable, criteria.bonus().reachable().subtract(penalty));
    }

    private @Nullable BigDecimal index(boolean withSurvey, BigDecimal adjustment) {
        return index(withSurvey, Tally::achieved, adjustment);
    }

    /** 100 x points / maximum, as the set has it where components do not apply. */
    private @Nullable BigDecimal index(boolean withSurvey, Function<Tally, BigDecimal> counted, BigDecimal adjustment) {
        Tally basis = withSurvey ? total : self;
        BigDecimal points = counted.apply(basis);
        BigDecimal whole = criteria.rescale() == Rescale.NONE ? basis.maximum() : basis.applicable();
        if (criteria.rescale() == Rescale.APPRAISED && self.applicable().signum() > 0) {
            // self scaled to its maximum, and the survey beside it: both sides times what applies of self
            BigDecimal own = counted.apply(self);
            BigDecimal surveyed = points.subtract(own);
            BigDecimal survey = basis.applicable().subtract(self.applicable());
            points = own.multiply(self.maximum()).add(surveyed.multiply(self.applicable()));
            whole = self.maximum().add(survey).multiply(self.applicable());
        }
        if (basis.applicable().signum() == 0 || whole.signum() == 0) {
            return null;
        }
        BigDecimal dividend = HUNDRED.multiply(points).add(adjustment.multiply(whole));
        return criteria.rounding().divide(dividend.max(BigDecimal.ZERO), whole);
    }
}
