package org.sodiem.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * What was signed for a unit: by its own head, or by that of an office.
 *
 * @param source the file
 * @param office the office that signed, null where the unit did
 * @param by who signed
 * @param with whom it was signed with
 * @param on the day
 * @param document the number of the paper, or nothing
 * @param targets what is to be reached, in the file's order
 */
public record Commitment(
        SourceFile source,
        @Nullable String office,
        String by,
        String with,
        Located<LocalDate> on,
        String document,
        List<Target> targets) {

    public Commitment {
        targets = List.copyOf(targets);
    }

    /** What is to be reached, by a commitment. */
    public sealed interface Measure {}

    /** The whole index, on a scale of 100. */
    public record WholeIndex() implements Measure {}

    /**
     * The points of a group or a component.
     *
     * @param code its code
     */
    public record PointsOf(Located<String> code) implements Measure {}

    /**
     * A named figure.
     *
     * @param id its id
     */
    public record FigureOf(Located<String> id) implements Measure {}

    /**
     * A target.
     *
     * @param measure what is measured
     * @param goal what it is to reach
     * @param atMost whether less is better
     */
    public record Target(Measure measure, Located<BigDecimal> goal, boolean atMost) {}
}
