package org.sodiem.score;

import org.sodiem.language.Named;

/** How far one component of one unit has come; missing is never the same as zero. */
public enum State implements Named {
    /** Entered, with evidence where it has points. */
    COMPLETE,
    /** Entered with points, and no evidence is cited: the points stand and are at risk. */
    WITHOUT_EVIDENCE,
    /** Nothing was entered. */
    NOT_ENTERED,
    /** It does not apply and leaves the maximum. */
    NOT_APPLICABLE,
    /** The survey has no result for it yet. */
    AWAITING_SURVEY,
    /** Another component on which it depends has no points yet. */
    AWAITING_OTHER,
    /** The result of another index is not there yet. */
    AWAITING_RESULT,
    /** Its points are by the place among all units, and it stands alone: only a history looks at one unit by itself. */
    UNRANKED,
    /** The result is published, or a reason to ask was found, and no office has decided. */
    NOT_APPRAISED,
    /** What was entered cannot be scored; it has no points and stays in the maximum. */
    INVALID
}
