package org.sodiem.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.model.Campaign;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Explained;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.score.Voice;
import org.sodiem.score.Voices;
import org.sodiem.source.Located;
import org.sodiem.source.Span;
import org.sodiem.view.Adjusted;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Document;

/**
 * Everything about one unit, format {@code sodiem-unit/3}: what is the same of every unit stands in {@code sodiem-index/1}, and what is
 * 0, null or as usual is left out, since this is written once for each unit of a country.
 */
public final class UnitJson {

    private UnitJson() {}

    /** One unit as a JSON object. */
    public static String write(Campaign campaign, IndexResult index, Standing standing) {
        Scorecard counted = standing.counted();
        List<ScoreFile> files = counted.submission().scores();
        String first = files.isEmpty() ? "" : files.get(0).source().path();
        return Json.text(head("sodiem-unit/3", campaign, index)
                .and(unit(standing))
                .with("groups", CriteriaGroup.all(counted.criteria().parts()), group -> group(counted, group))
                .with("adjustments", adjustments(standing, campaign))
                .with("components", standing.voices().all(), voices -> component(voices, first))
                .with("files", files, UnitJson::file));
    }

    /** What every file says about itself first. */
    static JsonObject head(String format, Campaign campaign, IndexResult index) {
        return new JsonObject()
                .with("format", format)
                .with("campaign", campaign.id())
                .with("fictitious", campaign.fictitious())
                .with("illustrative", index.criteria().illustrative())
                .with("index", index.id());
    }

    /** A unit without its components. */
    static JsonObject unit(Standing standing) {
        Scorecard card = standing.counted();
        return new JsonObject()
                .with(
                        "unit",
                        new JsonObject()
                                .with("id", card.unit().id().value())
                                .with("title", card.unit().title())
                                .with("kind", card.unit().kind().value()))
                .with("status", card.status().id())
                .with("totals", tally(card.total()))
                .with(
                        "score",
                        new JsonObject()
                                .with("withSurvey", card.indexWithSurvey())
                                .with("withoutSurvey", card.indexWithoutSurvey())
                                .with("bonus", card.bonus())
                                .with("penalty", card.penalty())
                                .with("voice", (standing.isResult() ? Voice.RESULT : Voice.SELF).id())
                                .with("index", standing.index())
                                .with("provisional", standing.provisional())
                                .with("rank", standing.place())
                                .with(
                                        "band",
                                        standing.band() == null
                                                ? null
                                                : standing.band().id().value()))
                .with("voices", voices(standing.voices()));
    }

    /** The parts of the top level of one unit, each with its sums. */
    static List<JsonObject> areas(Standing standing) {
        Scorecard card = standing.counted();
        return card.criteria().parts().stream()
                .map(area -> new JsonObject().with("code", area.code().value()).and(tally(card.area(area))))
                .toList();
    }

    private static JsonObject group(Scorecard card, CriteriaGroup group) {
        List<ComponentScore> own = card.components().subList(group.from(), group.to());
        Tally tally = Tally.of(group.group(), own, score -> true);
        return new JsonObject()
                .with("code", group.code())
                .and(unlessZero("notApplicable", tally.notApplicable()))
                .and(unlessZero("achieved", tally.achieved()))
                .and(unlessZero("open", tally.open()))
                .and(unlessZero("lost", tally.lost()))
                .and(unlessZero("invalid", tally.invalid()));
    }

    /** What is claimed and taken off outside the total, each within the limit of its own. */
    private static List<JsonObject> adjustments(Standing standing, Campaign campaign) {
        Adjusted adjusted = Adjusted.of(standing, campaign.coordinator().value());
        List<JsonObject> all = new ArrayList<>();
        for (Adjusted.Bonus bonus : adjusted.bonuses()) {
            all.add(new JsonObject()
                    .with("kind", "bonus")
                    .with("code", bonus.item().code().value())
                    .with("count", bonus.count())
                    .with("points", bonus.points())
                    .with("office", bonus.office())
                    .unlessEmpty("note", bonus.note())
                    .with("source", bonus.at()));
        }
        for (Adjusted.Penalty penalty : adjusted.penalties()) {
            all.add(new JsonObject()
                    .with("kind", "penalty")
                    .with("code", penalty.item().code().value())
                    .with("count", penalty.count())
                    .with("points", penalty.points())
                    .with("office", penalty.office())
                    .with("counted", !adjusted.isWaiting(penalty) && !penalty.overruled())
                    .unlessEmpty("note", penalty.reason())
                    .with("source", penalty.at()));
        }
        return all;
    }

    private static JsonObject unlessZero(String name, BigDecimal points) {
        return points.signum() == 0 ? new JsonObject() : new JsonObject().with(name, points);
    }

    private static JsonObject tally(Tally tally) {
        return new JsonObject()
                .with("maximum", tally.maximum())
                .with("notApplicable", tally.notApplicable())
                .with("applicable", tally.applicable())
                .with("achieved", tally.achieved())
                .with("open", tally.open())
                .with("lost", tally.lost())
                .with("invalid", tally.invalid());
    }

