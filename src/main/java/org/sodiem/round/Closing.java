package org.sodiem.round;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.model.Round;
import org.sodiem.score.AsOf;

/** What comes of the wish to close a round. */
public sealed interface Closing {

    /**
     * The wish.
     *
     * @param late the name of the last commit that is to be accepted though it is late; null for none
     * @param reason why it is accepted; blank where none is
     * @param at the moment of closing; null where commits alone tell whether the deadline has passed
     * @param beforeDeadline whether the round is to be closed though its deadline is ahead
     * @param despiteErrors whether it is to be closed though its files have errors
     */
    record Wish(
            @Nullable String late, String reason, @Nullable AsOf at, boolean beforeDeadline, boolean despiteErrors) {

        /** Whether a state with so many errors may be closed. */
        public boolean allows(long errors) {
            return errors == 0 || despiteErrors;
        }
    }

    /** Why a round may not be closed. */
    enum Reason {
        /** It has a tag. */
        CLOSED,
        /** What is to be accepted late is no late commit of the main line, or nobody says why. */
        NOT_LATE,
        /** Its deadline is ahead. */
        EARLY,
        /** It would leave out commits dated in time, since one before them is dated after the deadline; nobody says why. */
        LEAVES_OUT
    }

    /** It may not be closed. */
    record Refused(Reason reason, List<MainLine.Step> leftOut) implements Closing {

        public Refused {
            leftOut = List.copyOf(leftOut);
        }

        Refused(Reason reason) {
            this(reason, List.of());
        }
    }

    /** There is nothing to close. */
    record Nothing(Absence absence) implements Closing {}

    /**
     * It may be closed.
     *
     * @param snapshot what is to be tagged
     * @param revision its commit
     * @param leftOut the commits dated in time that it does not hold, since one before them is dated after the deadline
     */
    record Ready(Snapshot.OfRound snapshot, Revision revision, List<MainLine.Step> leftOut) implements Closing {

        public Ready {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Whether a round may be closed, and as what. */
    static Closing of(Repository repository, Snapshots snapshots, Rounds rounds, Round round, Wish wish)
            throws IOException {
        Instant deadline = rounds.deadline(round);
        Snapshot.OfRound there = rounds.resolve(round);
        if (there.tagged()) {
            return new Refused(Reason.CLOSED);
        }
        if (there instanceof Snapshot.Missing missing && missing.absence() == Absence.TAG_OF_NO_COMMIT) {
            return new Nothing(missing.absence());
        }
        MainLine.Step accepted = null;
        if (wish.late() != null) {
            Revision revision = repository.absence() == null ? repository.commit(wish.late()) : null;
            accepted = revision == null ? null : rounds.line().find(revision.id());
            if (accepted == null
                    || !accepted.landed().isAfter(deadline)
                    || wish.reason().isBlank()) {
                return new Refused(Reason.NOT_LATE);
            }
        }
        MainLine.Step last = rounds.line().last();
        Instant now = wish.at() == null ? null : wish.at().in(rounds.campaign().timezone());
        boolean passed = (last != null && last.landed().isAfter(deadline)) || (now != null && now.isAfter(deadline));
        if (!passed && !wish.beforeDeadline()) {
            return new Refused(Reason.EARLY);
        }
        Snapshot.OfRound candidate = rounds.candidate(round, accepted);
        Attempt<Snapshot.OfRound> attempt = snapshots.score(candidate);
        Revision revision = candidate.revision();
        MainLine.Step end = revision == null ? null : rounds.line().find(revision.id());
        List<MainLine.Step> leftOut = rounds.line().heldBack(deadline).stream()
                .filter(step -> end == null || step.place() > end.place())
                .toList();
        if (!leftOut.isEmpty() && wish.reason().isBlank()) {
            return new Refused(Reason.LEAVES_OUT, leftOut);
        }
        if (attempt instanceof Attempt.Failed<Snapshot.OfRound> failed) {
            return new Nothing(failed.absence());
        }
        return revision == null ? new Nothing(Absence.UNREADABLE) : new Ready(candidate, revision, leftOut);
    }
}
