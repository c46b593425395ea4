package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.score.Example;

/** The documents below a score sheet: each with who issued it, told once where most are of one issuer. */
class CitedDocumentsPageTest {

    /** Who issued three documents in their order; what is told of all, and of each behind its title. */
    @ParameterizedTest
    @CsvSource({
        "UBND xã, UBND xã, Sở Nội vụ, Nơi ban hành là UBND xã; trừ văn bản có ghi nơi khác., 1|2|3: Sở Nội vụ",
        "Sở Nội vụ, UBND xã, UBND xã, Nơi ban hành là UBND xã; trừ văn bản có ghi nơi khác., 1: Sở Nội vụ|2|3",
        "UBND xã, UBND xã, '', '', 1: UBND xã|2: UBND xã|3",
        "UBND xã, Sở Nội vụ, UBND huyện, '', 1: UBND xã|2: Sở Nội vụ|3: UBND huyện"
    })
    void tellsOnceWhoIssuedMostWhereEachSaysWhoDid(String a, String b, String c, String told, String each)
            throws IOException {
        StringBuilder text = new StringBuilder("unit: a\nevidence:\n");
        List<String> issuers = List.of(a, b, c);
        for (int i = 0; i < 3; i++) {
            text.append("  vb-%d: {title: Văn bản %d".formatted(i + 1, i + 1));
            text.append(issuers.get(i).isEmpty() ? "}\n" : ", issuer: " + issuers.get(i) + "}\n");
        }
        text.append("scores:\n  '1.1.1': {count: 1, evidence: [vb-1, vb-2, vb-3]}\n");
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .silent("a")
                .with("submissions/2023/a/scores.yaml", text.toString());
        Document page = SiteFacts.of(example.tree(), "2023-12-11").page("don-vi/a.html");
        assertThat(page.select(".papers")
                        .parents()
                        .select("p.note.no-print:has(+ .papers)")
                        .text())
                .isEqualTo(told.replace(";", ","));
        assertThat(page.select(".papers li").eachText().stream().map(line -> line.replace("Văn bản ", "")))
                .containsExactly(each.split("\\|"));
    }
}
