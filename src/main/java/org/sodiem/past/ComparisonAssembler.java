package org.sodiem.past;

import static org.sodiem.telling.ChangeText.rank;
import static org.sodiem.telling.DifferenceColumns.BAND;
import static org.sodiem.telling.DifferenceColumns.CHANGE;
import static org.sodiem.telling.DifferenceColumns.GROUP_AFTER;
import static org.sodiem.telling.DifferenceColumns.GROUP_BEFORE;
import static org.sodiem.telling.DifferenceColumns.GROUP_CHANGE;
import static org.sodiem.telling.DifferenceColumns.INDEX_AFTER;
import static org.sodiem.telling.DifferenceColumns.INDEX_BEFORE;
import static org.sodiem.telling.DifferenceColumns.LOWERED;
import static org.sodiem.telling.DifferenceColumns.MOVE;
import static org.sodiem.telling.DifferenceColumns.MOVED;
import static org.sodiem.telling.DifferenceColumns.OFFICE;
import static org.sodiem.telling.DifferenceColumns.RAISED;
import static org.sodiem.telling.DifferenceColumns.RANK;
import static org.sodiem.telling.DifferenceColumns.UNIT;
import static org.sodiem.telling.DifferenceColumns.UNITS_DOWN;
import static org.sodiem.telling.DifferenceColumns.UNITS_UP;
import static org.sodiem.telling.DifferenceColumns.area;
import static org.sodiem.telling.DifferenceColumns.most;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.movement.ComponentMove;
import org.sodiem.movement.IndexMovement;
import org.sodiem.movement.RoundComparison;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Delta;
import org.sodiem.part.Drift;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.telling.Column;
import org.sodiem.telling.DifferenceColumns;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.MovementText;

/** Tells one index in two states. */
final class ComparisonAssembler {

