package org.sodiem.history;

import org.jspecify.annotations.Nullable;
import org.sodiem.score.Statement;

/**
 * One change of what one unit says about one component, or of the points that it has for it.
 *
 * @param component the component's code
 * @param before what was said, null where nothing was
 * @param after what is said from then on, null where nothing is
 * @param cause whose doing it is
 */
public record ScoreChange(
        String component,
        @Nullable Statement before,
        @Nullable Statement after,
        Cause cause) {

    /** Whose doing a change is. */
    public enum Cause {
        /** Of those who wrote the commit. */
        COMMIT,
        /** The same, who also exchanged the unit's criteria set. */
        EXCHANGE,
        /** Of other units, whose figures gave this one another place. */
        OTHERS
    }

    /** Whether the commit also exchanged the unit's criteria set. */
    public boolean exchange() {
        return cause == Cause.EXCHANGE;
    }

    /** Whether both were scored by the same set, maximum and rule, or one of them was not there. */
    public boolean isComparable() {
        return !exchange() && isOfOneBasis();
    }

    private boolean isOfOneBasis() {
        return before == null || after == null || before.basis().equals(after.basis());
    }

    /** This change and a later one as one. */
    ScoreChange then(ScoreChange later) {
        return new ScoreChange(component, before, later.after, exchange() ? cause : later.cause);
    }
}
