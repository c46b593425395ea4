package org.sodiem.data;

import java.util.stream.Collectors;
import org.sodiem.model.Campaign;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;
import org.sodiem.view.Document;

/** One row a component of one unit: state, points, documents, place. */
public final class UnitCsv {

    private UnitCsv() {}

    /** One unit as CSV; its components in the set's order. */
    public static String write(Campaign campaign, Standing standing) {
        CsvText csv = new CsvText();
        for (String name :
                "campaign,fictitious,unit,component,title,maximum,state,points,open,lost,evidence,note,source"
                        .split(",", -1)) {
            csv.cell(name);
        }
        csv.endRow();
        for (ComponentScore score : standing.card().components()) {
            csv.cell(campaign.id())
                    .cell(String.valueOf(campaign.fictitious()))
                    .cell(standing.card().unit().id().value())
                    .cell(score.component().code().value())
                    .cell(score.component().title())
                    .cell(score.component().max().value())
                    .cell(score.state().id())
                    .cell(score.points())
                    .cell(score.tally().open())
                    .cell(score.lost())
                    .cell(score.documents().stream()
                            .map(document -> Document.of(document).name())
                            .collect(Collectors.joining("; ")))
                    .cell(score.entry() == null ? "" : score.entry().note())
                    .cell(
                            score.entry() == null
                                    ? ""
                                    : score.entry().component().at().toString())
                    .endRow();
        }
        return csv.toString();
    }
}