    private static final int MOST_UNITS = 100;
    private static final int MOST_COMPONENTS = 10;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
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
                units(shown).sortable("don-vi-" + id).called(words.text("rounds.units") + ", " + title),
                units.size() > shown.size()
                        ? words.text("rounds.units.cut", words.figure(shown.size()), words.figure(units.size()))
                        : "",
                words.text("rounds.areas", LevelText.one(index.criteria(), 0, words)),
                groups(area(index), index.areas(), (area, cell) -> cell, title),
                groups(OFFICE, many ? List.of() : index.offices(), (office, cell) -> office(office), title),
                components());
    }

    private String title() {
        String title =
                index.units().size() == 1 ? index.units().get(0).title() : context.kindOf(index.id(), index.title());
        return Words.sentence(title);
    }

    private static BigDecimal largest(List<BigDecimal> changes) {
        return changes.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private List<Piece> finding() {
        return Piece.sentences(new MovementText<>(words, Piece::plain, Piece::strong).of(index, movement));
    }

    private List<KeyFigure> figures() {
        List<KeyFigure> figures = new ArrayList<>();
        CriteriaSet set = index.after();
        List<BigDecimal> means = set == null ? List.of() : movement.means(set.rounding());
        if (!means.isEmpty()) {
            figures.add(mean(means.get(0), means.get(1)));
        }
        if (movement.highest() != null) {
            figures.add(extreme(words.text("rounds.most.up"), movement.highest(), false));
        }
        if (movement.lowest() != null) {
            figures.add(extreme(words.text("rounds.most.down"), movement.lowest(), true));
        }
        figures.add(new KeyFigure(
                words.text("rounds.bands"),
                words.figure(movement.otherBand()),
                "/" + words.figure(movement.ranked()),
                words.text("rounds.bands.of")));
        return figures;
    }

    private KeyFigure mean(BigDecimal before, BigDecimal after) {
        return new KeyFigure(
                words.text("rounds.mean"),
                numbers.points(after),
                "/100",
                words.text("rounds.mean.from", numbers.points(before), numbers.signed(after.subtract(before))));
    }

    private KeyFigure extreme(String label, UnitDifference unit, boolean loss) {
        return new KeyFigure(
                        label,
                        numbers.signed(Objects.requireNonNull(unit.indexChange())),
                        "",
                        words.text(
                                "rounds.extreme", unit.title(), rank(unit.before(), words), rank(unit.after(), words)))
                .losing(loss);
    }

    private Table units(List<UnitDifference> units) {
        Column<UnitDifference> change = DifferenceColumns.of(index, CHANGE);
        Column<UnitDifference> most = most(index);
        Columns<UnitDifference> columns = new Columns<UnitDifference>()
                .told(UNIT, words, (unit, cell) -> Cell.of(link(unit)))
                .naming()
                .looking("unit")
                .told(INDEX_BEFORE.called(words.text("rounds.index", before)), words)
                .looking("num muted")
                .onPhones(before)
                .told(INDEX_AFTER.called(words.text("rounds.index", after)), words)
                .looking("num strong")
                .onPhones(after)
                .told(change, words, (unit, cell) -> context.change(unit.change()))
                .onPhones(change.title(words))
                .chart(
                        words.text("column.chart"),
                        "w7",
                        12,
                        unit -> Cell.of(Drift.of(unit.change(), movement.largest())));
        if (index.units().size() > 1) {
            columns.told(RANK, words, this::ranks).leastFirst().onPhones(RANK.title(words));
        }
        return columns.told(BAND, words)
                .unsorted()
                .onPhones(BAND.title(words))
                .told(RAISED, words)
                .onPhones(RAISED.title(words))
                .told(LOWERED, words)
                .onPhones(LOWERED.title(words))
                .told(most, words, this::mostRisen)
                .unsorted()
                .looking("muted small")
                .onPhones(most.title(words))
                .table("moves stack", units);
    }

    private Cell ranks(UnitDifference unit, Cell told) {
        Integer won = unit.placesWon();
        return won == null || won == 0
                ? told
                : told.with(new Delta(won > 0 ? "up" : "down", words.figure(Math.abs(won))));
    }

    private Link link(UnitDifference unit) {
        UnitKey key = context.key(unit.id(), index.id());
        return context.view().stands(key) ? Link.to(unit.title(), SitePath.unit(key), here) : Link.none(unit.title());
    }

    private Cell mostRisen(UnitDifference unit, Cell told) {
        GroupDifference most = IndexMovement.mostRisen(unit.areas());
        return most == null ? told : Cell.of(most.title() + " " + numbers.signed(most.change()));
    }

    private Cell office(GroupDifference office) {
        return context.scores().book().office(office.code()) == null
                ? Cell.of(Link.none(office.title()))
                : Cell.of(Link.to(office.title(), SitePath.office(office.code()), here));
    }

    private Table groups(
            Column<GroupDifference> names,
            List<GroupDifference> groups,
            BiFunction<GroupDifference, Cell, Cell> named,
            String about) {
        BigDecimal largest =
                largest(groups.stream().map(GroupDifference::change).toList());
        return new Columns<GroupDifference>()
                .told(names, words, named)
                .naming()
                .told(GROUP_BEFORE.called(before), words)
                .looking("num muted")
                .onPhones(before)
                .told(GROUP_AFTER.called(after), words)
                .looking("num strong")
                .onPhones(after)
                .told(DifferenceColumns.of(index, GROUP_CHANGE), words, (group, cell) -> context.change(group.change()))
                .chart(words.text("column.chart"), "w30", 12, group -> Cell.of(Drift.of(group.change(), largest)))
                .table("moves stack", groups)
                .scrolling(names.title(words) + ", " + about);
    }

    private Table components() {
        List<ComponentMove> moves = ComponentMove.largest(index, MOST_COMPONENTS);
        BigDecimal largest = largest(moves.stream().map(ComponentMove::change).toList());
        return new Columns<ComponentMove>()
                .told(MOVED, words, (move, cell) -> Cell.of(component(move.component())))
                .naming()
                .told(DifferenceColumns.of(index, MOVE), words, (move, cell) -> context.change(move.change()))
                .chart(words.text("column.chart"), "w30", 12, move -> Cell.of(Drift.of(move.change(), largest)))
                .told(UNITS_UP, words)
                .onPhones(UNITS_UP.title(words))
                .told(UNITS_DOWN, words)
                .onPhones(UNITS_DOWN.title(words))
                .table("moves stack", moves);
    }

    private Link component(ComponentDifference component) {
        String text = component.code() + " " + component.title();
        return context.hasComponent(index.id(), component.code())
                ? Link.to(text, SitePath.component(index.id(), component.code()), here)
                : Link.none(text);
    }
}
