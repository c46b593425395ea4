package org.sodiem.data;

import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.gate.Judgement;
import org.sodiem.git.ChangedFile;
import org.sodiem.json.JsonText;
import org.sodiem.language.Words;

/**
 * A change judged, format {@code sodiem-check/1}: {@code verdict} ({@code merge}, {@code fix}, {@code refused}), the
 * commits, {@code actor} and {@code at} (null where they were not judged), {@code files}, {@code refusals},
 * {@code brought} and {@code there} (problems as in {@code sodiem-problems/1}), {@code gone} and {@code difference}.
 */
public final class JudgementJson {

    private JudgementJson() {}

    /** The judgement as a JSON object. */
    public static String write(Judgement judged, Words words) {
        JsonFormat problems = new JsonFormat(words);
        return JsonText.object(json -> {
            json.writeStringProperty("format", "sodiem-check/1");
            json.writeStringProperty("verdict", judged.verdict().id());
            json.writeStringProperty("base", judged.request().base().id());
            json.writeStringProperty("head", judged.request().head().id());
            json.writeStringProperty("fork", judged.request().fork().id());
            JsonText.text(json, "actor", judged.actor());
            JsonText.text(json, "at", judged.at() == null ? null : judged.at().toString());
            DifferenceJson.array("files", judged.request().files(), json, file -> {
                json.writeStartObject();
                json.writeStringProperty("path", file.path());
                JsonText.text(json, "before", mode(file.before()));
                JsonText.text(json, "after", mode(file.after()));
                JsonText.text(json, "movedFrom", file.movedFrom());
                json.writeEndObject();
            });
            DifferenceJson.array("refusals", judged.refusals(), json, problem -> problems.write(problem, json));
            DifferenceJson.array(
                    "brought", judged.problems().brought(), json, problem -> problems.write(problem, json));
            DifferenceJson.array("there", judged.problems().there(), json, problem -> problems.write(problem, json));
            json.writeNumberProperty("gone", judged.problems().gone());
            if (judged.difference() == null) {
                json.writeNullProperty("difference");
            } else {
                json.writeObjectPropertyStart("difference");
                DifferenceJson.indexes(judged.difference(), json);
                json.writeEndObject();
            }
        });
    }

    private static @Nullable String mode(ChangedFile.@Nullable Mode mode) {
        return mode == null ? null : mode.id();
    }
}
