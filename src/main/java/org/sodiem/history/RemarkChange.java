package org.sodiem.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Remark;

/**
 * One change of what is said of one unit beside its scores.
 *
 * @param before what was said, null where nothing was
 * @param after what is said from then on, null where nothing is; one of both is there
 */
public record RemarkChange(
        @Nullable Remark before, @Nullable Remark after) {

    /** What is said now, or was said last. */
    public Remark known() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
