package org.sodiem.diagnostic;

import java.io.StringWriter;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.source.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

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
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("format", "sodiem-problems/1");
            long errors = diagnostics.stream().filter(Diagnostic::isError).count();
            json.writeNumberProperty("errors", errors);
            json.writeNumberProperty("warnings", diagnostics.size() - errors);
            json.writeArrayPropertyStart("problems");
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    /** One problem as an object. */
    public void write(Diagnostic diagnostic, JsonGenerator json) {
        var at = diagnostic.at();
        var end = new Span(at.file(), at.end(), at.end());
        json.writeStartObject();
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("severity", diagnostic.code().severity().id());
        json.writeStringProperty("path", at.file().path());
        json.writeNumberProperty("line", at.line());
        json.writeNumberProperty("column", at.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
        json.writeStringProperty("message", diagnostic.text(words));
        json.writeEndObject();
    }
}
