package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoicesTest {

    private static final String PUBLISHED =
            "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n";

    /** A count of 3, a ratio of 4, one that may not apply, and a survey. */
    private static Example example() {
        return new Example()
                .component("3", "type: count, value: Việc, per: 1")
                .component("4", "type: ratio, numerator: a, denominator: b, floor: 80, full: 100")
                .component("1", "type: count, value: Việc, per: 1, na: allowed")
                .component("2", "type: survey, form: a, respondents: b");
    }

    private static Example appraised(Example example, String unit, String passes) {
        return example.with("submissions/2023/" + unit + "/appraisal/noi-vu.yaml", "passes:\n" + passes);
    }

    private static Example published(Example example) {
        return example.with("criteria/2023/publication.yaml", PUBLISHED);
    }

    private static Voices voices(Example example, String unit) throws IOException {
        return standing(example, unit).voices();
    }

    private static Standing standing(Example example, String unit) throws IOException {
        return Example.of(example.score(), unit);
    }

    /** All problems but those of evidence. */
    private static List<String> problems(Example example) throws IOException {
        return example.problems().stream()
                .filter(code -> !code.startsWith("evidence-"))
                .toList();
    }

    @Test
    void hearsEachVoiceByItself() throws IOException {
        Example example = example().unit("xa-an", "count: 2", "numerator: 9, denominator: 10", "count: 1");
        appraised(example, "xa-an", """
                - pass: 1
                  scores:
                    '1.1.1': agree
                    '1.1.2': {numerator: 17, denominator: 20, reason: Đếm lại}
                    '1.1.3': {score: 0.5, reason: Thiếu, explain: true}
                - pass: 2
                  scores:
                    '1.1.3': {score: 0.75, reason: Đã bổ sung}
                """);
        Voices voices = voices(example, "xa-an");
        assertThat(voices.sum(Voice.SELF)).isEqualByComparingTo("6.60");
        assertThat(voices.sum(Voice.APPRAISAL_1)).isEqualByComparingTo("5.90");
        assertThat(voices.sum(Voice.APPRAISAL_2)).isEqualByComparingTo("6.15");
        assertThat(voices.of(1).first())
                .isNotNull()
                .extracting(ComponentScore::points)
                .isEqualTo(new BigDecimal("3.40"));
        assertThat(voices.of(2).isAsked()).isTrue();
        assertThat(voices.result()).isNull();
        assertThat(standing(example, "xa-an").index()).isEqualByComparingTo("82.50");
        assertThat(problems(example)).isEmpty();
    }

    @Test
    void givesTheResultOnceItIsPublished() throws IOException {
        Example example = published(example().unit("xa-an", "count: 2", "numerator: 9, denominator: 10", "count: 1"));
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores:
                    '1.1.1': {score: 1, reason: Một việc chưa xong}
                """);
        example.with("submissions/2023/xa-an/survey.yaml", "waves:\n- {date: 2024-01-15, results: {'1.1.4': 50}}\n");
        Standing standing = standing(example, "xa-an");
        assertThat(standing.counted().total().achieved()).isEqualByComparingTo("6.60");
        assertThat(standing.index()).isEqualByComparingTo("66.00");
        assertThat(standing.card().total().achieved()).isEqualByComparingTo("7.60");
        assertThat(standing.voices().sum(Voice.SURVEY)).isEqualByComparingTo("1");
        assertThat(standing.rank()).isEqualTo(1);
        assertThat(problems(example)).isEmpty();
    }

    @Test
    void ranksAnInvalidSelfScoreByAppraisedPoints() throws IOException {
        Example example =
                published(example().unit("xa-an", "numerator: 2", "numerator: 9, denominator: 10", "count: 1"));
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores:
                    '1.1.1': {count: 2, reason: Đếm từ hồ sơ}
                """);
        Standing standing = standing(example, "xa-an");
        assertThat(standing.card().status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(standing.counted().status()).isEqualTo(Scorecard.Status.SCORED);
        assertThat(standing.rank()).isEqualTo(1);
        assertThat(standing.index()).isEqualByComparingTo("82.50");
    }

    @Test
    void doesNotAgreeToWhatCannotBeScored() throws IOException {
        Example example =
                published(example().unit("xa-an", "numerator: 2", "numerator: 9, denominator: 10", "count: 1"));
        appraised(example, "xa-an", "- {pass: 1, agree: all}\n");
        Standing standing = standing(example, "xa-an");
        assertThat(standing.counted().status()).isEqualTo(Scorecard.Status.NOT_APPRAISED);
        assertThat(standing.voices().unappraised()).containsExactly("1.1.1");
        assertThat(standing.index()).isNull();
        assertThat(problems(example)).contains("not-appraised");
    }

    @Test
    void takesOverWhatWasNotAppraisedOnlyWhereTheCampaignSaysSo() throws IOException {
        Example example = published(example().unit("xa-an", "count: 2", "numerator: 9, denominator: 10"));
        appraised(example, "xa-an", "- {pass: 1, agree: all, except: ['1.1.1']}\n");
        assertThat(standing(example, "xa-an").rank()).isNull();
        assertThat(voices(example, "xa-an").unappraised()).containsExactly("1.1.1");
        Example lenient = example.campaign("unappraised: self");
        assertThat(standing(lenient, "xa-an").index()).isEqualByComparingTo("70.00");
        assertThat(problems(lenient)).doesNotContain("not-appraised");
    }

    @Test
    void grantsAndRefusesThatSomethingDoesNotApply() throws IOException {
        String not = "not-applicable: Xã không có việc này";
        Example example = published(example()
                .unit("xa-an", "count: 2", "numerator: 9, denominator: 10", not)
                .unit("xa-binh", "count: 2", "numerator: 9, denominator: 10", not)
                .unit("xa-dong", "count: 2", "numerator: 9, denominator: 10", "count: 1"));
        appraised(example, "xa-an", "- {pass: 1, agree: all}\n");
        appraised(example, "xa-binh", """
                - pass: 1
                  agree: all
                  scores: {'1.1.3': {score: 0, reason: Xã có hai việc}}
                """);
        appraised(example, "xa-dong", """
                - pass: 1
                  agree: all
                  scores: {'1.1.3': {not-applicable: Huyện đã bỏ việc này}}
                """);
        assertThat(standing(example, "xa-an").index()).isEqualByComparingTo("80.00");
        assertThat(standing(example, "xa-binh").index()).isEqualByComparingTo("70.00");
        assertThat(standing(example, "xa-dong").index()).isEqualByComparingTo("80.00");
        assertThat(problems(example)).isEmpty();
    }

    @Test
    void appraisesBonusesToo() throws IOException {
        String claims = "bonus:\n  T1: {note: a}\n  T2: {note: b}\n";
        Example example = published(example().unit("xa-an", "count: 3", "numerator: 8, denominator: 10"));
        String scores = example.tree().text("submissions/2023/xa-an/scores.yaml");
        example.with("submissions/2023/xa-an/scores.yaml", scores + claims);
        appraised(example, "xa-an", "- {pass: 1, agree: all, except: [T2]}\n");
        assertThat(voices(example, "xa-an").unappraised()).containsExactly("T2");
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  bonus: {T2: {points: 0.5, reason: Một nửa}}
                """);
        assertThat(standing(example, "xa-an").counted().bonus()).isEqualByComparingTo("1.5");
        assertThat(standing(example, "xa-an").card().bonus()).isEqualByComparingTo("2");
    }

    @Test
    void agreesInBulkToNothingThatIsDecided() throws IOException {
        Example example = example().unit("xa-an", "count: 3", "numerator: 9, denominator: 10", "count: 1");
        appraised(example, "xa-an", """
                - pass: 1
                  scores: {'1.1.1': {score: 1, reason: Hai việc chưa xong}}
                - {pass: 2, agree: all}
                """);
        Voices voices = voices(example, "xa-an");
        assertThat(voices.of(0).second()).isNull();
        assertThat(voices.of(0).appraised())
                .isNotNull()
                .extracting(ComponentScore::points)
                .isEqualTo(new BigDecimal("1.00"));
        assertThat(voices.sum(Voice.APPRAISAL_1)).isNull();
        assertThat(voices.sum(Voice.APPRAISAL_2)).isEqualByComparingTo("5.60");
    }

    @Test
    void asksForWhatIsRequiredVoiceByVoice() throws IOException {
        Example example = published(requiring().unit("xa-an", "choice: khong", "count: 2"));
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores: {'1.1.1': {score: 1, reason: Biên bản đã được hủy}}
                """);
        Standing standing = standing(example, "xa-an");
        assertThat(standing.index()).isEqualByComparingTo("100");
        Voices voices = standing.voices();
        assertThat(voices.sum(Voice.SELF)).isEqualByComparingTo("0");
        assertThat(voices.sum(Voice.APPRAISAL_1)).isEqualByComparingTo("3");
        assertThat(voices.sum(Voice.RESULT)).isEqualByComparingTo("3");
        appraised(example, "xa-an", """
                - {pass: 1, agree: all}
                - pass: 2
                  scores: {'1.1.1': {score: 1, reason: Biên bản đã được hủy}}
                """);
        voices = voices(example, "xa-an");
        assertThat(voices.sum(Voice.APPRAISAL_1)).isEqualByComparingTo("0");
        assertThat(voices.sum(Voice.APPRAISAL_2)).isEqualByComparingTo("3");
        assertThat(points(voices.of(1).first())).isEqualTo("0");
        assertThat(points(voices.of(1).appraised())).isEqualTo("2.00");
        assertThat(points(voices.of(1).result())).isEqualTo("2.00");
    }

    @Test
    void leavesNothingOfWhatAVoiceFindsUnmet() throws IOException {
        Example example = published(requiring().unit("xa-an", "choice: co, evidence: [bc]", "count: 2"));
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores: {'1.1.1': {score: 0, reason: Có biên bản}}
                """);
        Voices voices = voices(example, "xa-an");
        assertThat(voices.sum(Voice.SELF)).isEqualByComparingTo("3");
        assertThat(voices.sum(Voice.APPRAISAL_1)).isEqualByComparingTo("0");
        assertThat(voices.sum(Voice.RESULT)).isEqualByComparingTo("0");
        assertThat(points(voices.of(1).result())).isEqualTo("0");
        assertThat(voices.counted().headline(true)).isEqualByComparingTo("0");
    }

    @Test
    void keepsNothingOpenBehindWhatWasNeverEntered() throws IOException {
        Example example = published(requiring().unit("xa-an", "", "count: 2"));
        appraised(example, "xa-an", "- {pass: 1, agree: all}\n");
        Voices voices = voices(example, "xa-an");
        assertThat(voices.self().components().get(1).state()).isEqualTo(State.AWAITING_OTHER);
        ComponentScore result = voices.counted().components().get(1);
        assertThat(result.step()).isEqualTo(Step.REQUIREMENT);
        assertThat(voices.counted().total().open()).isEqualByComparingTo("0");
        assertThat(voices.of(1).result()).isEqualTo(result);
    }

    @Test
    void countsTheLastPassThatDecides() throws IOException {
        Example example = published(example().unit("xa-an", "count: 3", "numerator: 9, denominator: 10", "count: 1"));
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores: {'1.1.1': {score: 2, reason: Một việc chưa xong}}
                - pass: 2
                  scores: {'1.1.1': {score: 1, reason: Hai việc chưa xong}}
                - pass: 3
                  scores: {'1.1.1': {explain: true, reason: Chưa rõ}}
                - {pass: 4, agree: all}
                """);
        Voices voices = voices(example, "xa-an");
        assertThat(points(voices.of(0).appraised())).isEqualTo("1.00");
        assertThat(points(voices.of(0).result())).isEqualTo("1.00");
        assertThat(voices.sum(Voice.APPRAISAL_2)).isEqualByComparingTo("5.60");
        assertThat(voices.of(0).isAsked()).isTrue();
    }

    @Test
    void appraisesNothingThatIsNotAsked() throws IOException {
        Example example = new Example()
                .kinds("[xa, phuong]", "phuong")
                .component("3", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, applies-to: [xa], method"))
                .unit("p-an", "count: 3");
        appraised(example, "p-an", "- {pass: 1, agree: all}\n");
        Voices voices = voices(example, "p-an");
        assertThat(voices.sum(Voice.SELF)).isEqualByComparingTo("3");
        assertThat(voices.sum(Voice.APPRAISAL_1)).isEqualByComparingTo("3");
        assertThat(voices.toAppraise())
                .extracting(each -> each.component().code().value())
                .containsExactly("1.1.1");
    }

    /** A choice of 1, and a count of 2 that requires it. */
    private static Example requiring() {
        return new Example()
                .component(
                        "1", "type: choice, options: [{id: co, label: A, points: 1}, {id: khong, label: B, points: 0}]")
                .component("2", "type: count, value: V, per: 1")
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, requires: ['1.1.1'], method"));
    }

    private static String points(@Nullable ComponentScore score) {
        return String.valueOf(Objects.requireNonNull(score).points());
    }

    @Test
    void refusesFindingsThatDoNotFit() throws IOException {
        Example example = example().unit("xa-an", "count: 3", "numerator: 9, denominator: 10", "count: 1");
        appraised(example, "xa-an", """
                - pass: 1
                  scores:
                    '1.1.1': {score: 3.5, reason: Quá mức}
                    '1.1.2': {score: 1.005, reason: Quá lẻ}
                    '1.1.3': {score: 0}
                    '1.1.4': agree
                  bonus: {T1: agree}
                """);
        assertThat(problems(example))
                .containsExactlyInAnyOrder(
                        "appraised-points",
                        "appraised-points",
                        "appraised-without-reason",
                        "survey-appraised",
                        "bonus-not-claimed");
    }
}
