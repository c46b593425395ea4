package org.sodiem.diagnostic;

import java.io.StringWriter;
import java.util.List;
import org.sodiem.language.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Problems as GitLab's code quality report: a JSON array of {@code description}, {@code check_name},
 * {@code fingerprint}, {@code severity} ({@code major} for errors, {@code minor} for warnings) and {@code location}.
 *
 * @param words the language
 * @param prefix the campaign's folder in the repository, nothing where it is the whole repository
 */
public record GitlabFormat(Words words, String prefix) {

    /** All problems in the order given, as one JSON array that ends with a line feed. */
    public String format(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        List<String> fingerprints = Places.fingerprints(diagnostics);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (int i = 0; i < diagnostics.size(); i++) {
                Diagnostic problem = diagnostics.get(i);
                json.writeStartObject();
                json.writeStringProperty("description", problem.text(words).replace('\n', ' '));
                json.writeStringProperty("check_name", problem.code().id());
                json.writeStringProperty("fingerprint", fingerprints.get(i));
                json.writeStringProperty("severity", problem.isError() ? "major" : "minor");
                json.writeObjectPropertyStart("location");
                json.writeStringProperty("path", Places.inRepository(prefix, problem.at()));
                json.writeObjectPropertyStart("lines");
                json.writeNumberProperty("begin", problem.at().line());
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out + "\n";
    }
}
