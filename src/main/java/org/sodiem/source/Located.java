package org.sodiem.source;

import org.jspecify.annotations.Nullable;

/**
 * A value and the place it was read from.
 *
 * @param <T> the value's type
 * @param value the value
 * @param at where it stands
 */
public record Located<T>(T value, Span at) {

    /** The value; null where there is none. */
    public static <T> @Nullable T valueOf(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }

    /** The same value without its place; null where there is none. */
    public static <T> @Nullable Located<T> withoutPlace(@Nullable Located<T> located) {
        return located == null ? null : nowhere(located.value());
    }

    /** The value without its place, so that equal values are equal. */
    public static <T> Located<T> nowhere(T value) {
        return new Located<>(value, Span.NOWHERE);
    }
}
