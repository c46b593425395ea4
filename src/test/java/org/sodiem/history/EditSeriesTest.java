package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.score.Statement;

/** What holds for every series of edits, however it is cut into commits and laid out. */
class EditSeriesTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final int EDITS = 12;

    @TempDir
    private Path folder = Path.of("");

    private String text = "";

    private static String edited(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.replaceAll("count: [0-9]+", "count: " + random.nextInt(9));
            case 1 -> text.replaceAll("choice: [a-z]+", "choice: " + (random.nextBoolean() ? "tot" : "kem"));
            case 2 -> text.replaceAll("value: [0-9.]+", "value: " + random.nextInt(100));
            case 3 -> text.replaceAll("note: Một .*", "note: Một " + random.nextInt(100));
            case 4 -> text.replaceAll("T1: .*", "T1: {note: Lần " + random.nextInt(3) + "}");
            default -> random.nextInt(3) == 0 ? text.replace("met: [", "met: [[") : text.replace("[[", "[");
        };
    }

    private static String laidOut(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "# " + random.nextInt() + "\n" + text;
            case 1 -> text.replace("\n", "\r\n");
            case 2 -> "\uFEFF" + text.replace("scores:\n", "\nscores:   # điểm\n\n");
            default -> text.replace("met: [a, b]", "met:\n      - b\n      - a");
        };
    }

    /** A repository with a series of edits. */
    private RepoBuilder repo(String name) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve(name));
        repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        text = java.nio.file.Files.readString(repo.folder().resolve(AN));
        return repo;
    }

    private static List<UnitChange> changes(RepoBuilder repo) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            return ScoreHistory.of(repository, repository.mainLine()).of("xa-an");
        }
    }

    /** What the unit says in the end, and what that gives. */
    private static UnitState end(List<UnitChange> changes) {
        Map<String, Statement> says = new HashMap<>();
        for (UnitChange change : changes) {
            for (ScoreChange step : change.changes()) {
                assertThat(says.get(step.component())).isEqualTo(step.before());
                says.remove(step.component());
                if (step.after() != null) {
                    says.put(step.component(), step.after());
                }
            }
        }
        return new UnitState(changes.get(changes.size() - 1).after(), says, Map.of());
    }

    /** What changed by which edit, whatever the commits are called. */
    private static List<String> told(List<UnitChange> changes) {
        return changes.stream()
                .map(change -> change.revision().subject() + change.before() + change.after() + change.changes())
                .toList();
    }

    private static String when(int number, int minute) {
        return String.format(java.util.Locale.ROOT, "2023-11-%02dT09:%02d:00+07:00", number + 2, minute);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameInTheEndHoweverEditsAreCutIntoCommits(long seed) throws IOException {
        List<UnitState> ends = new ArrayList<>();
        for (int size : List.of(1, 3, EDITS)) {
            Random random = new Random(seed);
            RepoBuilder repo = repo("cut-" + size);
            for (int i = 1; i <= EDITS; i++) {
                text = edited(text, random);
                if (i % size == 0) {
                    repo.write(AN, text).commit("Sửa " + i, when(i, 0));
                }
            }
            ends.add(end(changes(repo)));
        }
        assertThat(ends.get(1)).isEqualTo(ends.get(0));
        assertThat(ends.get(2)).isEqualTo(ends.get(0));
        assertThat(Objects.requireNonNull(ends.get(0).summary()).points()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameWithNewLayoutsBetweenEdits(long seed) throws IOException {
        Random random = new Random(seed);
        RepoBuilder plain = repo("plain");
        RepoBuilder other = repo("laid-out");
        for (int i = 1; i <= EDITS; i++) {
            text = edited(text, random);
            plain.write(AN, text).commit("Sửa " + i, when(i, 0));
            other.write(AN, text).commit("Sửa " + i, when(i, 0));
            other.write(AN, laidOut(text, random)).commit("Định dạng", when(i, 30));
        }
        List<String> told = told(changes(plain));
        assertThat(told(changes(other))).isEqualTo(told);
        assertThat(told).hasSizeGreaterThan(3);
    }
}
