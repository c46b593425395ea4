package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.data.UnitJson;
import org.sodiem.language.Words;
import org.sodiem.site.Assessment;
import org.sodiem.telling.Calculation;
import org.sodiem.telling.MethodText;

/** Surveys of several groups with weights, on other scales than per cent. */
class SurveyTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));

    private static final String GROUPS =
            "type: survey, form: Phiếu, value: Mức độ hài lòng, scale: {from: 1, to: 5, zero: 1}, "
                    + "groups: [{id: dan, title: Người dân, weight: 60}, {id: dn, title: Doanh nghiệp, weight: 40}]";

    private static Example example(String rule, String results) {
        return new Example()
                .component("4", "type: count, value: V, per: 1")
                .component("2", rule)
                .unit("a", "count: 4, evidence: [bc]")
                .with("submissions/2023/a/survey.yaml", "waves:\n" + results);
    }

    private static ComponentScore score(Example example) throws IOException {
        return Example.of(example.score(), "a").card().components().get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "0, 5, 2",
        "0, 4.2, 1.68",
        "0, 3, 1.2",
        "1, 1, 0",
        "1, 5, 2",
        "1, 4.2, 1.6",
        "1, 3, 1",
        "1, 1.01, 0.01",
        "1, 4.99, 2"
    })
    void convertsAMeanByItsScale(String zero, String mean, String points) throws IOException {
        Example example = example(
                "type: survey, form: P, respondents: Cán bộ, scale: {from: 1, to: 5, zero: " + zero + "}",
                "- {date: 2023-12-01, results: {'1.1.2': " + mean + "}}\n");
        boolean lowest = zero.equals("0") && mean.equals("1");
        assertThat(example.problems()).isEmpty();
        assertThat(score(example).points()).isEqualByComparingTo(lowest ? "0.4" : points);
    }

    @ParameterizedTest
    @CsvSource({"0.99, false", "1, true", "10, true", "10.01, false"})
    void refusesMeansBesideTheScale(String mean, boolean fits) throws IOException {
        Example example = example(
                "type: survey, form: P, respondents: Cán bộ, scale: {from: 1, to: 10, zero: 0}",
                "- {date: 2023-12-01, results: {'1.1.2': " + mean + "}}\n");
        assertThat(example.problems().equals(List.of("number-out-of-range"))).isNotEqualTo(fits);
        assertThat(score(example).state()).isEqualTo(fits ? State.COMPLETE : State.INVALID);
    }

    @Test
    void weighsGroupsAndTellsHow() throws IOException {
        Example example = example(GROUPS, "- {date: 2023-12-01, results: {'1.1.2': {dan: 4.2, dn: 3.9}}}\n");
        assertThat(example.problems()).isEmpty();
        ComponentScore score = score(example);
        assertThat(score.points()).isEqualByComparingTo("1.54"); // (0.8 x 60 + 0.725 x 40) / 100 x 2
        assertThat(Calculation.of(score, VI))
                .isEqualTo(
                        "Người dân: (4,2 − 1) / (5 − 1) = 80%, trọng số 60; Doanh nghiệp: (3,9 − 1) / (5 − 1) = 72,5%, "
                                + "trọng số 40; bình quân theo trọng số 77% × 2 = 1,54");
        assertThat(String.join(" ", MethodText.of(score.component(), VI)))
                .contains("Người dân (trọng số 60); Doanh nghiệp (trọng số 40)")
                .contains("Thang từ 1 đến 5. Điểm = (mức độ hài lòng − 1) / (5 − 1) × 2,00.");
    }

    @Test
    void waitsForEveryGroupAndTakesTheLatestOfEach() throws IOException {
        assertThat(score(example(GROUPS, "- {date: 2023-12-01, results: {'1.1.2': {dan: 4.2}}}\n"))
                        .state())
                .isEqualTo(State.AWAITING_SURVEY);
        Example later = example(
                GROUPS,
                "- {date: 2023-12-01, results: {'1.1.2': {dan: 2, dn: 3.9}}}\n- {date: 2023-12-09, results: {'1.1.2': {dan: 4.2}}}\n");
        assertThat(score(later).points()).isEqualByComparingTo("1.54");
    }

    @Test
    void refusesResultsOfOtherGroups() throws IOException {
        assertThat(example(GROUPS, "- {date: 2023-12-01, results: {'1.1.2': {dan: 4, cb: 4}}}\n")
                        .problems())
                .containsExactly("not-a-choice");
        assertThat(example(GROUPS, "- {date: 2023-12-01, results: {'1.1.2': 4}}\n")
                        .problems())
                .containsExactly("not-a-mapping");
        Example together = example(
                "type: survey, form: P, respondents: N", "- {date: 2023-12-01, results: {'1.1.2': {dan: 4}}}\n");
        assertThat(together.problems()).containsExactly("not-a-decimal");
        assertThat(Example.of(together.score(), "a").card().status()).isEqualTo(Scorecard.Status.INVALID);
    }

    @Test
    void asksForTheAnswerThatGivesNothing() throws IOException {
        String rule = "type: survey, form: P, respondents: N, scale: {from: FROM, to: TO, zero: ZERO}";
        String none = "- {date: 2023-12-01}\n";
        String wrong = rule.replace("FROM", "1").replace("TO", "5").replace("ZERO", "2");
        assertThat(example(wrong, none).problems()).containsExactly("rule-parameter");
        assertThat(example(rule.replace("FROM", "5").replace("TO", "5").replace("ZERO", "1"), none)
                        .problems())
                .containsExactly("rule-parameter");
        assertThat(example(GROUPS.replace("weight: 60", "weight: 0"), none).problems())
                .containsExactly("rule-parameter");
    }

    @Test
    void readsTheOldFormAsItWas() throws IOException {
        Example example = example(
                "type: survey, form: P, respondents: N, unit: '%'", "- {date: 2023-12-01, results: {'1.1.2': 87.4}}\n");
        assertThat(score(example).points()).isEqualByComparingTo("1.75");
        assertThat(Calculation.of(score(example), VI)).isEqualTo("87,4% × 2 = 1,75");
        assertThat(Basis.way(score(example).component())).isEqualTo("survey");
    }

    @Test
    void tellsTheMeansInTheData() throws IOException {
        Assessment.Scored assessment = example(
                        GROUPS, "- {date: 2023-12-01, results: {'1.1.2': {dan: 4.2, dn: 3.9}}}\n")
                .assess(null);
        IndexResult index = assessment.scores().indexes().get(0);
        assertThat(UnitJson.write(
                        assessment.campaign(), index, index.standings().get(0)))
                .contains("\"survey\":\"77\",\"surveyed\":{\"dan\":\"4.2\",\"dn\":\"3.9\"}");
    }
}
