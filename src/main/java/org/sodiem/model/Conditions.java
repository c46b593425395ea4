package org.sodiem.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What a component's rule does not say by itself: of whom it is asked, by what else it is held down, and in what steps.
 *
 * @param step what its points are a multiple of; null where they are only rounded
 * @param least the least points it can give: 0, or less where the decision takes points off
 * @param kinds the kinds of units that it is asked of; none where of all
 * @param byKind the rules of kinds of units that have one of their own
 * @param requires what else has to be met, else it gives nothing
 */
public record Conditions(
        @Nullable Located<BigDecimal> step,
        BigDecimal least,
        List<Located<String>> kinds,
        Map<String, Rule> byKind,
        List<Requirement> requires) {

    /** Nothing beside the rule. */
    public static final Conditions NONE = new Conditions(null, BigDecimal.ZERO, List.of(), Map.of(), List.of());

    public Conditions {
        kinds = List.copyOf(kinds);
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        requires = List.copyOf(requires);
    }

    /** Whether units of this kind are asked for it. */
    public boolean asks(Unit unit) {
        return kinds.isEmpty()
                || kinds.stream()
                        .anyMatch(kind -> kind.value().equals(unit.kind().value()));
    }

    /**
     * A component that has to be met.
     *
     * @param component its code
     * @param from the points it has to have; more than 0 where none are named
     */
    public record Requirement(
            Located<String> component, @Nullable Located<BigDecimal> from) {

        /** Whether these points meet it. */
        public boolean isMetBy(BigDecimal points) {
            return from == null ? points.signum() > 0 : points.compareTo(from.value()) >= 0;
        }
    }
}
