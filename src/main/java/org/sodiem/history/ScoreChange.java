package org.sodiem.history;

import org.jspecify.annotations.Nullable;
import org.sodiem.score.Statement;

/**
 * One change of what one unit says about one component.
 *
 * @param component the component's code
 * @param before what was said, null where nothing was
 * @param after what is said from then on, null where nothing is
 */
public record ScoreChange(
        String component,
        @Nullable Statement before,
        @Nullable Statement after) {

    /** Whether both were scored by the same maximum and rule, or one of them was not there. */
    public boolean isComparable() {
        return before == null || after == null || before.basis().equals(after.basis());
    }
}
