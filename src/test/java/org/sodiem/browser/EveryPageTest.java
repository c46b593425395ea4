package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of page, in every way a reader looks at it. */
@InBrowser
class EveryPageTest {

    /** One page of each type; the unit and the component are those with the most kinds of content. */
    private static final List<String> PAGES = List.of(
            "index.html",
            "don-vi/xa-vinh-o.html",
            "don-vi/xa-vinh-o/lich-su.html",
            "don-vi/xa-vinh-o/tom-tat.html",
            "tom-tat/commune.html",
            "don-vi/huyen-vinh-linh.html",
            "xep-hang/commune.html",
            "tieu-chi/commune/3.html",
            "tieu-chi/district/3.4.html",
            "tieu-chi/commune/3.4.1.html",
            "tieu-chi/district/3.4.1.html",
            "tieu-chi/commune/index.html",
            "tai-lieu.html",
            "huong-dan.html",
            "co-quan/noi-vu.html",
            "van-de.html",
            "cac-dot.html",
            "theo-doi.html",
            "tim-kiem.html?q=vinh",
            "404.html");

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Published.sample(folder.resolve("site"));
        folder = folder.resolve("site");
    }

    static Stream<Arguments> looks() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(View.LIGHT, View.DARK, View.PHONE, View.NARROW, View.PRINT)
                        .map(view -> Arguments.of(page, view)));
    }

    static List<String> pages() {
        return PAGES;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleQuietAndNoWiderThanTheWindow(String path, View view, Chromium chromium) {
        try (Visit visit = new Visit(chromium, view, folder.toUri() + path)) {
            if (path.contains("?")) {
                visit.page.waitForSelector(".hits li");
            }
            assertThat(visit.overflow()).isZero();
            assertThat(visit.errors).isEmpty();
            assertThat(visit.requests)
                    .allMatch(url -> url.startsWith(folder.toUri().toString()) || url.startsWith("data:"));
            assertThat(violations(visit, view)).isEmpty();
            assertThat(lostWords(visit))
                    .as("words of pictures cut off or over one another")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsAWallAndForcedColours(String path, Chromium chromium) {
        for (View view : List.of(View.WIDE, View.FORCED)) {
            try (Visit visit = new Visit(chromium, view, folder.toUri() + path)) {
                assertThat(visit.overflow()).as(view.name()).isZero();
                assertThat(visit.errors).isEmpty();
                assertThat((List<?>) visit.page.evaluate("""
                                [...document.querySelectorAll('main circle, main rect[class]')]
                                    .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0)
                                    .filter(e => {
                                        const { fill, stroke } = getComputedStyle(e);
                                        const paper = getComputedStyle(document.body).backgroundColor;
                                        return [fill, stroke].every(colour => colour === paper || colour === 'none');
                                    })
                                    .map(e => e.outerHTML)
                                """)).as(view.name()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsEverythingWithoutScripts(String path, Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.WITHOUT_SCRIPT, folder.toUri() + path)) {
            assertThat(visit.page.locator("button, .tools, .told, .find").count())
                    .isZero();
            visit.page.locator(".f-src").all().forEach(Locator::check);
            assertThat((List<?>) visit.page.evaluate("""
                            [...document.querySelectorAll('main *, header *, footer *')]
                                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                                .filter(e => !e.checkVisibility() && !e.closest('.only-print, .running, .sign, .of, .an, .heat-names, title, script, details:not([open]) > :not(summary)'))
                                .map(e => e.outerHTML)
                            """)).isEmpty();
            assertThat(visit.page.locator("main").innerText()).hasSizeGreaterThan(100);
            assertThat(visit.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void worksFromAPathOfAWebServer(String path, Chromium chromium) throws IOException {
        try (SiteServer server = new SiteServer(folder);
                Visit visit = new Visit(chromium, View.LIGHT, server.root() + path)) {
            assertThat(visit.page.title()).contains("Sổ điểm CCHC");
            assertThat(visit.page.evaluate("document.fonts.ready.then(() => document.fonts.size)"))
                    .isEqualTo(path.equals("404.html") ? 0 : 2);
            assertThat(visit.errors).isEmpty();
            assertThat(visit.requests).allMatch(url -> url.startsWith(server.root()) || url.startsWith("data:"));
        }
    }

    /** What a leader is handed is one sheet: of every unit and of every index, whatever the paper before it held. */
    @Test
    void printsTheSummaryOnOneSheet(Chromium chromium) throws IOException {
        List<Path> summaries;
        try (Stream<Path> files = Files.walk(folder)) {
            summaries = files.map(folder::relativize)
                    .filter(file -> file.getNameCount() > 1)
                    .filter(file -> file.endsWith("tom-tat.html") || file.startsWith("tom-tat"))
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(summaries).hasSizeGreaterThan(18).contains(Path.of("tom-tat/commune.html"));
        assertThat(sheets(chromium, "don-vi/xa-vinh-o.html")).isGreaterThan(1);
        assertThat(summaries)
                .allSatisfy(path -> assertThat(sheets(chromium, path.toString()))
                        .as(path.toString())
                        .isEqualTo(1));
    }

    /** How many sheets of paper the page takes; Chromium writes the objects of a PDF as text. */
    private static long sheets(Chromium chromium, String path) {
        try (Visit visit = new Visit(chromium, View.PRINT, folder.toUri() + path)) {
            byte[] pdf = visit.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                    .results()
                    .count();
        }
    }

    /** Words of pictures that the edge of the window or the sheet cuts off, or that stand over one another in a line. */
    private static List<?> lostWords(Visit visit) {
        return (List<?>) visit.page.evaluate("""
                () => [...document.querySelectorAll('figure > svg')].flatMap(picture => {
                    const edge = document.documentElement.clientWidth;
                    const words = [...picture.querySelectorAll('text')]
                        .map(e => ({ said: e.textContent.trim(), at: e.getBoundingClientRect() }))
                        .filter(word => word.said && word.at.width > 0);
                    const cut = words.filter(({ at }) => at.left < -1 || at.right > edge + 1);
                    const over = words.filter((one, i) => words.slice(i + 1).some(two =>
                        Math.abs(one.at.top - two.at.top) < 2
                            && one.at.left < two.at.right - 1 && two.at.left < one.at.right - 1));
                    return [...cut, ...over].map(word => word.said);
                })
                """);
    }

    /** What axe finds against WCAG 2.2 A and AA, one line each; paper has no targets to hit. */
    static List<?> violations(Visit visit, View view) {
        visit.page.evaluate(AxeBuilder.getAxeScript());
        return (List<?>) visit.page.evaluate("""
                ([tags, paper]) => axe.run({
                    runOnly: tags, resultTypes: ['violations'], preload: false,
                    rules: {'target-size': {enabled: !paper}}
                }).then(found => found.violations.map(rule => rule.id + ': '
                    + rule.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join('; ')))
                """, List.of(WCAG, view == View.PRINT));
    }
}
