package org.sodiem.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.language.Named;
import org.sodiem.model.Round;

/**
 * One state of a campaign that has a name, or the reason why there is no record of it.
 *
 * @param kind what the name names
 * @param name the name as it was asked for: a round's id, a tag, a revision or {@code now}
 * @param round the round, where the name is a round's
 * @param revision the commit; null where there is no record, and for the files as they are now
 * @param absence why there is no record; null where there is one
 * @param tagged whether a round's own tag fixes it
 * @param open whether the round's deadline has not passed by the last commit, so that it may still change
 * @param onMainLine whether the commit is on the main line, so that what landed late can be told
 * @param late the commits it holds that landed after the round's deadline, oldest first
 */
public record Snapshot(
        Kind kind,
        String name,
        @Nullable Round round,
        @Nullable Revision revision,
        @Nullable Absence absence,
        boolean tagged,
        boolean open,
        boolean onMainLine,
        List<MainLine.Step> late) {

    /** The name of the files as they are now. */
    public static final String NOW = "now";

    /** A snapshot; the list is copied. */
    public Snapshot {
        late = List.copyOf(late);
    }

    /** What a name names. */
    public enum Kind implements Named {
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
    static Snapshot now() {
        return new Snapshot(Kind.NOW, NOW, null, null, null, false, false, false, List.of());
    }

    /** A commit that is no round. */
    static Snapshot at(Kind kind, String name, Revision revision) {
        return new Snapshot(kind, name, null, revision, null, false, false, false, List.of());
    }

    /** No record of a round. */
    static Snapshot missing(Round round, Absence absence) {
        return new Snapshot(Kind.ROUND, round.id().value(), round, null, absence, false, false, false, List.of());
    }

    /** The same name, whose record turned out to be unreadable. */
    Snapshot without(Absence reason) {
        return new Snapshot(kind, name, round, revision, reason, tagged, open, onMainLine, late);
    }
}
