package org.sodiem.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sodiem.git.Revision;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshot;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;

/**
 * How a unit stood in an index at one time, by the criteria of that time.
 *
 * @param round the round's id; {@link Snapshot#NOW} for the present state
 * @param commit the full id of the commit; empty where the present state is that of no commit
 * @param standing the unit
 */
public record RoundStanding(String round, String commit, Standing standing) {

    /** The units of an index in each closed round that has a record, in the campaign's order, and then now. */
    public static List<RoundStanding> all(Chronicle chronicle, IndexResult now) {
        List<RoundStanding> all = new ArrayList<>();
        for (Attempt<Snapshot.OfRound> attempt : chronicle.rounds()) {
            boolean isCurrent = chronicle.isCurrent(attempt.snapshot());
            Stream<IndexResult> then = attempt instanceof Attempt.Scored<Snapshot.OfRound> scored
                    ? scored.scores().indexes().stream()
                            .filter(index -> index.id().equals(now.id()))
                    : isCurrent ? Stream.of(now) : Stream.of();
            Revision revision = attempt.snapshot().revision();
            String commit = revision == null ? "" : revision.id();
            String round = attempt.snapshot().round().id().value();
            then.flatMap(index -> index.standings().stream())
                    .forEach(standing -> all.add(new RoundStanding(round, commit, standing)));
        }
        Revision files = chronicle.files();
        String commit = files == null ? "" : files.id();
        now.standings().forEach(standing -> all.add(new RoundStanding(Snapshot.NOW, commit, standing)));
        return List.copyOf(all);
    }
}
