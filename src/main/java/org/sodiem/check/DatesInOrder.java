package org.sodiem.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Period;
import org.sodiem.model.Round;
import org.sodiem.model.Unit;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/** The period, the time of each unit, each round, the rounds one after another and each window run forwards. */
final class DatesInOrder implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        Period period = campaign.period();
        if (period.from().isAfter(period.to())) {
            backwards(period.from(), period.to(), period.at(), problems);
        }
        for (Unit unit : scores.book().units()) {
            if (unit.from() != null && unit.until() != null && unit.from().isAfter(unit.until())) {
                backwards(unit.from(), unit.until(), unit.id().at(), problems);
            }
        }
        LocalDateTime lastClose = LocalDateTime.MIN;
        for (Round round : campaign.rounds()) {
            LocalDateTime closes = round.closes().value();
            check(round.opens().value(), round.closes(), problems);
            if (!closes.isAfter(lastClose)) {
                problems.add(
                        Code.ROUNDS_IN_WRONG_ORDER, round.id().at(), round.id().value());
            }
            lastClose = closes;
        }
        for (IndexPlan index : campaign.indexes()) {
            String id = index.id().value();
            List<Round> rounds =
                    campaign.rounds().stream().filter(round -> round.isFor(id)).toList();
            for (int i = 1; i < rounds.size(); i++) {
                overlap(rounds.get(i - 1), rounds.get(i), problems);
            }
        }
        campaign.windows().forEach(window -> check(window.opens().value(), window.closes(), problems));
    }

    /** A round that opens while the one before it still runs; where both are in the wrong order, that is told. */
    private static void overlap(Round before, Round next, Problems problems) {
        LocalDateTime opens = next.opens().value();
        LocalDateTime closed = before.closes().value();
        if (!opens.isAfter(closed) && next.closes().value().isAfter(closed)) {
            problems.add(
                    Code.ROUNDS_OVERLAP,
                    next.opens().at(),
                    next.id().value(),
                    opens.toLocalDate().toString(),
                    before.id().value(),
                    closed.toLocalDate().toString());
        }
    }

    private static void check(LocalDateTime opens, Located<LocalDateTime> closes, Problems problems) {
        if (!opens.isBefore(closes.value())) {
            backwards(opens.toLocalDate(), closes.value().toLocalDate(), closes.at(), problems);
        }
    }

    private static void backwards(LocalDate from, LocalDate to, Span at, Problems problems) {
        problems.add(Code.DATES_IN_WRONG_ORDER, at, from.toString(), to.toString());
    }
}
