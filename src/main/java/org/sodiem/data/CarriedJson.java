package org.sodiem.data;

import java.util.List;
import org.sodiem.criteria.Carried;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;

/** Submissions carried to another criteria set, format {@code sodiem-carry/1}. */
public final class CarriedJson {

    private CarriedJson() {}

    /**
     * What became of what units wrote, as a JSON object.
     *
     * @param written whether the files were written
     */
    public static String write(Carried carried, boolean written) {
        return Json.text(new JsonObject()
                .with("format", "sodiem-carry/1")
                .with("written", written)
                .with("files", List.copyOf(carried.files().keySet()))
                .with("units", carried.units(), CarriedJson::file)
                .with(
                        "exemptions",
                        carried.decisions(),
                        one -> new JsonObject()
                                .with("decision", one.decision())
                                .with("before", one.before())
                                .with("after", one.after())
                                .with("lost", one.lost()))
                .with("removed", carried.aside())
                .with(
                        "guidance",
                        carried.guides(),
                        guide -> new JsonObject().with("before", guide.before()).with("after", guide.after()))
                .with(
                        "refusals",
                        carried.refusals(),
                        refusal -> new JsonObject()
                                .with("why", refusal.why().id())
                                .with("path", refusal.path())
                                .with("detail", refusal.detail())));
    }

    private static JsonObject file(Carried.OfFile file) {
        return new JsonObject()
                .with("unit", file.unit().unit())
                .with("index", file.unit().index())
                .with("path", file.path())
                .with("kept", file.kept())
                .with("empty", file.empty())
                .with(
                        "entries",
                        file.told(),
                        told -> new JsonObject()
                                .with("fate", told.fate().id())
                                .with("before", told.before())
                                .with("after", told.after())
                                .with("title", told.title()));
    }
}
