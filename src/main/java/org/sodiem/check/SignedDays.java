package org.sodiem.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Approvals;
import org.sodiem.model.Exemption;
import org.sodiem.model.Publication;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.Span;

/** What is signed was signed by the moment that is looked at: decisions, approvals, commitments. */
final class SignedDays implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        ScoreBook book = scores.book();
        LocalDate latest = latest(scores);
        for (Publication.Result result : book.publication().results()) {
            check(result.date(), result.index().at(), latest, problems);
        }
        for (Publication.Opened opened : book.publication().opened()) {
            check(opened.date(), opened.index().at(), latest, problems);
        }
        for (Exemption exemption : book.exemptions()) {
            check(exemption.date(), exemption.index().at(), latest, problems);
        }
        for (Submission submission : book.submissions()) {
            Approvals approvals = submission.approvals();
            if (approvals != null) {
                approvals
                        .all()
                        .forEach(one -> check(one.date().value(), one.date().at(), latest, problems));
            }
            submission
                    .undertaken()
                    .commitments()
                    .forEach(one -> check(one.on().value(), one.on().at(), latest, problems));
        }
    }

    /** The last day on which something can have been signed: where no moment is named, a year behind the campaign's. */
    private static LocalDate latest(Scores scores) {
        LocalDateTime at = scores.at();
        return at == null ? scores.book().campaign().period().to().plusYears(1) : at.toLocalDate();
    }

    private static void check(LocalDate day, Span at, LocalDate latest, Problems problems) {
        if (day.isAfter(latest)) {
            problems.add(Code.SIGNED_LATER, at, day.toString(), latest.toString());
        }
    }
}
