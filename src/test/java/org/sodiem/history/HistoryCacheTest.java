package org.sodiem.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RandomHistory;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Facts;
import org.sodiem.model.Withholding;
import org.sodiem.score.Said;
import org.sodiem.score.Statement;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

class HistoryCacheTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private Path cache = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 2").commit("Giảm", "2023-11-02T08:00:00+07:00");
        cache = repo.folder().resolve(".git/sodiem");
    }

    private Map<String, List<UnitChange>> read() throws IOException {
        Map<String, List<UnitChange>> all = new TreeMap<>();
        try (Repository repository = Repository.open(repo.folder())) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            for (String unit : history.units()) {
                all.put(unit, history.of(unit));
            }
        }
        return all;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("walk-"))
                    .sorted()
                    .toList();
        }
    }

    private void delete() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    /** The touches of a unit, under which its changes are kept. */
    private List<Touch> touches(Repository repository, String unit) throws IOException {
        Definitions definitions = new Definitions(repository, "2023");
        try (HistoryWalk walk = new HistoryWalk(repository, "2023", definitions)) {
            return walk.walk(repository.mainLine(), KeptWalk.of(repository, "2023", null))
                    .getOrDefault(unit, List.of());
        }
    }

    @Test
    void givesWhatReadingGives() throws IOException {
        for (long seed : List.of(5L, 6L)) {
            new RandomHistory(repo, new Random(seed)).grow(25);
            Map<String, List<UnitChange>> found = read();
            assertThat(files()).hasSize(found.size());
            assertThat(read()).isEqualTo(found);
            delete();
            assertThat(read()).isEqualTo(found);
            repo = RepoBuilder.campaign(folder.resolve("repo-" + seed));
            repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
            cache = repo.folder().resolve(".git/sodiem");
        }
    }

    @Test
    void keepsEveryKindOfFacts() throws IOException {
        repo.write(AN, """
                        unit: xa-an
                        evidence:
                          a: {title: "nửa \\ud83d", number: 1/QĐ, date: 2023-01-12}
                        scores:
                          "1.1.1": {note: Chưa có}
                          "1.1.2": {met: a}
                          "1.1.3": {not-applicable: "không có \\ud83d", as-of: 2023-11-01}
                          "1.1.4": {value: 92.50, evidence: [a, b]}
                          "1.1.5": {count: 4, evidence: [{ref: a, pages: 2-4, section: I}]}
                          "1.1.6": {faults: {cham: 2}}
                        """).commit("Mọi loại", "2023-11-03T08:00:00+07:00");
        Map<String, List<UnitChange>> found = read();
        assertThat(read()).isEqualTo(found);
        assertThat(found.values().stream()
                        .flatMap(List::stream)
                        .flatMap(change -> change.changes().stream())
                        .map(ScoreChange::after)
                        .flatMap(Stream::ofNullable)
                        .map(Statement::said)
                        .filter(Said.Entered.class::isInstance)
                        .<Object>map(said -> ((Said.Entered) said).facts().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(Stream.of(Facts.class.getPermittedSubclasses())
                        .filter(kind -> !kind.equals(Facts.Figures.class)) // below: the set of this repository has none
                        .toArray());
    }

    @Test
    void keepsWhateverIsSaid() throws IOException {
        List<Said> kinds = List.of(
                new Said.Nothing(),
                new Said.Unread(),
                new Said.Surveyed(new BigDecimal("78.4")),
                new Said.Entered(new Facts.None(Span.NOWHERE)),
                new Said.Entered(new Facts.Figures(
                        List.of(
                                new Facts.Value("a", false, Located.nowhere(new BigDecimal("17.50"))),
                                new Facts.Value("b", true, Located.nowhere(BigDecimal.ONE))),
                        Span.NOWHERE)));
        for (Said said : kinds) {
            assertThat(FactsFormat.read(FactsFormat.write(said))).isEqualTo(said);
        }
        assertThat(kinds.stream().<Object>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder((Object[]) Said.class.getPermittedSubclasses());
    }

    @Test
    void isBelievedByTheSameProgramForTheSameCommitsOnly() throws IOException {
        List<UnitChange> found = read().getOrDefault("xa-an", List.of());
        List<UnitChange> planted = found.subList(0, 1);
        try (Repository repository = Repository.open(repo.folder())) {
            List<Touch> touches = touches(repository, "xa-an");
            new HistoryCache(cache, "một chương trình khác").keep("xa-an", touches, planted);
            assertThat(read()).containsEntry("xa-an", found);
            HistoryCache.of(repository, Withholding.NONE).keep("xa-an", touches.subList(0, 1), planted);
            assertThat(read()).containsEntry("xa-an", found);
            HistoryCache.of(repository, Withholding.NONE).keep("xa-binh", touches, planted);
            assertThat(read()).containsEntry("xa-an", found);
            HistoryCache.of(repository, Withholding.NONE).keep("xa-an", touches, planted);
            assertThat(read()).containsEntry("xa-an", planted);
            new HistoryCache(cache, null).keep("xa-an", touches, found);
            assertThat(new HistoryCache(cache, null).find("xa-an", touches)).isNull();
            assertThat(read()).containsEntry("xa-an", planted);
        }
    }

    /** Whoever can write into a clone's {@code .git} could otherwise make {@code verify} say what he likes. */
    @Test
    void isNeitherBelievedNorWrittenWhereAPublishedSiteIsMadeAgain() throws IOException {
        List<UnitChange> found = read().getOrDefault("xa-an", List.of());
        try (Repository repository = Repository.open(repo.folder())) {
            List<Touch> touches = touches(repository, "xa-an");
            HistoryCache.of(repository, Withholding.NONE).keep("xa-an", touches, found.subList(0, 1));
            Repository then = repository.asItWas(Objects.requireNonNull(repository.head()), Map.of());
            assertThat(ScoreHistory.of(then, then.mainLine()).of("xa-an")).isEqualTo(found);
            delete();
            assertThat(ScoreHistory.of(then, then.mainLine()).of("xa-an")).isEqualTo(found);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void ignoresWhatIsDamagedAndWritesItAnew() throws IOException {
        Map<String, List<UnitChange>> found = read();
        for (Path file : files()) {
            byte[] kept = Files.readAllBytes(file);
            for (int at : List.of(0, 31, 32, 40, kept.length / 2, kept.length - 1)) {
                byte[] flipped = kept.clone();
                flipped[at] ^= 1;
                Files.write(file, flipped);
                assertThat(read()).as("byte %s", at).isEqualTo(found);
                assertThat(Files.readAllBytes(file)).isEqualTo(kept);
            }
            for (int length : List.of(0, 1, 31, 32, kept.length - 1)) {
                Files.write(file, Arrays.copyOf(kept, length));
                assertThat(read()).as("length %s", length).isEqualTo(found);
                assertThat(Files.readAllBytes(file)).isEqualTo(kept);
            }
            Files.write(file, new byte[9 << 20]);
            assertThat(read()).isEqualTo(found);
        }
    }

    @Test
    void doesWithoutWhereNothingCanBeWritten() throws IOException {
        Map<String, List<UnitChange>> found = read();
        delete();
        try (Stream<Path> walks = Files.list(cache)) {
            for (Path walk : walks.toList()) {
                Files.delete(walk);
            }
        }
        Files.delete(cache);
        Files.writeString(cache, "không phải thư mục");
        assertThat(read()).isEqualTo(found);
        assertThat(cache).hasContent("không phải thư mục");
    }

    @Test
    void servesSeveralAtOnce() throws IOException {
        Map<String, List<UnitChange>> found = read();
        delete();
        List<Map<String, List<UnitChange>>> all = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return read();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
        assertThat(all).allMatch(found::equals);
        assertThat(read()).isEqualTo(found);
    }

    @Test
    void isSharedByTheWorktreesOfARepository() throws IOException {
        repo.git("worktree", "add", "--quiet", "--detach", "../cây");
        try (Repository repository = Repository.open(folder.resolve("cây"))) {
            ScoreHistory.of(repository, repository.mainLine()).of("xa-an");
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void tellsProgramsApartByTheirCodeTemplatesAndLibraries() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code/org"));
        Files.writeString(code.resolve("A.class"), "a");
        String before = ProgramPrint.of(List.of(folder.resolve("code")));
        assertThat(ProgramPrint.of(List.of(folder.resolve("code")))).isEqualTo(before);
        Files.writeString(code.resolve("A.class"), "b");
        assertThat(ProgramPrint.of(List.of(folder.resolve("code")))).isNotEqualTo(before);
        Files.writeString(code.resolve("A.class"), "a");
        Files.writeString(code.resolve("B.class"), "a");
        assertThat(ProgramPrint.of(List.of(folder.resolve("code")))).isNotEqualTo(before);
        Files.delete(code.resolve("B.class"));
        Files.writeString(code.resolve("unit.ftlh"), "a");
        String template = ProgramPrint.of(List.of(folder.resolve("code")));
        Files.writeString(code.resolve("unit.ftlh"), "b");
        assertThat(ProgramPrint.of(List.of(folder.resolve("code")))).isNotEqualTo(template);
        assertThat(print("a")).isEqualTo(print("a")).isNotEqualTo(print("b"));
        assertThat(ProgramPrint.ofThisProgram()).isNotNull();
    }

    /** The print of the code with a library of one class. */
    private String print(String code) throws IOException {
        Path archive = folder.resolve("library.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("org/A.class"));
            out.write(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return ProgramPrint.of(List.of(folder.resolve("code"), archive));
    }
}
