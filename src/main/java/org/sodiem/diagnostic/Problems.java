package org.sodiem.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sodiem.source.Span;

/** Collects problems while input is read and checked; nothing stops at the first one. */
public final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();

    /** Notes a problem. */
    public void add(Code code, Span at, String... args) {
        found.add(Diagnostic.of(code, at, args));
    }

    /** Notes problems that were found elsewhere. */
    public void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** How many errors there are so far. */
    public long errors() {
        return found.stream().filter(Diagnostic::isError).count();
    }

    /** All problems so far, in order of place, each told once. */
    public List<Diagnostic> sorted() {
        return found.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
    }
}
