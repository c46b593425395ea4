package org.sodiem.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * The results of one survey of one unit.
 *
 * @param date the day of the results
 * @param results what was found
 */
public record SurveyWave(Located<LocalDate> date, List<Result> results) {

    public SurveyWave {
        results = List.copyOf(results);
    }

    /**
     * One result.
     *
     * @param component the component it is for
     * @param group the group that was asked; null where all were asked together
     * @param value the mean of their answers, on the component's scale
     */
    public record Result(
            Located<String> component, @Nullable Located<String> group, Located<BigDecimal> value) {

        /** Whether it is of this group, or of all together where there is none. */
        public boolean isOf(@Nullable String asked) {
            return group == null ? asked == null : group.value().equals(asked);
        }
    }
}
