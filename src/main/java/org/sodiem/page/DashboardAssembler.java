package org.sodiem.page;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Days;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Standing;
import org.sodiem.telling.ChangeText;
import org.sodiem.view.Completeness;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexProgress;
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
            String why = new ChangeText(words).absence(context.absence());
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
        IndexProgress progress = IndexProgress.of(index);
        Completeness complete = progress.complete();
        long own = index.components().stream()
                .filter(c -> !c.component().isSurvey())
                .count();
        int missing = progress.notEntered().stream()
                .mapToInt(gap -> gap.components().size())
                .sum();
        int proved = complete.proved();
        int toProve = complete.toProve();
        BigDecimal risk = progress.atRisk();
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
                        words.figure(progress.whole()),
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
                        words.text("dashboard.open"),
                        numbers.points(progress.open()),
                        "",
                        words.text("points.open.why"),
                        false));
    }

    private static Link unitLink(Standing standing) {
        return Link.to(
                standing.card().unit().title(), SitePath.unit(standing.card().key()), HERE);
    }

    private DashboardPage.Losses losses(IndexView index) {
        List<ComponentSummary> losing = ComponentSummary.losing(index.components());
        Link more = Link.to(
                words.text(
                        "dashboard.losses.more", words.figure(index.components().size())),
                SitePath.criteria(index.id()),
                HERE);
        if (losing.isEmpty()) {
            return new DashboardPage.Losses(Piece.of(words, "dashboard.losses.none"), List.of(), more);
        }
        BigDecimal most = losing.get(0).lost();
        List<Piece> finding = Piece.of(
                words,
                "dashboard.losses.finding",
                Piece.plain(numbers.points(ComponentSummary.lostTogether(losing))),
                Piece.strong(CriteriaAssembler.named(ComponentSummary.mostLosing(losing), words)));
        return new DashboardPage.Losses(
                finding,
                losing.stream()
                        .limit(MOST_LOSSES)
                        .map(c -> lossRow(c, index, most))
                        .toList(),
                more);
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
        List<IndexProgress.Gap> gaps = IndexProgress.of(index).notEntered();
        return gaps(
                gaps,
                gaps.isEmpty()
                        ? words.text("dashboard.unentered.none")
                        : words.count("dashboard.unentered.finding", gaps.size()));
    }

    private DashboardPage.Gaps unproved(IndexView index) {
        List<IndexProgress.Gap> gaps = IndexProgress.of(index).withoutEvidence();
        return gaps(gaps, words.text(gaps.isEmpty() ? "dashboard.unproved.none" : "dashboard.unproved.finding"));
    }

    private DashboardPage.Gaps gaps(List<IndexProgress.Gap> gaps, String finding) {
        return new DashboardPage.Gaps(
                gaps.size() > MOST_ROWS
                        ? finding + " " + words.text("dashboard.gaps.shortened", words.figure(MOST_ROWS))
                        : finding,
                gaps.stream().limit(MOST_ROWS).map(this::gap).toList());
    }

    private DashboardPage.GapRow gap(IndexProgress.Gap gap) {
        List<String> codes =
                gap.components().stream().map(c -> c.component().code().value()).toList();
        String shown = String.join(", ", codes.subList(0, Math.min(MOST_CODES, codes.size())));
        return new DashboardPage.GapRow(
                unitLink(gap.standing()),
                words.figure(codes.size()),
                numbers.points(gap.points()),
                codes.size() > MOST_CODES ? shown + "…" : shown);
    }
}
