package org.sodiem.telling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;

/**
 * A column of a table in any medium, declared once: what programs and people call it, and what it holds of a row.
 *
 * @param <T> what a row is about
 * @param id what programs call it
 * @param title what people call it
 * @param kind what it holds
 * @param value the value of a row
 */
public record Column<T>(String id, Function<Words, String> title, Kind kind, Function<T, Value> value) {

    /** What a column holds, where a cell holds anything. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    /** A column of words, codes or ids. */
    public static <T> Column<T> text(String id, String key, Function<T, String> text) {
        return new Column<>(id, words -> words.text(key), Kind.TEXT, row -> new Value.Text(text.apply(row)));
    }

    /** A column of states and other terms, which programs know by ids. */
    public static <T> Column<T> term(String id, String key, Function<T, Value> term) {
        return new Column<>(id, words -> words.text(key), Kind.TEXT, term);
    }

    /** A column of points. */
    public static <T> Column<T> points(String id, String key, Function<T, @Nullable BigDecimal> points) {
        return number(id, key, Value.Form.POINTS, points);
    }

    /** A column of numbers; a cell without one is empty. */
    public static <T> Column<T> number(
            String id, String key, Value.Form form, Function<T, @Nullable BigDecimal> number) {
        return new Column<>(id, words -> words.text(key), Kind.NUMBER, row -> {
            BigDecimal value = number.apply(row);
            return value == null ? Value.NONE : new Value.Amount(value, form);
        });
    }

    /** A column of days; a cell without one is empty. */
    public static <T> Column<T> day(String id, String key, Function<T, @Nullable LocalDate> day) {
        return new Column<>(id, words -> words.text(key), Kind.DAY, row -> {
            LocalDate value = day.apply(row);
            return value == null ? Value.NONE : new Value.Day(value);
        });
    }

    /** The same column of rows that have such a thing each. */
    public <R> Column<R> of(Function<R, T> thing) {
        return new Column<>(id, title, kind, value.compose(thing));
    }

    /** The same column, called by this name. */
    public Column<T> called(String name) {
        return called(words -> name);
    }

    /** The same column, called by such a name in a language. */
    public Column<T> called(Function<Words, String> name) {
        return new Column<>(id, name, kind, value);
    }

    /** The same column with this where a row has nothing to tell. */
    public Column<T> otherwise(Value nothing) {
        return new Column<>(id, title, kind, row -> {
            Value told = value.apply(row);
            return told.equals(Value.NONE) ? nothing : told;
        });
    }

    /** What people call it. */
    public String title(Words words) {
        return title.apply(words);
    }
}
