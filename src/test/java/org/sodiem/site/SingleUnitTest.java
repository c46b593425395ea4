package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sodiem.compare.Place;
import org.sodiem.score.Example;
import org.sodiem.view.IndexView;

/** An index of one unit, or of one that is ranked alone. */
class SingleUnitTest {

    @Test
    void givesThePointsOfTheResultAndNothingStillToBeDone() throws IOException {
        SiteFacts site = SiteFacts.of(
                new Example()
                        .component("40", "type: count, value: V, per: 1")
                        .unit("a", "count: 37, evidence: [bc]")
                        .with(
                                "submissions/2023/a/appraisal/noi-vu.yaml",
                                "passes:\n- pass: 1\n  scores:\n    '1.1.1': {score: 11, reason: Đếm lại}\n")
                        .with(
                                "criteria/2023/publication.yaml",
                                "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n")
                        .tree(),
                "2024-03-01");
        String office = site.page("index.html").select("table.stack tbody tr").text();
        assertThat(office).endsWith("Phòng Nội vụ 11,00 29,00 40,00");
        assertThat(site.page("co-quan/noi-vu.html").select(".figures").text())
                .contains("11,00 /40,00", "29,00")
                .doesNotContain("37,00");
        assertThat(site.page("co-quan/noi-vu.html")
                        .select(".scores #tp-1-1-1 td[data-l='Tự chấm']")
                        .text())
                .as("on phones, where no head stands above it, the other points say whose they are")
                .isEqualTo("37,00");
    }

    @Test
    void givesNoRankToAUnitThatIsRankedAlone() throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .unit("a", "count: 3")
                .silent("b");
        SiteFacts site = SiteFacts.of(example.tree(), "2024-03-01");
        assertThat(site.text("data/unit/a.json")).contains("\"rank\":null,\"band\":\"");
        assertThat(site.text("data/index/commune.csv")).contains(",a,Xã a,xa,scored,,");
        assertThat(site.page("xep-hang/commune.html").select(".ranking .rank").eachText())
                .doesNotContain("1");
        IndexView index = IndexView.of(example.score());
        assertThat(Place.of(index.ranked().get(0)).rank()).isNull();
        assertThat(Place.of(index.ranked().get(0)).isRanked()).isTrue();
    }
}
