package org.sodiem.check;

import java.time.LocalDateTime;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.Round;
import org.sodiem.model.Window;
import org.sodiem.score.Scores;

/** The period, each round, the rounds one after another and each window run forwards. */
final class DatesInOrder implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        if (campaign.period().from().isAfter(campaign.period().to())) {
            problems.add(
                    Code.DATES_IN_WRONG_ORDER,
                    campaign.period().at(),
                    campaign.period().from().toString(),
                    campaign.period().to().toString());
        }
        LocalDateTime lastClose = LocalDateTime.MIN;
        for (Round round : campaign.rounds()) {
            LocalDateTime closes = round.closes().value();
            if (!round.opens().isBefore(closes)) {
                problems.add(
                        Code.DATES_IN_WRONG_ORDER,
                        round.closes().at(),
                        round.opens().toLocalDate().toString(),
                        closes.toLocalDate().toString());
            }
            if (!closes.isAfter(lastClose)) {
                problems.add(
                        Code.ROUNDS_IN_WRONG_ORDER, round.id().at(), round.id().value());
            }
            lastClose = closes;
        }
        for (Window window : campaign.windows()) {
            LocalDateTime closes = window.closes().value();
            if (!window.opens().isBefore(closes)) {
                problems.add(
                        Code.DATES_IN_WRONG_ORDER,
                        window.closes().at(),
                        window.opens().toLocalDate().toString(),
                        closes.toLocalDate().toString());
            }
        }
    }
}
