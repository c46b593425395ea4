package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sodiem.model.FileKind;
import org.sodiem.score.AsOf;
import org.sodiem.score.Example;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;

/** What a reader finds in the committed campaign's site, and in the sites of odd campaigns. */
class SiteBuildTest {

    private static final String AT = "2023-12-11T16:42";
    private static SiteFacts site = new SiteFacts();

    @BeforeAll
    static void build() throws IOException {
        site = SiteFacts.of(new FolderTree(Path.of("")), AT);
    }

    @Test
    void hasAPageForEveryUnitComponentGroupAndOffice() {
        assertThat(site.pages().stream().filter(p -> p.matches("don-vi/[^/]+\\.html")))
                .hasSize(19);
        assertThat(site.pages().stream().filter(p -> p.matches("don-vi/[^/]+/lich-su\\.html")))
                .hasSize(19);
        for (String[] index : new String[][] {{"commune", "81"}, {"district", "90"}}) {
            String folder = "tieu-chi/" + index[0] + "/";
            assertThat(site.pages()).contains(folder + "index.html");
            for (String[] level :
                    new String[][] {{"\\d+", "8"}, {"\\d+\\.\\d+", "40"}, {"\\d+\\.\\d+\\.\\d+", index[1]}}) {
                assertThat(site.pages().stream().filter(p -> p.matches(folder + level[0] + "\\.html")))
                        .as(folder + level[0])
                        .hasSize(Integer.parseInt(level[1]));
            }
        }
        assertThat(site.pages().stream().filter(p -> p.startsWith("co-quan/"))).hasSize(12);
    }

    @Test
    void tellsOfAnOfficeOnlyWhatIsOpen() {
        assertThat(site.page("co-quan/van-phong.html").select(".lede").eachText())
                .containsExactly(
                        "Còn 1 thành phần thiếu tài liệu.",
                        "18 thành phần; các đơn vị còn 3 lượt chưa chấm và 5 lượt thiếu tài liệu.");
        for (String path : site.pages()) {
            if (path.startsWith("co-quan/")) {
                assertThat(site.page(path).select(".lede").text()).as(path).doesNotContain(" 0 thành phần", " 0 lượt");
            }
        }
    }

    @Test
    void saysOnEveryPageThatTheFiguresAreFictitious() {
        for (String path : site.pages()) {
            assertThat(site.page(path).select(".banners").text()).as(path).contains("HƯ CẤU", "MINH HỌA");
        }
        assertThat(site.text("data/unit/xa-vinh-o.json")).contains("\"fictitious\":true");
        assertThat(site.text("data/index/commune.csv")).contains("2023,true,tt-ho-xa");
    }

    @Test
    void ranksAllCommunesOnTheDashboard() {
        Document page = site.page("index.html");
        assertThat(page.select(".ranking tbody tr:not(.band)")).hasSize(18);
        assertThat(page.select(".ranking tr.band").text()).contains("Xuất sắc", "Trung bình");
        assertThat(page.select(".stages .now").text())
                .isEqualTo("Tự chấm lần 2, đang mởHạn 17:00 ngày 20/12/2023, còn 9 ngày");
    }

    @Test
    void claimsNothingOfACampaignWithoutAnyScore() throws IOException {
        SiteFacts empty = SiteFacts.of(
                new Example()
                        .component("4", "type: count, value: V, per: 1")
                        .silent("a")
                        .silent("b")
                        .tree(),
                AT);
        assertThat(empty.page("index.html").text())
                .contains("Chưa có điểm nào để dẫn tài liệu kiểm chứng.")
                .doesNotContain("Mọi điểm đã chấm");
        assertThat(empty.page("don-vi/a.html").text())
                .contains("Điểm theo lĩnh vực Chưa có số liệu để so sánh.")
                .doesNotContain("Chưa mất điểm", "Không còn việc");
    }

    @Test
    void showsTheCalculationAndTheLineOfEveryFigure() {
        Document page = site.page("don-vi/tt-ho-xa.html");
        assertThat(page.select("tr[id^=tp-]")).hasSize(81);
        assertThat(page.select("tr[id^=tp-] " + SiteFacts.LINE).eachText())
                .hasSize(68)
                .allMatch(line -> line.matches("[0-9]+"));
        assertThat(site.text("assets/style.css"))
                .contains("content: \"" + FileKind.SCORES.in("x").substring(2) + ":\"");
        assertThat(page.select("#tp-3-4-1 a + p").text()).matches("[0-9.]+ / [0-9.]+ = [0-9,]+%[;,] .*");
    }

