package org.sodiem.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.telling.Column;

/**
 * The columns of a table, declared once: head, what stands in the cells, how they sort and how they read on a phone.
 *
 * <p>In: rows of any kind. Out: a {@link Table} of text.
 */
public final class Columns<T> {

    private final List<Table.Head> heads = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    /** The column that names the rows. */
    public Columns<T> names(String head, Function<T, Cell> cell) {
        return add(Table.Head.of("text", head, "", Table.Order.RISING), cell).naming();
    }

    public Columns<T> text(String head, Function<T, Cell> cell) {
        return add(Table.Head.of("text", head, "", Table.Order.RISING), cell);
    }

    /** A column of sentences, by which nobody sorts. */
    public Columns<T> prose(String head, Function<T, Cell> cell) {
        return text(head, cell).unsorted();
    }

    /** A column of figures. */
    public Columns<T> number(String head, Function<T, Cell> cell) {
        return add(Table.Head.of("number", head, "num", Table.Order.FALLING), cell);
    }

    /** A column of how many of how many. */
    public Columns<T> share(String head, Function<T, Cell> cell) {
        return add(Table.Head.of("share", head, "num", Table.Order.FALLING), cell);
    }

    /** A column as every medium has it. */
    public Columns<T> told(Column<T> column, Words words) {
        return told(column, words, (row, cell) -> cell);
    }

    /** A column as every medium has it, its cells dressed for pages. */
    public Columns<T> told(Column<T> column, Words words, BiFunction<T, Cell, Cell> dressed) {
        String title = column.title(words);
        Table.Head head = switch (column.kind()) {
            case TEXT -> Table.Head.of("text", title, "", Table.Order.RISING);
            case NUMBER -> Table.Head.of("number", title, "num", Table.Order.FALLING);
            case DAY -> Table.Head.of("day", title, "", Table.Order.RISING);
        };
        return add(head, row -> dressed.apply(row, Cell.of(column.value().apply(row), words)));
    }

    /** A column of drawings of this width and height; its head is not seen. */
    public Columns<T> chart(String head, String width, int height, Function<T, Cell> cell) {
        return add(Table.Head.of("drawing", head, width, Table.Order.NONE).drawing("barcell", height), cell);
    }

    /** A column of points on a scale, which stands in its head. */
    public Columns<T> plot(String head, List<Tick> scale, Function<T, Cell> cell) {
        return add(Table.Head.of("drawing", head, "plot", Table.Order.NONE).scaled(scale), cell);
    }

    private Columns<T> add(Table.Head head, Function<T, Cell> cell) {
        heads.add(head);
        cells.add(cell);
        return this;
    }

    /** The last column, by which the rows are called. */
    public Columns<T> naming() {
        return last(Table.Head::naming);
    }

    /** The last column, by which nobody sorts. */
    public Columns<T> unsorted() {
        return last(head -> head.sorted(Table.Order.NONE));
    }

    /** The last column with its cells in this look. */
    public Columns<T> looking(String look) {
        return last(head -> head.looking(head.classes(), look));
    }

    /** The last column with its head and its cells in these looks. */
    public Columns<T> looking(String head, String look) {
        return last(h -> h.looking(head, look));
    }

    /** The last column with bars of this height beside its figures. */
    public Columns<T> drawn(int height) {
        return last(head -> head.drawing(head.cells(), height));
    }

    /** The last column with a word before its cells on a phone. */
    public Columns<T> onPhones(String label) {
        return last(head -> head.onPhones(label));
    }

    /** The last column with this above it on a phone. */
    public Columns<T> briefly(String brief) {
        return last(head -> head.briefly(brief));
    }

    /** The last column with its least values first when it is sorted: the best ranks, or losses, which have a minus. */
    public Columns<T> leastFirst() {
        return last(head -> head.sorted(Table.Order.RISING));
    }

    public int size() {
        return heads.size();
    }

    private Columns<T> last(Function<Table.Head, Table.Head> change) {
        int last = heads.size() - 1;
        heads.set(last, change.apply(heads.get(last)));
        return this;
    }

    /** Rows in these columns; without rows nothing is printed. */
    public Table table(String classes, List<? extends T> rows) {
        return table(classes, rows, row -> "");
    }

    /** Rows in these columns, each with the classes it can be chosen by. */
    public Table table(String classes, List<? extends T> rows, Function<T, String> choices) {
        return grouped(classes, rows.isEmpty() ? List.of() : List.of(body(null, rows, choices)));
    }

    /** Groups of rows of these columns. */
    public Table grouped(String classes, List<Table.Body> bodies) {
        return new Table(classes, "", "", "", "", heads, bodies);
    }

    public Table.Body body(Table.@Nullable Group above, List<? extends T> rows, Function<T, String> choices) {
        return Table.Body.of(
                above,
                rows.stream()
                        .map(row -> new Table.Row(
                                choices.apply(row),
                                cells.stream().map(cell -> cell.apply(row)).toList()))
                        .toList());
    }
}
