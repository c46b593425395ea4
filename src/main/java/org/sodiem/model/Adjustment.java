package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * Points outside the total of a criteria set: bonuses or penalties.
 *
 * @param max the most that all of them together may change, 0 where there are none
 * @param items what they are given for
 */
public record Adjustment(BigDecimal max, List<Item> items) {

    /** No points outside the total. */
    public static final Adjustment NONE = new Adjustment(BigDecimal.ZERO, List.of());

    public Adjustment {
        items = List.copyOf(items);
    }

    /** The item with this code, if there is one. */
    public @Nullable Item item(String code) {
        return items.stream()
                .filter(item -> item.code().value().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The most that there can be of it: of all items, within the limit of them all. */
    public BigDecimal reachable() {
        return items.stream()
                .map(Item::most)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(max);
    }

    /**
     * One thing that points are added or taken off for.
     *
     * @param code its name, as {@code T1}
     * @param title what it is called
     * @param points the points each time, never negative
     * @param most the most it can change, however often
     * @param byCase whether it is counted how often
     * @param declared whether units declare it themselves, where it is a penalty
     * @param evidence the documents that are asked for, in words
     */
    public record Item(
            Located<String> code,
            String title,
            BigDecimal points,
            BigDecimal most,
            boolean byCase,
            boolean declared,
            List<String> evidence) {
        public Item {
            evidence = List.copyOf(evidence);
        }

        /** The points for so many cases. */
        public BigDecimal points(BigDecimal cases) {
            return points.multiply(cases).min(most);
        }

        /** Whether its cases reach a limit of its own before that of all items. */
        public boolean isLimited(Adjustment of) {
            return byCase && most.compareTo(of.max()) < 0;
        }
    }
}
