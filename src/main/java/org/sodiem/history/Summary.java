package org.sodiem.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;

/**
 * How one unit stands by itself in one state, whatever the others do.
 *
 * @param status whether it can be ranked
 * @param points its points, of all components; null where some are by the place among units, which is not known of one alone
 * @param bonus points added, capped
 * @param penalty points taken off, capped
 * @param withSurvey the index that a complete survey gives it; null while it is incomplete, or there is none
 * @param withoutSurvey the index without the survey; null where there is none
 */
public record Summary(
        Scorecard.Status status,
        @Nullable BigDecimal points,
        BigDecimal bonus,
        BigDecimal penalty,
        @Nullable BigDecimal withSurvey,
        @Nullable BigDecimal withoutSurvey) {

    /** The summary of a card. */
    public static Summary of(Scorecard card) {
        if (card.components().stream().anyMatch(score -> score.state() == State.UNRANKED)) {
            return new Summary(
                    card.status(),
                    null,
                    card.bonus().stripTrailingZeros(),
                    card.penalty().stripTrailingZeros(),
                    null,
                    null);
        }
        BigDecimal withSurvey = card.hasWholeSurvey() ? card.headline(true) : null;
        BigDecimal withoutSurvey = card.headline(false);
        return new Summary(
                card.status(),
                card.total().achieved().stripTrailingZeros(),
                card.bonus().stripTrailingZeros(),
                card.penalty().stripTrailingZeros(),
                withSurvey == null ? null : withSurvey.stripTrailingZeros(),
                withoutSurvey == null ? null : withoutSurvey.stripTrailingZeros());
    }

    /** The same with the points that places give. */
    Summary with(BigDecimal known) {
        return new Summary(status, known.stripTrailingZeros(), bonus, penalty, withSurvey, withoutSurvey);
    }

    /** Whether its files could be read, so that its points say something. */
    public boolean isRead() {
        return status != Scorecard.Status.UNREADABLE;
    }
}
