package org.sodiem.data;

import java.util.Objects;
import java.util.stream.Collectors;
import org.sodiem.model.Campaign;
import org.sodiem.model.Evidence;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;

/** One row a component of one unit: state, points, documents, place. */
public final class UnitCsv {

    private final Campaign campaign;

    /** A writer for one campaign. */
    public UnitCsv(Campaign campaign) {
        this.campaign = campaign;
    }

    /** One unit as CSV; its components in the set's order. */
    public String write(Standing standing) {
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
                    .cell(documents(score))
                    .cell(score.entry() == null ? "" : score.entry().note())
                    .cell(
                            score.entry() == null
                                    ? ""
                                    : score.entry().component().at().toString())
                    .endRow();
        }
        return csv.toString();
    }

    private static String documents(ComponentScore score) {
        Answer.Entered entered = score.entered();
        if (entered == null) {
            return "";
        }
        return entered.entry().citations().stream()
                .map(entered::evidence)
                .filter(Objects::nonNull)
                .map(UnitCsv::name)
                .collect(Collectors.joining("; "));
    }

    private static String name(Evidence evidence) {
        return evidence.number() == null
                ? evidence.title().value()
                : evidence.number().value();
    }
}
