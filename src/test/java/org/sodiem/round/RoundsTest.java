package org.sodiem.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Absence;
import org.sodiem.git.Checkout;
import org.sodiem.git.CommitTree;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.history.UnitState;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Withholding;
import org.sodiem.score.Basis;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

class RoundsTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
    }

    private static Snapshot round(Path at, String id) throws IOException {
        try (Repository repository = Repository.open(at)) {
            return Objects.requireNonNull(
                    Snapshots.of(repository, new FolderTree(at)).named(id));
        }
    }

    private Snapshot round(String id) throws IOException {
        return round(repo.folder(), id);
    }

    private static Absence absence(Snapshot snapshot) {
        return ((Snapshot.Missing) snapshot).absence();
    }

    /** The achieved points of xã An in a state. */
    private static @Nullable String points(Path at, String name) throws IOException {
        try (Repository repository = Repository.open(at)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(at));
            Attempt<Snapshot> attempt = snapshots.score(Objects.requireNonNull(snapshots.named(name)));
            return attempt instanceof Attempt.Scored<Snapshot> scored
                    ? scored.scores()
                            .indexes()
                            .get(0)
                            .standings()
                            .get(0)
                            .card()
                            .self()
                            .achieved()
                            .toPlainString()
                    : null;
        }
    }

    @Test
    void takesTheLastCommitThatLandedByTheDeadline() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        String last = repo.commit("đúng hạn", "2023-11-20T17:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 2").commit("muộn", "2023-11-20T17:00:01+07:00");
        Snapshot round = round("lan-1");
        assertThat(Objects.requireNonNull(round.revision()).id()).isEqualTo(last);
        assertThat(round.tagged()).isFalse();
        assertThat(round.open()).isFalse();
        assertThat(points(repo.folder(), "lan-1")).isEqualTo("11.79");
        assertThat(points(repo.folder(), "HEAD")).isEqualTo("11.29");
    }

    @Test
    void readsTheDeadlineInTheCampaignsZone() throws IOException {
        String inTime = repo.commit("theo giờ khác", "2023-11-20T09:59:00+00:00");
        repo.commit("muộn", "2023-11-20T10:00:01+00:00");
        assertThat(Objects.requireNonNull(round("lan-1").revision()).id()).isEqualTo(inTime);
    }

    @Test
    void letsABackdatedCommitGainNothing() throws IOException {
        String inTime = repo.commit("một", "2023-11-10T08:00:00+07:00");
        repo.commit("sau hạn", "2023-11-25T08:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 2").commit("lùi ngày", "2023-11-15T08:00:00+07:00");
        assertThat(Objects.requireNonNull(round("lan-1").revision()).id()).isEqualTo(inTime);
        try (Repository repository = Repository.open(repo.folder())) {
            assertThat(repository.mainLine().wrongClocks())
                    .extracting(step -> step.revision().subject())
                    .containsExactly("sau hạn");
        }
        repo.git("tag", "2023/lan-1");
        assertThat(round("lan-1").late())
                .extracting(step -> step.revision().subject())
                .containsExactly("sau hạn", "lùi ngày");
    }

    @Test
    void prefersTheTagAndListsWhatIsLateInIt() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        String late = repo.replace(AN, "count: 4", "count: 2")
                .commit("viết trước, nhập sau", "2023-11-19T08:00:00+07:00", "2023-11-22T08:00:00+07:00");
        repo.git("tag", "2023/lan-1");
        repo.commit("sau nữa", "2023-11-23T08:00:00+07:00");
        Snapshot round = round("lan-1");
        assertThat(round.tagged()).isTrue();
        assertThat(Objects.requireNonNull(round.revision()).id()).isEqualTo(late);
        assertThat(round.late()).extracting(step -> step.revision().subject()).containsExactly("viết trước, nhập sau");
        assertThat(points(repo.folder(), "lan-1")).isEqualTo("11.29");
    }

    @Test
    void tellsWhyThereIsNoRecord() throws IOException {
        assertThat(absence(round("lan-1"))).isEqualTo(Absence.NO_COMMIT);
        Path bare = Files.createDirectories(folder.resolve("plain"));
        new RepoBuilder(folder.resolve("x")).copy(Path.of("src/test/resources/golden/base"), "../plain");
        assertThat(absence(round(bare, "lan-1"))).isEqualTo(Absence.NO_REPOSITORY);
        assertThat(points(bare, "now")).isEqualTo("11.79");
        repo.git(
                "init",
                "--quiet",
                "--object-format=sha256",
                folder.resolve("plain").toString());
        assertThat(absence(round(bare, "lan-1"))).isEqualTo(Absence.OTHER_FORMAT);
        repo.commit("một", "2023-11-25T08:00:00+07:00");
        assertThat(absence(round("lan-1"))).isEqualTo(Absence.NOTHING_BEFORE_DEADLINE);
        assertThat(absence(round("lan-2"))).isEqualTo(Absence.NOT_OPENED);
    }

    /** A tag may stand at anything that git keeps; what it closes then is nothing, and not what the deadline would close. */
    @Test
    void tellsOfATagThatStandsAtNoCommit() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        for (String target : List.of("HEAD^{tree}", "HEAD:" + AN)) {
            for (List<String> kind : List.of(List.<String>of(), List.of("-a", "-m", "chốt"))) {
                List<String> tag = new ArrayList<>(List.of("tag", "-f"));
                tag.addAll(kind);
                tag.addAll(List.of("2023/lan-1", target));
                repo.git(tag.toArray(String[]::new));
                assertThat(absence(round("lan-1"))).as(tag.toString()).isEqualTo(Absence.TAG_OF_NO_COMMIT);
                assertThat(absence(round("2023/lan-1"))).as(tag.toString()).isEqualTo(Absence.TAG_OF_NO_COMMIT);
            }
        }
    }

    @Test
    void saysThatARoundIsStillOpen() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        assertThat(round("lan-1").open()).isTrue();
    }

    @Test
    void needsTheWholeHistoryUnlessThereIsATag() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        repo.git("tag", "2023/lan-1");
        repo.commit("hai", "2023-12-10T08:00:00+07:00");
        repo.commit("ba", "2023-12-25T08:00:00+07:00");
        String url = repo.folder().toUri().toString();
        repo.git("clone", "--quiet", "--depth=1", url, folder.resolve("shallow").toString());
        assertThat(absence(round(folder.resolve("shallow"), "lan-2"))).isEqualTo(Absence.SHALLOW);
        assertThat(absence(round(folder.resolve("shallow"), "lan-1"))).isEqualTo(Absence.SHALLOW);
        new RepoBuilder(folder.resolve("shallow"))
                .git("fetch", "--quiet", "--depth=1", "origin", "refs/tags/2023/lan-1:refs/tags/2023/lan-1");
        assertThat(points(folder.resolve("shallow"), "lan-1")).isEqualTo("11.79");
    }

    @Test
    void worksOnADetachedHeadInAWorktreeAndInABareRepository() throws IOException {
        String first = repo.commit("một", "2023-11-10T08:00:00+07:00");
        repo.commit("hai", "2023-11-25T08:00:00+07:00");
        repo.git("worktree", "add", "--quiet", "../tree", "-b", "khac");
        assertThat(points(folder.resolve("tree"), "lan-1")).isEqualTo("11.79");
        repo.git("clone", "--quiet", "--bare", ".", "../bare.git");
        assertThat(points(folder.resolve("bare.git"), "lan-1")).isEqualTo("11.79");
        repo.git("checkout", "--quiet", first);
        assertThat(round("lan-1").open()).isTrue();
        try (Repository repository = Repository.open(repo.folder())) {
            assertThat(repository.branch()).isNull();
        }
    }

    @Test
    void worksInsideALargerRepositoryAndAsASubmodule() throws IOException {
        RepoBuilder large = new RepoBuilder(folder.resolve("large"));
        large.copy(Path.of("src/test/resources/golden/base"), "huyện/cchc").write("README.md", "x\n");
        large.commit("một", "2023-11-10T08:00:00+07:00");
        assertThat(points(folder.resolve("large/huyện/cchc"), "lan-1")).isEqualTo("11.79");
        Files.createDirectories(folder.resolve("large/khác"));
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        large.git("submodule", "--quiet", "add", repo.folder().toString(), "con");
        large.commit("thêm submodule", "2023-11-11T08:00:00+07:00");
        assertThat(points(folder.resolve("large/con"), "lan-1")).isEqualTo("11.79");
    }

    @Test
    void saysThatSubmissionsAreInASubmodule() throws IOException {
        RepoBuilder data = new RepoBuilder(folder.resolve("data"));
        data.copy(Path.of("src/test/resources/golden/base/submissions"), "").commit("x", "2023-11-10T08:00:00+07:00");
        RepoBuilder outer = new RepoBuilder(folder.resolve("outer"))
                .copy(Path.of("src/test/resources/golden/base/criteria"), "criteria");
        outer.git("submodule", "--quiet", "add", data.folder().toString(), "submissions");
        outer.commit("một", "2023-11-10T08:00:00+07:00");
        try (Repository repository = Repository.open(outer.folder())) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(outer.folder()));
            Attempt<Snapshot> scored = snapshots.score(Objects.requireNonNull(snapshots.named("lan-1")));
            assertThat(scored.failedFor(Absence.SUBMODULE)).isTrue();
        }
        assertThat(points(outer.folder(), "now")).isEqualTo("11.79");
    }

    @Test
    void knowsWhatIsNotCommitted() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        try (Repository repository = Repository.open(repo.folder())) {
            FolderTree now = new FolderTree(repo.folder());
            CommitTree head = repository.tree(Objects.requireNonNull(repository.head()));
            assertThat(Checkout.of(repository, now, head).changed()).isEmpty();
            repo.write(AN, Files.readString(repo.folder().resolve(AN)).replace("\n", "\r\n"));
            assertThat(Checkout.of(repository, now, head).changed()).isEmpty();
            repo.replace(AN, "count: 4", "count: 2").write("submissions/2023/xa-an/tasks.yaml", "tasks: {}\n");
            Files.delete(repo.folder().resolve("submissions/2023/xa-binh/scores.yaml"));
            assertThat(Checkout.of(repository, now, head).changed())
                    .isEqualTo(
                            List.of(AN, "submissions/2023/xa-an/tasks.yaml", "submissions/2023/xa-binh/scores.yaml"));
        }
        assertThat(points(repo.folder(), "now")).isEqualTo("11.29");
        assertThat(points(repo.folder(), "HEAD")).isEqualTo("11.79");
    }

    @Test
    void findsStatesByEveryNameAndNoneByAWrongOne() throws IOException {
        String id = repo.commit("một", "2023-11-10T08:00:00+07:00");
        repo.git("tag", "-a", "-m", "mốc", "moc");
        assertThat(round("moc").kind()).isEqualTo(Snapshot.Kind.TAG);
        assertThat(round(id.substring(0, 8)).kind()).isEqualTo(Snapshot.Kind.COMMIT);
        assertThat(round("main").kind()).isEqualTo(Snapshot.Kind.COMMIT);
        try (Repository repository = Repository.open(repo.folder())) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(repo.folder()));
            for (String wrong :
                    List.of("lan-9", "HEAD~7", "^{", "..", "", "-x", "HEAD^{tree}", "a b", "@{-1}", ":/x")) {
                assertThat(snapshots.named(wrong)).as(wrong).isNull();
            }
        }
    }

    @Test
    void readsWhatIsUnchangedOnceAndKeepsNoTextOfTheRest() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        repo.replace(AN, "count: 4", "count: 2").commit("muộn", "2023-11-25T08:00:00+07:00");
        try (Repository repository = Repository.open(repo.folder())) {
            FileTree now = Snapshots.asCommitted(repository, new FolderTree(repo.folder()));
            ScoreBook book = Objects.requireNonNull(BookLoader.load(now, new Problems()));
            Attempt<Snapshot.OfRound> round = Chronicle.of(repository, now, book, Withholding.NONE, null)
                    .rounds()
                    .get(0);
            Scores scores = ((Attempt.Scored<Snapshot.OfRound>) round).scores();
            assertThat(file(scores.book(), "xa-binh")).isSameAs(file(book, "xa-binh"));
            assertThat(file(scores.book(), "xa-an").source().text()).isEmpty();
            CommitTree tree =
                    repository.tree(Objects.requireNonNull(round.snapshot().revision()));
            ScoreBook whole = Objects.requireNonNull(BookLoader.load(tree, new Problems()));
            assertThat(states(scores)).isEqualTo(states(Scorer.score(whole, null)));
        }
    }

    private static ScoreFile file(ScoreBook book, String unit) {
        return book.submissions().stream()
                .filter(submission -> submission.unit().id().value().equals(unit))
                .map(submission -> submission.scores().get(0))
                .findFirst()
                .orElseThrow();
    }

    private static List<UnitState> states(Scores scores) {
        return scores.indexes().stream()
                .flatMap(index -> index.standings().stream()
                        .map(standing -> UnitState.of(standing.card(), Basis.all(index.criteria()))))
                .toList();
    }

    @Test
    void leavesTheRepositoryUntouched() throws IOException {
        repo.commit("một", "2023-11-10T08:00:00+07:00");
        String before =
                repo.git("for-each-ref") + Files.readString(repo.folder().resolve(".git/config"));
        List<String> files = list(repo.folder().resolve(".git"));
        points(repo.folder(), "lan-1");
        assertThat(list(repo.folder().resolve(".git"))).isEqualTo(files);
        assertThat(repo.git("for-each-ref") + Files.readString(repo.folder().resolve(".git/config")))
                .isEqualTo(before);
    }

    private static List<String> list(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.map(Path::toString).sorted().toList();
        }
    }
}
