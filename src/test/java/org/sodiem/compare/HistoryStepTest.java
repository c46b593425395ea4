package org.sodiem.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreHistory;

class HistoryStepTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private List<HistoryStep> steps() throws IOException {
        try (Repository repository = Repository.open(folder)) {
            return HistoryStep.of(
                    ScoreHistory.of(repository, repository.mainLine()).of("xa-an"));
        }
    }

    private static List<Transition> told(HistoryStep step) {
        return step.told().stream()
                .map(change -> Transition.between(change.before(), change.after()))
                .toList();
    }

    @Test
    void tellsWhatIsReadFirstAsEnteredAndNothingAsWithdrawn() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        repo.write(AN, "unit: [\n").commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        repo.write(AN, "unit: xa-an\nscores:\n  1.1.5: { count: 2 }\n").commit("Sửa", "2023-11-02T08:00:00+07:00");
        List<HistoryStep> steps = steps();
        assertThat(steps.get(0).reading()).isEqualTo(HistoryStep.Reading.UNREADABLE);
        assertThat(steps.get(1).reading()).isEqualTo(HistoryStep.Reading.READ_AGAIN);
        assertThat(told(steps.get(1))).containsExactly(Transition.ENTERED);
    }

    @Test
    void tellsNothingAsWithdrawnThatABrokenSurveyNeverSaid() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        String survey = "submissions/2023/xa-an/survey.yaml";
        repo.write(survey, "waves: [\n").commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        repo.git("rm", "--quiet", survey);
        repo.commit("Bỏ", "2023-11-02T08:00:00+07:00");
        for (HistoryStep step : steps()) {
            assertThat(told(step)).doesNotContain(Transition.WITHDRAWN);
        }
    }
}
