package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.sample.RealSample;

/** The sample of real shapes: what is in it, and that a program of another language gives the same figures. */
class RealSampleTest {

    private static final Path SOURCE = Path.of("src/main/resources/org/sodiem/sample/real");

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private Path repository = Path.of("");

    @BeforeEach
    void write() {
        repository = folder.resolve("kho");
        assertThat(keyboard.run("sample", "--set", "real", repository.toString()))
                .as(keyboard.out())
                .isZero();
    }

    private Path build(String at) {
        Path site = folder.resolve("trang-" + at);
        assertThat(keyboard.run("build", "--repo", repository.toString(), "--out", site.toString(), "--at", at))
                .as(keyboard.out())
                .isZero();
        return site;
    }

    @Test
    void listsItsFilesAndIsTheSameEveryTime() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            assertThat(RealSample.files())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> SOURCE.relativize(file).toString().replace('\\', '/'))
                            .filter(path -> !path.equals("files.txt"))
                            .toList());
        }
        Path again = folder.resolve("lai");
        assertThat(keyboard.run("sample", "--set", "real", again.toString())).isZero();
        assertThat(new RepoBuilder(again).id("HEAD")).isEqualTo(new RepoBuilder(repository).id("HEAD"));
        assertThat(keyboard.run("sample", "--set", "real", again.toString()))
                .as("an untouched sample may be replaced")
                .isZero();
    }

    @Test
    void hasNoErrorsAndSaysThatItIsFictitious() throws IOException {
        assertThat(keyboard.run("validate", "--repo", repository.toString()))
                .as(keyboard.out())
                .isZero();
        Path site = build("2026-01-10");
        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Jsoup.parse(page.toFile()).text())
                        .as(page.toString())
                        .contains("HƯ CẤU");
            }
        }
    }

    @Test
    void ranksAllKindsTogetherAndTellsOfUnitsThroughTheYear() throws IOException {
        Path site = build("2026-01-10");
        Document ranking = Jsoup.parse(site.resolve("xep-hang/commune.html").toFile());
        assertThat(ranking.text())
                .contains("Xã Bình An", "Phường Đông", "Đặc khu Hòn Xa", "Xã Thanh Cũ")
                .doesNotContain("chưa nộp");
        assertThat(ranking.select("table.ranking tbody").text()).doesNotContain("Xã Lâm Cũ");
        assertThat(Jsoup.parse(site.resolve("don-vi/xa-thanh-cu.html").toFile()).text())
                .contains("30/06/2025", "Xã Thanh Lâm");
        assertThat(Jsoup.parse(site.resolve("don-vi/xa-thanh-lam.html").toFile())
                        .text())
                .contains("Xã Thanh Cũ", "Xã Lâm Cũ");
        Document ward = Jsoup.parse(site.resolve("don-vi/phuong-dong.html").toFile());
        assertThat(ward.select("a[href$=phuong-dong/dti.html]")).isNotEmpty();
    }

    @Test
    void givesTheFiguresOfAnotherProgram() throws Exception {
        SecondOpinionTest.findPython();
        Path open = build("2026-01-10");
        assertThat(opinion(repository, open)).contains("10 units", " 0 differences");
        assertThat(opinion(repository, build("2026-02-01"), "--closed"))
                .as("after the last round nothing grows any more")
                .contains("10 units", " 0 differences");
        new RepoBuilder(repository)
                .replace("submissions/2025/xa-binh-an/scores.yaml", "numerator: 27", "numerator: 28")
                .replace("submissions/2025/phuong-dong/scores.yaml", "numerator: 19", "numerator: 18")
                .replace("submissions/2025/xa-hoa-son/survey.yaml", "dan: 3.5", "dan: 3.6")
                .replace("submissions/2025/phuong-dong/dti/appraisal/so-khcn.yaml", "score: 3.5", "score: 3")
                .replace("criteria/2025/not-applicable.yaml", "kinds: [dac-khu]", "units: [xa-binh-an]")
                .replace("criteria/2025/commune.yaml", "rescale: appraised", "rescale: all");
        assertThat(opinion(repository, open))
                .as("it would find a difference")
                .contains(
                        "xa-binh-an I.1c points: ours 4, theirs 3.5",
                        "xa-binh-an I.4 points: ours 2, theirs 1.89",
                        "xa-hoa-son IV.2 points: ours",
                        "phuong-dong/dti 1.1.2 points in the result: ours 3, theirs 3.5",
                        "dac-khu-hon-xa III.1 state: ours awaiting-result, theirs not-applicable",
                        "xa-hoa-son index: ours");
    }

    @Test
    void tellsInTheGateAndInHistoriesWhatOthersMovedAndBlamesNobody() throws IOException {
        String moved = "3 đơn vị đổi theo đơn vị khác, số liệu như trước: Xã Bình An (CCHC) −0,09";
        RepoBuilder repo = new RepoBuilder(repository);
        repo.git("config", "user.name", "Cán bộ phường Đông");
        repo.replace("submissions/2025/phuong-dong/scores.yaml", "numerator: 19", "numerator: 20")
                .commit("Bổ sung", "2026-01-09T08:00:00+07:00");
        assertThat(keyboard.run("check", "--repo", repository.toString(), "--base", "HEAD~1", "--head", "HEAD"))
                .as(keyboard.out())
                .isZero();
        assertThat(keyboard.out()).contains(moved).doesNotContain("Xem lại");
        keyboard.run(
                "check", "--repo", repository.toString(), "--base", "HEAD~1", "--head", "HEAD", "--format", "markdown");
        assertThat(keyboard.out()).contains(moved).doesNotContain("Xem lại");
        keyboard.run("log", "--repo", repository.toString(), "xa-binh-an");
        String log = keyboard.out();
        assertThat(log.substring(log.indexOf("08:00 ngày 09/01/2026")))
                .contains("đổi theo đơn vị khác", "1,89 → 1,80 (−0,09)")
                .doesNotContain("Bổ sung", "Cán bộ");
        assertThat(Jsoup.parse(build("2026-01-10")
                                .resolve("don-vi/xa-binh-an/lich-su.html")
                                .toFile())
                        .select(".changes > li")
                        .get(0)
                        .text())
                .contains("Đổi theo đơn vị khác", "1,89 → 1,80")
                .doesNotContain("Bổ sung", "Cán bộ");
    }

    private static String opinion(Path repository, Path site, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                SecondOpinionTest.python(),
                "src/test/python/real_opinion.py",
                "compare",
                repository.toString(),
                site.toString()));
        command.addAll(List.of(more));
        return SecondOpinionTest.run(command.toArray(String[]::new)).text();
    }
}
