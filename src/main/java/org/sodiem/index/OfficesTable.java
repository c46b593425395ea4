package org.sodiem.index;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.State;
import org.sodiem.view.IndexView;
import org.sodiem.view.Led;

/** The lead offices of an index of several units, with what the units lack and lost of their components. */
final class OfficesTable {

    private final Context context;
    private final Words words;
    private final IndexView index;
    private final SitePath here;

    OfficesTable(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.index = index;
        this.here = here;
    }

    /** An office and what it leads. */
    private record Row(Office office, Led led) {}

    /** The table as a part of the dashboard. */
    DashboardPage.Part part() {
        return new DashboardPage.Part(
                words.text("offices.title", context.kind(index)),
                Piece.of(words, "offices.finding"),
                table(),
                Link.to(words.text("offices.all"), SitePath.criteria(index.id()), here));
    }

    /** The offices that lead something; empty where no component names one. */
    Table table() {
        List<Row> rows = context.scores().book().offices().stream()
                .map(office -> new Row(office, Led.of(index, office.id())))
                .filter(row -> !row.led().components().isEmpty())
                .toList();
        Columns<Row> columns = new Columns<Row>()
                .names(
                        words.text("column.lead"),
                        row -> Cell.of(Link.to(
                                row.office().title(),
                                SitePath.office(row.office().id()),
                                here)))
                .number(
                        words.text("column.components"),
                        row -> context.count(row.led().components().size()))
                .onPhones(words.text("column.components"));
        if (!context.phase(index).isPublished()) {
            columns.number(
                            words.text("group.missing"),
                            row -> context.count(row.led().count(State.NOT_ENTERED)))
                    .onPhones(words.text("group.missing"))
                    .number(
                            words.text("offices.unproved"),
                            row -> context.count(row.led().count(State.WITHOUT_EVIDENCE)))
                    .onPhones(words.text("offices.unproved"));
        }
        return columns.number(
                        words.text("points.lost.all"),
                        row -> context.lost(index.lostTogether(row.led().components())))
                .leastFirst()
                .looking("num gap")
                .onPhones(words.text("points.lost"))
                .table("stack", rows)
                .sortable("co-quan")
                .scrolling(words.text("offices.title", context.kind(index)));
    }
}
