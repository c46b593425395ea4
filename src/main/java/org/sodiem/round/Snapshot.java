package org.sodiem.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.language.Named;
import org.sodiem.model.Round;

/** One state of a campaign that has a name, or a round that has no record. */
public sealed interface Snapshot {

    /** The name of the files as they are now. */
    String NOW = "now";

    /** What the name names. */
    Kind kind();

    /** The name as it was asked for: a round's id, a tag, a revision or {@code now}. */
    String name();

    /** The commit; null where there is no record, and for the files as they are now. */
    default @Nullable Revision revision() {
        return null;
    }

    /** Whether a round's own tag fixes it. */
    default boolean tagged() {
        return false;
    }

    /** Whether the round's deadline has not passed by the last commit, so that it may still change. */
    default boolean open() {
        return false;
    }

    /** The commits it holds that landed after the round's deadline, oldest first. */
    default List<MainLine.Step> late() {
        return List.of();
    }

    /** What a name names. */
    enum Kind implements Named {
        /** A round of the campaign. */
        ROUND,
        /** A tag. */
        TAG,
        /** A commit by any other name. */
        COMMIT,
        /** The files in the folder, committed or not. */
        NOW
    }

    /** The files as they are now. */
    record Now() implements Snapshot {

        @Override
        public Kind kind() {
            return Kind.NOW;
        }

        @Override
        public String name() {
            return NOW;
        }
    }

    /**
     * A commit that is no round.
     *
     * @param isTag whether the name is a tag's
     */
    record Commit(String name, boolean isTag, Revision revision) implements Snapshot {

        @Override
        public Kind kind() {
            return isTag ? Kind.TAG : Kind.COMMIT;
        }
    }

    /** A round of the campaign. */
    sealed interface OfRound extends Snapshot {

        /** The round. */
        Round round();

        @Override
        default Kind kind() {
            return Kind.ROUND;
        }

        @Override
        default String name() {
            return round().id().value();
        }
    }

    /**
     * A round as its tag fixes it.
     *
     * @param onMainLine whether the commit is on the main line, so that what landed late can be told
     * @param sealed the commit of the manifest that closing a round gives its tag; null where the tag carries none
     */
    record Tagged(
            Round round,
            Revision revision,
            boolean onMainLine,
            @Nullable String sealed,
            List<MainLine.Step> late) implements OfRound {

        public Tagged {
            late = List.copyOf(late);
        }

        /** Whether the tag was moved away from the commit that was closed. */
        public boolean moved() {
            return sealed != null && !sealed.equals(revision.id());
        }

        @Override
        public boolean tagged() {
            return true;
        }
    }

    /** A round without a tag, by the rule of the deadline. */
    record ByDeadline(Round round, Revision revision, boolean open) implements OfRound {}

    /** What a tag would fix as its round, up to a late commit that somebody accepts. */
    record Accepted(Round round, Revision revision, List<MainLine.Step> late) implements OfRound {

        public Accepted {
            late = List.copyOf(late);
        }
    }

    /** A round of which there is no record. */
    record Missing(Round round, Absence absence) implements OfRound {}
}
