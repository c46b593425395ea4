package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** Once a result is published no page speaks as if units could still win or lose points. */
class PublishedPagesTest {

    private static final String OFFICE = "co-quan/noi-vu.html";
    private static final String UNIT = "don-vi/xa-an.html";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void speaksOfTheResultAndNotOfWhatIsStillOwed() throws IOException {
        RepoBuilder repo = HistoryPagesTest.twoRounds(folder);
        SiteFacts before = HistoryPagesTest.site(repo, null);
        assertThat(before.text("index.html"))
                .contains(
                        "Kết quả tự đánh giá",
                        "Điểm chưa có tài liệu kiểm chứng",
                        "Chưa có điểm",
                        "Các đợt tự chấm đã hết hạn",
                        "So với Lần 1")
                .doesNotContain("Điểm còn có thể đạt", "còn 1 thành phần");

        repo.write(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 12/QĐ-UBND, date: 2024-02-01, issuer: UBND huyện Thử}\n")
                .commit("Công bố", "2024-02-01T08:00:00+07:00");
        SiteFacts after = HistoryPagesTest.site(repo, null);
        assertThat(after.text("index.html"))
                .contains("Kết quả công bố theo Quyết định số 12/QĐ-UBND ngày 01/02/2024", "nay là kết quả đã công bố")
                .contains("Công bố kết quả", "Quyết định 12/QĐ-UBND")
                .doesNotContain("Chưa chấm đủ", "Thành phần đã chấm", "So với Lần 1");
        assertThat(after.text(UNIT))
                .contains("theo kết quả đã công bố", "Kết quả Chỉ số")
                .doesNotContain(
                        "vì cách tính đã đổi",
                        "theo số liệu đã khai",
                        "Báo cáo tự đánh giá",
                        "Còn có thể đạt",
                        "Đã chấm<");
        assertThat(after.text(OFFICE))
                .contains("điểm mất theo kết quả đã công bố")
                .doesNotContain("lượt thiếu tài liệu", "thiếu gì");
        assertThat(after.page(OFFICE).select("table.criteria th").eachText())
                .contains("Thành phần")
                .doesNotContain("Cơ quan chủ trì");
        assertThat(after.text("cac-dot.html"))
                .contains("Một thời điểm là tự chấm, thời điểm kia là kết quả đã công bố")
                .doesNotContain("0 đơn vị tăng điểm");
    }

    @Test
    void drawsAndSumsWhatIsPublishedBesideWhatTheUnitGaveItself() throws IOException {
        RepoBuilder repo = HistoryPagesTest.twoRounds(folder);
        repo.write(
                        "submissions/2023/xa-an/appraisal/noi-vu.yaml",
                        "passes:\n- pass: 1\n  agree: all\n  scores: {1.1.5: {score: 0.25, reason: Thiếu hai hình thức}}\n")
                .commit("Thẩm định", "2023-12-29T08:00:00+07:00");
        repo.write(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 12/QĐ-UBND, date: 2024-02-01, issuer: UBND huyện Thử}\n")
                .commit("Công bố", "2024-02-01T08:00:00+07:00");
        SiteFacts site = HistoryPagesTest.site(repo, null);
        Element row = site.page(UNIT).select("#tp-1-1-5").get(0);
        assertThat(row.select("td[data-l='Tự chấm']").text()).isEqualTo("1,00");
        assertThat(row.select("td[data-l='Tự chấm'] + td").text()).isEqualTo("0,25");
        assertThat(site.page(UNIT).select(".area td").eachAttr("data-l")).contains("Tự chấm", "Kết quả");
        assertThat(site.page("tieu-chi/commune/1.1.5.html")
                        .select("tr:has(a[href*=xa-an]) .bar rect:not(.m-loss)")
                        .attr("width"))
                .isEqualTo("25%");
    }
}
