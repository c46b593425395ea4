package org.sodiem.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sodiem.diagnostic.Code;
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

    public ProblemDifference {
        brought = List.copyOf(brought);
        there = List.copyOf(there);
    }

    /** What two problems have in common that are the same, in one of the ways in which they may be. */
    private record Likeness(Code code, String path, String line, Object more) {}

    /** A problem with the text of its line, which all problems of such a line share: a line may be long, and they many. */
    private record Told(Diagnostic problem, String line) {

        Likeness like(Function<Diagnostic, Object> more) {
            return new Likeness(problem.code(), problem.at().file().path(), line, more.apply(problem));
        }
    }

    /** Compares the problems of two states, each in order of place. */
    public static ProblemDifference between(List<Diagnostic> before, List<Diagnostic> after) {
        Map<String, String> lines = new HashMap<>();
        List<Told> unmatched = told(before, lines);
        List<Told> all = told(after, lines);
        boolean[] matched = new boolean[all.size()];
        List<Function<Diagnostic, Object>> ways =
                List.of(problem -> problem.at().line(), Diagnostic::args, problem -> "");
        for (Function<Diagnostic, Object> more : ways) {
            Map<Likeness, Deque<Told>> known = new HashMap<>();
            for (Told old : unmatched) {
                known.computeIfAbsent(old.like(more), key -> new ArrayDeque<>()).add(old);
            }
            for (int i = 0; i < matched.length; i++) {
                Deque<Told> same = matched[i] ? null : known.get(all.get(i).like(more));
                matched[i] = matched[i] || (same != null && same.poll() != null);
            }
            unmatched = known.values().stream().flatMap(Deque::stream).toList();
        }
        List<Diagnostic> brought = new ArrayList<>();
        List<Diagnostic> there = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            (matched[i] ? there : brought).add(all.get(i).problem());
        }
        return new ProblemDifference(brought, there, unmatched.size());
    }

    private static List<Told> told(List<Diagnostic> problems, Map<String, String> lines) {
        List<Told> told = new ArrayList<>();
        Diagnostic last = null;
        String line = "";
        for (Diagnostic problem : problems) {
            boolean same = last != null
                    && last.at().file() == problem.at().file()
                    && last.at().line() == problem.at().line();
            if (!same) {
                String text = problem.at().file().lineText(problem.at().line()).strip();
                line = lines.computeIfAbsent(text, key -> key);
            }
            told.add(new Told(problem, line));
            last = problem;
        }
        return told;
    }

    /** The same where only what is wrong with these files counts as brought. */
    public ProblemDifference broughtBy(Set<String> files) {
        List<Diagnostic> own = new ArrayList<>();
        List<Diagnostic> others = new ArrayList<>(there);
        brought.forEach(problem -> (files.contains(problem.at().file().path()) ? own : others).add(problem));
        others.sort(Diagnostic.BY_PLACE);
        return new ProblemDifference(own, others, gone);
    }
}
