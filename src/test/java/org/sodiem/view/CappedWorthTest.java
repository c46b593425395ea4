package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Voice;

/** What a component is worth inside a capped group: what the index would gain, never more than the group. */
class CappedWorthTest {

    private static final String SET = Example.CAPPED;

    private static Standing unit(String entries) throws IOException {
        return Example.of(new Example().set(SET).scores("a", entries).score(), "a");
    }

    private static Scorecard card(String entries) throws IOException {
        return unit(entries).card();
    }

    @Test
    void losesNoMoreThanItsGroup() throws IOException {
        Scorecard card = card("'1.1': {count: 1}\n'1.2': {count: 0}\n'2': {count: 0}\n");
        assertThat(card.total().lost()).isEqualByComparingTo("4");
        assertThat(card.components().get(0).lost()).isEqualByComparingTo("2");
        assertThat(card.components().get(1).lost()).isEqualByComparingTo("2");
        assertThat(card.lost(card.components())).isEqualByComparingTo("4");
        Scorecard nearly = card("'1.1': {count: 3}\n'1.2': {count: 0}\n'2': {count: 1}\n");
        assertThat(nearly.components().get(1).lost()).isEqualByComparingTo("1");
        Scorecard full = card("'1.1': {count: 3}\n'1.2': {count: 1}\n'2': {count: 1}\n");
        assertThat(full.components().get(1).lost()).isEqualByComparingTo("0");
        assertThat(full.total().lost()).isEqualByComparingTo("0");
    }

    /** Two capped groups, one of them within another group. */
    @Test
    void countsEachComponentWithinItsOwnGroup() throws IOException {
        String nested = """
                - code: "3"
                  title: Nhóm
                  max: 5
                  parts:
                  - code: "3.1"
                    title: Nhóm
                    max: 3
                    capped: true
                    parts:
                    - {code: "3.1.1", title: D, max: 2, rule: {type: count, value: V, per: 1}}
                    - {code: "3.1.2", title: E, max: 2, rule: {type: count, value: V, per: 1}}
                  - {code: "3.2", title: F, max: 2, rule: {type: count, value: V, per: 1}}
                """;
        Scorecard card = Example.of(
                        new Example()
                                .set(SET.replace("total: 5", "total: 10").replace("[tiêu chí, thành phần]", "[a, b, c]")
                                        + nested)
                                .scores("a", """
                                        '1.1': {count: 1}
                                        '1.2': {count: 2}
                                        '2': {count: 0}
                                        '3.1.1': {count: 2}
                                        '3.1.2': {count: 0}
                                        '3.2': {count: 1}
                                        """)
                                .score(),
                        "a")
                .card();
        assertThat(card.total().lost()).isEqualByComparingTo("4");
        assertThat(card.components().stream()
                        .map(score -> score.lost().stripTrailingZeros().toPlainString()))
                .containsExactly("1", "0", "1", "0", "1", "1");
        assertThat(card.lost(card.components().subList(0, 2))).isEqualByComparingTo("1");
        assertThat(card.lost(card.components().subList(3, 5))).isEqualByComparingTo("1");
        assertThat(card.lost(card.components().subList(4, 6))).isEqualByComparingTo("2");
        assertThat(card.counting(4, BigDecimal.valueOf(2))).isEqualByComparingTo("1");
        assertThat(card.atRisk(i -> i == 3)).isEqualByComparingTo("2");
        assertThat(card.atRisk(i -> i < 2)).isEqualByComparingTo("3");
    }

    @Test
    void addsUpOverUnitsToWhatTheyLost() throws IOException {
        IndexResult result = new Example()
                .set(SET)
                .scores("a", "'1.1': {count: 1}\n'1.2': {count: 0}\n'2': {count: 1}\n")
                .scores("b", "'1.1': {count: 3}\n'1.2': {count: 1}\n'2': {count: 0}\n")
                .score();
        IndexView index = IndexView.of(result);
        assertThat(index.lostTogether(index.components())).isEqualByComparingTo("4");
        assertThat(index.components().get(1).lost()).isEqualByComparingTo("2");
        assertThat(UnitFinding.of(index, Example.of(result, "a")).lost()).isEqualByComparingTo("3");
    }

