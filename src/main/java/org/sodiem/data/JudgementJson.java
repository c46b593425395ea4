package org.sodiem.data;

import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.gate.Judgement;
import org.sodiem.git.ChangedFile;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;

/**
 * A change judged, format {@code sodiem-check/1}: {@code verdict} ({@code nothing}, {@code merge}, {@code fix}, {@code refused}), the
 * commits, {@code actor} and {@code at} (null where they were not judged), {@code files}, {@code renewed}, {@code refusals},
 * {@code brought} and {@code there} (problems as in {@code sodiem-problems/1}), {@code gone} and {@code difference}.
 */
public final class JudgementJson {

    private JudgementJson() {}

    /** The judgement as a JSON object. */
    public static String write(Judgement judged, Words words) {
        JsonFormat problems = new JsonFormat(words);
        return Json.text(new JsonObject()
                .with("format", "sodiem-check/1")
                .with("verdict", judged.verdict().id())
                .with("base", judged.request().base().id())
                .with("head", judged.request().head().id())
                .with("fork", judged.request().fork().id())
                .with("actor", judged.actor())
                .with("at", judged.at())
                .with(
                        "files",
                        judged.request().files(),
                        file -> new JsonObject()
                                .with("path", file.path())
                                .with("before", mode(file.before()))
                                .with("after", mode(file.after()))
                                .with("movedFrom", file.movedFrom()))
                .with("renewed", judged.renewed())
                .with("refusals", judged.refusals(), problems::object)
                .with("brought", judged.problems().brought(), problems::object)
                .with("there", judged.problems().there(), problems::object)
                .with("gone", judged.problems().gone())
                .with("difference", judged.difference() == null ? null : DifferenceJson.indexes(judged.difference())));
    }

    private static @Nullable String mode(ChangedFile.@Nullable Mode mode) {
        return mode == null ? null : mode.id();
    }
}
