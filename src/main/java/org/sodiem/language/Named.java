package org.sodiem.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A constant of an enum, under the name that it has in files and messages. */
public interface Named {

    /** The name in the program. */
    String name();

    /** The names of all constants of an enum, in order. */
    static <E extends Enum<E> & Named> String[] ids(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Named::id).toArray(String[]::new);
    }

    /** The constant with this name; the first for any other. */
    static <E extends Enum<E> & Named> E of(Class<E> type, String id) {
        int place = List.of(ids(type)).indexOf(id);
        return type.getEnumConstants()[Math.max(0, place)];
    }

    /** The name in files and messages: lower case, words joined by hyphens. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
