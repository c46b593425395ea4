package org.sodiem.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Conditions.Requirement;

/** Components that give nothing unless others are met; what they depend on depends on nothing itself. */
final class Requirements {

    private Requirements() {}

    /** The components of one unit with what they require. */
    static List<ComponentScore> apply(List<ComponentScore> components) {
        Map<String, ComponentScore> byCode = new HashMap<>();
        components.forEach(score -> byCode.putIfAbsent(score.component().code().value(), score));
        return components.stream()
                .map(score -> {
                    Outcome outcome = score.outcome();
                    for (Requirement requirement :
                            score.component().conditions().requires()) {
                        outcome = held(
                                outcome,
                                requirement,
                                byCode.get(requirement.component().value()));
                    }
                    return outcome.equals(score.outcome())
                            ? score
                            : new ComponentScore(score.component(), score.answer(), outcome);
                })
                .toList();
    }

    /** What is not met leaves nothing; what is not known yet leaves it open. What does not apply asks for nothing. */
    private static Outcome held(Outcome own, Requirement requirement, @Nullable ComponentScore other) {
        if (!(own instanceof Outcome.Points) || other == null || other.state() == State.NOT_APPLICABLE) {
            return own;
        }
        BigDecimal points = other.points();
        if (points == null) {
            return new Outcome.Dependent();
        }
        if (requirement.isMetBy(points)) {
            return own;
        }
        return other.tally().open().signum() > 0
                ? new Outcome.Dependent()
                : new Outcome.Points(BigDecimal.ZERO, Step.REQUIREMENT, BigDecimal.ZERO, true);
    }
}
