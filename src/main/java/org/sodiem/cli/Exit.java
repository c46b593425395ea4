package org.sodiem.cli;

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
}
