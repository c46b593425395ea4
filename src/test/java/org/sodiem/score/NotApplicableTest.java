package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.data.UnitJson;
import org.sodiem.language.Words;
import org.sodiem.site.Assessment;
import org.sodiem.telling.Calculation;

/** What does not apply: how the index is scaled, and what the campaign decides by a document. */
class NotApplicableTest {

    private static final String FILE = "criteria/2023/not-applicable.yaml";

    /** 70 points that are appraised, of which 5 do not apply, and 30 of the survey. */
    private static Example example(String rescale) {
        return new Example()
                .component("65", "type: count, value: V, per: 0.5")
                .component("5", "type: count, value: V, per: 1, na: allowed")
                .component("30", "type: survey, form: P, respondents: N")
                .alter(text ->
                        rescale.isEmpty() ? text : text.replace("rounding:", "rescale: " + rescale + "\nrounding:"))
                .unit("a", "count: 120, evidence: [bc]", "not-applicable: Không phát sinh")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.3': 50}}]\n");
    }

    /**
     * 60 of 65 that apply: over all 100 x 75 / 95; within what is appraised 60 x 70 / 65 + 15 of 100; not at all 75 of 100.
     */
    @ParameterizedTest
    @CsvSource({"'', 78.95, 95, true", "all, 78.95, 95, true", "appraised, 79.62, 95, false", "none, 75, 100, true"})
    void scalesTheIndexAsTheSetSays(String rescale, String index, String most, boolean share) throws IOException {
        Example example = example(rescale);
        assertThat(example.problems()).isEmpty();
        Standing standing = Example.of(example.score(), "a");
        assertThat(standing.index()).isEqualByComparingTo(index);
        assertThat(standing.card().total().maximum()).isEqualByComparingTo("100");
        assertThat(standing.card().total().notApplicable()).isEqualByComparingTo("5");
        assertThat(standing.most()).isEqualByComparingTo(most);
        assertThat(standing.isShare()).isEqualTo(share);
    }

    @Test
    void comparesByTheSurveyAloneWhereNothingElseApplies() throws IOException {
        Example example = new Example()
                .component("5", "type: count, value: V, per: 1, na: allowed")
                .component("30", "type: survey, form: P, respondents: N")
                .alter(text -> text.replace("rounding:", "rescale: appraised\nrounding:"))
                .unit("a", "not-applicable: Không phát sinh")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.2': 50}}]\n");
        assertThat(Example.of(example.score(), "a").index()).isEqualByComparingTo("50");
    }

    @ParameterizedTest
    @CsvSource({"all, 92.31", "appraised, 92.31", "none, 85.71"})
    void scalesThePartBesideTheSurveyAlone(String rescale, String index) throws IOException {
        Example example = example(rescale).with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01}]\n");
        assertThat(Example.of(example.score(), "a").card().indexWithoutSurvey()).isEqualByComparingTo(index);
    }

    @Test
    void scalesNothingWhereEverythingApplies() throws IOException {
        for (String rescale : new String[] {"all", "appraised", "none"}) {
            Example example = example(rescale)
                    .unit("b", "count: 120, evidence: [bc]", "count: 0")
                    .with("submissions/2023/b/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.3': 50}}]\n");
            assertThat(Example.of(example.score(), "b").index()).isEqualByComparingTo("75");
        }
    }

    @Test
    void refusesAnyOtherWayToScale() throws IOException {
        assertThat(example("survey").problems()).contains("not-a-choice");
    }

    private static Example exempting(String who) {
        return new Example()
                .component("4", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 3, evidence: [bc]")
                .unit("b", "count: 3, evidence: [bc]", "count: 1, evidence: [bc]")
                .with(
                        FILE,
                        "not-applicable:\n- {index: commune, components: ['1.1.2'], " + who
                                + ", decision: 15/QĐ-UBND, date: 2023-10-02, issuer: UBND huyện, reason: Không có chợ}\n");
    }

    @Test
    void exemptsAUnitByADecision() throws IOException {
        Example example = exempting("units: [a]");
        assertThat(example.problems()).isEmpty();
        IndexResult index = example.score();
        ComponentScore exempted = Example.of(index, "a").card().components().get(1);
        assertThat(exempted.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(Calculation.of(exempted, Words.in(Locale.forLanguageTag("vi"))))
                .isEqualTo("Không áp dụng theo 15/QĐ-UBND ngày 02/10/2023 của UBND huyện: Không có chợ");
        assertThat(Example.of(index, "a").index()).isEqualByComparingTo("75");
        assertThat(Example.of(index, "b").index()).isEqualByComparingTo("66.67");
    }

    @Test
    void exemptsAKindAndAWholeGroup() throws IOException {
        Example kind = exempting("kinds: [xa]");
        assertThat(kind.problems()).containsExactly("component-exempted");
        assertThat(Example.of(kind.score(), "b").index()).isEqualByComparingTo("75");
        Example group = exempting("units: [a]")
                .with(
                        FILE,
                        "not-applicable: [{index: commune, components: ['1.1'], units: [a], decision: 1, date: 2023-10-02, issuer: U}]\n");
        assertThat(Example.of(group.score(), "a").card().total().applicable()).isEqualByComparingTo("0");
    }

    @Test
    void tellsWhatIsNotThere() throws IOException {
        assertThat(exempting("units: [z]").problems()).containsExactly("unknown-unit");
        assertThat(exempting("kinds: [phuong]").problems()).containsExactly("not-a-choice");
        assertThat(exempting("note: x").problems()).contains("missing-key", "unknown-key");
        Example example = exempting("units: [a]");
        String text =
                "not-applicable: [{index: INDEX, components: ['CODE'], units: [a], decision: 1, date: 2023-10-02, issuer: U}]\n";
        example.with(FILE, text.replace("INDEX", "district").replace("CODE", "1.1.2"));
        assertThat(example.problems()).containsExactly("unknown-index");
        example.with(FILE, text.replace("INDEX", "commune").replace("CODE", "9.9"));
        assertThat(example.problems()).containsExactly("unknown-component");
    }

    @Test
    void exemptsNobodyByAFileThatCannotBeRead() throws IOException {
        Example example = exempting("units: [a]")
                .with(FILE, "not-applicable: [{index: commune, components: ['1.1.2'], units: [a]}]\n");
        assertThat(example.problems()).contains("missing-key");
        assertThat(Example.of(example.score(), "a").card().components().get(1).state())
                .isEqualTo(State.NOT_ENTERED);
    }

    @Test
    void tellsTheDecisionInTheData() throws IOException {
        Assessment.Scored assessment = exempting("units: [a]").assess(null);
        IndexResult index = assessment.scores().indexes().get(0);
        assertThat(UnitJson.write(
                        assessment.campaign(),
                        index,
                        Objects.requireNonNull(index.byUnit().get("a"))))
                .contains(
                        "\"exempted\":{\"decision\":\"15/QĐ-UBND\",\"date\":\"2023-10-02\",\"issuer\":\"UBND huyện\",\"reason\":\"Không có chợ\"}");
    }
}
