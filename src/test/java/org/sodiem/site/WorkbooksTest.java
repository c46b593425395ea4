package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sodiem.part.SitePath;
import org.sodiem.source.MapTree;

/** Which tables of a site are workbooks too. */
class WorkbooksTest {

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
                        .filter(path -> path.endsWith(".xlsx"))
                        .toList()))
                .containsExactlyElementsOf(tables)
                .hasSizeGreaterThan(4);
    }

    @Test
    void areLeftOutForTheUnitsOfACountry() {
        assertThat(SitePath.hasWorkbooksOfUnits(300)).isTrue();
        assertThat(SitePath.hasWorkbooksOfUnits(301)).isFalse();
    }
}
