package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;
import org.sodiem.view.Completeness;
import org.sodiem.view.IndexView;
import org.sodiem.view.Progress;

/** An index of one unit, office by office. */
final class ByOfficeTable {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final Standing standing;
    private final SitePath here;

    ByOfficeTable(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.standing = index.ordered().get(0);
        this.here = here;
    }

    DashboardPage.ByOffice table() {
        Scorecard card = standing.card();
        List<DashboardPage.OfficeRow> rows = new ArrayList<>();
        for (Office office : context.scores().book().offices()) {
            Progress led = Progress.of(card, office.id());
            if (!led.components().isEmpty()) {
                rows.add(row(office, led));
            }
        }
        int missing = Completeness.of(card.components()).missing();
        String unit = card.unit().title();
        List<Piece> entered = List.of(
                Piece.plain(missing == 0 ? words.text("single.complete") : words.count("single.missing", missing)));
        Link report = Link.to(words.text("single.report", words.within(unit)), SitePath.unit(card.key()), here);
        return new DashboardPage.ByOffice(
                words.text("single.title", words.within(unit)),
                Piece.sentences(List.of(state(), entered)),
                report,
                rows);
    }

    private List<Piece> state() {
        Piece unit = Piece.strong(standing.card().unit().title());
        if (standing.index() == null) {
            String status = context.status(standing.card());
            return Piece.of(words, "single.state", unit, Piece.plain(status));
        }
        Piece points = Piece.plain(numbers.points(standing.index()));
        return standing.provisional()
                ? Piece.of(words, "single.index.provisional", unit, points)
                : Piece.of(words, "single.index", unit, points);
    }

    private DashboardPage.OfficeRow row(Office office, Progress led) {
        Completeness complete = led.complete();
        Tally tally = led.tally();
        return new DashboardPage.OfficeRow(
                Link.to(office.title(), SitePath.office(office.id()), here),
                complete.entered() + "/" + complete.own(),
                complete.isEntered(),
                complete.proved() + "/" + complete.toProve(),
                complete.isProved(),
                numbers.points(tally.achieved()),
                numbers.points(tally.open()),
                numbers.points(tally.lost()),
                numbers.points(tally.applicable()));
    }
}
