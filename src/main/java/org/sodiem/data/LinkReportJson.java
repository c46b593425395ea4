package org.sodiem.data;

import java.util.Arrays;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.links.LinkOutcome;
import org.sodiem.links.LinkPlace;
import org.sodiem.links.LinkReport;

/**
 * A run over links, format {@code sodiem-link-report/1}: {@code day}, {@code links}, {@code newlyDead}, {@code recovered},
 * {@code knownDead}, {@code watched}, {@code outcomes} (numbers by outcome) and {@code strikes} (by address, the days on
 * which it failed). A link that is told has {@code address}, {@code outcome}, {@code strikes} and {@code places}, each with
 * {@code path}, {@code line}, {@code column}, {@code unit} and {@code codes}.
 */
public final class LinkReportJson {

    private LinkReportJson() {}

    /** The report as a JSON object. */
    public static String write(LinkReport report) {
        JsonObject outcomes = new JsonObject();
        Arrays.stream(LinkOutcome.values())
                .filter(outcome -> report.count(outcome) > 0)
                .forEach(outcome -> outcomes.with(outcome.id(), report.count(outcome)));
        return Json.text(new JsonObject()
                .with("format", "sodiem-link-report/1")
                .with("day", report.day())
                .with("links", report.links())
                .with("newlyDead", report.newlyDead(), LinkReportJson::link)
                .with("recovered", report.recovered(), LinkReportJson::link)
                .with("knownDead", report.knownDead())
                .with("watched", report.watched())
                .with("outcomes", outcomes)
                .with("strikes", JsonObject.of(report.memory().strikes())));
    }

    private static JsonObject link(LinkReport.Told told) {
        return new JsonObject()
                .with("address", told.link().address())
                .with("outcome", told.outcome().id())
                .with("strikes", told.strikes())
                .with("places", told.link().places(), LinkReportJson::place);
    }

    private static JsonObject place(LinkPlace place) {
        return new JsonObject()
                .with("path", place.at().file().path())
                .with("line", place.at().line())
                .with("column", place.at().column())
                .with("unit", place.unit().id().value())
                .with("codes", place.codes());
    }
}
