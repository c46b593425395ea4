package org.sodiem.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Window;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/**
 * What a unit scores itself by was there when its last round closed, and what it explains by when the time for that was over.
 * A date that makes no sense for the period at all is told as that.
 */
final class DocumentsInTime implements Check {

    /** When something was over. */
    private record Cut(String title, LocalDateTime at) {}

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        for (Submission submission : scores.book().submissions()) {
            Cut round = last(campaign.rounds().stream()
                    .filter(one -> one.isFor(submission.key().index()))
                    .map(one -> new Cut(one.title(), one.closes().value())));
            Stream.concat(submission.scores().stream(), Stream.ofNullable(submission.approved()))
                    .forEach(file -> check(file, round, campaign, problems));
            if (submission.explanations() != null) {
                check(submission.explanations(), explained(campaign, submission.key()), campaign, problems);
            }
        }
    }

    private static @Nullable Cut explained(Campaign campaign, UnitKey unit) {
        return last(campaign.windows().stream()
                .filter(window -> window.kind() == Window.Kind.EXPLANATION && window.isFor(unit.index()))
                .map(window -> new Cut(window.title(), window.closes().value())));
    }

    private static @Nullable Cut last(Stream<Cut> cuts) {
        return cuts.max(Comparator.comparing(Cut::at)).orElse(null);
    }

    private static void check(ScoreFile file, @Nullable Cut cut, Campaign campaign, Problems problems) {
        if (cut == null) {
            return;
        }
        LocalDate day = cut.at().toLocalDate();
        file.evidence().stream()
                .map(Evidence::date)
                .filter(Objects::nonNull)
                .filter(date ->
                        date.value().isAfter(day) && CompleteDocuments.isSensible(date.value(), campaign.period()))
                .forEach(date -> tell(date, cut.title(), day, problems));
    }

    private static void tell(Located<LocalDate> date, String title, LocalDate day, Problems problems) {
        problems.add(Code.EVIDENCE_AFTER_CUT, date.at(), date.value().toString(), title, day.toString());
    }
}
