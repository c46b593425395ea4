package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.EntryForm;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.Office;
import org.sodiem.page.Context;
import org.sodiem.page.Lifetime;
import org.sodiem.page.WorkTables;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Cited;
import org.sodiem.part.CitedText;
import org.sodiem.part.Columns;
import org.sodiem.part.Delta;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.past.HistoryAssembler;
import org.sodiem.round.Consent;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.score.ToFill;
import org.sodiem.score.Voice;
import org.sodiem.source.Span;
import org.sodiem.telling.ConsentText;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.NeedText;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.VerdictText;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.Adjusted;
import org.sodiem.view.AreaStanding;
import org.sodiem.view.Completeness;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.EarlierRound;
import org.sodiem.view.FollowUp;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.RoundConsents;
import org.sodiem.view.SinceRound;
import org.sodiem.view.Task;
import org.sodiem.view.UnitRounds;
import org.sodiem.view.UnitTotals;

/** Fills the report of one unit. */
public final class UnitAssembler {

    private static final int MOST_DOUBTS = 20;
    private static final int MOST_TASKS = 30;
    private static final int MOST_RAISES = 10;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final StripPlot plot;
    private final Phase phase;
    private final Standing standing;
    private final Scorecard card;
    private final Scorecard counted;
    private final SitePath here;
    private final List<AreaStanding> areas;
    private final List<Task> tasks;
    private final boolean byOffice;

