package org.sodiem.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds.
 *
 * @param text what is read in it; nothing where it is empty
 * @param number the number it holds, if it holds one
 * @param day the day it holds, if it holds one
 */
record Held(
        String text, @Nullable BigDecimal number, @Nullable LocalDate day) {

    static final Held NOTHING = new Held("", null, null);

    /** What a spreadsheet keeps of a number: so many digits. */
    private static final int MOST_DIGITS = 15;

    static Held of(String text) {
        return text.isEmpty() ? NOTHING : new Held(text, null, null);
    }

    /** A number, as text where a spreadsheet would round it. */
    static Held of(BigDecimal number) {
        boolean fits = number.stripTrailingZeros().precision() <= MOST_DIGITS;
        return new Held(number.toPlainString(), fits ? number : null, null);
    }

    static Held of(LocalDate day) {
        return new Held(day.toString(), null, day);
    }

    boolean isNothing() {
        return text.isEmpty();
    }
}
