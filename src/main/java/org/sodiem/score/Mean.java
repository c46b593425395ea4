package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Rounding;

/** The arithmetic mean, from the exact sum, rounded once. */
public final class Mean {

    private Mean() {}

    /** The mean of the values that are there; null where none is. */
    public static @Nullable BigDecimal of(List<? extends @Nullable BigDecimal> values, Rounding rounding) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (BigDecimal value : values) {
            if (value != null) {
                sum = sum.add(value);
                count++;
            }
        }
        return count == 0 ? null : rounding.divide(sum, BigDecimal.valueOf(count));
    }
}
