package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.Facts;

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
        assertThat(voices.change()).isEqualByComparingTo("-0.45");
        assertThat(voices.speaks(Voice.SURVEY)).isTrue();
        assertThat(voices.speaks(Voice.EXTERNAL)).isFalse();
        assertThat(voices.speaks(Voice.EXPLANATION)).isFalse();
        assertThat(voices.of(1).first())
                .isNotNull()
                .extracting(ComponentScore::points)
                .isEqualTo(new BigDecimal("3.40"));
        assertThat(voices.of(2).isAsked()).isTrue();
        assertThat(Stream.of(voices.of(2).first(), voices.of(2).second())
                        .map(said -> Objects.requireNonNull(said).voice()))
                .containsExactly(Voice.APPRAISAL_1, Voice.APPRAISAL_2);
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
        assertThat(standing.voices().change()).isEqualByComparingTo("-1");
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
        IndexResult index = example.score();
        assertThat(Stream.of("xa-an", "xa-binh", "xa-dong")
                        .map(unit -> Example.of(index, unit).voices().of(2).differs()))
                .containsExactly(false, true, true);
        assertThat(problems(example)).isEmpty();
        String explained = "explanations: {'1.1.3': {text: Xã không có việc này}}\n";
        for (String last : List.of("agree", "{score: 0, reason: Xã có hai việc}")) {
            appraised(example, "xa-an", """
                    - {pass: 1, scores: {'1.1.3': {explain: true, reason: Vì sao}}}
                    - {pass: 2, scores: {'1.1.3': %s}}
                    """.formatted(last));
            assertThat(voices(explained(example, explained), "xa-an").of(2).explained())
                    .isEqualTo(last.equals("agree") ? Explained.ACCEPTED : Explained.REFUSED);
        }
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

    private static final String ITEMS = "adjustments:\n  bonus: {max: 3, items: [{code: T1, title: T, points: 1}]}\n"
            + "  penalty: {max: 3, items: [{code: P1, title: P, points: 0.5, max: 2},"
            + " {code: P2, title: P, points: 0.5, declared: true}]}\n";

    /** A unit of 7.6 points that claims T1 and declares P2 twice, with what an office finds; published. */
    private static Example adjusted(String passes) throws IOException {
        Example example = published(example().unit("xa-an", "count: 3", "numerator: 9, denominator: 10", "count: 1"))
                .alter(set -> set.substring(0, set.indexOf("adjustments:")) + ITEMS);
        String path = "submissions/2023/xa-an/scores.yaml";
        example.with(path, example.tree().text(path) + "bonus: {T1: {note: a}}\npenalty: {P2: {count: 2, note: b}}\n");
        return appraised(example, "xa-an", passes);
    }

    private static AdjustmentVoices adjustment(Example example, String code) throws IOException {
        return voices(example, "xa-an").adjustments().stream()
                .filter(voices -> voices.item().code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hearsWhatIsDecidedOfABonusInBulk() throws IOException {
        Example example =
                adjusted("- {pass: 1, agree: all}\n- {pass: 2, bonus: {T1: {points: 0.5, reason: Một nửa}}}\n");
        AdjustmentVoices cut = adjustment(example, "T1");
        assertThat(cut.first()).isEqualByComparingTo("1");
        assertThat(cut.second()).isEqualByComparingTo("0.5");
        assertThat(voices(example, "xa-an").counted().bonus()).isEqualByComparingTo("0.5");
    }

    @Test
    void countsABonusAgreedToInBulkBehindAQuestion() throws IOException {
        String asked = "- {pass: 1, agree: all, bonus: {T1: {explain: true, reason: Quyết định nào}}}\n";
        Example example = adjusted(asked + "- {pass: 2, agree: all}\n");
        AdjustmentVoices agreed = adjustment(example, "T1");
        assertThat(agreed.first()).isNull();
        assertThat(agreed.appraised()).isEqualByComparingTo("1");
        assertThat(agreed.explained()).isEqualTo(Explained.NOTHING);
        explained(example, "explanations: {T1: {text: Theo quyết định số 5 của tỉnh}}\n");
        assertThat(adjustment(example, "T1").explained()).isEqualTo(Explained.ACCEPTED);
        assertThat(voices(example, "xa-an").unanswered()).isEmpty();
    }

    @Test
    void leavesThePointsOfABonusStandingBehindALaterQuestion() throws IOException {
        Example example = adjusted("""
                - {pass: 1, agree: all}
                - {pass: 2, bonus: {T1: {points: 0.5, reason: Một nửa}}}
                - {pass: 3, bonus: {T1: {explain: true, reason: Hỏi lại}}}
                """);
        AdjustmentVoices asked = adjustment(example, "T1");
        assertThat(asked.appraised()).isEqualByComparingTo("0.5");
        assertThat(asked.explained()).isEqualTo(Explained.AWAITED);
        assertThat(voices(example, "xa-an").counted().bonus()).isEqualByComparingTo("0.5");
        explained(example, "explanations: {T1: {text: Theo quyết định số 5 của tỉnh}}\n");
        assertThat(adjustment(example, "T1").explained()).isEqualTo(Explained.OPEN);
    }

    @Test
    void hearsOfAPenaltyWhatIsTakenOff() throws IOException {
        String own =
                "- {pass: 1, agree: all, penalties: {P1: {count: 3, reason: Chậm}, P2: {count: 0, reason: Không có}}}\n";
        Example example = adjusted(own);
        appraised(example, "xa-an", own)
                .with(
                        "submissions/2023/xa-an/appraisal/tu-phap.yaml",
                        "passes: [{pass: 1, penalties: {P1: {count: 3, reason: Sai}}}]\n");
        assertThat(adjustment(example, "P1").appraised())
                .as("six times, no more than the limit of the penalty")
                .isEqualByComparingTo("2");
        assertThat(adjustment(example, "P2").appraised()).isEqualByComparingTo("0");
        assertThat(voices(example, "xa-an").counted().penalty()).isEqualByComparingTo("2");
        Example silent = adjusted(own + "- {pass: 2, scores: {'1.1.1': agree}}\n");
        assertThat(adjustment(silent, "P1").second()).isEqualByComparingTo("0");
        assertThat(adjustment(silent, "P2").second())
                .as("what the unit declares counts again where no latest pass names it")
                .isEqualByComparingTo("1");
        assertThat(voices(silent, "xa-an").counted().penalty()).isEqualByComparingTo("1");
    }

    /** What is heard of bonuses and penalties: the unit's own points, the first and the last of offices, the explanation, why. */
    private static List<String> heard(String passes, String... explained) throws IOException {
        Example example = adjusted(passes);
        if (explained.length > 0) {
            String answers = Stream.of(explained)
                    .map(code -> code + ": {text: Đã rõ}")
                    .collect(Collectors.joining(", ", "explanations: {", "}\n"));
            explained(example, answers);
        }
        Voices voices = voices(example, "xa-an");
        boolean any = voices.adjustments().stream().anyMatch(one -> one.explained() != Explained.NOTHING);
        assertThat(voices.speaks(Voice.EXPLANATION)).isEqualTo(any);
        return voices.adjustments().stream()
                .map(one -> Stream.of(one.own(), one.first(), one.second())
                        .map(points -> points == null
                                ? "-"
                                : points.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" ", one.item().code().value() + " ", " " + one.explained() + " "))
                        .concat(String.join(",", one.reasons())))
                .toList();
    }

    @Test
    void tellsOfABonusOrPenaltyWhatOfficesFindOrTheUnitExplains() throws IOException {
        String agreed = "- {pass: 1, agree: all}\n";
        assertThat(heard(agreed)).isEmpty();
        assertThat(heard(agreed + "- {pass: 2, scores: {'1.1.1': agree}}\n")).isEmpty();
        assertThat(heard("- {pass: 1, bonus: {T1: agree}}\n")).isEmpty();
        assertThat(heard(agreed, "T1")).containsExactly("T1 1 1 - OPEN ");
        assertThat(heard(agreed, "P2")).containsExactly("P2 1 - - OPEN ");
        String half = "- {pass: 1, bonus: {T1: {points: 0.5, reason: Một nửa}}}\n";
        assertThat(heard(half)).containsExactly("T1 1 0.5 - NOTHING Một nửa");
        assertThat(heard(half.replace("Một nửa", "Một nửa, explain: true")))
                .containsExactly("T1 1 0.5 - AWAITED Một nửa");
        assertThat(heard(half + "- {pass: 2, bonus: {T1: agree}}\n", "T1"))
                .containsExactly("T1 1 0.5 1 ACCEPTED Một nửa");
        assertThat(heard(half + "- {pass: 2, bonus: {T1: {points: 0.5, reason: Giữ}}}\n", "T1"))
                .containsExactly("T1 1 0.5 0.5 REFUSED Một nửa,Giữ");
        String thrice = "- {pass: 1, penalties: {P1: {count: 3, reason: Chậm, explain: true}}}\n";
        assertThat(heard(thrice)).containsExactly("P1 - 1.5 - AWAITED Chậm");
        assertThat(heard(thrice, "P1")).containsExactly("P1 - 1.5 - OPEN Chậm");
        String again = "- {pass: 2, penalties: {P1: {count: %d, reason: Lại}}}\n";
        assertThat(heard(thrice + again.formatted(1), "P1")).containsExactly("P1 - 1.5 0.5 ACCEPTED Chậm,Lại");
        assertThat(heard(thrice + again.formatted(3), "P1")).containsExactly("P1 - 1.5 1.5 REFUSED Chậm,Lại");
        assertThat(heard(thrice + again.formatted(4), "P1")).containsExactly("P1 - 1.5 2 REFUSED Chậm,Lại");
        String late = agreed + again.replace("P1", "P2");
        assertThat(heard(late.formatted(2), "P2")).containsExactly("P2 1 - 1 ACCEPTED Lại");
        assertThat(heard(late.formatted(3), "P2")).containsExactly("P2 1 - 1.5 REFUSED Lại");
    }

    @Test
    void leavesOpenWhatAUnitNeverHandedInWhereItsOwnWordStands() throws IOException {
        Example example = published(example()
                        .unit("xa-an", "count: 2", "numerator: 9, denominator: 10", "count: 1")
                        .silent("xa-binh")
                        .silent("xa-chi"))
                .campaign("unappraised: self");
        appraised(example, "xa-chi", "- {pass: 1, scores: {'1.1.1': {score: 1, reason: Đếm từ hồ sơ}}}\n");
        assertThat(standing(example, "xa-an").counted().self().lost()).isEqualByComparingTo("1.4");
        assertThat(standing(example, "xa-binh").counted().self().open()).isEqualByComparingTo("8");
        assertThat(standing(example, "xa-chi").counted().self().open()).isEqualByComparingTo("0");
        assertThat(standing(example, "xa-chi").counted().self().lost()).isEqualByComparingTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bonus: {T9: {points: 1, reason: Lạ}}; unknown-bonus; 1",
                "bonus: {T1: {points: 1.5, reason: Quá mức}}; number-out-of-range; 0",
                "bonus: {T1: {points: 0.125, reason: Quá lẻ}}; appraised-points; 0",
                "bonus: {T1: {count: 2, reason: Không tính theo trường hợp}}; unknown-key; 0",
                "except: ['1.1.9']; unknown-component; 1",
            })
    void ranksNoUnitOfWhichAnOfficeFindsWhatCannotBe(String said, String code, String bonus) throws IOException {
        Example example = adjusted("- {pass: 1, agree: all, " + said + "}\n");
        Standing standing = standing(example, "xa-an");
        assertThat(problems(example)).contains(code);
        assertThat(standing.rank()).isNull();
        assertThat(standing.counted().status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(standing.counted().bonus()).isEqualByComparingTo(bonus);
    }

    @Test
    void knowsNoPassBeforeTheFirst() throws IOException {
        Example example = adjusted("- {pass: 0, agree: all}\n- {pass: 1, scores: {'1.1.1': agree}}\n");
        assertThat(problems(example)).contains("number-out-of-range");
        assertThat(standing(example, "xa-an").rank()).isNull();
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
        assertThat(voices.sum(Voice.APPRAISAL_2)).isNull();
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

    private static Example explained(Example example, String answers) {
        return example.with("submissions/2023/xa-an/explanations.yaml", answers);
    }

    @Test
    void tellsWhatAnExplanationChanged() throws IOException {
        Example example = example().unit("xa-an", "count: 3", "numerator: 9, denominator: 10", "count: 1");
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores:
                    '1.1.1': {score: 1, reason: Hai việc chưa rõ, explain: true}
                    '1.1.2': {explain: true, reason: Số liệu ở đâu}
                    '1.1.3': {score: 0, reason: Không có tài liệu}
                """);
        assertThat(voices(example, "xa-an").of(0).explained()).isEqualTo(Explained.AWAITED);
        assertThat(voices(example, "xa-an").of(2).explained()).isEqualTo(Explained.NOTHING);
        assertThat(voices(example, "xa-an").of(2).isToBeExplained()).isTrue();
        explained(example, "explanations: [");
        assertThat(voices(example, "xa-an").of(0).explained())
                .as("of a file that cannot be read nobody can say that it does not answer")
                .isEqualTo(Explained.NOTHING);
        explained(example, """
                evidence:
                  vb: {title: Xác nhận, number: 3/XN, date: 2024-01-02, issuer: UBND, url: 'https://x.example/3'}
                explanations:
                  '1.1.1': {text: Đã xong cả hai việc, evidence: [vb]}
                  '1.1.2': {text: Số liệu ở báo cáo năm, evidence: [bc]}
                  '1.1.3': {text: Tài liệu đã gửi kèm}
                """);
        Voices answered = voices(example, "xa-an");
        assertThat(answered.of(0).explained()).isEqualTo(Explained.OPEN);
        assertThat(answered.sum(Voice.EXPLANATION)).isNull();
        assertThat(answered.speaks(Voice.EXPLANATION)).isTrue();
        assertThat(answered.sum(Voice.SELF)).isEqualByComparingTo("7.60");
        Answer.Entered said = Objects.requireNonNull(answered.of(1).explanation());
        assertThat(said.evidence(said.entry().citations().get(0))).isNotNull();
        assertThat(example.problems()).doesNotContain("evidence-unknown");
        assertThat(problems(example)).isEmpty();
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores:
                    '1.1.1': {score: 1, reason: Hai việc chưa rõ, explain: true}
                    '1.1.2': {explain: true, reason: Số liệu ở đâu}
                    '1.1.3': {score: 0, reason: Không có tài liệu}
                - pass: 2
                  scores:
                    '1.1.1': {score: 2, reason: Một việc đã xong}
                    '1.1.2': agree
                    '1.1.3': {score: 0, reason: Tài liệu không đúng}
                """);
        Voices decided = voices(example, "xa-an");
        assertThat(decided.of(0).explained()).isEqualTo(Explained.ACCEPTED);
        assertThat(decided.of(1).explained()).isEqualTo(Explained.ACCEPTED);
        assertThat(decided.of(2).explained()).isEqualTo(Explained.REFUSED);
    }

    @Test
    void keepsTheRankOfAUnitWhoseExplanationCannotBeRead() throws IOException {
        Example example = published(example().unit("xa-an", "count: 3", "numerator: 9, denominator: 10", "count: 1"));
        appraised(example, "xa-an", "- {pass: 1, agree: all, scores: {'1.1.1': {score: 1, reason: Hai việc}}}\n");
        explained(example, "explanations: {'9.9.9': {text: Không rõ mã}, '1.1.1': {evidence: [xx]}, x: 3}\nla: 1\n");
        assertThat(standing(example, "xa-an").rank()).isEqualTo(1);
        assertThat(standing(example, "xa-an").card().status()).isEqualTo(Scorecard.Status.SCORED);
        assertThat(problems(example)).contains("unknown-component", "missing-key", "unknown-key", "not-a-mapping");
        assertThat(example.problems()).contains("evidence-unknown");
        explained(example, "- đây là văn bản cũ\n");
        assertThat(standing(example, "xa-an").rank()).isEqualTo(1);
    }

    @Test
    void asksToExplainABonusBeforeItIsDecided() throws IOException {
        Example example = published(example().unit("xa-an", "count: 3", "numerator: 8, denominator: 10"));
        String scores = example.tree().text("submissions/2023/xa-an/scores.yaml");
        example.with("submissions/2023/xa-an/scores.yaml", scores + "bonus:\n  T1: {note: a}\n");
        String asked = "- {pass: 1, agree: all, bonus: {T1: {explain: true, reason: Quyết định nào}}}\n";
        appraised(example, "xa-an", asked);
        explained(example, "explanations: {T1: {text: Quyết định số 5}}\n");
        assertThat(voices(example, "xa-an").unappraised()).containsExactly("T1");
        assertThat(problems(example)).containsExactly("not-appraised");
        appraised(example, "xa-an", asked + "- {pass: 2, bonus: {T1: agree}}\n");
        assertThat(standing(example, "xa-an").counted().bonus()).isEqualByComparingTo("1");
    }

    @Test
    void correctsNamedFigures() throws IOException {
        Example example = published(new Example()
                .figures("id: ho-so, title: Hồ sơ", "id: xong, title: Đã xong, previous: true")
                .component("4", "type: formula, formula: \"4 * xong / ho-so\", zero: zero")
                .component("2", "type: formula, formula: \"2 * xong / previous(xong)\", zero: zero")
                .unitWith("ho-so: 10, xong: {value: 9, previous: 18}", "xa-an"));
        appraised(example, "xa-an", """
                - pass: 1
                  scores:
                    '1.1.1': {figures: {ho-so: 12}, reason: Thiếu hai hồ sơ}
                    '1.1.2': {figures: {xong: {value: 6, previous: 12}}, reason: Đếm lại}
                """);
        Voices voices = voices(example, "xa-an");
        assertThat(points(voices.of(0).first())).isEqualTo("3.00");
        assertThat(points(voices.of(1).first())).isEqualTo("1.00");
        assertThat(Objects.requireNonNull(voices.of(0).first()).facts())
                .isInstanceOfSatisfying(
                        Facts.Figures.class,
                        figures -> assertThat(figures.values())
                                .extracting(value ->
                                        value.id() + " " + value.value().value())
                                .containsExactly("ho-so 12", "xong 9"));
        assertThat(problems(example)).isEmpty();
        assertThat(standing(example, "xa-an").rank()).isEqualTo(1);
        appraised(example, "xa-an", """
                - pass: 1
                  scores:
                    '1.1.1': {figures: {ho-so: 12, la: 3}, reason: Sai mã}
                    '1.1.2': {figures: {xong: -1}, reason: Số âm}
                """);
        assertThat(problems(example)).contains("unknown-figure", "negative-figure");
        assertThat(standing(example, "xa-an").rank()).isNull();
        appraised(example, "xa-an", """
                - pass: 1
                  agree: all
                  scores: {'1.1.1': {figures: {ho-so: 12}, score: 3, count: 1, reason: Hai cách}}
                """);
        assertThat(problems(example)).contains("facts-of-two-kinds");
    }

    /** A part of the survey, or of results of other indexes, would look like the whole. */
    @Test
    void sumsNoSurveyThatIsAwaited() throws IOException {
        Example example = example()
                .component("2", "type: external, value: DTI, unit: điểm, of: 100")
                .component("2", "type: survey, form: c, respondents: d")
                .component("2", "type: external, value: ICT, unit: điểm, of: 100")
                .unit("xa-an", "count: 2", "numerator: 9, denominator: 10", "count: 1");
        Voices waiting = voices(example, "xa-an");
        assertThat(waiting.sum(Voice.SURVEY)).isNull();
        assertThat(waiting.sum(Voice.EXTERNAL)).isNull();
        assertThat(waiting.sum(Voice.SELF)).isEqualByComparingTo("6.6");
        results(example, "'1.1.4': 50", "'1.1.5': {value: 75}");
        assertThat(voices(example, "xa-an").sum(Voice.SURVEY)).isNull();
        assertThat(voices(example, "xa-an").sum(Voice.EXTERNAL)).isNull();
        results(example, "'1.1.4': 50, '1.1.6': 100", "'1.1.5': {value: 75}, '1.1.7': {value: 50}");
        assertThat(voices(example, "xa-an").sum(Voice.SURVEY)).isEqualByComparingTo("3");
        assertThat(voices(example, "xa-an").sum(Voice.EXTERNAL)).isEqualByComparingTo("2.5");
    }

    private static void results(Example example, String survey, String external) {
        example.with("submissions/2023/xa-an/survey.yaml", "waves: [{date: 2023-12-01, results: {" + survey + "}}]")
                .with("submissions/2023/xa-an/external.yaml", "results: {" + external + "}");
    }

    /** Documents and notes are the unit's, whatever an office says of its points. */
    @Test
    void keepsTheEntryBehindWhatAnOfficeFinds() throws IOException {
        Example example = published(example().unit("xa-an", "count: 2, note: Hai việc"));
        appraised(example, "xa-an", "- {pass: 1, scores: {'1.1.1': {score: 1, reason: Chỉ một việc}}}\n");
        ComponentScore result =
                standing(example, "xa-an").counted().components().get(0);
        assertThat(result.points()).isEqualByComparingTo("1");
        assertThat(Objects.requireNonNull(result.entry()).note()).isEqualTo("Hai việc");
    }
}
