package org.sodiem.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.sodiem.source.Span;

/** Collects problems while input is read and checked; nothing stops at the first one. */
public final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();
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
        found.removeIf(explained);
        errors = found.stream().filter(Diagnostic::isError).count();
    }

    private void add(Diagnostic diagnostic) {
        found.add(diagnostic);
        errors += diagnostic.isError() ? 1 : 0;
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
