package org.sodiem.data;

import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.model.Campaign;
import org.sodiem.model.Publication;
import org.sodiem.score.IndexResult;
import org.sodiem.view.Mean;

/** All units of one index without their components, format {@code sodiem-index/1}. */
public final class IndexJson {

    private IndexJson() {}

    private static JsonObject decision(Publication.Result result) {
        return new JsonObject()
                .with("decision", result.decision())
                .with("date", result.date())
                .with("issuer", result.issuer());
    }

    /** One index as a JSON object; its units in the units file's order. */
    public static String write(Campaign campaign, IndexResult index) {
        return Json.text(UnitJson.head("sodiem-index/1", campaign, index)
                .with("title", index.criteria().title())
                .unlessEmpty("published", index.published() == null ? null : decision(index.published()))
                .with("mean", Mean.of(index).points())
                .with("units", index.standings(), UnitJson::unit));
    }
}
