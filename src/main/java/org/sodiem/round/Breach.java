package org.sodiem.round;

import java.util.List;
import org.sodiem.language.Named;

/**
 * Something about a round that is not as it was closed.
 *
 * @param kind what
 * @param args what the message names, in the order of its placeholders
 */
public record Breach(Kind kind, List<String> args) {

    public Breach {
        args = List.copyOf(args);
    }

    static Breach of(Kind kind, String... args) {
        return new Breach(kind, List.of(args));
    }

    /** What can be found. */
    public enum Kind implements Named {
        /** The deadline has passed, and there is no tag: the round was never closed, or its tag was deleted. */
        NOT_CLOSED,
        /** A later round's tag says that this one had a tag. */
        TAG_DELETED,
        /** The tag stands at a folder or a file, and at no commit. */
        TAG_OF_NO_COMMIT,
        /** A later round's tag names another tag under the same name. */
        TAG_REPLACED,
        /** The tag carries no manifest: it was not made by closing the round, or was made anew. */
        NO_MANIFEST,
        /** The manifest is of another round or campaign. */
        OTHER_ROUND,
        /** The tag stands at another commit than its manifest says. */
        TAG_MOVED,
        /** The deadline is another than when the round was closed. */
        OTHER_DEADLINE,
        /** A file is not what it was. */
        FILE_ALTERED,
        /** A file is not there any more. */
        FILE_MISSING,
        /** A file is there that was not. */
        FILE_ADDED,
        /** The total of a unit does not follow from the files. */
        TOTAL_DIFFERS,
        /** What was approved, or was not, does not follow from the history. */
        APPROVAL_DIFFERS,
        /** A commit landed after the deadline and nobody says why it was accepted. */
        LATE_WITHOUT_REASON,
        /** The campaign cannot be read at the tag. */
        UNREADABLE
    }
}
