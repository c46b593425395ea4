package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.source.FolderTree;

/**
 * What a page, and the data of a unit, of each type may weigh, in bytes, in the committed campaign of 18 communes and a district: a quarter above
 * what the heaviest one weighed when the budget was set. Bytes are most of what a build costs, and all that a reader on a
 * weak network waits for.
 */
class PageBudgetTest {

    private static SiteFacts site = new SiteFacts();

    @BeforeAll
    static void build() throws IOException {
        site = SiteFacts.of(new FolderTree(Path.of("")), "2023-12-11T16:42");
    }

    @ParameterizedTest
    @CsvSource({
        "index\\.html, 59500",
        "van-de\\.html, 34100",
        "don-vi/(xa|tt)-.+\\.html, 73800",
        "don-vi/huyen-.+\\.html, 76900",
        "tieu-chi/[a-z]+/index\\.html, 69400",
        "tieu-chi/[a-z]+/[0-9]+\\.[0-9]+\\.[0-9]+\\.html, 26500",
        "tieu-chi/[a-z]+/[0-9]+(\\.[0-9]+)?\\.html, 26800",
        "xep-hang/.+\\.html, 21300",
        "tai-lieu\\.html, 212500",
        "huong-dan\\.html, 17100",
        "co-quan/.+\\.html, 61600",
        "data/unit/(xa|tt)-.+\\.json, 19500",
        "data/unit/huyen-.+\\.json, 29000",
        "data/unit/.+\\.csv, 23000"
    })
    void staysWithinTheBudgetOfItsType(String pages, int budget) {
        var ofType = site.files.entrySet().stream()
                .filter(file -> file.getKey().matches(pages))
                .toList();
        assertThat(ofType)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(file.getValue().length).as(file.getKey()).isLessThanOrEqualTo(budget));
    }
}
