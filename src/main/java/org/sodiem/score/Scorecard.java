package org.sodiem.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
        return new Scorecard(
                voice, submission, criteria, status, alone, components, areas, total, self, bonus, penalty);
    }

    /** The sum of some components, as far as the caps of their groups let it grow. */
    public Tally tally(Predicate<ComponentScore> counts) {
        return areas(criteria, components, counts).stream().reduce(Tally.ZERO, Tally::plus);
    }

    /**
     * How many of these further points would count: what the caps of its groups leave.
     *
     * @param position the place of the component that would give them, from 0
     */
    public BigDecimal counting(int position, BigDecimal further) {
        return counting(criteria.parts(), 0, position, further);
    }

    private BigDecimal counting(List<Part> parts, int first, int position, BigDecimal further) {
        int from = first;
        for (Part part : parts) {
            int to = from + part.components().size();
            if (part instanceof Group group && from <= position && position < to) {
                BigDecimal inner = counting(group.parts(), from, position, further);
                Tally own = Tally.of(group, components.subList(from, to), score -> true);
                return group.capped() ? inner.min(own.applicable().subtract(own.achieved())) : inner;
            }
            from = to;
        }
        return further;
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

    /** Whether it is to have an index: it has entries, and all its files can be read. */
    public boolean hasIndex() {
        return status == Status.SCORED || status == Status.INVALID;
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

    /** 100 x points / maximum, as the set has it where components do not apply. */
    private @Nullable BigDecimal index(boolean withSurvey, BigDecimal adjustment) {
        Tally basis = withSurvey ? total : self;
        BigDecimal points = basis.achieved();
        BigDecimal whole = criteria.rescale() == Rescale.NONE ? basis.maximum() : basis.applicable();
        if (criteria.rescale() == Rescale.APPRAISED && self.applicable().signum() > 0) {
            // self scaled to its maximum, and the survey beside it: both sides times what applies of self
            BigDecimal surveyed = basis.achieved().subtract(self.achieved());
            BigDecimal survey = basis.applicable().subtract(self.applicable());
            points = self.achieved().multiply(self.maximum()).add(surveyed.multiply(self.applicable()));
            whole = self.maximum().add(survey).multiply(self.applicable());
        }
        if (basis.applicable().signum() == 0 || whole.signum() == 0) {
            return null;
        }
        BigDecimal dividend = HUNDRED.multiply(points).add(adjustment.multiply(whole));
        return criteria.rounding().divide(dividend.max(BigDecimal.ZERO), whole);
    }
}
