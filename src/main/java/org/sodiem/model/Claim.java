package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * A bonus that a unit claims, or a penalty that it declares.
 *
 * @param code the bonus or the penalty
 * @param count how many cases there are; null where that is not said
 * @param citations the documents that prove it
 * @param note what the unit wants to say, or nothing
 */
public record Claim(Located<String> code, @Nullable Located<BigDecimal> count, List<Citation> citations, String note) {

    public Claim {
        citations = List.copyOf(citations);
    }

    /** Whether it says how many cases there are exactly where its item gives points by the case. */
    public boolean isCounted(Adjustment.Item item) {
        return (count != null) == item.byCase();
    }

    /** The points of its item for what it says; 0 where that is not how the item gives points. */
    public BigDecimal points(Adjustment.Item item) {
        return isCounted(item) ? item.points(cases()) : BigDecimal.ZERO;
    }

    /** How many cases there are; one where that is not said. */
    public BigDecimal cases() {
        return count == null ? BigDecimal.ONE : count.value();
    }

    /** The same claim without any place in its file. */
    Claim withoutPlaces() {
        return new Claim(
                Located.nowhere(code.value()),
                Located.withoutPlace(count),
                citations.stream().map(Citation::withoutPlaces).toList(),
                note);
    }
}