    @Test
    void isTheSameBytesAgainUnderAnotherLocaleZoneAndPath() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SiteFacts again = SiteFacts.of(new FolderTree(Path.of("").toAbsolutePath()), AT);
            assertThat(again.files.keySet()).isEqualTo(site.files.keySet());
            for (Map.Entry<String, byte[]> file : again.files.entrySet()) {
                assertThat(Arrays.equals(file.getValue(), site.files.get(file.getKey())))
                        .as(file.getKey())
                        .isTrue();
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void saysWhyAUnitHasNoIndex() throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"))
                .with("submissions/2023/xa-binh/scores.yaml", "unit: xa-binh\nscores: [\n");
        SiteFacts broken = SiteFacts.of(tree, AT);
        assertThat(broken.page("don-vi/xa-binh.html").select(".faults").text())
                .contains("submissions/2023/xa-binh/scores.yaml:2:9");
        assertThat(broken.page("don-vi/xa-binh.html").select(".score-is").text())
                .contains("Tệp không đọc được");
        assertThat(broken.page("don-vi/xa-binh.html").select(".figures").text())
                .contains("Điểm đạt –", "Đã chấm 0 /6 có tệp không đọc được");
        assertThat(broken.page("index.html")
                        .select(".ranking tr:contains(Xã Bình)")
                        .text())
                .contains("0/6");
        assertThat(broken.page("don-vi/xa-an.html").select(".score-is").text()).doesNotContain("hạng");
        assertThat(broken.page("index.html").select(".ranking").text()).contains("tệp không đọc được");
    }

    @Test
    void standsAnIndexWithoutUnits() throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        String campaign = tree.text("criteria/2023/campaign.yaml");
        tree.with("criteria/2023/campaign.yaml", campaign.replace("kinds: [huyen]", "kinds: [tinh]"));
        SiteFacts odd = SiteFacts.of(tree, AT);
        assertThat(odd.page("index.html").select(".sub").text())
                .isEqualTo("Kết quả tự đánh giá, chấm điểm của 2 xã (2 lĩnh vực, 2 tiêu chí, 7 tiêu chí thành phần).");
        assertThat(odd.page("co-quan/noi-vu.html").select("h1").text()).isEqualTo("Phòng Nội vụ");
    }

    @Test
    void callsNothingCompleteThatCannotBeRead() throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"))
                .with("submissions/2023/huyen-thu/scores/noi-vu.yaml", "unit: huyen-thu\nscores: [\n");
        SiteFacts broken = SiteFacts.of(tree, AT);
        String office = broken.page("index.html")
                .select("table[data-sort=co-quan-1] tr:contains(Phòng Nội vụ)")
                .text();
        assertThat(office).startsWith("Phòng Nội vụ 0/");
        assertThat(broken.page("index.html").text()).doesNotContain("Các cơ quan đã chấm đủ");
        assertThat(broken.page("co-quan/noi-vu.html").select(".part").eachText().get(0))
                .contains("thành phần chưa chấm");
    }

    @Test
    void givesEachAddressToOneFileWhateverTheInput() throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        String criteria = tree.text("criteria/2023/commune.yaml");
        assertThat(criteria).contains("\"1.1.2\"");
        tree.with("criteria/2023/commune.yaml", criteria.replace("\"1.1.2\"", "\"1.1.1\""));
        Assessment.Scored assessment =
                (Assessment.Scored) Assessment.of(tree, AsOf.parse(AT), (stage, done, total) -> {});
        assertThat(SiteBuild.files(assessment, SiteOptions.NONE).stream().map(SiteFile::path))
                .doesNotHaveDuplicates();
    }

    @Test
    void standsEveryStateOfTheData() throws IOException {
        String count = "type: count, value: V, per: 0.01";
        String survey = "type: survey, form: P, respondents: N";
        for (Example example : List.of(
                new Example().component("100", count).silent("a").silent("b"),
                new Example().component("100", count).unit("a", "count: 1"),
                new Example().component("100", count).unit("a", "count: 10000").unit("b", "count: 10000"),
                new Example()
                        .component("80", count)
                        .component("20", survey)
                        .unit("a", "count: 1")
                        .unit("b", "count: 2"),
                new Example().component("100", survey).silent("a"),
                new Example()
                        .component("100", count + ", na: allowed")
                        .unit("a", "not-applicable: K")
                        .unit("b", "not-applicable: K"))) {
            SiteFacts odd = SiteFacts.of(example.tree(), AT);
            assertThat(odd.page("index.html").text()).doesNotContain("null", "NaN");
            assertThat(odd.page("don-vi/a.html").select("h1").text()).isEqualTo("Xã a");
        }
    }

    @Test
    void neverSwitchesEscapingOff() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("site-templates"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".ftlh")).toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain("no_esc", "noautoesc", "?api", "?new", "style=");
            }
        }
    }

    @Test
    void keepsLinesOfTemplatesShort() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("site-templates"))) {
            for (Path template :
                    templates.filter(p -> p.toString().endsWith(".ftlh")).toList()) {
                assertThat(Files.readAllLines(template))
                        .as(template.toString())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(200));
            }
        }
    }
}
