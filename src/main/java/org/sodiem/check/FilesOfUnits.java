package org.sodiem.check;

import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.FileKind;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.source.Span;

/** Each unit has its scores in one place, and none is missing. */
final class FilesOfUnits implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        scores.cards().forEach(card -> check(card, problems));
    }

    private static void check(Scorecard card, Problems problems) {
        Submission submission = card.submission();
        if (submission.scores().isEmpty()) {
            problems.add(
                    Code.UNIT_WITHOUT_FILE,
                    card.unit().id().at(),
                    card.unit().title(),
                    card.key().path());
            return;
        }
        Set<String> missing = card.criteria().leads();
        boolean whole = false;
        for (ScoreFile file : submission.scores()) {
            if (file.office() == null) {
                whole = true;
            } else {
                missing.remove(file.office());
            }
        }
        if (whole && submission.scores().size() > 1) {
            problems.add(
                    Code.SCORES_IN_TWO_PLACES,
                    submission
                            .scores()
                            .get(submission.scores().size() - 1)
                            .source()
                            .start());
        }
        if (!whole) {
            for (String office : missing) {
                String path = FileKind.OFFICE_SCORES.in(submission.folder(), office);
                problems.add(
                        Code.OFFICE_WITHOUT_FILE,
                        Span.ofWhole(path),
                        office,
                        card.unit().title());
            }
        }
    }
}
