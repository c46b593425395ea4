package org.sodiem.data;

import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;

/** What {@code site.js} says on every page, as the line before it: its file is one, its pages are many. */
public final class ScriptWords {

    private ScriptWords() {}

    public static String write(Words words) {
        return "globalThis.sodiem = "
                + Json.text(new JsonObject()
                                .with(
                                        "words",
                                        new JsonObject()
                                                .with("filter", words.text("script.filter"))
                                                .with(
                                                        "filtered",
                                                        words.text("script.filtered", "{0}", "{1}", "{2}", "{3}"))
                                                .with("sorted", words.text("script.sorted", "{0}", "{1}"))
                                                .with("rising", words.text("script.rising"))
                                                .with("falling", words.text("script.falling"))))
                        .strip()
                + ";\n";
    }
}
