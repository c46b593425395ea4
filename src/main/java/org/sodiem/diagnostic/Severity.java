package org.sodiem.diagnostic;

import org.sodiem.language.Named;
import org.sodiem.language.Words;

/** How much a problem weighs. */
public enum Severity implements Named {
    /** The input is wrong: it cannot be merged, and the command returns 1. */
    ERROR,
    /** The input is accepted, and the problem is listed. */
    WARNING;

    /** What it is called. */
    public String text(Words words) {
        return words.text(this == ERROR ? "severity.error" : "severity.warning");
    }
}
