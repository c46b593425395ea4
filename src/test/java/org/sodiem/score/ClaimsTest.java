package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.data.UnitJson;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.site.Assessment;

/** Bonuses and penalties by the case, with limits of their own, and penalties that units declare. */
class ClaimsTest {

    private static final String ADJUSTMENTS = """
            adjustments:
              bonus:
                max: 3
                items:
                - {code: T1, title: Được khen, points: 1}
                - {code: T2, title: Sáng kiến, per: 0.5, max: 1}
                - {code: T3, title: Mô hình, per: 2}
              penalty:
                max: 2
                items:
                - {code: P1, title: Bị phê bình, points: 0.5}
                - {code: P2, title: Báo cáo chậm, per: 0.25, max: 0.75, declared: true}
            """;

    private static Example example(String claims) {
        return new Example()
                .component("4", "type: count, value: V, per: 1")
                .unit("a", "count: 4, evidence: [bc]")
                .alter(text -> text.substring(0, text.indexOf("adjustments:")) + ADJUSTMENTS)
                .with("submissions/2023/a/scores.yaml", """
                        unit: a
                        evidence: {bc: {title: B, number: 1, date: 2023-11-01, issuer: U, url: 'https://x.example'}}
                        scores: {'1.1.1': {count: 4, evidence: [bc]}}
                        """ + claims);
    }

