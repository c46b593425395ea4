package org.sodiem.diagnostic;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.source.Span;

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
        List<String> fingerprints = ForeignPlaces.fingerprints(all);
        List<JsonObject> results = new ArrayList<>();
        for (Diagnostic problem : all) {
            int i = results.size();
            String baseline = !compared ? "" : i < brought.size() ? "new" : "unchanged";
            results.add(result(problem, rules.indexOf(problem.code()), fingerprints.get(i))
                    .unlessEmpty("baselineState", baseline));
        }
        JsonObject run = new JsonObject()
                .with("tool", new JsonObject().with("driver", driver(rules)))
                .with("columnKind", "unicodeCodePoints")
                .with("results", results);
        return Json.text(new JsonObject()
                .with("$schema", SCHEMA)
                .with("version", "2.1.0")
                .with("runs", List.of(run)));
    }

    private JsonObject driver(List<Code> rules) {
        return new JsonObject()
                .with("name", "sodiem")
                .with("version", version)
                .with(
                        "rules",
                        rules,
                        code -> new JsonObject()
                                .with("id", code.id())
                                .with("defaultConfiguration", new JsonObject().with("level", level(code))));
    }

    private static String level(Code code) {
        return code.severity() == Severity.ERROR ? "error" : "warning";
    }

    private JsonObject result(Diagnostic problem, int rule, String fingerprint) {
        Span at = problem.at();
        Span end = new Span(at.file(), at.end(), at.end());
        JsonObject artifact = new JsonObject()
                .with("uri", uri(ForeignPlaces.inRepository(prefix, at)))
                .with("uriBaseId", "%SRCROOT%");
        JsonObject region = new JsonObject()
                .with("startLine", at.line())
                .with("startColumn", at.column())
                .with("endLine", end.line())
                .with("endColumn", end.column());
        JsonObject place = new JsonObject().with("artifactLocation", artifact).with("region", region);
        return new JsonObject()
                .with("ruleId", problem.code().id())
                .with("ruleIndex", rule)
                .with("level", level(problem.code()))
                .with("message", new JsonObject().with("text", problem.text(words)))
                .with("locations", List.of(new JsonObject().with("physicalLocation", place)))
                .with("partialFingerprints", new JsonObject().with("sodiem/v1", fingerprint));
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
