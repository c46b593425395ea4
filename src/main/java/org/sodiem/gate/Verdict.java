package org.sodiem.gate;

import java.util.Locale;

/** What becomes of a change, the worst that holds. */
public enum Verdict {
    /** Nothing speaks against it. */
    MERGE,
    /** It brings errors, and can be merged once they are gone. */
    FIX,
    /** It changes what this account may not change, or not now. */
    REFUSED;

    /** The name in files and messages: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
