package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;

class TaskTest {

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
                .containsExactly(
                        tuple(Task.Kind.MEND, "1.1.5", "-"),
                        tuple(Task.Kind.ENTER, "1.1.4", "4"),
                        tuple(Task.Kind.ENTER, "1.1.3", "3"),
                        tuple(Task.Kind.PROVE, "1.1.2", "2"),
                        tuple(Task.Kind.PROVE, "1.1.1", "1"));
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
                .isEmpty();
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
        assertThat(AreaStanding.worst(List.of(an))).isEqualTo(an);
        assertThat(AreaStanding.worst(List.of(area(index, "chau")))).isNull();
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
