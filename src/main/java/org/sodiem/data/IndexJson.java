package org.sodiem.data;

import org.sodiem.json.JsonText;
import org.sodiem.model.Campaign;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;
import org.sodiem.view.Mean;

/** All units of one index without their components, format {@code sodiem-index/1}. */
public final class IndexJson {

    private final Campaign campaign;

    /** A writer for one campaign. */
    public IndexJson(Campaign campaign) {
        this.campaign = campaign;
    }

    /** One index as a JSON object; its units in the units file's order. */
    public String write(IndexResult index) {
        return JsonText.object(json -> {
            UnitJson.head("sodiem-index/1", campaign, index, json);
            JsonText.text(json, "title", index.criteria().title());
            JsonText.decimal(json, "mean", Mean.of(index).points());
            json.writeArrayPropertyStart("units");
            for (Standing standing : index.standings()) {
                json.writeStartObject();
                UnitJson.unit(standing, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
