package org.sodiem.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * A figure that a criteria set names, which each unit states once, or which is computed from others.
 *
 * @param id its name in files and formulas
 * @param title what it is called
 * @param unit its unit, or nothing
 * @param signed whether it may be negative
 * @param previous whether the same figure of the year before is stated with it
 * @param formula how it is computed; null where units state it
 * @param partOf the figure of which it is a part, so that it is never larger; null where it is none
 * @param totalOf the index whose units state the same figure, and of which this is the sum; null where it is none
 */
public record Figure(
        Located<String> id,
        String title,
        String unit,
        boolean signed,
        boolean previous,
        @Nullable Formula formula,
        @Nullable Located<String> partOf,
        @Nullable Located<String> totalOf) {

    /**
     * A figure as a unit states it.
     *
     * @param id which
     * @param value the figure; null where nothing is written
     * @param previous that of the year before, where it is stated
     * @param unreadable whether what is written cannot be read; why is in the diagnostics
     * @param citations the documents that prove it
     * @param asOf the day of the figure, where it is stated
     */
    public record Stated(
            Located<String> id,
            @Nullable Located<BigDecimal> value,
            @Nullable Located<BigDecimal> previous,
            boolean unreadable,
            List<Citation> citations,
            @Nullable Located<LocalDate> asOf) {

        public Stated {
            citations = List.copyOf(citations);
        }

        /** The same without any place in its file. */
        Stated withoutPlaces() {
            return new Stated(
                    Located.nowhere(id.value()),
                    Located.withoutPlace(value),
                    Located.withoutPlace(previous),
                    unreadable,
                    citations.stream().map(Citation::withoutPlaces).toList(),
                    Located.withoutPlace(asOf));
        }

        /** Where the figure of the year or of the year before stands. */
        public Span at() {
            return value == null ? id.at() : value.at();
        }
    }
}
