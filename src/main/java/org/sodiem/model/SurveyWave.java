package org.sodiem.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
     * @param percent favourable answers, 0 to 100
     */
    public record Result(Located<String> component, BigDecimal percent) {}
}
