package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.score.Statement;

/** What several steps of a unit changed together. */
class TogetherTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private List<UnitChange> steps = List.of();

    @BeforeEach
    void changeOneCountThreeTimes() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        repo.commit("Đầu tiên", "2023-11-10T08:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 2").commit("Hai", "2023-11-11T08:00:00+07:00");
        repo.replace(AN, "count: 2", "count: 3").commit("Ba", "2023-11-12T08:00:00+07:00");
        repo.replace(AN, "count: 3", "count: 4").commit("Bốn", "2023-11-13T08:00:00+07:00");
        try (Repository repository = Repository.open(folder)) {
            steps = ScoreHistory.of(repository, repository.mainLine()).of("xa-an");
        }
        assertThat(steps).hasSize(4);
    }

    private int place(int step) {
        return steps.get(step).landing().place();
    }

    private ScoreChange together(int from, int to) {
        List<ScoreChange> together = UnitChange.together(steps, place(from), place(to));
        assertThat(together).hasSize(1);
        return together.get(0);
    }

    private Statement said(int step) {
        return Objects.requireNonNull(
                steps.get(step).only("1.1.5").changes().get(0).after());
    }

    @Test
    void isFromBeforeTheFirstToAfterTheLast() {
        ScoreChange all = together(0, 3);
        assertThat(all.before()).isEqualTo(said(0));
        assertThat(all.after()).isEqualTo(said(3)).isEqualTo(all.before());
    }

    @Test
    void endsWithTheLastThatIsAskedFor() {
        ScoreChange two = together(0, 2);
        assertThat(two.before()).isEqualTo(said(0));
        assertThat(two.after()).isEqualTo(said(2)).isNotEqualTo(said(3));
    }

    @Test
    void isNothingWhereNothingLanded() {
        assertThat(UnitChange.together(steps, place(3), Integer.MAX_VALUE)).isEmpty();
    }
}
