package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.source.MapTree;

/** What is refused in a file, followed up to the ranking and the data: its unit is shown and not ranked. */
class RefusedFilesTest {

    private static final String AN = "submissions/2023/xa-an/";

    private static MapTree base() throws IOException {
        return MapTree.of(Path.of("src/test/resources/golden/base"));
    }

    private static void isShownAndNotRanked(MapTree tree) throws IOException {
        SiteFacts site = SiteFacts.of(tree, "2023-12-11");
        JsonObject unit = Json.read(site.files.getOrDefault("data/unit/xa-an.json", new byte[0]));
        assertThat(unit.text("status")).isIn("invalid", "unreadable");
        assertThat(String.valueOf(unit.object("score").properties().get("rank")))
                .isEqualTo("null");
        assertThat(site.text("data/index/commune.csv")).containsPattern("(?m)xa-an,[^\n]*,(invalid|unreadable),,,");
        assertThat(site.page("don-vi/xa-an.html").select("h1").text()).contains("Xã An");
        Element ranking = site.page("xep-hang/commune.html").body();
        assertThat(ranking.text()).contains("Xã An");
    }

    @Test
    void ranksTheUnitOfTheBase() throws IOException {
        SiteFacts site = SiteFacts.of(base(), "2023-12-11");
        JsonObject unit = Json.read(site.files.getOrDefault("data/unit/xa-an.json", new byte[0]));
        assertThat(unit.text("status")).isEqualTo("scored");
        assertThat(String.valueOf(unit.object("score").properties().get("rank")))
                .isNotEqualTo("null");
    }

