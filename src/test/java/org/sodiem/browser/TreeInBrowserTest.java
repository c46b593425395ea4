package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.score.TreeCampaign;

/** The pages of a criteria set of four levels with leaves on three of them. */
@InBrowser
class TreeInBrowserTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        folder = Published.site(TreeCampaign.example().tree(), folder.resolve("site"));
    }

    private static Visit open(Chromium chromium, View view, String path) {
        return new Visit(chromium, view, folder.toUri() + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "don-vi/an.html",
                "xep-hang/commune.html",
                "tieu-chi/commune/index.html",
                "tieu-chi/commune/I.html",
                "tieu-chi/commune/I.1.1.html",
                "tieu-chi/commune/I.1.1a.html",
                "tieu-chi/commune/II.2.html"
            })
    void rendersOnScreensOfAnyWidth(String path, Chromium chromium) {
        for (View view : List.of(View.LIGHT, View.PHONE, View.NARROW)) {
            try (Visit visit = open(chromium, view, path)) {
                assertThat(visit.errors).as(path).isEmpty();
                assertThat(visit.overflow()).as(path + " " + view).isZero();
            }
        }
    }

    @Test
    void leadsFromLeafToTop(Chromium chromium) {
        try (Visit visit = open(chromium, View.LIGHT, "tieu-chi/commune/I.1.1a.html")) {
            for (String group : List.of("I.1.1", "I.1", "I")) {
                visit.page
                        .locator("nav a[href$='/" + group + ".html'], nav a[href='" + group + ".html']")
                        .first()
                        .click();
                assertThat(visit.page.url()).endsWith("tieu-chi/commune/" + group + ".html");
                assertThat(visit.page.locator("h1").innerText()).startsWith(group);
            }
        }
    }

    @Test
    void sortsCodesAsTheDecisionCountsThem(Chromium chromium) {
        try (Visit visit = open(chromium, View.LIGHT, "tieu-chi/commune/index.html")) {
            visit.page.locator("table[data-sort] thead th .sort").first().click();
            List<String> codes = visit.page
                    .locator("table[data-sort] tbody tr:has(a[href]) td.code")
                    .allInnerTexts();
            assertThat(codes).containsSubsequence("I.1.1a", "I.1.1b", "I.1.2", "I.1.10", "I.2", "II.1", "II.2");
        }
    }

    @Test
    void findsLeavesAndGroupsWithoutMarks(Chromium chromium) {
        try (Visit visit = open(chromium, View.LIGHT, "tim-kiem.html")) {
            for (List<String> pair : List.of(
                    List.of("kiem tra dot xuat", "I.1.10 Kiểm tra đột xuất"),
                    List.of("i.1.1a", "I.1.1a Ban hành kế hoạch"),
                    List.of("ha tang so", "II. Hạ tầng số"))) {
                visit.page.locator("#q").fill(pair.get(0));
                visit.page.waitForFunction(
                        "q => document.querySelector('main .told').textContent.includes('“' + q + '”')", pair.get(0));
                assertThat(visit.page.locator(".hits a").allInnerTexts()).anyMatch(hit -> hit.startsWith(pair.get(1)));
            }
        }
    }
}
