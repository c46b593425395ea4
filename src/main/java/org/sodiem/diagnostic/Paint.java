package org.sodiem.diagnostic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Colours of the terminal, where it wants them: nothing is told by colour alone. */
public enum Paint {
    /** No colours. */
    PLAIN,
    /** The sixteen colours that every terminal has, in its own shades. */
    COLOURED;

    /** An error. */
    public String error(String text) {
        return painted("1;31", text);
    }

    /** A warning. */
    public String warning(String text) {
        return painted("1;33", text);
    }

    /** Where something is, and what leads there. */
    public String place(String text) {
        return painted("1", text);
    }

    /** What is beside the matter. */
    public String faint(String text) {
        return painted("2", text);
    }

    /** More than before, less, or neither; neither where the change is not known. */
    public String change(@Nullable BigDecimal change, String text) {
        int sign = change == null ? 0 : change.signum();
        return sign == 0 ? text : painted(sign > 0 ? "32" : "31", text);
    }

    /** What to do next. */
    public String advice(String text) {
        return painted("32", text);
    }

    private String painted(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
