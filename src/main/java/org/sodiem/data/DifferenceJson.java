package org.sodiem.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.git.Revision;
import org.sodiem.history.RemarkChange;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.round.Snapshot;
import org.sodiem.score.Proof;
import org.sodiem.score.Remark;
import org.sodiem.score.Statement;

/** Two states compared, format {@code sodiem-difference/1}; units and components without a change are left out. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** The difference between two states as a JSON object. */
    public static String write(Snapshot before, Snapshot after, Difference difference) {
        return Json.text(new JsonObject()
                .with("format", "sodiem-difference/1")
                .with("before", snapshot(before))
                .with("after", snapshot(after))
                .and(indexes(difference)));
    }

    /** What is different, as the property {@code indexes}. */
    static JsonObject indexes(Difference difference) {
        return new JsonObject().with("indexes", difference.indexes(), DifferenceJson::index);
    }

    private static JsonObject snapshot(Snapshot snapshot) {
        Revision revision = snapshot.revision();
        return new JsonObject()
                .with("kind", snapshot.kind().id())
                .with("name", snapshot.name())
                .with("commit", revision == null ? null : revision.id())
                .with("committed", revision == null ? null : revision.dated())
                .with("tagged", snapshot.tagged())
                .with(
                        "late",
                        snapshot.late(),
                        step -> new JsonObject()
                                .with("commit", step.revision().id())
                                .with("written", step.revision().written())
                                .with("landed", step.landed()));
    }

    private static JsonObject index(IndexDifference index) {
        List<UnitDifference> changed = index.changed();
        return new JsonObject()
                .with("index", index.id())
                .with("reissued", index.reissued())
                .with("areas", index.areas(), DifferenceJson::group)
                .with("offices", index.offices(), DifferenceJson::group)
                .with("units", changed, DifferenceJson::unit);
    }

    private static JsonObject unit(UnitDifference unit) {
        return new JsonObject()
                .with("unit", unit.id())
                .with("title", unit.title())
                .with("before", place(unit.before()))
                .with("after", place(unit.after()))
                .with("pointsChange", unit.pointsChange())
                .with("indexChange", unit.indexChange())
                .with("comparableChange", unit.comparableChange())
                .with("areas", unit.areas(), DifferenceJson::group)
                .with("offices", unit.offices(), DifferenceJson::group)
                .with("components", unit.changed(), DifferenceJson::component)
                .with("remarks", unit.remarks(), DifferenceJson::remark);
    }

    private static @Nullable JsonObject place(@Nullable Place place) {
        return place == null
                ? null
                : new JsonObject()
                        .with("status", place.status().id())
                        .with("points", place.points())
                        .with("index", place.index())
                        .with("provisional", place.provisional())
                        .with("rank", place.rank() == null ? null : place.rank().toString())
                        .with("band", place.band());
    }

    private static JsonObject group(GroupDifference group) {
        return new JsonObject()
                .with("code", group.code())
                .with("title", group.title())
                .with("before", group.before())
                .with("after", group.after())
                .with("comparable", group.comparable())
                .with("change", group.change());
    }

    private static JsonObject component(ComponentDifference component) {
        return new JsonObject()
                .with("code", component.code())
                .with("transition", component.transition().id())
                .with("change", component.change())
                .with("before", statement(component.before()))
                .with("after", statement(component.after()))
                .with("evidenceAdded", component.evidenceAdded(), DifferenceJson::proof)
                .with("evidenceRemoved", component.evidenceRemoved(), DifferenceJson::proof);
    }

    private static JsonObject remark(RemarkChange change) {
        Remark.Subject on = change.known().on();
        return new JsonObject()
                .with("kind", on.kind().id())
                .with("office", on.office().isEmpty() ? null : on.office())
                .with("pass", on.pass().isEmpty() ? null : on.pass())
                .with("code", on.code().isEmpty() ? null : on.code())
                .with("before", remark(change.before()))
                .with("after", remark(change.after()));
    }

    private static @Nullable JsonObject remark(@Nullable Remark remark) {
        return remark == null
                ? null
                : new JsonObject()
                        .with("ruling", remark.ruling().id())
                        .with("points", remark.points())
                        .and(remark.said().match(new FactsJson()))
                        .with("explain", remark.asks())
                        .with("text", remark.text())
                        .with("date", remark.date())
                        .with("documents", remark.proofs(), DifferenceJson::proof);
    }

    private static @Nullable JsonObject statement(@Nullable Statement statement) {
        return statement == null
                ? null
                : new JsonObject()
                        .with("state", statement.state().id())
                        .with("maximum", statement.basis().max())
                        .with("points", statement.points())
                        .and(statement.said().match(new FactsJson()));
    }

    /** A document by its reference; of a restricted one there is nothing more. */
    private static JsonObject proof(Proof proof) {
        return new JsonObject()
                .with("title", proof.title())
                .with("number", proof.number())
                .with("date", proof.date())
                .with("issuer", proof.issuer())
                .with("section", proof.section())
                .with("pages", proof.pages());
    }
}
