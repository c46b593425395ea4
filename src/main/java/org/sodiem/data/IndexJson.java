package org.sodiem.data;

import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.Grounds;
import org.sodiem.model.Publication;
import org.sodiem.score.IndexResult;
import org.sodiem.source.Located;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Mean;

/** The components of one index, and all its units without what they have for each, format {@code sodiem-index/1}. */
public final class IndexJson {

    private IndexJson() {}

    private static JsonObject decision(Publication.Result result) {
        return new JsonObject()
                .with("decision", result.decision())
                .with("date", result.date())
                .with("issuer", result.issuer());
    }

    private static JsonObject group(CriteriaGroup group) {
        int last = group.above().size() - 1;
        return new JsonObject()
                .with("code", group.code())
                .with("parent", last < 0 ? null : group.above().get(last).code().value())
                .with("title", group.group().title())
                .with("maximum", group.group().max().value());
    }

    private static JsonObject component(Component component) {
        Grounds grounds = component.grounds();
        Located<String> lead = component.lead();
        return new JsonObject()
                .with("code", component.code().value())
                .with("title", component.title())
                .with("maximum", component.max().value())
                .with("lead", lead == null ? null : lead.value())
                .unlessEmpty("basis", grounds.basis())
                .unlessEmpty("source", grounds.source().isEmpty() ? null : grounds.source())
                .unlessEmpty(
                        "helps", grounds.helps().stream().map(Located::value).toList());
    }

    /** One index as a JSON object; its units in the units file's order. */
    public static String write(Campaign campaign, IndexResult index) {
        return Json.text(UnitJson.head("sodiem-index/1", campaign, index)
                .with("title", index.criteria().title())
                .unlessEmpty("published", index.published() == null ? null : decision(index.published()))
                .with("rescale", index.criteria().rescale().id())
                .with("mean", Mean.of(index).points())
                .with("groups", CriteriaGroup.all(index.criteria().parts()), IndexJson::group)
                .with("components", index.criteria().components(), IndexJson::component)
                .with(
                        "units",
                        index.standings(),
                        standing -> UnitJson.unit(standing).with("areas", UnitJson.areas(standing))));
    }
}
