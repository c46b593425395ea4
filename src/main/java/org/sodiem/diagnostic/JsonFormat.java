package org.sodiem.diagnostic;

import java.util.List;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.source.Span;

/**
 * Problems as JSON, format {@code sodiem-problems/1}: an object with {@code errors} and {@code warnings} (counts) and
 * {@code problems}, each with {@code code}, {@code severity}, {@code path}, {@code line}, {@code column},
 * {@code endLine}, {@code endColumn} (from 1, in code points; the end is behind the last character) and {@code message}.
 */
public final class JsonFormat {

    private final Words words;

    /** A format in the language of these words. */
    public JsonFormat(Words words) {
        this.words = words;
    }

    /** All problems in the order given, as one JSON object that ends with a line feed. */
    public String format(List<Diagnostic> diagnostics) {
        return Json.text(object(diagnostics));
    }

    /** All problems in the order given, as one object. */
    public JsonObject object(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        return new JsonObject()
                .with("format", "sodiem-problems/1")
                .with("errors", errors)
                .with("warnings", diagnostics.size() - errors)
                .with("problems", diagnostics, this::object);
    }

    /** One problem as an object. */
    public JsonObject object(Diagnostic diagnostic) {
        var at = diagnostic.at();
        var end = new Span(at.file(), at.end(), at.end());
        return new JsonObject()
                .with("code", diagnostic.code().id())
                .with("severity", diagnostic.code().severity().id())
                .with("path", at.file().path())
                .with("line", at.line())
                .with("column", at.column())
                .with("endLine", end.line())
                .with("endColumn", end.column())
                .with("message", diagnostic.text(words));
    }
}
