package org.sodiem.model;

import org.sodiem.language.Named;

/** What becomes of the points of components that do not apply to a unit. */
public enum Rescale implements Named {
    /** They leave the maximum of the index. */
    ALL,
    /** What applies of all that is not the survey's is scaled up to the maximum of that part; the survey is added after. */
    APPRAISED,
    /** They stay in the maximum, and the unit is without them. */
    NONE
}
