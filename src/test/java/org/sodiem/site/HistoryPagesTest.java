package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.score.AsOf;
import org.sodiem.source.FolderTree;

/** What pages tell of the history of a campaign. */
class HistoryPagesTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String UNIT = "don-vi/xa-an.html";
    private static final String HISTORY = "don-vi/xa-an/lich-su.html";
    private static final String HOSTILE =
            "Sửa <script>alert(1)</script> \u202egnp.exe & \u001b[31m\n\nSigned-off-by: An <an@example.vn>\n"
                    + "dài ".repeat(300);

    @TempDir
    private Path folder = Path.of("");

    /** Two closed rounds, and a late change after them. */
    private RepoBuilder twoRounds() throws IOException {
        return twoRounds(folder);
    }

    static RepoBuilder twoRounds(Path folder) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(AN, "count: 4", "count: 2")
                .by("Trần Thị Bình")
                .commit("Nộp điểm lần đầu", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.by("Nguyễn Văn An")
                .replace(AN, "count: 2", "count: 4")
                .commit("Bổ sung số hình thức", "2023-11-19T08:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.by("Trần Thị Bình").merge("nhanh", "2023-11-21T08:00:00+07:00");
        repo.by("an@example.vn").replace(AN, "choice: tot", "choice: kem").commit(HOSTILE, "2023-12-28T08:00:00+07:00");
        return repo;
    }

    static SiteFacts site(RepoBuilder repo, @Nullable AsOf at) throws IOException {
        return siteWith(repo.folder(), new SiteOptions(at, null));
    }

    static SiteFacts site(Path folder, @Nullable AsOf at) throws IOException {
        return siteWith(folder, new SiteOptions(at, null));
    }

    static SiteFacts siteWith(RepoBuilder repo, SiteOptions options) throws IOException {
        return siteWith(repo.folder(), options);
    }

    private static SiteFacts siteWith(Path folder, SiteOptions options) throws IOException {
        SiteFacts site = new SiteFacts();
        try (Repository repository = Repository.open(folder)) {
            Assessment.Scored assessment = (Assessment.Scored)
                    Assessment.of(repository, new FolderTree(folder), options.at(), (stage, done, total) -> {});
            SiteBuild.write(assessment, options, site.files::put, (stage, done, total) -> {});
        }
        return site;
    }

    @Test
    void tellsWhatChangedSinceItWasAppraised() throws IOException {
        RepoBuilder repo = twoRounds();
        String appraisal = "submissions/2023/xa-an/appraisal/noi-vu.yaml";
        repo.write(appraisal, "passes:\n- {pass: 1, against: lan-2, agree: all}\n")
                .commit("Thẩm định", "2023-12-29T08:00:00+07:00");
        SiteFacts site = site(repo, null);
        assertThat(site.text(UNIT)).containsOnlyOnce("Đơn vị đã sửa sau bản được thẩm định (lan-2).");
        assertThat(site.text("data/problems.json")).doesNotContain("unknown-against");
    }

    @Test
    void takesOnlyACommitOfTheMainLineForAppraised() throws IOException {
        RepoBuilder repo = twoRounds();
        String appraisal = "submissions/2023/xa-an/appraisal/noi-vu.yaml";
        String main = repo.id("main~1");
        String branch = repo.id("nhanh");
        repo.write(appraisal, "passes:\n- {pass: 1, against: " + main.substring(0, 12) + ", agree: all}\n")
                .commit("Thẩm định", "2023-12-29T08:00:00+07:00");
        assertThat(site(repo, null).text("data/problems.json")).doesNotContain("unknown-against");
        repo.write(appraisal, "passes:\n- {pass: 1, against: " + branch + ", agree: all}\n")
                .commit("Thẩm định lại", "2023-12-30T08:00:00+07:00");
        assertThat(site(repo, null).text("data/problems.json")).contains("unknown-against");
    }

    @Test
    void looksAtTheMomentOfTheCommitWhereTheFilesAreItsFiles() throws IOException {
        RepoBuilder repo = twoRounds();
        String id = repo.id("HEAD").substring(0, 12);
        for (String page : List.of("index.html", UNIT, "cac-dot.html")) {
            assertThat(site(repo, null).page(page).select(".asof").text())
                    .contains("Tính đến 08:00 ngày 28/12/2023 · commit " + id);
        }
        repo.replace(AN, "count: 4", "count: 3");
        assertThat(site(repo, null).page("index.html").select(".asof").text())
                .contains("Chưa nêu thời điểm", "chưa commit; sửa tiếp từ commit " + id);
        assertThat(site(repo, AsOf.parse("2023-12-11"))
                        .page("index.html")
                        .select(".asof")
                        .text())
                .contains("Tính đến 23:59 ngày 11/12/2023 · chưa commit");
    }

    @Test
    void showsBothRoundsBesideThePresent() throws IOException {
        Document page = site(twoRounds(), null).page(UNIT);
        assertThat(page.select(".scores thead th").eachText()).contains("Lần 1", "Lần 2", "Hiện nay");
        assertThat(page.select("#tp-1-1-5 th + td ~ td").eachText()).startsWith("0,50", "tăng 1,00", "1,00");
        assertThat(page.select("#tp-1-1-1 th + td ~ td").eachText()).startsWith("2,00", "2,00", "giảm 0,00");
        assertThat(page.select("#tp-1-1-1 i.down").text()).isEqualTo("giảm");
        assertThat(page.select("tr.chgd").eachAttr("id")).containsExactly("tp-1-1-1", "tp-1-1-5");
        assertThat(page.select("label:has(#f-chg)").text()).isEqualTo("Thay đổi so với Lần 1 (2)");
        assertThat(page.select(".score-is").text()).contains("giảm", "so với Lần 1 (");
    }

    @Test
    void tellsWhoChangedWhatWhenAndWhy() throws IOException {
        RepoBuilder repo = twoRounds();
        SiteFacts site = site(repo, null);
        Document page = site.page(HISTORY);
        List<String> changes = page.select(".changes > li").eachText();
        assertThat(changes).hasSize(3);
        assertThat(changes.get(1))
                .contains("08:00 ngày 19/11/2023 · Nguyễn Văn An", "Bổ sung số hình thức")
                .contains("được hợp nhất lúc 08:00 ngày 21/11/2023")
                .contains("Muộn đối với Lần 1: viết trước hạn nhưng được hợp nhất sau hạn")
                .contains("1.1.5 tăng điểm: 0,50 → 1,00", "(2 → 4)");
        assertThat(changes.get(2)).contains("Trần Thị Bình", "Nộp điểm lần đầu");
        String history = site.page(UNIT).select(".f-src").attr("data-changes") + "1-1-5";
        assertThat(site.page(UNIT).select("#tp-1-1-5 " + SiteFacts.LINE).text()).endsWith(", 2 thay đổi");
        assertThat(history).startsWith("xa-an/lich-su.html#");
        assertThat(page.select(history.substring(history.indexOf('#'))).text())
                .isEqualTo("1.1.5 Đếm 10/11/2023: 0,50 2 → 21/11/2023: 1,00 4");
    }

    @Test
    void comparesTheRounds() throws IOException {
        RepoBuilder repo = twoRounds();
        Document page = site(repo, null).page("cac-dot.html");
        assertThat(page.select("h2").eachText())
                .startsWith("Xã: Lần 2 → Hiện nay", "Xã: Lần 1 → Lần 2", "Huyện Thử: Lần 1 → Lần 2");
        assertThat(page.select("section").get(1).select(".lede").get(0).text())
                .startsWith("1 đơn vị tăng điểm, 1 đơn vị không đổi");
        assertThat(page.select("section")
                        .get(1)
                        .select(".moves tbody tr")
                        .get(0)
                        .text())
                .contains("Xã An", "tăng");
        assertThat(page.select(".slope").size()).isEqualTo(2);
        assertThat(page.select("section:last-of-type tbody tr").eachText().get(0))
                .contains("Lần 1", "theo hạn là commit cuối", repo.id("HEAD~2").substring(0, 12));
        assertThat(page.select(".log li").eachText()).hasSize(2);
    }

    @Test
    void tellsALateCommitInOneSentence() throws IOException {
        RepoBuilder repo = twoRounds();
        repo.git("tag", "2023/lan-1", "main~1");
        String sources = site(repo, null)
                .page("cac-dot.html")
                .select("section:last-of-type")
                .text();
        assertThat(sources)
                .contains("lúc 08:00 ngày 21/11/2023: " + repo.id("main~1").substring(0, 12) + ", Trần Thị Bình: ")
                .doesNotContain(" : ", " , ");
    }

    @Test
    void tellsTheSameComparableChangeOnEveryPage() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(AN, "choice: tot", "choice: kem").commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        repo.replace("criteria/2023/commune.yaml", "per: 0.25", "per: 0.2")
                .replace(AN, "choice: kem", "choice: tot")
                .commit("Ban hành lại cách đếm", "2023-11-27T08:00:00+07:00");
        SiteFacts site = site(repo, null);
        Document ranking = site.page("xep-hang/commune.html");
        assertThat(ranking.select(".ranking tr:has(a[href$=xa-an.html]) td[data-l^=So]")
                        .text())
                .isEqualTo("tăng 2,00");
        assertThat(ranking.select(".note").text()).contains("Bộ tiêu chí đã thay đổi");
        assertThat(ranking.select(".ranking line.m-line")).isEmpty();
        Document rounds = site.page("cac-dot.html");
        assertThat(rounds.select("#so-sanh-1-commune .moves tr:has(a[href$=xa-an.html]) td")
                        .get(2)
                        .text())
                .isEqualTo("tăng 2,00");
        assertThat(rounds.select("#so-sanh-1-commune .moves th").eachText()).contains("Thay đổi (phần so sánh được)");
    }

    @Test
    void marksTheRoundsWithWhichAComponentCannotBeCompared() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(AN, "count: 4", "count: 2").commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        repo.replace("criteria/2023/commune.yaml", "per: 0.25", "per: 0.2")
                .commit("Ban hành lại cách đếm", "2023-11-27T08:00:00+07:00");
        repo.replace(AN, "count: 2", "count: 3").commit("Nộp thêm", "2023-12-28T08:00:00+07:00");
        SiteFacts site = site(repo, null);
        Document other = site.page("tieu-chi/commune/1.1.5.html");
        assertThat(other.select(".units thead th").eachText())
                .contains("Lần 1 (không so sánh)", "Lần 2")
                .doesNotContain("Lần 1");
        assertThat(other.text())
                .containsOnlyOnce("Ở Lần 1, điểm tối đa hoặc cách tính của thành phần này khác bây giờ");
        Document same = site.page("tieu-chi/commune/1.1.1.html");
        assertThat(same.select(".units thead th").eachText()).contains("Lần 1", "Lần 2");
        assertThat(same.text()).doesNotContain("so sánh");
    }

    @Test
    void tellsOfEachCommitOfALandingOnlyItsOwnGain() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(AN, "choice: tot", "choice: kem")
                .replace(AN, "count: 4", "count: 2")
                .commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "nhanh");
        repo.replace(AN, "choice: kem", "choice: tot").commit("Sửa 1.1.1", "2023-11-14T08:00:00+07:00");
        repo.replace(AN, "count: 2", "count: 4").commit("Sửa 1.1.5", "2023-11-14T09:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.merge("nhanh", "2023-11-15T08:00:00+07:00");
        SiteFacts site = site(repo, null);
        assertThat(site.page("index.html").select(".log li .num").eachText()).startsWith("tăng 0,50", "tăng 2,00");
        assertThat(site.page(HISTORY).select(".changes > li > .small").eachText())
                .allMatch(text -> !text.contains("2,50"))
                .element(0)
                .asString()
                .endsWith("Phần của commit này: tăng 0,50");
    }

    @Test
    void ringsTheFirstRoundInTheRanking() throws IOException {
        Document page = site(twoRounds(), null).page("index.html");
        assertThat(page.select(".ranking circle.m-ring")).hasSize(2);
        assertThat(page.select(".ranking circle.m-fill.dn")).hasSize(1);
        assertThat(page.select(".log li").eachText().get(0))
                .contains("Xã An: 1.1.1 giảm điểm: 2,00 → 0,00", "Muộn đối với Lần 2");
    }

    @Test
    void letsNoCommitWriteIntoAPage() throws IOException {
        SiteFacts site = site(twoRounds(), null);
        for (String path : site.files.keySet()) {
            if (path.endsWith(".html") || path.endsWith(".atom")) {
                String text = site.text(path);
                assertThat(text).as(path).doesNotContain("example.vn", "<script>alert", "\u202e", "\u001b");
                assertThat(Jsoup.parse(text).select("script:not([src])"))
                        .as(path)
                        .hasSize(path.equals("404.html") ? 1 : 0);
            }
        }
        String hostile = site.page(HISTORY).select(".changes > li").get(0).text();
        assertThat(hostile).contains("Sửa <script>alert(1)</script>", "không rõ người viết");
        assertThat(hostile.length()).isLessThan(700);
    }

    @Test
    void feedsTheNewestChanges() throws IOException {
        RepoBuilder repo = twoRounds();
        Document feed = Jsoup.parse(site(repo, null).text("data/thay-doi.atom"), "", Parser.xmlParser());
        assertThat(feed.select("entry > id").get(0).text())
                .isEqualTo("tag:ubnd-huyen-thu.invalid,2023:thay-doi/xa-an/" + repo.id("HEAD"));
        assertThat(feed.select("feed > updated").text()).isEqualTo("2023-12-28T01:00:00Z");
        assertThat(feed.select("entry link").get(0).attr("href"))
                .isEqualTo("../" + HISTORY + "#c-" + repo.id("HEAD").substring(0, 12));
    }

    @Test
    void leadsEveryLinkOfTheHistorySomewhere() throws IOException {
        SiteFacts site = site(twoRounds(), null);
        for (String path : List.of(UNIT, HISTORY, "index.html", "cac-dot.html")) {
            site.page(path)
                    .select("a[href*=#c-], a[href*=#ls-], a[href*=#tp-], a[href*=#so-sanh]")
                    .forEach(link -> {
                        String[] parts = link.attr("href").split("#", -1);
                        String file = parts[0].isEmpty()
                                ? path
                                : Path.of(path)
                                        .resolveSibling(parts[0])
                                        .normalize()
                                        .toString();
                        Document target = site.page(file);
                        assertThat(target.getElementById(parts[1]))
                                .as(link.outerHtml())
                                .isNotNull();
                    });
        }
    }

    @Test
    void leadsOldAddressesOfTheHistoryOn() throws IOException {
        RepoBuilder repo = twoRounds();
        Document page = site(repo, null).page(UNIT);
        for (String id : List.of("HEAD", "HEAD~2")) {
            String anchor = "c-" + repo.id(id).substring(0, 12);
            assertThat(page.select("#lich-su #" + anchor + " a").attr("href"))
                    .isEqualTo("xa-an/lich-su.html#" + anchor);
        }
        assertThat(page.select("#lich-su .actions a").attr("href")).isEqualTo("xa-an/lich-su.html");
        assertThat(page.select("#ls-1-1-5 " + SiteFacts.LINE).text()).endsWith("2 thay đổi");
        assertThat(page.select(".f-src").attr("data-changes")).isEqualTo("xa-an/lich-su.html#ls-");
    }

    @Test
    void endsTheLineWhereTheHeadlineStands() throws IOException {
        SiteFacts site = site(twoRounds(), null);
        for (String path : List.of(UNIT, HISTORY)) {
            String headline = site.page(UNIT).select(".score").text().replace(" /100", "");
            assertThat(site.page(path).select(".steps text.strong").eachText())
                    .last()
                    .isEqualTo("Hiện nay: " + headline);
        }
    }

    @Test
    void fillsTheTotalsOfEarlierRounds() throws IOException {
        Document page = site(twoRounds(), null).page(UNIT);
        Elements rows = page.select(".scores tbody.sum tr:not(.sign)");
        rows.forEach(row -> assertThat(row.select("td").eachText())
                .as(row.text())
                .hasSizeGreaterThan(2)
                .doesNotContain(""));
        List<String> index = rows.get(rows.size() - 1).select("td").eachText();
        assertThat(page.select(".score-is").text()).contains("(" + index.get(1).replace(" (tạm tính)", ""));
    }

    @Test
    void tellsComponentsOnceForWhichOnlyADocumentCame() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        String text = Files.readString(repo.folder().resolve(AN));
        String bare = text.replaceAll("evidence: \\[[^\\]]*\\]", "evidence: []");
        repo.write(AN, bare).commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        repo.write(AN, bare.replace("evidence: []", "evidence: [bc]"))
                .commit("Thêm tài liệu", "2023-11-12T08:00:00+07:00");
        Document page = site(repo, null).page(HISTORY);
        assertThat(page.select(".changes > li").get(0).select("li")).hasSizeLessThan(3);
    }

    @Test
    void saysInOneSentenceWhyThereIsNoRecord() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("ohne"));
        assertThat(site(repo, null).page("cac-dot.html").select(".sub").text())
                .isEqualTo("Không có bản ghi lịch sử, vì kho git chưa có commit nào.");
        SiteFacts site = SiteFacts.of(new FolderTree(Path.of("src/test/resources/golden/base")), "2023-12-11");
        assertThat(site.page("cac-dot.html").select(".sub").text())
                .isEqualTo("Không có bản ghi lịch sử, vì dữ liệu không nằm trong kho git.");
        assertThat(site.page(UNIT).select("#lich-su").text()).contains("không nằm trong kho git");
        assertThat(site.page(UNIT).select(".scores thead th").eachText()).contains("Tự chấm");
        assertThat(site.files).doesNotContainKey("data/thay-doi.atom");
    }

    @Test
    void saysWhyARoundHasNoRecord() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("spaet"));
        repo.commit("Nhập muộn", "2023-12-05T08:00:00+07:00");
        Document page = site(repo, null).page("cac-dot.html");
        assertThat(page.select("section:last-of-type tbody tr").eachText().get(0))
                .contains("Không có bản ghi, vì không có commit nào của nhánh chính trước hạn.");
        assertThat(page.select(".sub").text()).startsWith("Chưa có đợt nào đã hết hạn và có bản ghi");
    }

    @Test
    void isTheSameBytesAgain() throws IOException {
        RepoBuilder repo = twoRounds();
        SiteFacts one = site(repo, null);
        SiteFacts other = site(repo, null);
        one.files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(other.files.get(path)));
    }
}
