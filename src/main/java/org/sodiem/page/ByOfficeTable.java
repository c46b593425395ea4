package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Office;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/** An index of one unit, office by office. */
final class ByOfficeTable {

    private final Context context;
    private final Standing standing;
    private final SitePath here;

    ByOfficeTable(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.standing = index.ordered().get(0);
        this.here = here;
    }

    DashboardPage.ByOffice table() {
        Scorecard card = standing.card();
        List<DashboardPage.OfficeRow> rows = new ArrayList<>();
        for (Office office : context.scores().book().offices()) {
            List<ComponentScore> led = ledBy(card, office.id());
            if (!led.isEmpty()) {
                rows.add(row(office, led));
            }
        }
        int missing = card.count(c -> c.state() == State.NOT_ENTERED);
        String unit = card.unit().title();
        List<Piece> finding = new ArrayList<>();
        finding.add(Piece.strong(unit));
        finding.add(Piece.plain(
                standing.index() == null
                        ? ": " + DashboardAssembler.statusWords(card) + "."
                        : " đạt " + Numbers.points(standing.index())
                                + (standing.provisional() ? " (tạm tính, chưa có khảo sát)." : ".")));
        finding.add(Piece.plain(
                missing == 0
                        ? " Các cơ quan đã chấm đủ thành phần mình chủ trì."
                        : " Còn " + missing + " thành phần chưa chấm."));
        Link report = Link.to(
                "Xem báo cáo của " + MethodWords.lower(unit),
                SitePath.unit(card.unit().id().value()),
                here);
        return new DashboardPage.ByOffice(
                "Bộ chỉ số của " + MethodWords.lower(unit) + ", theo cơ quan chủ trì", finding, report, rows);
    }

    static List<ComponentScore> ledBy(Scorecard card, String office) {
        return card.components().stream()
                .filter(c -> c.component().isLedBy(office))
                .toList();
    }

    private DashboardPage.OfficeRow row(Office office, List<ComponentScore> led) {
        List<ComponentScore> own =
                led.stream().filter(c -> !c.component().isSurvey()).toList();
        long entered = own.stream().filter(c -> c.state() != State.NOT_ENTERED).count();
        long unproved =
                own.stream().filter(c -> c.state() == State.WITHOUT_EVIDENCE).count();
        long proved = own.stream()
                .filter(c -> c.state() == State.COMPLETE
                        && c.points() != null
                        && c.points().compareTo(BigDecimal.ZERO) > 0)
                .count();
        Tally tally = Tally.of(led.stream());
        return new DashboardPage.OfficeRow(
                Link.to(office.title(), SitePath.office(office.id()), here),
                entered + "/" + own.size(),
                entered == own.size(),
                proved + "/" + (proved + unproved),
                unproved == 0,
                Numbers.points(tally.achieved()),
                Numbers.points(tally.open()),
                Numbers.points(tally.lost()),
                Numbers.points(tally.applicable()));
    }
}
