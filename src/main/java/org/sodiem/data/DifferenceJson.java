package org.sodiem.data;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.git.Revision;
import org.sodiem.json.JsonText;
import org.sodiem.round.Snapshot;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;
import tools.jackson.core.JsonGenerator;

/** Two states compared, format {@code sodiem-difference/1}; units and components without a change are left out. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** The difference between two states as a JSON object. */
    public static String write(Snapshot before, Snapshot after, Difference difference) {
        return JsonText.object(json -> {
            json.writeStringProperty("format", "sodiem-difference/1");
            json.writeName("before");
            snapshot(before, json);
            json.writeName("after");
            snapshot(after, json);
            indexes(difference, json);
        });
    }

    /** What is different, as the property {@code indexes}. */
    static void indexes(Difference difference, JsonGenerator json) {
        array("indexes", difference.indexes(), json, index -> index(index, json));
    }

    /** A list. */
    static <T> void array(String name, List<T> items, JsonGenerator json, Consumer<T> write) {
        json.writeArrayPropertyStart(name);
        items.forEach(write);
        json.writeEndArray();
    }

    private static void snapshot(Snapshot snapshot, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", snapshot.kind().id());
        json.writeStringProperty("name", snapshot.name());
        Revision revision = snapshot.revision();
        JsonText.text(json, "commit", revision == null ? null : revision.id());
        JsonText.text(
                json,
                "committed",
                revision == null ? null : revision.committed().toString());
        json.writeBooleanProperty("tagged", snapshot.tagged());
        array("late", snapshot.late(), json, step -> {
            json.writeStartObject();
            json.writeStringProperty("commit", step.revision().id());
            json.writeStringProperty("written", step.revision().written().toString());
            json.writeStringProperty("landed", step.landed().toString());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void index(IndexDifference index, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("index", index.id());
        json.writeBooleanProperty("reissued", index.reissued());
        array("areas", index.areas(), json, group -> group(group, json));
        array("offices", index.offices(), json, group -> group(group, json));
        List<UnitDifference> changed =
                index.units().stream().filter(UnitDifference::isChanged).toList();
        array("units", changed, json, unit -> unit(unit, json));
        json.writeEndObject();
    }

    private static void unit(UnitDifference unit, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("unit", unit.id());
        json.writeStringProperty("title", unit.title());
        place("before", unit.before(), json);
        place("after", unit.after(), json);
        JsonText.decimal(json, "pointsChange", unit.pointsChange());
        JsonText.decimal(json, "indexChange", unit.indexChange());
        JsonText.decimal(json, "comparableChange", unit.comparableChange());
        array("areas", unit.areas(), json, group -> group(group, json));
        array("offices", unit.offices(), json, group -> group(group, json));
        array("components", unit.changed(), json, component -> component(component, json));
        json.writeEndObject();
    }

    private static void place(String name, @Nullable Place place, JsonGenerator json) {
        if (place == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("status", place.status().id());
        JsonText.decimal(json, "points", place.points());
        JsonText.decimal(json, "index", place.index());
        json.writeBooleanProperty("provisional", place.provisional());
        JsonText.text(json, "rank", place.rank() == null ? null : place.rank().toString());
        JsonText.text(json, "band", place.band());
        json.writeEndObject();
    }

    private static void group(GroupDifference group, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", group.code());
        json.writeStringProperty("title", group.title());
        JsonText.decimal(json, "before", group.before());
        JsonText.decimal(json, "after", group.after());
        json.writeBooleanProperty("comparable", group.comparable());
        JsonText.decimal(json, "change", group.change());
        json.writeEndObject();
    }

    private static void component(ComponentDifference component, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", component.code());
        json.writeStringProperty("transition", component.transition().id());
        JsonText.decimal(json, "change", component.change());
        statement("before", component.before(), json);
        statement("after", component.after(), json);
        array("evidenceAdded", component.evidenceAdded(), json, proof -> proof(proof, json));
        array("evidenceRemoved", component.evidenceRemoved(), json, proof -> proof(proof, json));
        json.writeEndObject();
    }

    /** What was said about one component, or null. */
    static void statement(String name, @Nullable Statement statement, JsonGenerator json) {
        if (statement == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("state", statement.state().id());
        JsonText.decimal(json, "maximum", statement.basis().max());
        JsonText.decimal(json, "points", statement.points());
        if (statement.surveyPercent() != null) {
            JsonText.decimal(json, "survey", statement.surveyPercent());
        }
        if (statement.facts() != null) {
            statement.facts().match(new FactsJson(json));
        }
        json.writeEndObject();
    }

    /** A document by its reference; of a restricted one there is nothing more. */
    static void proof(Proof proof, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", proof.title());
        JsonText.text(json, "number", proof.number());
        JsonText.text(json, "date", proof.date() == null ? null : proof.date().toString());
        JsonText.text(json, "issuer", proof.issuer());
        json.writeStringProperty("section", proof.section());
        json.writeStringProperty("pages", proof.pages());
        json.writeEndObject();
    }
}
