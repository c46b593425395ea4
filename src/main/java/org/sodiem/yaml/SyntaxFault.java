package org.sodiem.yaml;

import java.util.Optional;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.sodiem.diagnostic.Code;
import org.sodiem.source.Span;

/**
 * A place where the text stops being YAML, in the parser's own words, which are for programmers; {@link Mend} knows the
 * slips that people make in an editor.
 */
record SyntaxFault(Code code, Span at, String words) {

    /**
     * Finds the fault in what the parser threw: the exception's own location is the token before it, so the marks of
     * the cause are used. Only a key that is no text has no such cause; it stands at the current token.
     */
    static SyntaxFault of(Throwable thrown, Span token, IntFunction<Span> spanAt) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                return of(marked, spanAt);
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

    private static SyntaxFault of(MarkedYamlEngineException marked, IntFunction<Span> spanAt) {
        String problem = Optional.ofNullable(marked.getProblem()).orElse("");
        Mark mark = marked.getProblemMark().or(marked::getContextMark).orElseThrow();
        return new SyntaxFault(Code.YAML_SYNTAX, spanAt.apply(mark.getIndex()), problem);
    }
}
