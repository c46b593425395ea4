package org.sodiem.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sodiem.json.JsonText;
import org.sodiem.links.LinkOutcome;
import org.sodiem.links.LinkPlace;
import org.sodiem.links.LinkReport;
import tools.jackson.core.JsonGenerator;

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
        return JsonText.object(json -> {
            json.writeStringProperty("format", "sodiem-link-report/1");
            json.writeStringProperty("day", report.day().toString());
            json.writeNumberProperty("links", report.links());
            DifferenceJson.array("newlyDead", report.newlyDead(), json, told -> link(told, json));
            DifferenceJson.array("recovered", report.recovered(), json, told -> link(told, json));
            json.writeNumberProperty("knownDead", report.knownDead());
            json.writeNumberProperty("watched", report.watched());
            json.writeObjectPropertyStart("outcomes");
            for (LinkOutcome outcome : LinkOutcome.values()) {
                if (report.count(outcome) > 0) {
                    json.writeNumberProperty(outcome.id(), report.count(outcome));
                }
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("strikes");
            for (Map.Entry<String, List<LocalDate>> link :
                    report.memory().strikes().entrySet()) {
                DifferenceJson.array(link.getKey(), link.getValue(), json, day -> json.writeString(day.toString()));
            }
            json.writeEndObject();
        });
    }

    private static void link(LinkReport.Told told, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("address", told.link().address().toString());
        json.writeStringProperty("outcome", told.outcome().id());
        DifferenceJson.array("strikes", told.strikes(), json, day -> json.writeString(day.toString()));
        DifferenceJson.array("places", told.link().places(), json, place -> place(place, json));
        json.writeEndObject();
    }

    private static void place(LinkPlace place, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", place.at().file().path());
        json.writeNumberProperty("line", place.at().line());
        json.writeNumberProperty("column", place.at().column());
        json.writeStringProperty("unit", place.unit().id().value());
        DifferenceJson.array("codes", place.codes(), json, json::writeString);
        json.writeEndObject();
    }
}