    @Test
    void saysOfNoUnitThatItHasEnteredAllWhereSomethingIsRefused() throws IOException {
        String all = "Mọi đơn vị đã chấm đủ các thành phần.";
        assertThat(SiteFacts.of(base(), "2023-12-11").page("index.html").text()).contains(all);
        for (String wrong : List.of("choice: không-có", "choice: [")) {
            MapTree tree = base();
            tree.with(AN + "scores.yaml", tree.text(AN + "scores.yaml").replace("choice: tot", wrong));
            assertThat(SiteFacts.of(tree, "2023-12-11").page("index.html").text())
                    .doesNotContain(all)
                    .contains("Không thành phần nào bỏ trống, nhưng 1 đơn vị có tệp hoặc thành phần chưa hợp lệ.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            appraisal/noi-vu.yaml | passes:                       | passes: [
            appraisal/noi-vu.yaml | count: 1,                     | count: "2",
            appraisal/noi-vu.yaml | count: 1,                     | count: 1.006,
            appraisal/noi-vu.yaml | count: 1,                     | count: 1,5,
            appraisal/noi-vu.yaml | P1:                           | P9:
            appraisal/noi-vu.yaml | - pass: 1                     | - pass: một
            survey.yaml           | 87.4                          | 187.4
            survey.yaml           | 87.4                          | 87,4
            survey.yaml           | 87.4                          | 1.006
            survey.yaml           | "2.1.1"                       | "2.1.9"
            scores.yaml           | numerator: 18                 | numerator: 1.006
            scores.yaml           | denominator: 19               | denominator: 1.006
            scores.yaml           | value: 92.5                   | value: 92.500
            scores.yaml           | count: 4                      | count: 4,5
            scores.yaml           | unit: xa-an                   | unit: xa-binh
            scores.yaml           | T1:                           | T9:
            scores.yaml           | "1.1.5":                      | "1.1.4":
            scores.yaml           | as-of: 2023-12-01             | as-of: 2023-12-01\\nthem: 1
            """)
    void marksTheUnitOfWhatIsRefused(String file, String right, String wrong) throws IOException {
        MapTree tree = base();
        String text = tree.text(AN + file);
        assertThat(text).contains(right);
        isShownAndNotRanked(tree.with(AN + file, text.replace(right, wrong.replace("\\n", "\n"))));
    }

    @Test
    void putsNoOlderWaveInThePlaceOfAFaultyOne() throws IOException {
        MapTree tree = base();
        tree.with(AN + "survey.yaml", """
                waves:
                - date: 2023-06-05
                  results: {"2.1.1": 99}
                - date: 2023-12-05
                  results: {"2.1.1": 87,4}
                """);
        isShownAndNotRanked(tree);
        SiteFacts site = SiteFacts.of(tree, "2023-12-11");
        List<JsonObject> components = Json.read(site.files.getOrDefault("data/unit/xa-an.json", new byte[0]))
                .list("components", JsonObject.class);
        JsonObject survey = components.get(components.size() - 1);
        assertThat(survey.text("state")).isEqualTo("invalid");
        assertThat(survey.properties()).doesNotContainKey("survey");
    }

    @ParameterizedTest
    @CsvSource({"phia-tay/xa-an", "a-truoc/xa-an", "Xa-An", "xã-an", "nhom/Xã An"})
    void marksAUnitWithTwoFolders(String folder) throws IOException {
        isShownAndNotRanked(base().with("submissions/2023/" + folder + "/scores.yaml", "unit: xa-an\nscores: {}\n"));
    }

    @Test
    void countsNoBonusOutsideOfTheCoordinatorsFile() throws IOException {
        MapTree tree = base();
        String path = "submissions/2023/huyen-thu/scores/tu-phap.yaml";
        tree.with(path, tree.text(path) + "bonus:\n  T1: {evidence: [ds]}\n");
        JsonObject district =
                Json.read(SiteFacts.of(tree, "2023-12-11").files.getOrDefault("data/unit/huyen-thu.json", new byte[0]));
        assertThat(district.object("score").text("bonus")).isEqualTo("0");
        assertThat(district.text("status")).isEqualTo("invalid");
        MapTree right = base();
        String own = "submissions/2023/huyen-thu/scores/noi-vu.yaml";
        right.with(own, right.text(own) + "bonus:\n  T1: {evidence: [ds]}\n");
        district = Json.read(
                SiteFacts.of(right, "2023-12-11").files.getOrDefault("data/unit/huyen-thu.json", new byte[0]));
        assertThat(district.object("score").text("bonus")).isEqualTo("1");
        assertThat(district.text("status")).isEqualTo("scored");
    }

    @Test
    void givesTheOthersTheirPagesWhereOneUnitOfTheRollCannotBeRead() throws IOException {
        MapTree tree = base();
        String roll = tree.text("criteria/2023/units.yaml");
        tree.with("criteria/2023/units.yaml", roll.replace("{id: xa-binh,", "{id: Xã Bình,"));
        SiteFacts site = SiteFacts.of(tree, "2023-12-11");
        assertThat(site.pages()).contains("don-vi/xa-an.html").noneMatch(page -> page.contains("binh"));
        assertThat(site.text("data/problems.json")).contains("not-an-id", "file-in-no-unit");
        JsonObject unit = Json.read(site.files.getOrDefault("data/unit/xa-an.json", new byte[0]));
        assertThat(unit.object("score").properties().get("band")).isNotNull();
    }

    @Test
    void letsNothingThatHidesOrTurnsTextReachPagesAndTables() throws IOException {
        MapTree tree = base();
        String text = tree.text(AN + "scores.yaml");
        tree.with(
                AN + "scores.yaml",
                text.replace("note: Một việc chuyển sang năm sau.", "note: \"a\\u202Eb\\0c\\ed\\uD800e\"")
                        .replace("title: Kế hoạch năm 2023", "title: \"K\\u2066x\\u200F\\a\"")
                        .replace("note: Mô hình mới", "note: \"m\u202Eo\u200Bi\"")
                        .replace("bc-90:\n", "\"bc\\u202E90\":\n"));
        SiteFacts site = SiteFacts.of(tree, "2023-12-11");
        site.files.forEach((path, bytes) -> {
            if (path.matches(".*\\.(html|csv|json|xml)")) {
                assertThat(site.text(path))
                        .as(path)
                        .doesNotContainPattern(
                                "[\u202A-\u202E\u2066-\u2069\u200E\u200F\u200B\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
            }
        });
        assertThat(site.text("data/problems.json")).contains("control-character");
    }

    @Test
    void namesTheIndexesOfARoundThatIsForAll() throws IOException {
        MapTree tree = base();
        String campaign = tree.text("criteria/2023/campaign.yaml");
        tree.with("criteria/2023/campaign.yaml", campaign.replace("indexes: [commune, district], ", ""));
        assertThat(SiteFacts.of(tree, "2023-12-11")
                        .page("huong-dan.html")
                        .select("table.rules")
                        .eachText())
                .anyMatch(text -> text.contains("Lần 1 xã; huyện 01/11/2023"));
    }
}
