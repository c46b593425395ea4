package org.sodiem.sheet;

import org.sodiem.language.Named;

/** Why nothing is read of a file. */
public enum Refusal implements Named {
    /** It is none of the kinds that are read. */
    KIND,
    /** It is of the time before XLSX and DOCX, or locked with a password, which looks the same. */
    OLD_OR_LOCKED,
    /** It carries a program. */
    MACROS,
    /** It is larger than any table of its kind needs to be, or unfolds to that. */
    TOO_LARGE,
    /** It has more sheets, rows, columns or cells than are read. */
    TOO_MANY_CELLS,
    /** Its XML declares entities or a document type, which no office program writes. */
    ENTITIES,
    /** It is damaged. */
    BROKEN
}
