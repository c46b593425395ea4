package org.sodiem.telling;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.rank;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.score.Statement;

/**
 * The columns of two states compared.
 *
 * @param told what is said of changes
 */
public record DifferenceColumns(ChangeText told) {

    public static final Column<UnitDifference> UNIT = Column.text("unit", "diff.column.unit", UnitDifference::title);
    public static final Column<ComponentDifference> COMPONENT =
            Column.text("component", "diff.column.component", component -> component.code() + " " + component.title());

    /** A unit with its points, its index and its rank. */
    public List<Column<UnitDifference>> units() {
        return List.of(
                UNIT,
                points("before", "diff.column.before", unit -> points(unit.before())),
                points("after", "diff.column.after", unit -> points(unit.after())),
                change(UnitDifference::pointsChange),
                Column.text(
                        "index",
                        "diff.column.index",
                        unit -> arrow(told.index(unit.before()), told.index(unit.after()))
                                + told.inParentheses(unit.indexChange())),
                Column.text("rank", "diff.column.rank", unit -> arrow(rank(unit.before()), rank(unit.after()))));
    }

    /** What became of the points of a component. */
    public List<Column<ComponentDifference>> points() {
        return List.of(
                points("before", "diff.column.before", component -> points(component.before())),
                points("after", "diff.column.after", component -> points(component.after())),
                change(ComponentDifference::change));
    }

    private static @Nullable BigDecimal points(@Nullable Place place) {
        return place == null ? null : place.points();
    }

    private static @Nullable BigDecimal points(@Nullable Statement statement) {
        return statement == null ? null : statement.points();
    }

    private static <T> Column<T> points(String id, String key, Function<T, @Nullable BigDecimal> points) {
        return Column.points(id, key, points).otherwise("–");
    }

    private <T> Column<T> change(Function<T, @Nullable BigDecimal> change) {
        return Column.number("change", "diff.column.change", Value.Form.CHANGE, change)
                .otherwise(told.change(null));
    }
}
