package org.sodiem.data;

import org.sodiem.json.Json;
import org.sodiem.model.Campaign;
import org.sodiem.score.IndexResult;
import org.sodiem.view.Mean;

/** All units of one index without their components, format {@code sodiem-index/1}. */
public final class IndexJson {

    private IndexJson() {}

    /** One index as a JSON object; its units in the units file's order. */
    public static String write(Campaign campaign, IndexResult index) {
        return Json.text(UnitJson.head("sodiem-index/1", campaign, index)
                .with("title", index.criteria().title())
                .with("mean", Mean.of(index).points())
                .with("units", index.standings(), UnitJson::unit));
    }
}
