package org.sodiem.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Round;
import org.sodiem.score.Basis;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Statement;

/**
 * What units say of themselves that gives more points than it gave when a round closed rests on a document, or a part of one,
 * that was not cited then. What gave no points then, was scored in another way, or gives more since other units say otherwise is not
 * compared; points without any document are told as such.
 */
public final class Raised {

    private Raised() {}

    /**
     * Compares the units of an index with what they were when a round closed.
     *
     * @param then the campaign as the round closed it; units that are not to be compared may be missing
     * @param now the units as they are now
     */
    public static void run(Round round, Scores then, IndexResult now, Problems problems) {
        IndexResult closed = then.index(now.id());
        if (closed == null) {
            return;
        }
        Map<String, Standing> before = closed.byUnit();
        Map<String, Basis> bases = Basis.all(closed.criteria());
        Map<String, Basis> own = Basis.all(now.criteria());
        for (Standing standing : now.standings()) {
            Standing earlier = before.get(standing.card().unit().id().value());
            if (earlier != null && !earlier.card().submission().scores().isEmpty()) {
                compare(round, earlier.card(), bases, standing.card(), own, problems);
            }
        }
    }

    private static void compare(
            Round round,
            Scorecard then,
            Map<String, Basis> bases,
            Scorecard now,
            Map<String, Basis> own,
            Problems problems) {
        Map<String, ComponentScore> scored = then.components().stream()
                .collect(Collectors.toMap(
                        score -> score.component().code().value(), score -> score, (one, other) -> one));
        Map<String, Statement> before = null;
        Map<String, Statement> after = null;
        for (ComponentScore score : now.components()) {
            String code = score.component().code().value();
            ComponentScore earlier = scored.get(code);
            if (earlier == null || !isRaised(earlier.points(), score.points()) || score.entry() == null) {
                continue;
            }
            before = before == null ? Statement.of(then, bases) : before;
            after = after == null ? Statement.of(now, own) : after;
            Statement was = before.get(code);
            Statement is = after.get(code);
            if (was != null
                    && is != null
                    && was.basis().equals(is.basis())
                    && !was.said().equals(is.said())
                    && !is.proofs().isEmpty()
                    && is.proofsNotIn(was).isEmpty()) {
                problems.add(
                        Code.RAISED_WITHOUT_EVIDENCE,
                        score.entry().component().at(),
                        code,
                        round.title(),
                        Statement.pointsOf(was).toPlainString(),
                        Statement.pointsOf(is).toPlainString());
            }
        }
    }

    private static boolean isRaised(@Nullable BigDecimal then, @Nullable BigDecimal now) {
        return then != null && now != null && now.compareTo(then) > 0;
    }
}
