package org.sodiem.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.model.EqualRanks;
import org.sodiem.movement.SinceRound;
import org.sodiem.page.Context;
import org.sodiem.part.Axis;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Choice;
import org.sodiem.part.Columns;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Spot;
import org.sodiem.part.Table;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.telling.UnitColumns;
import org.sodiem.telling.VerdictText;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.BandGroup;
import org.sodiem.view.Completeness;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;

/** Fills the ranking of one index, on its own page and on the first one. */
public final class RankingAssembler {

    /** In more rows the lines of the scale make a phone slow, and nobody follows them. */
    private static final int MOST_LINED = 250;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final Axis axis;
    private final Phase phase;
    private final SitePath here;
    private final @Nullable SinceRound since;

    public RankingAssembler(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.axis = context.axis(index);
        this.phase = context.phase(index);
        this.here = here;
        this.since = context.since().get(index.id());
    }

    public RankingPage page() {
        String title = words.text("ranking.title", context.kind(index));
        List<Link> crumbs = List.of(context.overview(here), new Link(title, "", true));
        RankedUnits ranking = ranking("xep-hang", Integer.MAX_VALUE);
        return new RankingPage(
                context.frame(title, here, crumbs, List.of(index)),
                title,
                context.campaign().equalRanks(index.criteria()) == EqualRanks.DENSE
                        ? words.text("ranking.sub.dense")
                        : words.text("ranking.sub"),
                figures(),
                ranking,
                bands(),
                choices(ranking.units()),
                Link.to(words.text("brief.link"), SitePath.brief(index.id()), here));
    }

