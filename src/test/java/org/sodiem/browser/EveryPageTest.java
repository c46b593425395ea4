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

    static List<String> pages() {
        return PAGES;
    }

    /** The looks of a wide window; a change of colours or of the medium is what a reader's system does to an open page. */
    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleQuietAndNoWiderThanTheWindow(String path, Chromium chromium) {
        try (Visit visit = open(chromium, View.LIGHT, path)) {
            isSound(visit, View.LIGHT);
            isSound(visit, View.DARK);
            for (View view : List.of(View.FORCED, View.WIDE)) {
                view.on(visit.page);
                assertThat(visit.overflow()).as(view.name()).isZero();
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
            isSound(visit, View.PRINT);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isSoOnAPhone(String path, Chromium chromium) {
        try (Visit visit = open(chromium, View.NARROW, path)) {
            isSound(visit, View.NARROW);
            isSound(visit, View.PHONE);
        }
    }

    private static Visit open(Chromium chromium, View view, String path) {
        Visit visit = new Visit(chromium, view, folder.toUri() + path);
        if (path.contains("?")) {
            visit.page.waitForSelector(".hits li");
        }
        return visit;
    }

    private static void isSound(Visit visit, View view) {
        view.on(visit.page);
        assertThat(visit.overflow()).as(view.name()).isZero();
        assertThat(visit.errors).as(view.name()).isEmpty();
        assertThat(visit.requests)
                .allMatch(url -> url.startsWith(folder.toUri().toString()) || url.startsWith("data:"));
        assertThat(violations(visit, view)).as(view.name()).isEmpty();
        assertThat(lostWords(visit))
                .as("words of pictures cut off or over one another, " + view)
                .isEmpty();
    }

    /** Parts of a long table that were never laid out claim about the height that they take, so that the page does not shrink under a finger. */
    @Test
    void claimsTheHeightThatRowsTake(Chromium chromium) {
        try (Visit visit = open(chromium, View.PHONE, "tai-lieu.html")) {
            Object claimed = visit.page.evaluate("document.documentElement.scrollHeight");
            Object taken = visit.page.evaluate("""
                    () => {
                        document.querySelectorAll('tbody.full').forEach(part => part.style.contentVisibility = 'visible');
                        return document.documentElement.scrollHeight;
                    }
                    """);
            assertThat(((Number) claimed).doubleValue() / ((Number) taken).doubleValue())
                    .isBetween(0.8, 1.25);
        }
    }

    @Test
    void showsEverythingWithoutScripts(Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.WITHOUT_SCRIPT, "about:blank")) {
            for (String path : PAGES) {
                visit.follow(folder.toUri() + path);
                assertThat(visit.page.locator("button, .tools, .told, .find").count())
                        .as(path)
                        .isZero();
                visit.page.locator(".f-src").all().forEach(Locator::check);
                assertThat((List<?>) visit.page.evaluate("""
                                [...document.querySelectorAll('main *, header *, footer *')]
                                    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                                    .filter(e => !e.checkVisibility() && !e.closest('.letterhead, .paper-title, .running, .sign, .of, .an, .at, .heat-names, title, script, details:not([open]) > :not(summary)'))
                                    .map(e => e.outerHTML)
                                """)).as(path).isEmpty();
                assertThat(visit.page.locator("main").innerText()).as(path).hasSizeGreaterThan(100);
                assertThat(visit.errors).as(path).isEmpty();
            }
        }
    }

    /** The history once stood in the report: an address of one of its places leads there still, and on from there. */
    @Test
    void keepsTheAnchorsOfTheHistoryInTheReport() throws IOException {
        assertThat(anchors("don-vi/huyen-vinh-linh.html"))
                .containsAll(anchors("don-vi/huyen-vinh-linh/lich-su.html"))
                .hasSizeGreaterThan(100);
    }

    private static List<String> anchors(String page) throws IOException {
        return Pattern.compile(" id=\"?([^\\s\">]+)")
                .matcher(Files.readString(folder.resolve(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void worksFromAPathOfAWebServer(Chromium chromium) throws IOException {
        try (SiteServer server = new SiteServer(folder);
                Visit visit = new Visit(chromium, View.LIGHT, "about:blank")) {
            for (String path : PAGES) {
                visit.follow(server.root() + path);
                assertThat(visit.page.title()).as(path).contains("Sổ điểm CCHC");
                assertThat(visit.page.evaluate("document.fonts.ready.then(() => document.fonts.size)"))
                        .as(path)
                        .isEqualTo(path.equals("404.html") ? 0 : 2);
                assertThat(visit.errors).as(path).isEmpty();
                assertThat(visit.requests)
                        .as(path)
                        .allMatch(url -> url.startsWith(server.root()) || url.startsWith("data:"));
            }
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
        try (Visit visit = new Visit(chromium, View.PRINT, "about:blank")) {
            assertThat(sheets(visit, "don-vi/xa-vinh-o.html")).isGreaterThan(1);
            assertThat(summaries)
                    .allSatisfy(path -> assertThat(sheets(visit, path.toString()))
                            .as(path.toString())
                            .isEqualTo(1));
        }
    }

    /** How many sheets of paper the page takes; Chromium writes the objects of a PDF as text. */
    private static long sheets(Visit visit, String path) {
        visit.follow(folder.toUri() + path);
        byte[] pdf = visit.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
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

    /**
     * What axe finds against WCAG 2.2 A and AA, one line each, where rows that repeat three others are hidden. Contrast, which
     * costs most, is measured on three of each kind of words: those painted alike, from the page down. What does not hang on
     * colours is as in the other view of this width, and paper has nothing to hear or to hit. One run per view: axe reads the
     * whole page anew in each.
     */
    static List<?> violations(Visit visit, View view) {
        if (visit.page.evaluate("window.axe === undefined").equals(true)) {
            visit.page.evaluate("axe => (0, eval)(axe)", AxeBuilder.getAxeScript());
        }
        visit.hideRepeats();
        List<?> found = (List<?>) visit.page.evaluate("""
                ([tags, form]) => {
                    const kinds = new Map();
                    const seen = new Map();
                    const look = e => {
                        if (!e) return '';
                        if (!seen.has(e)) {
                            const { color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, position } = getComputedStyle(e);
                            const own = [color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, position].join('|');
                            const kind = look(e.parentElement) + '>' + own;
                            if (!kinds.has(kind)) kinds.set(kind, String(kinds.size));
                            seen.set(e, kinds.get(kind));
                        }
                        return seen.get(e);
                    };
                    const counts = {};
                    const words = [...document.querySelectorAll('body, body *')]
                        .filter(e => e.matches('input, select, textarea') || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                        .filter(e => e.checkVisibility())
                        .filter(e => (counts[look(e)] = (counts[look(e)] || 0) + 1) <= 3);
                    document.querySelectorAll('[data-looked]').forEach(e => e.removeAttribute('data-looked'));
                    words.forEach(e => e.setAttribute('data-looked', ''));
                    axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-looked]' }] });
                    const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
                    const options = { resultTypes: ['violations'], preload: false, selectors: false };
                    return axe.run({ ...options, runOnly: form ? tags : colours })
                        .then(found => found.violations.map(rule => rule.id + ': '
                            + rule.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join('; ')));
                }
                """, List.of(WCAG, view == View.LIGHT || view == View.NARROW));
        visit.showRepeats();
        return found;
    }
}