    @Test
    void asksForNoMoreThanItsGroupGives() throws IOException {
        Scorecard card = card("'2': {count: 1}\n");
        List<Task> tasks = Task.of(Task.Kind.ENTER, Task.of(card));
        assertThat(tasks)
                .extracting(task -> task.worth().stripTrailingZeros().toPlainString())
                .containsExactly("3", "2");
        assertThat(Task.together(card, tasks)).isEqualByComparingTo("4");
        Scorecard most = card("'1.1': {count: 3}\n'2': {count: 1}\n");
        assertThat(Task.of(Task.Kind.ENTER, Task.of(most)))
                .extracting(task -> task.worth().stripTrailingZeros().toPlainString())
                .containsExactly("1");
    }

    @Test
    void risksNoMoreThanTheIndexWouldLose() throws IOException {
        Scorecard card = card("'1.1': {count: 3}\n'1.2': {count: 2}\n'2': {count: 0}\n");
        List<Task> tasks = Task.of(Task.Kind.PROVE, Task.of(card));
        assertThat(tasks)
                .extracting(task -> task.worth().stripTrailingZeros().toPlainString())
                .containsExactly("2", "1");
        assertThat(Task.together(card, tasks)).isEqualByComparingTo("4");
    }

    @Test
    void givesResultsOfOtherIndexesAVoiceOfTheirOwn() throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .component("2", "type: external, value: DTI, unit: điểm, of: 100")
                .component("3", "type: survey, form: P, respondents: N")
                .unit("a", "count: 3")
                .with("submissions/2023/a/external.yaml", "results: {'1.1.2': {value: 50}}\n")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.3': 50}}]\n");
        var voices = Example.of(example.score(), "a").voices();
        assertThat(voices.sum(Voice.SELF)).isEqualByComparingTo("3");
        assertThat(voices.sum(Voice.EXTERNAL)).isEqualByComparingTo("1");
        assertThat(voices.sum(Voice.SURVEY)).isEqualByComparingTo("1.5");
        assertThat(voices.of(1).of(Voice.SURVEY)).isNull();
        assertThat(voices.of(1).of(Voice.EXTERNAL)).isNotNull();
        assertThat(voices.speaks(Voice.EXTERNAL)).isTrue();
    }

    @Test
    void takesNothingFromAUnitThatHasHandedInNothing() throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .unit("a", "count: 3")
                .silent("b")
                .campaign("unappraised: self")
                .with(
                        "criteria/2023/publication.yaml",
                        "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: UBND}]\n");
        Scorecard result = Example.of(example.score(), "b").counted();
        assertThat(result.status()).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
        assertThat(result.total().lost()).isEqualByComparingTo("0");
        assertThat(result.components().get(0).lost()).isEqualByComparingTo("0");
        assertThat(Example.of(example.score(), "a").counted().total().lost()).isEqualByComparingTo("1");
    }

    /** What is raised brings what the rule still gives, what is entered all of its points. */
    @Test
    void isWorthTogetherWhatEachTaskBrings() throws IOException {
        Scorecard card = card("'1.1': {count: 2}\n'2': {count: 0}\n");
        List<Task> tasks = Task.of(card);
        assertThat(Task.together(card, Task.of(Task.Kind.RAISE, tasks))).isEqualByComparingTo("2");
        assertThat(Task.together(card, Task.of(Task.Kind.ENTER, tasks))).isEqualByComparingTo("2");
        assertThat(Task.together(card, Task.of(Task.Kind.PROVE, tasks))).isEqualByComparingTo("2");
        assertThat(Task.together(card, tasks)).isEqualByComparingTo("5");
    }
}
