package org.sodiem.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public void run(Scores scores, Problems problems) {
        scores.book().submissions().forEach(submission -> check(submission, problems));
    }

    /** What makes two references the same document. */
    private record Key(String number, @Nullable LocalDate date, String issuer) {}

    private static void check(Submission submission, Problems problems) {
        Map<Key, Evidence> ofUnit = new HashMap<>();
        for (ScoreFile file : submission.scores()) {
            Map<Key, SourceFile> ofFile = new HashMap<>();
            for (Evidence evidence : file.evidence()) {
                Located<String> number = evidence.number();
                if (number == null) {
                    continue;
                }
                Key key = new Key(fold(number.value()), date(evidence), fold(String.valueOf(evidence.issuer())));
                Evidence earlier = ofUnit.putIfAbsent(key, evidence);
                boolean twice = ofFile.putIfAbsent(key, file.source()) != null;
                if (earlier != null
                        && !fold(earlier.title().value())
                                .equals(fold(evidence.title().value()))) {
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

    private static @Nullable LocalDate date(Evidence evidence) {
        return evidence.date() == null ? null : evidence.date().value();
    }

    private static String fold(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
