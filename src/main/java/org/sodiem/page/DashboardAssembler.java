package org.sodiem.page;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sodiem.language.Days;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.Chronicle;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.view.Completeness;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexView;

/** Fills the first page. */
final class DashboardAssembler {

    /** A grid or list that is longer is no longer read; the whole is in the ranking and in the data. */
    private static final int MOST_ROWS = 40;

    private static final int MOST_LOSSES = 10;
    private static final int MOST_RECENT = 10;
    private static final int MOST_CODES = 6;
    private static final SitePath HERE = SitePath.DASHBOARD;

    private final Context context;
    private final Words words;
    private final Numbers numbers;

    DashboardAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
    }

    DashboardPage page() {
        return new DashboardPage(
                context.frame(words.text("frame.overview"), HERE, List.of(), context.indexes()),
                sub(),
                context.campaign().rounds().stream().map(this::stage).toList(),
                context.compared().stream().map(this::comparison).toList(),
                context.single().stream()
                        .map(index -> new ByOfficeTable(context, index, HERE).table())
                        .toList(),
                recent(),
                context.chronicle().absence() == null
                        ? Link.to(words.text("recent.feed.link"), SitePath.CHANGES, HERE)
                        : null);
    }

    private Recent recent() {
        Chronicle chronicle = context.chronicle();
        if (chronicle.absence() != null) {
            String why = new HistoryWords(words).absence(context.absence());
            return new Recent(words.text("history.none", why), List.of());
        }
        List<Recent.Row> rows = new RecentAssembler(context.words(), context.scores(), chronicle)
                .rows(chronicle.newest(), MOST_RECENT, HERE);
        return new Recent(words.text(rows.isEmpty() ? "recent.none" : "recent.finding"), rows);
    }

    private String sub() {
        List<String> parts = new ArrayList<>();
        for (IndexView index : context.indexes()) {
            if (index.ordered().isEmpty()) {
                continue;
            }
            String units = index.comparesUnits()
                    ? words.text(
                            "dashboard.sub.units", words.figure(index.ordered().size()), context.kind(index))
                    : index.ordered().stream()
                            .map(s -> words.within(s.card().unit().title()))
                            .findFirst()
                            .orElse("");
            int criteria = index.criteria().areas().stream()
                    .mapToInt(a -> a.criteria().size())
                    .sum();
            parts.add(words.text(
                    "dashboard.sub.index",
                    units,
                    words.figure(index.criteria().areas().size()),
                    words.figure(criteria),
                    words.figure(index.components().size())));
        }
        return words.text("dashboard.sub", String.join("; ", parts));
    }

    private DashboardPage.Stage stage(Round round) {
        LocalDateTime at = context.scores().at();
        String deadline = words.days().deadline(round.closes().value(), round.closesWithTheDay());
        String dates = words.text(
                "dashboard.stage.next", words.days().day(round.opens().toLocalDate()), deadline);
        if (at == null) {
            return new DashboardPage.Stage("next", round.title(), dates);
        }
        if (at.isAfter(round.closes().value())) {
            return new DashboardPage.Stage("done", round.title(), words.text("dashboard.stage.done", deadline));
        }
        if (at.isBefore(round.opens())) {
            return new DashboardPage.Stage("next", round.title(), dates);
        }
        long days = Days.between(at, round.closes().value());
        String left = days == 0
                ? words.text("dashboard.stage.today", deadline)
                : words.count("dashboard.stage.left", days, deadline);
        return new DashboardPage.Stage("now", words.text("dashboard.stage.now", round.title()), left);
    }

    private DashboardPage.Comparison comparison(IndexView index) {
        return new DashboardPage.Comparison(
                words.text(
                        "dashboard.index",
                        context.kind(index),
                        String.valueOf(context.campaign().period().to().getYear())),
                figures(index),
                new RankingAssembler(context, index, HERE).ranking(MOST_ROWS),
                new HeatGrid(words, index, HERE).grid(MOST_ROWS),
                losses(index),
                unentered(index),
                unproved(index));
    }

    private List<Figure> figures(IndexView index) {
        int units = index.ordered().size();
        List<Scorecard> cards = index.ordered().stream().map(Standing::card).toList();
        List<Completeness> complete =
                cards.stream().map(card -> Completeness.of(card.components())).toList();
        long own = index.components().stream()
                .filter(c -> !c.component().isSurvey())
                .count();
        long whole = complete.stream().filter(Completeness::isEntered).count();
        int missing = cards.stream()
                .mapToInt(card -> card.count(c -> c.state() == State.NOT_ENTERED))
                .sum();
        int proved = complete.stream().mapToInt(Completeness::proved).sum();
        int toProve = complete.stream().mapToInt(Completeness::toProve).sum();
        BigDecimal risk = cards.stream()
                .map(card -> card.points(State.WITHOUT_EVIDENCE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal open = cards.stream().map(card -> card.total().open()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = index.mean().points();
        int ranked = index.ranked().size();
        return List.of(
                new Figure(
                        words.text("dashboard.mean", context.kind(index)),
                        numbers.pointsOrDash(mean),
                        "/100",
                        ranked == units
                                ? words.text("dashboard.mean.all", words.figure(units))
                                : words.text("dashboard.mean.ranked", words.figure(ranked), words.figure(units)),
                        false),
                new Figure(
                        words.text("dashboard.whole", words.figure(own)),
                        words.figure(whole),
                        "/" + words.figure(units),
                        missing == 0
                                ? words.text("dashboard.whole.none")
                                : words.count("dashboard.whole.missing", missing),
                        false),
                new Figure(
                        words.text("dashboard.proved"),
                        toProve == 0
                                ? "–"
                                : numbers.wholePercent(BigDecimal.valueOf(proved), BigDecimal.valueOf(toProve)),
                        toProve == 0 ? "" : "%",
                        numbers.figure(proved) + "/" + numbers.figure(toProve),
                        false),
                new Figure(
                        words.text("dashboard.risk"),
                        numbers.points(risk),
                        "",
                        risk.signum() == 0 ? words.text("dashboard.risk.none") : words.text("dashboard.risk.some"),
                        risk.signum() > 0),
                new Figure(
                        words.text("dashboard.open"), numbers.points(open), "", words.text("points.open.why"), false));
    }

    private static Link unitLink(Standing standing) {
        return Link.to(
                standing.card().unit().title(),
                SitePath.unit(standing.card().unit().id().value()),
                HERE);
    }

    private DashboardPage.Losses losses(IndexView index) {
        List<ComponentSummary> worst = index.components().stream()
                .filter(c -> c.lost().signum() > 0)
                .sorted(Comparator.comparing(ComponentSummary::lost).reversed())
                .limit(MOST_LOSSES)
                .toList();
        BigDecimal all =
                index.components().stream().map(ComponentSummary::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        Link more = Link.to(
                words.text(
                        "dashboard.losses.more", words.figure(index.components().size())),
                SitePath.criteria(index.id()),
                HERE);
        if (worst.isEmpty()) {
            return new DashboardPage.Losses(Piece.of(words, "dashboard.losses.none"), List.of(), more);
        }
        BigDecimal most = worst.get(0).lost();
        List<Piece> finding = Piece.of(
                words,
                "dashboard.losses.finding",
                Piece.plain(numbers.points(all)),
                Piece.strong(CriteriaAssembler.named(CriteriaAssembler.mostLosing(index.components()), words)));
        return new DashboardPage.Losses(
                finding, worst.stream().map(c -> lossRow(c, index, most)).toList(), more);
    }

    private DashboardPage.LossRow lossRow(ComponentSummary summary, IndexView index, BigDecimal most) {
        String code = summary.component().code().value();
        var lead = summary.component().lead();
        return new DashboardPage.LossRow(
                Link.to(code + " " + summary.component().title(), SitePath.component(index.id(), code), HERE),
                lead == null ? "" : context.officeTitle(lead.value()),
                numbers.points(summary.lost()),
                Bar.of(BigDecimal.ZERO, summary.lost(), most),
                summary.belowMaximum() + "/" + summary.withPoints());
    }

    private DashboardPage.Gaps unentered(IndexView index) {
        List<Standing> lacking = index.ordered().stream()
                .filter(s -> s.card().count(c -> c.state() == State.NOT_ENTERED) > 0)
                .sorted(Comparator.comparing((Standing s) -> -s.card().count(c -> c.state() == State.NOT_ENTERED)))
                .toList();
        String finding = lacking.isEmpty()
                ? words.text("dashboard.unentered.none")
                : shortened(words.count("dashboard.unentered.finding", lacking.size()), lacking.size());
        return new DashboardPage.Gaps(
                finding,
                lacking.stream()
                        .limit(MOST_ROWS)
                        .map(s -> gap(s, State.NOT_ENTERED))
                        .toList());
    }

    private DashboardPage.Gaps unproved(IndexView index) {
        List<Standing> lacking = index.ordered().stream()
                .filter(s -> s.card().points(State.WITHOUT_EVIDENCE).signum() > 0)
                .sorted(Comparator.comparing((Standing s) -> s.card().points(State.WITHOUT_EVIDENCE))
                        .reversed())
                .toList();
        String finding = lacking.isEmpty()
                ? words.text("dashboard.unproved.none")
                : shortened(words.text("dashboard.unproved.finding"), lacking.size());
        return new DashboardPage.Gaps(
                finding,
                lacking.stream()
                        .limit(MOST_ROWS)
                        .map(s -> gap(s, State.WITHOUT_EVIDENCE))
                        .toList());
    }

    private String shortened(String finding, int count) {
        return count > MOST_ROWS
                ? finding + " " + words.text("dashboard.gaps.shortened", words.figure(MOST_ROWS))
                : finding;
    }

    private DashboardPage.GapRow gap(Standing standing, State state) {
        List<ComponentScore> lacking = standing.card().components().stream()
                .filter(c -> c.state() == state)
                .toList();
        BigDecimal points = state == State.NOT_ENTERED
                ? Tally.of(lacking.stream()).maximum()
                : standing.card().points(state);
        List<String> codes =
                lacking.stream().map(c -> c.component().code().value()).toList();
        String shown = String.join(", ", codes.subList(0, Math.min(MOST_CODES, codes.size())));
        return new DashboardPage.GapRow(
                unitLink(standing),
                words.figure(lacking.size()),
                numbers.points(points),
                codes.size() > MOST_CODES ? shown + "…" : shown);
    }
}
