package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.view.BandGroup;
import org.sodiem.view.Completeness;
import org.sodiem.view.EarlierRound;
import org.sodiem.view.IndexView;

/** Fills the ranking of one index, on its own page and on the first one. */
final class RankingAssembler {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final Axis axis;
    private final SitePath here;
    private final @Nullable EarlierRound earlier;

    RankingAssembler(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.axis = context.axis(index);
        this.here = here;
        List<EarlierRound> rounds = context.earlier(index);
        this.earlier = rounds.isEmpty() ? null : rounds.get(0);
    }

    RankingPage page() {
        String title = words.text("ranking.title", context.kind(index));
        List<Link> crumbs = List.of(context.overview(here), new Link(title, "", true));
        Ranking ranking = ranking(Integer.MAX_VALUE);
        List<Ranking.Row> rows = ranking.groups().stream()
                .flatMap(group -> group.rows().stream())
                .toList();
        return new RankingPage(
                context.frame(title, here, crumbs, List.of(index)),
                title,
                context.kind(index),
                words.text("ranking.sub"),
                figures(),
                ranking,
                bands(),
                List.of(
                        words.figure(rows.size()),
                        FilterCount.count(words, rows, Ranking.Row::classes, "gaps"),
                        FilterCount.count(words, rows, Ranking.Row::classes, "miss"),
                        FilterCount.count(words, rows, Ranking.Row::classes, "bad"),
                        FilterCount.count(words, rows, Ranking.Row::classes, "fell")));
    }

