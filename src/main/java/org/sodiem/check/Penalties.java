package org.sodiem.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Submission;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;

/**
 * A penalty that an appraiser enters exists, an office's passes have different numbers, and its latest, which alone counts,
 * takes back no penalty in silence.
 */
final class Penalties implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        String coordinator = scores.book().campaign().coordinator().value();
        for (Scorecard card : scores.cards()) {
            for (Appraisal appraisal : card.submission().appraisals()) {
                Adjustment known = card.criteria().penalty();
                check(appraisal, known, problems);
                known.items().forEach(item -> repeated(item, appraisal, card.submission(), coordinator, problems));
            }
        }
    }

    private static void check(Appraisal appraisal, Adjustment known, Problems problems) {
        Set<BigDecimal> numbers = new HashSet<>();
        for (Appraisal.Pass pass : appraisal.passes()) {
            if (!numbers.add(pass.number().value())) {
                problems.add(
                        Code.DUPLICATE_PASS,
                        pass.number().at(),
                        pass.number().value().toPlainString());
            }
            for (Appraisal.Penalty penalty : pass.penalties()) {
                Claims.item(penalty.code(), known, Code.UNKNOWN_PENALTY, problems);
            }
        }
    }

    /** That an office found none counts, too, where the unit declares it. */
    private static void repeated(
            Adjustment.Item item, Appraisal appraisal, Submission submission, String coordinator, Problems problems) {
        String code = item.code().value();
        Appraisal.Pass latest = appraisal.latest();
        if (latest == null || latest.penalty(code) != null) {
            return;
        }
        Appraisal.Pass earlier = appraisal.inOrder().stream()
                .filter(pass -> pass.penalty(code) != null)
                .reduce((one, later) -> later)
                .orElse(null);
        Appraisal.Penalty found = earlier == null ? null : earlier.penalty(code);
        if (earlier == null || found == null) {
            return;
        }
        if (found.count().signum() > 0 || submission.declaration(item, coordinator) != null) {
            problems.add(
                    Code.PENALTY_NOT_REPEATED,
                    latest.number().at(),
                    earlier.number().value().toPlainString(),
                    Meant.list(List.of(Meant.Known.of(code, item.title()))),
                    code,
                    found.count().toPlainString(),
                    latest.number().value().toPlainString());
        }
    }
}
