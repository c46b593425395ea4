package org.sodiem.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One annex.
 *
 * @param sheet what its sheet is called
 * @param title what the annex is called
 * @param note what has to be known to read it, or nothing
 * @param columns its columns
 * @param named how many columns name a row, which stay where one scrolls and are repeated where a page has room for some
 *     columns only
 * @param rows its rows
 */
record AnnexTable(String sheet, String title, String note, List<Column> columns, int named, List<Row> rows) {

    AnnexTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with one more sentence to read it by. */
    AnnexTable with(String sentence) {
        return new AnnexTable(sheet, title, note + " " + sentence, columns, named, rows);
    }

    /** Whether its heads stand in two rows. */
    boolean hasGroups() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    /**
     * A column.
     *
     * @param group what it has in common with its neighbours, or nothing
     * @param title what it is called
     * @param width how wide it is, in digits
     * @param upright whether its head stands upright: one of many narrow columns
     */
    record Column(String group, String title, int width, boolean upright) {

        Column(String group, String title, int width) {
            this(group, title, width, false);
        }
    }

    /**
     * A row.
     *
     * @param strong whether it sums up others
     * @param cells one a column
     */
    record Row(boolean strong, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The place of a cell among the rows and columns of its annex.
     *
     * @param row from 0
     * @param column from 0
     */
    record Place(int row, int column) {}

    /** What stands in a cell: what is known, and where a sheet can compute it again, how. */
    sealed interface Cell {}

    /** Words; none in an empty cell. */
    record Text(String text) implements Cell {}

    /** A number that is counted with. */
    record Whole(int number) implements Cell {}

    /** Points. */
    record Points(BigDecimal points) implements Cell {}

    /**
     * Points that are the sum of others.
     *
     * @param parts what is added up
     * @param less what is taken off
     * @param most what more of it does not count; null where all of it counts
     * @param points what it gives
     */
    record Sum(
            List<Place> parts, List<Place> less, @Nullable BigDecimal most, BigDecimal points) implements Cell {
        Sum {
            parts = List.copyOf(parts);
            less = List.copyOf(less);
        }
    }

    /**
     * An index: 100 x points / maximum + bonus - penalty, not below 0, rounded once.
     *
     * @param achieved where the points stand
     * @param applicable where the applicable maximum stands
     * @param bonus where the bonus stands
     * @param penalty where the penalty stands
     * @param index what it gives
     */
    record Index(Place achieved, Place applicable, Place bonus, Place penalty, BigDecimal index) implements Cell {}

    /**
     * A place among indexes.
     *
     * @param of the index that is placed
     * @param last the last row of those compared, which begin with the first row of the annex
     * @param dense whether places behind equal ones follow without a gap
     * @param rank what it gives
     */
    record Rank(Place of, int last, boolean dense, int rank) implements Cell {}

    /**
     * A class.
     *
     * @param of the index
     * @param title what it gives
     */
    record Band(Place of, String title) implements Cell {}
}
