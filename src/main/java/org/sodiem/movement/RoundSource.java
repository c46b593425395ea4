package org.sodiem.movement;

import java.util.List;
import org.sodiem.git.Absence;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.model.Round;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshot;

/** Where the record of a round comes from, or why there is none. */
public sealed interface RoundSource {

    /** The round. */
    Round round();

    /** A round without a record, or with one that cannot be read. */
    record Missing(Round round, Absence absence) implements RoundSource {}

    /**
     * A round that a commit is the record of.
     *
     * @param snapshot the round as its tag or its deadline fixes it
     * @param revision the commit
     * @param late what it counts though it landed late, oldest first
     */
    record Kept(Snapshot.OfRound snapshot, Revision revision, List<Late> late) implements RoundSource {

        public Kept {
            late = List.copyOf(late);
        }

        @Override
        public Round round() {
            return snapshot.round();
        }
    }

    /**
     * A commit that landed after the deadline of the round that counts it.
     *
     * @param writtenInTime whether it was written before the deadline
     */
    record Late(MainLine.Step step, boolean writtenInTime) {}

    /** The sources of all rounds, in the campaign's order. */
    static List<RoundSource> all(Chronicle chronicle) {
        return chronicle.rounds().stream()
                .map(attempt -> of(attempt, chronicle))
                .toList();
    }

    private static RoundSource of(Attempt<Snapshot.OfRound> attempt, Chronicle chronicle) {
        Round round = attempt.snapshot().round();
        Revision revision = attempt.snapshot().revision();
        if (attempt instanceof Attempt.Failed<Snapshot.OfRound> failed) {
            return new Missing(round, failed.absence());
        }
        if (revision == null) {
            return new Missing(round, Absence.NO_COMMIT);
        }
        List<Late> late = attempt.snapshot().late().stream()
                .map(step -> new Late(step, chronicle.isWrittenInTime(round, step)))
                .toList();
        return new Kept(attempt.snapshot(), revision, late);
    }
}
