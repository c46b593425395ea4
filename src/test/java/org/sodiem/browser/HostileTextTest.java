package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.site.HostileCampaign;

/** The same hostile campaign where scripts would really run: even without the pages' policy nothing does. */
@InBrowser
class HostileTextTest {

    @TempDir
    private static Path folder;

    private static List<String> pages = new ArrayList<>();

    @BeforeAll
    static void build() throws IOException {
        HostileCampaign campaign = new HostileCampaign();
        Published.site(campaign.tree, folder);
        campaign.units.forEach(unit -> pages.add("don-vi/" + unit + ".html"));
        for (int i = 1; i <= 6; i++) {
            pages.add("tieu-chi/commune/1.1." + i + ".html");
        }
        pages.addAll(List.of(
                "tieu-chi/commune/2.1.1.html",
                "index.html",
                "tieu-chi/commune/index.html",
                "co-quan/noi-vu.html",
                "van-de.html",
                "404.html"));
        String attack = encoded("\"'><img src=x onerror=window.__x=1><script>window.__x=1</script>");
        pages.add("tim-kiem.html?q=" + encoded("img"));
        pages.add("tim-kiem.html?q=" + attack);
        pages.add("index.html?xep-hang-1.filter=" + attack + "&xep-hang-1.sort=" + attack);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void runsNothingAsksForNothingAndFitsAPhone(Chromium chromium) {
        Map<String, Object> wrong = new TreeMap<>();
        try (Visit visit = new Visit(chromium, View.WITHOUT_POLICY, "about:blank")) {
            for (String path : pages) {
                visit.follow(folder.toUri() + path);
                if (path.startsWith("tim-kiem")) {
                    visit.page.waitForFunction("document.querySelector('main .told').textContent");
                }
                List<String> foreign = visit.requests.stream()
                        .filter(url -> !url.startsWith(folder.toUri().toString()) && !url.equals("data:,"))
                        .toList();
                Object ran = visit.page.evaluate("'__x' in window");
                if (ran.equals(true) || !visit.dialogs.isEmpty() || !visit.errors.isEmpty() || !foreign.isEmpty()) {
                    wrong.put(path, List.of(ran, visit.dialogs, visit.errors, foreign));
                }
                if (visit.overflow() > 0) {
                    wrong.put(path + " too wide", visit.overflow());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsHostileTextsAndShowsThemAsTexts(Chromium chromium) {
        try (Visit visit =
                new Visit(chromium, View.WITHOUT_POLICY, folder.toUri() + "tim-kiem.html?q=" + encoded("<img src=x"))) {
            visit.page.waitForSelector(".hits li");
            assertThat(visit.page.locator(".hits").innerText()).contains("<img src=x onerror=window.__x=1>");
            assertThat(visit.page.locator("main img, main script:not([src])").count())
                    .isZero();
        }
    }

    @Test
    void leadsToNoOtherHostFromAMissingPage(Chromium chromium) throws IOException {
        try (SiteServer server = new SiteServer(folder);
                Visit visit = new Visit(
                        chromium, View.LIGHT, server.root().replace("/so-diem/2023/", "//evil.example/don-vi/x"))) {
            assertThat((List<?>) visit.page.evaluate("[...document.links].map(link => link.host)"))
                    .isNotEmpty()
                    .allMatch(host -> host.toString().startsWith("127.0.0.1:"));
        }
    }
}
