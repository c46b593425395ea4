package org.sodiem.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/** The same document is defined once in a file and has one title in all files of a unit. */
final class OneTitleADocument implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        scores.book().submissions().forEach(submission -> check(submission, problems));
    }

    /** The days of more than one document: only these can be the same, and days are sooner compared than names. */
    private static Set<@Nullable LocalDate> repeatedDays(Submission submission) {
        Set<@Nullable LocalDate> once = new HashSet<>();
        Set<@Nullable LocalDate> again = new HashSet<>();
        submission.files().flatMap(file -> file.evidence().stream()).forEach(evidence -> {
            LocalDate day = Located.valueOf(evidence.date());
            if (!once.add(day)) {
                again.add(day);
            }
        });
        return again;
    }

    private static void check(Submission submission, Problems problems) {
        Set<@Nullable LocalDate> repeated = repeatedDays(submission);
        Map<Evidence.Identity, Evidence> ofUnit = new HashMap<>();
        for (ScoreFile file : submission.files().toList()) {
            Map<Evidence.Identity, SourceFile> ofFile = new HashMap<>();
            for (Evidence evidence : file.evidence()) {
                Located<String> number = evidence.number();
                Evidence.Identity key =
                        repeated.contains(Located.valueOf(evidence.date())) ? evidence.identity() : null;
                if (number == null || key == null) {
                    continue;
                }
                Evidence earlier = ofUnit.putIfAbsent(key, evidence);
                boolean twice = ofFile.putIfAbsent(key, file.source()) != null;
                if (earlier != null && !earlier.hasTitleOf(evidence)) {
                    problems.add(
                            Code.EVIDENCE_TWO_TITLES,
                            evidence.title().at(),
                            number.value(),
                            earlier.title().value(),
                            earlier.title().at().toString());
                } else if (earlier != null && twice) {
                    problems.add(
                            Code.EVIDENCE_DEFINED_TWICE,
                            evidence.id().at(),
                            evidence.id().value(),
                            earlier.id().value());
                }
            }
        }
    }
}
