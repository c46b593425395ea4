package org.sodiem.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** A penalty that an appraiser enters exists, and an office's passes have different numbers. */
final class Penalties implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (Scorecard card : scores.cards()) {
            for (Appraisal appraisal : card.submission().appraisals()) {
                check(appraisal, card.criteria().penalty(), problems);
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
                Located<String> code = penalty.code();
                if (known.item(code.value()) == null) {
                    List<Meant.Known> codes = Claims.known(known);
                    problems.add(Diagnostic.of(Code.UNKNOWN_PENALTY, code.at(), code.value(), Meant.list(codes))
                            .writing(Meant.by(code.value(), codes)));
                }
            }
        }
    }
}
