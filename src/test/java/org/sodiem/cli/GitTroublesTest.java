package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** Repositories that are not whole, or not as they should be: told in words of this program, and no fault of it. */
class GitTroublesTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";

    @TempDir
    private Path temporary;

    private RepoBuilder repo;
    private String said = "";

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(temporary.resolve("kho"));
        repo.commit("đầu", "2023-10-01T08:00:00+07:00");
    }

    private int run(Path folder, String... args) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int exit = Main.run(
                new Console(out, out, false),
                Stream.concat(Stream.of(args), Stream.of("--repo", folder.toString()))
                        .toArray(String[]::new));
        said = text.toString();
        return exit;
    }

    private int run(String... args) {
        return run(repo.folder(), args);
    }

    private int build(Path folder, String site) {
        return run(folder, "build", "--out", temporary.resolve(site).toString());
    }

    private String page(String site, String page) throws IOException {
        return Files.readString(temporary.resolve(site).resolve(page));
    }

    /** Commits the index with a line that names a person as no git would write it. */
    private String commitAs(String person) throws IOException {
        String when = "2023-01-01T00:00:00+07:00";
        repo.git("add", "--all");
        String raw = "tree " + repo.git("write-tree").strip() + "\nparent " + repo.id("HEAD") + "\nauthor " + person
                + "\ncommitter " + person + "\n\nsửa\n";
        String id = repo.run(raw, when, when, "hash-object", "-t", "commit", "-w", "--literally", "--stdin");
        repo.git("update-ref", "HEAD", id.strip());
        return id.strip();
    }

    @Test
    void readsTimesAsGitDoes() throws IOException {
        commitAs("An<gh <An<an@example.invalid>> 1701140400 +0700");
        assertThat(build(repo.folder(), "trang")).as(said).isZero();
        assertThat(page("trang", "sodiem-site.json")).contains("\"committed\" : \"2023-11-28T03:00:00Z\"");
        commitAs("An <an@example.invalid> 99999999999999 +0700");
        assertThat(build(repo.folder(), "trang")).as(said).isZero();
        assertThat(page("trang", "sodiem-site.json")).contains("\"committed\" : null");
        assertThat(said).contains("Đồng hồ sai: commit dưới đây ghi thời điểm không đọc được");
        for (String page : List.of("index.html", "cac-dot.html", "don-vi/xa-an/lich-su.html")) {
            assertThat(page("trang", page)).contains("thời điểm không đọc được").doesNotContain("9999");
        }
        assertThat(run("log", "xa-an")).isZero();
        assertThat(said).doesNotContain("9999");
        commitAs("An <an@example.invalid> khi nào +0700");
        assertThat(build(repo.folder(), "trang")).as(said).isZero();
        assertThat(page("trang", "sodiem-site.json")).contains("\"committed\" : null");
        assertThat(page("trang", "index.html")).doesNotContain("1970");
        assertThat(said).contains("Đồng hồ sai");
    }

    @Test
    void tellsOfACommitFromTheFutureWherePeopleLook() throws IOException {
        repo.replace(AN, "choice: tot", "choice: kem").commit("máy sai giờ", "2033-11-05T08:00:00+07:00");
        repo.replace(AN, "choice: kem", "choice: tot").commit("đúng hạn một", "2023-11-10T08:00:00+07:00");
        String last = repo.commit("đúng hạn hai", "2023-11-12T08:00:00+07:00");
        assertThat(build(repo.folder(), "trang")).as(said).isZero();
        assertThat(said).containsOnlyOnce("Đồng hồ sai").contains("máy sai giờ");
        assertThat(page("trang", "cac-dot.html"))
                .contains("ĐỒNG HỒ SAI: 2 commit", "Lần 1 đang mở")
                .doesNotContain("Lần 1 → Lần 2", "Lần 1 → Hiện nay");
        for (List<String> command : List.of(List.of("validate"), List.of("log", "xa-an"), List.of("round", "list"))) {
            assertThat(run(command.toArray(String[]::new))).as(said).isZero();
            assertThat(said).as(command.get(0)).containsOnlyOnce("Đồng hồ sai").contains("máy sai giờ");
        }
        assertThat(run("round", "close", "lan-1")).isEqualTo(1);
        assertThat(said).contains("đúng hạn một", "đúng hạn hai", "Chưa chốt: 2 commit", "--reason");
        assertThat(repo.git("tag")).isEmpty();
        assertThat(run("round", "close", "lan-1", "--late", last, "--reason", "Máy sai giờ"))
                .as(said)
                .isZero();
        assertThat(repo.id("2023/lan-1^{commit}")).isEqualTo(last);
    }

    @Test
    void blamesTheOneCommitWhoseClockWasWrong() throws IOException {
        for (int day = 10; day < 20; day++) {
            repo.commit("ngày " + day, "2023-11-" + day + "T08:00:00+07:00");
        }
        repo.commit("đồng hồ hết pin", "1970-01-01T08:00:00+07:00");
        repo.commit("sau cùng", "2023-11-25T08:00:00+07:00");
        assertThat(run("round", "list")).isZero();
        assertThat(said).containsOnlyOnce("Đồng hồ sai").contains("đồng hồ hết pin");
    }

    @Test
    void tellsOfATagWithoutAManifestOffTheMainLine() throws IOException {
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.commit("nhánh", "2023-11-10T08:00:00+07:00");
        repo.git("tag", "2023/lan-1");
        repo.git("checkout", "--quiet", "main");
        repo.commit("chính", "2023-11-25T08:00:00+07:00");
        for (String command : List.of("list", "build")) {
            int exit = command.equals("list") ? run("round", "list") : build(repo.folder(), "trang");
            assertThat(exit).as(said).isZero();
            assertThat(said).contains("2023/lan-1 không có bản kê", "2023/lan-1 chỉ một commit không nằm trên nhánh");
        }
        assertThat(page("trang", "cac-dot.html")).contains("Thẻ không có bản kê", "không nằm trên nhánh chính");
    }

    @Test
    void saysWhatAPartialCloneLacks() throws IOException {
        repo.replace(AN, "choice: tot", "choice: kem").commit("một", "2023-11-10T08:00:00+07:00");
        repo.replace(AN, "choice: kem", "choice: tot").commit("hai", "2023-11-25T08:00:00+07:00");
        repo.git("config", "uploadpack.allowFilter", "true");
        repo.git("clone", "--quiet", "--filter=blob:none", "file://" + repo.folder(), repo.folder() + ".ban");
        Path clone = Path.of(repo.folder() + ".ban");
        for (List<String> command : List.of(List.of("round", "list"), List.of("diff", "HEAD", "now"))) {
            assertThat(run(clone, command.toArray(String[]::new))).as(said).isIn(Exit.CLEAN, Exit.USAGE);
            assertThat(said).as(command.get(0)).containsOnlyOnce("Bản sao một phần");
        }
        assertThat(run(clone, "log", "xa-an")).isEqualTo(Exit.USAGE);
        assertThat(said).contains("bản sao một phần", "git fetch --refetch");
        assertThat(run(clone, "diff", "HEAD~2", "HEAD~1")).isEqualTo(Exit.USAGE);
        assertThat(said).contains("HEAD~1: không có bản ghi", "git fetch --refetch");
        assertThat(run(clone, "round", "close", "lan-1")).isEqualTo(Exit.USAGE);
        assertThat(said).contains("git fetch --refetch");
        assertThat(run(clone, "check", "--base", "HEAD~2", "--head", "HEAD~1")).isEqualTo(Exit.USAGE);
        assertThat(said)
                .contains("Bản sao một phần", "Chưa xét được", "Bước tiếp theo: tải đủ nội dung", "git fetch --refetch")
                .doesNotContain("bỏ các tệp", "Không được phép");
        assertThat(build(clone, "trang")).as(said).isZero();
        assertThat(said).contains("Bản sao một phần", "git fetch --refetch");
        assertThat(page("trang", "sodiem-site.json")).contains("\"partial\" : true");
        assertThat(run("verify", temporary.resolve("trang").toString())).isEqualTo(1);
        assertThat(said)
                .contains("kết xuất từ một bản sao một phần", "Chưa kết luận được về", "git fetch --refetch")
                .doesNotContain("khác với bản dựng lại", "Không khớp");
        Files.writeString(temporary.resolve("trang/index.html"), "sửa");
        assertThat(run("verify", temporary.resolve("trang").toString())).isEqualTo(1);
        assertThat(said).contains("index.html: khác với bản dựng lại và khác cả mã băm", "Không khớp: 1 tệp.");
    }

    @Test
    void verifiesInAPartialCloneOnceNothingIsMissing() throws IOException {
        repo.replace(AN, "choice: tot", "choice: kem").commit("một", "2023-11-10T08:00:00+07:00");
        repo.replace(AN, "choice: kem", "choice: tot").commit("hai", "2023-11-25T08:00:00+07:00");
        assertThat(build(repo.folder(), "trang")).as(said).isZero();
        String site = temporary.resolve("trang").toString();
        repo.git("config", "uploadpack.allowFilter", "true");
        repo.git("clone", "--quiet", "--filter=blob:none", "file://" + repo.folder(), repo.folder() + ".ban");
        Path clone = Path.of(repo.folder() + ".ban");
        assertThat(run(clone, "verify", site)).as(said).isEqualTo(Exit.USAGE);
        assertThat(said)
                .contains("chưa đối chiếu được trang", "git fetch --refetch")
                .doesNotContain("index.html");
        repo.git("-C", clone.toString(), "config", "--unset", "remote.origin.partialclonefilter");
        repo.git("-C", clone.toString(), "fetch", "--quiet", "--refetch");
        assertThat(run(clone, "verify", site)).as(said).isZero();
        assertThat(said).contains("Khớp: ").doesNotContain("một phần");
        repo.git("clone", "--quiet", "--depth=1", "file://" + repo.folder(), repo.folder() + ".nong");
        assertThat(run(Path.of(repo.folder() + ".nong"), "verify", site)).isEqualTo(Exit.USAGE);
        assertThat(said)
                .contains("chưa đối chiếu được trang", "git fetch --unshallow")
                .doesNotContain("index.html");
    }

    /** What git archive wrote, or a forge's download, looks like a repository and has no record. */
    @Test
    void saysThatAnUnpackedArchiveHasNoHistory() throws IOException {
        repo.write(".gitattributes", "*.pdf export-ignore\n");
        repo.commit("thuộc tính", "2023-10-02T08:00:00+07:00");
        Path archive = temporary.resolve("kho.zip");
        repo.git("archive", "--format=zip", "--output", archive.toString(), "HEAD");
        Path folder = temporary.resolve("giai-nen");
        try (FileSystem zip = FileSystems.newFileSystem(archive);
                Stream<Path> files = Files.walk(zip.getPath("criteria"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path to = folder.resolve(file.toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        assertThat(build(folder, "trang")).isZero();
        assertThat(said)
                .containsOnlyOnce("không có lịch sử, vì thư mục này không nằm trong kho git nào")
                .contains("git archive", "git clone");
        assertThat(run(folder, "log", "xa-an")).isEqualTo(Exit.ERRORS);
        assertThat(said).containsOnlyOnce("git archive");
        build(repo.folder(), "trang-kho");
        assertThat(said).doesNotContain("không có lịch sử");
    }

    /** The library looked for other packs again and again. */
    @Test
    @Timeout(60)
    void endsAtADamagedPack() throws IOException {
        repo.git("gc", "--quiet");
        try (Stream<Path> files = Files.list(repo.folder().resolve(".git/objects/pack"))) {
            Path pack = files.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(pack);
            for (int at = 20; at < bytes.length - 20; at += 7) {
                bytes[at] ^= 0x55;
            }
            assertThat(pack.toFile().setWritable(true)).isTrue();
            Files.write(pack, bytes);
        }
        tellsDamage();
    }

    @Test
    void tellsDamageInItsOwnWords() throws IOException {
        String head = repo.id("HEAD");
        repo.commit("hai", "2023-11-10T08:00:00+07:00");
        Path object = repo.folder().resolve(".git/objects/" + head.substring(0, 2) + "/" + head.substring(2));
        byte[] kept = Files.readAllBytes(object);
        assertThat(object.toFile().setWritable(true)).isTrue();
        for (byte[] bytes : List.of(new byte[0], "rác".getBytes(StandardCharsets.UTF_8))) {
            Files.write(object, bytes);
            tellsDamage();
        }
        Files.delete(object);
        tellsDamage();
        Files.write(object, kept);
        for (String file : List.of("config", "HEAD", "index")) {
            Path path = repo.folder().resolve(".git").resolve(file);
            byte[] own = Files.readAllBytes(path);
            Files.writeString(path, "[rác");
            repo.write(AN, Files.readString(repo.folder().resolve(AN)) + "\n");
            assertThat(build(repo.folder(), "trang")).as(file + ": " + said).isIn(0, 2);
            assertThat(said).doesNotContain("\tat ", "Lỗi của chương trình");
            Files.write(path, own);
        }
    }

    @Test
    void takesAFolderOfGitsThatIsBrokenForNoMissingOne() throws IOException {
        repo.commit("hai", "2023-11-10T08:00:00+07:00");
        Files.move(repo.folder().resolve(".git/HEAD"), repo.folder().resolve(".git/HEAD.cu"));
        for (List<String> command : List.of(
                List.of("build", "--out", temporary.resolve("hong").toString()),
                List.of("log", "xa-an"),
                List.of("check", "--base", "HEAD"))) {
            assertThat(run(command.toArray(String[]::new))).as(said).isEqualTo(2);
            assertThat(said).contains("git fsck");
        }
        assertThat(temporary.resolve("hong")).doesNotExist();
        assertThat(run("validate")).isZero();
        assertThat(said).contains("git fsck");
    }

    /** As git does: what the file leads to is asked for, and nobody looks further up. */
    @Test
    void saysThatTheFileDotGitLeadsNowhere() throws IOException {
        repo.git("worktree", "add", "--quiet", repo.folder() + ".nhanh");
        Path worktree = Path.of(repo.folder() + ".nhanh");
        assertThat(run(worktree, "log", "xa-an")).as(said).isZero();
        Files.move(repo.folder(), temporary.resolve("cho-moi"));
        tellsLostFolder(worktree);
        for (String text : List.of("", "gitdir: ", "gitdir: ../khong-co\n", "gitdir: \0", "rác")) {
            Files.writeString(worktree.resolve(".git"), text);
            tellsLostFolder(worktree);
        }
    }

    private void tellsLostFolder(Path worktree) {
        assertThat(run(worktree, "log", "xa-an")).isEqualTo(Exit.USAGE);
        assertThat(said)
                .contains("tệp .git ở đây không dẫn tới", "git worktree repair")
                .doesNotContain(".git/config");
        assertThat(run(worktree, "validate")).isZero();
        assertThat(said).contains("git worktree repair");
    }

    @Test
    void readsNothingBehindAnExtensionThatGitWouldNotRead() throws IOException {
        repo.git("config", "extensions.la", "true");
        assertThat(run("log", "xa-an")).as(said).isZero();
        repo.git("config", "core.repositoryformatversion", "1");
        assertThatThrownBy(() -> repo.git("status")).hasMessageContaining("unknown repository extension");
        assertThat(run("log", "xa-an")).isEqualTo(Exit.USAGE);
        assertThat(said).contains("[extensions]", "git status");
        Path settings = repo.folder().resolve(".git/config");
        Files.writeString(settings, Files.readString(settings).replace("la = true", "preciousObjects = true"));
        assertThat(run("log", "xa-an")).as(said).isZero();
    }

    private void tellsDamage() {
        for (List<String> command : List.of(
                List.of("build", "--out", temporary.resolve("hong").toString()),
                List.of("log", "xa-an"),
                List.of("round", "list"),
                List.of("check", "--base", "HEAD", "--head", "HEAD"),
                List.of("diff", "HEAD", "now"))) {
            int exit = run(command.toArray(String[]::new));
            assertThat(exit).as(command + ": " + said).isIn(0, 1, 2);
            if (exit != 0) {
                assertThat(said).contains("git fsck");
            }
        }
        assertThat(run("log", "xa-an")).isEqualTo(2);
        assertThat(run("validate")).isIn(0, 1);
    }

    @Test
    void saysWhoHasToTellGitTheirName() throws IOException {
        repo.commit("hai", "2023-11-25T08:00:00+07:00");
        repo.git("config", "user.useConfigOnly", "true");
        repo.git("config", "user.name", "");
        repo.git("config", "user.email", "");
        assertThat(run("round", "close", "lan-1")).isEqualTo(1);
        assertThat(said).contains("git config user.name").doesNotContain("Please", "\uFFFD");
    }

    @Test
    void refusesTagsAsGitDoes() throws IOException {
        List<String> names = List.of(
                "2023/lan-1",
                "đợt-1",
                "a.b",
                "a@b",
                "2023/lan-1.x",
                "@",
                "--output=x",
                "-a",
                "a b",
                "x..y",
                "x.lock",
                "x.lock/y",
                ".x",
                "a/.x",
                "x.",
                "x/",
                "/x",
                "a//b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[b",
                "a\\b",
                "a@{b");
        for (String name : names) {
            repo.git("checkout", "--quiet", "--", ".");
            repo.replace(CAMPAIGN, "tag: 2023/lan-1}", "tag: \"" + name.replace("\\", "\\\\") + "\"}");
            run("validate");
            assertThat(!said.contains("[not-a-tag]")).as(name + ": " + said).isEqualTo(isTag(name));
        }
        repo.git("checkout", "--quiet", "--", ".");
        repo.replace(CAMPAIGN, "tag: 2023/lan-2}", "tag: 2023/lan-1/x}");
        run("validate");
        assertThat(said).contains("[not-a-tag]");
    }

    private boolean isTag(String name) {
        try {
            repo.git("tag", "--", name);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
