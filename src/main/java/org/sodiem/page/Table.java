package org.sodiem.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns were declared once, as finished text; {@code lib/table.ftlh} prints it.
 *
 * @param classes how it looks
 * @param key what its order is called in the address; nothing where it cannot be sorted
 * @param filter what its rows are called where they can be filtered, or nothing
 * @param region what it is called where it scrolls sideways, or nothing
 * @param caption what it is called for readers who do not see it, or nothing
 * @param heads the columns
 * @param bodies the rows, in groups
 */
public record Table(
        String classes, String key, String filter, String region, String caption, List<Head> heads, List<Body> bodies) {

    /** A table; the lists are copied. */
    public Table {
        heads = List.copyOf(heads);
        bodies = List.copyOf(bodies);
    }

    /**
     * One column.
     *
     * @param text what stands above it
     * @param classes how its head looks; {@code num} for figures, of which the largest come first when it is sorted
     * @param cells how its cells look
     * @param label what stands before a cell on a phone, or nothing
     * @param names whether its cells name their rows
     * @param height the height of its drawings, or 0
     * @param brief what stands above it on a phone, or nothing
     */
    public record Head(
            String text, String classes, String cells, String label, boolean names, int height, String brief) {}

    /**
     * A group of rows.
     *
     * @param head what stands above them; null for a plain group
     * @param rows the rows
     */
    public record Body(@Nullable Group head, List<Row> rows) {
        /** A group; the list is copied. */
        public Body {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The row above a group.
     *
     * @param id its anchor, or nothing
     * @param classes how it looks
     * @param title what it is called
     * @param max its points
     */
    public record Group(String id, String classes, Link title, String max) {}

    /**
     * One row.
     *
     * @param classes what it can be chosen by, or how it looks
     * @param cells one a column
     */
    public record Row(String classes, List<Cell> cells) {
        /** A row; the list is copied. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    Table sortable(String order) {
        return new Table(classes, order, filter, region, caption, heads, bodies);
    }

    Table filterable(String what) {
        return new Table(classes, key, what, region, caption, heads, bodies);
    }

    Table scrolling(String called) {
        return new Table(classes, key, filter, called, caption, heads, bodies);
    }

    Table called(String name) {
        return new Table(classes, key, filter, region, name, heads, bodies);
    }

    /** How many rows a choice shows. */
    long chosen(String choice) {
        return bodies.stream()
                .flatMap(body -> body.rows().stream())
                .filter(row -> Arrays.asList(row.classes().split(" ", -1)).contains(choice))
                .count();
    }
}
