package org.sodiem.gate;

import org.sodiem.language.Named;

/** What becomes of a change, the worst that holds. */
public enum Verdict implements Named {
    /** It changes nothing. */
    NOTHING,
    /** Nothing speaks against it. */
    MERGE,
    /** It brings errors, and can be merged once they are gone. */
    FIX,
    /** It changes what this account may not change, or not now. */
    REFUSED
}
