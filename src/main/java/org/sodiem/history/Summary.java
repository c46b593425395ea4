package org.sodiem.history;

import java.math.BigDecimal;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Tally;

/**
 * How one unit stands by itself in one state, whatever the others do.
 *
 * @param status whether it can be ranked
 * @param points its points, of all components
 * @param applicable the maximum of the components that apply
 * @param bonus points added, capped
 * @param penalty points taken off, capped
 */
public record Summary(
        Scorecard.Status status, BigDecimal points, BigDecimal applicable, BigDecimal bonus, BigDecimal penalty) {

    /** The summary of a card. */
    public static Summary of(Scorecard card) {
        Tally total = card.total();
        return new Summary(
                card.status(),
                plain(total.achieved()),
                plain(total.applicable()),
                plain(card.bonus()),
                plain(card.penalty()));
    }

    /** Whether its files could be read, so that its points say something. */
    public boolean isRead() {
        return status != Scorecard.Status.UNREADABLE;
    }

    /** Without needless zeros, so that equal values are equal. */
    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
