package org.sodiem.index;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.page.Context;
import org.sodiem.page.WorkTables;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Recent;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.past.RecentAssembler;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Standing;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.PhaseText;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Completeness;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexProgress;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.Pledge;
import org.sodiem.view.Stage;

/** Fills the first page. */
public final class DashboardAssembler {

    /** A grid or list that is longer is no longer read; the whole is in the ranking and in the data. */
    private static final int MOST_ROWS = 40;

    private static final int MOST_LOSSES = 10;
    private static final int MOST_RECENT = 10;
    private static final int MOST_CODES = 6;
    private static final int MOST_PLEDGES = 8;
    private static final SitePath HERE = SitePath.DASHBOARD;

    private final Context context;
    private final Words words;
    private final Numbers numbers;

    public DashboardAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
    }

    public DashboardPage page() {
        return new DashboardPage(
                context.frame(words.text("frame.overview"), HERE, List.of(), context.indexes()),
                sub(),
                stages(),
                context.compared().stream().map(this::comparison).toList(),
                singles(),
                pledges(),
                recent(),
                context.chronicle().absence() == null
                        ? Link.to(words.text("recent.feed.link"), SitePath.CHANGES, HERE)
                        : null);
    }

    /** The indexes of a single unit by lead office; where there is none, the lead offices of those that compare units. */
    private List<DashboardPage.Part> singles() {
        List<DashboardPage.Part> singles = new ArrayList<>();
        for (IndexView index : context.single()) {
            singles.add(new ByOfficeTable(context, index, HERE).part("co-quan-" + (singles.size() + 1)));
        }
        if (singles.isEmpty()) {
            context.compared().stream()
                    .map(index -> new OfficesTable(context, index, HERE).part())
                    .filter(part -> !part.table().bodies().isEmpty())
                    .forEach(singles::add);
        }
        return singles;
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
            parts.add(words.text(
                    "dashboard.sub.index",
                    units,
                    LevelText.counts(index.criteria(), index.criteria().parts(), 0, words)));
        }
        boolean published = context.indexes().stream()
                .filter(index -> !index.ordered().isEmpty())
                .allMatch(index -> context.phase(index).isPublished());
        return words.text(
                published && !parts.isEmpty() ? "dashboard.sub.published" : "dashboard.sub", String.join("; ", parts));
    }

    /** The times of the year and, where results are published, the decisions. */
    private List<DashboardPage.Stage> stages() {
        List<DashboardPage.Stage> stages = new ArrayList<>();
        Stage.all(context.campaign()).forEach(stage -> stages.add(stage(stage)));
        context.indexes().stream()
                .map(index -> index.result().published())
                .flatMap(Stream::ofNullable)
                .map(result -> new DashboardPage.Stage(
                        "done",
                        words.text("dashboard.stage.published"),
                        words.text(
                                "dashboard.stage.decision",
                                result.decision(),
                                words.days().day(result.date()))))
                .distinct()
                .forEach(stages::add);
        return stages;
    }

    private DashboardPage.Stage stage(Stage stage) {
        LocalDateTime at = context.scores().at();
        String deadline = new PhaseText(words).deadline(stage);
        String opens = words.days().day(stage.opens().toLocalDate());
        Stage.When when = stage.at(at);
        if (at == null || when == Stage.When.NEXT) {
            return new DashboardPage.Stage("next", stage.title(), words.text("dashboard.stage.next", opens, deadline));
        }
        if (when == Stage.When.DONE) {
            return new DashboardPage.Stage("done", stage.title(), words.text("dashboard.stage.done", deadline));
        }
        long days = stage.daysLeft(at);
        String left = days == 0
                ? words.text("dashboard.stage.today", deadline)
                : words.count("dashboard.stage.left", days, deadline);
        return new DashboardPage.Stage("now", words.text("dashboard.stage.now", stage.title()), left);
    }

    /** What was committed to: how much is kept, and what is worst; nothing where nothing was. */
    private DashboardPage.@Nullable Part pledges() {
        List<Pledge> pledges = context.view().pledges();
        return pledges.isEmpty()
                ? null
                : new DashboardPage.Part(
                        words.text("pledge.title"),
                        List.of(Piece.plain(new WorkText(words).finding(pledges, true))),
                        new WorkTables(context, HERE).worst(pledges, MOST_PLEDGES),
                        new Link(
                                words.text("dashboard.pledges.more", words.figure(pledges.size())),
                                SitePath.FOLLOW_UP.relativeTo(HERE) + "#cam-ket",
                                false));
    }

    private DashboardPage.Comparison comparison(IndexView index) {
        int position = context.compared().indexOf(index) + 1;
        IndexProgress progress = IndexProgress.of(index);
        return new DashboardPage.Comparison(
                title(index),
                figures(index, progress),
                new RankingAssembler(context, index, HERE).ranking("xep-hang-" + position, MOST_ROWS),
                new HeatGrid(context, index, HERE).grid("linh-vuc-" + position, MOST_ROWS),
                losses(index),
                gaps(index, progress));
    }

    /** What units lack; behind the publication nobody asks for it any more. */
    private List<DashboardPage.Part> gaps(IndexView index, IndexProgress progress) {
        Phase phase = context.phase(index);
        return phase.isPublished() ? List.of() : List.of(unentered(progress, phase), unproved(progress, phase));
    }

    private String title(IndexView index) {
        String year = String.valueOf(context.campaign().period().to().getYear());
        return context.names().isBesideOthers(index.id())
                ? words.text("dashboard.index.of-several", context.names().index(index.id()), context.kind(index), year)
                : words.text("dashboard.index", context.kind(index), year);
    }

    private List<KeyFigure> figures(IndexView index, IndexProgress progress) {
        Phase phase = context.phase(index);
        String ranking = SitePath.ranking(index.id()).relativeTo(HERE);
        List<KeyFigure> figures = new ArrayList<>(List.of(mean(index).at(ranking)));
        if (phase.isPublished()) {
            figures.addAll(published(index));
            return figures;
        }
        Completeness complete = progress.complete();
        long own = index.components().stream()
                .filter(c -> c.component().isSelfScored())
                .count();
        int missing = progress.notEntered().stream()
                .mapToInt(gap -> gap.components().size())
                .sum();
        String left = phase.scoring()
                ? words.count("dashboard.whole.missing", missing)
                : words.count("dashboard.whole.left", missing);
        figures.add(new KeyFigure(
                        words.text("dashboard.whole", words.figure(own)),
                        words.figure(progress.whole()),
                        "/" + words.figure(index.ordered().size()),
                        missing == 0 ? words.text("dashboard.whole.none") : left)
                .at(SitePath.FOLLOW_UP.relativeTo(HERE)));
        int proved = complete.proved();
        int toProve = complete.toProve();
        figures.add(new KeyFigure(
                        words.text("dashboard.proved"),
                        toProve == 0
                                ? "–"
                                : numbers.wholePercent(BigDecimal.valueOf(proved), BigDecimal.valueOf(toProve)),
                        toProve == 0 ? "" : "%",
                        toProve == 0
                                ? words.text("dashboard.proved.nothing")
                                : numbers.figure(proved) + "/" + numbers.figure(toProve))
                .at(SitePath.EVIDENCE.relativeTo(HERE)));
        BigDecimal risk = progress.atRisk();
        figures.add(new KeyFigure(
                        words.text("dashboard.risk"),
                        numbers.points(risk),
                        "",
                        risk.signum() == 0 ? words.text("dashboard.risk.none") : words.text("dashboard.risk.some"))
                .losing(risk.signum() > 0)
                .at(SitePath.EVIDENCE.relativeTo(HERE)));
        KeyFigure.open(progress.open(), phase, words).forEach(open -> figures.add(open.at(ranking)));
        return figures;
    }

    private KeyFigure mean(IndexView index) {
        int units = index.ordered().size();
        int ranked = index.ranked().size();
        return new KeyFigure(
                words.text("dashboard.mean", context.kind(index)),
                numbers.pointsOrDash(index.mean().points()),
                "/100",
                ranked == units
                        ? words.text("dashboard.mean.all", words.figure(units))
                        : words.text("dashboard.mean.ranked", words.figure(ranked), words.figure(units)));
    }

    /** The best and the last, and what appraisal changed: nothing can be won or taken away any more. */
    private List<KeyFigure> published(IndexView index) {
        List<Standing> ranked = index.ranked();
        List<KeyFigure> figures = new ArrayList<>();
        if (index.ranksUnits()) {
            figures.add(of("ranking.most", ranked.get(0)));
            figures.add(of("ranking.least", ranked.get(ranked.size() - 1)));
        }
        BigDecimal change = index.meanChange();
        if (change != null) {
            figures.add(new KeyFigure(
                            words.text("unit.appraised"),
                            numbers.signed(change),
                            "",
                            words.text("dashboard.appraised.mean"))
                    .at(SitePath.ranking(index.id()).relativeTo(HERE)));
        }
        return figures;
    }

    private KeyFigure of(String key, Standing standing) {
        return new KeyFigure(
                        words.text(key),
                        numbers.pointsOrDash(standing.index()),
                        "/100",
                        standing.card().unit().title())
                .at(SitePath.unit(standing.card().key()).relativeTo(HERE));
    }

    private DashboardPage.Part losses(IndexView index) {
        List<ComponentSummary> losing = ComponentSummary.losing(index.components());
        return new DashboardPage.Part(
                words.text("dashboard.losses"),
                losing.isEmpty()
                        ? Piece.of(
                                words,
                                ComponentSummary.isScored(index.components())
                                        ? "dashboard.losses.none"
                                        : "criteria.unscored")
                        : Piece.of(
                                words,
                                "dashboard.losses.finding",
                                Piece.plain(numbers.points(index.lostTogether(losing))),
                                Piece.strong(CriteriaAssembler.named(ComponentSummary.mostLosing(losing), words))),
                new Columns<ComponentSummary>()
                        .names(words.text("column.component"), summary -> component(summary.component(), index))
                        .number(
                                words.text("points.lost.all"),
                                summary -> context.points(summary.lost())
                                        .with(Bar.of(
                                                BigDecimal.ZERO,
                                                summary.lost(),
                                                losing.get(0).lost())))
                        .looking("w7", "")
                        .drawn(10)
                        .onPhones(words.text("points.lost.all"))
                        .share(
                                words.text("dashboard.losses.units"),
                                summary -> context.share(summary.belowMaximum(), summary.withPoints()))
                        .onPhones(words.text("dashboard.losses.units"))
                        .table(
                                "losses stack",
                                losing.stream().limit(MOST_LOSSES).toList())
                        .called(words.text("dashboard.losses.caption")),
                Link.to(
                        words.text(
                                "dashboard.losses.more",
                                words.figure(index.components().size())),
                        SitePath.criteria(index.id()),
                        HERE));
    }

    private Cell component(Component component, IndexView index) {
        String code = component.code().value();
        return Cell.of(Link.to(code + " " + component.title(), SitePath.component(index.id(), code), HERE))
                .and("small", context.lead(component));
    }

    private DashboardPage.Part unentered(IndexProgress progress, Phase phase) {
        List<IndexProgress.Gap> gaps = progress.notEntered();
        String finding = phase.scoring()
                ? words.count("dashboard.unentered.finding", gaps.size())
                : words.count("dashboard.unentered.over", gaps.size());
        return gaps(
                words.text("dashboard.unentered"),
                gaps.isEmpty() ? nobody(progress) : finding,
                gaps,
                words.text("dashboard.unentered.count"),
                words.text("dashboard.unentered.points"));
    }

    /** What is true where no unit left a component out. */
    private String nobody(IndexProgress progress) {
        if (progress.complete().own() == 0) {
            return words.text("dashboard.unentered.nothing");
        }
        int faulty = progress.faulty();
        return faulty == 0 ? words.text("dashboard.unentered.none") : words.count("dashboard.unentered.faulty", faulty);
    }

    private DashboardPage.Part unproved(IndexProgress progress, Phase phase) {
        List<IndexProgress.Gap> gaps = progress.withoutEvidence();
        String none = words.text(
                progress.complete().toProve() == 0 ? "dashboard.unproved.nothing" : "dashboard.unproved.none");
        return gaps(
                words.text("dashboard.unproved"),
                gaps.isEmpty()
                        ? none
                        : words.text(phase.scoring() ? "dashboard.unproved.finding" : "dashboard.unproved.over"),
                gaps,
                words.text("dashboard.unproved.count"),
                words.text("dashboard.unproved.points"));
    }

    private DashboardPage.Part gaps(
            String title, String finding, List<IndexProgress.Gap> gaps, String count, String points) {
        String whole = gaps.size() > MOST_ROWS
                ? finding + " " + words.text("dashboard.gaps.shortened", words.figure(MOST_ROWS))
                : finding;
        Table table = new Columns<IndexProgress.Gap>()
                .names(
                        words.text("column.unit"),
                        gap -> Cell.of(context.unit(gap.standing().card(), HERE)))
                .number(
                        count,
                        gap -> Cell.strong(
                                words.figure(gap.components().size()),
                                BigDecimal.valueOf(gap.components().size())))
                .looking("num gap")
                .onPhones(count)
                .number(points, gap -> context.points(gap.points()))
                .onPhones(points)
                .prose(words.text("column.components"), gap -> Cell.of(codes(gap)))
                .looking("small muted")
                .table("stack", gaps.stream().limit(MOST_ROWS).toList());
        return new DashboardPage.Part(title, List.of(Piece.plain(whole)), table, null);
    }

    private static String codes(IndexProgress.Gap gap) {
        String codes = gap.components().stream()
                .limit(MOST_CODES)
                .map(c -> c.component().code().value())
                .collect(Collectors.joining(", "));
        return gap.components().size() > MOST_CODES ? codes + "…" : codes;
    }
}
