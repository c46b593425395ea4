package org.sodiem.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.SetDifference;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Named;

/** Criteria sets held against one another, format {@code sodiem-criteria-difference/1}: only what is different. */
public final class SetDifferenceJson {

    private SetDifferenceJson() {}

    /** The differences as a JSON object, one an index. */
    public static String write(List<SetDifference> differences) {
        return Json.text(new JsonObject()
                .with("format", "sodiem-criteria-difference/1")
                .with("indexes", differences, SetDifferenceJson::index));
    }

    private static JsonObject index(SetDifference difference) {
        return new JsonObject()
                .with("index", difference.after().index().value())
                .with("totalBefore", difference.before().total().value())
                .with("totalAfter", difference.after().total().value())
                .with(
                        "lines",
                        difference.lines(),
                        line -> new JsonObject()
                                .with("level", line.level().id())
                                .with("before", part(line.before()))
                                .with("after", part(line.after()))
                                .with("changes", line.changes(), Named::id));
    }

    private static @Nullable JsonObject part(SetDifference.@Nullable Part part) {
        return part == null
                ? null
                : new JsonObject()
                        .with("code", part.code())
                        .with("title", part.title())
                        .with("points", part.points());
    }
}
