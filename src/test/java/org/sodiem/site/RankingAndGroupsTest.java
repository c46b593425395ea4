package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;

/** Rankings, areas and criteria, and the register of evidence: true in every state of the data. */
class RankingAndGroupsTest {

    private static final String COUNT = "type: count, value: V, per: 1";
    private static final String SURVEY = "type: survey, form: Phiếu, respondents: Dân, unit: '%'";
    private static final String CITED = ", evidence: [{ref: bc}]";

    private static Document page(Example example, String path) throws IOException {
        return SiteFacts.of(example.tree(), "2023-12-11T16:42").page(path);
    }

    private static String lede(Document page) {
        return page.select(".part .lede").eachText().get(0);
    }

    private static List<String> figure(Document page, String label) {
        return page.select(".figures > div").stream()
                .filter(div -> div.select("dt").text().equals(label))
                .flatMap(div -> div.select("dd").eachText().stream())
                .toList();
    }

    @Test
    void countsNobodyWhoHasNotAllPointsIntoAMean() throws IOException {
        Example example = new Example()
                .component("4", COUNT)
                .component("4", COUNT)
                .unit("a", "count: 4" + CITED, "count: 2" + CITED)
                .unit("b", "count: 4" + CITED, "")
                .unit("c", "count: 2" + CITED, "count: 2" + CITED)
                .silent("d");
        Document page = page(example, "tieu-chi/commune/1.html");
        assertThat(figure(page, "Điểm bình quân")).containsExactly("5,00 /8,00", "2/4 đơn vị có đủ điểm");
        assertThat(lede(page))
                .startsWith("Xã a đạt cao nhất, 75%; thấp nhất là xã c, 50%.")
                .contains("2 đơn vị chưa có đủ điểm");
        assertThat(page.select(".shares tbody th").eachText()).containsExactly("Xã a", "Xã b", "Xã c", "Xã d");
        assertThat(page.select(".shares tbody td:nth-child(2)").eachText())
                .containsExactly("6,00", "4,00", "4,00", "–");
        assertThat(page.select(".levels li").eachText())
                .containsExactly(
                        "từ 95%: 0 đơn vị",
                        "85 đến dưới 95: 0 đơn vị",
                        "75 đến dưới 85: 1 đơn vị",
                        "60 đến dưới 75: 0 đơn vị",
                        "dưới 60: 1 đơn vị");
    }

    /** Every byte of a row stands there thousands of times: no column that says the same of all, no label, no exact share. */
    @Test
    void tellsTheUnitsOfACountryByFiguresAlone() throws IOException {
        Example example = new Example().component("4", COUNT).component("4", COUNT);
        for (int unit = 1; unit <= 501; unit++) {
            example.unit("u" + unit, "count: 3" + CITED, "count: " + unit % 5 + CITED);
        }
        Document page = page(example, "tieu-chi/commune/1.html");
        assertThat(page.select(".shares.lean thead th").eachText())
                .containsExactly("Đơn vị", "Điểm", "Đạt (%)", "Điểm mất", "Còn thiếu");
        assertThat(page.select(".shares tbody tr")).hasSize(501);
        assertThat(page.select(".shares tbody tr").get(0).text()).isEqualTo("Xã u4 7,00 88 −1,00");
        assertThat(page.select(".shares td[data-v], .shares [data-l], .shares b"))
                .isEmpty();
        assertThat(page.select(".shares .h1")).hasSize(100);
        assertThat(page.select(".foot li a").eachAttr("href"))
                .containsExactly("../../index.html#du-lieu", "index.html#cach-tinh");
    }

    @Test
    void leavesTheSurveyOutUntilItIsComplete() throws IOException {
        Example example = new Example()
                .component("4", COUNT)
                .component("6", SURVEY)
                .unit("a", "count: 4" + CITED)
                .unit("b", "count: 3" + CITED);
        Document page = page(example, "tieu-chi/commune/1.html");
        assertThat(figure(page, "Điểm bình quân")).containsExactly("3,50 /4,00", "2/2 đơn vị có đủ điểm");
        assertThat(lede(page))
                .startsWith("1 đơn vị đạt tối đa; thấp nhất là xã b, 75%.")
                .contains("khảo sát");
        assertThat(page(example, "don-vi/a.html")
                        .select(".score-is > .provisional")
                        .text())
                .startsWith("TẠM TÍNH: chưa có điểm điều tra xã hội học");
        assertThat(page(example, "don-vi/a/tom-tat.html").select(".provisional").text())
                .startsWith("TẠM TÍNH");
    }

