package org.sodiem.diagnostic;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.source.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Problems as SARIF 2.1.0 (OASIS), one run; columns count code points, as everywhere here.
 *
 * @param words the language
 * @param prefix the campaign's folder in the repository, nothing where it is the whole repository
 * @param version the program's version
 */
public record SarifFormat(Words words, String prefix, String version) {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** All problems of a state that is compared with none. */
    public String format(List<Diagnostic> diagnostics) {
        return write(diagnostics, List.of(), false);
    }

    /** The problems that a change brings, as {@code new}, and those that were there, as {@code unchanged}. */
    public String format(List<Diagnostic> brought, List<Diagnostic> there) {
        return write(brought, there, true);
    }

    private String write(List<Diagnostic> brought, List<Diagnostic> there, boolean compared) {
        List<Diagnostic> all = new ArrayList<>(brought);
        all.addAll(there);
        List<Code> rules =
                all.stream().map(Diagnostic::code).distinct().sorted().toList();
        List<String> fingerprints = Places.fingerprints(all);
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(rules, json);
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            json.writeArrayPropertyStart("results");
            for (int i = 0; i < all.size(); i++) {
                String baseline = !compared ? "" : i < brought.size() ? "new" : "unchanged";
                result(all.get(i), rules, fingerprints.get(i), baseline, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    private void tool(List<Code> rules, JsonGenerator json) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "sodiem");
        json.writeStringProperty("version", version);
        json.writeArrayPropertyStart("rules");
        for (Code code : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", code.id());
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", level(code));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Code code) {
        return code.severity() == Severity.ERROR ? "error" : "warning";
    }

    private void result(Diagnostic problem, List<Code> rules, String fingerprint, String baseline, JsonGenerator json) {
        Span at = problem.at();
        Span end = new Span(at.file(), at.end(), at.end());
        json.writeStartObject();
        json.writeStringProperty("ruleId", problem.code().id());
        json.writeNumberProperty("ruleIndex", rules.indexOf(problem.code()));
        json.writeStringProperty("level", level(problem.code()));
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", problem.text(words));
        json.writeEndObject();
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(Places.inRepository(prefix, at)));
        json.writeStringProperty("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", at.line());
        json.writeNumberProperty("startColumn", at.column());
        json.writeNumberProperty("endLine", end.line());
        json.writeNumberProperty("endColumn", end.column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("sodiem/v1", fingerprint);
        json.writeEndObject();
        if (!baseline.isEmpty()) {
            json.writeStringProperty("baselineState", baseline);
        }
        json.writeEndObject();
    }

    /** A path as a relative URI; a hostile one is escaped whole. */
    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
