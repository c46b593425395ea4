package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;

/** Tasks on the page of who owes what. */
class WorkPagesTest {

    @Test
    void countsTwoTasksOfOneTitleApart() throws IOException {
        Example example = twoTasks().silent("a");
        assertThat(SiteFacts.of(example.tree(), "2023-12-11T16:42")
                        .page("theo-doi.html")
                        .select("table:has(th:contains(Báo cáo quý)) tbody tr")
                        .eachText())
                .containsExactly("Báo cáo quý 0/1 1 0 0 4,00", "Báo cáo quý 0/1 1 0 0 4,00");
    }

    /** What can still be won is nothing once all is scored; a column of noughts would say nothing. */
    @Test
    void leavesOutWhatIsOpenWhereNothingIs() throws IOException {
        assertThat(heads(twoTasks().silent("a"))).contains("Quá hạn", "Điểm còn mở");
        assertThat(heads(twoTasks().unit("a", "count: 3, evidence: [bc]")))
                .contains("Quá hạn")
                .doesNotContain("Điểm còn mở");
    }

    private static List<String> heads(Example example) throws IOException {
        return SiteFacts.of(example.tree(), "2023-12-11T16:42")
                .page("theo-doi.html")
                .select("table:has(th:contains(Báo cáo quý)) thead th")
                .eachText();
    }

    private static Example twoTasks() {
        return new Example().component("4", "type: count, value: V, per: 1").with("criteria/2023/plan.yaml", """
                        plans:
                        - {id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}
                        tasks:
                        - {id: mot, title: Báo cáo quý, plan: kh, units: [a], due: 2023-03-20, serves: {commune: ["1.1.1"]}}
                        - {id: hai, title: Báo cáo quý, plan: kh, units: [a], due: 2023-06-20, serves: {commune: ["1.1.1"]}}
                        """);
    }
}
