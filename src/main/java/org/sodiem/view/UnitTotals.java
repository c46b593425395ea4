package org.sodiem.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Voice;

/**
 * What one unit has in one state, all components together.
 *
 * @param achieved the points it gives itself; null where nothing is known of them
 * @param surveyed the points that the survey gives; null where there are none
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

    /** What a unit has by its own word and the survey's. */
    public static UnitTotals of(Standing standing) {
        Scorecard card = standing.card();
        return new UnitTotals(
                card.hasIndex() ? card.self().achieved() : null,
                standing.voices().sum(Voice.SURVEY),
                card.total().applicable(),
                card.bonus(),
                card.penalty(),
                standing.isResult()
                        ? card.headline(!standing.provisional() && card.hasWholeSurvey())
                        : standing.index(),
                standing.provisional());
    }
}
