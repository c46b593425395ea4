package org.sodiem.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sodiem.diagnostic.Diagnostic;

/**
 * The problems of a state, apart by whether an earlier state had them. A problem is the same where code, file and text
 * of its line are: a line that moved brings nothing. Of several such the one on the same line, then the one with the
 * same words is taken first.
 *
 * @param brought those that the earlier state has not, in order of place
 * @param there those that it has too
 * @param gone how many it had that are no more
 */
public record ProblemDifference(List<Diagnostic> brought, List<Diagnostic> there, int gone) {

    /** A difference; the lists are copied. */
    public ProblemDifference {
        brought = List.copyOf(brought);
        there = List.copyOf(there);
    }

    /** Compares the problems of two states, each in order of place. */
    public static ProblemDifference between(List<Diagnostic> before, List<Diagnostic> after) {
        List<Diagnostic> unmatched = new ArrayList<>(before);
        List<Diagnostic> brought = new ArrayList<>(after);
        List<Function<Diagnostic, String>> likenesses = List.of(
                problem -> text(problem) + "\n" + problem.at().line(),
                problem -> text(problem) + "\n" + String.join("\n", problem.args()),
                ProblemDifference::text);
        for (Function<Diagnostic, String> likeness : likenesses) {
            Map<String, List<Diagnostic>> known = new HashMap<>();
            for (Diagnostic problem : unmatched) {
                known.computeIfAbsent(likeness.apply(problem), key -> new ArrayList<>())
                        .add(problem);
            }
            unmatched.clear();
            brought.removeIf(problem -> {
                List<Diagnostic> same = known.getOrDefault(likeness.apply(problem), List.of());
                if (same.isEmpty()) {
                    return false;
                }
                same.remove(0);
                return true;
            });
            known.values().forEach(unmatched::addAll);
        }
        List<Diagnostic> there = new ArrayList<>(after);
        there.removeAll(brought);
        return new ProblemDifference(brought, there, unmatched.size());
    }

    private static String text(Diagnostic problem) {
        var at = problem.at();
        return problem.code() + "\n" + at.file().path() + "\n"
                + at.file().lineText(at.line()).strip();
    }
}