    /**
     * The ranking.
     *
     * @param most how many ranked units at most: of more the first and the last, half of the rows each; of units without
     *     a rank at most half as many
     */
    Ranking ranking(int most) {
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
        return new Ranking(
                Piece.sentences(sentences),
                note(),
                earlier == null ? "" : earlier.title(),
                context.now(),
                axis.ticks(),
                groups(index.shortened(most)),
                Link.to(
                        words.text("ranking.all", words.figure(index.ordered().size())),
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
        Piece leader = Piece.strong(first.card().unit().title());
        Piece most = Piece.plain(numbers.pointsOrDash(first.index()));
        int leaders = index.leaders().size();
        String shared = Words.plural("dashboard.ranking.shared", leaders - 1);
        sentences.add(
                leaders > 1
                        ? Piece.of(words, shared, Piece.plain(words.figure(leaders - 1)), leader, most)
                        : Piece.of(words, "dashboard.ranking.first", leader, most));
        if (ranked.size() > leaders) {
            Standing last = ranked.get(ranked.size() - 1);
            sentences.add(Piece.of(
                    words,
                    "dashboard.ranking.last",
                    Piece.strong(words.within(last.card().unit().title())),
                    Piece.plain(numbers.pointsOrDash(last.index()))));
        }
        int unranked = index.ordered().size() - ranked.size();
        if (unranked > 0) {
            sentences.add(List.of(Piece.plain(words.count("dashboard.ranking.unranked", unranked))));
        }
        return sentences;
    }

    /** Why totals are not compared with the earlier round, where they are not. */
    private String note() {
        EarlierRound round = earlier;
        if (round == null) {
            return "";
        }
        boolean reissued = false;
        boolean otherBasis = false;
        for (Standing standing : index.ordered()) {
            Standing before = round.of(standing.card());
            if (before != null) {
                reissued |= !EarlierRound.haveSameBasis(before, standing);
                otherBasis |= before.provisional() != standing.provisional();
            }
        }
        List<String> notes = new ArrayList<>();
        if (reissued) {
            notes.add(words.text("ranking.reissued", round.title()));
        }
        if (otherBasis) {
            notes.add(words.text("ranking.basis", round.title()));
        }
        return String.join(" ", notes);
    }

    private List<Ranking.Group> groups(List<Standing> shown) {
        List<Ranking.Group> groups = new ArrayList<>();
        for (BandGroup group : BandGroup.all(index)) {
            Band band = group.band();
            if (band != null && !group.units().isEmpty()) {
                groups.add(new Ranking.Group(band.title(), limits(band, group), rows(shown, group)));
            }
        }
        BandGroup unranked = BandGroup.unranked(index);
        if (!unranked.units().isEmpty()) {
            groups.add(new Ranking.Group(
                    words.text("dashboard.unranked"),
                    words.count("dashboard.unranked.units", unranked.units().size()),
                    rows(shown, unranked)));
        }
        return groups;
    }

    private String limits(Band band, BandGroup group) {
        String from = numbers.figure(band.from().value());
        int units = group.units().size();
        return group.below() == null
                ? words.count("dashboard.band.from", units, from)
                : words.count("dashboard.band.between", units, from, numbers.figure(group.below()));
    }

    private List<Ranking.Row> rows(List<Standing> shown, BandGroup group) {
        return shown.stream().filter(group::holds).map(this::row).toList();
    }

    private Ranking.Row row(Standing standing) {
        Scorecard card = standing.card();
        Completeness complete = Completeness.of(card.components());
        Standing before = earlier == null ? null : earlier.of(card);
        BigDecimal beforeIndex = before == null ? null : before.index();
        BigDecimal change = before == null ? null : EarlierRound.comparableChange(before, standing);
        List<String> adjustments = new ArrayList<>();
        if (card.bonus().signum() > 0) {
            adjustments.add(words.text("dashboard.row.bonus", numbers.points(card.bonus())));
        }
        if (card.penalty().signum() > 0) {
            adjustments.add(words.text("dashboard.row.penalty", numbers.points(card.penalty())));
        }
        return new Ranking.Row(
                classes(card, complete, change),
                standing.rank() == null ? "" : standing.rank().toString(),
                Link.to(card.unit().title(), SitePath.unit(card.key()), here),
                standing.index() == null ? "" : numbers.points(standing.index()),
                standing.index() == null ? "" : axis.at(standing.index()),
                beforeIndex == null ? "" : axis.at(beforeIndex),
                before != null && EarlierRound.change(before, standing) != null,
                Delta.of(change, numbers),
                context.status(card),
                String.join(", ", adjustments),
                card.hasIndex() ? numbers.loss(card.total().lost()) : "",
                card.hasIndex() && card.total().open().signum() > 0
                        ? numbers.points(card.total().open())
                        : "",
                complete.entered() + "/" + complete.own(),
                Bar.count(complete.entered(), complete.own()),
                complete.proved() + "/" + complete.toProve(),
                Bar.count(complete.proved(), complete.toProve()));
    }

    private String classes(Scorecard card, Completeness complete, @Nullable BigDecimal change) {
        List<String> classes = new ArrayList<>();
        if (!complete.isEntered()) {
            classes.add("gaps");
        }
        if (!complete.isProved()) {
            classes.add("miss");
        }
        if (!context.problems().errorsOf(card).isEmpty()) {
            classes.add("bad");
        }
        if (change != null && change.signum() < 0) {
            classes.add("fell");
        }
        return String.join(" ", classes);
    }

    private List<Figure> figures() {
        List<Standing> ranked = index.ranked();
        BigDecimal most = ranked.isEmpty() ? null : ranked.get(0).index();
        BigDecimal least =
                ranked.isEmpty() ? null : ranked.get(ranked.size() - 1).index();
        return List.of(
                new Figure(
                        words.text("ranking.ranked"),
                        words.figure(ranked.size()),
                        "/" + words.figure(index.ordered().size()),
                        "",
                        false),
                new Figure(words.text("ranking.most"), numbers.pointsOrDash(most), "/100", "", false),
                new Figure(
                        words.text("dashboard.mean", context.kind(index)),
                        numbers.pointsOrDash(index.mean().points()),
                        "/100",
                        "",
                        false),
                new Figure(
                        words.text("ranking.least"),
                        numbers.pointsOrDash(least),
                        "/100",
                        most == null || least == null
                                ? ""
                                : words.text("ranking.distance", numbers.points(most.subtract(least))),
                        false));
    }

    private List<ComponentPage.Step> bands() {
        List<ComponentPage.Step> bands = new ArrayList<>();
        for (BandGroup group : BandGroup.all(index)) {
            Band band = group.band();
            if (band != null) {
                String from = numbers.figure(band.from().value());
                String label = words.text("frame.method.band", band.title(), from);
                bands.add(ComponentPage.Step.of(
                        label, group.units().size(), index.ranked().size(), words));
            }
        }
        return bands;
    }
}
