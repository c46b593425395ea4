package org.sodiem.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.Look;

/**
 * A cell in which one types.
 *
 * @param type what is typed
 * @param offers what is offered, where something is
 * @param signed whether a number may be negative
 * @param told what to type, in words
 * @param held what the file holds
 */
record Slot(Type type, List<Offer> offers, boolean signed, String told, Held held) {

    Slot {
        offers = List.copyOf(offers);
    }

    /** What is typed. */
    enum Type {
        /** One of the offers. */
        CHOICE(Look.TYPED_CHOICE),
        /** A figure. */
        FIGURE(Look.TYPED_FIGURE),
        /** A percentage. */
        PERCENTAGE(Look.TYPED_PERCENTAGE),
        /** A whole number. */
        WHOLE(Look.TYPED_WHOLE),
        /** A day. */
        DAY(Look.TYPED_DAY),
        /** A line. */
        LINE(Look.TYPED_TEXT),
        /** Sentences. */
        PROSE(Look.TYPED_TEXT),
        /** Documents, by their numbers. */
        PAPERS(Look.TYPED_TEXT);

        private final Look look;

        Type(Look look) {
            this.look = look;
        }

        /** What is typed for a figure with this unit. */
        static Type of(String unit) {
            return unit.equals("%") ? PERCENTAGE : FIGURE;
        }

        Look look() {
            return look;
        }

        boolean isNumber() {
            return this == FIGURE || this == PERCENTAGE || this == WHOLE;
        }
    }

    /**
     * Something that is offered.
     *
     * @param id its name in the file
     * @param label what it is called, unlike the others
     * @param also what people write for it, which is not taken, but told with the label
     */
    record Offer(String id, String label, List<String> also) {

        Offer {
            also = List.copyOf(also);
        }

        Offer(String id, String label) {
            this(id, label, List.of());
        }
    }

    static Slot of(Type type, String told, Held held) {
        return new Slot(type, List.of(), false, told, held);
    }

    /** The same that holds something else. */
    Slot with(Held other) {
        return new Slot(type, offers, signed, told, other);
    }

    /** What the file holds, as it is written there: a number, the id of what is offered, a text; null where it holds nothing. */
    @Nullable
    Object value() {
        if (held.isNothing()) {
            return null;
        }
        if (held.number() != null) {
            return held.number();
        }
        return offers.stream()
                .filter(offer -> offer.label().equals(held.text()))
                .map(Offer::id)
                .findFirst()
                .orElse(held.text());
    }

    /** What the file calls something that is offered; what it does not know stays as it is. */
    String label(String id) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .map(Offer::label)
                .findFirst()
                .orElse(id);
    }

    /** The key of a value in its file: the keys that lead to it. */
    static String path(String... keys) {
        return String.join("/", keys);
    }
}
