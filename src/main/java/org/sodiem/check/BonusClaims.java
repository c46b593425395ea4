package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Adjustment;
import org.sodiem.model.BonusClaim;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** A bonus that is claimed exists, has evidence, and a unit of several files claims it in the coordinator's. */
final class BonusClaims implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        String coordinator = scores.book().campaign().coordinator().value();
        for (Scorecard card : scores.cards()) {
            for (ScoreFile file : card.submission().scores()) {
                for (BonusClaim claim : file.bonus()) {
                    check(claim, file, card.criteria().bonus(), coordinator, problems);
                }
            }
        }
    }

    /** The items of an adjustment, with their titles. */
    static List<Meant.Known> known(Adjustment adjustment) {
        return adjustment.items().stream()
                .map(item -> Meant.Known.of(item.code().value(), item.title()))
                .toList();
    }

    private static void check(
            BonusClaim claim, ScoreFile file, Adjustment bonus, String coordinator, Problems problems) {
        Located<String> code = claim.code();
        Adjustment.Item item = bonus.item(code.value());
        if (item == null) {
            List<Meant.Known> known = known(bonus);
            problems.add(Diagnostic.of(Code.UNKNOWN_BONUS, code.at(), code.value(), Meant.list(known))
                    .writing(Meant.by(code.value(), known)));
            return;
        }
        if (!file.claimsBonuses(coordinator)) {
            problems.add(Code.BONUS_NOT_IN_COORDINATOR_FILE, code.at(), code.value(), coordinator);
        }
        boolean proved = claim.citations().stream()
                .anyMatch(citation -> file.evidence(citation.evidence().value()) != null);
        if (!proved) {
            problems.add(
                    Code.EVIDENCE_MISSING,
                    code.at(),
                    code.value(),
                    item.points().toPlainString(),
                    String.join("; ", item.evidence()));
        }
    }
}
