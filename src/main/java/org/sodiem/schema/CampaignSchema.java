package org.sodiem.schema;

import static org.sodiem.schema.Shape.may;
import static org.sodiem.schema.Shape.must;

import java.util.Map;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Named;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.CarriedTables;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.EvidenceLimits;
import org.sodiem.model.Forge;
import org.sodiem.model.Window;

/** The schemas of {@code campaign.yaml} and {@code units.yaml}. */
final class CampaignSchema {

    private CampaignSchema() {}

    static String campaign(Words words) {
        Shape basis = Shape.object(must("number", Shape.TEXT), must("date", Shape.DATE), must("issuer", Shape.TEXT));
        Shape index = Shape.object(
                must("id", Shape.ID),
                must("title", Shape.TEXT),
                may("short", Shape.TEXT.saying(words.text("campaign.index-short"))),
                must("criteria", Shape.matching(Limits.CRITERIA_FILE, "string")),
                may("kinds", Shape.list(Shape.ID)),
                may(
                        "equal-ranks",
                        Shape.words(Named.ids(EqualRanks.class)).saying(words.text("campaign.equal-ranks"))));
        Shape round = Shape.object(
                must("id", Shape.ID),
                must("title", Shape.TEXT),
                may("indexes", Shape.list(Shape.ID)),
                must("opens", Shape.INSTANT),
                must("closes", Shape.INSTANT),
                must("tag", Shape.TEXT));
        Shape window = Shape.object(
                must("for", Shape.words(Named.ids(Window.Kind.class))),
                must("title", Shape.TEXT),
                may("indexes", Shape.list(Shape.ID)),
                must("opens", Shape.INSTANT),
                must("closes", Shape.INSTANT));
        Shape evidence = Shape.object(
                may("kinds", Shape.list(Shape.words(EvidenceLimits.SAFE.toArray(String[]::new)))),
                may("megabytes", Shape.whole(EvidenceLimits.MOST_MEGABYTES).and(new JsonObject().with("minimum", 1))),
                may("files", Shape.whole(EvidenceLimits.MOST_FILES).and(new JsonObject().with("minimum", 1))));
        Shape withheld = Shape.list(Shape.object(
                        must("what", Shape.words(Named.ids(Window.Kind.class))), may("until", Shape.INSTANT)))
                .atMost(Window.Kind.values().length);
        Shape forge = Shape.object(
                must("kind", Shape.words(Named.ids(Forge.Kind.class))),
                must("url", line(Limits.REPOSITORY_URL, "string")),
                must("branch", line(Limits.BRANCH, "string", "number", "boolean")));
        return Shape.object(
                        must("campaign", Shape.TEXT),
                        must("title", Shape.TEXT),
                        must("authority", Shape.TEXT),
                        must("coordinator", Shape.ID),
                        must("timezone", Shape.TEXT),
                        may("locale", Shape.words("vi", "en")),
                        may("fictitious", Shape.FLAG),
                        must("period", Shape.object(must("from", Shape.DATE), must("to", Shape.DATE))),
                        may("basis", Shape.list(basis).atMost(Limits.CAMPAIGN_ITEMS)),
                        must("indexes", Shape.fullList(index).atMost(Limits.INDEXES)),
                        may("rounds", Shape.list(round).atMost(Limits.CAMPAIGN_ITEMS)),
                        may("windows", Shape.list(window).atMost(Limits.CAMPAIGN_ITEMS)),
                        may("withheld", withheld.saying(words.text("campaign.withheld"))),
                        may(
                                "ended-units",
                                Shape.words("left-out", "scored").saying(words.text("campaign.ended-units"))),
                        may("unappraised", Shape.words("refused", "self").saying(words.text("campaign.unappraised"))),
                        may("evidence", evidence.saying(words.text("campaign.evidence"))),
                        may(
                                "workbooks",
                                Shape.words(Named.ids(CarriedTables.class)).saying(words.text("campaign.workbooks"))),
                        may("forge", forge.saying(words.text("campaign.forge"))))
                .document(words.text("campaign.title"), Map.of());
    }

    static String publication(Words words) {
        Shape result = Shape.object(
                must("index", Shape.ID),
                must("decision", Shape.TEXT),
                must("date", Shape.DATE),
                must("issuer", Shape.TEXT));
        Shape opened = Shape.object(
                must("what", Shape.words(Named.ids(Window.Kind.class))),
                must("index", Shape.ID),
                must("decision", Shape.TEXT),
                must("date", Shape.DATE),
                must("issuer", Shape.TEXT));
        return Shape.object(
                        may(
                                "results",
                                Shape.fullList(result)
                                        .atMost(Limits.INDEXES)
                                        .saying(words.text("publication.results"))),
                        may(
                                "opened",
                                Shape.list(opened)
                                        .atMost(Limits.INDEXES * Window.Kind.values().length)
                                        .saying(words.text("publication.opened"))))
                .document(words.text("publication.title"), Map.of());
    }

    static String exemptions(Words words) {
        Shape exemption = Shape.object(
                must("index", Shape.ID),
                must("components", Shape.fullList(Shape.TEXT)),
                may("units", Shape.list(Shape.ID)),
                may("kinds", Shape.list(Shape.ID)),
                may("reason", Shape.PROSE),
                must("decision", Shape.TEXT),
                must("date", Shape.DATE),
                must("issuer", Shape.TEXT));
        return Shape.object(must(
                        "not-applicable",
                        Shape.fullList(exemption).atMost(Limits.EXEMPTIONS).saying(words.text("exemptions.list"))))
                .document(words.text("exemptions.title"), Map.of());
    }

    private static Shape line(String expression, String... types) {
        return Shape.matching(expression, types).and(new JsonObject().with("maxLength", Limits.TITLE));
    }

    static String units(Words words) {
        Shape people = Shape.list(Shape.login());
        Shape unit = Shape.object(
                must("id", Shape.ID),
                must("title", Shape.TEXT),
                must("kind", Shape.ID),
                may("code", Shape.TEXT),
                may("from", Shape.DATE),
                may("until", Shape.DATE),
                may("successor", Shape.ID),
                may("people", people),
                may("approvers", people.saying(words.text("units.approvers"))),
                may("entered-by", Shape.words("people", "coordinator").saying(words.text("units.entered-by"))));
        Shape successor = Shape.object(
                must("id", Shape.ID), must("title", Shape.TEXT), may("code", Shape.TEXT), may("from", Shape.DATE));
        return Shape.object(
                        may(
                                "offices",
                                Shape.list(Shape.object(
                                        must("id", Shape.ID), must("title", Shape.TEXT), may("people", people)))),
                        must("units", Shape.fullList(unit)),
                        may("successors", Shape.list(successor)),
                        may("coordinators", people),
                        may("maintainers", people))
                .document(words.text("units.title"), Map.of());
    }
}
