package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Campaign;
import org.sodiem.model.CarriedTables;
import org.sodiem.score.Example;
import org.sodiem.source.MapTree;

/** Which tables of a site are workbooks too. */
class SiteTablesTest {

    @Test
    void standBesideTheTablesOfIndexesUnitsAndEvidence() throws IOException {
        Path golden = Path.of("src/test/resources/golden");
        SiteFacts facts = SiteFacts.of(
                MapTree.of(golden.resolve("base")).overlay(golden.resolve("sites/whole/input")), "2023-12-11T16:42");
        List<String> tables = facts.files.keySet().stream()
                .filter(path -> path.endsWith(".csv") && !path.startsWith("data/component/"))
                .map(path -> path.replaceFirst("csv$", "xlsx"))
                .sorted()
                .toList();
        assertThat(new TreeSet<>(facts.files.keySet().stream()
                        .filter(path -> path.endsWith(".xlsx") && path.startsWith("data/"))
                        .toList()))
                .containsExactlyElementsOf(tables)
                .hasSizeGreaterThan(4);
    }

    @Test
    void areThoseTheCampaignSays() throws IOException {
        assertThat(workbooks("workbooks: all"))
                .contains("data/unit/an.xlsx", "bieu/an.xlsx", "bao-cao/don-vi/an.docx", "bao-cao/commune.docx");
        assertThat(workbooks("workbooks: indexes"))
                .noneMatch(path -> path.contains("/unit/") || path.contains("/office/") || path.contains("don-vi"))
                .noneMatch(path -> path.startsWith("bieu/"))
                .contains("data/index/commune.xlsx", "data/don-doc.xlsx", "data/evidence.xlsx", "bao-cao/commune.docx");
        assertThat(workbooks("workbooks: none")).isEmpty();
    }

    /** Every link to a workbook or a report leads to one, and each is linked. */
    private static List<String> workbooks(String said) throws IOException {
        SiteFacts facts = SiteFacts.of(
                new Example()
                        .component("2", "type: count, value: Số, per: 1")
                        .unit("an", "count: 1, evidence: [bc]")
                        .unit("binh", "count: 2, evidence: [bc]")
                        .campaign(said)
                        .tree(),
                "2023-12-11T16:42");
        Set<String> linked = new TreeSet<>();
        for (String page : facts.pages()) {
            for (String link :
                    facts.page(page).select("a[href$=.xlsx], a[href$=.docx]").eachAttr("href")) {
                linked.add(Path.of(page).resolveSibling(link).normalize().toString());
            }
        }
        List<String> carried = facts.files.keySet().stream()
                .filter(path -> path.matches(".*\\.(?:xlsx|docx)"))
                .sorted()
                .toList();
        assertThat(carried).containsExactlyElementsOf(linked);
        return carried;
    }

    @Test
    void areLeftOutForTheUnitsOfACountry() throws IOException {
        Campaign campaign = new Example()
                .component("2", "type: count, value: Số, per: 1")
                .silent("an")
                .assess(null)
                .campaign();
        assertThat(campaign.workbooks(300)).isEqualTo(CarriedTables.ALL);
        assertThat(campaign.workbooks(301)).isEqualTo(CarriedTables.INDEXES);
        assertThat(campaign.carriesEveryTable(300)).isTrue();
        assertThat(campaign.carriesEveryTable(301)).isFalse();
    }
}
