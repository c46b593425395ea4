package org.sodiem.telling;

import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.moved;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.movement.ComponentMove;
import org.sodiem.movement.IndexMovement;
import org.sodiem.score.Statement;

/** The columns of two states compared. */
public final class DifferenceColumns {

    private static final Value DASH = new Value.Term("", "table.nothing");

    public static final Column<UnitDifference> UNIT = Column.text("title", "column.unit", UnitDifference::title);
    public static final Column<UnitDifference> INDEX_BEFORE =
            figures("index_before", "diff.column.index-before", unit -> index(unit.before()));
    public static final Column<UnitDifference> INDEX_AFTER =
            figures("index_after", "diff.column.index-after", unit -> index(unit.after()));
    /** The change that is told: of the index, or of comparable components alone. */
    public static final Column<UnitDifference> CHANGE = change("change", "rounds.change", UnitDifference::change);
    /** Both ranks, or the one where it stayed. */
    public static final Column<UnitDifference> RANK = new Column<>(
            "rank",
            words -> words.text("dashboard.rank"),
            Column.Kind.NUMBER,
            unit -> new Value.Moved(rank(unit.before()), rank(unit.after())));
    /** Both classes, or the one where it stayed. */
    public static final Column<UnitDifference> BAND =
            Column.text("band", "rounds.band", unit -> moved(band(unit.before()), band(unit.after())));
    /** How many components brought points. */
    public static final Column<UnitDifference> RAISED =
            count("raised", "rounds.up", unit -> unit.gains().size());
    /** How many components took points. */
    public static final Column<UnitDifference> LOWERED =
            count("lowered", "rounds.down", unit -> unit.losses().size());

    public static final Column<ComponentDifference> COMPONENT =
            Column.text("component", "column.component", component -> component.code() + " " + component.title());
    /** What became of the points of a component. */
    public static final List<Column<ComponentDifference>> POINTS = List.of(
            figures("before", "diff.column.before", one -> points(one.before())),
            figures("after", "diff.column.after", one -> points(one.after())),
            change("change", "diff.column.change", ComponentDifference::change));

    public static final Column<GroupDifference> OFFICE = Column.text("office", "column.lead", GroupDifference::title);
    public static final Column<GroupDifference> GROUP_BEFORE =
            figures("before", "diff.column.before", group -> sum(group, group.before()));
    public static final Column<GroupDifference> GROUP_AFTER =
            figures("after", "diff.column.after", group -> sum(group, group.after()));
    public static final Column<GroupDifference> GROUP_CHANGE =
            change("change", "rounds.change", GroupDifference::change);

    public static final Column<ComponentMove> MOVED = COMPONENT.of(ComponentMove::component);
    public static final Column<ComponentMove> MOVE = change("change", "rounds.change", ComponentMove::change);
    /** For how many units it rose. */
    public static final Column<ComponentMove> UNITS_UP = count("units_up", "rounds.units.up", ComponentMove::up);
    /** For how many units it fell. */
    public static final Column<ComponentMove> UNITS_DOWN =
            count("units_down", "rounds.units.down", ComponentMove::down);

    private static final Column<UnitDifference> POINTS_BEFORE =
            figures("points_before", "diff.column.points-before", unit -> points(unit.before()));
    private static final Column<UnitDifference> POINTS_AFTER =
            figures("points_after", "diff.column.points-after", unit -> points(unit.after()));

    private static final Column<UnitDifference> MOST =
            Column.text("most_risen", "table.area", DifferenceColumns::mostRisen);
    private static final Column<GroupDifference> AREA =
            Column.text("area", "table.area", area -> area.code() + ". " + area.title());

    private DifferenceColumns() {}

    /** What is told of the units of an index where a table has no pages' room; one alone has no rank. */
    public static List<Column<UnitDifference>> units(IndexDifference index) {
        List<Column<UnitDifference>> columns = new ArrayList<>(
                List.of(UNIT, POINTS_BEFORE, POINTS_AFTER, INDEX_BEFORE, INDEX_AFTER, of(index, CHANGE)));
        if (index.units().size() > 1) {
            columns.add(RANK);
        }
        columns.add(BAND);
        return columns;
    }

