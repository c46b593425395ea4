package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;
import org.sodiem.view.EvidenceRegister;
import org.sodiem.view.IndexView;

class EvidenceCsvTest {

    private static final String DOCUMENT = "title: Báo cáo, number: 1/BC, date: 2023-11-01, issuer: UBND tỉnh, ";

    private static String written(String more) throws IOException {
        Scores scores = new Example()
                .component("2", "type: count, value: Số, per: 1")
                .silent("an")
                .with("submissions/2023/an/scores.yaml", """
                        unit: an
                        evidence:
                          d: {%s}
                        scores:
                          '1.1.1': {count: 1, evidence: [d]}
                        """.formatted(DOCUMENT + more))
                .assess(null)
                .scores();
        EvidenceRegister register =
                EvidenceRegister.of(scores.indexes().stream().map(IndexView::of).toList());
        List<String> rows = Csv.write(scores.book().campaign(), DataTable.evidence(register))
                .lines()
                .toList();
        assertThat(rows).hasSize(2);
        return rows.get(1);
    }

    @Test
    void tellsADocumentWhoCitesItAndWhatItProves() throws IOException {
        assertThat(written("url: 'https://a.example/'"))
                .endsWith(",1/BC,Báo cáo,UBND tỉnh,2023-11-01,false,https://a.example/,an,1.1.1");
    }

    @Test
    void publishesNoAddressOfAnInternalDocument() throws IOException {
        assertThat(written("url: 'https://a.example/', visibility: internal"))
                .endsWith(",1/BC,Báo cáo,UBND tỉnh,2023-11-01,true,,an,1.1.1");
    }
}
