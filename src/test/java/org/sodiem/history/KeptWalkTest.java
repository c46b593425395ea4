package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.MainLine;
import org.sodiem.git.RandomHistory;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.UnitKey;

class KeptWalkTest {

    private static final String PROGRAM = "chương trình";

    @TempDir
    private Path folder = Path.of("");

    /** All that a walk gives: the touches, and under which indexes the units are. */
    private record Walked(Map<String, List<Touch>> touches, Map<String, List<UnitKey>> keys) {}

    private static Walked walk(Repository repository, @Nullable String program) throws IOException {
        Definitions definitions = new Definitions(repository, "2023");
        MainLine line = repository.mainLine();
        try (HistoryWalk walk = new HistoryWalk(repository, "2023", definitions)) {
            Map<String, List<Touch>> touches = walk.walk(line, KeptWalk.of(repository, "2023", program));
            return new Walked(
                    touches,
                    touches.keySet().stream()
                            .collect(Collectors.toMap(
                                    unit -> unit, definitions::keys, (one, two) -> one, TreeMap::new)));
        }
    }

    private static int known(Repository repository, String program) throws IOException {
        return KeptWalk.of(repository, "2023", program)
                .read(repository.mainLine())
                .size();
    }

    private static Path file(RepoBuilder repo) throws IOException {
        try (Stream<Path> files = Files.list(repo.folder().resolve(".git/sodiem"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static RepoBuilder repository(Path folder) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        return repo;
    }

    /** Of commits of a random history one after another: later ones, earlier ones, and those of other branches. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void givesWhatWalkingEverythingGives(long seed) throws IOException {
        RepoBuilder repo = repository(folder.resolve("repo"));
        Random random = new Random(seed);
        new RandomHistory(repo, random).grow(20);
        List<String> commits = repo.git("rev-list", "--reverse", "--topo-order", "--all")
                .lines()
                .toList();
        for (int i = 0; i < 6; i++) {
            int from = random.nextBoolean() ? commits.size() * i / 6 : 0;
            repo.git("reset", "--quiet", "--soft", commits.get(from + random.nextInt(commits.size() - from)));
            try (Repository repository = Repository.open(repo.folder())) {
                Walked whole = walk(repository, null);
                assertThat(walk(repository, PROGRAM)).as("found, %s", i).isEqualTo(whole);
                assertThat(known(repository, PROGRAM))
                        .isEqualTo(repository.mainLine().steps().size());
                assertThat(walk(repository, PROGRAM)).as("kept, %s", i).isEqualTo(whole);
            }
        }
    }

    @Test
    void walksNewCommitsAloneAndThoseThatAreNoMoreTheLines() throws IOException {
        RepoBuilder repo = repository(folder.resolve("repo"));
        for (int day = 2; day < 8; day++) {
            repo.write("submissions/2023/xa-an/evidence/" + day + ".txt", "x")
                    .commit("Ngày " + day, "2023-11-0" + day + "T08:00:00+07:00");
            try (Repository repository = Repository.open(repo.folder())) {
                assertThat(known(repository, PROGRAM)).isEqualTo(day == 2 ? 0 : day - 1);
                walk(repository, PROGRAM);
                assertThat(known(repository, PROGRAM)).isEqualTo(day);
            }
        }
        byte[] kept = Files.readAllBytes(file(repo));
        repo.git("reset", "--quiet", "--hard", "HEAD~3");
        try (Repository repository = Repository.open(repo.folder())) {
            assertThat(known(repository, PROGRAM)).isEqualTo(4);
            assertThat(walk(repository, PROGRAM)).isEqualTo(walk(repository, null));
            assertThat(Files.readAllBytes(file(repo))).as("what is known stays").isEqualTo(kept);
        }
        repo.write("submissions/2023/xa-an/evidence/y.txt", "y").commit("Khác", "2023-11-09T08:00:00+07:00");
        try (Repository repository = Repository.open(repo.folder())) {
            assertThat(known(repository, PROGRAM)).isEqualTo(4);
            assertThat(walk(repository, PROGRAM)).isEqualTo(walk(repository, null));
            assertThat(known(repository, PROGRAM)).isEqualTo(5);
        }
    }

    @Test
    void believesNothingThatIsDamagedOrAnotherPrograms() throws IOException {
        RepoBuilder repo = repository(folder.resolve("repo"));
        for (int day = 2; day < 5; day++) {
            repo.write("submissions/2023/xa-an/evidence/" + day + ".txt", "x")
                    .commit("Ngày " + day, "2023-11-0" + day + "T08:00:00+07:00");
            try (Repository repository = Repository.open(repo.folder())) {
                walk(repository, PROGRAM);
            }
        }
        try (Repository repository = Repository.open(repo.folder())) {
            Walked whole = walk(repository, null);
            assertThat(known(repository, "chương trình khác")).isZero();
            assertThat(KeptWalk.of(repository, "2022", PROGRAM).read(repository.mainLine()))
                    .isEmpty();
            Path file = file(repo);
            byte[] kept = Files.readAllBytes(file);
            for (int at = 0; at < kept.length; at += 61) {
                byte[] flipped = kept.clone();
                flipped[at] ^= 1;
                Files.write(file, flipped);
                assertThat(known(repository, PROGRAM)).as("byte %s", at).isLessThan(4);
                assertThat(walk(repository, PROGRAM)).as("byte %s", at).isEqualTo(whole);
                assertThat(known(repository, PROGRAM)).isEqualTo(4);
                Files.write(file, Arrays.copyOf(kept, at));
                assertThat(walk(repository, PROGRAM)).as("length %s", at).isEqualTo(whole);
                assertThat(known(repository, PROGRAM)).isEqualTo(4);
            }
        }
    }

    /** Where a clone ends, commits have no parents: what was walked by a longer clone is another walk. */
    @Test
    void isOfTheCommitsThatAreThere() throws IOException {
        RepoBuilder repo = repository(folder.resolve("repo"));
        repo.git("checkout", "--quiet", "-b", "nhánh");
        repo.write("submissions/2023/xa-an/evidence/a.txt", "x").commit("Nhánh", "2023-11-02T08:00:00+07:00");
        repo.write("submissions/2023/xa-an/evidence/b.txt", "x").commit("Nhánh", "2023-11-03T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.merge("nhánh", "2023-11-04T08:00:00+07:00");
        try (Repository repository = Repository.open(repo.folder())) {
            walk(repository, PROGRAM);
            assertThat(known(repository, PROGRAM)).isEqualTo(2);
        }
        Files.writeString(repo.folder().resolve(".git/shallow"), repo.git("rev-parse", "nhánh"));
        try (Repository repository = Repository.open(repo.folder())) {
            assertThat(known(repository, PROGRAM)).isZero();
            assertThat(walk(repository, PROGRAM)).isEqualTo(walk(repository, null));
        }
    }

    @Test
    void keepsNothingWhereTheRepositoryIsSeenAsItWas() throws IOException {
        RepoBuilder repo = repository(folder.resolve("repo"));
        try (Repository repository = Repository.open(repo.folder())) {
            Repository then =
                    repository.asItWas(repository.mainLine().steps().get(0).revision(), Map.of());
            ScoreHistory.of(then, then.mainLine());
        }
        assertThat(repo.folder().resolve(".git/sodiem")).doesNotExist();
    }
}
