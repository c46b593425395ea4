package org.sodiem.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Consent;
import org.sodiem.round.Snapshot;
import org.sodiem.round.UnitConsent;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * What the heads of units have approved of one round: as it was closed, or of one that is still open as it is now.
 *
 * @param round the round
 * @param units the units that it is for, in the indexes' order
 * @param byUnit the same by what units are known by
 */
public record RoundConsents(Round round, List<UnitConsent> units, Map<UnitKey, Consent> byUnit) {

    public RoundConsents {
        units = List.copyOf(units);
        byUnit = Map.copyOf(byUnit);
    }

    /** The rounds that have a record and have begun, in the campaign's order. */
    public static List<RoundConsents> all(Chronicle chronicle, Scores now) {
        List<RoundConsents> all = new ArrayList<>();
        for (Attempt<Snapshot.OfRound> attempt : chronicle.rounds()) {
            if (attempt instanceof Attempt.Scored<Snapshot.OfRound> scored) {
                all.add(of(chronicle, scored.scores(), scored.snapshot().round(), scored.snapshot()));
            } else if (attempt instanceof Attempt.Skipped<Snapshot.OfRound>) {
                all.add(of(chronicle, now, attempt.snapshot().round(), null));
            }
        }
        return all;
    }

    private static RoundConsents of(Chronicle chronicle, Scores scores, Round round, @Nullable Snapshot state) {
        Layout layout = scores.book().layout();
        List<UnitConsent> units = new ArrayList<>();
        Map<UnitKey, Consent> byUnit = new HashMap<>();
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                Consent consent = round.isFor(standing.card().key().index())
                        ? chronicle.consent(standing.card(), round, state)
                        : null;
                if (consent != null) {
                    units.add(UnitConsent.of(
                            scores.book(),
                            layout,
                            standing.card().key(),
                            standing.card().unit().title(),
                            consent));
                    byUnit.put(standing.card().key(), consent);
                }
            }
        }
        return new RoundConsents(round, units, byUnit);
    }
}