    @Test
    void saysSoWhereNothingIsEntered() throws IOException {
        Example example = new Example().component("4", COUNT).silent("a").silent("b");
        assertThat(lede(page(example, "tieu-chi/commune/1.html"))).startsWith("Chưa đơn vị nào có đủ điểm");
        assertThat(figure(page(example, "tieu-chi/commune/1.html"), "Điểm bình quân"))
                .containsExactly("– /4,00", "0/2 đơn vị có đủ điểm");
        assertThat(lede(page(example, "xep-hang/commune.html"))).contains("Chưa có đơn vị nào");
        assertThat(page(example, "tai-lieu.html").select(".lede").eachText())
                .containsExactly(
                        "Chưa có điểm nào cần tài liệu kiểm chứng.", "Chưa đơn vị nào dẫn tài liệu kiểm chứng.");
    }

    @Test
    void namesEveryOneOfEquals() throws IOException {
        Example example = new Example()
                .component("4", COUNT)
                .component("4", COUNT)
                .unit("a", "count: 3", "count: 3")
                .unit("b", "count: 3", "count: 3");
        Document area = page(example, "tieu-chi/commune/1.html");
        assertThat(lede(area)).isEqualTo("Các đơn vị có đủ điểm đều đạt 75% điểm tối đa.");
        assertThat(area.select(".lede").eachText().get(1))
                .isEqualTo("Mất nhiều điểm nhất: 1.1.1, 1.1.2, mỗi thành phần 2,00 điểm.");
        assertThat(lede(page(example, "tai-lieu.html")))
                .isEqualTo("2 đơn vị cùng còn nhiều điểm chưa có tài liệu nhất, mỗi đơn vị 6,00 điểm.");
        assertThat(lede(page(example, "xep-hang/commune.html")))
                .isEqualTo("Xã a và 1 đơn vị khác cùng dẫn đầu với 75,00.");
    }

    @Test
    void tellsApartWhatRoundsToTheSame() throws IOException {
        Example example = new Example()
                .component("1000", COUNT)
                .unit("a", "count: 704" + CITED)
                .unit("b", "count: 701" + CITED);
        assertThat(lede(page(example, "tieu-chi/commune/1.html")))
                .isEqualTo("Xã a đạt cao nhất, 70,4%; thấp nhất là xã b, 70,1%.");
    }

    @Test
    void shortensTheDashboardAndNotTheRanking() throws IOException {
        Example example = new Example().component("100", COUNT);
        for (int i = 10; i < 60; i++) {
            example.unit("r" + i, "count: " + i + CITED);
        }
        for (int i = 10; i < 40; i++) {
            example.silent("s" + i);
        }
        Document dashboard = page(example, "index.html");
        assertThat(dashboard.select(".ranking .rank").eachText())
                .startsWith("Hạng", "1", "2")
                .contains("20", "31", "50")
                .doesNotContain("21", "30");
        assertThat(dashboard.select(".ranking tbody tr:not(.band)")).hasSize(60);
        assertThat(lede(dashboard))
                .contains("20 đơn vị đầu và 20 đơn vị cuối", "Trong 30 đơn vị chưa xếp hạng, bảng ghi 20 đơn vị");
        assertThat(page(example, "xep-hang/commune.html").select(".ranking tbody tr:not(.band)"))
                .hasSize(80);
    }

    @Test
    void mergesTheSameDocumentOfSeveralUnits() throws IOException {
        Example example = new Example()
                .component("4", COUNT)
                .unit("a", "count: 4" + CITED)
                .unit("b", "count: 3" + CITED);
        Document register = page(example, "tai-lieu.html");
        assertThat(register.select(".register tbody tr")).hasSize(1);
        assertThat(register.select(".register tbody tr.many td").eachText())
                .containsExactly("1/BC", "UBND", "01/11/2023", "2 đơn vị", "1.1.1");
        assertThat(register.select(".register tbody td a").eachAttr("href"))
                .containsExactly("https://x.example/1", "tieu-chi/commune/1.1.1.html");
    }

