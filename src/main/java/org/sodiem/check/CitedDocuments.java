package org.sodiem.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.BonusClaim;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** What is cited is defined, cited once a component, and what is defined is cited. */
final class CitedDocuments implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (Submission submission : scores.book().submissions()) {
            submission.scores().forEach(file -> check(file, problems));
        }
    }

    private static void check(ScoreFile file, Problems problems) {
        Set<String> cited = new HashSet<>();
        for (Entry entry : file.entries()) {
            cite(entry.citations(), file, cited, problems);
        }
        for (BonusClaim claim : file.bonus()) {
            cite(claim.citations(), file, cited, problems);
        }
        for (Evidence evidence : file.evidence()) {
            if (!cited.contains(evidence.id().value())) {
                problems.add(
                        Code.EVIDENCE_UNUSED, evidence.id().at(), evidence.id().value());
            }
        }
    }

    private static void cite(List<Citation> citations, ScoreFile file, Set<String> cited, Problems problems) {
        Set<Citation> here = new HashSet<>(); // two citations of different pages are two
        for (Citation citation : citations) {
            Located<String> id = citation.evidence();
            cited.add(id.value());
            if (file.evidence(id.value()) == null) {
                String known = file.evidence().stream()
                        .map(evidence -> evidence.id().value())
                        .limit(12)
                        .collect(Collectors.joining(", "));
                problems.add(Code.EVIDENCE_UNKNOWN, id.at(), id.value(), known);
            } else if (!here.add(citation.withoutPlaces())) {
                problems.add(Code.EVIDENCE_CITED_TWICE, id.at(), id.value());
            }
        }
    }
}
