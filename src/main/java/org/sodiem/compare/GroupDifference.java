package org.sodiem.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The components of one area, or of one lead office, in two states.
 *
 * @param code the area's code, or the office's id
 * @param title what it is called
 * @param before the points, null where the earlier state has none of its components
 * @param after the points, null likewise
 * @param comparable whether all of its components can be compared, so that the points can
 * @param change the points that its comparable components brought or took
 */
public record GroupDifference(
        String code,
        String title,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        boolean comparable,
        BigDecimal change) {

    /** Whether there is anything to tell. */
    public boolean isChanged() {
        return change.signum() != 0 || !comparable;
    }

    /** Both together, under the first one's title. */
    GroupDifference plus(GroupDifference other) {
        return new GroupDifference(
                code,
                title,
                sum(before, other.before),
                sum(after, other.after),
                comparable && other.comparable,
                change.add(other.change));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }
}
