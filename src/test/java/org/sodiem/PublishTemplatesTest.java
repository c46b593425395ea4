package org.sodiem;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;

/** The templates that publish a site: what they publish, and when they fail. */
class PublishTemplatesTest {

    @ParameterizedTest
    @CsvSource({
        "ci/github/cong-bo.yml, /, site, kho",
        "ci/gitlab/kiem-tra.gitlab-ci.yml, '', public, base",
        "ci/forgejo/cong-bo.yml, /, ../published, kho"
    })
    void publishesAndNoticesRewrittenHistory(Path template, String end, String site, String clone, @TempDir Path folder)
            throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        Path manifest = folder.resolve("sodiem-site.json");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/diem/sodiem-site.json", exchange -> {
            exchange.sendResponseHeaders(Files.exists(manifest) ? 200 : 404, Files.exists(manifest) ? 0 : -1);
            if (Files.exists(manifest)) {
                Files.copy(manifest, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        try {
            Map<String, String> environment =
                    environment(repo, folder, server.getAddress().getPort(), end);
            Path first = Files.createDirectory(folder.resolve("viec-1"));
            CiScripts.launcher(first);
            assertThat(publish(template, repo, first, environment)).containsOnly(0);
            assertThat(first.resolve(site).resolve("index.html")).content().doesNotContain("LỊCH SỬ ĐÃ BỊ VIẾT LẠI");
            assertThat(first.resolve(site).resolve("sitemap.xml"))
                    .content()
                    .contains("<loc>http://127.0.0.1:", "/diem/index.html<");
            Files.copy(first.resolve(site).resolve("sodiem-site.json"), manifest);
            String later = "2023-11-10T09:00:00+07:00";
            repo.at(later, later, "commit", "--quiet", "--amend", "-m", "Mở kỳ lại");
            Path second = Files.createDirectory(folder.resolve("viec-2"));
            CiScripts.launcher(second);
            keepMarked(template, folder, first, second);
            assertThat(publish(template, repo, second, environment)).containsOnly(0);
            assertThat(second.resolve(site).resolve("index.html")).content().contains("LỊCH SỬ ĐÃ BỊ VIẾT LẠI");
            assertThat(second.resolve(clone + "/.git/sodiem")).isDirectoryContaining("glob:**/walk-*");
            boolean github = template.startsWith("ci/github");
            assertThat(second.resolve(clone + "/.git/sodiem/dau").toFile().exists())
                    .isEqualTo(!github);
            if (github) {
                assertThat(Files.readString(template))
                        .containsSubsequence(
                                "path: kho\n",
                                "actions/cache/restore@",
                                "kho/.git/sodiem\n            site\n",
                                "sodiem build",
                                "actions/cache/save@",
                                "kho/.git/sodiem\n            site\n");
            }
        } finally {
            server.stop(0);
        }
    }

    /** Marks what a job kept of the history, and gives it and its site to the next one as GitLab's cache does; Forgejo's lies on its machine. */
    private static void keepMarked(Path template, Path folder, Path first, Path second) throws IOException {
        if (template.startsWith("ci/gitlab")) {
            Files.move(first.resolve("lich-su"), second.resolve("lich-su"));
            Files.move(first.resolve("public"), second.resolve("public"));
            Files.writeString(second.resolve("lich-su/dau"), "");
        } else if (template.startsWith("ci/forgejo")) {
            Files.writeString(folder.resolve("kept/dau"), "");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ci/github/cong-bo.yml, site, 'exit \"$EXIT_CODE\"'",
        "ci/gitlab/kiem-tra.gitlab-ci.yml, public, 'paths: [public, exit-code]'",
        "ci/forgejo/cong-bo.yml, ../published, ''"
    })
    void publishesDataWithErrorsAndThenFails(Path template, String site, String publishing, @TempDir Path folder)
            throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.replace("submissions/2023/xa-an/scores.yaml", "denominator: 19", "denominator: 17");
        repo.commit("Gõ nhầm mẫu số", "2023-11-10T08:00:00+07:00");
        Path work = Files.createDirectory(folder.resolve("viec"));
        CiScripts.launcher(work);
        List<Integer> codes = publish(template, repo, work, environment(repo, folder, 1, "/"));
        Path told = folder.resolve("github-output");
        assertThat(work.resolve(site).resolve("index.html")).content().contains("Kho dữ liệu đang có 1 lỗi");
        if (publishing.isEmpty()) {
            assertThat(codes).as("one script publishes and fails").containsExactly(1);
        } else {
            boolean github = Files.exists(told);
            assertThat(codes)
                    .as("the site, and what fails after publishing")
                    .containsExactly(github ? new Integer[] {0} : new Integer[] {0, 1});
            if (github) {
                assertThat(told).content().isEqualTo("exit-code=1\n");
            }
            assertThat(Files.readString(template)).containsSubsequence("exit-code", publishing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci/github/cong-bo.yml", "ci/gitlab/kiem-tra.gitlab-ci.yml", "ci/forgejo/cong-bo.yml"})
    void publishesNothingWhereThereIsNoSite(Path template, @TempDir Path folder) throws Exception {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.write("criteria/2023/campaign.yaml", "title: [\n");
        repo.commit("Kỳ không đọc được", "2023-11-10T08:00:00+07:00");
        Path work = Files.createDirectory(folder.resolve("viec"));
        CiScripts.ownJava(work);
        for (String before : List.of("site", "public")) { // of another commit, out of a cache
            Path site = Files.createDirectory(work.resolve(before));
            Files.writeString(site.resolve("index.html"), "");
            Files.writeString(site.resolve("sodiem-site.json"), "{}");
        }
        List<Integer> codes = publish(template, repo, work, environment(repo, folder, 1, "/"));
        assertThat(codes.get(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "v1", "commit"})
    void takesTheProgramOnGitLabAtTheTagOrCommitChosen(String chosen, @TempDir Path folder) throws Exception {
        RepoBuilder program = new RepoBuilder(folder.resolve("kho"));
        program.write("pom.xml", "cũ");
        program.commit("Bản một", "2023-11-10T08:00:00+07:00");
        program.git("tag", "v1");
        String version = chosen.equals("commit") ? program.id("HEAD") : chosen;
        program.write("pom.xml", "mới");
        program.commit("Bản hai", "2023-11-11T08:00:00+07:00");
        Path work = Files.createDirectory(folder.resolve("viec"));
        String template = Files.readString(Path.of("ci/gitlab/kiem-tra.gitlab-ci.yml"));
        assertThat(CiScripts.run(
                        CiScripts.scripts(template).get(0),
                        work,
                        Map.of(
                                "PATH", withMaven(folder),
                                "SODIEM_REPOSITORY", program.folder().toString(),
                                "SODIEM_VERSION", version)))
                .isZero();
        assertThat(work.resolve("chuong-trinh/pom.xml")).content().isEqualTo(chosen.equals("main") ? "mới" : "cũ");
    }

    /** What a runner gives to a job that publishes to a port of this machine. */
    private static Map<String, String> environment(RepoBuilder repo, Path folder, int port, String end)
            throws IOException {
        String address = "http://127.0.0.1:" + port + "/diem" + end;
        return Map.of(
                "BASE_URL",
                address,
                "CI_PAGES_URL",
                address,
                "CI_REPOSITORY_URL",
                repo.folder().toString(),
                "PUBLISHED",
                folder.resolve("published").toString(),
                "KEPT",
                folder.resolve("kept").toString(),
                "GITHUB_OUTPUT",
                folder.resolve("github-output").toString(),
                "CI_DEFAULT_BRANCH",
                "main",
                "CI_PROJECT_URL",
                address,
                "no_proxy",
                "*",
                "PATH",
                withMaven(folder));
    }

    /** The path of programs, where Maven is one that builds nothing. */
    private static String withMaven(Path folder) throws IOException {
        CiScripts.program(folder.resolve("bin/mvn"), "");
        return folder.resolve("bin") + ":" + System.getenv("PATH");
    }

    /** The exit codes of the scripts that make a site and, where it is published between, fail: in a fresh clone. */
    private static List<Integer> publish(Path template, RepoBuilder repo, Path work, Map<String, String> environment)
            throws Exception {
        repo.git(
                "clone",
                "--quiet",
                repo.folder().toString(),
                work.resolve("kho").toString());
        List<Integer> codes = new ArrayList<>();
        for (String script : CiScripts.scripts(Files.readString(template))) {
            if (script.contains("--base-url") || script.contains("cat exit-code")) {
                codes.add(CiScripts.run(script, work, environment));
            }
        }
        return codes;
    }
}