    private static Scorecard card(Example example) throws IOException {
        return Example.of(example.score(), "a").card();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.5", "2, 1", "3, 1", "9, 1"})
    void givesPointsForEachCaseUpToTheLimitOfTheItem(String cases, String points) throws IOException {
        Example example = example("bonus: {T2: {count: " + cases + ", evidence: [bc]}}\n");
        assertThat(card(example).bonus()).isEqualByComparingTo(points);
        assertThat(example.problems()).isEmpty();
    }

    @Test
    void limitsAllBonusesTogether() throws IOException {
        String all = "bonus: {T1: {evidence: [bc]}, T2: {count: 4, evidence: [bc]}, T3: {count: 1, evidence: [bc]}}\n";
        assertThat(card(example(all)).bonus()).isEqualByComparingTo("3");
        assertThat(card(example("bonus: {T3: {count: 5, evidence: [bc]}}\n")).bonus())
                .isEqualByComparingTo("3");
    }

    @Test
    void refusesCasesThatAreNotSaidOrNotCounted() throws IOException {
        Example unsaid = example("bonus: {T2: {evidence: [bc]}}\n");
        assertThat(unsaid.problems()).containsExactly("missing-key");
        assertThat(card(unsaid).bonus()).isEqualByComparingTo("0");
        assertThat(card(unsaid).status()).isEqualTo(Scorecard.Status.INVALID);
        Example uncounted = example("bonus: {T1: {count: 2, evidence: [bc]}}\n");
        assertThat(uncounted.problems()).containsExactly("unknown-key");
        assertThat(card(uncounted).bonus()).isEqualByComparingTo("0");
        assertThat(card(uncounted).status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(example("bonus: {T2: {count: 1.5, evidence: [bc]}}\n").problems())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.25", "2, 0.5", "3, 0.75", "4, 0.75"})
    void takesOffWhatAUnitDeclares(String cases, String points) throws IOException {
        Example example = example("penalty: {P2: {count: " + cases + "}}\n");
        assertThat(card(example).penalty()).isEqualByComparingTo(points);
        assertThat(card(example).status()).isEqualTo(Scorecard.Status.SCORED);
        assertThat(example.problems()).isEmpty();
    }

    @Test
    void letsUnitsDeclareNothingElse() throws IOException {
        Example example = example("penalty: {P1: {count: 1}}\n");
        assertThat(example.problems()).containsExactly("penalty-not-declared");
        assertThat(card(example).penalty()).isEqualByComparingTo("0");
        assertThat(card(example).status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(example("penalty: {P9: {count: 1}}\n").problems()).containsExactly("unknown-penalty");
    }

    @Test
    void takesWhatAnOfficeCountsInPlaceOfWhatTheUnitDeclares() throws IOException {
        String more = "passes: [{pass: 1, penalties: {P2: {count: 2, reason: Thêm một}}}]\n";
        String none = "passes: [{pass: 1, penalties: {P2: {count: 0, reason: Đúng hạn}}}]\n";
        Example declared = example("penalty: {P2: {count: 1}}\n");
        String path = "submissions/2023/a/appraisal/noi-vu.yaml";
        assertThat(card(declared.with(path, more)).penalty()).isEqualByComparingTo("0.25");
        declared.campaign("unappraised: self")
                .with(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 9/QĐ, date: 2024-02-01, issuer: UBND}\n");
        assertThat(Example.of(declared.score(), "a").counted().penalty()).isEqualByComparingTo("0.5");
        declared.with(path, none);
        assertThat(Example.of(declared.score(), "a").counted().penalty()).isEqualByComparingTo("0");
    }

    @Test
    void appraisesCasesAndPointsWithinTheLimit() throws IOException {
        Example claimed = example("bonus: {T2: {count: 2, evidence: [bc]}}\n")
                .with(
                        "criteria/2023/publication.yaml",
                        "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: UBND}]\n");
        assertThat(result(claimed, "agree")).isEqualByComparingTo("1");
        assertThat(result(claimed, "{count: 1, reason: Một không có tài liệu}")).isEqualByComparingTo("0.5");
        assertThat(result(claimed, "{points: 0.75, reason: Một phần}")).isEqualByComparingTo("0.75");
        claimed.with(
                "submissions/2023/a/appraisal/noi-vu.yaml",
                "passes: [{pass: 1, agree: all, bonus: {T2: {points: 1.5, reason: R}}}]\n");
        assertThat(claimed.problems()).containsExactly("number-out-of-range");
        claimed.with(
                "submissions/2023/a/appraisal/noi-vu.yaml",
                "passes: [{pass: 1, agree: all, bonus: {T1: {count: 1, reason: R}}}]\n");
        assertThat(claimed.problems()).contains("unknown-key");
        claimed.with(
                "submissions/2023/a/appraisal/noi-vu.yaml", "passes: [{pass: 1, agree: all, bonus: {T1: agree}}]\n");
        assertThat(claimed.problems()).containsExactly("bonus-not-claimed");
        assertThat(Example.of(claimed.score(), "a").counted().status()).isEqualTo(Scorecard.Status.INVALID);
    }

    private static BigDecimal result(Example example, String award) throws IOException {
        example.with(
                "submissions/2023/a/appraisal/noi-vu.yaml",
                "passes: [{pass: 1, agree: all, bonus: {T2: " + award + "}}]\n");
        assertThat(example.problems()).isEmpty();
        Scorecard counted = Example.of(example.score(), "a").counted();
        assertThat(counted.status()).isEqualTo(Scorecard.Status.SCORED);
        return counted.bonus();
    }

    @Test
    void tellsEachWithItsCasesInTheData() throws IOException {
        Assessment.Scored assessment = example("bonus: {T2: {count: 3, evidence: [bc]}}\npenalty: {P2: {count: 1}}\n")
                .assess(null);
        IndexResult index = assessment.scores().indexes().get(0);
        String json =
                UnitJson.write(assessment.campaign(), index, index.standings().get(0));
        assertThat(json)
                .contains("\"kind\":\"bonus\",\"code\":\"T2\",\"count\":\"3\",\"points\":\"1\",\"office\":null")
                .contains("\"kind\":\"penalty\",\"code\":\"P2\",\"count\":\"1\",\"points\":\"0.25\",\"office\":null");
    }

    /** What an office finds waits for the result, and then stands in the place of what the unit declares. */
    @Test
    void tellsInTheDataWhichPenaltiesCount() throws IOException {
        String passes =
                "passes: [{pass: 1, penalties: {P2: {count: 2, reason: Thêm}, P1: {count: 1, reason: Bị phê bình}}}]\n";
        Example example = example("penalty: {P2: {count: 1}}\n")
                .campaign("unappraised: self")
                .with("submissions/2023/a/appraisal/noi-vu.yaml", passes);
        assertThat(counted(example)).containsExactly("P2 : true", "P2 noi-vu: false", "P1 noi-vu: false");
        example.with(
                "criteria/2023/publication.yaml",
                "results:\n- {index: commune, decision: 9/QĐ, date: 2024-02-01, issuer: UBND}\n");
        assertThat(counted(example)).containsExactly("P2 : false", "P2 noi-vu: true", "P1 noi-vu: true");
    }

    private static List<String> counted(Example example) throws IOException {
        Assessment.Scored assessment = example.assess(null);
        IndexResult index = assessment.scores().indexes().get(0);
        String json = UnitJson.write(assessment.campaign(), index, Example.of(index, "a"));
        return Json.read(json.getBytes(StandardCharsets.UTF_8)).list("adjustments", JsonObject.class).stream()
                .map(one -> one.text("code") + " " + Objects.requireNonNullElse(one.textOrNull("office"), "") + ": "
                        + one.flag("counted"))
                .toList();
    }

    @Test
    void keepsOneCaseWithinItsLimit() throws IOException {
        Example example = example("");
        example.alter(text -> text.substring(0, text.indexOf("adjustments:"))
                + ADJUSTMENTS.replace("per: 0.5, max: 1", "per: 0.5, max: 0.25"));
        assertThat(example.problems()).containsExactly("rule-parameter");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, -0.5", "3, -1.5", "4, -2", "5, -2"})
    void takesPointsOffInAComponentOfItsOwn(String faults, String points) throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .component("0", "type: deduction, min: -2, faults: [{id: cham, label: Chậm, minus: 0.5}]")
                .alter(text -> text.replace("title: T2, max: 0,", "title: T2, max: 0, min: -2,"))
                .unit("a", "count: 4, evidence: [bc]", "faults: {cham: " + faults + "}");
        assertThat(example.problems()).isEmpty();
        Scorecard card = card(example);
        assertThat(card.components().get(1).points()).isEqualByComparingTo(points);
        assertThat(card.total().achieved()).isEqualByComparingTo(new BigDecimal(points).add(BigDecimal.valueOf(4)));
        assertThat(card.total().applicable()).isEqualByComparingTo("4");
    }

    @Test
    void letsAnItemOfAChecklistTakePointsOff() throws IOException {
        Example example = new Example()
                .component(
                        "1",
                        "type: checklist, items: [{id: dat, label: Đạt, points: 1}, {id: loi, label: Lỗi, points: -0.25}]")
                .alter(text -> text.replace("title: T1, max: 1,", "title: T1, max: 1, min: -0.25,"))
                .unit("a", "met: [loi], evidence: [bc]");
        assertThat(example.problems()).isEmpty();
        assertThat(card(example).components().get(0).points()).isEqualByComparingTo("-0.25");
    }

    @Test
    void saysThatPointsBelowTheLeastAreNone() throws IOException {
        Example example = new Example()
                .component("4", "type: deduction, min: -2, faults: [{id: cham, label: Chậm, minus: 0.5}]")
                .unit("a", "faults: {cham: 9}, evidence: [bc]");
        assertThat(example.problems()).containsExactly("rule-parameter");
    }
}
