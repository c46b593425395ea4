package org.sodiem.check;

import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
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

    private static void check(
            BonusClaim claim, ScoreFile file, Adjustment bonus, String coordinator, Problems problems) {
        Located<String> code = claim.code();
        Adjustment.Item item = bonus.item(code.value());
        if (item == null) {
            String known = bonus.items().stream().map(i -> i.code().value()).collect(Collectors.joining(", "));
            problems.add(Code.UNKNOWN_BONUS, code.at(), code.value(), known);
            return;
        }
        if (file.office() != null && !file.office().equals(coordinator)) {
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
