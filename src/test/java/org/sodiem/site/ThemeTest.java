package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.score.AsOf;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.source.MapTree;
import org.sodiem.theme.ProgramFiles;
import org.sodiem.theme.Theme;

/** Files of {@code site-templates/} over the program's: each kind, from a folder and from a commit. */
class ThemeTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base");
    private static final Path PROGRAM = Path.of("site-templates");
    private static final String AT = "2023-12-11T16:42";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8H0z\"/></svg>\n";

    private static final String QUESTIONS = """
            # Hỏi đáp #

            Viết cho [đầu mối](mailto:noi-vu@example.vn).

            ## Ai chấm?

            Đơn vị <script>alert(1)</script> tự chấm.
            """;

    private static MapTree base() throws IOException {
        return MapTree.of(BASE);
    }

    private static List<Diagnostic> problems(FileTree tree) throws IOException {
        return SiteBuild.tried(Assessment.of(tree, AsOf.parse(AT), (stage, done, total) -> {}))
                .problems();
    }

    private static SiteFacts site(FileTree tree) throws IOException {
        assertThat(problems(tree)).isEmpty();
        return SiteFacts.of(tree, AT);
    }

    @Test
    void hasTheProgramsNamesInItsLists() throws IOException {
        List<String> listed = new ArrayList<>(ProgramFiles.TEMPLATES);
        listed.addAll(ProgramFiles.WORDS);
        listed.addAll(ProgramFiles.assets(Locale.ENGLISH));
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> PROGRAM.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void putsOneFragmentInThePlaceOfTheProgramsAndLeavesTheRest() throws IOException {
        SiteFacts site = site(base().with(
                        "site-templates/lib/foot.ftlh",
                        "<#macro foot f><footer class=\"foot\"><p>Liên hệ: ${f.authority}</p></footer></#macro>"));
        assertThat(site.page("index.html").select("footer").text()).isEqualTo("Liên hệ: UBND huyện Thử");
        assertThat(site.page("don-vi/xa-an.html").select("footer").text()).isEqualTo("Liên hệ: UBND huyện Thử");
        assertThat(site.page("index.html").select(".ranking")).isNotEmpty();
    }

    @Test
    void putsAPagesTemplateInThePlaceOfTheProgramsAndEscapes() throws IOException {
        MapTree tree = base().with(
                        "site-templates/unit.ftlh",
                        "<#import \"lib/layout.ftlh\" as l>\n<@l.page page.frame \"unit\"><h1>${page.name}</h1></@l.page>\n");
        String units = tree.text("criteria/2023/units.yaml");
        assertThat(units).contains("title: Xã An,");
        tree.with("criteria/2023/units.yaml", units.replace("title: Xã An,", "title: \"Xã <An>\","));
        SiteFacts site = site(tree);
        assertThat(site.text("don-vi/xa-an.html")).contains("<h1>Xã &lt;An&gt;</h1>");
        assertThat(site.page("don-vi/xa-an.html").select("main").text()).endsWith("Xã <An>");
    }

    @Test
    void saysSingleTextsOtherwise() throws IOException {
        SiteFacts site = site(
                base().with(
                                "site-templates/words_vi.properties",
                                "\uFEFF# Của huyện\r\nsite.name = Chấm điểm \\\r\n   Huyện Thử\r\nframe.overview=Trang đầu\r\n"));
        Document page = site.page("don-vi/xa-an.html");
        assertThat(page.select(".brand").text()).startsWith("Chấm điểm Huyện Thử");
        assertThat(page.title()).contains("Chấm điểm Huyện Thử");
        assertThat(page.select(".nav a").eachText()).startsWith("Trang đầu");
        assertThat(page.select("h2").eachText()).contains("Bảng điểm chi tiết");
    }

    @Test
    void addsALogoAStyleSheetAndPages() throws IOException {
        SiteFacts site = site(base().with("site-templates/assets/logo.svg", SVG)
                .with("site-templates/assets/local.css", ":root { --brand: #0b4d87; }\n")
                .with("site-templates/pages/hoi-dap.md", QUESTIONS.replace("\n", "\r\n")));
        Document page = site.page("trang/hoi-dap.html");
        assertThat(page.select("h1").text()).isEqualTo("Hỏi đáp");
        assertThat(page.select("main h2").text()).isEqualTo("Ai chấm?");
        assertThat(page.select("main a[href^=mailto]")).hasSize(1);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".nav [aria-current=page]").text()).isEqualTo("Hỏi đáp");
        assertThat(page.select(".brand img").attr("src")).isEqualTo("../assets/logo.svg");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .containsExactly("../assets/style.css", "../assets/local.css");
        assertThat(site.page("index.html").select(".nav a").eachAttr("href")).contains("trang/hoi-dap.html");
        assertThat(site.text("assets/logo.svg")).isEqualTo(SVG);
        assertThat(site.text("assets/local.css")).contains("--brand");
        assertThat(site.page("404.html").body().attr("data-folders")).contains("trang");
    }

    @Test
    void putsAStyleSheetInThePlaceOfTheProgramsAndKnowsPng() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        SiteFacts site = site(base().with("site-templates/assets/style.css", "body { color: #000; }\n")
                .with("site-templates/assets/logo.png", png));
        assertThat(site.text("assets/style.css")).isEqualTo("body { color: #000; }\n");
        assertThat(site.files.get("assets/logo.png")).isEqualTo(png);
        assertThat(site.page("index.html").select(".brand img").attr("src")).isEqualTo("assets/logo.png");
    }

    @Test
    void leavesASiteWithoutOwnFilesAsItIs() throws IOException {
        SiteFacts site = site(base());
        assertThat(site.files.keySet()).noneMatch(path -> path.startsWith("trang/") || path.contains("logo"));
        assertThat(site.page("index.html").select("link[rel=stylesheet]")).hasSize(1);
        assertThat(site.page("index.html").select(".brand > i")).hasSize(1);
    }

    /** A fork of the program has all of them, on Windows with other line ends. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void changesNothingByTheProgramsOwnFiles(String lineEnd) throws IOException {
        MapTree tree = base();
        for (String name : Stream.concat(ProgramFiles.TEMPLATES.stream(), ProgramFiles.WORDS.stream())
                .toList()) {
            String text = new String(ProgramFiles.read(name), StandardCharsets.UTF_8);
            tree.with("site-templates/" + name, text.replace("\n", lineEnd));
        }
        SiteFacts plain = site(base());
        SiteFacts same = site(tree);
        assertThat(same.files.keySet()).isEqualTo(plain.files.keySet());
        for (Map.Entry<String, byte[]> file : plain.files.entrySet()) {
            assertThat(same.text(file.getKey())).as(file.getKey()).isEqualTo(plain.text(file.getKey()));
        }
    }

    @Test
    void readsACommitAsItReadsAFolder(@TempDir Path folder) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        repo.write("site-templates/words_vi.properties", "site.name=Huyện Thử\n");
        repo.write("site-templates/assets/logo.svg", SVG);
        repo.write("site-templates/pages/lien-he.md", "# Liên hệ\n\nPhòng Nội vụ.\n");
        repo.write("site-templates/lib/foot.ftlh", "<#macro foot f><footer>${f.program}</footer></#macro>\n");
        String id = repo.commit("Giao diện của huyện", "2023-11-10T08:00:00+07:00");
        SiteFacts now = site(new FolderTree(folder));
        repo.replace("site-templates/words_vi.properties", "Huyện Thử", "Sửa sau");
        try (Repository repository = Repository.open(folder)) {
            SiteFacts then = site(repository.tree(Objects.requireNonNull(repository.commit(id))));
            assertThat(then.page("index.html").select(".brand").text()).startsWith("Huyện Thử");
            for (Map.Entry<String, byte[]> file : now.files.entrySet()) {
                assertThat(then.text(file.getKey())).as(file.getKey()).isEqualTo(now.text(file.getKey()));
            }
        }
    }

    @Test
    void followsNoLinkAndKeepsToBounds(@TempDir Path folder) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder);
        Path templates = Files.createDirectories(folder.resolve("site-templates/lib"));
        Files.createSymbolicLink(templates.resolve("foot.ftlh"), Path.of("/etc/passwd"));
        repo.write("site-templates/.DS_Store", "x");
        assertThat(problems(new FolderTree(folder)).stream().map(Diagnostic::code))
                .containsExactly(Code.SYMBOLIC_LINK);
        MapTree many = base();
        for (int i = 0; i <= 200; i++) {
            many.with("site-templates/x/" + i, "");
        }
        assertThat(problems(many).stream().map(Diagnostic::code)).containsExactly(Code.TOO_MANY_FILES);
        MapTree pages = base();
        for (int i = 1; i <= 9; i++) {
            pages.with("site-templates/pages/trang-" + i + ".md", "# Trang\n");
        }
        assertThat(problems(pages).stream().map(Diagnostic::code)).containsExactly(Code.TOO_MANY_FILES);
        byte[] large = new byte[(1 << 20) + 1];
        assertThat(problems(base().with("site-templates/assets/logo.png", large)).stream()
                        .map(Diagnostic::code))
                .containsExactly(Code.FILE_TOO_LARGE);
        assertThat(problems(base().with("site-templates/unit.ftlh", new byte[] {'a', (byte) 0xC3})).stream()
                        .map(Diagnostic::code))
                .containsExactly(Code.NOT_UTF8);
    }

    static Stream<String> pageTemplates() {
        return ProgramFiles.TEMPLATES.stream().filter(name -> !name.startsWith("lib/"));
    }

    @ParameterizedTest
    @MethodSource("pageTemplates")
    void triesTheTemplateOfEveryKindOfPage(String name) throws IOException {
        MapTree tree = base().with("site-templates/pages/hoi-dap.md", QUESTIONS)
                .with(
                        "site-templates/" + name,
                        "<#import \"lib/layout.ftlh\" as l>\n<@l.page page.frame \"x\">${page.nowhere}</@l.page>\n");
        assertThat(problems(tree)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.TEMPLATE_NAME);
            assertThat(problem.at().file().path()).isEqualTo("site-templates/" + name);
        });
    }

    @Test
    void isEmptyWhereTheFolderIs() throws IOException {
        Assessment.Scored assessment = (Assessment.Scored) Assessment.of(base(), null, (stage, done, total) -> {});
        assertThat(assessment.theme()).isEqualTo(Theme.NONE);
        assertThat(assessment.hasSite()).isTrue();
    }
}
