package org.sodiem.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping to be written, its keys in the order in which they were added.
 *
 * <p>A value is another such map or any map, a list, null, or anything else by its text: a {@code String} is written so
 * that it is read as text again, a number, a truth value, a day as itself. {@link Flow}, {@link Quoted}, {@link Lines}, {@link Commented}
 * and {@link Unfilled} say how a value is to look.
 */
public final class YamlMap {

    private final List<Entry> entries = new ArrayList<>();
    private List<String> above = List.of();

    /** A value that is written on one line, with all that is in it. */
    public record Flow(Object value) {}

    /** A text in double quotes, whether or not it needs them. */
    public record Quoted(String text) {}

    /** A text of several lines, each on a line of its own behind {@code |}; one line is written as any text. */
    public record Lines(String text) {}

    /** A value with a comment behind it or, where it takes lines of its own, behind its key. */
    public record Commented(@Nullable Object value, String comment) {}

    /** No value yet: lines of comment that are the keys of this one without the signs in front of them. */
    public record Unfilled(YamlMap keys) {}

    /** A key with its value below lines of comment. */
    record Entry(List<String> above, String key, @Nullable Object value) {}

    /** What is written for any map; its keys are texts. */
    static YamlMap of(Map<?, ?> values) {
        YamlMap map = new YamlMap();
        values.forEach((key, value) -> map.with((String) key, value));
        return map;
    }

    /** The keys so far, each with its value and the comment above it. */
    List<Entry> entries() {
        return entries;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Adds a key.
     *
     * @param key a text of at most 1,000 characters that was not added before
     * @param value its value; null leaves it empty
     */
    public YamlMap with(String key, @Nullable Object value) {
        entries.add(new Entry(above, key, value));
        above = List.of();
        return this;
    }

    /** Adds a key unless its value is null, an empty list or an empty map. */
    public YamlMap unlessEmpty(String key, @Nullable Object value) {
        boolean empty = value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof YamlMap map && map.isEmpty());
        return empty ? this : with(key, value);
    }

    /** Puts a comment of one or more lines above the key that is added next; an empty line stays empty. */
    public YamlMap above(String comment) {
        above = comment.lines().toList();
        return this;
    }
}
