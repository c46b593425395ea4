package org.sodiem.data;

import org.sodiem.model.Campaign;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;

/** One row a component of one unit: points, documents, place, facts. */
public final class UnitCsv {

    private UnitCsv() {}

    /** One unit as CSV; its components in the set's order. */
    public static String write(Campaign campaign, Standing standing) {
        CsvText csv = new CsvText();
        csv.names("campaign,fictitious,unit,component,title,maximum")
                .names(String.join(",", EntryCells.NAMES))
                .endRow();
        for (ComponentScore score : standing.card().components()) {
            csv.cell(campaign.id())
                    .cell(String.valueOf(campaign.fictitious()))
                    .cell(standing.card().unit().id().value())
                    .cell(score.component().code().value())
                    .cell(score.component().title())
                    .cell(score.component().max().value());
            EntryCells.write(score, csv);
            csv.endRow();
        }
        return csv.toString();
    }
}
