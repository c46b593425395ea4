package org.sodiem.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;

/**
 * Something of which an office finds something in a unit: a row of its workbook.
 *
 * @param key what it is about: {@code xa-an/scores/1.1.3}
 * @param of under which key of a pass findings of it stand
 * @param code its code
 * @param component the component by the unit's own rule; null of a bonus or penalty
 * @param item the bonus or penalty; null of a component
 * @param slots the cells in which one types, by the names of their columns, in order
 */
record Matter(
        String key,
        String of,
        String code,
        @Nullable Component component,
        Adjustment.@Nullable Item item,
        Map<String, Slot> slots) {

    static final String SCORES = "scores";
    static final String BONUS = "bonus";
    static final String PENALTIES = "penalties";

    /** The columns that every finding has. */
    static final String RULING = "ruling";

    static final String POINTS = "points";
    static final String REASON = "reason";
    static final String ASKS = "asks";
    static final String COUNT = "count";

    private static final List<String> COMMON = List.of(RULING, POINTS, REASON, ASKS);

    Matter {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** The names of the columns of figures, in order. */
    List<String> facts() {
        return slots.keySet().stream().filter(name -> !COMMON.contains(name)).toList();
    }

    Slot slot(String column) {
        return Objects.requireNonNull(slots.get(column));
    }

    /** What an office may decide, in the order in which it is offered. */
    enum Ruling {
        /** What the unit says is right. */
        AGREED("agreed"),
        /** So many points. */
        GIVEN("given"),
        /** Other figures. */
        CORRECTED("corrected"),
        /** It does not apply. */
        NOT_APPLICABLE("not-applicable"),
        /** Nothing yet, the unit is asked. */
        DEFERRED("deferred"),
        /** It is left out where the office agrees to the rest. */
        LEFT("left");

        private final String id;

        Ruling(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** The ruling with an id; null where there is none. */
        static @Nullable Ruling of(@Nullable Object id) {
            for (Ruling ruling : values()) {
                if (ruling.id.equals(id)) {
                    return ruling;
                }
            }
            return null;
        }
    }
}
