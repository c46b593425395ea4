package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;

/** The form of every page: valid HTML, ids once, links that lead somewhere, nothing inline. */
class SoundPagesTest {

    private static final Pattern SEARCH_HREF = Pattern.compile("\"((?:don-vi|tieu-chi|co-quan)/[^\"]+)\"");

    private static final Map<String, SiteFacts> SITES = new HashMap<>();

    @BeforeAll
    static void build() throws IOException {
        SITES.put("committed", SiteFacts.of(new FolderTree(Path.of("")), "2023-12-11T16:42"));
        SITES.put(
                "golden",
                SiteFacts.of(
                        MapTree.of(Path.of("src/test/resources/golden/base"))
                                .with("submissions/2023/xa-binh/scores.yaml", "unit: xa-binh\nscores: [\n"),
                        "2023-12-11T16:42"));
    }

    private static SiteFacts site(String name) {
        return Objects.requireNonNull(SITES.get(name), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"committed", "golden"})
    void leadsEveryLinkToAFileAndAnId(String name) {
        SiteFacts site = site(name);
        Map<String, Set<String>> ids = new HashMap<>();
        for (String path : site.pages()) {
            ids.put(path, new HashSet<>(site.page(path).select("[id]").eachAttr("id")));
        }
        Set<String> broken = new TreeSet<>();
        for (String path : site.pages()) {
            Document page = site.page(path);
            for (Element link : page.select("[href], [src]")) {
                String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!href.startsWith("https://")
                        && !href.startsWith("data:")
                        && !leadsSomewhere(site, ids, path, href)) {
                    broken.add(path + " -> " + href);
                }
            }
            for (Element element : page.select("[aria-labelledby], [aria-describedby], label[for]")) {
                String id = element.attr("aria-labelledby") + element.attr("aria-describedby") + element.attr("for");
                if (page.getElementById(id) == null) {
                    broken.add(path + " -> id " + id);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(SiteFacts site, Map<String, Set<String>> ids, String from, String href) {
        String[] parts = href.split("#", 2);
        Path target = Path.of(from).resolveSibling(parts[0]).normalize();
        String file = parts[0].isEmpty() ? from : target.toString().replace('\\', '/');
        return site.files.containsKey(file)
                && (parts.length == 1 || ids.getOrDefault(file, Set.of()).contains(parts[1]));
    }

    @Test
    void findsOnlyWhatHasAPage() {
        SiteFacts site = site("committed");
        String data = site.text("assets/search-data.js");
        assertThat(data).startsWith("globalThis.sodiemSearch = {");
        Set<String> found = new TreeSet<>();
        Matcher hrefs = SEARCH_HREF.matcher(data);
        while (hrefs.find()) {
            found.add(hrefs.group(1));
        }
        Set<String> pages = new TreeSet<>(site.pages());
        pages.removeIf(path -> !path.matches("(don-vi|tieu-chi|co-quan)/.+")
                || path.endsWith("/index.html")
                || path.matches(".*/(lich-su|tom-tat).html"));
        assertThat(found).isEqualTo(pages);
        Set<String> anchors = new HashSet<>(
                site.page("don-vi/xa-vinh-o.html").select("tr[id^=tp-]").eachAttr("id"));
        Matcher places = Pattern.compile("\"#([^\"]+)\"").matcher(data);
        int count = 0;
        while (places.find()) {
            count++;
            assertThat(anchors.contains(places.group(1))
                            || site.page("don-vi/huyen-vinh-linh.html").getElementById(places.group(1)) != null)
                    .as(places.group(1))
                    .isTrue();
        }
        assertThat(count).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"committed", "golden"})
    void hasIdsOnceOneHeadingAndNothingInline(String name) {
        SiteFacts site = site(name);
        for (String path : site.pages()) {
            Parser parser = Parser.htmlParser().setTrackErrors(10);
            Document page = parser.parseInput(site.text(path), "");
            assertThat(parser.getErrors()).as(path).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            assertThat(page.select("h1")).as(path).hasSizeGreaterThanOrEqualTo(1);
            assertThat(page.select("[style], iframe, img, form, base, [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script:not([src]), style")).as(path).hasSize(path.equals("404.html") ? 2 : 0);
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .startsWith("default-src 'none'; ")
                    .doesNotContain("unsafe", "http", "*");
        }
    }

    @Test
    void permitsTheMissingPageJustItsOwnScriptAndStyle() throws NoSuchAlgorithmException {
        Document page = site("committed").page("404.html");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        for (Element inline : page.select("script, style")) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(inline.data().getBytes(StandardCharsets.UTF_8));
            String kind = inline.normalName();
            assertThat(policy)
                    .contains(kind + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "tim-kiem.html",
                "404.html"
            })
    void isValidHtml(String path) throws Exception {
        assertThat(complaints(site("committed").text(path))).isEmpty();
    }

    @Test
    void isValidHtmlWhereDataIsMissing() throws Exception {
        for (String path : List.of(
                "index.html",
                "xep-hang/commune.html",
                "don-vi/xa-binh.html",
                "tieu-chi/commune/1.html",
                "tai-lieu.html",
                "van-de.html",
                "co-quan/tu-phap.html")) {
            assertThat(complaints(site("golden").text(path))).as(path).isEmpty();
        }
    }

    /**
     * Errors and warnings of the Nu checker, one a line; policies are left to a real browser, which knows addresses. The
     * checker goes down its grammar step by step, which takes a larger stack than Java gives.
     */
    private static List<String> complaints(String html) throws Exception {
        FutureTask<List<String>> check = new FutureTask<>(() -> {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            validator.setNoLangDetect(true);
            return validator
                    .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> !line.contains("Content Security Policy"))
                    .toList();
        });
        new Thread(null, check, "html", 64 << 20).start();
        return check.get();
    }
}
