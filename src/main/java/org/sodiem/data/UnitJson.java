package org.sodiem.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.JsonText;
import org.sodiem.model.Area;
import org.sodiem.model.Campaign;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Unit;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;
import org.sodiem.source.Located;
import org.sodiem.view.Document;
import tools.jackson.core.JsonGenerator;

/** Everything about one unit, format {@code sodiem-unit/1}. */
public final class UnitJson {

    private final Campaign campaign;
    private final IndexResult index;

    /** A writer for the units of one index. */
    public UnitJson(Campaign campaign, IndexResult index) {
        this.campaign = campaign;
        this.index = index;
    }

    /** One unit as a JSON object. */
    public String write(Standing standing) {
        return JsonText.object(json -> {
            head("sodiem-unit/1", campaign, index, json);
            unit(standing, json);
            json.writeArrayPropertyStart("components");
            standing.card().components().forEach(score -> component(score, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("files");
            standing.card().submission().scores().forEach(file -> file(file, json));
            json.writeEndArray();
        });
    }

    /** What every file says about itself first. */
    static void head(String format, Campaign campaign, IndexResult index, JsonGenerator json) {
        json.writeStringProperty("format", format);
        json.writeStringProperty("campaign", campaign.id());
        json.writeBooleanProperty("fictitious", campaign.fictitious());
        json.writeBooleanProperty("illustrative", index.criteria().illustrative());
        json.writeStringProperty("index", index.criteria().index().value());
    }

    /** A unit without its components. */
    static void unit(Standing standing, JsonGenerator json) {
        Scorecard card = standing.card();
        Unit unit = card.unit();
        json.writeObjectPropertyStart("unit");
        json.writeStringProperty("id", unit.id().value());
        json.writeStringProperty("title", unit.title());
        json.writeStringProperty("kind", unit.kind().value());
        json.writeEndObject();
        json.writeStringProperty("status", card.status().id());
        json.writeObjectPropertyStart("totals");
        tally(card.total(), json);
        json.writeEndObject();
        score(standing, json);
        json.writeArrayPropertyStart("areas");
        for (Area area : card.criteria().areas()) {
            json.writeStartObject();
            json.writeStringProperty("code", area.code().value());
            tally(card.area(area), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void score(Standing standing, JsonGenerator json) {
        Scorecard card = standing.card();
        json.writeObjectPropertyStart("score");
        JsonText.decimal(json, "withSurvey", card.indexWithSurvey());
        JsonText.decimal(json, "withoutSurvey", card.indexWithoutSurvey());
        JsonText.decimal(json, "bonus", card.bonus());
        JsonText.decimal(json, "penalty", card.penalty());
        JsonText.decimal(json, "index", standing.index());
        json.writeBooleanProperty("provisional", standing.provisional());
        if (standing.rank() == null) {
            json.writeNullProperty("rank");
        } else {
            json.writeNumberProperty("rank", standing.rank());
        }
        JsonText.text(
                json,
                "band",
                standing.band() == null ? null : standing.band().id().value());
        json.writeEndObject();
    }

    private static void tally(Tally tally, JsonGenerator json) {
        JsonText.decimal(json, "maximum", tally.maximum());
        JsonText.decimal(json, "notApplicable", tally.notApplicable());
        JsonText.decimal(json, "applicable", tally.applicable());
        JsonText.decimal(json, "achieved", tally.achieved());
        JsonText.decimal(json, "open", tally.open());
        JsonText.decimal(json, "lost", tally.lost());
        JsonText.decimal(json, "invalid", tally.invalid());
    }

    private static void component(ComponentScore score, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", score.component().code().value());
        JsonText.decimal(json, "maximum", score.component().max().value());
        json.writeStringProperty("state", score.state().id());
        JsonText.decimal(json, "points", score.points());
        JsonText.decimal(json, "open", score.tally().open());
        JsonText.decimal(json, "lost", score.lost());
        BigDecimal percent = score.answer().percent();
        if (percent != null) {
            JsonText.decimal(json, "survey", percent);
        }
        Entry entry = score.entry();
        if (entry != null) {
            entry(entry, json);
        }
        json.writeEndObject();
    }

    private static void entry(Entry entry, JsonGenerator json) {
        entry.facts().match(new FactsJson(json));
        if (!entry.citations().isEmpty()) {
            json.writeArrayPropertyStart("evidence");
            for (Citation citation : entry.citations()) {
                json.writeStartObject();
                json.writeStringProperty("ref", citation.evidence().value());
                if (!citation.section().isEmpty()) {
                    json.writeStringProperty("section", citation.section());
                }
                if (!citation.pages().isEmpty()) {
                    json.writeStringProperty("pages", citation.pages());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!entry.note().isEmpty()) {
            json.writeStringProperty("note", entry.note());
        }
        Located<?> asOf = entry.asOf();
        if (asOf != null) {
            json.writeStringProperty("asOf", asOf.value().toString());
        }
        json.writeStringProperty("source", entry.component().at().toString());
    }

    private static void file(ScoreFile file, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", file.source().path());
        JsonText.text(json, "office", file.office());
        json.writeBooleanProperty("readable", file.readable());
        json.writeArrayPropertyStart("evidence");
        file.evidence().forEach(evidence -> evidence(evidence, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void evidence(Evidence evidence, JsonGenerator json) {
        Document document = Document.of(evidence);
        json.writeStartObject();
        json.writeStringProperty("id", evidence.id().value());
        json.writeStringProperty("title", document.title());
        JsonText.text(json, "number", absent(document.number()));
        JsonText.text(
                json, "date", document.date() == null ? null : document.date().toString());
        JsonText.text(json, "issuer", absent(document.issuer()));
        json.writeBooleanProperty("restricted", document.access().isInternal());
        JsonText.text(json, "url", absent(document.access().address()));
        json.writeEndObject();
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
