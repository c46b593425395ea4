package org.sodiem.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Evidence;
import org.sodiem.model.Period;
import org.sodiem.score.Scores;

/** A document has number, date, issuer and a place, and its date makes sense for the period. */
final class CompleteDocuments implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Period period = scores.book().campaign().period();
        scores.book().evidence().forEach(evidence -> check(evidence, period, problems));
    }

    private static void check(Evidence evidence, Period period, Problems problems) {
        List<String> missing = new ArrayList<>();
        if (evidence.number() == null) {
            missing.add("number");
        }
        if (evidence.date() == null) {
            missing.add("date");
        }
        if (evidence.issuer() == null) {
            missing.add("issuer");
        }
        boolean placeRefused =
                evidence.refused().contains("url") || evidence.refused().contains("file");
        if (evidence.url() == null && evidence.file() == null && !evidence.restricted() && !placeRefused) {
            missing.add("url | file");
        }
        missing.removeAll(evidence.refused());
        if (!missing.isEmpty()) {
            problems.add(
                    Code.EVIDENCE_INCOMPLETE, evidence.id().at(), evidence.id().value(), String.join(", ", missing));
        }
        if (evidence.date() != null && !isSensible(evidence.date().value(), period)) {
            problems.add(
                    Code.EVIDENCE_DATE,
                    evidence.date().at(),
                    evidence.date().value().toString(),
                    period.from().minusYears(1).toString(),
                    period.to().plusMonths(3).toString());
        }
    }

    /** A plan may be signed the year before, a year's report some weeks after. */
    static boolean isSensible(LocalDate date, Period period) {
        return !date.isBefore(period.from().minusYears(1))
                && !date.isAfter(period.to().plusMonths(3));
    }
}
