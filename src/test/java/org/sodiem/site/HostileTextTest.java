package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Directions;
import org.sodiem.source.FolderTree;

/** Texts that would be elements, handlers or links stay texts. */
class HostileTextTest {

    private static final String AT = "2023-12-11T16:42";

    /** What guidance may hold beyond what pages are made of. */
    private static final List<String> OF_MARKDOWN = List.of(
            "em", "strong", "h3", "h4", "hr", "blockquote", "pre", "code", "ol", "ul", "li", "br", "a[href]", "a[rel]");

    private static SiteFacts hostile = new SiteFacts();
    private static SiteFacts plain = new SiteFacts();
    private static List<String> attacks = List.of();

    @BeforeAll
    static void build() throws IOException {
        HostileCampaign campaign = new HostileCampaign();
        attacks = campaign.attacks;
        hostile = SiteFacts.of(campaign.tree, AT);
        plain = SiteFacts.of(new FolderTree(Path.of("")), AT);
    }

    private static Set<String> kinds(SiteFacts site) {
        Set<String> kinds = new TreeSet<>();
        for (String path : site.pages()) {
            for (Element element : site.page(path).getAllElements()) {
                kinds.add(element.normalName());
                for (Attribute attribute : element.attributes()) {
                    kinds.add(element.normalName() + "[" + attribute.getKey() + "]");
                }
            }
        }
        return kinds;
    }

    @Test
    void makesNoElementAndNoAttributeThatOrdinaryTextsDoNot() {
        Set<String> foreign = kinds(hostile);
        foreign.removeAll(kinds(plain));
        OF_MARKDOWN.forEach(foreign::remove);
        assertThat(foreign).isEmpty();
    }

    @Test
    void runsNoScriptButItsOwn() {
        for (String path : hostile.pages()) {
            Document page = hostile.page(path);
            List<String> own = page.select("script").stream()
                    .map(script -> script.attr("src").replace("../", ""))
                    .toList();
            assertThat(own)
                    .as(path)
                    .isSubsetOf("assets/site.js", "assets/search.js", path.equals("404.html") ? "" : "-");
        }
    }

    @Test
    void linksOnlyToItsOwnFilesAndToTheWeb() {
        for (String path : hostile.pages()) {
            for (Element link : hostile.page(path).select("[href], [src]")) {
                String href = link.attr(link.hasAttr("href") ? "href" : "src");
                String scheme = href.toLowerCase(Locale.ROOT).replaceAll("[^a-z:/]", "");
                boolean web =
                        scheme.startsWith("http://") || scheme.startsWith("https://") || href.startsWith("mailto:");
                String file = href.split("#", -1)[0];
                boolean own = href.startsWith("#")
                        || hostile.files.containsKey(Path.of(path)
                                .resolveSibling(file)
                                .normalize()
                                .toString()
                                .replace('\\', '/'));
                assertThat(web || own || (link.normalName().equals("link") && href.equals("data:,")))
                        .as(path + " -> " + href)
                        .isTrue();
            }
        }
    }

    @Test
    void showsEveryAttackAsItWasWrittenButForDirectionMarks() {
        StringBuilder all = new StringBuilder();
        for (String path : hostile.pages()) {
            all.append(hostile.page(path).text()).append('\n');
        }
        String shown = squeezed(all.toString());
        Set<String> lost = new HashSet<>();
        for (String attack : attacks) {
            if (!shown.contains(squeezed(Directions.shown(attack)))) {
                lost.add(attack);
            }
        }
        assertThat(lost).isEmpty();
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .trim();
    }
}
