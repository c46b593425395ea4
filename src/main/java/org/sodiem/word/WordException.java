package org.sodiem.word;

import java.util.List;

/** A file that cannot be used as a template; what is wrong with it, under the key of a message. */
public final class WordException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** It is no Word file: no zip, or one without a document in it. */
        NOT_WORD,
        /** It is larger, or unpacks to more, than a template may. */
        TOO_LARGE,
        /** It holds macros or other programs. */
        PROGRAMS,
        /** Its document is no XML, or XML that refers to something else. */
        BROKEN,
        /** It uses fields that do not exist. */
        UNKNOWN_FIELD,
        /** A row names columns of two tables. */
        TWO_TABLES,
        /** It names a column where there is no row to repeat. */
        OUTSIDE_ROW
    }

    private final Kind kind;
    private final transient List<String> names;

    WordException(Kind kind, List<String> names) {
        super(kind + " " + names);
        this.kind = kind;
        this.names = List.copyOf(names);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The fields or parts of the file it is about. */
    public List<String> names() {
        return names;
    }
}
