package org.sodiem.compare;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;

/**
 * One component of one unit in two states.
 *
 * @param code the component
 * @param title what it is called, in the later state where it is there
 * @param area the code of its area
 * @param office the office that leads it, null where none does
 * @param before what was said; null where the earlier state has no such component or unit
 * @param after what is said; null where the later state has no such component or unit
 * @param transition what became of it
 * @param change the points it brought or took; null where they cannot be compared
 */
public record ComponentDifference(
        String code,
        String title,
        String area,
        @Nullable String office,
        @Nullable Statement before,
        @Nullable Statement after,
        Transition transition,
        @Nullable BigDecimal change) {

    /** Whether there is anything to tell. */
    public boolean isChanged() {
        return transition != Transition.UNCHANGED;
    }

    /** Whether its unit says, or is given, less than before; or what cannot be compared. */
    public boolean hasLess() {
        return switch (transition) {
            case WITHDRAWN, LOWERED, EXEMPTED, SPOILED, NOT_COMPARABLE, EXCHANGED -> true;
            case UNCHANGED, MOVED_BY_OTHERS -> false;
            default -> evidenceRemoved().size() > evidenceAdded().size();
        };
    }

    /** The documents that came. */
    public List<Proof> evidenceAdded() {
        return after == null ? List.of() : after.proofsNotIn(before);
    }

    /** The documents that went. */
    public List<Proof> evidenceRemoved() {
        return before == null ? List.of() : before.proofsNotIn(after);
    }
}
