package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.source.FolderTree;

/** Links of the pages to the forge of the campaign. */
class ForgePagesTest {

    private static final String URL = "https://git.example.invalid/quang-tri/cchc";
    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";
    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String UNIT = "don-vi/xa-an.html";
    private static final String OUTSIDE = "nofollow";

    @TempDir
    private Path folder = Path.of("");

    private static RepoBuilder with(RepoBuilder repo, String kind, String branch) throws IOException {
        repo.replace(
                        CAMPAIGN,
                        "basis:",
                        "forge: {kind: " + kind + ", url: " + URL + ", branch: '" + branch + "'}\nbasis:")
                .write("criteria/2023/guidance/commune/1.1.1.md", "Chọn một mức.\n")
                .commit("Nêu nơi sửa tệp", "2024-01-02T08:00:00+07:00");
        return repo;
    }

    private SiteFacts site(RepoBuilder repo) throws IOException {
        return HistoryPagesTest.site(repo, null);
    }

    @Test
    void leadFromEachFigureToItsLineInTheCommit() throws IOException {
        RepoBuilder repo = with(HistoryPagesTest.twoRounds(folder), "github", "main");
        String head = repo.id("HEAD");
        Document page = site(repo).page(UNIT);
        assertThat(lineOf(page)).startsWith(URL + "/blob/" + head + "/" + AN + "#L");
        int line = Integer.parseInt(lineOf(page).replaceAll(".*#L", ""));
        assertThat(repo.git("show", head + ":" + AN).lines().toList().get(line - 1))
                .contains("1.1.5");
        repo.replace(AN, "count: 4", "count: 3");
        assertThat(lineOf(site(repo).page(UNIT))).isEqualTo(URL + "/blob/main/" + AN + "#L" + line);
    }

    /** Where the script leads from a row: what is said once, and what the row says. */
    private static String lineOf(Document page) {
        String row = page.select("#tp-1-1-5 " + SiteFacts.LINE).text().replaceAll(",.*", "");
        return page.select(".f-src").attr("data-files") + "scores.yaml#L" + row;
    }

    @Test
    void leadToEditorAndHistoryOfEveryFile() throws IOException {
        SiteFacts site = site(with(HistoryPagesTest.twoRounds(folder), "gitlab", "main"));
        assertThat(site.page(UNIT).select("main .actions a[href^=https]").eachAttr("href"))
                .containsExactly(URL + "/-/edit/main/" + AN, URL + "/-/commits/main/" + AN);
        assertThat(site.page(UNIT).select("main .actions a").eachText())
                .contains("Sửa tệp scores.yaml", "Lịch sử tệp scores.yaml");
        String office = "/main/submissions/2023/huyen-thu/scores/noi-vu.yaml";
        assertThat(site.page("co-quan/noi-vu.html").select("main .actions a").eachAttr("href"))
                .containsExactly(
                        URL + "/-/edit" + office,
                        URL + "/-/commits" + office,
                        "../data/office/noi-vu/commune.xlsx",
                        "../data/office/noi-vu/commune.csv");
        assertThat(site.page("don-vi/huyen-thu.html").select("main .actions a[href^=https]"))
                .hasSize(4);
        List<String> component = site.page("tieu-chi/commune/1.1.1.html")
                .select(".guide .actions a")
                .eachAttr("href");
        assertThat(component).hasSize(3);
        assertThat(component.get(0)).contains("/-/blob/", "/criteria/2023/commune.yaml#L");
        assertThat(component.subList(1, 3))
                .containsExactly(
                        URL + "/-/edit/main/criteria/2023/commune.yaml",
                        URL + "/-/edit/main/criteria/2023/guidance/commune/1.1.1.md");
    }

    @Test
    void leadFromEveryTaskToTheEditor() throws IOException {
        RepoBuilder repo = with(HistoryPagesTest.twoRounds(folder), "github", "main");
        repo.replace(CAMPAIGN, "closes: 2023-12-20", "closes: 2024-01-20")
                .commit("Gia hạn", "2024-01-03T08:00:00+07:00");
        Document page = site(repo).page(UNIT);
        assertThat(page.select(".todo tbody tr"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.select("td:nth-child(4) a").attr("href")).startsWith(URL + "/edit/main/" + AN));
        assertThat(page.select(".todo td:nth-child(4) a").eachAttr("href"))
                .anyMatch(href -> href.matches(".*#L[0-9]+"));
    }

