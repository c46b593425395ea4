package org.sodiem.score;

import org.sodiem.language.Named;

/** Who says something about a component, in the order in which they speak. */
public enum Voice implements Named {
    /** The unit, by the facts it enters. */
    SELF,
    /** The office that appraises it, first. */
    APPRAISAL_1,
    /** The unit, in answer to the first appraisal. */
    EXPLANATION,
    /** The office that appraises it, having heard the answer. */
    APPRAISAL_2,
    /** The people asked, by the result of the survey; never the unit. */
    SURVEY,
    /** Another index, by its result, which the coordinator enters; never the unit. */
    EXTERNAL,
    /** All together: the last appraisal, and the survey. */
    RESULT
}