    private List<Choice> choices(Table units) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("all", "ranking.filter.all", units, words));
        if (!phase.isPublished()) {
            choices.add(Choice.of("gaps", "ranking.filter.gaps", units, words));
            choices.add(Choice.of("miss", "ranking.filter.miss", units, words));
        }
        choices.add(Choice.of("bad", "ranking.filter.bad", units, words));
        if (tellsChanges()) {
            String fallen = words.figure(units.chosen("fell"));
            choices.add(new Choice("fell", words.text("ranking.filter.fell", round(), fallen)));
        }
        return choices;
    }

    /**
     * The ranking.
     *
     * @param key what the order of its units is called in the address
     * @param most how many ranked units at most: of more the first and the last, half of the rows each; of units without
     *     a rank at most half as many
     */
    RankedUnits ranking(String key, int most) {
        int half = most / 2;
        int ranked = index.ranked().size();
        int others = index.ordered().size() - ranked;
        List<List<Piece>> sentences = new ArrayList<>(finding());
        if (ranked > most) {
            sentences.add(Piece.of(words, "ranking.cut", Piece.plain(words.figure(half))));
        }
        if (others > half) {
            sentences.add(Piece.of(
                    words, "ranking.cut.others", Piece.plain(words.figure(half)), Piece.plain(words.figure(others))));
        }
        String now = phase.isPublished() ? words.text("voice.result") : context.now();
        return new RankedUnits(
                Piece.sentences(sentences),
                note(),
                index.ranked().isEmpty() ? "" : round(),
                now,
                !tellsChanges() ? "" : words.text("dashboard.fell", now, round()),
                units(index.shortened(most), most < Integer.MAX_VALUE)
                        .sortable(key)
                        .filterable(words.text("script.units"))
                        .called(words.text("dashboard.ranking.caption", context.kind(index))),
                Link.to(
                        words.text(
                                phase.isPublished() ? "ranking.all.published" : "ranking.all",
                                words.figure(index.ordered().size())),
                        SitePath.ranking(index.id()),
                        here));
    }

    private List<List<Piece>> finding() {
        List<Standing> ranked = index.ranked();
        if (ranked.isEmpty()) {
            return List.of(Piece.of(words, "dashboard.ranking.none"));
        }
        Standing first = ranked.get(0);
        List<List<Piece>> sentences = new ArrayList<>();
        int unranked = index.ordered().size() - ranked.size();
        Piece leader = Piece.strong(first.card().unit().title());
        Piece most = Piece.plain(numbers.pointsOrDash(first.index()));
        int leaders = index.leaders().size();
        String shared = Words.plural("dashboard.ranking.shared", leaders - 1);
        sentences.add(
                leaders > 1
                        ? Piece.of(words, shared, Piece.plain(words.figure(leaders - 1)), leader, most)
                        : Piece.of(
                                words,
                                index.ranksUnits() ? "dashboard.ranking.first" : "dashboard.ranking.only",
                                leader,
                                most));
        if (ranked.size() > leaders) {
            Standing last = ranked.get(ranked.size() - 1);
            sentences.add(Piece.of(
                    words,
                    "dashboard.ranking.last",
                    Piece.strong(words.within(last.card().unit().title())),
                    Piece.plain(numbers.pointsOrDash(last.index()))));
        }
        if (unranked > 0) {
            sentences.add(List.of(Piece.plain(words.count("dashboard.ranking.unranked", unranked))));
        }
        return sentences;
    }

    /** By whose word the units are compared; why totals are not compared with the earlier round, where they are not. */
    private String note() {
        String basis = VoiceText.basis(index.result().published(), words);
        if (since == null) {
            return basis;
        }
        List<String> notes = new ArrayList<>(List.of(basis));
        if (since.isReissued()) {
            notes.add(words.text("ranking.reissued", round()));
        }
        if (since.isOtherVoice()) {
            notes.add(words.text("ranking.voice", round()));
        } else if (since.hasOtherSurvey()) {
            notes.add(words.text("ranking.basis", round()));
        }
        return String.join(" ", notes);
    }

    /** Whether anything can be compared with the earlier round: a result is not compared with what units say. */
    private boolean tellsChanges() {
        return since != null && !since.isOtherVoice();
    }

    /** What the earlier round is called; nothing where there is none. */
    private String round() {
        return since == null ? "" : since.round().title();
    }

    private Table units(List<Standing> shown, boolean brief) {
        Columns<Row> columns = columns(brief);
        List<Table.Body> bodies = new ArrayList<>();
        for (BandGroup group : BandGroup.all(index)) {
            Band band = group.band();
            if (band != null && !group.units().isEmpty()) {
                bodies.add(columns.body(above(band.title(), limits(band, group)), rows(shown, group), this::classes));
            }
        }
        BandGroup unranked = BandGroup.unranked(index);
        if (!unranked.units().isEmpty()) {
            String units =
                    words.count("dashboard.unranked.units", unranked.units().size());
            bodies.add(
                    columns.body(above(words.text("dashboard.unranked"), units), rows(shown, unranked), this::classes));
        }
        return columns.grouped(
                "ranking stack",
                bodies.stream().filter(body -> !body.rows().isEmpty()).toList());
    }

    private static Table.Group above(String title, String detail) {
        return new Table.Group("", "band", Link.none(title), detail, "");
    }

    /** The columns; the first page has small bars in place of the figures that the whole ranking has. */
    private Columns<Row> columns(boolean brief) {
        boolean drawn = !index.ranked().isEmpty();
        Columns<Row> columns = new Columns<Row>()
                .told(UnitColumns.RANK.of(Row::standing), words)
                .leastFirst()
                .looking("rank", "rank")
                .told(UnitColumns.TITLE.of(Row::standing), words, this::name)
                .naming()
                .looking("unit", "unit")
                .told(UnitColumns.INDEX.of(Row::standing), words)
                .looking("num total", "num total")
                .plot(
                        words.text(drawn ? "column.chart" : "dashboard.rank.status"),
                        drawn ? axis.ticks() : List.of(),
                        this::place);
        if (tellsChanges()) {
            String head = words.text("dashboard.since", round());
            columns.number(
                            head,
                            row -> context.change(
                                    row.since() == null ? null : row.since().change()))
                    .onPhones(head);
        }
        if (!brief || phase.isPublished()) {
            columns.told(UnitColumns.LOST.of(Row::standing), words, this::lost)
                    .leastFirst()
                    .looking("num gap")
                    .onPhones(UnitColumns.LOST.title(words));
        }
        if (phase.isPublished()) {
            return columns;
        }
        if (!brief) {
            columns.told(UnitColumns.OPEN.of(Row::standing), words, this::open).onPhones(UnitColumns.OPEN.title(words));
        }
        return columns.share(
                        words.text("dashboard.rank.entered"),
                        row -> share(row.complete().entered(), row.complete().own(), brief))
                .looking("num dn")
                .onPhones(words.text("dashboard.rank.entered.short"))
                .drawn(8)
                .share(
                        words.text("dashboard.rank.proved"),
                        row -> share(row.complete().proved(), row.complete().toProve(), brief))
                .onPhones(words.text("dashboard.rank.proved.short"))
                .drawn(8);
    }

    private String limits(Band band, BandGroup group) {
        String from = numbers.figure(band.from().value());
        int units = group.units().size();
        if (group.below() == null) {
            return words.count("dashboard.band.from", units, from);
        }
        return band.from().value().signum() == 0
                ? words.count("dashboard.band.below", units, numbers.figure(group.below()))
                : words.count("dashboard.band.between", units, from, numbers.figure(group.below()));
    }

    private List<Row> rows(List<Standing> shown, BandGroup group) {
        return shown.stream().filter(group::holds).map(this::row).toList();
    }

    /** A unit, how complete its entries are, and what became of it since a round where it was scored there. */
    private record Row(Standing standing, Completeness complete, SinceRound.@Nullable Unit since) {

        boolean hasFallen() {
            return since != null && since.hasFallen();
        }
    }

    private Row row(Standing standing) {
        Scorecard card = standing.card();
        return new Row(standing, Completeness.of(card.components()), since == null ? null : since.of(card));
    }

    private Cell name(Row row, Cell title) {
        Scorecard card = row.standing().counted();
        List<String> adjustments = new ArrayList<>();
        if (card.bonus().signum() > 0) {
            adjustments.add(words.text("dashboard.row.bonus", numbers.points(card.bonus())));
        }
        if (card.penalty().signum() > 0) {
            adjustments.add(words.text("dashboard.row.penalty", numbers.points(card.penalty())));
        }
        return Cell.of(context.unit(card, here)).and("small", String.join(", ", adjustments));
    }

    private Cell place(Row row) {
        Standing standing = row.standing();
        String status = VerdictText.unranked(standing.counted(), words);
        if (!status.isEmpty()) {
            return Cell.of(status).flagged("ring");
        }
        if (standing.index() == null) {
            return Cell.EMPTY;
        }
        SinceRound.Unit unit = row.since();
        BigDecimal before = unit == null ? null : unit.before().index();
        return Cell.of(new Spot(
                axis.at(standing.index()),
                before == null ? "" : axis.at(before),
                unit != null && unit.index() != null,
                index.ordered().size() <= MOST_LINED,
                row.hasFallen()));
    }

    private Cell lost(Row row, Cell lost) {
        Scorecard card = row.standing().counted();
        return card.hasIndex() ? context.lost(card.total().lost()) : Cell.EMPTY;
    }

    private Cell open(Row row, Cell open) {
        Scorecard card = row.standing().counted();
        return card.hasIndex() && card.total().open().signum() != 0 ? open : Cell.EMPTY;
    }

    private Cell share(int part, int of, boolean bar) {
        Cell share = context.share(part, of);
        return bar ? share.with(Bar.count(part, of)) : share;
    }

    private String classes(Row row) {
        List<String> classes = new ArrayList<>();
        if (!row.complete().isEntered()) {
            classes.add("gaps");
        }
        if (!row.complete().isProved()) {
            classes.add("miss");
        }
        if (!context.problems().errorsOf(row.standing().card()).isEmpty()) {
            classes.add("bad");
        }
        if (row.hasFallen()) {
            classes.add("fell");
        }
        return String.join(" ", classes);
    }

    /** How many are ranked, and the mean between the highest and the lowest, which one alone does not have. */
    public List<KeyFigure> figures() {
        List<Standing> ranked = index.ranked();
        KeyFigure count = new KeyFigure(
                words.text("ranking.ranked"),
                words.figure(ranked.size()),
                "/" + words.figure(index.ordered().size()),
                "");
        KeyFigure mean = new KeyFigure(
                words.text("dashboard.mean", context.kind(index)),
                numbers.pointsOrDash(index.mean().points()),
                "/100",
                "");
        if (!index.ranksUnits()) {
            return List.of(count, mean);
        }
        BigDecimal most = ranked.get(0).index();
        BigDecimal least = ranked.get(ranked.size() - 1).index();
        return List.of(
                count,
                new KeyFigure(words.text("ranking.most"), numbers.pointsOrDash(most), "/100", ""),
                mean,
                new KeyFigure(
                        words.text("ranking.least"),
                        numbers.pointsOrDash(least),
                        "/100",
                        most == null || least == null
                                ? ""
                                : words.text("ranking.distance", numbers.points(most.subtract(least)))));
    }

    private List<RankingPage.Step> bands() {
        List<RankingPage.Step> bands = new ArrayList<>();
        if (index.ranked().isEmpty()) {
            return bands;
        }
        for (BandGroup group : BandGroup.all(index)) {
            Band band = group.band();
            if (band != null) {
                bands.add(RankingPage.Step.of(
                        context.band(band, group.below()),
                        group.units().size(),
                        index.ranked().size(),
                        words));
            }
        }
        return bands;
    }
}
