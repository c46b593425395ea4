package org.sodiem.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Claim;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;

/**
 * The problems of one unit, or those of files that belong to no unit.
 *
 * @param submission what the unit handed in; null where the files belong to no unit
 * @param problems its problems, errors first, else in order of place
 */
public record ProblemGroup(@Nullable Submission submission, List<Told> problems) {

    public ProblemGroup {
        problems = List.copyOf(problems);
    }

    /**
     * One problem.
     *
     * @param problem what is wrong
     * @param component the code of the component in whose entry it is; null where it is in none
     */
    public record Told(Diagnostic problem, @Nullable String component) {}

    /** How many are errors. */
    public int errors() {
        return (int) problems.stream().filter(told -> told.problem().isError()).count();
    }

    /** How many are warnings. */
    public int warnings() {
        return problems.size() - errors();
    }

    /** The problems by unit: first those of no unit, then the units with most errors, then those with most warnings. */
    public static List<ProblemGroup> of(List<Diagnostic> problems, ScoreBook book) {
        Map<String, TreeMap<Integer, Optional<String>>> parts = parts(book);
        Map<String, Submission> folders = new HashMap<>();
        book.submissions().forEach(submission -> folders.putIfAbsent(submission.folder(), submission));
        Map<Optional<Submission>, List<Told>> groups = new LinkedHashMap<>();
        for (Diagnostic problem : problems) {
            String path = problem.at().file().path();
            var part = parts.getOrDefault(path, new TreeMap<>())
                    .floorEntry(problem.at().start());
            groups.computeIfAbsent(owner(path, folders), owner -> new ArrayList<>())
                    .add(new Told(problem, part == null ? null : part.getValue().orElse(null)));
        }
        return groups.entrySet().stream()
                .map(group -> new ProblemGroup(
                        group.getKey().orElse(null),
                        group.getValue().stream()
                                .sorted(Comparator.comparing(
                                        told -> !told.problem().isError()))
                                .toList()))
                .sorted(Comparator.comparing((ProblemGroup group) -> group.submission() != null)
                        .thenComparing(
                                Comparator.comparing(ProblemGroup::errors).reversed())
                        .thenComparing(
                                Comparator.comparing(ProblemGroup::warnings).reversed()))
                .toList();
    }

    /** Whose folder a file is in, the innermost one; those that have none are nobody's. */
    private static Optional<Submission> owner(String path, Map<String, Submission> folders) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Submission submission = folders.get(path.substring(0, end));
            if (submission != null) {
                return Optional.of(submission);
            }
        }
        return Optional.empty();
    }

    /** Where each part of a file of scores begins, with the component where it is an entry. */
    private static Map<String, TreeMap<Integer, Optional<String>>> parts(ScoreBook book) {
        Map<String, TreeMap<Integer, Optional<String>>> parts = new HashMap<>();
        for (Submission submission : book.submissions()) {
            for (ScoreFile file : submission.scores()) {
                TreeMap<Integer, Optional<String>> own =
                        parts.computeIfAbsent(file.source().path(), path -> new TreeMap<>());
                Stream.concat(
                                file.evidence().stream().map(Evidence::id),
                                file.claims().map(Claim::code))
                        .forEach(other -> own.put(other.at().start(), Optional.empty()));
                file.entries().stream()
                        .map(Entry::component)
                        .forEach(code -> own.put(code.at().start(), Optional.of(code.value())));
            }
        }
        return parts;
    }
}
