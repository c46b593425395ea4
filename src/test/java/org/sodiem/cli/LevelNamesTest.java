package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.score.TreeCampaign;

/** What the levels of a set are called is data: no page, table, file of data or command calls them otherwise. */
class LevelNamesTest {

    private static final List<String> FIXED = List.of("lĩnh vực", "tiêu chí thành phần");

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private Path repository = Path.of("");

    @BeforeEach
    void write() throws IOException {
        repository =
                TreeCampaign.written(new RepoBuilder(folder.resolve("kho"))).folder();
    }

    private String sodiem(String... args) {
        int exit = keyboard.run(args);
        assertThat(exit).as(keyboard.err()).isLessThan(2);
        return keyboard.out();
    }

    private Path site() {
        Path site = folder.resolve("trang");
        sodiem("build", "--repo", repository.toString(), "--out", site.toString(), "--at", "2023-12-25");
        return site;
    }

    @Test
    void callsNoLevelOtherwiseOnAnyPageOrInAnyFile() throws IOException {
        Path site = site();
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> told = files.filter(file -> file.toString().matches(".*\\.(html|csv|json|js|xml|ics)"))
                    .filter(file -> !site.relativize(file).startsWith("schema"))
                    .toList();
            assertThat(told).hasSizeGreaterThan(40);
            for (Path file : told) {
                assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
                        .as(site.relativize(file).toString())
                        .doesNotContain(FIXED);
            }
        }
    }

    @Test
    void saysTheNamesWhereTheyAreHeads() throws IOException {
        Path site = site();
        Document unit = Jsoup.parse(site.resolve("don-vi/an.html").toFile());
        assertThat(unit.select("#linh-vuc > h2").text()).isEqualTo("Điểm theo trụ cột");
        assertThat(unit.select("#linh-vuc thead th").get(0).text()).isEqualTo("Trụ cột");
        assertThat(Jsoup.parse(site.resolve("index.html").toFile()).text()).contains("Đơn vị nào yếu ở trụ cột nào");
        Document rounds = Jsoup.parse(site.resolve("cac-dot.html").toFile());
        assertThat(rounds.select("h3").eachText()).contains("Theo trụ cột");
        assertThat(rounds.select("th").eachText()).contains("Trụ cột", "Trụ cột tăng nhiều nhất");
        for (String[] leaf : new String[][] {{"I.1.1a", "Chỉ số con"}, {"I.1.10", "Chỉ số"}, {"II.1", "Nhóm chỉ số"}}) {
            Document page = Jsoup.parse(
                    site.resolve("tieu-chi/commune/" + leaf[0] + ".html").toFile());
            assertThat(page.select(".sub").text()).startsWith(leaf[1] + ", điểm tối đa");
        }
    }

    @Test
    void callsNoLevelOtherwiseInCommands() {
        String kho = repository.toString();
        assertThat(sodiem("diff", "HEAD~1", "HEAD", "--repo", kho))
                .contains("Theo trụ cột (tổng các đơn vị được chấm ở cả hai thời điểm)")
                .doesNotContain(FIXED);
        String check = sodiem("check", "--repo", kho, "--base", "HEAD~1", "--head", "HEAD", "--format", "markdown");
        assertThat(check).contains("Theo trụ cột: I").doesNotContain(FIXED);
        assertThat(sodiem("log", "chau", "--repo", kho)).doesNotContain(FIXED);
        assertThat(sodiem("status", "--repo", kho)).doesNotContain(FIXED);
        assertThat(sodiem("validate", "--repo", kho)).doesNotContain(FIXED);
        assertThat(sodiem("criteria", "diff", "HEAD~1", "HEAD", "--repo", kho)).doesNotContain(FIXED);
        assertThat(sodiem("build", "--repo", kho, "--out", folder.resolve("en").toString(), "--lang", "en"))
                .doesNotContain(FIXED);
    }
}
