package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** History rewritten after a site was published: the next site says so, and goes on saying so. */
class RewrittenHistoryTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String TOLD = "LỊCH SỬ ĐÃ BỊ VIẾT LẠI";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private Path site = Path.of("");
    private String first = "";

    @BeforeEach
    void publish() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.commit("Mở kỳ", "2023-11-09T08:00:00+07:00");
        first = repo.replace(AN, "count: 4", "count: 2").commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        site = folder.resolve("site");
        build(site);
        assertThat(told()).isEmpty();
    }

    /** Replaces the published commit by another one. */
    private String amend() throws IOException {
        repo.replace(AN, "count: 2", "count: 5");
        repo.git("add", "--all");
        String when = "2023-11-10T09:00:00+07:00";
        repo.at(when, when, "commit", "--quiet", "--amend", "-m", "Nộp điểm");
        return repo.id("HEAD");
    }

    private void build(Path where, String... more) {
        String[] args = {"build", "--repo", repo.folder().toString(), "--out", where.toString()};
        assertThat(run(Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new)))
                .as(keyboard.err())
                .isZero();
    }

    private int run(String... args) {
        return keyboard.run(args);
    }

    /** What the dashboard says of it. */
    private String told() throws IOException {
        return Jsoup.parse(site.resolve("index.html").toFile())
                .select(".banners li:contains(" + TOLD + ")")
                .text();
    }

    @Test
    void isToldOnEveryPageAndOnTheTerminal() throws IOException {
        String second = amend();
        build(site);
        assertThat(keyboard.err()).contains(TOLD, first, "08:00 ngày 10/11/2023");
        assertThat(told())
                .contains("commit " + first.substring(0, 12) + " (08:00 ngày 10/11/2023)")
                .contains("commit " + second.substring(0, 12));
        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".html")).toList()) {
                assertThat(page).content().contains(TOLD);
            }
        }
    }

    @Test
    void isStillToldByLaterSitesAndVerified() throws IOException {
        String second = amend();
        build(site);
        String told = told();
        repo.replace(AN, "count: 5", "count: 6").commit("Sau đó", "2023-11-11T08:00:00+07:00");
        build(site);
        assertThat(told()).isEqualTo(told).contains(second.substring(0, 12));
        assertThat(run("verify", site.toString(), "--repo", repo.folder().toString()))
                .as(keyboard.out())
                .isZero();
    }

    @Test
    void isToldOfThePreviousSiteThatWasNamed() throws IOException {
        Path previous = folder.resolve("previous.json");
        Files.copy(site.resolve("sodiem-site.json"), previous);
        Path before = site;
        amend();
        site = folder.resolve("fresh");
        build(site);
        assertThat(told()).isEmpty();
        build(site, "--previous", previous.toString());
        assertThat(told()).contains(TOLD);
        build(site, "--previous", before.toString());
        assertThat(told()).contains(TOLD);
        String[] none = {
            "build",
            "--repo",
            repo.folder().toString(),
            "--out",
            site.toString(),
            "--previous",
            folder.resolve("x").toString()
        };
        assertThat(run(none)).isEqualTo(2);
        Files.writeString(previous, "<!doctype html>");
        build(site, "--previous", previous.toString());
        assertThat(keyboard.err()).contains("Không đọc được bản kê của trang lần trước");
    }

    @Test
    void isNoLongerToldOnceTheCommitIsBack() throws IOException {
        String second = amend();
        build(site);
        repo.git("reset", "--quiet", "--hard", first);
        repo.replace(AN, "count: 2", "count: 3").commit("Tiếp", "2023-11-12T08:00:00+07:00");
        build(site);
        assertThat(told()).doesNotContain(first.substring(0, 12)).contains(second.substring(0, 12));
    }

    @Test
    void isNotToldWhereHistoryOnlyGrewOrNothingIsKnown() throws IOException {
        repo.git("checkout", "--quiet", "-b", "nhanh", "HEAD~1");
        repo.write("README.md", "x").commit("Nhánh khác", "2023-11-12T08:00:00+07:00");
        repo.merge("main", "2023-11-13T08:00:00+07:00");
        build(site);
        assertThat(told()).isEmpty();
        repo.replace(AN, "count: 2", "count: 5");
        build(site);
        String later = "2023-11-13T09:00:00+07:00";
        repo.at(later, later, "commit", "--quiet", "--all", "--amend", "-m", "Viết lại");
        build(site);
        assertThat(told()).as("the site before was of uncommitted files").isEmpty();
        RepoBuilder other = repo;
        repo = RepoBuilder.campaign(folder.resolve("other"));
        repo.replace("criteria/2023/campaign.yaml", "UBND huyện Thử", "UBND huyện Khác");
        repo.commit("Kho khác", "2023-11-14T08:00:00+07:00");
        build(site);
        assertThat(told()).as("of another authority").isEmpty();
        repo = other;
    }

    @Test
    void isNotToldWhereTheCloneIsTooShallowToKnow() throws IOException {
        repo.replace(AN, "count: 2", "count: 3").commit("Mới hơn", "2023-11-12T08:00:00+07:00");
        Path clone = folder.resolve("clone");
        repo.git("clone", "--quiet", "--depth=1", repo.folder().toUri().toString(), clone.toString());
        repo = new RepoBuilder(clone);
        build(site);
        assertThat(told()).isEmpty();
        assertThat(keyboard.err()).contains("Bản tải về thiếu lịch sử nên không xét được", first);
    }

    @Test
    void isNotToldOfASampleThatWasMadeAnew() throws IOException {
        String sample = folder.resolve("sample").toString();
        site = folder.resolve("sample-site");
        assertThat(run("sample", sample, "--units", "1", "--seed", "1")).isZero();
        assertThat(run("build", "--repo", sample, "--out", site.toString())).isZero();
        assertThat(run("sample", sample, "--units", "1", "--seed", "2")).isZero();
        assertThat(run("build", "--repo", sample, "--out", site.toString())).isZero();
        assertThat(told()).isEmpty();
    }
}
