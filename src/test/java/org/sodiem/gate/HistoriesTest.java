package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.score.AsOf;
import org.sodiem.source.CopiedFolder;
import org.sodiem.source.MapTree;
import org.sodiem.source.TreeEntry;

/**
 * Changes by actor, role, phase and shape of history, made by the real git, with the verdict that each deserves; what git
 * then merges of an allowed one is what was judged, and nothing of anybody else's.
 */
class HistoriesTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String BINH = "submissions/2023/xa-binh/scores.yaml";
    private static final String WHEN = "2023-11-10T08:00:00+07:00";

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    /** Makes the branch {@code nhanh}, which changes a path, and whatever else belongs to the shape. */
    private interface Shape {
        void make(String path) throws IOException;
    }

    private final Map<String, Shape> shapes = Map.ofEntries(
            Map.entry("plain", this::plain),
            Map.entry("empty", path -> start()),
            Map.entry("steps", path -> {
                plain(path);
                append(path, "# hai\n").commit("Hai", WHEN);
            }),
            Map.entry("foreign-restored", path -> {
                start();
                append(path, "# sửa\n");
                append(other(path), "# của người khác\n").commit("Một", WHEN);
                repo.git("checkout", "--quiet", "main", "--", other(path));
                repo.commit("Trả lại", WHEN);
            }),
            Map.entry("foreign-kept", path -> {
                plain(path);
                append(other(path), "# của người khác\n").commit("Hai đơn vị", WHEN);
            }),
            Map.entry("squash", path -> {
                branch("tam");
                append(path, "# một\n").commit("Một", WHEN);
                append(path, "# hai\n").commit("Hai", WHEN);
                repo.git("checkout", "--quiet", "-b", "nhanh", "main");
                repo.git("merge", "--quiet", "--squash", "tam");
                repo.commit("Gộp", WHEN);
            }),
            Map.entry("merged-base", path -> {
                plain(path);
                onMain("README.md");
                merge("main");
            }),
            Map.entry("ours", path -> {
                plain(path);
                onMain(other(path));
                repo.git("checkout", "--quiet", "nhanh");
                repo.at(WHEN, WHEN, "merge", "--quiet", "-s", "ours", "--no-edit", "main");
            }),
            Map.entry("behind", path -> {
                plain(path);
                onMain("README.md");
            }),
            Map.entry("behind-near", path -> {
                plain(path);
                onMain(path);
            }),
            Map.entry("behind-far", path -> {
                plain(path);
                repo.git("checkout", "--quiet", "main");
                repo.write(path, "# đầu\n" + read(path)).commit("Đầu tệp", WHEN);
            }),
            Map.entry("behind-deleted", path -> {
                plain(path);
                repo.git("checkout", "--quiet", "main");
                repo.git("rm", "--quiet", path);
                repo.commit("Xóa", WHEN);
            }),
            Map.entry("updated-near", path -> {
                plain(path);
                onMain(path);
                repo.git("checkout", "--quiet", "nhanh");
                repo.at(WHEN, WHEN, "merge", "--quiet", "-X", "ours", "--no-edit", "main");
            }),
            Map.entry("rebased", path -> {
                plain(path);
                onMain("README.md");
                repo.git("checkout", "--quiet", "nhanh");
                repo.at(WHEN, WHEN, "rebase", "--quiet", "main");
            }),
            Map.entry("cherry-picked", path -> {
                plain(path);
                repo.git("checkout", "--quiet", "main");
                append(path, "# sửa\n").commit("Cũng vậy", WHEN);
            }),
            Map.entry("reverted", path -> {
                onMain(path);
                start();
                repo.at(WHEN, WHEN, "revert", "--no-edit", "main");
            }),
            Map.entry("stacked", path -> {
                branch("khac");
                append(other(path), "# chưa hợp nhất\n").commit("Của người khác", WHEN);
                repo.git("checkout", "--quiet", "-b", "nhanh");
                append(path, "# sửa\n").commit("Sửa", WHEN);
            }),
            Map.entry("merged-other", path -> {
                branch("khac");
                append(other(path), "# chưa hợp nhất\n").commit("Của người khác", WHEN);
                repo.git("checkout", "--quiet", "main");
                plain(path);
                merge("khac");
            }),
            Map.entry("criss-cross", path -> {
                plain(path);
                onMain("README.md");
                String main = repo.id("main");
                repo.git("merge", "--quiet", "--no-ff", "--no-edit", "nhanh");
                repo.git("checkout", "--quiet", "nhanh");
                repo.at(WHEN, WHEN, "merge", "--quiet", "--no-ff", "--no-edit", main);
                append(path, "# sau\n").commit("Sau", WHEN);
            }),
            Map.entry("orphan", path -> {
                repo.git("checkout", "--quiet", "--orphan", "nhanh");
                append(path, "# sửa\n").commit("Gốc khác", WHEN);
            }),
            Map.entry("renamed", path -> {
                start();
                repo.git("mv", path, path.substring(0, path.lastIndexOf('/') + 1) + "moi-" + name(path));
                repo.commit("Đổi tên", WHEN);
            }),
            Map.entry("renamed-and-changed", path -> {
                start();
                String to = path.substring(0, path.lastIndexOf('/') + 1) + "moi-" + name(path);
                repo.git("mv", path, to);
                append(to, "# sửa\n").commit("Đổi tên và sửa", WHEN);
            }),
            Map.entry("taken-from-other", path -> {
                start();
                repo.git("mv", other(path), path);
                repo.commit("Lấy", WHEN);
            }),
            Map.entry("copied-from-other", path -> {
                start();
                repo.write(path, read("submissions/2023/xa-an/evidence/bc-90.pdf"))
                        .commit("Chép", WHEN);
            }),
            Map.entry("given-to-other", path -> {
                start();
                repo.git("mv", path, "submissions/2023/xa-binh/evidence-" + name(path));
                repo.commit("Cho", WHEN);
            }),
            Map.entry("deleted", path -> {
                start();
                repo.git("rm", "--quiet", path);
                repo.commit("Xóa", WHEN);
            }),
            Map.entry("deleted-behind", path -> {
                start();
                repo.git("rm", "--quiet", path);
                repo.commit("Xóa", WHEN);
                onMain(path);
            }),
            Map.entry("executable", path -> {
                plain(path);
                repo.git("update-index", "--chmod=+x", path);
                repo.at(WHEN, WHEN, "commit", "--quiet", "-m", "Chạy được");
            }),
            Map.entry("executable-and-back", path -> {
                plain(path);
                repo.git("update-index", "--chmod=+x", path);
                repo.at(WHEN, WHEN, "commit", "--quiet", "-m", "Chạy được");
                repo.git("update-index", "--chmod=-x", path);
                repo.at(WHEN, WHEN, "commit", "--quiet", "-m", "Như cũ");
            }),
            Map.entry("link", path -> entry(path, "120000," + blob("../../../../criteria/2023/units.yaml"))),
            Map.entry("submodule", path -> entry(path, "160000," + repo.id("HEAD"))),
            Map.entry("link-and-back", path -> {
                entry(path, "120000," + blob("/etc/passwd"));
                repo.git("reset", "--quiet", "--hard");
                Files.delete(repo.folder().resolve(path));
                repo.git("checkout", "--quiet", "main", "--", path);
                append(path, "# sửa\n").commit("Lại là tệp", WHEN);
            }),
            Map.entry("case-double", path -> {
                start();
                String upper = path.substring(0, path.lastIndexOf('/') + 1)
                        + name(path).toUpperCase(java.util.Locale.ROOT);
                repo.write(upper, "x").commit("Chữ hoa", WHEN);
            }),
            Map.entry("form-double", path -> {
                start();
                String in = path.substring(0, path.lastIndexOf('/') + 1);
                repo.write(in + "quyết định.pdf", "x")
                        .write(in + Normalizer.normalize("quyết định.pdf", Normalizer.Form.NFD), "y")
                        .commit("Hai dạng", WHEN);
            }),
            Map.entry("folder-in-its-place", path -> {
                start();
                Files.delete(repo.folder().resolve(path));
                repo.write(path + "/x.pdf", "x").commit("Thư mục", WHEN);
            }),
            Map.entry("fork", path -> fetch(fork -> appendIn(fork, path))),
            Map.entry("fork-behind", path -> {
                fetch(fork -> appendIn(fork, path));
                onMain("README.md");
            }),
            Map.entry("fork-behind-near", path -> {
                fetch(fork -> appendIn(fork, path));
                onMain(path);
            }),
            Map.entry(
                    "fork-gives-rights",
                    path -> fetch(fork -> {
                        appendIn(fork, path);
                        fork.replace("criteria/2023/units.yaml", "people: [an]", "people: [an, la-mat]")
                                .commit("Thêm người", WHEN);
                    })),
            Map.entry(
                    "fork-moves-tag",
                    path -> fetch(fork -> {
                        appendIn(fork, path);
                        fork.git("tag", "--force", "2023/lan-1");
                    })),
            Map.entry(
                    "fork-takes-other",
                    path -> fetch(fork -> {
                        appendIn(fork, path);
                        appendIn(fork, other(path));
                    })),
            Map.entry("rename-bait", path -> {
                String copy = "submissions/2023/xa-an/evidence/sao.pdf";
                repo.write(copy, "dòng\n".repeat(20) + "một\n").commit("Bản sao", WHEN);
                start();
                append(copy, "# sửa\n").commit("Sửa bản sao", WHEN);
                repo.git("checkout", "--quiet", "main");
                repo.git("rm", "--quiet", copy);
                repo.write("submissions/2023/xa-binh/evidence/that.pdf", "dòng\n".repeat(20) + "hai\n")
                        .commit("Xã Bình nộp", WHEN);
            }));

    @BeforeAll
    static void makeCampaign() throws IOException {
        RepoBuilder all = new RepoBuilder(shared.resolve("repo"));
        MapTree tree = RightsTest.campaign();
        for (String top : List.of("criteria", "submissions")) {
            for (TreeEntry entry : tree.below(top)) {
                all.write(entry.path(), tree.text(entry.path()));
            }
        }
        all.write("README.md", "Kho thử\n")
                .write("site-templates/assets/local.css", ":root {}\n")
                .write("criteria/2023/guidance/commune/1.1.1.md", "Chọn một mức.\n")
                .commit("Mở kỳ", WHEN);
    }

    @BeforeEach
    void copyCampaign() throws IOException {
        repo = copy("repo");
    }

    /** A copy of the campaign's repository, with its files. */
    private RepoBuilder copy(String name) throws IOException {
        CopiedFolder.copy(shared.resolve("repo"), folder.resolve(name));
        return new RepoBuilder(folder.resolve(name));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String other(String path) {
        return path.startsWith("submissions/2023/xa-binh/") ? AN : BINH;
    }

    private String read(String path) throws IOException {
        return Files.readString(repo.folder().resolve(path));
    }

    private RepoBuilder append(String path, String text) throws IOException {
        return repo.write(path, (Files.exists(repo.folder().resolve(path)) ? read(path) : "") + text);
    }

    private void branch(String name) throws IOException {
        repo.git("checkout", "--quiet", "-b", name);
    }

    private void start() throws IOException {
        branch("nhanh");
        repo.commit("Bắt đầu", WHEN);
    }

    private void plain(String path) throws IOException {
        start();
        append(path, "# sửa\n").commit("Sửa", WHEN);
    }

    private void onMain(String path) throws IOException {
        repo.git("checkout", "--quiet", "main");
        append(path, "# trên nhánh chính\n").commit("Nhánh chính", WHEN);
    }

    /** What somebody does in a copy of the repository. */
    private interface InFork {
        void change(RepoBuilder fork) throws IOException;
    }

    /** A request from a fork: commits on the copy's own main branch, which come as commits alone, without tags. */
    private void fetch(InFork change) throws IOException {
        RepoBuilder fork = copy("fork");
        change.change(fork);
        repo.git("fetch", "--quiet", "--no-tags", fork.folder().toString(), "main:nhanh");
    }

    private static void appendIn(RepoBuilder fork, String path) throws IOException {
        Path file = fork.folder().resolve(path);
        fork.write(path, (Files.exists(file) ? Files.readString(file) : "") + "# ở bản sao\n")
                .commit("Sửa", WHEN);
    }

    private void merge(String branch) throws IOException {
        repo.git("checkout", "--quiet", "nhanh");
        repo.merge(branch, WHEN);
    }

    private String blob(String text) throws IOException {
        return repo.run(text, WHEN, WHEN, "hash-object", "-w", "--stdin").strip();
    }

    private void entry(String path, String item) throws IOException {
        start();
        repo.git("update-index", "--add", "--cacheinfo", item + "," + path);
        repo.at(WHEN, WHEN, "commit", "--quiet", "-m", "Xấu");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/gate/histories.csv", numLinesToSkip = 1)
    void judges(String shape, String actor, String at, String path, String verdict, String code) throws IOException {
        Objects.requireNonNull(shapes.get(shape), shape).make(path);
        repo.git("checkout", "--quiet", "--force", "main");
        try (Repository repository = Repository.open(repo.folder())) {
            Revision onto = Objects.requireNonNull(repository.commit("main"));
            Revision tip = Objects.requireNonNull(repository.commit("nhanh"));
            List<Revision> forks = repository.forks(onto, tip);
            MergeRequest.Obstacle obstacle = MergeRequest.obstacle(forks);
            if (obstacle != null) {
                assertThat(verdict).isEqualTo("obstacle");
                assertThat(obstacle.id()).isEqualTo(code);
                return;
            }
            Proposal.Side nothing = new Proposal.Side.Unscored(List.of());
            Judgement judged = Proposal.of(repository, onto, tip, forks.get(0), null)
                    .judge(actor, AsOf.parse(at), nothing, nothing);
            Set<String> codes =
                    judged.own().stream().map(problem -> problem.code().id()).collect(Collectors.toSet());
            assertThat(judged.verdict().id()).as("%s", codes).isEqualTo(verdict);
            if (code.equals("-")) {
                assertThat(codes).isEmpty();
            } else {
                assertThat(codes).contains(code);
            }
            if (judged.verdict() == Verdict.MERGE) {
                mergesWhatWasJudged(judged);
            }
        }
    }

    private void mergesWhatWasJudged(Judgement judged) throws IOException {
        String before = repo.id("main");
        repo.merge("nhanh", WHEN);
        Set<String> changed = Stream.of(repo.git("diff", "--name-only", "--no-renames", "-z", before, "HEAD")
                        .split("\0", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(changed)
                .isEqualTo(judged.request().files().stream()
                        .map(ChangedFile::path)
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (String file : changed) {
            String now = repo.git("ls-tree", "HEAD", "--", file);
            assertThat(judged.request().after().hasFile(file)).isEqualTo(now.contains(" blob "));
            if (now.contains(" blob ")) {
                assertThat(now).contains(judged.request().after().idOf(file));
            }
        }
    }
}
