package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.part.Mark;
import org.sodiem.telling.Calculation;
import org.sodiem.telling.MethodText;

/** Results of other indexes, which the coordinator enters. */
class ExternalTest {

    private static final String DTI = "type: external, value: Chỉ số chuyển đổi số, unit: điểm, of: 100";
    private static final String DOCUMENT = "evidence: {qd: {title: Quyết định, number: 12/QĐ, date: 2023-12-01, "
            + "issuer: UBND, url: 'https://x.example/12'}}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                 | 87.45 | 1.75
            ''                                                                 | 100   | 2
            ''                                                                 | 0     | 0
            ', bands: [{above: 80, points: 2}, {from: 60, points: 1}]'         | 80    | 1
            ', bands: [{above: 80, points: 2}, {from: 60, points: 1}]'         | 80.01 | 2
            ', bands: [{above: 80, points: 2}, {from: 60, points: 1}]'         | 59.99 | 0
            """)
    void givesPointsForAResult(String bands, String value, String points) throws IOException {
        ComponentScore score = score(DTI + bands, "'1.1.1': {value: " + value + ", evidence: [qd]}");
        assertThat(score.points()).isEqualByComparingTo(points);
        assertThat(score.state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void tellsItByItsOwnName() throws IOException {
        Words words = Words.in(Locale.forLanguageTag("vi"));
        ComponentScore score = score(DTI, "'1.1.1': {value: 87.45, evidence: [qd]}");
        assertThat(Calculation.of(score, words)).isEqualTo("87,45 điểm; từ 0: 2 × 87,45 / 100 = 1,75");
        assertThat(MethodText.of(score.component(), words)).noneMatch(text -> text.contains("sát"));
        assertThat(Mark.of(State.AWAITING_RESULT, words).text()).isEqualTo("chờ kết quả");
    }

    @Test
    void waitsForItWithoutCountingAsHandedIn() throws IOException {
        IndexResult index = new Example()
                .component("2", DTI)
                .component("1", "type: count, value: V, per: 1")
                .unit("a", "", "count: 1, evidence: [bc]")
                .silent("b")
                .with("submissions/2023/b/external.yaml", DOCUMENT + "results: {'1.1.1': {value: 50, evidence: [qd]}}")
                .score();
        Scorecard waiting = Example.of(index, "a").card();
        assertThat(waiting.components().get(0).state()).isEqualTo(State.AWAITING_RESULT);
        assertThat(waiting.total().open()).isEqualByComparingTo("2");
        assertThat(waiting.hasWholeSurvey()).isTrue();
        assertThat(score(DTI, "").state()).isEqualTo(State.AWAITING_RESULT);
        assertThat(score(DTI, "[").isUnread()).isTrue();
        assertThat(score(DTI, "'1.1.1': {value: 101, evidence: [qd]}").isUnread())
                .isFalse();
        assertThat(Example.of(index, "b").card().status()).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
    }

    @Test
    void refusesWhatIsNotItsOwn() throws IOException {
        Example self = new Example().component("2", DTI).unit("a", "value: 90");
        assertThat(self.problems()).contains("external-self-scored");
        assertThat(self.score().standings().get(0).card().status()).isEqualTo(Scorecard.Status.INVALID);
        Example other = new Example()
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "")
                .with("submissions/2023/a/external.yaml", DOCUMENT + "results: {'1.1.1': {value: 1, evidence: [qd]}}");
        assertThat(other.problems()).contains("not-an-external-component");
        assertThat(score(DTI, "'1.1.1': {value: 100.01, evidence: [qd]}").state())
                .isEqualTo(State.INVALID);
        assertThat(score(DTI, "'1.1.1': {value: 50}").state()).isEqualTo(State.WITHOUT_EVIDENCE);
    }

    @Test
    void isNotAppraised() throws IOException {
        Example example = new Example()
                .component("2", DTI)
                .silent("a")
                .with(
                        "submissions/2023/a/appraisal/noi-vu.yaml",
                        "passes:\n- pass: 1\n  scores:\n    '1.1.1': {score: 1, reason: Đếm lại}\n");
        assertThat(example.problems()).contains("external-self-scored").doesNotContain("survey-appraised");
    }

    @Test
    void takesFilesOfItsOwnFolderOnly() throws IOException {
        Example example = new Example()
                .component("2", DTI)
                .silent("a")
                .with(
                        "submissions/2023/a/external.yaml",
                        DOCUMENT.replace("url: 'https://x.example/12'", "file: evidence/khong-co.pdf")
                                + "results: {'1.1.1': {value: 90, evidence: [qd]}}");
        assertThat(example.problems()).contains("evidence-file");
    }

    private static ComponentScore score(String rule, String result) throws IOException {
        IndexResult index = new Example()
                .component("2", rule)
                .silent("a")
                .with("submissions/2023/a/external.yaml", DOCUMENT + "results: {" + result + "}")
                .score();
        return index.standings().get(0).card().components().get(0);
    }
}
