package org.sodiem.score;

/** The branch of a rule that gave the points, so that the calculation can be told in words. */
public enum Step {
    /** The rule's ordinary way. */
    PLAIN,
    /** The set does not ask units of this kind, or the campaign exempts the unit. */
    NOT_ASKED,
    /** Something else that has to be met is not. */
    REQUIREMENT,
    /** 0 of 0. */
    NO_CASE,
    /** More was counted than the maximum gives points for. */
    CAPPED,
    /** Deductions went below what is left at least. */
    AT_MINIMUM
}
