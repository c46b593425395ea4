package org.sodiem.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Citation;
import org.sodiem.model.Claim;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** What is cited is defined, cited once a component, and what is defined is cited. */
final class CitedDocuments implements Check {

    private static final int MOST_SHOWN = 12;
    private static final int MOST_SOUGHT = 100;

    @Override
    public void run(Scores scores, Problems problems) {
        for (Submission submission : scores.book().submissions()) {
            Set<String> explained = new HashSet<>();
            if (submission.explanations() != null) {
                cite(submission.explanations(), Objects.requireNonNull(submission.explained()), explained, problems);
                unused(submission.explanations(), explained, problems);
            }
            for (ScoreFile file : submission.scores()) {
                Set<String> cited = new HashSet<>(file.office() == null ? explained : Set.of());
                cite(file, file, cited, problems);
                unused(file, cited, problems);
            }
            Stream.concat(
                            Stream.of(submission.external(), submission.approved())
                                    .filter(Objects::nonNull),
                            submission.undertaken().tasks().stream().map(TaskFile::documents))
                    .forEach(file -> {
                        Set<String> cited = new HashSet<>();
                        cite(file, file, cited, problems);
                        unused(file, cited, problems);
                    });
        }
    }

    /**
     * Checks what a file cites.
     *
     * @param known the file with every document that it may cite
     * @param cited takes the documents cited
     */
    private static void cite(ScoreFile file, ScoreFile known, Set<String> cited, Problems problems) {
        for (Entry entry : file.entries()) {
            cite(entry.citations(), known, cited, problems);
        }
        for (Figure.Stated figure : file.figures()) {
            cite(figure.citations(), known, cited, problems);
        }
        for (Claim claim : file.claims().toList()) {
            cite(claim.citations(), known, cited, problems);
        }
    }

    private static void unused(ScoreFile file, Set<String> cited, Problems problems) {
        for (Evidence evidence : file.evidence()) {
            if (!cited.contains(evidence.id().value())) {
                problems.add(
                        Code.EVIDENCE_UNUSED, evidence.id().at(), evidence.id().value());
            }
        }
    }

    private static void cite(List<Citation> citations, ScoreFile file, Set<String> cited, Problems problems) {
        Set<Citation> here = new HashSet<>();
        for (Citation citation : citations) {
            Located<String> id = citation.evidence();
            cited.add(id.value());
            if (id.value().isEmpty()) {
                continue; // its lack is told by the loader
            }
            if (file.evidence(id.value()) == null) {
                List<Meant.Known> known = known(file);
                String several = several(id, file);
                problems.add(Diagnostic.of(Code.EVIDENCE_UNKNOWN, id.at(), id.value(), Meant.list(known, MOST_SHOWN))
                        .writing(several == null ? Meant.by(id.value(), known) : several));
            } else if (citations.size() > 1
                    && !here.add(citation.withoutPlaces())) { // other pages are another citation
                problems.add(Code.EVIDENCE_CITED_TWICE, id.at(), id.value());
            }
        }
    }

    /** Documents that stand in brackets without commas between them, with these; null where it is something else. */
    private static @Nullable String several(Located<String> id, ScoreFile file) {
        List<String> names = List.of(id.value().split("[\\s;/+&]+"));
        String before = id.at().file().text().substring(0, id.at().start()).stripTrailing();
        boolean inBrackets = before.endsWith("[") || before.endsWith(",");
        return inBrackets && names.size() > 1 && names.stream().allMatch(name -> file.evidence(name) != null)
                ? String.join(", ", names)
                : null;
    }

    /** The file's documents; not all of a file with so many that looking for one takes its time. */
    private static List<Meant.Known> known(ScoreFile file) {
        return file.evidence().stream()
                .limit(MOST_SOUGHT)
                .map(CitedDocuments::known)
                .toList();
    }

    private static Meant.Known known(Evidence evidence) {
        String number = evidence.number() == null ? "" : evidence.number().value();
        String title = evidence.title().value();
        return number.isEmpty()
                ? Meant.Known.of(evidence.id().value(), title)
                : Meant.Known.of(evidence.id().value(), number, title);
    }
}
