package org.sodiem.diagnostic;

import java.util.Comparator;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.source.Span;

/**
 * One problem at one place.
 *
 * @param code which rule was broken; it fixes the severity
 * @param at the offending value, or its key
 * @param args what the message names, as text, in the order of its placeholders
 */
public record Diagnostic(Code code, Span at, List<String> args) {

    /** By path, then place, then code: the order in which problems are told. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.at().file().path())
            .thenComparingInt(d -> d.at().start())
            .thenComparing(Diagnostic::code)
            .thenComparing(d -> String.join("\n", d.args()));

    /** A problem; the arguments are copied. */
    public Diagnostic {
        args = List.copyOf(args);
    }

    /** A problem. */
    public static Diagnostic of(Code code, Span at, String... args) {
        return new Diagnostic(code, at, List.of(args));
    }

    /** How it should be, and what to do; lines are separated by {@code \n}. */
    public String text(Words words) {
        return words.text(code.id(), args.toArray(String[]::new));
    }

    /** Whether the input is wrong, not only worth a look. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
