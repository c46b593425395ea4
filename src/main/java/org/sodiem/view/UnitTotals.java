package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;

/**
 * What one unit has in one state, all components together.
 *
 * @param achieved the points it gives itself; null where nothing is known of them
 * @param surveyed the points that the survey and other indexes give; null where there are none
 * @param applicable the maximum of what applies
 * @param bonus points added, capped
 * @param penalty points taken off, capped
 * @param index what it is compared by; null where it has none
 * @param provisional whether the index is without the survey
 */
public record UnitTotals(
        @Nullable BigDecimal achieved,
        @Nullable BigDecimal surveyed,
        BigDecimal applicable,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable BigDecimal index,
        boolean provisional) {

    /** What a unit has by its own word, and by the survey's and other indexes'. */
    public static UnitTotals of(Standing standing) {
        Scorecard card = standing.card();
        return new UnitTotals(
                card.hasIndex()
                        ? card.tally(score -> score.component().isSelfScored()).achieved()
                        : null,
                card.components().stream()
                        .filter(score -> !score.component().isSelfScored())
                        .map(ComponentScore::points)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                card.total().applicable(),
                card.bonus(),
                card.penalty(),
                standing.isResult()
                        ? card.headline(!standing.provisional() && card.hasWholeSurvey())
                        : standing.index(),
                standing.provisional());
    }

    /** What a unit has by the published result, everybody's points together. */
    public static UnitTotals result(Standing standing) {
        Scorecard card = standing.counted();
        return new UnitTotals(
                card.hasIndex() ? card.total().achieved() : null,
                null,
                card.total().applicable(),
                card.bonus(),
                card.penalty(),
                standing.index(),
                standing.provisional());
    }
}
