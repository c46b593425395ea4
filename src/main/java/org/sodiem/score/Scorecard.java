package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Area;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Submission;
import org.sodiem.model.Unit;

/**
 * One unit, scored for itself.
 *
 * @param submission what it handed in
 * @param criteria the set it is scored by
 * @param status whether it can be ranked
 * @param components its components, in the set's order
 * @param bonus points to add, capped
 * @param penalty points to take off, capped
 */
public record Scorecard(
        Submission submission,
        CriteriaSet criteria,
        Status status,
        List<ComponentScore> components,
        BigDecimal bonus,
        BigDecimal penalty) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A card; the list is copied. */
    public Scorecard {
        components = List.copyOf(components);
    }

    /** Whether a unit can be ranked. */
    public enum Status {
        /** It has entries, and all of them can be scored. */
        SCORED,
        /** It has no entry at all. */
        NOT_SUBMITTED,
        /** Some of its entries cannot be scored. */
        INVALID,
        /** One of its files cannot be read. */
        UNREADABLE
    }

    /** The unit. */
    public Unit unit() {
        return submission.unit();
    }

    /** All components together. */
    public Tally total() {
        return Tally.of(components.stream());
    }

    /** The components that are not the survey's. */
    public Tally self() {
        return Tally.of(components.stream().filter(c -> !c.component().isSurvey()));
    }

    /** The components of one area. */
    public Tally area(Area area) {
        List<String> codes =
                area.components().stream().map(c -> c.code().value()).toList();
        return Tally.of(components.stream()
                .filter(c -> codes.contains(c.component().code().value())));
    }

    /** How many of these components there are. */
    public int count(Predicate<ComponentScore> which) {
        return (int) components.stream().filter(which).count();
    }

    /** The points of the components in a state. */
    public BigDecimal points(State state) {
        return components.stream()
                .filter(c -> c.state() == state && c.points() != null)
                .map(c -> c.points() == null ? BigDecimal.ZERO : c.points())
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

    /** 100 x points / applicable maximum over all components, rounded; null while the survey is incomplete. */
    public @Nullable BigDecimal indexWithSurvey() {
        return hasIndex() && hasWholeSurvey() ? index(total(), BigDecimal.ZERO) : null;
    }

    /** 100 x points / applicable maximum over the components that are not the survey's, rounded. */
    public @Nullable BigDecimal indexWithoutSurvey() {
        return hasIndex() ? index(self(), BigDecimal.ZERO) : null;
    }

    /**
     * The index with bonus and penalty, not below 0, rounded once.
     *
     * @param withSurvey the basis on which all units of the index are compared
     * @return null where the unit has no entry, a file that cannot be read, or no applicable maximum
     */
    public @Nullable BigDecimal headline(boolean withSurvey) {
        return hasIndex() ? index(withSurvey ? total() : self(), bonus.subtract(penalty)) : null;
    }

    private @Nullable BigDecimal index(Tally tally, BigDecimal adjustment) {
        BigDecimal applicable = tally.applicable();
        if (applicable.signum() == 0) {
            return null;
        }
        BigDecimal dividend = HUNDRED.multiply(tally.achieved()).add(adjustment.multiply(applicable));
        return criteria.rounding().divide(dividend.max(BigDecimal.ZERO), applicable);
    }
}
