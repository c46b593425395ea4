package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Rounding;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;

class TaskTest {

    private static final Rounding TWO = new Rounding(2, RoundingMode.HALF_UP);

    private static final String COUNT = "type: count, value: Số, per: 1";

    private static List<Task> tasks(Example example) throws IOException {
        return Task.of(Example.of(example.score(), "an").card());
    }

    @Test
    void mendsBeforeItEntersAndEntersBeforeItProvesMostPointsFirst() throws IOException {
        List<Task> tasks = tasks(new Example()
                .component("1", COUNT)
                .component("2", COUNT)
                .component("3", COUNT)
                .component("4", COUNT)
                .component("5", COUNT)
                .component("6", COUNT)
                .unit("an", "count: 1", "count: 2", "", "", "count: -1", "count: 6, evidence: [bc]"));
        assertThat(tasks)
                .extracting(Task::kind, task -> task.score().component().code().value(), task -> worth(task))
                .startsWith(
                        tuple(Task.Kind.MEND, "1.1.5", "-"),
                        tuple(Task.Kind.ENTER, "1.1.4", "4"),
                        tuple(Task.Kind.ENTER, "1.1.3", "3"),
                        tuple(Task.Kind.PROVE, "1.1.2", "2"),
                        tuple(Task.Kind.PROVE, "1.1.1", "1"));
    }

    @Test
    void raisesWhatTheRuleWouldStillGiveMostFirst() throws IOException {
        List<Task> tasks = tasks(new Example()
                .component("2", COUNT)
                .component("2", "type: ratio, numerator: N, denominator: D, floor: 80, full: 100")
                .component("3", COUNT)
                .component("2", "type: choice, options: [{id: a, label: A, points: 2}, {id: b, label: B, points: 0.5}]")
                .unit(
                        "an",
                        "count: 1, evidence: [bc]",
                        "numerator: 27, denominator: 36",
                        "count: 3, evidence: [bc]",
                        "choice: b, evidence: [bc]"));
        assertThat(tasks)
                .extracting(Task::kind, task -> task.score().component().code().value(), task -> worth(task))
                .containsExactly(
                        tuple(Task.Kind.RAISE, "1.1.2", "2"),
                        tuple(Task.Kind.RAISE, "1.1.4", "1.5"),
                        tuple(Task.Kind.RAISE, "1.1.1", "1"));
        assertThat(Task.of(Task.Kind.RAISE, tasks)).isEqualTo(tasks);
        assertThat(Task.of(Task.Kind.PROVE, tasks)).isEmpty();
    }

    @Test
    void raisesOnlyAsFarAsTheRuleGoesAndNothingOfASurvey() throws IOException {
        String tiers =
                "type: tiers, value: V, unit: '%', tiers: [{from: 105, points: 3}, {from: 100, points: 2}, {from: 0, points: 1}]";
        Example example = new Example()
                .component("3", tiers)
                .component("2", "type: survey, form: F, respondents: R")
                .with("submissions/2023/an/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.2': 50}}]");
        assertThat(tasks(example.unit("an", "numerator: 9, denominator: 10, evidence: [bc]")))
                .extracting(Task::kind, task -> worth(task))
                .containsExactly(tuple(Task.Kind.RAISE, "1"));
    }

    private static String worth(Task task) {
        return task.points() == null ? "-" : task.points().stripTrailingZeros().toPlainString();
    }

    @Test
    void asksForNothingOfAFileThatCannotBeRead() throws IOException {
        assertThat(tasks(new Example()
                        .component("1", COUNT)
                        .silent("an")
                        .with("submissions/2023/an/scores.yaml", "unit: an\nscores: [\n")))
                .isEmpty();
    }

    @Test
    void asksForNoEvidenceOfNoPoints() throws IOException {
        assertThat(tasks(new Example().component("1", COUNT).unit("an", "count: 0")))
                .extracting(Task::kind)
                .containsExactly(Task.Kind.RAISE);
    }

    @Test
    void comparesAreasWithTheMeanOfTheRankedUnits() throws IOException {
        IndexResult index = new Example()
                .component("4", COUNT)
                .unit("an", "count: 1")
                .unit("binh", "count: 3")
                .silent("chau")
                .score();
        AreaStanding an = area(index, "an");
        assertThat(an.mean()).isEqualByComparingTo("2");
        assertThat(an.toMean()).isEqualByComparingTo("-1");
        assertThat(area(index, "chau").toMean()).isNull();
        assertThat(AreaStanding.worst(List.of(an), TWO)).containsExactly(an);
        assertThat(AreaStanding.worst(List.of(area(index, "chau")), TWO)).isEmpty();
        assertThat(area(
                                new Example()
                                        .component("4", COUNT)
                                        .unit("an", "count: 1")
                                        .score(),
                                "an")
                        .mean())
                .isNull();
    }

    private static AreaStanding area(IndexResult index, String unit) {
        Scorecard card = Example.of(index, unit).card();
        return AreaStanding.of(IndexView.of(index), card).get(0);
    }
}
