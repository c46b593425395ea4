package org.sodiem.diagnostic;

/** How much a problem weighs. */
public enum Severity {
    /** The input is wrong: it cannot be merged, and the command returns 1. */
    ERROR,
    /** The input is accepted, and the problem is listed. */
    WARNING
}
