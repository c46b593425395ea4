package org.sodiem.model;

import java.util.List;
import org.sodiem.source.Located;

/**
 * A bonus that a unit claims.
 *
 * @param code the bonus
 * @param citations the documents that prove it
 * @param note what the unit wants to say, or nothing
 */
public record BonusClaim(Located<String> code, List<Citation> citations, String note) {

    public BonusClaim {
        citations = List.copyOf(citations);
    }

    /** The same claim without any place in its file. */
    BonusClaim withoutPlaces() {
        return new BonusClaim(
                Located.nowhere(code.value()),
                citations.stream().map(Citation::withoutPlaces).toList(),
                note);
    }
}
