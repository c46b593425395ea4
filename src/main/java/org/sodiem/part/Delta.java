package org.sodiem.part;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;

/**
 * A difference.
 *
 * @param trend {@code up}, {@code down}, or nothing where it is neither
 * @param text how much, without a sign where there is a trend; nothing where there is nothing to tell
 */
public record Delta(String trend, String text) {

    public static final Delta NONE = new Delta("", "");

    /** A difference; nothing for none and for zero. */
    public static Delta of(@Nullable BigDecimal change, Numbers numbers) {
        if (change == null || change.signum() == 0) {
            return NONE;
        }
        return new Delta(change.signum() > 0 ? "up" : "down", numbers.points(change.abs()));
    }
}
