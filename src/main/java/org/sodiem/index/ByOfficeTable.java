package org.sodiem.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.telling.VerdictText;
import org.sodiem.view.Completeness;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.Progress;

/** An index of one unit, office by office. */
final class ByOfficeTable {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final Standing standing;
    private final Phase phase;
    private final SitePath here;

    ByOfficeTable(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.standing = index.ordered().get(0);
        this.phase = context.phase(index);
        this.here = here;
    }

    /** An office and the components that it leads. */
    private record Led(Office office, Progress progress) {}

    DashboardPage.Part part(String key) {
        Scorecard card = standing.card();
        int missing = Completeness.of(card.components()).missing();
        String unit = words.within(context.names().of(card));
        String entered = missing == 0
                ? words.text("single.complete")
                : phase.scoring() ? words.count("single.missing", missing) : words.count("single.left", missing);
        List<List<Piece>> finding = new ArrayList<>(List.of(state()));
        if (!phase.isPublished()) {
            finding.add(List.of(Piece.plain(entered)));
        }
        return new DashboardPage.Part(
                words.text("single.title", unit),
                Piece.sentences(finding),
                table().sortable(key).scrolling(words.text("single.title", unit)),
                Link.to(words.text("single.report", unit), SitePath.unit(card.key()), here));
    }

    private Table table() {
        Columns<Led> columns = new Columns<Led>()
                .names(
                        words.text("column.lead"),
                        led -> Cell.of(Link.to(
                                led.office().title(),
                                SitePath.office(led.office().id()),
                                here)));
        if (!phase.isPublished()) {
            columns.share(
                            words.text("single.entered"),
                            led -> entered(led.progress().complete()))
                    .onPhones(words.text("single.entered"))
                    .share(
                            words.text("single.proved"),
                            led -> proved(led.progress().complete()))
                    .onPhones(words.text("single.proved"));
        }
        columns.number(words.text("points.achieved"), led -> {
                    BigDecimal achieved = led.progress().tally().achieved();
                    return Cell.strong(numbers.points(achieved), achieved);
                })
                .onPhones(words.text("points.achieved"));
        if (!phase.isPublished()) {
            String open = words.text(phase.scoring() ? "points.open" : "points.open.over");
            columns.number(open, led -> context.points(led.progress().tally().open()))
                    .onPhones(open);
        }
        return columns.number(
                        words.text("points.lost"),
                        led -> context.points(led.progress().tally().lost()))
                .onPhones(words.text("points.lost"))
                .number(
                        words.text("single.maximum"),
                        led -> context.maximumOf(led.progress().tally()))
                .onPhones(words.text("single.maximum"))
                .table(
                        "stack",
                        context.scores().book().offices().stream()
                                .map(office -> new Led(office, Progress.of(standing, office.id())))
                                .filter(led -> !led.progress().components().isEmpty())
                                .toList());
    }

    private Cell entered(Completeness complete) {
        Cell cell = context.share(complete.entered(), complete.own());
        return complete.isEntered() ? cell : cell.flagged("ring").looking("warn");
    }

    private Cell proved(Completeness complete) {
        Cell cell = context.share(complete.proved(), complete.toProve());
        return complete.isProved() ? cell : cell.flagged("warn");
    }

    private List<Piece> state() {
        Piece unit = Piece.strong(context.names().of(standing.card()));
        if (standing.index() == null) {
            String status = VerdictText.unranked(standing.counted(), words);
            return Piece.of(words, "single.state", unit, Piece.plain(status));
        }
        Piece points = Piece.plain(numbers.points(standing.index()));
        return standing.provisional()
                ? Piece.of(words, "single.index.provisional", unit, points)
                : Piece.of(words, "single.index", unit, points);
    }
}