    /** What is told of groups of components, under a column that names them. */
    public static List<Column<GroupDifference>> groups(IndexDifference index, Column<GroupDifference> names) {
        return List.of(names, GROUP_BEFORE, GROUP_AFTER, of(index, GROUP_CHANGE));
    }

    /** The part of the set's top level that rose most. */
    public static Column<UnitDifference> most(IndexDifference index) {
        return MOST.called(words -> words.text("rounds.most", LevelText.title(index.criteria(), 0, words)));
    }

    /** A part of the set's top level. */
    public static Column<GroupDifference> area(IndexDifference index) {
        return AREA.called(words -> LevelText.title(index.criteria(), 0, words));
    }

    /** A column of changes under its head: whether they are of totals, or of comparable components alone. */
    public static <T> Column<T> of(IndexDifference index, Column<T> change) {
        return index.reissued() ? change.called(words -> words.text("rounds.change.comparable")) : change;
    }

    /** A unit of an index, for data: the units of several indexes stand in one table. */
    public record OfIndex(IndexDifference index, UnitDifference unit) {}

    /** All of them in the order of data, for programs. */
    public static List<Column<OfIndex>> all() {
        Stream<Column<OfIndex>> index = Stream.of(
                Column.text("index", "diff.column.index", row -> row.index().id()),
                Column.term(
                        "reissued",
                        "rounds.change.comparable",
                        row -> Value.of(row.index().reissued())));
        Stream<Column<UnitDifference>> unit = Stream.of(
                Column.text("unit", "table.unit", UnitDifference::id),
                UNIT,
                POINTS_BEFORE,
                POINTS_AFTER,
                INDEX_BEFORE,
                INDEX_AFTER,
                CHANGE,
                number("rank_before", "diff.column.rank-before", one -> place(one.before())),
                number("rank_after", "diff.column.rank-after", one -> place(one.after())),
                Column.text("band_before", "diff.column.band-before", one -> title(one.before())),
                Column.text("band_after", "diff.column.band-after", one -> title(one.after())),
                RAISED,
                LOWERED,
                MOST);
        return Stream.concat(index, unit.map(column -> column.of(OfIndex::unit)))
                .toList();
    }

    private static @Nullable BigDecimal points(@Nullable Place place) {
        return place == null ? null : place.points();
    }

    private static @Nullable BigDecimal index(@Nullable Place place) {
        return place == null ? null : place.index();
    }

    private static @Nullable BigDecimal place(@Nullable Place place) {
        return place == null || place.rank() == null ? null : BigDecimal.valueOf(place.rank());
    }

    private static Value rank(@Nullable Place place) {
        BigDecimal rank = place(place);
        return rank == null ? DASH : new Value.Amount(rank, Value.Form.FIGURE);
    }

    private static String title(@Nullable Place place) {
        return place == null || place.band() == null ? "" : place.band();
    }

    private static @Nullable BigDecimal points(@Nullable Statement statement) {
        return statement == null ? null : statement.points();
    }

    private static @Nullable BigDecimal sum(GroupDifference group, @Nullable BigDecimal points) {
        return group.comparable() ? points : null;
    }

    private static String mostRisen(UnitDifference unit) {
        GroupDifference most = IndexMovement.mostRisen(unit.areas());
        return most == null ? "" : most.title();
    }

    private static <T> Column<T> figures(String id, String key, Function<T, @Nullable BigDecimal> figures) {
        return Column.points(id, key, figures).otherwise(DASH);
    }

    private static <T> Column<T> change(String id, String key, Function<T, @Nullable BigDecimal> change) {
        return Column.number(id, key, Value.Form.CHANGE, change).otherwise(new Value.Term("", "diff.no-number"));
    }

    private static <T> Column<T> count(String id, String key, Function<T, Integer> count) {
        return number(id, key, row -> BigDecimal.valueOf(count.apply(row)));
    }

    private static <T> Column<T> number(String id, String key, Function<T, @Nullable BigDecimal> number) {
        return Column.number(id, key, Value.Form.FIGURE, number);
    }
}
