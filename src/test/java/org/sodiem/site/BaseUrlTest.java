package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.part.BaseUrl;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whole addresses, where the place of the site is known, and nowhere else. */
class BaseUrlTest {

    private static final String BASE = "https://example.vn/diem/";

    @TempDir
    private Path folder = Path.of("");

    private SiteFacts site(SiteOptions options) throws Exception {
        RepoBuilder repo = HistoryPagesTest.twoRounds(folder.resolve(options.base() == null ? "without" : "with"));
        return HistoryPagesTest.siteWith(repo, options);
    }

    private static Document xml(SiteFacts site, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(site.files.get(path)));
    }

    @Test
    void listsEveryPageInASitemap() throws Exception {
        SiteFacts site = site(new SiteOptions(null, BaseUrl.parse(BASE)));
        Document map = xml(site, "sitemap.xml");
        assertThat(map.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(map.getDocumentElement().getLocalName()).isEqualTo("urlset");
        List<String> listed = new ArrayList<>();
        NodeList urls = map.getDocumentElement().getElementsByTagName("url");
        for (int i = 0; i < urls.getLength(); i++) {
            NodeList places = ((Element) urls.item(i)).getElementsByTagName("loc");
            assertThat(places.getLength()).isEqualTo(1);
            String address = places.item(0).getTextContent();
            assertThat(address).startsWith(BASE);
            listed.add(address.substring(BASE.length()));
        }
        TreeSet<String> pages = new TreeSet<>(site.pages());
        pages.remove("404.html");
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void linksTheFeedByWholeAddresses() throws Exception {
        SiteFacts site = site(new SiteOptions(null, BaseUrl.parse(BASE)));
        NodeList links = xml(site, "data/thay-doi.atom").getElementsByTagName("link");
        assertThat(links.getLength()).isGreaterThan(3);
        for (int i = 0; i < links.getLength(); i++) {
            String href = ((Element) links.item(i)).getAttribute("href");
            assertThat(href).startsWith(BASE);
            String path = href.substring(BASE.length()).split("#", 2)[0];
            assertThat(site.files).containsKey(path.isEmpty() ? "index.html" : path);
        }
        assertThat(((Element) links.item(0)).getAttribute("rel")).isEqualTo("self");
        assertThat(((Element) links.item(1)).getAttribute("href")).isEqualTo(BASE);
    }

    @Test
    void changesNothingElse() throws Exception {
        SiteFacts without = site(SiteOptions.NONE);
        SiteFacts with = site(new SiteOptions(null, BaseUrl.parse(BASE)));
        List<String> different = with.files.keySet().stream()
                .filter(path -> !Arrays.equals(with.files.get(path), without.files.get(path)))
                .toList();
        assertThat(different).containsExactly("data/thay-doi.atom", "sitemap.xml", SiteManifest.PATH);
        assertThat(with.files.keySet()).containsAll(without.files.keySet());
        assertThat(without.text(SiteManifest.PATH)).contains("\"baseUrl\" : null");
        assertThat(with.text(SiteManifest.PATH)).contains("\"baseUrl\" : \"" + BASE + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.vn/",
                "https://example.vn",
                "https://example.vn/diem",
                "ftp://example.vn/",
                "https://nguoi@example.vn/",
                "https://example.vn/?a/",
                "https://example.vn/#a/",
                "https://example.vn/../",
                "https://example.vn//",
                "https://điểm.vn/",
                "https://example.vn/a b/",
                "https://example.vn/\"/",
                "javascript:alert(1)/"
            })
    void refusesWhatIsNoAddressOfAFolder(String text) {
        assertThatThrownBy(() -> BaseUrl.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.vn/", "http://localhost:8080/", "https://a-b.pages.example.vn/x/2023.1/"})
    void readsAddressesOfFolders(String text) {
        assertThat(BaseUrl.parse(text).value()).isEqualTo(text);
    }
}
