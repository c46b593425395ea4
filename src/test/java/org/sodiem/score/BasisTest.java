package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points are compared only where they were given in the same way. */
class BasisTest {

    /** Each change of what gives points makes another basis. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: choice, options: [{id: a, label: A, points: 2}]                              | points: 2     | points: 1
            type: choice, options: [{id: a, label: A, points: 2}]                              | id: a         | id: b
            type: checklist, items: [{id: a, label: A, points: 2}]                             | points: 2     | points: 1
            type: deduction, min: 0, faults: [{id: a, label: A, minus: 1}]                     | minus: 1      | minus: 2
            type: deduction, min: 0, faults: [{id: a, label: A, minus: 1}]                     | min: 0        | min: 1
            type: count, value: V, per: 1                                                      | per: 1        | per: 2
            type: count, value: V, per: 1                                                      | per: 1        | per: 1, na: allowed
            type: count, value: V, per: 1                                                      | per: 1        | per: 1, cumulative: true
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]                      | points: 1     | points: 2
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]                      | from: 1       | from: 2
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]                      | from: 1       | above: 1
            type: bands, value: V, unit: U, bands: [{from: 0, of: 4}]                          | of: 4         | of: 5
            type: bands, value: V, unit: U, bands: [{from: 0, of: 4}]                          | of: 4         | points: 2
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]                      | value: V, unit: U | count: V, unit: U
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]                      | value: V, unit: U | numerator: N, denominator: D
            type: ratio, numerator: N, denominator: D, floor: 0, full: 100                     | full: 100     | full: 90
            type: ratio, numerator: N, denominator: D, floor: 0, full: 100                     | full: 100     | full: 100, zero: full
            type: ratio, numerator: N, denominator: D, floor: 0, full: 100                     | full: 100     | full: 100, over: true
            type: ratio, numerator: N, denominator: D, floor: 0, full: 100                     | full: 100     | full: 100, step: 0.5
            type: external, value: V, unit: U, of: 100                                         | of: 100       | of: 60
            type: rank, value: V, unit: U, better: more, by: best                              | better: more  | better: less
            type: rank, value: V, unit: U, better: more, by: best                              | by: best      | 'by: place, places: [2, 1]'
            type: rank, value: V, unit: U, better: more, by: place, places: [2, 1]             | [2, 1]        | [2, 1.5]
            type: rank, value: V, unit: U, better: more, by: place, places: [2, 1]             | [2, 1]        | '[2, 1], last: 0.5'
            type: rank, value: V, unit: U, better: more, by: place, places: [2, 1]             | [2, 1]        | '[2, 1], equal-ranks: dense'
            type: survey, form: F, respondents: R                                              | respondents: R | 'respondents: R, scale: {from: 1, to: 5, zero: 1}'
            type: survey, form: F, respondents: R, scale: {from: 1, to: 5, zero: 1}            | zero: 1       | zero: 0
            type: survey, form: F, value: V, scale: {from: 1, to: 5, zero: 1}, groups: [{id: a, title: A, weight: 60}, {id: b, title: B, weight: 40}] | 60}, {id: b, title: B, weight: 40 | 50}, {id: b, title: B, weight: 50
            """)
    void isAnotherWherePointsAreGivenInAnotherWay(String rule, String from, String to) throws IOException {
        assertThat(rule).contains(from);
        assertThat(basis(rule.replace(from, to))).isNotEqualTo(basis(rule));
    }

    /** How a rule is told, and in which order, does not matter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: choice, options: [{id: a, label: A, points: 2}]         | label: A    | label: B
            type: choice, options: [{id: a, label: A, points: 2}]         | points: 2   | points: 2.0
            type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}] | [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}] | [{id: b, label: B, points: 1}, {id: a, label: A, points: 1}]
            type: count, value: V, per: 1                                 | value: V    | value: W
            type: bands, value: V, unit: U, bands: [{from: 1, points: 1}] | value: V    | value: W
            """)
    void isTheSameUnderOtherWords(String rule, String from, String to) throws IOException {
        assertThat(rule).contains(from);
        assertThat(basis(rule.replace(from, to))).isEqualTo(basis(rule));
    }

    /** What stands beside a rule: another component that is required, kinds of units with a rule of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            requires: ['1.1.2'],               | ''
            'requires: [{code: 1.1.2, from: 1}],' | requires: ['1.1.2'],
            supersedes: ['1.1.3'],                | ''
            """)
    void isAnotherUnderOtherConditions(String one, String other) throws IOException {
        assertThat(beside(one)).isNotEqualTo(beside(other));
    }

    @Test
    void isTheSameWhereACodeTakesItsOwnPlace() throws IOException {
        assertThat(beside("supersedes: ['1.1.1'],")).isEqualTo(beside(""));
    }

    @Test
    void isAnotherWhereAKindOfUnitsHasAnotherRule() throws IOException {
        String rule = "type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]";
        assertThat(basis(rule + ", for: {xa: {bands: [{from: 2, points: 1}]}}")).isNotEqualTo(basis(rule));
    }

    @Test
    void isAnotherInAnotherCap() throws IOException {
        String set = """
                total: 2
                levels: [tiêu chí, thành phần]
                parts:
                - code: "1"
                  title: Nhóm
                  max: 2
                  capped: true
                  parts:
                  - {code: "1.1", title: A, max: 2, rule: {type: count, value: V, per: 1}}
                  - {code: "1.2", title: B, max: 1, rule: {type: count, value: V, per: 1}}
                """;
        Basis capped = first(new Example().set(set));
        assertThat(capped).isEqualTo(first(new Example().set(set.replace("title: Nhóm", "title: Tên khác"))));
        assertThat(capped)
                .isNotEqualTo(first(new Example().set(set.replace("max: 2\n  capped", "max: 2.5\n  capped"))));
        assertThat(capped).isNotEqualTo(first(new Example().set(set.replace("  capped: true\n", ""))));
    }

    private static Basis basis(String rule) throws IOException {
        return first(new Example().component("2", rule));
    }

    private static Basis beside(String keys) throws IOException {
        return first(new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, " + keys + " method")));
    }

    private static Basis first(Example example) throws IOException {
        Map<String, Basis> all = Basis.all(example.silent("a").score().criteria());
        return Objects.requireNonNull(all.get(all.keySet().iterator().next()));
    }
}