    public UnitAssembler(Context context, IndexView index, StripPlot plot, Standing standing) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.plot = plot;
        this.standing = standing;
        this.card = standing.card();
        this.counted = standing.counted();
        this.areas = AreaStanding.of(index, counted);
        this.here = SitePath.unit(card.key());
        this.phase = context.phase(index);
        this.tasks = phase.scoring() ? Task.of(card) : List.of();
        this.byOffice = card.submission().scores().stream().anyMatch(file -> file.office() != null);
    }

    public UnitPage page() {
        String name = context.names().of(card);
        List<Link> crumbs = List.of(context.overview(here), new Link(name, "", true));
        HistoryAssembler history = new HistoryAssembler(context, index, standing);
        List<EarlierRound> rounds = context.earlier(index);
        List<String> titles = rounds.stream().map(EarlierRound::title).toList();
        UnitRounds closed = UnitRounds.of(rounds, card);
        SheetAssembler sheet = new SheetAssembler(context, index, here, standing, titles, closed, history.counts());
        List<UnitPage.SheetArea> rows = sheet.sheet();
        VoicesTable voices = new VoicesTable(context, index, standing);
        Adjusted adjusted =
                Adjusted.of(standing, context.campaign().coordinator().value());
        List<Diagnostic> doubts = context.problems().doubtsOf(card);
        return new UnitPage(
                context.frame(name, here, crumbs, List.of(index)),
                name,
                context.about(index),
                new Lifetime(context, card.unit(), here).sentences(),
                indexes(),
                new UnitPage.Paper(
                        name.toUpperCase(Locale.ROOT),
                        words.text(
                                phase.isPublished() ? "unit.paper.title.published" : "unit.paper.title",
                                context.campaign().title(),
                                words.within(name))),
                headline(),
                plot.strip(standing),
                figures(),
                VerdictText.of(index, standing, phase, words),
                faults(),
                doubts.stream()
                        .limit(MOST_DOUBTS)
                        .map(doubt -> fault("warn", doubt))
                        .toList(),
                doubts.isEmpty() ? "" : words.count("unit.doubts.finding", doubts.size()),
                files(),
                filesNote(),
                sources(),
                todo(),
                todoFinding(),
                raiseFinding(),
                adjusted(adjusted),
                adjustedFinding(adjusted),
                areasTitle(),
                areaFinding(),
                areas(),
                index.comparesUnits(),
                sheetFinding(),
                rows,
                sheet.origins(SitePath.history(card.key()).relativeTo(here)),
                sheet.papers(),
                List.of(
                        card.components().size(),
                        counted.count(c -> c.lost().signum() > 0),
                        card.count(c -> c.state() == State.WITHOUT_EVIDENCE || c.state() == State.NOT_ENTERED),
                        card.count(c -> c.state() == State.INVALID),
                        card.count(c -> closed.isChanged(c.component().code().value()))),
                byOffice,
                totals(rounds),
                phase.isPublished() ? words.text("voice.result") : others(card),
                voices.finding(),
                voices.table(),
                approvals(),
                new WorkTables(context, here)
                        .of(
                                card.key().first() ? context.view().assignmentsOf(card.unit()) : List.of(),
                                context.view().pledgesOf(card.key())),
                titles,
                phase.isPublished() ? words.text("sheet.points") : context.now(),
                history.brief());
    }

    /** Its reports in its other indexes. */
    private List<Link> indexes() {
        return context.layout().keys(card.key().unit()).stream()
                .filter(key -> !key.equals(card.key()) && context.hasUnit(key))
                .map(key -> Link.to(context.names().index(key.index()), SitePath.unit(key), here))
                .toList();
    }

    /** Whether its head has approved what it hands in, round by round. */
    private List<String> approvals() {
        ConsentText told = new ConsentText(words);
        List<String> sentences = new ArrayList<>();
        for (RoundConsents round : context.view().consents()) {
            Consent consent = round.byUnit().get(card.key());
            if (consent != null) {
                sentences.add(told.of(consent, round.round().title()));
            }
        }
        return sentences;
    }

    UnitPage.Headline headline() {
        if (standing.index() == null) {
            return new UnitPage.Headline(
                    "–",
                    Words.sentence(VerdictText.unranked(counted, words)),
                    "",
                    VoiceText.basis(index.result().published(), words),
                    Delta.NONE,
                    "");
        }
        String band = standing.band() == null
                ? words.text("unit.unranked")
                : standing.provisional()
                        ? words.text("unit.band.provisional", standing.band().title())
                        : standing.band().title();
        String rank = standing.rank() == null || !index.comparesUnits()
                ? ""
                : words.text(
                        "unit.rank",
                        words.figure(standing.rank()),
                        words.figure(index.ordered().size()));
        String basis;
        if (standing.provisional()) {
            BigDecimal other = counted.indexWithSurvey();
            basis = other == null
                    ? words.text(
                            "unit.basis.provisional",
                            numbers.points(counted.self().applicable()),
                            numbers.points(counted.total().applicable()))
                    : words.text("unit.basis.provisional.other", numbers.points(other));
        } else if (card.count(c -> c.component().isSurvey()) > 0) {
            basis = words.text("unit.basis.survey", numbers.pointsOrDash(counted.indexWithoutSurvey()));
        } else {
            basis = "";
        }
        SinceRound round = context.since().get(index.id());
        SinceRound.Unit since = round == null ? null : round.of(card);
        return new UnitPage.Headline(
                numbers.points(standing.index()),
                band,
                rank,
                (VoiceText.basis(index.result().published(), words) + " " + basis).strip(),
                Delta.of(since == null ? null : since.index(), numbers),
                since == null || round == null ? "" : since(round.round().title(), since));
    }

    private String since(String round, SinceRound.Unit since) {
        Standing first = since.before();
        BigDecimal change = since.index();
        if (first.index() == null) {
            return words.text("unit.since.none", round);
        }
        String place = numbers.points(first.index())
                + (first.rank() == null || !index.comparesUnits()
                        ? ""
                        : ", " + words.text("unit.since.rank", words.figure(first.rank())));
        if (change == null) {
            return words.text(
                    since.otherVoice()
                            ? "unit.since.other-voice"
                            : since.reissued() ? "unit.since.not-comparable" : "unit.since.other-survey",
                    round,
                    place);
        }
        return words.text(change.signum() == 0 ? "unit.since.same" : "unit.since", round, place);
    }

    /** Its key figures without the way to what stands on its own page. */
    List<KeyFigure> figures() {
        Tally total = counted.total();
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                        words.text("points.achieved"),
                        achieved(total),
                        "/" + numbers.points(total.maximum()),
                        total.notApplicable().signum() == 0
                                ? words.text("unit.achieved.all")
                                : words.text("unit.achieved.applicable", numbers.points(total.notApplicable())),
                        false)
                .at("#linh-vuc"));
        KeyFigure.open(total.open(), phase, words)
                .forEach(open -> figures.add(open.at(phase.scoring() ? "#viec" : "#bang-diem")));
        figures.add(new KeyFigure(
                        words.text("points.lost"),
                        numbers.points(total.lost()),
                        "",
                        words.text(phase.isPublished() ? "unit.lost.result" : "unit.lost"),
                        total.lost().signum() > 0)
                .at("#bang-diem"));
        Completeness complete = Completeness.of(card.components());
        if (phase.isPublished()) {
            figures.addAll(difference());
        } else {
            figures.add(new KeyFigure(
                            words.text("unit.entered"),
                            words.figure(complete.entered()),
                            "/" + words.figure(complete.own()),
                            enteredNote(complete),
                            false)
                    .at("#bang-diem"));
            BigDecimal risk = counted.points(State.WITHOUT_EVIDENCE);
            figures.add(new KeyFigure(
                            words.text("unit.risk"),
                            numbers.points(risk),
                            "",
                            words.text(
                                    "unit.risk.proved",
                                    words.figure(complete.proved()),
                                    words.figure(complete.toProve())),
                            risk.signum() > 0)
                    .at(phase.scoring() ? "#viec" : "#bang-diem"));
        }
        if (total.invalid().signum() > 0) {
            figures.add(new KeyFigure(
                            words.text("unit.invalid"),
                            numbers.points(total.invalid()),
                            "",
                            words.text("unit.invalid.note"),
                            true)
                    .at("#loi"));
        }
        return figures;
    }

    private String enteredNote(Completeness complete) {
        if (card.status() == Scorecard.Status.UNREADABLE) {
            return words.text("unit.entered.unread");
        }
        return complete.isEntered()
                ? words.text("unit.entered.all")
                : phase.scoring()
                        ? words.count("unit.entered.missing", complete.missing())
                        : words.count("unit.entered.left", complete.missing());
    }

    /** What appraisal changed of what the unit says itself; nothing where a part of either is not known. */
    private List<KeyFigure> difference() {
        BigDecimal self = standing.voices().sum(Voice.SELF);
        BigDecimal change = standing.voices().change();
        return self == null || change == null
                ? List.of()
                : List.of(new KeyFigure(
                                words.text("unit.appraised"),
                                numbers.signed(change),
                                "",
                                words.text("unit.appraised.self", numbers.points(self)),
                                false)
                        .at("#tham-dinh"));
    }

    /** Points; a dash where nothing is known of them, for missing is not zero. */
    private String achieved(Tally tally) {
        return counted.hasIndex() ? numbers.points(tally.achieved()) : "–";
    }

    /** Every error of the unit's files; they say why a file or an entry gives no points. */
    private List<UnitPage.Fault> faults() {
        return context.problems().errorsOf(card).stream()
                .map(error -> fault("err", error))
                .toList();
    }

    private UnitPage.Fault fault(String severity, Diagnostic problem) {
        return new UnitPage.Fault(severity, problem.at().toString(), problem.text(context.words()));
    }

    private List<Link> files() {
        SitePath table = SitePath.unitCsv(card.key());
        List<Link> files = new ArrayList<>();
        files.add(Link.to(index.criteria().title(), SitePath.criteria(index.id()), here));
        if (context.hasWorkbooksOfUnits()) {
            files.add(Link.to(words.text("brief.link"), SitePath.brief(card.key()), here));
            files.add(Link.to(words.text("unit.report"), SitePath.report(card.key()), here));
            files.addAll(forms());
            files.add(Link.to(words.text("unit.xlsx"), table.asWorkbook(), here));
        }
        if (context.hasUnitTables()) {
            files.add(Link.to(words.text("unit.csv"), table, here));
        }
        files.add(Link.to(words.text("unit.json"), SitePath.unitJson(card.key()), here));
        return files;
    }

    /** How the files are to be read, or where what they would hold stands. */
    private String filesNote() {
        return context.hasUnitTables() ? words.text("layout.csv") : words.text("unit.csv.elsewhere");
    }

    /** The workbooks in which the unit is filled in. */
    private List<Link> forms() {
        return ToFill.of(context.byOffices(), card).stream()
                .map(one -> {
                    Office office = one.office() == null
                            ? null
                            : context.scores().book().office(one.office());
                    String text = office == null
                            ? words.text("unit.form")
                            : words.text("unit.form.office", words.within(office.title()));
                    return Link.to(text, SitePath.form(card.key(), one.office()), here);
                })
                .toList();
    }

    private List<Link> sources() {
        return card.submission().scores().stream()
                .flatMap(file -> context.sources(file.source()).stream())
                .toList();
    }

    private Table todo() {
        List<Task> shown = new ArrayList<>();
        for (Task.Kind kind : Task.Kind.values()) {
            int most = kind == Task.Kind.RAISE ? MOST_RAISES : MOST_TASKS - shown.size();
            Task.of(kind, tasks).stream().limit(most).forEach(shown::add);
        }
        Columns<Task> columns = new Columns<Task>()
                .number(words.text("column.points"), this::gain)
                .looking("num gain")
                .text(words.text("unit.todo.kind"), task -> Cell.of(kind(task)))
                .looking("kind")
                .names(words.text("column.component"), task -> component(task.score()))
                .prose(words.text("unit.todo.what"), this::what)
                .looking("what")
                .text(
                        words.text(byOffice ? "column.lead" : "unit.todo.office"),
                        task -> context.name(context.lead(task.score().component())))
                .looking("muted");
        return columns.table("todo", shown, task -> task.kind() == Task.Kind.RAISE ? "raise" : "")
                .sortable("viec")
                .scrolling(words.text("unit.todo"));
    }

    private Mark kind(Task task) {
        return switch (task.kind()) {
            case MEND -> Mark.of(State.INVALID, words);
            case ENTER -> Mark.of(State.NOT_ENTERED, words);
            case PROVE -> Mark.of(State.WITHOUT_EVIDENCE, words);
            case RAISE -> new Mark("none", words.text("unit.todo.raise"));
        };
    }

    private Cell gain(Task task) {
        BigDecimal points = task.points();
        String text = numbers.pointsOrDash(points);
        return switch (task.kind()) {
            case MEND -> Cell.EMPTY;
            case ENTER, RAISE -> Cell.number("+" + text, points);
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

    /** What is to be done, how it is written, and where. */
    private Cell what(Task task) {
        ComponentScore score = task.score();
        Component component = score.component();
        String evidence = String.join("; ", component.evidence());
        Cell cell = switch (task.kind()) {
            case MEND -> Cell.of(words.text("unit.todo.mend"));
            case ENTER ->
                Cell.of(words.text("unit.todo.enter", evidence)).and("lines", EntryForm.lines(component, words));
            case PROVE ->
                Cell.of(words.text("unit.todo.prove", evidence)).and("how", words.text("unit.todo.prove.how"));
            case RAISE -> Cell.of(NeedText.of(score, task.need(), words));
        };
        Link edit = edit(score);
        return edit == null ? cell : cell.and("how", " ").and(new Cell.Run(edit.text(), edit.href(), "out"));
    }

    /** The editor at the component's entry, or of the file it goes into; null where there is no forge, or no file. */
    private @Nullable Link edit(ComponentScore score) {
        if (!context.forge().isKnown()) {
            return null;
        }
        Entry entry = score.entry();
        if (entry != null) {
            return context.edit(entry.component().at());
        }
        return card.submission().scores().stream()
                .filter(file -> file.holds(score.component()))
                .findFirst()
                .map(file -> context.edit(file.source()))
                .orElse(null);
    }

    private String todoFinding() {
        if (phase.isPublished()) {
            return words.text("unit.todo.closed");
        }
        if (!phase.scoring()) {
            return overFinding();
        }
        if (card.status() == Scorecard.Status.UNREADABLE) {
            return words.text("unit.todo.unread");
        }
        int count = tasks.size() - raises().size();
        if (count > 0) {
            String finding = words.count("unit.todo.finding", count);
            return count > MOST_TASKS ? finding + " " + words.text("unit.todo.shortened") : finding;
        }
        BigDecimal lost = counted.total().lost();
        return !tasks.isEmpty()
                ? words.text("unit.todo.done")
                : lost.signum() == 0
                        ? words.text("unit.todo.none")
                        : words.text("unit.todo.none.lost", numbers.points(lost));
    }

    /** What is left behind the last round: what was not done, and what is to be explained. */
    private String overFinding() {
        List<String> sentences = new ArrayList<>(List.of(words.text("unit.todo.over")));
        String left = new TaskText(words).left(FollowUp.Left.of(phase, card));
        if (!left.isEmpty()) {
            sentences.add(left);
        }
        FollowUp.OfUnit own = context.view().followUp().of(card.key());
        if (!own.unanswered().isEmpty()) {
            String codes = String.join(", ", own.unanswered());
            FollowUp.Deadline deadline = own.deadline();
            sentences.add(
                    deadline == null
                            ? words.text("unit.todo.explain", codes)
                            : words.text("unit.todo.explain.until", codes, new TaskText(words).day(deadline)));
        }
        return String.join(" ", sentences);
    }

    private List<Task> raises() {
        return Task.of(Task.Kind.RAISE, tasks);
    }

    /** What the rules would still give: no work that must be done, so that paper leaves it out. */
    private String raiseFinding() {
        int count = raises().size();
        if (count == 0) {
            return "";
        }
        List<String> sentences = new ArrayList<>(List.of(words.count("unit.todo.raises", count)));
        if (count > MOST_RAISES) {
            sentences.add(words.text("unit.todo.raises.shortened", words.figure(MOST_RAISES)));
        }
        return String.join(" ", sentences);
    }

    private Table adjusted(Adjusted adjusted) {
        List<Extra> rows = new ArrayList<>();
        adjusted.bonuses()
                .forEach(bonus -> rows.add(new Extra(
                        bonus.item(),
                        bonus.points(),
                        claimed(bonus),
                        bonus.note(),
                        CitedText.of(bonus.documents(), words),
                        bonus.at())));
        adjusted.penalties()
                .forEach(penalty -> rows.add(new Extra(
                        penalty.item(),
                        penalty.points().negate(),
                        taken(penalty),
                        penalty.reason(),
                        CitedText.of(penalty.documents(), words),
                        penalty.at())));
        return new Columns<Extra>()
                .text(
                        words.text("column.code"),
                        row -> Cell.of(row.item().code().value()))
                .names(
                        words.text("unit.adjusted.what"),
                        row -> Cell.of(row.item().title()))
                .number(words.text("column.points"), row -> Cell.number(numbers.signed(row.points()), row.points()))
                .onPhones(words.text("column.points"))
                .text(words.text("unit.adjusted.why"), row -> Cell.of(row.who()).and("muted", row.reason()))
                .text(
                        words.text("column.evidence"),
                        row -> row.points().signum() > 0 && row.documents().isEmpty()
                                ? Cell.of(Mark.of(State.WITHOUT_EVIDENCE, words))
                                : Cell.of(row.documents()))
                .text(words.text("unit.adjusted.source"), row -> place(row.at()))
                .looking("src")
                .table("adjusted stack", rows)
                .called(words.text("unit.adjusted"));
    }

    private String claimed(Adjusted.Bonus bonus) {
        return bonus.count() == null
                ? words.text("unit.adjusted.bonus")
                : words.text(
                        "unit.adjusted.bonus.cases",
                        numbers.figure(bonus.count()),
                        numbers.points(bonus.item().points()),
                        numbers.points(bonus.item().most()));
    }

    private String taken(Adjusted.Penalty penalty) {
        String count = numbers.figure(penalty.count());
        String points = numbers.points(penalty.item().points());
        String said = penalty.office() == null
                ? words.text(penalty.overruled() ? "unit.adjusted.overruled" : "unit.adjusted.declared", count, points)
                : words.text("unit.adjusted.penalty", context.officeTitle(penalty.office()), count, points);
        return penalty.item().isLimited(card.criteria().penalty())
                ? said + " "
                        + words.text(
                                "unit.adjusted.limit",
                                numbers.points(penalty.item().most()))
                : said;
    }

    private Cell place(Span at) {
        Link link = context.line(at);
        return Cell.EMPTY.and(new Cell.Run(link.text(), link.href(), "out"));
    }

    /**
     * A bonus or a penalty in a row.
     *
     * @param who who says so, and how often
     * @param reason why
     */
    private record Extra(
            Adjustment.Item item, BigDecimal points, String who, String reason, List<Cited> documents, Span at) {}

    private String adjustedFinding(Adjusted adjusted) {
        if (adjusted.isEmpty()) {
            return "";
        }
        String sentence =
                words.text("unit.adjusted.finding", numbers.points(card.bonus()), numbers.points(card.penalty()));
        if (standing.isResult()) {
            return words.text(
                    "unit.adjusted.result", numbers.points(counted.bonus()), numbers.points(counted.penalty()));
        }
        if (adjusted.penalties().stream().anyMatch(adjusted::isWaiting)) {
            sentence += " " + words.text("unit.adjusted.waiting");
        }
        boolean capped = adjusted.claimed().compareTo(card.bonus()) > 0
                || adjusted.taken().compareTo(card.penalty()) > 0;
        return capped
                ? sentence + " "
                        + words.text(
                                "unit.adjusted.capped",
                                numbers.points(card.criteria().bonus().max()),
                                numbers.points(card.criteria().penalty().max()))
                : sentence;
    }

    private String areasTitle() {
        return words.text("unit.areas", LevelText.one(index.criteria(), 0, words));
    }

    private List<Piece> areaFinding() {
        List<AreaStanding> worst = AreaStanding.worst(areas, index.criteria().rounding());
        if (!counted.hasIndex()) {
            return Piece.of(words, "unit.areas.unknown");
        }
        if (worst.isEmpty()) {
            return Piece.of(words, "unit.areas.none");
        }
        return Piece.of(
                words,
                worst.size() == 1 ? "unit.areas.finding" : "unit.areas.equal",
                Piece.strong(words.list(worst.stream()
                        .map(area -> words.within(area.area().shortTitle()))
                        .toList())),
                Piece.plain(numbers.points(worst.get(0).tally().lost())),
                Piece.plain(numbers.points(counted.total().lost())));
    }

    private Table areas() {
        BigDecimal track = index.criteria().parts().stream()
                .map(area -> area.max().value())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        String difference = words.text("unit.areas.difference");
        Columns<AreaStanding> columns = new Columns<AreaStanding>()
                .names(LevelText.title(index.criteria(), 0, words), this::area)
                .number(words.text("column.points"), own -> achievedOf(own.tally()))
                .chart(words.text("column.chart"), "w30", 14, own -> Cell.EMPTY.with(bar(own, track)))
                .number(
                        words.text("points.lost"),
                        own -> context.lost(own.tally().lost()))
                .leastFirst()
                .looking("num gap sub")
                .onPhones(words.text("points.lost"));
        if (!phase.isPublished()) {
            String open = words.text(phase.scoring() ? "points.open" : "points.open.over");
            columns.number(open, own -> context.some(own.tally().open()))
                    .looking("num sub")
                    .onPhones(open);
        }
        if (index.comparesUnits()) {
            columns.number(
                            difference,
                            own -> own.toMean() == null
                                    ? Cell.EMPTY
                                    : Cell.number(numbers.signed(own.toMean()), own.toMean()))
                    .looking("num sub")
                    .onPhones(difference);
        }
        return columns.table("areas", areas).sortable("linh-vuc").scrolling(areasTitle());
    }

    private Cell area(AreaStanding own) {
        String code = own.area().code().value();
        return Cell.of(new Link(CriteriaGroup.shortTitle(own.area()), "#lv-" + code, false))
                .sortedBy(String.valueOf(areas.indexOf(own) + 1));
    }

    private Cell achievedOf(Tally tally) {
        return Cell.EMPTY
                .and("strong", achieved(tally))
                .and("muted", "/ " + context.maximum(tally))
                .sortedBy(counted.hasIndex() ? tally.achieved() : null);
    }

    private static Bar bar(AreaStanding own, BigDecimal track) {
        Bar bar = Bar.of(own.tally().achieved(), own.tally().lost(), track);
        return own.mean() == null ? bar : bar.withTick(own.mean(), track);
    }

    private String sheetFinding() {
        String folder = card.submission().folder();
        String finding = words.text(phase.isPublished() ? "unit.sheet.finding.published" : "unit.sheet.finding");
        return folder.isEmpty() ? finding : finding + " " + words.text("unit.sheet.folder", folder);
    }

    private List<UnitPage.Total> totals(List<EarlierRound> rounds) {
        UnitTotals now = UnitTotals.of(standing);
        UnitTotals result = phase.isPublished() ? UnitTotals.result(standing) : null;
        List<@Nullable UnitTotals> before = new ArrayList<>();
        for (EarlierRound round : rounds) {
            Standing own = round.of(card);
            before.add(own == null ? null : UnitTotals.of(own));
        }
        Total total = (label, of, figure) -> new UnitPage.Total(
                words.text(label),
                of,
                before.stream()
                        .map(own -> own == null ? "–" : figure.apply(own))
                        .toList(),
                figure.apply(now),
                result == null
                        ? label.equals("unit.total.achieved") ? numbers.pointsOrDash(now.surveyed()) : ""
                        : figure.apply(result));
        return List.of(
                total.row(
                        "unit.total.achieved",
                        context.narrowMaximum(card.total()),
                        own -> numbers.pointsOrDash(own.achieved())),
                total.row("unit.total.bonus", "", own -> numbers.points(own.bonus())),
                total.row(
                        "unit.total.penalty",
                        "",
                        own -> numbers.points(own.penalty().negate())),
                total.row(
                        now.provisional() ? "unit.total.provisional" : "unit.total.index",
                        "100",
                        own -> own.provisional() == now.provisional() || own.index() == null
                                ? numbers.pointsOrDash(own.index())
                                : words.text(
                                        own.provisional() ? "unit.total.without" : "unit.total.with",
                                        numbers.points(own.index()))));
    }

    /** A row of totals from a figure of each state. */
    private interface Total {
        UnitPage.Total row(String label, String of, Function<UnitTotals, String> figure);
    }

    /** What the column is called of points that no unit gives itself; nothing where there are none. */
    private String others(Scorecard card) {
        boolean surveys = card.count(score -> score.component().isSurvey()) > 0;
        boolean results = card.count(score -> score.component().isExternal()) > 0;
        if (!results) {
            return surveys ? words.text("voice.survey.short") : "";
        }
        return words.text(surveys ? "sheet.survey-and-results" : "sheet.results");
    }
}