    /** What each voice that has spoken gives all together; null where it has not spoken of all it has to. */
    private static JsonObject voices(Voices voices) {
        JsonObject json = new JsonObject();
        for (Voice voice : Voice.values()) {
            if (voices.speaks(voice)) {
                json.with(voice.id(), voices.sum(voice));
            }
        }
        return json;
    }

    private static JsonObject component(ComponentVoices voices, String file) {
        JsonObject json = component(voices.base(), file);
        JsonObject said = new JsonObject();
        for (Voice voice : Voice.values()) {
            ComponentScore own = voices.of(voice);
            if (own != null && voice != Voice.SELF && voice != Voice.SURVEY && voice != Voice.EXTERNAL) {
                said.with(voice.id(), said(own));
                json.with("voices", said);
            }
            if (voice == Voice.EXPLANATION && voices.explained() != Explained.NOTHING) {
                said.with(voice.id(), explained(voices));
                json.with("voices", said);
            }
        }
        return json;
    }

    /** What became of an explanation; it gives no points. */
    private static JsonObject explained(ComponentVoices voices) {
        Answer.Entered answer = voices.explanation();
        JsonObject json = new JsonObject().with("state", voices.explained().id());
        return answer == null
                ? json
                : json.with("text", answer.entry().note())
                        .with(
                                "evidence",
                                answer.entry().citations().stream()
                                        .map(answer::evidence)
                                        .flatMap(Stream::ofNullable)
                                        .toList(),
                                UnitJson::evidence)
                        .with("source", answer.entry().component().at());
    }

    private static JsonObject said(ComponentScore score) {
        JsonObject json = new JsonObject().with("state", score.state().id()).with("points", score.points());
        return score.answer() instanceof Answer.Appraised appraised
                ? json.with("office", appraised.office())
                        .unlessEmpty("reason", appraised.finding().reason())
                        .with("explain", appraised.finding().asks())
                        .with("source", appraised.finding().component().at())
                : json;
    }

    private static JsonObject component(ComponentScore score, String file) {
        return new JsonObject()
                .with("code", score.component().code().value())
                .unlessEmpty(
                        "state",
                        score.state() == State.COMPLETE ? null : score.state().id())
                .unlessEmpty("points", score.points())
                .and(unlessZero("open", score.tally().open()))
                .and(unlessZero("lost", score.lost()))
                .unlessEmpty("survey", score.answer().percent())
                .unlessEmpty("surveyed", surveyed(score))
                .unlessEmpty("exempted", exempted(score.answer()))
                .and(score.entry() == null ? new JsonObject() : entry(score.entry(), file));
    }

    /** What each group answered; null where all were asked together by per cent. */
    private static @Nullable JsonObject surveyed(ComponentScore score) {
        if (!(score.answer() instanceof Answer.Surveyed surveyed)
                || !(score.component().rule() instanceof Rule.Survey rule)
                || (rule.groups().isEmpty() && rule.scale().isPercentage())) {
            return null;
        }
        JsonObject means = new JsonObject();
        for (int i = 0; i < surveyed.means().size(); i++) {
            means.with(
                    rule.groups().isEmpty() ? "all" : rule.groups().get(i).id().value(),
                    surveyed.means().get(i));
        }
        return means;
    }

    private static @Nullable JsonObject exempted(Answer answer) {
        return answer instanceof Answer.Exempted exempted
                ? new JsonObject()
                        .with("decision", exempted.by().decision())
                        .with("date", exempted.by().date())
                        .with("issuer", exempted.by().issuer())
                        .unlessEmpty("reason", exempted.by().reason())
                : null;
    }

    private static JsonObject entry(Entry entry, String file) {
        Located<?> asOf = entry.asOf();
        return entry.facts()
                .match(new FactsJson())
                .unlessEmpty(
                        "evidence",
                        entry.citations().stream().map(UnitJson::citation).toList())
                .unlessEmpty("note", entry.note())
                .unlessEmpty("asOf", asOf == null ? null : asOf.value())
                .and(place(entry.component().at(), file));
    }

    /** As in a score file: an id alone where neither section nor pages are named. */
    private static Object citation(Citation citation) {
        String ref = citation.evidence().value();
        return citation.section().isEmpty() && citation.pages().isEmpty()
                ? ref
                : new JsonObject()
                        .with("ref", ref)
                        .unlessEmpty("section", citation.section())
                        .unlessEmpty("pages", citation.pages());
    }

    /** The line alone in the file that is named first. */
    private static JsonObject place(Span place, String file) {
        return place.file().path().equals(file)
                ? new JsonObject().with("line", place.line())
                : new JsonObject().with("source", place);
    }

    private static JsonObject file(ScoreFile file) {
        return new JsonObject()
                .with("path", file.source().path())
                .unlessEmpty("office", file.office())
                .with("readable", file.readable())
                .with("evidence", file.evidence(), UnitJson::evidence);
    }

    /** Of a restricted document only the reference is published. */
    private static JsonObject evidence(Evidence evidence) {
        Document document = Document.of(evidence);
        return new JsonObject()
                .with("id", evidence.id().value())
                .with("title", document.title())
                .unlessEmpty("number", document.number())
                .unlessEmpty("date", document.date())
                .unlessEmpty("issuer", document.issuer())
                .unlessEmpty("restricted", document.access().isInternal() ? true : null)
                .unlessEmpty("url", document.access().address());
    }
}
