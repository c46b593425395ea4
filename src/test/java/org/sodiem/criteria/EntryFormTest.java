package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;
import org.sodiem.score.State;

class EntryFormTest {

    private static final Words WORDS = Words.in(Locale.forLanguageTag("vi"));
    private static final Pattern EMPTY = Pattern.compile("(?m)^( +)(\"?[a-z-]+\"?): *(?:\\[])?  #.*$");

    private static final String CHOICE =
            "type: choice, options: [{id: het, label: 'Đủ: tất cả # mục', points: 1}, {id: 'no', label: Không, points: 0}]";
    private static final String CHECKLIST =
            "type: checklist, items: [{id: a, label: Có kế hoạch, points: 0.6}, {id: b, label: Có báo cáo, points: 0.4}]";
    private static final String DEDUCTION =
            "type: deduction, min: 0, faults: [{id: cham, label: Gửi chậm, minus: 0.25}]";

    @Test
    void namesTheCodesAndWhatTheyMean() throws IOException {
        assertThat(lines(CHOICE)).isEqualTo("""
                  "1.1.1":  # T1 (tối đa 1,00 điểm)
                    # het: Đủ: tất cả # mục (1,00 điểm)
                    # "no": Không (0,00 điểm)
                    choice:  # ghi một mã ở trên
                    # Báo cáo
                    evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                """);
        assertThat(lines(DEDUCTION)).contains("""
                    faults:  # ghi số trường hợp sau từng mã; không có thì ghi 0
                      cham:  # Gửi chậm (trừ 0,25 điểm)
                """);
    }

    @Test
    void saysHowToDeclareThatItDoesNotApplyWhereItMay() throws IOException {
        assertThat(lines("type: count, value: Số cuộc, per: 1, na: allowed")).contains("not-applicable: và lý do");
        assertThat(lines("type: count, value: Số cuộc, per: 1")).doesNotContain("not-applicable");
    }

    @Test
    void isNothingForASurvey() throws IOException {
        assertThat(lines("type: survey, form: Phiếu, respondents: Người dân")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: choice, options: [{id: het, label: 'Đủ: tất cả # mục', points: 1}, {id: 'no', label: Không, points: 0}] | "no"
            type: choice, options: [{id: het, label: Đủ, points: 1}, {id: '3', label: Ba, points: 0}] | "3"
            type: checklist, items: [{id: a, label: Có kế hoạch, points: 0.6}, {id: b, label: Có báo cáo, points: 0.4}] | [b, a]
            type: ratio, numerator: 'Số việc: xong', denominator: Số việc, floor: 80, full: 100, na: allowed | 9
            type: tiers, value: Tỷ lệ, unit: '%', tiers: [{from: 50, points: 1}] | 9
            type: tiers, value: Số sáng kiến, unit: sáng kiến, tiers: [{from: 2, points: 1}] | 2
            type: count, value: Số cuộc, per: 0.5 | 2
            type: deduction, min: 0, faults: [{id: cham, label: Gửi chậm, minus: 0.25}, {id: 'on', label: Sai, minus: 0.5}] | 1
            """)
    void isReadWithoutAProblemOnceItIsFilledIn(String rule, String value) throws IOException {
        Example filled = example(rule, fill(lines(rule), value));
        assertThat(filled.assess(null).problems()).isEmpty();
        assertThat(score(filled).state()).isEqualTo(State.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHOICE, CHECKLIST, DEDUCTION, "type: count, value: Số cuộc, per: 1"})
    void givesNoPointsAsItIs(String rule) throws IOException {
        assertThat(score(example(rule, lines(rule))).points()).isNull();
    }

    private static String lines(String rule) throws IOException {
        return EntryForm.lines(component(rule), WORDS);
    }

    private static Component component(String rule) throws IOException {
        return score(example(rule, "  '1.1.1':\n")).component();
    }

    private static Example example(String rule, String scores) {
        return new Example().component("1", rule).silent("a").with("submissions/2023/a/scores.yaml", """
                unit: a
                evidence:
                  bc: {title: Báo cáo, number: 1/BC, date: 2023-11-01, issuer: UBND, url: 'https://x.example/1'}
                scores:
                """ + scores);
    }

    private static ComponentScore score(Example example) throws IOException {
        return example.assess(null)
                .scores()
                .indexes()
                .get(0)
                .standings()
                .get(0)
                .card()
                .components()
                .get(0);
    }

    /** Writes behind every key that has nothing behind it. */
    private static String fill(String lines, String value) {
        return EMPTY.matcher(lines).replaceAll(key -> key.group(1) + key.group(2) + ": " + behind(key, value));
    }

    private static String behind(MatchResult key, String value) {
        return switch (key.group(2)) {
            case "evidence" -> "[bc]";
            case "denominator" -> "10";
            case "faults" -> "";
            default -> value;
        };
    }
}
