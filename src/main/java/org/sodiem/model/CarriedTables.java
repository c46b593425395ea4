package org.sodiem.model;

import org.sodiem.language.Named;

/** Which of its tables a site carries as workbooks, beside their CSV files; a command makes the others. */
public enum CarriedTables implements Named {
    /** All of them. */
    ALL,
    /** Those of whole indexes, not those of each unit and office. */
    INDEXES,
    /** None. */
    NONE
}
