package org.sodiem.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What a unit hands in for one component.
 *
 * @param component the component's code
 * @param facts the facts
 * @param statedScore the points the unit states, to be compared with the computed ones
 * @param citations the documents that prove the facts
 * @param note what the unit wants to say, or nothing
 * @param asOf the day of the figures, where it is stated
 */
public record Entry(
        Located<String> component,
        Facts facts,
        @Nullable Located<BigDecimal> statedScore,
        List<Citation> citations,
        String note,
        @Nullable Located<LocalDate> asOf) {

    public Entry {
        citations = List.copyOf(citations);
    }

    /** What is said of something without facts. */
    public static Entry saying(Located<String> of, List<Citation> citations, String note) {
        return new Entry(of, new Facts.None(of.at()), null, citations, note, null);
    }

    /** The same entry for another component. */
    public Entry under(String code) {
        return new Entry(new Located<>(code, component.at()), facts, statedScore, citations, note, asOf);
    }

    /** The same entry with other facts. */
    public Entry with(Facts other) {
        return new Entry(component, other, statedScore, citations, note, asOf);
    }

    /** The same entry without any place in its file. */
    Entry withoutPlaces() {
        return new Entry(
                Located.nowhere(component.value()),
                facts.withoutPlaces(),
                Located.withoutPlace(statedScore),
                citations.stream().map(Citation::withoutPlaces).toList(),
                note,
                Located.withoutPlace(asOf));
    }
}
