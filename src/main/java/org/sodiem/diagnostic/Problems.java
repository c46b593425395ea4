package org.sodiem.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/**
 * Collects problems while input is read and checked; nothing stops at the first one. Of one file so many errors and so
 * many warnings are kept as anybody reads; that there are more is an error of its own, told once.
 */
public final class Problems {

    /** The most errors, and the most warnings, that are kept of one file. */
    public static final int MOST = 1000;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private long errors;

    /** Notes a problem. */
    public void add(Code code, Span at, String... args) {
        add(Diagnostic.of(code, at, args));
    }

    /** Notes problems that were found elsewhere. */
    public void addAll(Collection<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** Forgets problems that another one explains. */
    public void forget(Predicate<Diagnostic> explained) {
        found.removeIf(problem -> explained.test(problem) && isUncounted(problem));
    }

    private boolean isUncounted(Diagnostic problem) {
        errors -= problem.isError() ? 1 : 0;
        int[] count = counts.get(problem.at().file().path());
        if (count != null && problem.code() != Code.TOO_MANY_PROBLEMS) {
            count[problem.isError() ? 0 : 1]--;
        }
        return true;
    }

    /** Notes a problem. */
    public void add(Diagnostic diagnostic) {
        errors += diagnostic.isError() ? 1 : 0;
        if (diagnostic.code() == Code.TOO_MANY_PROBLEMS) {
            found.add(diagnostic);
            return;
        }
        SourceFile file = diagnostic.at().file();
        int[] count = counts.computeIfAbsent(file.path(), path -> new int[2]);
        int own = count[diagnostic.isError() ? 0 : 1]++;
        if (own < MOST) {
            found.add(diagnostic);
        } else if (own == MOST) {
            add(Code.TOO_MANY_PROBLEMS, file.start(), String.valueOf(MOST));
        }
    }

    /** How many errors there are so far. */
    public long errors() {
        return errors;
    }

    /** All problems so far, in order of place, each told once. */
    public List<Diagnostic> sorted() {
        return sorted(found);
    }

    /** Problems in order of place, each told once. */
    public static List<Diagnostic> sorted(Collection<Diagnostic> problems) {
        return problems.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
    }
}
