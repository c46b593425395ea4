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
 * @param key the words that people call it by; nothing where only programs read it
 * @param kind what it holds
 * @param value the value of a row
 */
public record Column<T>(String id, String key, Kind kind, Function<T, Value> value) {

    /** What a column holds, where a cell holds anything. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    /** A column of words, codes or ids. */
    public static <T> Column<T> text(String id, String key, Function<T, String> text) {
        return new Column<>(id, key, Kind.TEXT, row -> new Value.Text(text.apply(row)));
    }

    /** A column of points. */
    public static <T> Column<T> points(String id, String key, Function<T, @Nullable BigDecimal> points) {
        return number(id, key, Value.Form.POINTS, points);
    }

    /** A column of numbers; a cell without one is empty. */
    public static <T> Column<T> number(
            String id, String key, Value.Form form, Function<T, @Nullable BigDecimal> number) {
        return new Column<>(id, key, Kind.NUMBER, row -> {
            BigDecimal value = number.apply(row);
            return value == null ? Value.NONE : new Value.Number(value, form);
        });
    }

    /** A column of days; a cell without one is empty. */
    public static <T> Column<T> day(String id, String key, Function<T, @Nullable LocalDate> day) {
        return new Column<>(id, key, Kind.DAY, row -> {
            LocalDate value = day.apply(row);
            return value == null ? Value.NONE : new Value.Day(value);
        });
    }

    /** The same column of rows that have such a thing each. */
    public <R> Column<R> of(Function<R, T> thing) {
        return new Column<>(id, key, kind, value.compose(thing));
    }

    /** The same column with these words where a row has nothing to tell. */
    public Column<T> otherwise(String words) {
        return new Column<>(id, key, kind, row -> {
            Value told = value.apply(row);
            return told.equals(Value.NONE) ? new Value.Text(words) : told;
        });
    }

    /** What people call it. */
    public String title(Words words) {
        return words.text(key);
    }
}
