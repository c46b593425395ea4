package org.sodiem.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document of the sheet of documents.
 *
 * @param id its name in the file
 * @param slots its cells, by field
 */
record Paper(String id, Map<Field, Slot> slots) {

    Paper {
        slots = Map.copyOf(slots);
    }

    /** What is told of a document, in the order of the file and of the sheet. */
    enum Field {
        /** What it is called. */
        TITLE(3, Slot.Type.LINE),
        /** Its number and sign. */
        NUMBER(4, Slot.Type.LINE),
        /** The day it was signed. */
        DATE(5, Slot.Type.DAY),
        /** Who issued it. */
        ISSUER(6, Slot.Type.LINE),
        /** Where it can be read. */
        URL(7, Slot.Type.LINE),
        /** A file of the unit's folder. */
        FILE(8, Slot.Type.LINE),
        /** Whether only the reference is published. */
        VISIBILITY(9, Slot.Type.CHOICE);

        private final int place;
        private final Slot.Type type;

        Field(int place, Slot.Type type) {
            this.place = place;
            this.type = type;
        }

        int place() {
            return place;
        }

        Slot.Type type() {
            return type;
        }

        /** Its key in the file. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same without where it is: its cells say this instead. */
    Paper without(String kept) {
        Map<Field, Slot> open = new EnumMap<>(slots);
        for (Field field : List.of(Field.URL, Field.FILE)) {
            open.computeIfPresent(field, (key, slot) -> slot.held().isNothing() ? slot : slot.with(Held.of(kept)));
        }
        return new Paper(id, open);
    }

    /** The keys of a document in the order of the file. */
    static List<String> order() {
        return Arrays.stream(Field.values()).map(Field::id).toList();
    }
}