    @Test
    void leadFromEveryCommitThatAPageNamesToTheForge() throws IOException {
        RepoBuilder repo = with(HistoryPagesTest.twoRounds(folder), "forgejo", "main");
        SiteFacts site = site(repo);
        Set<String> commits = new HashSet<>(repo.git("rev-list", "HEAD").lines().toList());
        String head = URL + "/commit/" + repo.id("HEAD");
        for (String path : site.pages()) {
            assertThat(site.page(path).select(".asof a").eachAttr("href"))
                    .as(path)
                    .isEqualTo(path.equals("404.html") ? List.of() : List.of(head));
        }
        Document unit = site.page("don-vi/xa-an/lich-su.html");
        List<String> changes = unit.select(".changes .head a").eachAttr("href");
        assertThat(changes).hasSize(4).allMatch(href -> commits.contains(href.replace(URL + "/commit/", "")));
        assertThat(unit.select(".changes .head a").eachText())
                .allSatisfy(text -> assertThat(text).matches("[0-9a-f]{12}"));
        assertThat(site.page("index.html").select(".log small a").eachAttr("href"))
                .hasSameSizeAs(site.page("index.html").select(".log li").eachText())
                .allMatch(href -> commits.contains(href.replace(URL + "/commit/", "")));
        assertThat(site.page("cac-dot.html").select("section:last-of-type a").eachAttr("href"))
                .contains(URL + "/commit/" + repo.id("HEAD~3"));
    }

    @Test
    void markEveryLinkAsOutsideAndKeepThePolicy() throws IOException {
        SiteFacts site = site(with(HistoryPagesTest.twoRounds(folder), "forgejo", "main"));
        for (String path : site.pages()) {
            Document page = site.page(path);
            for (Element link : page.select("[href^=https]")) {
                assertThat(link.attr("rel")).as(path + " " + link).isEqualTo(OUTSIDE);
            }
            assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
            assertThat(page.select("meta[http-equiv]").attr("content")).doesNotContain("http", "example");
        }
    }

    @Test
    void putTheFolderOfTheCampaignBeforeThePath() throws IOException {
        RepoBuilder repo = new RepoBuilder(folder.resolve("lon"));
        String inside = "số liệu #1";
        repo.copy(Path.of("src/test/resources/golden/base"), inside)
                .replace(
                        inside + "/" + CAMPAIGN,
                        "basis:",
                        "forge: {kind: github, url: " + URL + ", branch: main}\nbasis:")
                .commit("Lần đầu", "2023-11-10T08:00:00+07:00");
        Document page =
                HistoryPagesTest.site(repo.folder().resolve(inside), null).page(UNIT);
        String path = "/s%E1%BB%91%20li%E1%BB%87u%20%231/" + AN;
        assertThat(page.select("main .actions a[href^=https]").eachAttr("href"))
                .containsExactly(URL + "/edit/main" + path, URL + "/commits/main" + path);
        assertThat(lineOf(page)).startsWith(URL + "/blob/" + repo.id("HEAD") + path + "#L");
    }

    @Test
    void letNoBranchWriteIntoAPage() throws IOException {
        RepoBuilder repo = HistoryPagesTest.twoRounds(folder);
        SiteFacts site = site(with(repo, "github", "\"><script>alert(1)</script>&x=''"));
        for (String path : site.pages()) {
            assertThat(site.text(path)).as(path).doesNotContain("<script>alert", "\"><script");
        }
        assertThat(site.page(UNIT).select("main .actions a[href*=/commits/]").attr("href"))
                .isEqualTo(URL + "/commits/%22%3E%3Cscript%3Ealert%281%29%3C/script%3E%26x%3D%27/" + AN);
    }

    @Test
    void leavePagesAsTheyAreWithoutAForge() throws IOException {
        SiteFacts plain = site(HistoryPagesTest.twoRounds(folder));
        for (String path : plain.pages()) {
            assertThat(
                            plain.page(path)
                                    .select(
                                            ".asof a, .src a[href^=https], [data-files], .hash a, .log small a, .actions a[href^=https]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(plain.page(UNIT).select("#tp-1-1-5 " + SiteFacts.LINE).text())
                .matches("[0-9]+, .*");
        SiteFacts outsideGit = SiteFacts.of(new FolderTree(Path.of("src/test/resources/golden/base")), "2023-12-11");
        assertThat(outsideGit.page(UNIT).select("main .actions a").eachAttr("href"))
                .containsExactly(
                        "../tieu-chi/commune/index.html",
                        "xa-an/tom-tat.html",
                        "../bao-cao/don-vi/xa-an.docx",
                        "../bieu/xa-an.xlsx",
                        "../data/unit/xa-an.xlsx",
                        "../data/unit/xa-an.csv",
                        "../data/unit/xa-an.json");
    }
}
