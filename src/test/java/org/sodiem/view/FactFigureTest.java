package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;

class FactFigureTest {

    /** The figures that a rule asks for, and what an entry says of each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: count, value: V, per: 1                                             | count: 3                       | COUNT 3
            type: bands, count: C, unit: cuộc, bands: [{from: 1, points: 1}]           | count: 4                       | COUNT 4
            type: rank, value: V, unit: ngày, better: less, by: best                  | value: 2.5                     | VALUE 2.5
            type: rank, numerator: A, denominator: B, better: more, by: best          | numerator: 1, denominator: 2   | NUMERATOR 1, DENOMINATOR 2
            type: tiers, value: V, unit: '%', tiers: [{from: 50, points: 1}]           | numerator: 7, denominator: 9   | NUMERATOR 7, DENOMINATOR 9
            type: external, value: V, unit: điểm, of: 100                             |                                | VALUE null
            type: survey, form: F, respondents: R                                     |                                | PERCENT null
            type: choice, options: [{id: a, label: A, points: 1}]                      | choice: a                      | ''
            type: deduction, min: 0, faults: [{id: a, label: A, minus: 1}]             | faults: {a: 1}                 | ''
            """)
    void namesWhatARuleAsksForAndReadsItFromFacts(String rule, @Nullable String entry, String figures)
            throws IOException {
        Example example = new Example().component("2", rule);
        ComponentScore score = (entry == null ? example.silent("a") : example.unit("a", entry))
                .score()
                .standings()
                .get(0)
                .card()
                .components()
                .get(0);
        assertThat(FactFigure.of(score.component().rule()).stream()
                        .map(figure -> figure + " " + figure.of(score))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(figures);
    }
}