    /** Before anything is scored nothing can be lost, highest, or drawn. */
    @Test
    void saysNothingOfPointsBeforeAnybodyHasSome() throws IOException {
        Example example = new Example()
                .component("4", COUNT)
                .component("4", COUNT)
                .silent("a")
                .silent("b");
        SiteFacts site = SiteFacts.of(example.tree(), "2023-12-11T16:42");
        Document first = site.page("index.html");
        assertThat(first.select("thead .m-text").eachText()).isEmpty();
        assertThat(first.select(".part .lede").eachText()).contains("Chưa có thành phần nào có điểm.");
        assertThat(first.select(".figures dt a").eachAttr("href"))
                .containsExactly(
                        "xep-hang/commune.html",
                        "theo-doi.html",
                        "tai-lieu.html",
                        "tai-lieu.html",
                        "xep-hang/commune.html");
        assertThat(figure(first, "Thành phần đã có tài liệu kiểm chứng"))
                .containsExactly("–", "chưa có thành phần nào cần tài liệu");
        Document ranking = site.page("xep-hang/commune.html");
        assertThat(ranking.select(".figures dt").eachText())
                .containsExactly("Đơn vị được xếp hạng", "Chỉ số bình quân các xã");
        assertThat(ranking.select(".dist")).isEmpty();
        assertThat(ranking.text()).contains("0/2").doesNotContain("0/0");
        Document group = site.page("tieu-chi/commune/1.html");
        assertThat(figure(group, "Tổng điểm mất")).containsExactly("–");
        assertThat(group.select(".levels")).isEmpty();
        assertThat(group.select(".part .lede").eachText()).endsWith("Chưa có thành phần nào có điểm.");
        Document component = site.page("tieu-chi/commune/1.1.1.html");
        assertThat(figure(component, "Tổng điểm mất")).containsExactly("–");
        assertThat(component.text()).doesNotContain("Xếp theo điểm");
        Document unit = site.page("don-vi/a.html");
        assertThat(figure(unit, "Điểm mất")).containsExactly("–");
        assertThat(figure(unit, "Điểm chưa có tài liệu")).containsExactly("0,00");
        assertThat(unit.select("#linh-vuc .key")).isEmpty();
        assertThat(SiteFacts.of(example.tree(), "2023-11-15T08:00")
                        .page("don-vi/a.html")
                        .select("#viec thead th")
                        .eachText())
                .contains("Cơ quan chủ trì");
        for (String brief : List.of("tom-tat/commune.html", "don-vi/a/tom-tat.html")) {
            assertThat(site.page(brief).select(".part p").eachText()).contains("Chưa có thành phần nào có điểm.");
        }
    }

    @Test
    void comparesNobodyWithItself() throws IOException {
        Example example = new Example()
                .component("4", COUNT)
                .component("4", COUNT)
                .unit("a", "count: 3" + CITED, "count: 3" + CITED)
                .silent("b");
        SiteFacts site = SiteFacts.of(example.tree(), "2023-12-11T16:42");
        Document first = site.page("index.html");
        assertThat(lede(first)).isEqualTo("Chỉ Xã a được xếp hạng, đạt 75,00. 1 đơn vị chưa xếp hạng.");
        assertThat(first.select(".heat tbody th").eachText()).containsExactly("Xã a");
        assertThat(first.select(".part .lede").eachText()).noneMatch(text -> text.contains("Yếu nhất"));
        assertThat(site.page("xep-hang/commune.html").select(".figures dt").eachText())
                .containsExactly("Đơn vị được xếp hạng", "Chỉ số bình quân các xã");
        Document unit = site.page("don-vi/a.html");
        assertThat(unit.select(".score-is b").text()).isEqualTo("Yếu");
        assertThat(unit.select(".score-is").text()).doesNotContain("hạng");
        assertThat(unit.select(".strip, .score-head svg")).isEmpty();
        assertThat(unit.select("#linh-vuc thead th").eachText()).doesNotContain("So với bình quân");
    }
}
