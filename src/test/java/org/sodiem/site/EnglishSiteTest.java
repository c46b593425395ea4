package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sodiem.score.Example;
import org.sodiem.source.MapTree;
import org.sodiem.source.TreeEntry;
import org.sodiem.source.ZipParts;

/**
 * Sites of campaigns with {@code locale: en}. The data are written without Vietnamese letters, so that each one found is
 * the program's own; letters of other scripts, which mistakes are made with, are quoted from the data.
 */
class EnglishSiteTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String AT = "2023-12-11T16:42";

    private static MapTree english(MapTree tree) {
        for (TreeEntry entry : Stream.of("criteria", "submissions")
                .flatMap(folder -> tree.below(folder).stream())
                .filter(e -> e.path().matches(".*\\.(yaml|md)"))
                .toList()) {
            String plain = Normalizer.normalize(tree.text(entry.path()), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
            tree.with(entry.path(), plain.replace("locale: vi", "locale: en"));
        }
        return tree;
    }

    private static SiteFacts base = new SiteFacts();

    @BeforeAll
    static void buildBase() throws IOException {
        MapTree tree = MapTree.of(GOLDEN.resolve("base"));
        String scores = tree.text("submissions/2023/xa-an/scores.yaml");
        tree.with(
                "submissions/2023/xa-an/scores.yaml",
                scores.replace("    choice: tot", "    choice: tot\n    as-of: 2023-12-01"));
        base = SiteFacts.of(english(tree), AT);
    }

    private static boolean isVietnamese(int c) {
        return c > 127 && Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static void hasNoVietnamese(SiteFacts site) {
        for (String path : site.files.keySet()) {
            if (path.endsWith(".html") || path.startsWith("data/")) {
                String text =
                        path.endsWith(".xlsx") ? unpacked(site.files.getOrDefault(path, new byte[0])) : site.text(path);
                assertThat(text.chars().filter(EnglishSiteTest::isVietnamese))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** What the parts of a workbook hold: packed, its bytes are letters by chance. */
    private static String unpacked(byte[] workbook) {
        return ZipParts.of(workbook).values().stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** All folders of mistakes; where no campaign can be read, there is no site. */
    static Stream<Path> mistakes() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("diagnostics"))) {
            return folders.sorted().toList().stream();
        }
    }

    @Test
    void hasNoVietnameseOfItsOwn() throws IOException {
        SiteFacts site = base;
        assertThat(site.files.keySet()).hasSizeGreaterThan(20);
        hasNoVietnamese(site);
        MapTree wrong = MapTree.of(GOLDEN.resolve("base"))
                .with("submissions/2023/xa-an/scores.yaml", "unit: xa-an\nscores: [\n")
                .with("submissions/2023/xa-binh/scores.yaml", "unit: xa-binh\nscores: {\"9.9.9\": {choice: tot}}\n");
        hasNoVietnamese(SiteFacts.of(english(wrong), AT));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void hasNoneWhateverIsWrong(Path folder) throws IOException {
        MapTree tree = english(MapTree.of(GOLDEN.resolve("base")).overlay(folder));
        Assessment assessment = SiteBuild.tried(Assessment.of(tree, null, (stage, done, total) -> {}));
        SiteFacts site = new SiteFacts();
        if (assessment instanceof Assessment.Scored scored && scored.hasSite()) {
            List<SiteFile> files = SiteBuild.files(scored, SiteOptions.NONE);
            assertThat(files).extracting(SiteFile::path).doesNotHaveDuplicates();
            // Reports and workbooks print the same words by the same views; one site below has them of a wrong file,
            // too.
            files.stream()
                    .filter(file -> !file.path().matches(".*\\.(xlsx|docx)"))
                    .forEach(file -> site.files.put(file.path(), file.content()));
            assertThat(site.page("van-de.html").select("html").attr("lang")).isEqualTo("en");
        }
        hasNoVietnamese(site);
    }

    @Test
    void saysOnEveryPageThatItIsEnglish() throws IOException {
        SiteFacts site = base;
        for (String path : site.files.keySet()) {
            if (path.endsWith(".html")) {
                Document page = site.page(path);
                assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
                if (!path.equals("404.html")) { // it stands alone
                    assertThat(page.select("head link[href$=assets/en.css]"))
                            .as(path)
                            .hasSize(1);
                    assertThat(page.select(".asof").text()).as(path).contains("As of 16:42 on 11 December 2023");
                }
                assertThat(page.select(".banners").text()).as(path).contains("FICTITIOUS figures", "ILLUSTRATIVE");
            }
        }
        assertThat(site.text("assets/en.css")).contains("\"Page \"");
    }

    @Test
    void tellsTheRankingInEnglish() throws IOException {
        Document page = base.page("index.html");
        assertThat(page.title()).isEqualTo("Overview – PAR Score Book, UBND huyen Thu");
        assertThat(page.select("h1").text()).isEqualTo("Public administration reform index 2023: xa");
        assertThat(page.select(".stages .now").text()).isEqualTo("Lan 2, openDeadline 20 December 2023, 9 days left");
        assertThat(page.select("h2").eachText()).startsWith("Ranking", "Which unit is weak in which area");
        assertThat(page.select(".ranking tr.band").eachText().get(0)).isEqualTo("Tot, from 80: 1 unit");
        assertThat(page.select(".part .lede").eachText().get(0))
                .matches("Xa An leads with [0-9.]+\\. Lowest is Xa Binh, [0-9.]+\\.");
    }

    @Test
    void tellsAUnitsScoresInEnglish() throws IOException {
        Document page = base.page("don-vi/xa-an.html");
        assertThat(page.select(".score-is").text())
                .startsWith(
                        "Tot (provisional), rank 1/2 PROVISIONAL: the survey is not complete; with the survey: 93.90. By self-score");
        assertThat(page.select("#tp-1-1-3 th > a + p").text())
                .isEqualTo("18 / 19 = 94.74%; from 90%: 4 × 94.74% = 3.79");
        assertThat(page.select("#tp-1-1-1 .said").text()).isEqualTo("Figures as of 1 December 2023.");
        assertThat(page.select("#tp-1-1-2 td:last-child").text()).contains("(p. 2-4)");
        assertThat(page.select(".letterhead").text())
                .contains("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness", "PEOPLE'S COMMITTEE");
        assertThat(page.select(".signoff").text()).contains("CHAIRPERSON");
        assertThat(page.select(".filter label").eachText().get(0)).isEqualTo("All components (7)");
    }

    @Test
    void writesThousandsWithAComma() throws IOException {
        Example example = new Example()
                .component("100", "type: ratio, numerator: N, denominator: D, floor: 0, full: 100")
                .unit("a", "numerator: 1240, denominator: 1275")
                .unit("b", "numerator: 0, denominator: 1275");
        SiteFacts site = SiteFacts.of(english(example.tree()), AT);
        hasNoVietnamese(site);
        assertThat(site.page("don-vi/a.html").select("[id^=tp-] th > a + p").text())
                .startsWith("1,240 / 1,275 = 97.25%");
        assertThat(site.page("don-vi/b.html").select(".verdict").text())
                .isEqualTo(
                        "100.00 points are lost, all of them in A. With 80.00 more points of the index the class is Tot (from 80).");
    }

    @Test
    void hasNoEnglishFileInAVietnameseSite() throws IOException {
        SiteFacts site = SiteFacts.of(MapTree.of(GOLDEN.resolve("base")), AT);
        assertThat(site.files.keySet()).doesNotContain("assets/en.css").contains("assets/style.css");
        assertThat(List.of(site.page("index.html").select("html").attr("lang"))).containsExactly("vi");
    }
}
