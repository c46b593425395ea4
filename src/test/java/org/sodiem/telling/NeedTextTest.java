package org.sodiem.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.view.Need;

class NeedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | type: ratio, numerator: Số vụ đã xử lý, denominator: D, floor: 80, full: 100 | numerator: 27, denominator: 36 | 27 / 36 = 75%; từ 80% mới có điểm (0,80): thêm 2; từ 100% được tối đa 1,00: thêm 9. Ghi ở numerator: số vụ đã xử lý.
            2 | type: ratio, numerator: N, denominator: D, floor: 80, full: 100 | numerator: 18, denominator: 20 | 18 / 20 = 90%; từ 100% được tối đa 2,00: thêm 2. Ghi ở numerator: n.
            2 | 'type: tiers, value: Tỷ lệ, unit: "%", tiers: [{from: 100, points: 2}, {from: 80, points: 1.5}, {from: 50, points: 1}]' | numerator: 6, denominator: 10 | 6 / 10 = 60%; từ 80% được 1,50: thêm 2; từ 100% được tối đa 2,00: thêm 4. Ghi ở numerator và denominator: tỷ lệ.
            2 | 'type: tiers, value: Điểm, unit: điểm, tiers: [{from: 90, points: 2}, {from: 50, points: 1}]' | value: 49.5 | 49,5 điểm; từ 50 mới có điểm (1,00): thêm 0,5; từ 90 được tối đa 2,00: thêm 40,5. Ghi ở value: điểm.
            2 | type: count, value: Số hình thức, per: 0.3 | count: 6 | 6; từ 7 được tối đa 2,00: thêm 1. Ghi ở count: số hình thức.
            2 | 'type: choice, options: [{id: dung-han, label: Đúng hạn, points: 2}, {id: cham, label: Chậm, points: 0.5}]' | choice: cham | Đang chọn cham: Chậm (0,50). Mức cao hơn, ghi ở choice: dung-han: Đúng hạn (2,00).
            2 | 'type: checklist, items: [{id: a, label: A, points: 1.5}, {id: b, label: B, points: 0.5}]' | met: [b] | Chưa đạt, thêm mã vào met: a: A (1,50).
            2 | 'type: deduction, min: 0, faults: [{id: cham, label: Gửi chậm, minus: 0.25}]' | faults: {cham: 3} | Bị trừ, ghi ở faults: cham: Gửi chậm (3 lần, trừ 0,75).
            2 | 'type: bands, numerator: N, denominator: D, bands: [{above: 90, points: 2}, {from: 70, points: 1}]' | numerator: 27, denominator: 30 | 27 / 30 = 90%; trên 90% được tối đa 2,00: thêm 1. Ghi ở numerator: n.
            2 | 'type: bands, numerator: N, denominator: D, bands: [{above: 90, points: 2}, {from: 70, points: 1}]' | numerator: 27.5, denominator: 50 | 27,5 / 50 = 55%; từ 70% mới có điểm (1,00): thêm 7,5; trên 90% được tối đa 2,00: thêm hơn 17,5. Ghi ở numerator: n.
            2 | 'type: bands, numerator: N, denominator: D, bands: [{from: 0, points: 2}, {above: 1, points: 1}, {from: 5, points: 0}]' | numerator: 10, denominator: 200 | 10 / 200 = 5%; dưới 5% được 1,00: bớt 1; không quá 1% được 2,00: bớt 8. Ghi ở numerator: n.
            2 | type: count, value: V, per: 1 | count: 2 | ''
            """)
    void tellsWhatTheRuleStillNeedsAndWhatIsWrittenForIt(String max, String rule, String facts, String words)
            throws IOException {
        assertThat(tell(max, rule, facts, "vi")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | type: ratio, numerator: Cases closed, denominator: D, floor: 80, full: 100 | numerator: 27, denominator: 36 | 27 / 36 = 75%; from 80% the first points (0.80) are given: 2 more; from 100% it gives the maximum 1.00: 9 more. Write it under numerator: Cases closed.
            """)
    void tellsItInEnglish(String max, String rule, String facts, String words) throws IOException {
        assertThat(tell(max, rule, facts, "en")).isEqualTo(words);
    }

    private static String tell(String max, String rule, String facts, String language) throws IOException {
        IndexResult index = new Example().component(max, rule).unit("a", facts).score();
        ComponentScore score = index.standings().get(0).card().components().get(0);
        return NeedText.of(
                score, Need.of(score, index.criteria().rounding()), Words.in(Locale.forLanguageTag(language)));
    }
}
