package org.sodiem.yaml;

import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/**
 * A place where the text stops being YAML, with the most likely slip behind it.
 *
 * <p>The parser's own words are for programmers; the four slips that people make in an editor get words of their own.
 */
record SyntaxFault(Code code, Span at, String words) {

    /**
     * Finds the fault in what the parser threw: the exception's own location is the token before it, so the marks of
     * the cause are used. Only a key that is no text has no such cause; it stands at the current token.
     */
    static SyntaxFault of(Throwable thrown, Span token, IntFunction<Span> spanAt) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                return of(marked, token.file(), spanAt);
            }
            if (cause instanceof ReaderException unreadable) {
                return new SyntaxFault(
                        Code.CONTROL_CHARACTER,
                        spanAt.apply(unreadable.getPosition()),
                        Integer.toHexString(unreadable.getCodePoint()));
            }
        }
        return new SyntaxFault(Code.YAML_SYNTAX, token, "a key must be one line of text");
    }

    private static SyntaxFault of(MarkedYamlEngineException marked, SourceFile file, IntFunction<Span> spanAt) {
        String problem = Optional.ofNullable(marked.getProblem()).orElse("");
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        Mark mark = marked.getProblemMark().or(marked::getContextMark).orElseThrow();
        if (context.contains("quoted scalar")) {
            Mark quote = marked.getContextMark().orElse(mark);
            return new SyntaxFault(Code.YAML_UNCLOSED_QUOTE, spanAt.apply(quote.getIndex()), problem);
        }
        if (problem.contains("TAB")) {
            return new SyntaxFault(Code.YAML_TAB, spanAt.apply(mark.getIndex()), problem);
        }
        if (problem.contains("mapping values are not allowed")) {
            return new SyntaxFault(Code.YAML_COLON, spanAt.apply(mark.getIndex()), problem);
        }
        Span oddQuote = oddQuoteBefore(spanAt.apply(mark.getIndex()), file);
        if (oddQuote != null) {
            return new SyntaxFault(Code.YAML_UNCLOSED_QUOTE, oddQuote, problem);
        }
        if (problem.contains("expected <block end>") || problem.contains("could not find expected ':'")) {
            return new SyntaxFault(Code.YAML_INDENTATION, spanAt.apply(mark.getIndex()), problem);
        }
        return new SyntaxFault(Code.YAML_SYNTAX, spanAt.apply(mark.getIndex()), problem);
    }

    /** A quote that nobody closed swallows lines up to the next quote, and the parser only stumbles there. */
    private static @Nullable Span oddQuoteBefore(Span fault, SourceFile file) {
        for (int line = 1; line < fault.line(); line++) {
            String text = file.lineText(line);
            if (text.chars().filter(c -> c == '"').count() % 2 == 1
                    && !text.stripLeading().startsWith("#")) {
                int quote = file.lineStart(line) + text.lastIndexOf('"');
                return new Span(file, quote, quote + 1);
            }
        }
        return null;
    }

    void reportTo(Problems problems) {
        problems.add(code, at, words);
    }
}
