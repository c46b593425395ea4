package org.sodiem.page;

import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.moved;
import static org.sodiem.telling.ChangeText.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Delta;
import org.sodiem.part.Drift;
import org.sodiem.part.Figure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.MovementText;
import org.sodiem.view.ComponentMove;
import org.sodiem.view.IndexMovement;
import org.sodiem.view.RoundComparison;

/** Tells one index in two states. */
final class ComparisonAssembler {

    private static final int MOST_UNITS = 100;
    private static final int MOST_COMPONENTS = 10;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final ChangeText told;
    private final IndexDifference index;
    private final IndexMovement movement;
    private final String id;
    private final String before;
    private final String after;
    private final SitePath here;

    ComparisonAssembler(Context context, RoundComparison comparison, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.told = new ChangeText(words);
        this.index = comparison.index();
        this.movement = comparison.movement();
        this.id = "so-sanh-" + comparison.place() + "-" + index.id();
        this.before = comparison.before().title();
        Round later = comparison.after();
        this.after = later == null ? words.text("round.now") : later.title();
        this.here = here;
    }

    RoundsPage.Comparison comparison() {
        List<UnitDifference> units = movement.units();
        List<UnitDifference> shown = units.subList(0, Math.min(MOST_UNITS, units.size()));
        boolean many = index.units().size() > 1;
        String title = words.text("rounds.comparison", title(), before, after);
        return new RoundsPage.Comparison(
                id,
                title,
                finding(),
                before,
                after,
                new SlopeGraph(words).of(index.units()),
                many ? figures() : List.of(),
                units(shown, before, after).sortable("don-vi-" + id).called(words.text("rounds.units") + ", " + title),
                units.size() > shown.size()
                        ? words.text("rounds.units.cut", words.figure(shown.size()), words.figure(units.size()))
                        : "",
                words.text("rounds.areas", LevelText.one(index.criteria(), 0, words)),
                groups(LevelText.title(index.criteria(), 0, words), index.areas(), this::area, before, after, title),
                groups(
                        words.text("column.lead"),
                        many ? List.of() : index.offices(),
                        this::office,
                        before,
                        after,
                        title),
                components());
    }

    private String title() {
        String title =
                index.units().size() == 1 ? index.units().get(0).title() : context.kindOf(index.id(), index.title());
        return UnitAssembler.sentence(title);
    }

