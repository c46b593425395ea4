package org.sodiem.score;

/** Who says something about a component. */
public enum Voice {
    /** The unit, by the facts it enters. */
    SELF,
    /** The people asked, by the result of the survey. */
    SURVEY
}
