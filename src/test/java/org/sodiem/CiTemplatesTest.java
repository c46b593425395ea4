package org.sodiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.RepoBuilder;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.YamlReader;

/** The templates of forges: they can be read, pin what they use, and their scripts run against a local repository. */
class CiTemplatesTest {

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("ci"))) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void canBeReadAndPinsWhatItUses(Path template) throws IOException {
        String text = Files.readString(template);
        Problems problems = new Problems();
        assertThat(YamlReader.read(new SourceFile(template.toString(), text), problems))
                .isNotNull();
        assertThat(problems.sorted()).isEmpty();
        Matcher uses = Pattern.compile("uses: (\\S+)").matcher(text);
        while (uses.find()) {
            assertThat(uses.group(1)).matches("[A-Za-z0-9:/._-]+@v[0-9]+");
        }
        assertThat(text).doesNotContain("ref: ${{ github.event.pull_request.head", "secrets.");
        assertThat(text.contains("pull_request_target") && !text.contains("permissions:\n  contents: read\n"))
                .isFalse();
        for (String script : CiScripts.scripts(text)) {
            assertThat(script)
                    .as("events reach scripts through the environment")
                    .doesNotContain("${{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "forgejo"})
    void checksAChangeWithTheProgramOfTheBase(String forge, @TempDir Path folder) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.replace("criteria/2023/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        repo.write("site-templates/words_vi.properties", "site.name=Huyện Thử\n");
        String base = repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "change");
        repo.write("sodiem", "#!/bin/sh\ntouch \"$TMPDIR/da-chay-ma-la\"\n");
        repo.write("site-templates/words_vi.properties", "site.name=Đơn vị gửi\n");
        repo.write("site-templates/lib/foot.ftlh", "<#macro foot f>Đơn vị gửi</#macro>\n");
        repo.replace("submissions/2023/xa-an/scores.yaml", "denominator: 19", "denominator: 17");
        Files.createSymbolicLink(
                repo.folder().resolve("submissions/2023/xa-an/evidence/x.pdf"), Path.of("/etc/passwd"));
        String head = repo.commit("Đổi chương trình", "2023-11-12T08:00:00+07:00");
        Path work = Files.createDirectory(folder.resolve("viec"));
        CiScripts.ownJava(work);
        assertThat(check(forge, repo, base, head, "main", "an", work)).containsExactly(0, 0, 1, 0);
        assertThat(work.resolve("ket-qua/comment.md"))
                .content()
                .startsWith("<!-- sodiem-check -->\n")
                .contains("change-is-link", "file-of-stewards", "ratio-numerator-above-denominator");
        assertThat(work.resolve("ket-qua/exit-code")).content().isEqualTo("1");
        assertThat(work.resolve("site/index.html"))
                .content()
                .contains("Huyện Thử")
                .doesNotContain("Đơn vị gửi");
        assertThat(folder.resolve("da-chay-ma-la")).doesNotExist();
        assertThat(work.resolve("data/submissions/2023/xa-an/evidence/x.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "forgejo", "gitlab"})
    void takesRightsFromTheDefaultBranchAlone(String forge, @TempDir Path folder) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.replace("criteria/2023/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        String base = repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "rieng");
        repo.replace("criteria/2023/units.yaml", "people: [an]", "people: [ke-gian]");
        repo.commit("Tự ghi tên mình", "2023-11-11T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "change");
        repo.replace("submissions/2023/xa-an/scores.yaml", "denominator: 19", "denominator: 20");
        String head = repo.commit("Sửa điểm của xã An", "2023-11-12T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        Path work = Files.createDirectory(folder.resolve("viec-1"));
        CiScripts.launcher(work);
        assertThat(check(forge, repo, base, head, "rieng", "ke-gian", work).get(0))
                .as("a request against a branch of one's own")
                .isEqualTo(1);
        work = Files.createDirectory(folder.resolve("viec-2"));
        CiScripts.launcher(work);
        assertThat(check(forge, repo, base, head, "main", "ke-gian", work)).contains(1);
        assertThat(work.resolve("ket-qua/comment.md")).content().contains("file-of-unit", "file-of-stewards");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "forgejo", "gitlab"})
    void readsTheFilesOfTheChangeWithoutTheirAttributes(String forge, @TempDir Path folder) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.replace("criteria/2023/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        String base = repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "change");
        String scores = "submissions/2023/xa-an/scores.yaml";
        repo.write(".gitattributes", """
                [attr]an working-tree-encoding=UTF-16 ident
                submissions/2023/xa-an/evidence export-ignore
                criteria/** export-subst eol=crlf
                """);
        repo.write("submissions/2023/xa-an/evidence/.gitattributes", "* export-ignore\n");
        repo.write("submissions/2023/xa-an/evidence/moi.pdf", "%PDF-1.4 $Format:%an$\n");
        String head = repo.commit("Thuộc tính", "2023-11-12T08:00:00+07:00");
        String said = Files.readString(repo.folder().resolve(scores));
        repo.git("checkout", "--quiet", "main");
        Path work = Files.createDirectory(folder.resolve("viec"));
        if (forge.equals("gitlab")) {
            CiScripts.ownJava(work); // the others' above
        } else {
            CiScripts.launcher(work);
        }
        check(forge, repo, base, head, "main", "an", work);
        assertThat(work.resolve("data").resolve(scores)).content().isEqualTo(said);
        assertThat(work.resolve("data/submissions/2023/xa-an/evidence/moi.pdf"))
                .content()
                .isEqualTo("%PDF-1.4 $Format:%an$\n");
        assertThat(work.resolve("data/criteria/2023/units.yaml")).content().doesNotContain("\r");
        assertThat(work.resolve("site/index.html")).exists();
    }

    /** A few objects of git unfold to any number of files, which would fill the runner. */
    @ParameterizedTest
    @ValueSource(strings = {"github", "forgejo", "gitlab"})
    void unfoldsNoTreeWithoutEnd(String forge, @TempDir Path folder) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        String base = repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        String item = "100644 blob " + repo.id("HEAD:submissions/2023/xa-an/evidence/bc-90.pdf");
        for (int level = 0; level < 5; level++) {
            StringBuilder entries = new StringBuilder();
            for (int i = 100; i < 200; i++) {
                entries.append(item).append("\tt").append(i).append('\n');
            }
            item = tree(repo, entries.toString());
        }
        String submissions = tree(repo, repo.git("ls-tree", "HEAD:submissions") + item + "\tla\n");
        String root = tree(
                repo, "040000 tree " + repo.id("HEAD:criteria") + "\tcriteria\n" + submissions + "\tsubmissions\n");
        String head = repo.git("commit-tree", "-p", base, "-m", "Không cùng", root.substring("040000 tree ".length()))
                .strip();
        repo.git("update-ref", "refs/heads/khong-cung", head);
        repo.git("repack", "--quiet", "-a", "-d"); // as a runner gets it; the size of a loose file costs a file opened
        Path work = Files.createDirectory(folder.resolve("viec"));
        CiScripts.launcher(work);
        List<Integer> codes = check(forge, repo, base, head, "main", "an", work);
        assertThat(codes.get(codes.size() - 1)).isEqualTo(1);
        assertThat(work.resolve("data")).isEmptyDirectory();
        assertThat(work.resolve("ket-qua/comment.md")).content().contains("change-too-large");
    }

    private static String tree(RepoBuilder repo, String entries) throws IOException {
        String when = "2023-11-12T08:00:00+07:00";
        return "040000 tree " + repo.run(entries, when, when, "mktree").strip();
    }

    /** Runs the scripts of the job that checks the seventh request, and says their exit codes, up to the first target refused. */
    private static List<Integer> check(
            String forge, RepoBuilder repo, String base, String head, String target, String actor, Path work)
            throws Exception {
        boolean gitlab = forge.equals("gitlab");
        repo.git("update-ref", gitlab ? "refs/merge-requests/7/head" : "refs/pull/7/head", head);
        if (gitlab) {
            Files.writeString(Files.createDirectory(work.resolve("yeu-cau")).resolve("author"), actor);
        } else {
            Path clone = work.resolve("base");
            repo.git("clone", "--quiet", repo.folder().toString(), clone.toString());
            repo.git("-C", clone.toString(), "checkout", "--quiet", base);
        }
        Map<String, String> event = new HashMap<>(Map.of(
                "TARGET",
                target,
                "DEFAULT_BRANCH",
                "main",
                "HEAD_COMMIT",
                head,
                "HEAD_REF",
                "refs/pull/7/head",
                "ACTOR",
                actor,
                "TOKEN",
                "t"));
        event.putAll(Map.of(
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", target,
                "CI_DEFAULT_BRANCH", "main",
                "CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "5",
                "CI_MERGE_REQUEST_PROJECT_ID", "5",
                "CI_PROJECT_ID", "5",
                "CI_MERGE_REQUEST_IID", "7",
                "CI_COMMIT_SHA", head,
                "CI_REPOSITORY_URL", repo.folder().toString(),
                "CI_PROJECT_URL", "https://git.example/huyen/kho",
                "GITLAB_USER_LOGIN", "dau-moi"));
        List<String> scripts = CiScripts.scripts(Files.readString(template(forge)));
        List<Integer> codes = new ArrayList<>();
        if (gitlab) {
            codes.add(CiScripts.run(scripts.get(2) + scripts.get(3), work, event));
            return codes;
        }
        for (String script : scripts.subList(0, 4)) {
            codes.add(CiScripts.run(script, work, event));
        }
        return codes;
    }

    private static Path template(String forge) {
        return Path.of("ci", forge, forge.equals("gitlab") ? "kiem-tra.gitlab-ci.yml" : "kiem-tra.yml");
    }

    @Test
    void refusesRequestsOfForksOnGitLab(@TempDir Path folder) throws Exception {
        String script = CiScripts.scripts(Files.readString(template("gitlab"))).get(2);
        Path work = Files.createDirectory(folder.resolve("viec"));
        for (String[] ids : new String[][] {{"6", "5", "5"}, {"6", "5", "6"}}) {
            Map<String, String> event = Map.of(
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                    "CI_DEFAULT_BRANCH", "main",
                    "CI_MERGE_REQUEST_SOURCE_PROJECT_ID", ids[0],
                    "CI_MERGE_REQUEST_PROJECT_ID", ids[1],
                    "CI_PROJECT_ID", ids[2]);
            assertThat(CiScripts.run(script, work, event)).isEqualTo(1);
        }
        assertThat(work.resolve("base")).doesNotExist();
    }

    @Test
    void takesTheAuthorOnGitLabAndNotWhoPressedTheButton(@TempDir Path folder) throws Exception {
        String script = CiScripts.scripts(Files.readString(template("gitlab"))).get(1);
        Path work = Files.createDirectory(folder.resolve("viec"));
        try (CommentServer forge = new CommentServer()) {
            Map<String, String> event = new HashMap<>(requestOf(forge));
            event.put("GITLAB_USER_LOGIN", "dau-moi");
            event.put("GITLAB_USER_ID", "" + CommentServer.account("an"));
            for (String token : List.of("t", "")) {
                event.put("COMMENT_TOKEN", token);
                assertThat(CiScripts.run(script, work, event)).isZero();
                assertThat(work.resolve("yeu-cau/author")).content().isEqualTo("an");
            }
            event.put("CI_MERGE_REQUEST_IID", "8");
            assertThat(CiScripts.run(script, work, event)).isNotZero();
        }
        assertThat(Files.readString(template("gitlab"))).doesNotContain("GITLAB_USER_LOGIN");
    }

    /** On GitLab every Developer may push to a branch of somebody else's request. */
    @ParameterizedTest
    @CsvSource({
        "an, an, 0",
        "dau-moi, an, 0",
        "an, an dau-moi an, 0",
        "binh, an, 1",
        "an, an binh an, 1",
        "dau-moi, binh, 1"
    })
    void refusesOnGitLabWhatAnotherAccountHasPushed(String starter, String pushers, int code, @TempDir Path folder)
            throws Exception {
        String script = CiScripts.scripts(Files.readString(template("gitlab"))).get(1);
        Path work = Files.createDirectory(folder.resolve("viec"));
        try (CommentServer forge = new CommentServer()) {
            Map<String, String> event = new HashMap<>(requestOf(forge));
            event.put("GITLAB_USER_ID", "" + CommentServer.account(starter));
            for (int i = 0; i < 120; i++) {
                forge.comments.add(new CommentServer.Comment("binh", "added 7 commits"));
            }
            forge.pushers.addAll(List.of(pushers.split(" ", -1)));
            assertThat(CiScripts.run(script, work, event)).isEqualTo(code);
        }
    }

    @Test
    void updatesOneComment(@TempDir Path folder) throws Exception {
        String script = CiScripts.scripts(Files.readString(Path.of("ci/github/kiem-tra.yml")))
                .get(4);
        Path bin = Files.createDirectories(folder.resolve("viec/bin"));
        Path gh = Files.writeString(
                bin.resolve("gh"),
                "#!/bin/sh\necho \"$@\" >> \"$TMPDIR/goi\"\ncase \"$*\" in *.head.sha*) echo c0ffee;; *--jq*) echo 42;; esac\n");
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        Map<String, String> event = new HashMap<>(Map.of(
                "REPOSITORY", "huyen/kho",
                "NUMBER", "7",
                "HEAD_COMMIT", CommentServer.HEAD,
                "RESULT", "failure",
                "RUN", "https://git.example/runs/1",
                "PATH", bin + ":" + System.getenv("PATH")));
        Path work = folder.resolve("viec");
        Path comment = work.resolve("ket-qua/comment.md");
        String written = "--method PATCH repos/huyen/kho/issues/comments/42 -F body=@ket-qua/comment.md";
        assertThat(CiScripts.run(script, work, event)).isZero();
        assertThat(comment).content().contains("chưa kiểm tra được");
        assertThat(Files.readAllLines(folder.resolve("goi"))).last().isEqualTo("api " + written);
        String green = "<!-- sodiem-check -->\nCó thể hợp nhất\n";
        Files.writeString(comment, green);
        Files.writeString(work.resolve("ket-qua/exit-code"), "0");
        event.put("RESULT", "success");
        assertThat(CiScripts.run(script, work, event)).isZero();
        assertThat(comment).content().isEqualTo(green);
        event.put("RESULT", "cancelled");
        assertThat(CiScripts.run(script, work, event)).isZero();
        assertThat(comment).content().as("of an earlier attempt").contains("chưa kiểm tra được");
        event.put("HEAD_COMMIT", "badcab");
        Files.delete(folder.resolve("goi"));
        assertThat(CiScripts.run(script, work, event)).isZero();
        assertThat(folder.resolve("goi")).content().doesNotContain("PATCH", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci/forgejo/kiem-tra.yml", "ci/gitlab/kiem-tra.gitlab-ci.yml"})
    void keepsOneCommentOfItsOwnAmongThoseOfOthers(Path template, @TempDir Path folder) throws Exception {
        String script = commentScript(template);
        Path work = folder.resolve("viec");
        Path comment = Files.createDirectories(work.resolve("ket-qua")).resolve("comment.md");
        try (CommentServer forge = new CommentServer()) {
            Map<String, String> event = requestOf(forge);
            Files.writeString(work.resolve("ket-qua/exit-code"), "1");
            Files.writeString(comment, "không phải của sodiem\n<!-- sodiem-check -->\n");
            assertThat(CiScripts.run(script, work, event)).isZero();
            assertThat(forge.comments).hasSize(1);
            assertThat(forge.comments.get(0).body())
                    .contains("chưa kiểm tra được")
                    .doesNotContain("không phải");
            forge.comments.clear();

            for (int i = 0; i < 120; i++) {
                forge.comments.add(new CommentServer.Comment("an", "<!-- sodiem-check -->\nnhận là của máy " + i));
            }
            forge.comments.add(new CommentServer.Comment(CommentServer.OWN, "nhắc tới <!-- sodiem-check -->"));
            List<CommentServer.Comment> others = List.copyOf(forge.comments);
            for (String said : List.of("Cần sửa: \"a\" & 50% + $HOME `x`\n", "Có thể hợp nhất\n")) {
                String body = "<!-- sodiem-check -->\n" + said;
                Files.writeString(comment, body);
                assertThat(CiScripts.run(script, work, event)).isZero();
                assertThat(forge.comments).startsWith(others.toArray(CommentServer.Comment[]::new));
                assertThat(forge.comments.subList(others.size(), forge.comments.size()))
                        .containsExactly(new CommentServer.Comment(CommentServer.OWN, body));
            }
            Map<String, String> older = new HashMap<>(event);
            older.putAll(Map.of("HEAD_COMMIT", "badcab", "CI_COMMIT_SHA", "badcab"));
            List<CommentServer.Comment> now = List.copyOf(forge.comments);
            Files.writeString(comment, "<!-- sodiem-check -->\nkết luận cũ\n");
            assertThat(CiScripts.run(script, work, older)).isZero();
            assertThat(forge.comments).isEqualTo(now);
        }
    }

    @Test
    void commentsOnGitLabOnlyWithATokenThatNoChangeCanTake(@TempDir Path folder) throws Exception {
        Path template = Path.of("ci/gitlab/kiem-tra.gitlab-ci.yml");
        String script = "{\n" + commentScript(template) + "\n} > \"$TMPDIR/noi\"";
        Path work = folder.resolve("viec");
        Path comment = Files.createDirectories(work.resolve("ket-qua")).resolve("comment.md");
        Files.writeString(comment, "<!-- sodiem-check -->\nxin chào\n");
        try (CommentServer forge = new CommentServer()) {
            Map<String, String> event = new HashMap<>(requestOf(forge));
            event.put("COMMENT_TOKEN", "");
            assertThat(CiScripts.run(script, work, event)).isZero();
            assertThat(folder.resolve("noi")).content().hasLineCount(1).contains("ket-qua/comment.md");
            event.put("COMMENT_TOKEN", "t");
            event.put("CI_CONFIG_PATH", ".gitlab-ci.yml");
            assertThat(CiScripts.run(script, work, event)).isEqualTo(1);
            event.put("CI_CONFIG_PATH", "https://git.example/kiem-tra.yml");
            Files.writeString(work.resolve("ket-qua/exit-code"), "1");
            Files.writeString(comment, "<!-- sodiem-check -->\nxin chào\n /close\n");
            assertThat(CiScripts.run(script, work, event)).isEqualTo(1);
            assertThat(forge.calls).isEmpty();
        }
        assertThat(Files.readString(template))
                .contains("    name: nhan-xet\n    action: access\n")
                .doesNotContain("--trace");
    }

    private static String commentScript(Path template) throws IOException {
        return CiScripts.scripts(Files.readString(template)).stream()
                .filter(script -> script.contains("\"<!-- sodiem-check -->\""))
                .findFirst()
                .orElseThrow();
    }

    /** What Forgejo and GitLab tell the job that comments; the request is the seventh of its project. */
    private static Map<String, String> requestOf(CommentServer forge) {
        Map<String, String> request = new HashMap<>(Map.of(
                "RESULT",
                "failure",
                "RUN",
                "https://git.example/1",
                "HEAD_COMMIT",
                CommentServer.HEAD,
                "CI_COMMIT_SHA",
                CommentServer.HEAD,
                "CI_PIPELINE_URL",
                "https://git.example/1"));
        request.putAll(Map.of(
                "API", forge.address() + "/api/v1",
                "REPOSITORY", "huyen/kho",
                "NUMBER", "7",
                "TOKEN", "t",
                "COMMENT_TOKEN", "t",
                "CI_CONFIG_PATH", "kiem-tra.gitlab-ci.yml@huyen/ci",
                "CI_API_V4_URL", forge.address() + "/api/v4",
                "CI_MERGE_REQUEST_PROJECT_ID", "5",
                "CI_MERGE_REQUEST_IID", "7",
                "no_proxy", "*"));
        return request;
    }

    /** The script that asks for links, and the one that writes the issue; GitLab keeps both among its other jobs. */
    private static List<String> linkScripts(String forge) throws IOException {
        String file = forge.equals("gitlab") ? "kiem-tra.gitlab-ci.yml" : "lien-ket.yml";
        List<String> scripts = CiScripts.scripts(Files.readString(Path.of("ci", forge, file)));
        return scripts.subList(scripts.size() - 2, scripts.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "forgejo", "gitlab"})
    void asksForLinksAndTellsTheOtherJobWhatIsNewlyDead(String forge, @TempDir Path folder) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("viec/kho"));
        for (String file :
                List.of("xa-an/scores.yaml", "huyen-thu/scores/noi-vu.yaml", "huyen-thu/scores/tu-phap.yaml")) {
            repo.replace("submissions/2023/" + file, ".example/", ".example:8443/");
        }
        repo.replace(
                "submissions/2023/xa-an/tasks.yaml", "url: https://xa-an.example/12-bc", "file: evidence/bc-90.pdf");
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        Path work = folder.resolve("viec");
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 xa-an.example huyen-thu.example\n");
        CiScripts.ownJava(work); // which is told other hosts
        Path output = folder.resolve("output");
        Map<String, String> environment = Map.of(
                "GITHUB_OUTPUT", output.toString(),
                "CI_REPOSITORY_URL", repo.folder().toString(),
                "JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
        assertThat(CiScripts.run(linkScripts(forge).get(0), work, environment)).isZero();
        assertThat(work.resolve("ket-qua/lien-ket.md"))
                .content()
                .contains("2 liên kết, mở được 0", "địa chỉ công khai");
        assertThat(work.resolve("lien-ket.json")).exists();
        assertThat(work.resolve("ket-qua/moi-hong.md")).doesNotExist();
        assertThat(forge.equals("gitlab") ? "newly-dead=0\n" : Files.readString(output))
                .isEqualTo("newly-dead=0\n");

        CiScripts.program(work.resolve("chuong-trinh/sodiem"), "echo '<!-- sodiem-links -->'\nexit 1\n");
        assertThat(CiScripts.run(linkScripts(forge).get(0), work, environment)).isZero();
        if (forge.equals("gitlab")) {
            assertThat(work.resolve("ket-qua/moi-hong.md")).exists();
        } else {
            assertThat(output).content().endsWith("newly-dead=1\n");
        }
        CiScripts.program(work.resolve("chuong-trinh/sodiem"), "exit 2\n");
        assertThat(CiScripts.run(linkScripts(forge).get(0), work, environment)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "forgejo", "gitlab"})
    void opensAnIssueOrWritesBelowTheOpenOne(String forge, @TempDir Path folder) throws Exception {
        Path work = folder.resolve("viec");
        Path bin = work.resolve("bin");
        String found = forge.equals("gitlab")
                ? "[{\"id\":9,\"iid\":42}]"
                : "[{\"number\":42,\"body\":\"<!-- sodiem-links -->\"}]";
        CiScripts.program(
                bin.resolve("gh"),
                "echo \"$@\" >> \"$TMPDIR/goi\"\ncase \"$*\" in *--jq*) cat \"$TMPDIR/mo\";; esac\n");
        CiScripts.program(
                bin.resolve("curl"),
                "echo \"$@\" >> \"$TMPDIR/goi\"\ncase \"$*\" in *POST*) ;; *) cat \"$TMPDIR/mo\";; esac\n");
        Map<String, String> environment = Map.of(
                "PATH", bin + ":" + System.getenv("PATH"),
                "REPOSITORY", "huyen/kho",
                "API", "https://git.example/api/v1",
                "TOKEN", "t",
                "LINKS_TOKEN", "t",
                "CI_API_V4_URL", "https://git.example/api/v4",
                "CI_PROJECT_ID", "5");
        String script = linkScripts(forge).get(1);
        Path told = Files.createDirectory(work.resolve("ket-qua"))
                .resolve(forge.equals("gitlab") ? "moi-hong.md" : "lien-ket.md");
        Path calls = folder.resolve("goi");
        Path open = Files.writeString(folder.resolve("mo"), forge.equals("github") ? "" : "[]");
        Files.writeString(told, "không phải của sodiem\n");
        assertThat(CiScripts.run(script, work, environment)).isEqualTo(1);
        assertThat(calls).doesNotExist();
        Files.writeString(told, "<!-- sodiem-links -->\nxin \"chào\"\n");
        assertThat(CiScripts.run(script, work, environment)).isZero();
        assertThat(calls).content().contains("POST").doesNotContain("42");
        Files.writeString(open, forge.equals("github") ? "42\n" : found);
        assertThat(CiScripts.run(script, work, environment)).isZero();
        assertThat(Files.readAllLines(calls)).last().asString().matches(".*POST.*issues/42/(comments|notes).*");
    }
}
