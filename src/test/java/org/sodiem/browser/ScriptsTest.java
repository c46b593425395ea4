package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.score.Example;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;

/** What the scripts add: sorting, filtering, searching, and the way back from a missing page. */
@InBrowser
class ScriptsTest {

    private static final String UNITS = ".ranking tbody tr:not(.band) .unit a";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Published.site(new FolderTree(Path.of("")), folder);
    }

    private static Visit open(Chromium chromium, String path) {
        return new Visit(chromium, View.LIGHT, folder.toUri() + path);
    }

    private static List<String> shown(Visit visit, String selector) {
        return visit.page
                .locator(selector)
                .filter(new Locator.FilterOptions().setVisible(true))
                .allInnerTexts();
    }

    private static Locator head(Visit visit, String table, String name) {
        return visit.page.locator(table + " .sort", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void sortsARankingByFiguresAndBackAgain(Chromium chromium) {
        try (Visit visit = open(chromium, "index.html")) {
            List<String> before = shown(visit, ".ranking tbody tr");
            Locator head = head(visit, ".ranking", "Thành phần đã chấm");
            head.click();
            List<Integer> entered = shown(visit, ".ranking .dn").stream()
                    .map(text -> Integer.valueOf(text.split("/", -1)[0].trim()))
                    .toList();
            assertThat(entered).hasSize(18).isSortedAccordingTo((a, b) -> b - a);
            assertThat(entered.get(0)).isGreaterThan(entered.get(17));
            assertThat(visit.page.locator(".ranking [aria-sort=descending]").innerText())
                    .contains("Thành phần đã chấm");
            assertThat(visit.page.locator("[role=status]").first().innerText())
                    .isEqualTo("Sắp xếp theo Thành phần đã chấm, giảm dần.");
            assertThat(shown(visit, ".ranking .band")).isEmpty();
            head.click();
            assertThat(visit.page.locator(".ranking [aria-sort=ascending]").count())
                    .isEqualTo(1);
            head.click();
            assertThat(shown(visit, ".ranking tbody tr")).isEqualTo(before);
            assertThat(visit.page.locator("[aria-sort]").count()).isZero();
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void tellsTheLinesOfEntriesToThoseWhoAsk(Chromium chromium) {
        try (Visit visit = open(chromium, "don-vi/xa-vinh-o.html")) {
            String behind = "#tp-1-1-1 th p:last-child";
            assertThat(shown(visit, behind))
                    .as("the calculation is all that is seen")
                    .noneMatch(text -> text.matches("[0-9]+"));
            visit.page.locator(".f-src").check();
            assertThat(shown(visit, behind)).singleElement().asString().matches("scores\\.yaml:[0-9]+");
            assertThat(visit.errors).isEmpty();
        }
    }

    /** The cells below a head of the table of units. */
    private static List<String> column(Visit visit, String head) {
        Object place = visit.page.evaluate(
                "head => [...document.querySelectorAll('.units thead th')].findIndex(th => th.textContent.includes(head)) + 1",
                head);
        return shown(visit, ".units tbody td:nth-child(" + place + ")");
    }

    @Test
    void putsMissingFiguresLastBothWays(Chromium chromium) {
        try (Visit visit = open(chromium, "tieu-chi/commune/6.1.2.html")) {
            for (int i = 0; i < 2; i++) {
                head(visit, ".units", "Điểm").click();
                List<String> points = column(visit, "Điểm");
                int missing = (int)
                        points.stream().filter(text -> !text.matches("[0-9].*")).count();
                assertThat(missing).isBetween(1, 17);
                assertThat(points.subList(18 - missing, 18)).noneMatch(text -> text.matches("[0-9].*"));
            }
        }
    }

    @Test
    void ordersNamesAsAVietnameseDictionaryByKeyboard(Chromium chromium) {
        try (Visit visit = open(chromium, "index.html")) {
            head(visit, ".ranking", "Đơn vị").focus();
            visit.page.keyboard().press("Enter");
            List<String> names = shown(visit, UNITS);
            assertThat(names.subList(0, 4))
                    .containsExactly("Thị trấn Bến Quan", "Thị trấn Cửa Tùng", "Thị trấn Hồ Xá", "Xã Hiền Thành");
            assertThat(names.indexOf("Xã Vĩnh Ô"))
                    .isBetween(names.indexOf("Xã Vĩnh Long") + 1, names.indexOf("Xã Vĩnh Sơn") - 1);
        }
    }

    @Test
    void printsProblemsThatAreFolded(Chromium chromium) {
        try (Visit visit = open(chromium, "van-de.html")) {
            Locator told = visit.page.locator(".faultlist > li > p").first();
            assertThat(told.evaluate("p => p.checkVisibility()")).isEqualTo(false);
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(told.evaluate("p => p.checkVisibility()")).isEqualTo(true);
            assertThat(visit.page.locator(".lede").first().innerText()).doesNotContain("Bấm");
        }
    }

    @Test
    void filtersWithoutMarksSaysHowManyAndKeepsItInTheAddress(Chromium chromium) {
        try (Visit visit = open(chromium, "index.html")) {
            Locator filter = visit.page.locator("label:has-text('Lọc đơn vị') input");
            filter.fill("BEN quan");
            assertThat(shown(visit, UNITS)).containsExactly("Thị trấn Bến Quan");
            assertThat(shown(visit, ".ranking .band")).hasSize(1);
            assertThat(visit.page.locator("[role=status]").first().innerText())
                    .isEqualTo("Lọc theo “BEN quan”: 1 trên 18 đơn vị.");
            visit.page.reload();
            assertThat(shown(visit, UNITS)).containsExactly("Thị trấn Bến Quan");
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown(visit, UNITS)).containsExactly("Thị trấn Bến Quan");
            assertThat(visit.page.locator("[role=status]").first().isVisible()).isTrue();
            assertThat(filter.isVisible()).isFalse();
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            filter.fill("đ");
            List<String> all = shown(visit, UNITS);
            filter.fill("d");
            assertThat(shown(visit, UNITS)).isEqualTo(all);
            filter.fill("");
            assertThat(shown(visit, UNITS)).hasSize(18);
            assertThat(visit.page.url()).doesNotContain("filter");
        }
    }

    @Test
    void choosesUnitsThatLackSomethingByKeyboardAndKeepsTheChoice(Chromium chromium) {
        try (Visit visit = open(chromium, "xep-hang/commune.html")) {
            visit.page.locator("#f-all").focus();
            visit.page.keyboard().press("ArrowDown");
            List<String> gaps = shown(visit, UNITS);
            assertThat(gaps).hasSizeBetween(1, 17);
            assertThat(visit.page.locator("label:has(#f-gaps)").innerText()).endsWith("(" + gaps.size() + ")");
            assertThat(shown(visit, ".ranking .dn")).noneMatch("68/68"::equals);
            assertThat(visit.page.url()).endsWith("?f=gaps");
            assertThat(visit.page.locator(".filter [role=status]").textContent())
                    .isEqualTo("Hiển thị: Chưa chấm đủ (" + gaps.size() + ")");
            visit.page.reload();
            assertThat(shown(visit, UNITS)).isEqualTo(gaps);
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown(visit, UNITS)).isEqualTo(gaps);
            assertThat(shown(visit, ".filter label")).hasSize(1);
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            head(visit, ".ranking", "Điểm mất").click();
            assertThat(shown(visit, UNITS)).hasSameElementsAs(gaps);
            visit.page.locator("#f-all").check();
            assertThat(shown(visit, UNITS)).hasSize(18);
            assertThat(visit.page.url()).doesNotContain("f=");
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void choosesWithoutScriptsToo(Chromium chromium) {
        for (String path : List.of("xep-hang/commune.html", "tieu-chi/commune/3.html")) {
            try (Visit visit = new Visit(chromium, View.WITHOUT_SCRIPT, folder.toUri() + path)) {
                visit.page.locator("#f-miss").check();
                int shown = shown(visit, ".choose tbody .unit").size();
                assertThat(shown).isBetween(1, 17);
                assertThat(visit.page.locator("label:has(#f-miss)").innerText()).endsWith("(" + shown + ")");
            }
        }
        try (Visit visit = new Visit(chromium, View.WITHOUT_SCRIPT, folder.toUri() + "tai-lieu.html")) {
            visit.page.locator("#f-internal").check();
            int shown = shown(visit, ".register tbody tr").size();
            assertThat(visit.page.locator("label:has(#f-internal)").innerText()).isEqualTo("Nội bộ (" + shown + ")");
            assertThat(shown(visit, ".register tbody .pill")).hasSize(shown).isNotEmpty();
        }
    }

    @Test
    void readsFiguresAsEnglishPagesWriteThem(Chromium chromium, @TempDir Path english) throws IOException {
        MapTree tree = new Example()
                .component("2000", "type: count, value: V, per: 1")
                .unit("a", "count: 905")
                .unit("b", "count: 1240")
                .unit("c", "count: 1239")
                .tree();
        String campaign = "criteria/2023/campaign.yaml";
        tree.with(campaign, tree.text(campaign).replace("locale: vi", "locale: en"));
        Published.site(tree, english);
        try (Visit visit = new Visit(chromium, View.LIGHT, english.toUri() + "tieu-chi/commune/1.1.1.html")) {
            assertThat(head(visit, ".units", "Points").count()).isEqualTo(1);
            head(visit, ".units", "Points").click();
            assertThat(column(visit, "Points")).containsExactly("1,240.00", "1,239.00", "905.00");
            visit.page.locator("label:has-text('Filter units') input").fill("xa b");
            assertThat(visit.page.locator("[role=status]").first().innerText())
                    .isEqualTo("Filtered by \"xa b\": 1 of 3 units. Sorted by Points, descending.");
        }
    }

    @Test
    void keepsAreasOfMatchingComponentsOnly(Chromium chromium) {
        try (Visit visit = open(chromium, "tieu-chi/commune/index.html?thanh-phan.filter=8.1.1")) {
            assertThat(shown(visit, ".criteria td.code")).containsExactly("8.1.1");
            assertThat(shown(visit, ".criteria .area")).hasSize(1);
            assertThat(shown(visit, ".criteria .crit-row")).hasSize(1);
        }
    }

    @Test
    void offersSortingOnAPhoneToo(Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.PHONE, folder.toUri() + "index.html")) {
            head(visit, ".ranking", "Đơn vị").click();
            assertThat(shown(visit, UNITS).get(0)).isEqualTo("Thị trấn Bến Quan");
            assertThat(visit.overflow()).isZero();
        }
    }

    @Test
    void reachesTheSearchByOneKeyUnlessTurnedOff(Chromium chromium) {
        try (Visit visit = open(chromium, "don-vi/xa-vinh-o.html")) {
            visit.page.keyboard().press("/");
            visit.page.keyboard().type("ho xa");
            visit.page.keyboard().press("Enter");
            visit.page.waitForURL(url -> url.endsWith("tim-kiem.html?q=ho%20xa"));
            visit.page.waitForSelector(".hits li");
            assertThat(visit.page.locator(".hits a").first().innerText()).isEqualTo("Thị trấn Hồ Xá");
            visit.page.locator("label:has-text('Phím /') input").uncheck();
            visit.page.navigate(folder.toUri() + "index.html");
            visit.page.keyboard().press("/");
            assertThat(visit.page.evaluate("document.activeElement.localName")).isEqualTo("body");
        }
    }

    @Test
    void findsUnitsComponentsOfficesAndDocumentsWithAndWithoutMarks(Chromium chromium) {
        try (Visit visit = open(chromium, "tim-kiem.html")) {
            assertThat(visit.requests).noneMatch(url -> url.contains("search-data"));
            List<List<String>> wanted = List.of(
                    List.of("vinh thuy", "Xã Vĩnh Thủy"),
                    List.of("3.4.1", "3.4.1 "),
                    List.of("phong noi vu", "Phòng Nội vụ"),
                    List.of("12/kh-ubnd vinh o", "12/KH-UBND · Kế hoạch cải cách hành chính năm 2023"));
            for (List<String> pair : wanted) {
                visit.page.locator("#q").fill(pair.get(0));
                visit.page.waitForFunction(
                        "q => document.querySelector('main .told').textContent.includes('“' + q + '”')", pair.get(0));
                assertThat(visit.page.locator(".hits a").first().innerText()).startsWith(pair.get(1));
            }
            visit.page.locator(".hits a").first().click();
            assertThat(visit.page.url()).contains("don-vi/xa-vinh-o.html#tp-");
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void ranksWordsWithTheirMarksAsTypedFirst(Chromium chromium) {
        try (Visit visit = open(chromium, "tim-kiem.html?q=cấp")) {
            visit.page.waitForSelector(".hits li");
            List<String> titles = shown(visit, ".hits a");
            int firstOther = titles.stream()
                    .map(t -> t.toLowerCase(java.util.Locale.ROOT).contains("cấp"))
                    .toList()
                    .indexOf(false);
            assertThat(titles.get(0)).containsIgnoringCase("cấp");
            assertThat(titles.subList(firstOther, titles.size())).isNotEmpty().noneMatch(t -> t.contains("cấp"));
        }
    }

    @Test
    void choosesRowsOfACountryAsThoseOfADistrict(Chromium chromium) throws IOException {
        Path page = folder.resolve("nhieu-don-vi.html");
        Files.writeString(
                page,
                "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"assets/style.css\"></head>"
                        + "<body><main><fieldset class=filter><input type=radio name=f id=f-all checked>"
                        + "<input type=radio name=f id=f-lost><input type=radio name=f id=f-miss></fieldset>"
                        + "<div class=scroll><table class=\"shares lean n2 n3 n4\"><tbody>"
                        + "<tr><th>Xã Đủ<td>4,00<td class=h0>100<td><td>"
                        + "<tr class=miss><th>Xã Thiếu<td>4,00<td class=h0>100<td><td>1 thiếu tài liệu"
                        + "<tr><th>Xã Mất<td>3,00<td class=h2>75<td>−1,00<td></table></div></main></body></html>");
        try (Visit visit = new Visit(chromium, View.LIGHT, page.toUri().toString())) {
            visit.page.locator("#f-lost").check();
            assertThat(shown(visit, "tbody th")).containsExactly("Xã Mất");
            visit.page.locator("#f-miss").check();
            assertThat(shown(visit, "tbody th")).containsExactly("Xã Thiếu");
        }
    }

    /** A table of 3,000 rows in parts of 50, whose figures fall from 3,000 to 1, and stand in the page in their own order. */
    private static Path largeTable() throws IOException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<link rel=\"stylesheet\" href=\"assets/style.css\">"
                + "<script src=\"assets/site.js\" defer></script>"
                + "</head><body><main><table class=\"stack\" data-sort=\"t\" data-filter=\"dòng\">"
                + "<thead><tr><th scope=\"col\" data-order=\"rising\">Số</th><th scope=\"col\">Tên</th></tr></thead>");
        for (int i = 0; i < 3000; i++) {
            int figure = 3000 - i;
            html.append(i % 50 == 0 ? "<tbody class=\"full\">" : "")
                    .append("<tr><td data-v=\"" + figure + "\">")
                    .append(figure)
                    .append("</td><td>Xã " + "Mẫu ".repeat(1 + i % 3) + "</td></tr>")
                    .append(i % 50 == 49 ? "</tbody>" : "");
        }
        Path page = folder.resolve("bang-lon.html");
        Files.writeString(page, html.append("</table></main></body></html>"));
        return page;
    }

    private static final String WIDTHS =
            "() => [...document.querySelectorAll('th')].map(cell => Math.round(cell.getBoundingClientRect().width))";

    private static final String FIGURES =
            "() => [...document.querySelectorAll('tbody:not([hidden]) td:first-child')].map(td => td.textContent)";

    @Test
    void sortsWhatIsInSightOfALargeTableAtOnceAndTheRestBehindIt(Chromium chromium) throws IOException {
        List<String> rising =
                IntStream.rangeClosed(1, 3000).mapToObj(String::valueOf).toList();
        List<String> falling = rising.stream()
                .sorted(Comparator.comparing(Integer::valueOf, Comparator.reverseOrder()))
                .toList();
        try (Visit visit = new Visit(chromium, View.LIGHT, largeTable().toUri().toString())) {
            Object widths = visit.page.evaluate(WIDTHS);
            Object first = visit.page.evaluate(
                    "() => { document.querySelector('.sort').click(); return (" + FIGURES + ")(); }");
            assertThat(first)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSizeBetween(50, 1000)
                    .startsWith("1", "2", "3");
            visit.page.waitForFunction("() => !document.querySelector('tbody[hidden]')");
            assertThat(visit.page.evaluate(FIGURES)).isEqualTo(rising);
            assertThat(visit.page.evaluate("() => getComputedStyle(document.querySelector('tr')).display"))
                    .as("rows are laid out one by one, in columns as wide as before")
                    .isEqualTo("grid");
            assertThat(visit.page.evaluate(WIDTHS)).isEqualTo(widths);
            // Asked for again while rows still come: the last order holds, and no row is lost.
            visit.page.evaluate(
                    "() => { const head = document.querySelector('.sort'); head.click(); head.click(); head.click(); }");
            visit.page.waitForFunction("() => !document.querySelector('tbody[hidden]')");
            assertThat(visit.page.evaluate(FIGURES)).isEqualTo(rising);
            visit.page.evaluate(
                    "() => { document.querySelector('.sort').click(); dispatchEvent(new Event('beforeprint')); }");
            assertThat(visit.page.evaluate(FIGURES)).isEqualTo(falling);
            assertThat(visit.page.evaluate("() => getComputedStyle(document.querySelector('tr')).display"))
                    .as("and a table again where its width may change")
                    .isEqualTo("table-row");
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void filtersTheUnitsOfTheProblemsAndKeepsThatInTheAddress(Chromium chromium) {
        try (Visit visit = open(chromium, "van-de.html")) {
            int all = shown(visit, "ul.folded > li").size();
            Locator filter = visit.page.locator(".tools input[type=search]");
            filter.fill("ben QUAN");
            assertThat(shown(visit, "ul.folded > li")).hasSize(1).allMatch(text -> text.contains("Thị trấn Bến Quan"));
            assertThat(visit.page.locator(".tools [role=status]").innerText())
                    .isEqualTo("Lọc theo “ben QUAN”: 1 trên " + all + " đơn vị.");
            visit.page.reload();
            assertThat(shown(visit, "ul.folded > li")).hasSize(1);
            filter.fill("");
            assertThat(shown(visit, "ul.folded > li")).hasSize(all);
            assertThat(visit.page.url()).doesNotContain("filter");
            assertThat(visit.page.locator(".tools [role=status]").innerText()).isEmpty();
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void printsAWideGridOfAnOfficeOnATurnedSheet(Chromium chromium) {
        try (Visit visit = open(chromium, "co-quan/noi-vu.html")) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Locator grid = visit.page.locator(".led");
            assertThat(grid.locator("thead th").count()).isGreaterThan(15);
            assertThat(grid.isVisible()).isTrue();
            assertThat(grid.evaluate("grid => getComputedStyle(grid).page")).isEqualTo("sheet");
        }
    }

    @Test
    void leadsBackFromAMissingPageAtAnyDepth(Chromium chromium) throws IOException {
        try (SiteServer server = new SiteServer(folder)) {
            for (String lost :
                    List.of("x.html", "don-vi/khong-co.html", "tieu-chi/commune/9/9.9.html", "data/unit/x.json")) {
                try (Visit visit = new Visit(chromium, View.LIGHT, server.root() + lost)) {
                    visit.page
                            .locator("a", new Page.LocatorOptions().setHasText("Tổng quan"))
                            .click();
                    assertThat(visit.page.url()).isEqualTo(server.root() + "index.html");
                    visit.page.waitForLoadState();
                    assertThat(visit.page.locator(".ranking").count()).isEqualTo(1);
                }
            }
        }
    }
}
