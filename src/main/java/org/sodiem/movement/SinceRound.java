package org.sodiem.movement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Place;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.Basis;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.view.IndexView;

/**
 * What became of the units of an index since a closed round.
 *
 * @param round the round
 * @param units the units that were scored there, by id
 */
public record SinceRound(EarlierRound round, Map<String, Unit> units) {

    public SinceRound {
        units = Map.copyOf(units);
    }

    /**
     * One unit.
     *
     * @param before where it stood
     * @param reissued whether the criteria set was issued anew since: other components, maxima, rules or rounding
     * @param otherSurvey whether the index counts the survey now and did not then, or the other way round
     * @param otherVoice whether one index is the published result and the other what the unit says itself
     * @param index the difference of the index; null where the sets or what they count differ, or one has no index
     * @param change the change that every page tells: of the index; where the set was issued anew, of the points of
     *     comparable components. Null where nothing can be compared.
     */
    public record Unit(
            Standing before,
            boolean reissued,
            boolean otherSurvey,
            boolean otherVoice,
            @Nullable BigDecimal index,
            @Nullable BigDecimal change) {

        /** Whether less is told than the round before. */
        public boolean hasFallen() {
            return change != null && change.signum() < 0;
        }
    }

    /** The units of an index since a round. */
    public static SinceRound of(EarlierRound round, IndexView index) {
        IdentityHashMap<CriteriaSet, Map<String, Basis>> bases = new IdentityHashMap<>();
        IdentityHashMap<CriteriaSet, Boolean> others = new IdentityHashMap<>();
        Map<String, Basis> now = Basis.all(index.criteria());
        Map<String, Unit> units = new HashMap<>();
        for (Standing after : index.ordered()) {
            Standing before = round.of(after.card());
            if (before != null) {
                CriteriaSet set = before.card().criteria();
                Map<String, Basis> then = bases.computeIfAbsent(set, Basis::all);
                boolean reissued = others.computeIfAbsent(set, one -> !then.equals(now));
                Place was = Place.of(before);
                Place is = Place.of(after);
                units.put(
                        after.card().unit().id().value(),
                        new Unit(
                                before,
                                reissued,
                                before.provisional() != after.provisional(),
                                before.isResult() != after.isResult(),
                                was.changeTo(is, reissued, () -> null),
                                was.changeTo(is, reissued, () -> comparable(before.card(), then, after.card(), now))));
            }
        }
        return new SinceRound(round, units);
    }

    /** The points that comparable components brought or took; null where there are none. */
    private static @Nullable BigDecimal comparable(
            Scorecard before, Map<String, Basis> then, Scorecard after, Map<String, Basis> now) {
        Map<String, BigDecimal> had = points(before);
        Map<String, BigDecimal> has = points(after);
        return now.entrySet().stream()
                .filter(basis -> basis.getValue().equals(then.get(basis.getKey())))
                .map(basis -> points(has, basis.getKey()).subtract(points(had, basis.getKey())))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static BigDecimal points(Map<String, BigDecimal> of, String code) {
        return of.getOrDefault(code, BigDecimal.ZERO);
    }

    private static Map<String, BigDecimal> points(Scorecard card) {
        Map<String, BigDecimal> points = new HashMap<>(); // a set with errors may have a code twice
        for (ComponentScore score : card.components()) {
            points.put(
                    score.component().code().value(),
                    score.points() == null ? BigDecimal.ZERO : score.points().stripTrailingZeros());
        }
        return points;
    }

    /** What became of the unit of a card; null where it was not scored there. */
    public @Nullable Unit of(Scorecard card) {
        return units.get(card.unit().id().value());
    }

    /** Whether the criteria set of any unit was issued anew since. */
    public boolean isReissued() {
        return units.values().stream().anyMatch(Unit::reissued);
    }

    /** Whether the index of any unit counts the survey now and did not then, or the other way round. */
    public boolean hasOtherSurvey() {
        return units.values().stream().anyMatch(Unit::otherSurvey);
    }

    /** Whether the index is the published result and was what units say themselves then. */
    public boolean isOtherVoice() {
        return units.values().stream().anyMatch(Unit::otherVoice);
    }
}
