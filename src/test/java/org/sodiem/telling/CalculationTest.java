package org.sodiem.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.score.Example;

class CalculationTest {

    private static final String RATIO = "type: ratio, numerator: N, denominator: D, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4    | ratio floor: 90, full: 100           | numerator: 1240, denominator: 1275 | 1.240 / 1.275 = 97,25%; từ 90%: 4 × 97,25% = 3,89
            2    | ratio floor: 20, full: 60            | numerator: 210, denominator: 640   | 210 / 640 = 32,81%; từ 20%: 2 × 32,81% / 60% = 1,09
            1.5  | ratio floor: 80, full: 100           | numerator: 15, denominator: 20     | 15 / 20 = 75%; dưới 80%: 0,00
            1.5  | ratio floor: 80, full: 100           | numerator: 20, denominator: 20     | 20 / 20 = 100%, được tối đa 1,50
            1.5  | ratio floor: 80, full: 100, zero: na | numerator: 0, denominator: 0       | Không phát sinh (0 / 0): không áp dụng
            0.75 | type: count, value: V, per: 0.25     | count: 4                           | 4 × 0,25 = 1,00; tối đa 0,75
            1    | type: deduction, min: 0, faults: [{id: a, label: Mỗi báo cáo chậm, minus: 0.25}] | faults: {a: 2} | 1 − 2 × 0,25 (mỗi báo cáo chậm) = 0,50
            1    | type: deduction, min: 0, faults: [{id: a, label: Chậm, minus: 0.25}] | faults: {} | Không bị trừ: 1,00
            2    | type: checklist, items: [{id: a, label: A, points: 1.5}, {id: b, label: B, points: 0.5}] | met: [a, b] | Đạt 2/2 mục: 1,5 + 0,5 = 2,00
            1    | type: choice, options: [{id: a, label: Đúng hạn, points: 1}] | choice: a | Đúng hạn: 1,00
            2    | type: tiers, value: V, unit: điểm, tiers: [{from: 90, points: 2}, {from: 50, points: 1}] | value: 92.5 | 92,5 điểm; từ 90: 2,00
            2    | type: tiers, value: V, unit: điểm, tiers: [{from: 90, points: 2}, {from: 50, points: 1}] | value: 10 | 10 điểm; dưới mức thấp nhất: 0,00
            2    | bands [{above: 90, points: 2}, {from: 70, points: 1}] | numerator: 27, denominator: 30 | 27 / 30 = 90%; từ 70%: 1,00
            2    | bands [{above: 90, points: 2}, {from: 70, points: 1}] | numerator: 28, denominator: 30 | 28 / 30 = 93,33%; trên 90%: 2,00
            2    | bands [{above: 90, points: 2}, {above: 70, points: 1}] | numerator: 21, denominator: 30 | 21 / 30 = 70%, chưa vượt mức này: 0,00
            2    | bands [{from: 95, points: 2}, {from: 80, of: 100}] | numerator: 90, denominator: 100 | 90 / 100 = 90%; từ 80%: 2 × 90% = 1,80
            2    | bands [{from: 95, points: 2}, {from: 80, points: 0.5, end: 2}] | numerator: 85, denominator: 100 | 85 / 100 = 85%; từ 80%: 0,5 + 1,5 × (85% − 80%) / (95% − 80%) = 1,00
            2    | bands [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | numerator: 1, denominator: 100 | 1 / 100 = 1%; từ 0% đến 1%: 2,00
            2    | bands [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | numerator: 6, denominator: 100 | 6 / 100 = 6%; trên 5%: 0,00
            2    | type: bands, count: V, unit: cuộc, bands: [{from: 4, points: 2}, {from: 2, of: 4}] | count: 3 | 3 cuộc; từ 2: 2 × 3 / 4 = 1,50
            2    | ratio floor: 20, full: 60            | numerator: 65, denominator: 100    | 65 / 100 = 65%, đạt mức 60%, được tối đa 2,00
            2    | ratio floor: 80, full: 100           | numerator: 8, denominator: 10      | 8 / 10 = 80%, đạt mức này: 2 × 80% = 1,60
            1.25 | bands [{from: 100, points: 1.25}, {from: 80, points: 1}, {from: 0, points: 0}] | numerator: 32, denominator: 32 | 32 / 32 = 100%, đạt mức này: 1,25
            1.25 | bands [{from: 100, points: 1.25}, {from: 80, points: 1}, {from: 0, points: 0}] | numerator: 0, denominator: 32 | 0 / 32 = 0%; dưới 80%: 0,00
            2    | bands [{from: 95, points: 2}, {from: 80, points: 0.5, end: 2}] | numerator: 80, denominator: 100 | 80 / 100 = 80%, đạt mức này: 0,50
            2    | type: tiers, value: V, unit: điểm, tiers: [{from: 90, points: 2}, {from: 50, points: 1}] | value: 90 | 90 điểm, đạt mức này: 2,00
            2    | bands [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | numerator: 0, denominator: 100 | 0 / 100 = 0%; từ 0% đến 1%: 2,00
            """)
    void tellsHowFactsBecamePoints(String max, String rule, String facts, String words) throws IOException {
        assertThat(tell(max, rule, facts, "vi")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4    | ratio floor: 90, full: 100           | numerator: 1240, denominator: 1275 | 1,240 / 1,275 = 97.25%; from 90%: 4 × 97.25% = 3.89
            1.5  | ratio floor: 80, full: 100           | numerator: 15, denominator: 20     | 15 / 20 = 75%; below 80%: 0.00
            0.75 | type: count, value: V, per: 0.25     | count: 4                           | 4 × 0.25 = 1.00; maximum 0.75
            1    | type: deduction, min: 0, faults: [{id: a, label: Late report, minus: 0.25}] | faults: {a: 2} | 1 − 2 × 0.25 (Late report) = 0.50
            2    | type: tiers, value: V, unit: marks, tiers: [{from: 90, points: 2}, {from: 50, points: 1}] | value: 10 | 10 marks; below the lowest step: 0.00
            1.5  | ratio floor: 80, full: 100           | numerator: 20, denominator: 20     | 20 / 20 = 100%: the maximum, 1.50
            1.25 | bands [{from: 100, points: 1.25}, {from: 80, points: 1}] | numerator: 32, denominator: 32 | 32 / 32 = 100%, which reaches this step: 1.25
            2    | bands [{above: 90, points: 2}, {above: 70, points: 1}] | numerator: 21, denominator: 30 | 21 / 30 = 70%, which is not above this step: 0.00
            """)
    void tellsItInEnglish(String max, String rule, String facts, String words) throws IOException {
        assertThat(tell(max, rule, facts, "en")).isEqualTo(words);
    }

    private static String tell(String max, String rule, String facts, String language) throws IOException {
        String whole = rule.startsWith("ratio ")
                ? RATIO + rule.substring("ratio ".length())
                : rule.replaceFirst("^bands ", "type: bands, numerator: N, denominator: D, bands: ");
        var score = new Example()
                .component(max, whole)
                .unit("a", facts)
                .score()
                .standings()
                .get(0)
                .card()
                .components()
                .get(0);
        return Calculation.of(score, Words.in(Locale.forLanguageTag(language)));
    }
}
