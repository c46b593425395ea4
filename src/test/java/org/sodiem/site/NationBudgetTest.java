package org.sodiem.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.sample.Sample;
import org.sodiem.source.FolderTree;

/**
 * What a page of each type may weigh, in bytes, where a third of a whole country's communes are compared and a closed round
 * stands beside the present: a quarter above what it weighed when the budget was set. What grows does so by the row.
 */
class NationBudgetTest {

    private static final int UNITS = 1_107;

    private static final List<String> TYPES = List.of(
            "index\\.html",
            "xep-hang/.+\\.html",
            "don-vi/xa-.+\\.html",
            "tieu-chi/commune/\\d+(\\.\\d+)?\\.html",
            "tieu-chi/commune/\\d+\\.\\d+\\.\\d+\\.html",
            "tieu-chi/commune/index\\.html",
            "co-quan/noi-vu\\.html",
            "cac-dot\\.html",
            "tai-lieu\\.html",
            "van-de\\.html",
            "data/unit/xa-.+\\.json",
            "assets/search-data\\.js");

    private static final Map<String, Integer> WEIGHTS = new TreeMap<>();
    private static final List<String> COMPONENTS = new ArrayList<>();
    private static final List<String> TABLES = new ArrayList<>();

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        RepoBuilder repo = new RepoBuilder(folder.resolve("repo"));
        new Sample(UNITS, Sample.SEED).write(repo::write);
        repo.commit("Nộp điểm lần 1", "2023-11-15T08:00:00+07:00");
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(repo.folder().resolve("submissions"))) {
            sheets = files.filter(file -> file.endsWith("scores.yaml")).sorted().toList();
        }
        for (Path sheet : sheets.subList(0, UNITS / 6)) {
            String path = repo.folder().relativize(sheet).toString().replace('\\', '/');
            String text = Files.readString(sheet);
            repo.write(path, text.replaceFirst("\n  \"1\\.3\\.1\":(\n   .*)+", ""));
        }
        repo.commit("Sửa sau lần 1", "2023-12-11T08:00:00+07:00");
        try (Repository repository = Repository.open(repo.folder())) {
            Assessment.Scored assessment = (Assessment.Scored)
                    Assessment.of(repository, new FolderTree(repo.folder()), null, (stage, done, total) -> {});
            List<SiteFile> files = SiteBuild.files(assessment, SiteOptions.NONE);
            files.stream()
                    .map(SiteFile::path)
                    .filter(path -> path.endsWith(".csv"))
                    .forEach(TABLES::add);
            files.stream()
                    .filter(file -> file.path().matches("tieu-chi/commune/1\\.1\\.\\d\\.html"))
                    .map(file -> new String(file.content(), UTF_8))
                    .forEach(COMPONENTS::add);
            for (String type : TYPES) {
                files.stream()
                        .filter(file -> file.path().matches(type))
                        .limit(2)
                        .forEach(file -> WEIGHTS.put(file.path(), file.content().length));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "index\\.html, 130200",
        "xep-hang/.+\\.html, 884500",
        "don-vi/xa-.+\\.html, 72200",
        "tieu-chi/commune/\\d+(\\.\\d+)?\\.html, 200900",
        "tieu-chi/commune/\\d+\\.\\d+\\.\\d+\\.html, 157000",
        "tieu-chi/commune/index\\.html, 76400",
        "co-quan/noi-vu\\.html, 100700",
        "cac-dot\\.html, 118900",
        "tai-lieu\\.html, 1266000",
        "van-de\\.html, 860000",
        "data/unit/xa-.+\\.json, 18500",
        "assets/search-data\\.js, 527400"
    })
    void staysWithinTheBudgetOfItsType(String pages, int budget) {
        var ofType = WEIGHTS.entrySet().stream()
                .filter(file -> file.getKey().matches(pages))
                .toList();
        assertThat(ofType)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(file.getValue()).as(file.getKey()).isLessThanOrEqualTo(budget));
    }

    @Test
    void pagesDoNotSpeakOfTablesThatAreNotThere() {
        assertThat(COMPONENTS)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page)
                        .contains(", tài liệu kiểm chứng và ghi chú có ở trang của từng đơn vị.")
                        .doesNotContain("tệp CSV dưới bảng"));
    }

    @Test
    void carriesTablesOfWholeIndexesAndOfficesAlone() {
        assertThat(TABLES)
                .contains("data/index/commune.csv", "data/office/noi-vu/commune.csv")
                .allSatisfy(
                        path -> assertThat(path).doesNotStartWith("data/unit/").doesNotStartWith("data/component/"));
    }
}
