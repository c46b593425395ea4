package org.sodiem.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.criteria.Carry;
import org.sodiem.criteria.ExampleSets;
import org.sodiem.diagnostic.Problems;
import org.sodiem.gate.EarlierSets;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreHistory;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.FolderTree;

/** A history in which the criteria set is exchanged. */
class ExchangeTest {

    private static final String SET = "criteria/2025/commune.yaml";
    private static final String AN = "submissions/2025/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void begin() throws IOException {
        repo = new RepoBuilder(folder);
        repo.write("criteria/2025/campaign.yaml", ExampleSets.CAMPAIGN);
        repo.write("criteria/2025/units.yaml", ExampleSets.UNITS);
        repo.write(SET, ExampleSets.OLD);
        repo.write(AN, """
                unit: xa-an
                scores:
                  "1.1.1": {choice: dung}
                  "1.1.2": {numerator: 18, denominator: 20}
                  "1.1.3": {count: 2}
                """);
        repo.commit("Gốc", "2025-11-01T08:00:00+07:00");
    }

    private void carry() throws IOException {
        try (Repository repository = Repository.open(folder)) {
            FolderTree tree = new FolderTree(folder);
            ScoreBook book = Objects.requireNonNull(BookLoader.newest(tree, new Problems()));
            EarlierSets sets = new EarlierSets(repository, Objects.requireNonNull(repository.head()), book);
            for (Map.Entry<String, String> file :
                    Carry.run(tree, book, sets).files().entrySet()) {
                repo.write(file.getKey(), file.getValue());
            }
        }
    }

    /** What became of each component in the last commit, and the last change as a whole. */
    private Map<String, Transition> last() throws IOException {
        try (Repository repository = Repository.open(folder)) {
            List<HistoryStep> steps = HistoryStep.of(
                    ScoreHistory.of(repository, repository.mainLine()).of("xa-an"));
            HistoryStep step = steps.get(steps.size() - 1);
            Map<String, Transition> told = new TreeMap<>();
            step.told().forEach(change -> told.put(change.component(), Transition.of(change)));
            assertThat(step.change().pointsChange() == null)
                    .isEqualTo(step.isExchange() || told.containsValue(Transition.NOT_COMPARABLE));
            return told;
        }
    }

    @Test
    void isNoWithdrawalWhereSetAndFilesChangeAtOnce() throws IOException {
        repo.write(SET, ExampleSets.NEW);
        carry();
        repo.commit("Đổi", "2025-12-29T08:00:00+07:00");
        assertThat(last())
                .containsEntry("1.1.1", Transition.NOT_COMPARABLE)
                .containsEntry("1.1.3", Transition.NOT_COMPARABLE)
                .doesNotContainValue(Transition.WITHDRAWN)
                .doesNotContainValue(Transition.ENTERED);
    }

    @Test
    void isNoneEitherWhereTheFilesFollowTheSet() throws IOException {
        repo.write(SET, ExampleSets.NEW).commit("Bộ mới", "2025-12-29T08:00:00+07:00");
        assertThat(last()).doesNotContainValue(Transition.WITHDRAWN);
        carry();
        repo.commit("Chuyển", "2025-12-30T08:00:00+07:00");
        assertThat(last())
                .hasSize(3)
                .allSatisfy((code, transition) -> assertThat(transition).isEqualTo(Transition.EXCHANGED));
    }

    @Test
    void isWithdrawnWhatSomebodyTakesOutUnderANewMark() throws IOException {
        repo.write(SET, ExampleSets.NEW).commit("Bộ mới", "2025-12-29T08:00:00+07:00");
        carry();
        String carried = Files.readString(folder.resolve(AN));
        String without = carried.replaceAll("(?m)^ +(numerator|denominator): .*\\R| \\{numerator.*\\}", "");
        assertThat(without).isNotEqualTo(carried);
        repo.write(AN, without).commit("Chuyển, và rút", "2025-12-30T08:00:00+07:00");
        assertThat(last()).containsEntry("1.1.1", Transition.WITHDRAWN).doesNotContainValue(Transition.EXCHANGED);
    }
}
