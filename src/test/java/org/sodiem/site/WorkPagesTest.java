package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;

/** Tasks on the page of who owes what. */
class WorkPagesTest {

    @Test
    void countsTwoTasksOfOneTitleApart() throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .silent("a")
                .with("criteria/2023/plan.yaml", """
                        plans:
                        - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
                        tasks:
                        - {id: mot, title: Báo cáo quý, plan: kh, units: [a], due: 2023-03-20, serves: {commune: ["1.1.1"]}}
                        - {id: hai, title: Báo cáo quý, plan: kh, units: [a], due: 2023-06-20, serves: {commune: ["1.1.1"]}}
                        """);
        assertThat(SiteFacts.of(example.tree(), "2023-12-11T16:42")
                        .page("theo-doi.html")
                        .select("table:has(th:contains(Báo cáo quý)) tbody tr")
                        .eachText())
                .containsExactly("Báo cáo quý 0/1 1 0 0 4,00", "Báo cáo quý 0/1 1 0 0 4,00");
    }
}
