package org.sodiem.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /**
     * How many rows a body has at most. A browser need not lay out the bodies that nobody looks at, and then a table of
     * thousands of rows is usable on a slow phone.
     */
    private static final int MOST_ROWS = 50;

    public static final Table NONE = new Table("", "", "", "", "", List.of(), List.of());

    public Table {
        heads = List.copyOf(heads);
        bodies = bodies.stream().flatMap(Body::cut).toList();
    }

    /** Which values of a column come first when it is sorted for the first time. */
    enum Order {
        NONE,
        WORDS,
        RISING,
        FALLING
    }

    /**
     * One column.
     *
     * @param text what stands above it
     * @param kind what it holds where it holds anything: {@code text}, {@code number}, {@code share}, {@code day} or
     *     {@code drawing}
     * @param classes how its head looks; {@code num} for figures
     * @param cells how its cells look
     * @param label what stands before a cell on a phone, or nothing
     * @param names whether its cells name their rows
     * @param height the height of its drawings, or 0
     * @param brief what stands above it on a phone, or nothing
     * @param scale the lines of the scale that its points stand on, with their numbers
     * @param order {@code rising} or {@code falling} where the table can be sorted by it, as it is sorted first, or
     *     {@code words} where a dictionary knows the order; or nothing
     */
    public record Head(
            String text,
            String kind,
            String classes,
            String cells,
            String label,
            boolean names,
            int height,
            String brief,
            List<Tick> scale,
            String order) {
        public Head {
            scale = List.copyOf(scale);
        }

        static Head of(String kind, String text, String look, Order order) {
            return new Head(text, kind, look, look, "", false, 0, "", List.of(), "").sorted(order);
        }

        Head naming() {
            return new Head(text, kind, classes, cells, label, true, height, brief, scale, order);
        }

        Head looking(String head, String look) {
            return new Head(text, kind, head, look, label, names, height, brief, scale, order);
        }

        Head drawing(String look, int high) {
            return new Head(text, kind, classes, look, label, names, high, brief, scale, order);
        }

        Head scaled(List<Tick> ticks) {
            return new Head(text, kind, classes, cells, label, names, height, brief, ticks, order);
        }

        Head onPhones(String word) {
            return new Head(text, kind, classes, cells, word, names, height, brief, scale, order);
        }

        Head briefly(String word) {
            return new Head(text, kind, classes, cells, label, names, height, word, scale, order);
        }

        Head sorted(Order first) {
            String way = first == Order.NONE ? "" : first.name().toLowerCase(Locale.ROOT);
            return new Head(text, kind, classes, cells, label, names, height, brief, scale, way);
        }
    }

    /**
     * A group of rows.
     *
     * @param head what stands above them; null for a plain group
     * @param full whether it has so many rows that they need not be laid out where nobody looks
     * @param rows the rows
     */
    public record Body(@Nullable Group head, boolean full, List<Row> rows) {
        public Body {
            rows = List.copyOf(rows);
        }

        public static Body of(@Nullable Group head, List<Row> rows) {
            return new Body(head, rows.size() >= MOST_ROWS / 2, rows);
        }

        private Stream<Body> cut() {
            List<Body> cut = new ArrayList<>();
            for (int from = 0; from < rows.size(); from += MOST_ROWS) {
                cut.add(of(from == 0 ? head : null, rows.subList(from, Math.min(rows.size(), from + MOST_ROWS))));
            }
            return cut.isEmpty() ? Stream.of(this) : cut.stream();
        }
    }

    /**
     * The row above a group.
     *
     * @param id its anchor, or nothing
     * @param classes how it looks
     * @param title what it is called
     * @param detail more about it, or nothing
     * @param max its points, or nothing
     */
    public record Group(String id, String classes, Link title, String detail, String max) {}

    /**
     * One row.
     *
     * @param classes what it can be chosen by, or how it looks
     * @param cells one a column
     */
    public record Row(String classes, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        private Row terse() {
            return new Row(classes, cells.stream().map(Cell::terse).toList());
        }
    }

    /** The table, which can be sorted: a column of words as a dictionary has them, any other by the values of its cells. */
    public Table sortable(String order) {
        List<Head> ordered = new ArrayList<>();
        for (Head head : heads) {
            ordered.add(isWords(ordered.size(), head) ? head.sorted(Order.WORDS) : head);
        }
        List<Body> terse = bodies.stream()
                .map(body -> Body.of(
                        body.head(), body.rows().stream().map(Row::terse).toList()))
                .toList();
        return new Table(classes, order, filter, region, caption, ordered, terse);
    }

    private boolean isWords(int column, Head head) {
        return head.kind().equals("text")
                && !head.order().isEmpty()
                && bodies.stream()
                        .flatMap(body -> body.rows().stream())
                        .allMatch(row -> row.cells().get(column).value().isEmpty());
    }

    /**
     * The table of a country, in which every byte is there thousands of times: the table says which columns hold figures,
     * its cells say what they hold. It is not stacked on a phone, so that they need no labels.
     */
    public Table lean() {
        StringBuilder looks = new StringBuilder(classes).append(" lean");
        List<Head> plain = new ArrayList<>();
        for (Head head : heads) {
            plain.add(head.looking(head.classes(), "").onPhones(""));
            if (head.classes().startsWith("num")) {
                looks.append(" n").append(plain.size());
            }
        }
        return new Table(looks.toString(), key, filter, region, caption, plain, bodies);
    }

    public Table filterable(String what) {
        return new Table(classes, key, what, region, caption, heads, bodies);
    }

    public Table scrolling(String called) {
        return new Table(classes, key, filter, called, caption, heads, bodies);
    }

    public Table called(String name) {
        return new Table(classes, key, filter, region, name, heads, bodies);
    }

    /** How many rows it has. */
    public int size() {
        return bodies.stream().mapToInt(body -> body.rows().size()).sum();
    }

    /** How many rows a choice shows. */
    public long chosen(String choice) {
        return bodies.stream()
                .flatMap(body -> body.rows().stream())
                .filter(row -> Arrays.asList(row.classes().split(" ", -1)).contains(choice))
                .count();
    }
}
