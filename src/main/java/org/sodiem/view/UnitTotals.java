package org.sodiem.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;

/**
 * What one unit has in one state, all components together.
 *
 * @param achieved its points; null where nothing is known of them
 * @param applicable the maximum of what applies
 * @param bonus points added, capped
 * @param penalty points taken off, capped
 * @param index what it is compared by; null where it has none
 * @param provisional whether the index is without the survey
 */
public record UnitTotals(
        @Nullable BigDecimal achieved,
        BigDecimal applicable,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable BigDecimal index,
        boolean provisional) {

    /** What a unit has, as it stands. */
    public static UnitTotals of(Standing standing) {
        Scorecard card = standing.card();
        return new UnitTotals(
                card.hasIndex() ? card.total().achieved() : null,
                card.total().applicable(),
                card.bonus(),
                card.penalty(),
                standing.index(),
                standing.provisional());
    }
}
