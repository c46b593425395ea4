package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;

/** What one unit has in all: by its own word, by others', and by the published result. */
class UnitTotalsTest {

    /** 4 that a unit scores itself, 2 of another index, 3 of the survey, 1 that may not apply. */
    private static Example example(String entries) {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .component("2", "type: external, value: DTI, unit: điểm, of: 100")
                .component("3", "type: survey, form: P, respondents: N")
                .component("1", "type: count, value: V, per: 1, na: allowed")
                .campaign("unappraised: self")
                .unit("a", entries, "", "", "not-applicable: Không có")
                .with("submissions/2023/a/external.yaml", "results: {'1.1.2': {value: 50}}\n")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.3': 50}}]\n");
        String path = "submissions/2023/a/scores.yaml";
        return example.with(path, example.tree().text(path) + "bonus: {T1: {note: a}}\n")
                .with(
                        "submissions/2023/a/appraisal/noi-vu.yaml",
                        "passes: [{pass: 1, agree: all, scores: {'1.1.1': {score: 1, reason: Đếm lại}}, "
                                + "penalties: {P1: {count: 1, reason: Chậm}}}]\n");
    }

    private static Example published(Example example) {
        return example.with(
                "criteria/2023/publication.yaml",
                "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: U}]\n");
    }

    private static String told(UnitTotals totals) {
        return Stream.<@Nullable BigDecimal>of(
                        totals.achieved(),
                        totals.surveyed(),
                        totals.applicable(),
                        totals.bonus(),
                        totals.penalty(),
                        totals.index())
                .map(figure ->
                        figure == null ? "-" : figure.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ", "", totals.provisional() ? " provisional" : ""));
    }

    private static UnitTotals own(Example example) throws IOException {
        return UnitTotals.of(Example.of(example.score(), "a"));
    }

    @Test
    void keepsTheUnitsWordApartFromOthersAndFromTheResult() throws IOException {
        assertThat(told(own(example("count: 3")))).isEqualTo("3 2.5 9 1 0 62.11");
        Example published = published(example("count: 3"));
        assertThat(told(own(published))).as("the same whatever the result").isEqualTo("3 2.5 9 1 0 62.11");
        assertThat(told(UnitTotals.result(Example.of(published.score(), "a")))).isEqualTo("3.5 - 9 1 1 38.89");
    }

    @Test
    void tellsNoPointsOfWhatCannotBeReadAndLeavesOutASurveyThatIsNotThere() throws IOException {
        String silent = "waves: [{date: 2023-12-01}]\n";
        assertThat(told(own(example("count: 3").with("submissions/2023/a/survey.yaml", silent))))
                .isEqualTo("3 1 9 1 0 67.67 provisional");
        assertThat(told(own(published(example("count: 3").with("submissions/2023/a/survey.yaml", silent)))))
                .isEqualTo("3 1 9 1 0 67.67 provisional");
        Example unread = example("count: 3").with("submissions/2023/a/scores.yaml", "unit: a\nscores: [\n");
        assertThat(own(unread).achieved()).isNull();
        assertThat(own(unread).surveyed()).isEqualByComparingTo("2.5");
        assertThat(own(unread).index()).isNull();
        Example none =
                new Example().component("4", "type: count, value: V, per: 1").unit("a", "count: 1");
        assertThat(told(own(none))).isEqualTo("1 - 4 0 0 25");
        Example nobody = published(
                new Example().component("4", "type: count, value: V, per: 1").silent("a"));
        assertThat(UnitTotals.result(Example.of(nobody.score(), "a")).achieved())
                .isNull();
    }
}
