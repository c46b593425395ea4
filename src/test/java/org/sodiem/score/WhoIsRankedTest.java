package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which faults keep a unit from its rank, before and after a result is published; who has spoken of it. */
class WhoIsRankedTest {

    private static final String AN = "submissions/2023/an/";
    private static final String OWN = "unit: an\nevidence:\n  bc: {title: B, url: 'https://x.example/1'}\nscores:\n";

    private static Example example() {
        return new Example()
                .component("4", "type: count, value: Việc, per: 1")
                .component("4", "type: count, value: Việc, per: 1")
                .figures("id: a, title: A", "id: b, title: B");
    }

    private static Example entered(String more) {
        return example().silent("an").with(AN + "scores.yaml", OWN + """
                  '1.1.1': {count: 2, evidence: [bc]}
                  '1.1.2': {count: 3, evidence: [bc]}
                """ + more);
    }

    private static Example published(Example example) {
        return example.with(
                "criteria/2023/publication.yaml",
                "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n");
    }

    private static Example appraised(Example example, String pass) {
        return example.with(AN + "appraisal/noi-vu.yaml", "passes:\n- {pass: 1, " + pass + "}\n");
    }

    private static Standing an(Example example) throws IOException {
        return Example.of(example.score(), "an");
    }

    private static Scorecard.@Nullable Status counted(Example example) throws IOException {
        return an(example).counted().status();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                         | SCORED",
                "bonus: {T1: {evidence: [bc]}}             | SCORED",
                "bonus: {T9: {evidence: [bc]}}             | INVALID",
                "penalty: {P1: {evidence: [bc]}}           | INVALID", // offices alone find it
                "penalty: {P9: {evidence: [bc]}}           | INVALID",
                "figures: {a: 1, b: 2}                     | SCORED",
                "figures: {c: 1}                           | INVALID",
            })
    void ranksByItsOwnFileWhereNothingInItIsRefused(@Nullable String more, Scorecard.Status status) throws IOException {
        Example example = entered(more == null ? "" : more + "\n");
        assertThat(counted(example)).isEqualTo(status);
        assertThat(an(example).rank()).isEqualTo(status == Scorecard.Status.SCORED ? 1 : null);
    }

    @Test
    void readsOneFileOfTheUnitOrSeveralOfOffices() throws IOException {
        String office = "unit: an\noffice: noi-vu\nscores: {'1.1.1': {count: 2}, '1.1.2': {count: 3}}\n";
        Example offices = example().silent("an").with(AN + "scores/noi-vu.yaml", office);
        assertThat(counted(offices)).isEqualTo(Scorecard.Status.SCORED);
        offices.with(AN + "scores/tu-phap.yaml", "unit: an\noffice: tu-phap\nscores: {}\n");
        assertThat(counted(offices)).isEqualTo(Scorecard.Status.SCORED);
        assertThat(counted(offices.with(AN + "scores.yaml", "unit: an\nscores: {}\n")))
                .isEqualTo(Scorecard.Status.INVALID);
    }

    @Test
    void takesAFigureFromOneFileAlone() throws IOException {
        Example offices = example()
                .silent("an")
                .with(
                        AN + "scores/noi-vu.yaml",
                        "unit: an\noffice: noi-vu\nfigures: {a: 1}\nscores: {'1.1.1': {count: 2}, '1.1.2': {count: 3}}\n");
        String other = "unit: an\noffice: tu-phap\nfigures: {%s: 2}\nscores: {}\n";
        assertThat(counted(offices.with(AN + "scores/tu-phap.yaml", other.formatted("b"))))
                .isEqualTo(Scorecard.Status.SCORED);
        assertThat(counted(offices.with(AN + "scores/tu-phap.yaml", other.formatted("a"))))
                .isEqualTo(Scorecard.Status.INVALID);
    }

    @Test
    void asksNotWhatTheUnitsFilesLackOnceOfficesHaveDecidedAll() throws IOException {
        String unknown = "  '9.9.9': {count: 1}\n";
        assertThat(counted(entered(unknown))).isEqualTo(Scorecard.Status.INVALID);
        assertThat(counted(appraised(published(entered(unknown)), "agree: all")))
                .isEqualTo(Scorecard.Status.SCORED);
        Example some = appraised(published(entered(unknown)), "agree: all, except: ['1.1.2']");
        assertThat(counted(some)).isEqualTo(Scorecard.Status.NOT_APPRAISED);
        assertThat(counted(some.campaign("unappraised: self"))).isEqualTo(Scorecard.Status.INVALID);
        Example clean = appraised(published(entered("")), "agree: all, except: ['1.1.2']");
        assertThat(counted(clean.campaign("unappraised: self"))).isEqualTo(Scorecard.Status.SCORED);
    }

    @Test
    void ranksNoResultWithAFindingThatNobodyMayMake() throws IOException {
        Example example = appraised(published(entered("")), "agree: all");
        assertThat(counted(example)).isEqualTo(Scorecard.Status.SCORED);
        String other = "passes:\n- {pass: 1, %s}\n";
        for (String finding : List.of(
                "scores: {'1.1.1': {score: 1, reason: Không phải việc mình}}",
                "scores: {'9.9.9': {score: 1, reason: Không có}}",
                "bonus: {T1: {points: 1, reason: Không phải việc mình}}")) {
            assertThat(counted(example.with(AN + "appraisal/tu-phap.yaml", other.formatted(finding))))
                    .as(finding)
                    .isEqualTo(Scorecard.Status.INVALID);
        }
        assertThat(counted(example.with(AN + "appraisal/tu-phap.yaml", other.formatted("scores: {}"))))
                .isEqualTo(Scorecard.Status.SCORED);
    }

    @Test
    void givesNoIndexWhereNothingIsLeftThatCounts() throws IOException {
        String file = AN + "scores.yaml";
        Example silent = example().silent("an").with(file, OWN.replace("scores:", "scores: {}") + "bonus: {T9: {}}\n");
        Example refused = example().silent("an").with(file, OWN + "  '1.1.1': {choice: tot}\n");
        Example zero = example().silent("an").with(file, OWN + "  '1.1.1': {choice: tot}\n  '1.1.2': {count: 0}\n");
        for (Example nothing : List.of(silent, refused)) {
            assertThat(counted(nothing)).isEqualTo(Scorecard.Status.INVALID);
            assertThat(an(nothing).index()).isNull();
            assertThat(an(nothing).card().indexWithoutSurvey()).isNull();
        }
        assertThat(counted(zero)).isEqualTo(Scorecard.Status.INVALID);
        assertThat(an(zero).index()).isEqualByComparingTo("0");
    }

    @Test
    void tellsAResultOfNothingFromOneThatWasNotAppraised() throws IOException {
        Example silent = published(example().silent("an"));
        assertThat(counted(silent)).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
        assertThat(counted(appraised(silent, "agree: all"))).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
        assertThat(counted(published(entered("")))).isEqualTo(Scorecard.Status.NOT_APPRAISED);
        Example surveyed = published(example()
                        .component("1", "type: survey, form: P, respondents: N")
                        .silent("an"))
                .with(AN + "survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.3': 50}}]\n");
        assertThat(counted(appraised(surveyed, "agree: all"))).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
        Example none = appraised(
                silent, "scores: {'1.1.1': {score: 1, reason: Đếm từ hồ sơ}, '1.1.2': {score: 0, reason: Không có}}");
        assertThat(counted(none)).isEqualTo(Scorecard.Status.SCORED);
    }

    @Test
    void tellsWhoHasSpoken() throws IOException {
        Voices alone = an(entered("")).voices();
        assertThat(alone.areAppraised()).isFalse();
        assertThat(alone.all()).hasSize(2);
        assertThat(alone.speaks(Voice.SURVEY)).isFalse();
        assertThat(alone.toAppraise()).isEmpty();
        Voices first = an(appraised(entered(""), "scores: {'1.1.1': {score: 1, reason: Thiếu}}"))
                .voices();
        assertThat(first.areAppraised()).isTrue();
        assertThat(first.speaks(Voice.APPRAISAL_1)).isTrue();
        assertThat(first.speaks(Voice.APPRAISAL_2)).isFalse();
        assertThat(first.speaks(Voice.EXPLANATION)).isFalse();
        assertThat(first.speaks(Voice.RESULT)).isFalse();
        assertThat(first.all()).isEqualTo(first.heard());
        assertThat(an(published(entered(""))).voices().areAppraised()).isTrue();
        Voices surveyed = Example.of(
                        new Example()
                                .component("1", "type: survey, form: a, respondents: b")
                                .silent("an")
                                .score(),
                        "an")
                .voices();
        assertThat(surveyed.speaks(Voice.SURVEY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'1.1.1': agree                                          | false | false",
                "'1.1.1': {score: 2, reason: Đúng}                        | false | false",
                "'1.1.1': {score: 1, reason: Thiếu}                       | true  | true",
                "'1.1.1': {score: 2, reason: Vì sao, explain: true}       | false | true",
                "'1.1.2': agree                                           | false | false",
            })
    void letsAUnitExplainWhatAnOfficeFindsOtherwise(String finding, boolean differs, boolean toExplain)
            throws IOException {
        ComponentVoices voices =
                an(appraised(entered(""), "scores: {" + finding + "}")).voices().of(0);
        assertThat(voices.differs()).isEqualTo(differs);
        assertThat(voices.isToBeExplained()).isEqualTo(toExplain);
    }

    @Test
    void hearsAnExplanationOfWhatItNames() throws IOException {
        Example asked = appraised(
                entered("bonus: {T1: {evidence: [bc]}}\n"),
                "scores: {'1.1.1': {score: 1, reason: Thiếu, explain: true}},"
                        + " bonus: {T1: {points: 0, reason: Không rõ, explain: true}}");
        assertThat(an(asked).voices().unanswered()).containsExactly("1.1.1", "T1");
        asked.with(AN + "explanations.yaml", "explanations: {'1.1.2': {text: Việc khác}}\n");
        Voices beside = an(asked).voices();
        assertThat(beside.of(0).explanation()).isNull();
        assertThat(beside.of(1).explanation()).isNotNull();
        assertThat(beside.unanswered()).containsExactly("1.1.1", "T1");
        asked.with(
                AN + "explanations.yaml", "explanations: {'1.1.1': {text: Hồ sơ đã đủ}, T1: {text: Việc này đã rõ}}\n");
        assertThat(an(asked).voices().unanswered()).isEmpty();
        assertThat(an(asked).voices().speaks(Voice.EXPLANATION)).isTrue();
    }

    @Test
    void takesResultsOfOtherIndexesForTheirOwnComponents() throws IOException {
        String paper =
                "evidence: {q: {title: Q, number: 1/QĐ, date: 2023-12-01, issuer: U, url: 'https://x.example/1'}}\nresults: {'%s': {value: 50, evidence: [q]}}\n";
        Example example = new Example()
                .component("2", "type: external, value: Chỉ số, unit: điểm, of: 100")
                .component("4", "type: count, value: Việc, per: 1")
                .unit("an", "", "count: 2, evidence: [bc]");
        assertThat(counted(example.with(AN + "external.yaml", paper.formatted("1.1.1"))))
                .isEqualTo(Scorecard.Status.SCORED);
        assertThat(counted(example.with(AN + "external.yaml", paper.formatted("1.1.2"))))
                .isEqualTo(Scorecard.Status.INVALID);
    }

    @Test
    void takesAnOfficesFiguresWhereNoneIsMissing() throws IOException {
        for (String figures : List.of("a: 1, b: 2", "a: 1")) {
            Example example = appraised(
                    new Example()
                            .figures("id: a, title: A", "id: b, title: B")
                            .component("4", "type: formula, formula: a + b")
                            .silent("an"),
                    "scores: {'1.1.1': {figures: {" + figures + "}, reason: Đếm từ hồ sơ}}");
            ComponentScore first =
                    Objects.requireNonNull(an(example).voices().of(0).first());
            assertThat(first.state()).as(figures).isEqualTo(figures.contains("b") ? State.COMPLETE : State.INVALID);
        }
    }

    @Test
    void growsFiguresUntilTheLastRoundOfTheIndexItselfCloses() throws IOException {
        Scores scores =
                entered("").campaign("# none").assess("2023-11-20T17:00").scores();
        var set = scores.indexes().get(0).criteria();
        assertThat(Scorer.figuresStillGrow(scores.book(), set, LocalDateTime.parse("2023-11-20T17:00")))
                .isTrue();
        assertThat(Scorer.figuresStillGrow(scores.book(), set, LocalDateTime.parse("2023-11-20T17:00:01")))
                .isFalse();
        String later = "- {id: lan-2, title: Lần 2, indexes: [%s], opens: 2023-11-21, closes: 2023-12-20, tag: t2}";
        for (String index : List.of("ward", "commune")) {
            Example other =
                    entered("").with("criteria/2023/ward.yaml", example().tree().text("criteria/2023/commune.yaml"));
            Scores more = other.campaign(later.formatted(index)).assess(null).scores();
            assertThat(Scorer.figuresStillGrow(more.book(), set, LocalDateTime.parse("2023-12-01T00:00")))
                    .as(index)
                    .isEqualTo(index.equals("commune"));
        }
    }

    @ParameterizedTest
    @CsvSource({"4, PLAIN", "5, CAPPED", "0, PLAIN"})
    void saysThatAFormulaIsCutOnlyBeyondItsBounds(int stated, Step step) throws IOException {
        Example example = new Example()
                .figures("id: a, title: A")
                .component("4", "type: formula, formula: a")
                .unitWith("a: " + stated, "an");
        assertThat(an(example).card().components().get(0).step()).isEqualTo(step);
    }

    @Test
    void likensStatementsByWhatTheySayAlone() throws IOException {
        Statement two = statement("count: 2, evidence: [bc]");
        assertThat(Statement.areAlike(two, statement("count: 2, evidence: [bc]")))
                .isTrue();
        for (String other : List.of(
                "count: 3, evidence: [bc]",
                "count: 2",
                "count: 2, evidence: [bc], note: Có",
                "count: 2, evidence: [bc], as-of: 2023-11-01")) {
            assertThat(Statement.areAlike(two, statement(other))).as(other).isFalse();
        }
        assertThat(Statement.areAlike(null, null)).isTrue();
        assertThat(Statement.areAlike(two, null)).isFalse();
        assertThat(Statement.areAlike(null, two)).isFalse();
        assertThat(Statement.areAlike(null, statement(""))).isTrue();
    }

    private static Statement statement(String entry) throws IOException {
        Example example =
                new Example().component("4", "type: count, value: Việc, per: 1").unit("an", entry);
        Scorecard card = an(example).card();
        return Objects.requireNonNull(
                Statement.of(card, Basis.all(card.criteria())).get("1.1.1"));
    }
}
