package org.sodiem.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Transition;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Round;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshots;
import org.sodiem.score.Basis;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Statement;

/**
 * A closed round that has a record other than the present state.
 *
 * @param round the round
 * @param scores its scores
 * @param standings each unit, by its id
 */
record EarlierRound(Round round, Scores scores, Map<String, Standing> standings) {

    /** The closed rounds with a record of their own, in the campaign's order. */
    static List<EarlierRound> all(Chronicle chronicle) {
        List<EarlierRound> all = new ArrayList<>();
        for (Snapshots.Scored scored : chronicle.rounds()) {
            Round round = scored.snapshot().round();
            Scores scores = scored.scores();
            if (round != null && scores != null) {
                Map<String, Standing> standings = new HashMap<>();
                for (IndexResult index : scores.indexes()) {
                    index.standings()
                            .forEach(standing ->
                                    standings.put(standing.card().unit().id().value(), standing));
                }
                all.add(new EarlierRound(round, scores, standings));
            }
        }
        return List.copyOf(all);
    }

    String title() {
        return round.title();
    }

    /** Its deadline, in this zone. */
    Instant deadline(ZoneId zone) {
        return round.deadline(zone);
    }

    /** Whether the round is for this index. */
    boolean isFor(String index) {
        return round.indexes().stream().anyMatch(id -> id.value().equals(index));
    }

    /** How a unit stood; null where it was not scored. */
    @Nullable
    Standing of(String unit) {
        return standings.get(unit);
    }

    /** The difference of the index; null where the sets or what they count differ, or one has no index. */
    static @Nullable BigDecimal change(Standing before, Standing after) {
        boolean comparable = before.provisional() == after.provisional() && haveSameBasis(before, after);
        return !comparable || before.index() == null || after.index() == null
                ? null
                : after.index().subtract(before.index());
    }

    /** Whether both were scored by the same components with the same maxima, rules and rounding. */
    static boolean haveSameBasis(Standing before, Standing after) {
        return bases(before.card()).equals(bases(after.card()));
    }

    /**
     * The difference of the index; where the criteria set was issued anew between, the points that comparable components
     * brought or took, as {@link Transition#pointsBetween} has them, so that all pages tell the same. Null where nothing
     * can be compared.
     */
    static @Nullable BigDecimal comparableChange(Standing before, Standing after) {
        if (haveSameBasis(before, after)
                || !before.card().hasIndex()
                || !after.card().hasIndex()) {
            return change(before, after);
        }
        Map<String, Statement> said = Statement.of(before.card(), bases(before.card()));
        BigDecimal sum = null;
        for (Statement says : Statement.of(after.card(), bases(after.card())).values()) {
            Statement own = said.get(says.component());
            BigDecimal change = own == null ? null : Transition.pointsBetween(own, says);
            sum = change == null ? sum : sum == null ? change : sum.add(change);
        }
        return sum;
    }

    /** What the points of a component are comparable by, under this set's rounding. */
    static Basis basis(ComponentScore score, CriteriaSet criteria) {
        return Basis.of(score.component(), criteria.rounding());
    }

    private static Map<String, Basis> bases(Scorecard card) {
        return Basis.all(card.criteria());
    }

    /** What the units of an index were compared by. */
    List<BigDecimal> values(String index) {
        return scores.indexes().stream()
                .filter(result -> result.criteria().index().value().equals(index))
                .flatMap(result -> result.standings().stream())
                .map(Standing::index)
                .filter(Objects::nonNull)
                .toList();
    }
}
