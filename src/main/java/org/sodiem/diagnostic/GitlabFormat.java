package org.sodiem.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;

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
        List<String> fingerprints = ForeignPlaces.fingerprints(diagnostics);
        List<JsonObject> all = new ArrayList<>();
        for (Diagnostic problem : diagnostics) {
            all.add(new JsonObject()
                    .with("description", problem.text(words).replace('\n', ' '))
                    .with("check_name", problem.code().id())
                    .with("fingerprint", fingerprints.get(all.size()))
                    .with("severity", problem.isError() ? "major" : "minor")
                    .with(
                            "location",
                            new JsonObject()
                                    .with("path", ForeignPlaces.inRepository(prefix, problem.at()))
                                    .with(
                                            "lines",
                                            new JsonObject()
                                                    .with("begin", problem.at().line()))));
        }
        return Json.text(all);
    }
}
