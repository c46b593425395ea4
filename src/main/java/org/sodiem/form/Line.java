package org.sodiem.form;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Part;

/**
 * A row of the sheet in which one fills in.
 *
 * @param key what it is about, as a path in the file: {@code scores/1.1.3/numerator}; for a group its code
 * @param kind what it is
 * @param code what stands in front
 * @param title what it is called
 * @param part the group or component, where it is one
 * @param slots the cells in which one types, by column
 * @param foreign whether the file says something of it that no cell shows
 */
record Line(
        String key,
        Kind kind,
        String code,
        String title,
        @Nullable Part part,
        Map<Column, Slot> slots,
        boolean foreign) {

    Line {
        slots = Map.copyOf(slots);
    }

    /** What a row is. */
    enum Kind {
        /** A head between rows. */
        HEAD,
        /** A group of components. */
        GROUP,
        /** A component. */
        COMPONENT,
        /** One of several figures of a component. */
        ITEM,
        /** A figure by itself. */
        FIGURE,
        /** A bonus that is claimed, or a penalty that is declared. */
        CLAIM
    }

    /** A column in which one types. */
    enum Column {
        /** Figures. */
        FACTS(5),
        /** Documents. */
        EVIDENCE(7),
        /** What one wants to say. */
        NOTE(9);

        private final int place;

        Column(int place) {
            this.place = place;
        }

        /** Its place, from 1, as we write it. */
        int place() {
            return place;
        }

        /** The key of its head in words. */
        String head() {
            return switch (this) {
                case FACTS -> "workbook.facts";
                case EVIDENCE -> "workbook.evidence";
                case NOTE -> "workbook.note";
            };
        }

        /** Its name in the row that nobody sees. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Nullable
    Slot facts() {
        return slots.get(Column.FACTS);
    }

    /** The same with nothing in its cells. */
    Line empty() {
        Map<Column, Slot> none = new EnumMap<>(Column.class);
        slots.forEach((column, slot) -> none.put(column, slot.with(Held.NOTHING)));
        return new Line(key, kind, code, title, part, none, foreign);
    }
}
