package org.sodiem.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Conditions.Requirement;

/**
 * Components that give nothing unless others are met, by what one voice says of them all; what they depend on depends on
 * nothing itself.
 */
final class Requirements {

    private final Map<String, ComponentScore> byCode = new HashMap<>();

    /** What is required, as a voice has it: the components of one unit, each by itself. */
    Requirements(List<ComponentScore> alone) {
        alone.forEach(score -> byCode.putIfAbsent(score.component().code().value(), score));
    }

    /** The components of one unit with what they require. */
    static List<ComponentScore> apply(List<ComponentScore> alone) {
        Requirements requirements = new Requirements(alone);
        return alone.stream().map(requirements::held).toList();
    }

    /** What is said of a component, with what it requires. */
    ComponentScore held(ComponentScore alone) {
        Outcome outcome = alone.outcome();
        for (Requirement requirement : alone.component().conditions().requires()) {
            outcome = held(
                    outcome, requirement, byCode.get(requirement.component().value()));
        }
        return outcome.equals(alone.outcome()) ? alone : new ComponentScore(alone.component(), alone.answer(), outcome);
    }

    /**
     * What is not met leaves nothing; what is not known yet leaves it open. What does not apply asks for nothing. Points
     * below 0 are kept whatever becomes of the other: nobody wins by failing twice.
     */
    private static Outcome held(Outcome own, Requirement requirement, @Nullable ComponentScore other) {
        if (own instanceof Outcome.Conditional conditional) {
            Outcome left = held(conditional.own(), requirement, other);
            return left.equals(conditional.own()) ? own : left;
        }
        if (!(own instanceof Outcome.Points said) || other == null || other.state() == State.NOT_APPLICABLE) {
            return own;
        }
        if (other.state() == State.UNRANKED) {
            return said.points().signum() < 0 ? own : new Outcome.Conditional(said);
        }
        BigDecimal points = other.points();
        if (points != null && requirement.isMetBy(points)) {
            return own;
        }
        Tally tally = other.tally();
        boolean known = tally.open().signum() == 0 && tally.invalid().signum() == 0;
        if (known) {
            return new Outcome.Points(said.points().min(BigDecimal.ZERO), Step.REQUIREMENT, BigDecimal.ZERO, true);
        }
        return said.points().signum() < 0 ? own : new Outcome.Dependent(said);
    }
}
