package org.sodiem.data;

import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;

/** One row a unit for one component: facts, points, documents, place. */
public final class ComponentCsv {

    private ComponentCsv() {}

    /** The component at this place of the set, from 0, as CSV; its units in the units file's order. */
    public static String write(Campaign campaign, IndexResult index, int position) {
        CsvText csv = new CsvText();
        csv.names("campaign,fictitious,component,maximum,unit,title")
                .names(String.join(",", EntryCells.NAMES))
                .endRow();
        Component component = index.criteria().components().get(position);
        for (Standing standing : index.standings()) {
            csv.cell(campaign.id())
                    .cell(String.valueOf(campaign.fictitious()))
                    .cell(component.code().value())
                    .cell(component.max().value())
                    .cell(standing.card().unit().id().value())
                    .cell(standing.card().unit().title());
            EntryCells.write(standing.card().components().get(position), csv);
            csv.endRow();
        }
        return csv.toString();
    }
}
