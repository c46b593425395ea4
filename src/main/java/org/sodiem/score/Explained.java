package org.sodiem.score;

import org.sodiem.language.Named;

/** How far a unit has come with explaining itself to its appraisers. */
public enum Explained implements Named {
    /** It is not asked, and says nothing. */
    NOTHING,
    /** It is asked, and has not answered. */
    AWAITED,
    /** It has answered, and nobody has decided since. */
    OPEN,
    /** Its answer has won points, or what it says of itself. */
    ACCEPTED,
    /** Its answer has won nothing. */
    REFUSED
}
