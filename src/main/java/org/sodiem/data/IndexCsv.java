package org.sodiem.data;

import org.sodiem.model.Area;
import org.sodiem.model.Campaign;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;

/** One row a unit: totals, index, rank, points by area. */
public final class IndexCsv {

    private IndexCsv() {}

    /** One index as CSV; its units in the units file's order. */
    public static String write(Campaign campaign, IndexResult index) {
        CsvText csv = new CsvText();
        csv.names("campaign,fictitious,unit,title,kind,status,rank,band,index,provisional,with_survey,"
                + "without_survey,bonus,penalty,maximum,not_applicable,achieved,open,lost,invalid");
        index.criteria().areas().forEach(area -> csv.cell("area_" + area.code().value()));
        csv.endRow();
        index.standings().forEach(standing -> row(campaign, standing, csv));
        return csv.toString();
    }

    private static void row(Campaign campaign, Standing standing, CsvText csv) {
        Scorecard card = standing.card();
        Tally total = card.total();
        csv.cell(campaign.id())
                .cell(String.valueOf(campaign.fictitious()))
                .cell(card.unit().id().value())
                .cell(card.unit().title())
                .cell(card.unit().kind().value())
                .cell(card.status().id())
                .cell(standing.rank() == null ? "" : String.valueOf(standing.rank()))
                .cell(standing.band() == null ? "" : standing.band().id().value())
                .cell(standing.index())
                .cell(String.valueOf(standing.provisional()))
                .cell(card.indexWithSurvey())
                .cell(card.indexWithoutSurvey())
                .cell(card.bonus())
                .cell(card.penalty())
                .cell(total.maximum())
                .cell(total.notApplicable())
                .cell(total.achieved())
                .cell(total.open())
                .cell(total.lost())
                .cell(total.invalid());
        for (Area area : card.criteria().areas()) {
            csv.cell(card.area(area).achieved());
        }
        csv.endRow();
    }
}
