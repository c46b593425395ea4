package org.sodiem.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Claim;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/**
 * A bonus that is claimed and a penalty that is declared exist, say how many cases there are where that counts, and stand in
 * the coordinator's file where a unit has several; a bonus has evidence, and units declare no penalty that offices find.
 */
final class Claims implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        String coordinator = scores.book().campaign().coordinator().value();
        for (Scorecard card : scores.cards()) {
            for (ScoreFile file : card.submission().scores()) {
                for (Claim claim : file.bonus()) {
                    Adjustment.Item item = item(claim.code(), card.criteria().bonus(), Code.UNKNOWN_BONUS, problems);
                    if (item != null) {
                        check(claim, item, file, coordinator, problems);
                        proved(claim, item, file, problems);
                    }
                }
                for (Claim claim : file.penalties()) {
                    Adjustment penalty = card.criteria().penalty();
                    Adjustment.Item item = item(claim.code(), penalty, Code.UNKNOWN_PENALTY, problems);
                    if (item != null && !item.declared()) {
                        String declared = Meant.list(known(new Adjustment(
                                penalty.max(),
                                penalty.items().stream()
                                        .filter(Adjustment.Item::declared)
                                        .toList())));
                        Located<String> code = claim.code();
                        problems.add(Code.PENALTY_NOT_DECLARED, code.at(), code.value(), declared);
                    } else if (item != null) {
                        check(claim, item, file, coordinator, problems);
                    }
                }
            }
        }
    }

    /** The items of an adjustment, with their titles. */
    private static List<Meant.Known> known(Adjustment adjustment) {
        return adjustment.items().stream()
                .map(item -> Meant.Known.of(item.code().value(), item.title()))
                .toList();
    }

    /** The item with this code; null, and a problem, where there is none. */
    static Adjustment.@Nullable Item item(Located<String> code, Adjustment of, Code unknown, Problems problems) {
        Adjustment.Item item = of.item(code.value());
        if (item == null) {
            problems.add(Diagnostic.unknown(unknown, code, known(of)));
        }
        return item;
    }

    private static void check(
            Claim claim, Adjustment.Item item, ScoreFile file, String coordinator, Problems problems) {
        Located<String> code = claim.code();
        if (!file.claimsBonuses(coordinator)) {
            problems.add(Code.BONUS_NOT_IN_COORDINATOR_FILE, code.at(), code.value(), coordinator);
        }
        Located<BigDecimal> count = claim.count();
        if (!claim.isCounted(item)) {
            problems.add(
                    count == null
                            ? Diagnostic.of(Code.MISSING_KEY, code.at(), "count")
                            : Diagnostic.of(Code.UNKNOWN_KEY, count.at(), "count", "evidence, note"));
        }
    }

    private static void proved(Claim claim, Adjustment.Item item, ScoreFile file, Problems problems) {
        boolean proved = claim.citations().stream()
                .anyMatch(citation -> file.evidence(citation.evidence().value()) != null);
        BigDecimal points = claim.points(item);
        if (!proved && points.signum() > 0) {
            problems.add(
                    Code.EVIDENCE_MISSING,
                    claim.code().at(),
                    claim.code().value(),
                    points.toPlainString(),
                    String.join("; ", item.evidence()));
        }
    }
}