    private static BigDecimal largest(List<BigDecimal> changes) {
        return changes.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private List<Piece> finding() {
        return Piece.sentences(new MovementText<>(words, Piece::plain, Piece::strong).of(index, movement));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        context.indexes().stream()
                .filter(view -> view.id().equals(index.id()))
                .map(view -> movement.means(view.criteria().rounding()))
                .filter(means -> !means.isEmpty())
                .forEach(means -> figures.add(mean(means.get(0), means.get(1))));
        if (movement.highest() != null) {
            figures.add(extreme(words.text("rounds.most.up"), movement.highest(), false));
        }
        if (movement.lowest() != null) {
            figures.add(extreme(words.text("rounds.most.down"), movement.lowest(), true));
        }
        figures.add(new Figure(
                words.text("rounds.bands"),
                words.figure(movement.otherBand()),
                "/" + words.figure(movement.ranked()),
                words.text("rounds.bands.of"),
                false));
        return figures;
    }

    private Figure mean(BigDecimal before, BigDecimal after) {
        return new Figure(
                words.text("rounds.mean"),
                numbers.points(after),
                "/100",
                words.text("rounds.mean.from", numbers.points(before), numbers.signed(after.subtract(before))),
                false);
    }

    private Figure extreme(String label, UnitDifference unit, boolean loss) {
        return new Figure(
                label,
                numbers.signed(Objects.requireNonNull(unit.indexChange())),
                "",
                words.text("rounds.extreme", unit.title(), rank(unit.before()), rank(unit.after())),
                loss);
    }

    /** What a column of changes is called: whether it is of totals or of comparable components alone. */
    private String change() {
        return words.text(index.reissued() ? "rounds.change.comparable" : "rounds.change");
    }

    private Table units(List<UnitDifference> units, String before, String after) {
        String change = change();
        String most = words.text("rounds.most", LevelText.title(index.criteria(), 0, words));
        return new Columns<UnitDifference>()
                .names(words.text("column.unit"), unit -> Cell.of(link(unit)))
                .looking("unit")
                .number(words.text("rounds.index", before), unit -> index(unit.before()))
                .looking("num muted")
                .onPhones(before)
                .number(words.text("rounds.index", after), unit -> index(unit.after()))
                .looking("num strong")
                .onPhones(after)
                .number(change, unit -> context.change(unit.change()))
                .onPhones(change)
                .chart(
                        words.text("column.chart"),
                        "w7",
                        12,
                        unit -> Cell.of(Drift.of(unit.change(), movement.largest())))
                .number(words.text("dashboard.rank"), this::ranks)
                .leastFirst()
                .onPhones(words.text("dashboard.rank"))
                .prose(words.text("rounds.band"), unit -> Cell.of(moved(band(unit.before()), band(unit.after()))))
                .onPhones(words.text("rounds.band"))
                .number(words.text("rounds.up"), unit -> count(unit, 1))
                .onPhones(words.text("rounds.up"))
                .number(words.text("rounds.down"), unit -> count(unit, -1))
                .onPhones(words.text("rounds.down"))
                .prose(most, unit -> Cell.of(most(unit)))
                .looking("muted small")
                .onPhones(most)
                .table("moves stack", units);
    }

    private Cell index(@Nullable Place place) {
        return Cell.number(told.index(place), place == null ? null : place.index());
    }

    /** The ranks, sorted by the later one. */
    private Cell ranks(UnitDifference unit) {
        Integer rank = unit.after() == null ? null : unit.after().rank();
        return Cell.of(moved(rank(unit.before()), rank(unit.after())))
                .with(move(unit.before(), unit.after()))
                .sortedBy(rank == null ? null : BigDecimal.valueOf(rank));
    }

    private Link link(UnitDifference unit) {
        return context.hasUnit(unit.id())
                ? Link.to(unit.title(), SitePath.unit(context.layout().key(unit.id())), here)
                : Link.none(unit.title());
    }

    /** How many components moved this way. */
    private Cell count(UnitDifference unit, int sign) {
        return context.count((int) unit.components().stream()
                .filter(own -> own.change() != null && own.change().signum() == sign)
                .count());
    }

    private String most(UnitDifference unit) {
        GroupDifference most = IndexMovement.mostRisen(unit.areas());
        return most == null ? "" : most.title() + " " + numbers.signed(most.change());
    }

    private Delta move(@Nullable Place before, @Nullable Place after) {
        if (before == null || after == null || before.rank() == null || after.rank() == null) {
            return Delta.NONE;
        }
        int places = before.rank() - after.rank();
        return places == 0 ? Delta.NONE : new Delta(places > 0 ? "up" : "down", words.figure(Math.abs(places)));
    }

    private Link area(GroupDifference area) {
        return Link.none(area.code() + ". " + area.title());
    }

    private Link office(GroupDifference office) {
        return context.scores().book().office(office.code()) == null
                ? Link.none(office.title())
                : Link.to(office.title(), SitePath.office(office.code()), here);
    }

    private Table groups(
            String head,
            List<GroupDifference> groups,
            Function<GroupDifference, Link> title,
            String before,
            String after,
            String about) {
        BigDecimal largest =
                largest(groups.stream().map(GroupDifference::change).toList());
        return new Columns<GroupDifference>()
                .names(head, group -> Cell.of(title.apply(group)))
                .number(before, group -> sum(group, group.before()))
                .looking("num muted")
                .onPhones(before)
                .number(after, group -> sum(group, group.after()))
                .looking("num strong")
                .onPhones(after)
                .number(change(), group -> context.change(group.change()))
                .chart(words.text("column.chart"), "w30", 12, group -> Cell.of(Drift.of(group.change(), largest)))
                .table("moves stack", groups)
                .scrolling(head + ", " + about);
    }

    private Cell sum(GroupDifference group, @Nullable BigDecimal points) {
        BigDecimal told = group.comparable() ? points : null;
        return Cell.number(numbers.pointsOrDash(told), told);
    }

    private Table components() {
        List<ComponentMove> moves = ComponentMove.largest(index, MOST_COMPONENTS);
        BigDecimal largest = largest(moves.stream().map(ComponentMove::change).toList());
        return new Columns<ComponentMove>()
                .names(words.text("column.component"), move -> Cell.of(component(move.component())))
                .number(change(), move -> context.change(move.change()))
                .chart(words.text("column.chart"), "w30", 12, move -> Cell.of(Drift.of(move.change(), largest)))
                .number(words.text("rounds.units.up"), move -> context.count(move.up()))
                .onPhones(words.text("rounds.units.up"))
                .number(words.text("rounds.units.down"), move -> context.count(move.down()))
                .onPhones(words.text("rounds.units.down"))
                .table("moves stack", moves);
    }

    private Link component(ComponentDifference component) {
        String text = component.code() + " " + component.title();
        return context.hasComponent(index.id(), component.code())
                ? Link.to(text, SitePath.component(index.id(), component.code()), here)
                : Link.none(text);
    }
}
