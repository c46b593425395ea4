package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.source.MapTree;

/** The page of a component: the rule with the units on it, their figures, and what is to be written. */
class ComponentPagesTest {

    private static final String RATIO = "type: ratio, numerator: Việc xong, denominator: Việc, floor: 80, full: 100";
    private static final String CHOICE =
            "type: choice, options: [{id: du, label: Đủ, points: 2}, {id: khong, label: Không, points: 0}]";
    private static final String CITED = ", evidence: [{ref: bc}]";

    private static Document page(Example example) throws IOException {
        return SiteFacts.of(example.tree(), "2023-12-11T16:42").page("tieu-chi/commune/1.1.1.html");
    }

    @Test
    void drawsTheRuleAndTheUnitsOnIt() throws IOException {
        Document page = page(new Example()
                .component("2", RATIO)
                .unit("a", "numerator: 9, denominator: 10" + CITED)
                .unit("b", "numerator: 18, denominator: 20" + CITED)
                .unit("c", "numerator: 1, denominator: 2" + CITED)
                .silent("d"));
        assertThat(page.select(".curve svg[role=img] > title").text())
                .isEqualTo(
                        "Điểm theo Việc xong / việc (%); 3 đơn vị trên hình. Số liệu và điểm của từng đơn vị ở bảng dưới.");
        assertThat(page.select(".curve circle > title").eachText())
                .containsExactly("Xã a, Xã b: 1,80 điểm", "Xã c: 0,00 điểm");
        assertThat(page.select(".curve .m-count").eachText()).containsExactly("2");
        assertThat(page.select(".curve .m-text").eachText())
                .containsExactly("0,00", "1,60", "2,00", "50%", "80%", "100%");
        assertThat(page.select(".part > .note").text()).startsWith("1 đơn vị không có trên hình");
    }

    @Test
    void showsTheWordsOfTheDecisionBesideTheCalculation() throws IOException {
        MapTree tree = new Example().component("2", CHOICE).silent("a").tree();
        String criteria = tree.text("criteria/2023/commune.yaml");
        tree.with(
                "criteria/2023/commune.yaml",
                criteria.replace(
                        "evidence: [Báo cáo]}", "evidence: [Báo cáo], text: \"Đủ: 2 điểm;\\n\\n<b>không</b>: 0\"}"));
        Document page = SiteFacts.of(tree, "2023-12-11T16:42").page("tieu-chi/commune/1.1.1.html");
        assertThat(page.select(".guide .decision p").eachText()).containsExactly("Đủ: 2 điểm;", "<b>không</b>: 0");
        assertThat(page(new Example().component("2", CHOICE).silent("a")).select(".decision"))
                .isEmpty();
    }

    @Test
    void showsWhatTheComponentRestsOn() throws IOException {
        Example example = new Example()
                .component("2", CHOICE)
                .alter(set -> set.replace(
                        "evidence: [Báo cáo]}",
                        "evidence: [Báo cáo], basis: [Điều 5 Nghị định 61, Kế hoạch 19], source: \"Hệ thống <b>một cửa</b>\","
                                + " helps: [noi-vu]}"))
                .silent("a");
        assertThat(example.problems()).containsExactly("unit-without-file");
        Document page = page(example);
        assertThat(page.select(".guide .facts dt").eachText())
                .containsExactly("Chủ trì", "Căn cứ", "Nguồn số liệu", "Phối hợp xác minh", "Không áp dụng");
        assertThat(page.select(".guide .facts dd").eachText().subList(1, 4))
                .containsExactly("Điều 5 Nghị định 61 Kế hoạch 19", "Hệ thống <b>một cửa</b>", "Phòng Nội vụ");
        assertThat(page(new Example().component("2", CHOICE).silent("a")).select(".guide .facts dt"))
                .hasSize(2);
        Example unknown = new Example()
                .component("2", CHOICE)
                .alter(set -> set.replace("evidence: [Báo cáo]}", "helps: [tu-phap]}"))
                .silent("a");
        assertThat(unknown.problems()).contains("unknown-office");
        assertThat(page(unknown).select(".guide .facts a")).hasSize(1);
    }

    @Test
    void showsPointsThatAreTakenOff() throws IOException {
        String taken =
                "type: choice, options: [{id: du, label: Đủ, points: 2}, {id: sai, label: Vi phạm, points: -0.5}]";
        Document page = page(new Example()
                .component("2", taken)
                .alter(set -> set.replace("max: 2, method", "max: 2, min: -0.5, method"))
                .unit("a", "choice: sai" + CITED)
                .unit("b", "choice: du" + CITED));
        assertThat(page.select(".reach tbody tr").eachText()).containsExactly("Đủ 2,00 1", "Vi phạm −0,50 1");
        assertThat(page.select("td.barcell rect.m-loss").eachAttr("width"))
                .as("no bar is longer than its track")
                .containsExactly("100%");
    }

    @Test
    void tellsHowManyUnitsAreOnEachOption() throws IOException {
        Document page = page(new Example()
                .component("2", CHOICE)
                .unit("a", "choice: khong" + CITED)
                .unit("b", "choice: khong" + CITED));
        assertThat(page.select(".reach tbody tr").eachText()).containsExactly("Đủ 2,00 0", "Không 0,00 2");
        assertThat(page.select(".reach circle")).hasSize(2);
        assertThat(page.select(".curve")).isEmpty();
        assertThat(page.select(".guide .rules"))
                .as("the options stand there once")
                .isEmpty();
    }

    @Test
    void showsTheFiguresOfEachUnitInColumns() throws IOException {
        Document page = page(new Example()
                .component("2", RATIO)
                .unit("a", "numerator: 1900, denominator: 2000" + CITED)
                .silent("b"));
        assertThat(page.select(".units thead th").eachText().subList(0, 4))
                .containsExactly("Đơn vị", "Tử số", "Mẫu số", "Điểm");
        assertThat(page.select(".units tbody tr").eachText())
                .containsExactly(
                        "Xã a 1.900 2.000 1,90 1.900 / 2.000 = 95%; từ 80%: 2 × 95% = 1,90 1/BC", "Xã b chưa chấm");
    }

    @Test
    void givesTheLinesToBeWritten() throws IOException {
        Document page = page(new Example().component("2", CHOICE).silent("a").silent("b"));
        assertThat(page.select("pre.copy").text()).contains("\"1.1.1\":", "du: Đủ (2,00 điểm)", "choice:");
        assertThat(page.select(".reach, .curve"))
                .as("nothing is drawn before any unit has points")
                .isEmpty();
        assertThat(page.select(".guide .rules tbody tr").eachText()).containsExactly("Đủ 2,00", "Không 0,00");
    }
}
