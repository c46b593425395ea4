package org.sodiem.data;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;
import org.sodiem.telling.Column;
import org.sodiem.telling.DocumentColumns;
import org.sodiem.telling.ScoreColumns;
import org.sodiem.telling.UnitColumns;
import org.sodiem.view.EvidenceRegister;

/** Tables of a campaign as CSV; every row begins with the campaign. */
public final class Csv {

    private Csv() {}

    /** One index: one row a unit, in the units file's order, with totals, index, rank, points by area. */
    public static String index(Campaign campaign, IndexResult index) {
        return write(campaign, UnitColumns.all(index.criteria()).stream(), index.standings());
    }

    /** One unit: one row a component, in the set's order, with points, documents, place, facts. */
    public static String unit(Campaign campaign, Standing standing) {
        Function<ComponentScore, Component> component = ComponentScore::component;
        Stream<Column<ComponentScore>> own = Stream.of(
                UnitColumns.ID.of(score -> standing),
                ScoreColumns.CODE.of(component),
                ScoreColumns.TITLE.of(component),
                ScoreColumns.MAXIMUM.of(component));
        return write(
                campaign,
                Stream.concat(own, ScoreColumns.ALL.stream()),
                standing.card().components());
    }

    /** The component at this place of the set, from 0: one row a unit, in the units file's order. */
    public static String component(Campaign campaign, IndexResult index, int position) {
        Component component = index.criteria().components().get(position);
        Stream<Column<Standing>> own = Stream.of(
                ScoreColumns.CODE.of(standing -> component),
                ScoreColumns.MAXIMUM.of(standing -> component),
                UnitColumns.ID,
                UnitColumns.TITLE);
        return write(
                campaign,
                Stream.concat(
                        own,
                        ScoreColumns.ALL.stream()
                                .map(column -> column.of(
                                        standing -> standing.card().components().get(position)))),
                index.standings());
    }

    /** The whole register of evidence: one row a document, in its order. */
    public static String evidence(Campaign campaign, EvidenceRegister register) {
        return write(campaign, DocumentColumns.ALL.stream(), register.documents());
    }

    private static <T> String write(Campaign campaign, Stream<Column<T>> own, List<T> rows) {
        Stream<Column<T>> first = Stream.of(
                Column.text("campaign", "", row -> campaign.id()),
                Column.text("fictitious", "", row -> String.valueOf(campaign.fictitious())));
        List<Column<T>> columns = Stream.concat(first, own).toList();
        CsvText csv = new CsvText();
        columns.forEach(column -> csv.name(column.id()));
        csv.endRow();
        for (T row : rows) {
            columns.forEach(column -> csv.cell(column.value().apply(row)));
            csv.endRow();
        }
        return csv.toString();
    }
}
