package org.sodiem.cli;

import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;

/** The exit codes that scripts rely on. */
final class Exit {

    /** Clean; warnings are allowed. */
    static final int CLEAN = 0;

    /** The input has errors. */
    static final int ERRORS = 1;

    /** The command was used wrongly, or cannot do its work here, so that it has changed nothing; or it could not show all it had to. */
    static final int USAGE = 2;

    /** A fault of the program. */
    static final int FAULT = 70;

    private Exit() {}

    /** Where there is no record: what the clone lacks can be fetched, and then the work can be done; else the input is at fault. */
    static int of(@Nullable Absence absence) {
        return absence != null && absence.isOfClone() ? USAGE : ERRORS;
    }
}
