package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.view.AreaStanding;
import org.sodiem.view.Completeness;
import org.sodiem.view.EarlierRound;
import org.sodiem.view.IndexView;
import org.sodiem.view.Task;
import org.sodiem.view.UnitRounds;

/** Fills the report of one unit. */
final class UnitAssembler {

    private static final int MOST_TASKS = 30;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final StripPlot plot;
    private final Standing standing;
    private final Scorecard card;
    private final SitePath here;
    private final List<AreaStanding> areas;

    UnitAssembler(Context context, IndexView index, StripPlot plot, Standing standing) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.plot = plot;
        this.standing = standing;
        this.card = standing.card();
        this.areas = AreaStanding.of(index, card);
        this.here = SitePath.unit(card.key());
    }

    UnitPage page() {
        String name = card.unit().title();
        List<Link> crumbs = List.of(context.overview(here), new Link(name, "", true));
        List<Task> tasks = Task.of(card);
        HistoryAssembler history = new HistoryAssembler(context, card);
        List<EarlierRound> rounds = context.earlier(index);
        List<String> titles = rounds.stream().map(EarlierRound::title).toList();
        UnitRounds closed = UnitRounds.of(rounds, card);
        SheetAssembler sheet = new SheetAssembler(context, index, here, titles, closed, history.counts());
        boolean byOffice = card.submission().scores().stream().anyMatch(file -> file.office() != null);
        return new UnitPage(
                context.frame(name, here, crumbs, List.of(index)),
                name,
                words.text("unit.sub", context.campaign().title()),
                headline(),
                plot.strip(standing),
                figures(),
                verdict(),
                faults(),
                files(),
                sources(),
                todo(tasks.stream().limit(MOST_TASKS).toList()),
                todoFinding(tasks.size()),
                areaFinding(),
                areas(),
                sheetFinding(),
                sheet.sheet(card),
                List.of(
                        card.components().size(),
                        card.count(c -> c.lost().signum() > 0),
                        card.count(c -> c.state() == State.WITHOUT_EVIDENCE || c.state() == State.NOT_ENTERED),
                        card.count(c -> c.state() == State.INVALID),
                        card.count(c -> closed.isChanged(c.component().code().value()))),
                byOffice,
                totals(),
                titles,
                context.now(),
                history.history(rounds),
                name.toUpperCase(Locale.ROOT));
    }

    private UnitPage.Headline headline() {
        if (standing.index() == null) {
            return new UnitPage.Headline("–", sentence(context.status(card)), "", "", Delta.NONE, "");
        }
        String band = standing.band() == null
                ? words.text("unit.unranked")
                : standing.band().title();
        String rank = standing.rank() == null || !index.comparesUnits()
                ? ""
                : words.text(
                        "unit.rank",
                        words.figure(standing.rank()),
                        words.figure(index.ordered().size()));
        String basis;
        if (standing.provisional()) {
            BigDecimal other = card.indexWithSurvey();
            basis = other == null
                    ? words.text("unit.basis.provisional")
                    : words.text("unit.basis.provisional.other", numbers.points(other));
        } else if (card.count(c -> c.component().isSurvey()) > 0) {
            basis = words.text("unit.basis.survey", numbers.pointsOrDash(card.indexWithoutSurvey()));
        } else {
            basis = "";
        }
        List<EarlierRound> rounds = context.earlier(index);
        Standing first = rounds.isEmpty() ? null : rounds.get(0).of(card);
        BigDecimal change = first == null ? null : EarlierRound.change(first, standing);
        return new UnitPage.Headline(
                numbers.points(standing.index()),
                band,
                rank,
                basis,
                Delta.of(change, numbers),
                first == null ? "" : since(rounds.get(0).title(), first, change));
    }

    private String since(String round, Standing first, @Nullable BigDecimal change) {
        if (first.index() == null) {
            return words.text("unit.since.none", round);
        }
        String place = numbers.points(first.index())
                + (first.rank() == null || !index.comparesUnits()
                        ? ""
                        : ", " + words.text("unit.since.rank", words.figure(first.rank())));
        String key =
                change == null ? "unit.since.not-comparable" : change.signum() == 0 ? "unit.since.same" : "unit.since";
        return words.text(key, round, place);
    }

    private List<Figure> figures() {
        Tally total = card.total();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                words.text("points.achieved"),
                achieved(total),
                "/" + numbers.points(total.applicable()),
                total.notApplicable().signum() == 0
                        ? words.text("unit.achieved.all")
                        : words.text("unit.achieved.applicable", numbers.points(total.notApplicable())),
                false));
        figures.add(new Figure(
                words.text("points.open"), numbers.points(total.open()), "", words.text("points.open.why"), false));
        figures.add(new Figure(
                words.text("points.lost"),
                numbers.points(total.lost()),
                "",
                words.text("unit.lost"),
                total.lost().signum() > 0));
        Completeness complete = Completeness.of(card.components());
        figures.add(new Figure(
                words.text("unit.entered"),
                words.figure(complete.entered()),
                "/" + words.figure(complete.own()),
                enteredNote(complete),
                false));
        BigDecimal risk = card.points(State.WITHOUT_EVIDENCE);
        figures.add(new Figure(
                words.text("unit.risk"),
                numbers.points(risk),
                "",
                words.text("unit.risk.proved", words.figure(complete.proved()), words.figure(complete.toProve())),
                risk.signum() > 0));
        if (total.invalid().signum() > 0) {
            figures.add(new Figure(
                    words.text("unit.invalid"),
                    numbers.points(total.invalid()),
                    "",
                    words.text("unit.invalid.note"),
                    true));
        }
        return figures;
    }

    private String enteredNote(Completeness complete) {
        if (card.status() == Scorecard.Status.UNREADABLE) {
            return words.text("unit.entered.unread");
        }
        return complete.isEntered()
                ? words.text("unit.entered.all")
                : words.count("unit.entered.missing", complete.missing());
    }

    /** Points; a dash where nothing is known of them, for missing is not zero. */
    private String achieved(Tally tally) {
        return card.hasIndex() ? numbers.points(tally.achieved()) : "–";
    }

    private String verdict() {
        Tally total = card.total();
        return switch (card.status()) {
            case NOT_SUBMITTED -> words.text("unit.verdict.not-submitted");
            case UNREADABLE -> words.text("unit.verdict.unreadable");
            case INVALID -> {
                int invalid = card.count(c -> c.state() == State.INVALID);
                yield invalid == 0 ? words.text("unit.verdict.refused") : words.count("unit.verdict.invalid", invalid);
            }
            case SCORED -> scoredVerdict(total);
        };
    }

    private String scoredVerdict(Tally total) {
        List<String> sentences = new ArrayList<>();
        BigDecimal entered = card.components().stream()
                .filter(c -> c.state() == State.NOT_ENTERED)
                .map(c -> c.component().max().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (entered.signum() > 0) {
            sentences.add(words.text("unit.verdict.open", numbers.points(entered)));
        }
        BigDecimal risk = card.points(State.WITHOUT_EVIDENCE);
        if (risk.signum() > 0) {
            sentences.add(words.text("unit.verdict.risk", numbers.points(risk)));
        }
        if (total.lost().signum() > 0) {
            sentences.add(words.text("unit.verdict.lost", numbers.points(total.lost())));
        }
        return sentences.isEmpty() ? words.text("unit.verdict.full") : String.join(" ", sentences);
    }

    /** Every error of the unit's files; they say why a file or an entry gives no points. */
    private List<UnitPage.Fault> faults() {
        return context.problems().errorsOf(card).stream()
                .map(error -> new UnitPage.Fault("err", error.at().toString(), error.text(context.words())))
                .toList();
    }

    private List<Link> files() {
        return List.of(
                Link.to(index.criteria().title(), SitePath.criteria(index.id()), here),
                Link.to(words.text("unit.csv"), SitePath.unitCsv(card.key()), here),
                Link.to(words.text("unit.json"), SitePath.unitJson(card.key()), here));
    }

    private List<Link> sources() {
        return card.submission().scores().stream()
                .flatMap(file -> context.sources(file.source()).stream())
                .toList();
    }

    private Table todo(List<Task> tasks) {
        return new Columns<Task>()
                .number(words.text("column.points"), this::gain)
                .looking("num gain")
                .text(
                        words.text("unit.todo.kind"),
                        task -> Cell.of(Mark.of(task.score().state(), words)))
                .looking("kind")
                .names(words.text("column.component"), task -> component(task.score()))
                .prose(words.text("unit.todo.what"), task -> Cell.of(what(task)))
                .text(
                        words.text("unit.todo.office"),
                        task -> context.name(context.lead(task.score().component())))
                .looking("muted")
                .table("todo", tasks)
                .sortable("viec")
                .scrolling(words.text("unit.todo"));
    }

    private Cell gain(Task task) {
        BigDecimal points = task.points();
        String text = numbers.pointsOrDash(points);
        return switch (task.kind()) {
            case MEND -> Cell.EMPTY;
            case ENTER -> Cell.number("+" + text, points);
            case PROVE ->
                Cell.number("\u2212" + text, points == null ? null : points.negate())
                        .looking("gap");
        };
    }

    private Cell component(ComponentScore score) {
        String code = score.component().code().value();
        return Cell.of(new Link(code + " " + score.component().title(), SitePath.anchor(code), false))
                .sortedBy(String.valueOf(card.components().indexOf(score) + 1));
    }

    private String what(Task task) {
        return switch (task.kind()) {
            case MEND -> words.text("unit.todo.mend");
            case ENTER -> words.text("unit.todo.enter");
            case PROVE ->
                words.text(
                        "unit.todo.prove",
                        String.join("; ", task.score().component().evidence()));
        };
    }

    private String todoFinding(int count) {
        if (card.status() == Scorecard.Status.UNREADABLE) {
            return words.text("unit.todo.unread");
        }
        if (count == 0) {
            return words.text("unit.todo.none");
        }
        String finding = words.count("unit.todo.finding", count);
        return count > MOST_TASKS
                ? finding + " " + words.text("unit.todo.shortened", words.figure(MOST_TASKS))
                : finding;
    }

    private List<Piece> areaFinding() {
        AreaStanding worst = AreaStanding.worst(areas);
        if (worst == null) {
            return Piece.of(words, "unit.areas.none");
        }
        return Piece.of(
                words,
                "unit.areas.finding",
                Piece.strong(words.within(worst.area().shortTitle())),
                Piece.plain(numbers.points(worst.tally().lost())),
                Piece.plain(numbers.points(card.total().lost())));
    }

    private Table areas() {
        BigDecimal track = index.criteria().areas().stream()
                .map(area -> area.max().value())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        String difference = words.text("unit.areas.difference");
        return new Columns<AreaStanding>()
                .names(words.text("unit.areas.area"), this::area)
                .number(words.text("column.points"), own -> achievedOf(own.tally()))
                .chart(words.text("column.chart"), "w30", 14, own -> Cell.EMPTY.with(bar(own, track)))
                .number(
                        words.text("points.lost"),
                        own -> context.lost(own.tally().lost()))
                .leastFirst()
                .looking("num gap sub")
                .onPhones(words.text("points.lost"))
                .number(
                        words.text("points.open"),
                        own -> context.some(own.tally().open()))
                .looking("num sub")
                .onPhones(words.text("points.open"))
                .number(
                        difference,
                        own -> own.toMean() == null
                                ? Cell.EMPTY
                                : Cell.number(numbers.signed(own.toMean()), own.toMean()))
                .looking("num sub")
                .onPhones(difference)
                .table("areas", areas)
                .sortable("linh-vuc")
                .scrolling(words.text("unit.areas"));
    }

    private Cell area(AreaStanding own) {
        String code = own.area().code().value();
        return Cell.of(new Link(code + ". " + own.area().shortTitle(), "#lv-" + code, false))
                .sortedBy(String.valueOf(areas.indexOf(own) + 1));
    }

    private Cell achievedOf(Tally tally) {
        BigDecimal most = tally.applicable();
        return Cell.EMPTY
                .and("strong", achieved(tally))
                .and("muted", "/ " + numbers.pointsOrDash(most.signum() == 0 ? null : most))
                .sortedBy(card.hasIndex() ? tally.achieved() : null);
    }

    private static Bar bar(AreaStanding own, BigDecimal track) {
        Bar bar = Bar.of(own.tally().achieved(), own.tally().lost(), track);
        return own.mean() == null ? bar : bar.withTick(own.mean(), track);
    }

    private String sheetFinding() {
        String folder = card.submission().folder();
        String finding = words.text("unit.sheet.finding");
        return folder.isEmpty() ? finding : finding + " " + words.text("unit.sheet.folder", folder);
    }

    private List<Figure> totals() {
        List<Figure> rows = new ArrayList<>();
        Tally total = card.total();
        rows.add(new Figure(
                words.text("unit.total.achieved"), achieved(total), numbers.points(total.applicable()), "", false));
        rows.add(new Figure(words.text("unit.total.bonus"), numbers.points(card.bonus()), "", "", false));
        rows.add(new Figure(
                words.text("unit.total.penalty"), numbers.points(card.penalty().negate()), "", "", false));
        rows.add(new Figure(
                standing.provisional() ? words.text("unit.total.provisional") : words.text("unit.total.index"),
                numbers.pointsOrDash(standing.index()),
                "100",
                "",
                false));
        return rows;
    }

    /** The words with a capital in front. */
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
