package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Edition;
import org.sodiem.source.FolderTree;
import org.sodiem.source.ZipParts;

/** What is withheld stands in no byte of the public edition, and opens by the coordinator's commit or by a moment. */
class EditionsTest {

    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";
    private static final String PUBLICATION = "criteria/2023/publication.yaml";
    private static final String WITHHELD = "withheld:\n- {what: appraisal}\n- {what: explanation}\n";
    private static final String PUBLISHED =
            "results:\n- {index: commune, decision: 12/QĐ-UBND, date: 2024-02-01," + " issuer: UBND huyện Thử}\n";

    /** What is in the appraisal, in its commit, or in its path, and nowhere else. */
    private static final List<String> OF_THE_APPRAISAL = List.of(
            "Lý do kín", "2.71", "2,71", "Tiêu đề kín", "Người thẩm định kín", "appraisal/noi-vu.yaml", "88/KÍN-VP");

    /** What is in the explanation, in its commit, or in its path, and nowhere else. */
    private static final List<String> OF_THE_EXPLANATION =
            List.of("Lời kín", "77/KÍN-UB", "kin.example", "Đề nghị kín", "Người giải trình kín", "explanations.yaml");

    /** What says that a unit has not answered. */
    private static final List<String> UNANSWERED =
            List.of("Chưa trả lời", "Đơn vị chưa giải trình", "Chưa giải trình:", "\"awaited\"");

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder appraised() throws IOException {
        RepoBuilder repo = HistoryPagesTest.twoRounds(folder);
        repo.replace(CAMPAIGN, "rounds:\n", WITHHELD + "rounds:\n").commit("Giữ lại", "2023-12-28T09:00:00+07:00");
        repo.by("Người thẩm định kín")
                .write("submissions/2023/xa-an/appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          against: lan-2
                          agree: all
                          except: ["1.1.6"]
                          scores:
                            "1.1.3": {score: 2.71, reason: Lý do kín theo văn bản 88/KÍN-VP, explain: true}
                        """)
                .commit("Tiêu đề kín", "2023-12-29T08:00:00+07:00");
        repo.by("Người giải trình kín")
                .write("submissions/2023/xa-an/explanations.yaml", """
                        evidence:
                          x: {title: Văn bản, number: 77/KÍN-UB, date: 2024-01-02, url: "https://kin.example/x"}
                        explanations:
                          "1.1.3": {text: Lời kín, evidence: [x]}
                        """)
                .commit("Đề nghị kín", "2024-01-02T08:00:00+07:00");
        return repo;
    }

    private static Map<String, byte[]> site(RepoBuilder repo, Edition edition) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Repository repository = Repository.open(repo.folder())) {
            Assessment.Scored scored = (Assessment.Scored)
                    Assessment.of(repository, new FolderTree(repo.folder()), null, edition, (stage, done, total) -> {});
            SiteBuild.write(
                    scored,
                    SiteOptions.NONE,
                    (path, bytes) -> {
                        synchronized (files) {
                            files.put(path, bytes);
                        }
                    },
                    (stage, done, total) -> {});
        }
        return files;
    }

    /** The files that hold a text, with it, and the parts of office files. */
    private static List<String> leaks(Map<String, byte[]> site, List<String> texts) {
        List<String> leaks = new ArrayList<>();
        site.forEach((path, bytes) -> {
            Map<String, byte[]> parts = path.matches(".*\\.(?:xlsx|docx)") ? ZipParts.of(bytes) : Map.of(path, bytes);
            parts.forEach((name, part) -> {
                String content = path + "\n" + name + "\n" + new String(part, StandardCharsets.UTF_8);
                texts.stream().filter(content::contains).forEach(text -> leaks.add(path + ": " + text));
            });
        });
        return leaks;
    }

    @Test
    void holdsNothingThatIsWithheldInAnyByte() throws IOException {
        RepoBuilder repo = appraised();
        Map<String, byte[]> open = site(repo, Edition.PUBLIC);
        assertThat(leaks(open, OF_THE_APPRAISAL)).isEmpty();
        assertThat(leaks(open, OF_THE_EXPLANATION)).isEmpty();
        Map<String, byte[]> internal = site(repo, Edition.INTERNAL);
        assertThat(leaks(internal, List.of("Lý do kín", "Lời kín"))).isNotEmpty();
        assertThat(leaks(internal, List.of("Lý do kín"))).anyMatch(leak -> leak.startsWith("bieu/xa-an.xlsx"));
        assertThat(text(internal, "index.html")).contains("BẢN NỘI BỘ");
        assertThat(text(open, "index.html")).doesNotContain("BẢN NỘI BỘ");
        assertThat(text(open, SiteManifest.PATH)).contains("\"edition\" : \"public\"");
        assertThat(text(internal, SiteManifest.PATH)).contains("\"edition\" : \"internal\"");
    }

    @Test
    void saysInNoByteWhereAnInternalDocumentIs() throws IOException {
        RepoBuilder repo = appraised();
        repo.replace(
                        "submissions/2023/xa-an/scores.yaml",
                        "evidence:\n",
                        "evidence:\n  mat: {title: Tài liệu giữ kín, number: 1/MAT, date: 2023-01-01,"
                                + " url: \"https://mat.example/kho\", visibility: internal}\n")
                .commit("Tài liệu nội bộ", "2024-01-03T08:00:00+07:00");
        for (Edition edition : Edition.values()) {
            Map<String, byte[]> site = site(repo, edition);
            assertThat(leaks(site, List.of("mat.example"))).as(edition.name()).isEmpty();
            assertThat(leaks(site, List.of("Tài liệu giữ kín", "giữ trong tệp, không công bố")))
                    .contains("bieu/xa-an.xlsx: Tài liệu giữ kín", "bieu/xa-an.xlsx: giữ trong tệp, không công bố");
        }
    }

    @Test
    void isTheSameAsIfWithheldFilesWereNotThere() throws IOException {
        RepoBuilder repo = appraised();
        Map<String, byte[]> open = site(repo, Edition.PUBLIC);
        repo.git("rm", "--quiet", "submissions/2023/xa-an/appraisal/noi-vu.yaml");
        repo.git("rm", "--quiet", "submissions/2023/xa-an/explanations.yaml");
        repo.commit("Không có gì", "2024-01-02T08:00:00+07:00");
        Map<String, byte[]> without = site(repo, Edition.INTERNAL);
        assertThat(open.keySet()).isEqualTo(without.keySet());
        String unit = "data/unit/xa-an.json";
        assertThat(text(open, unit)).isEqualTo(text(without, unit));
    }

    @Test
    void opensTheAppraisalByTheDecisionOnTheResult() throws IOException {
        RepoBuilder repo = appraised();
        repo.write(PUBLICATION, PUBLISHED).commit("Công bố", "2024-02-01T08:00:00+07:00");
        Map<String, byte[]> open = site(repo, Edition.PUBLIC);
        assertThat(leaks(open, List.of("Lý do kín", "2,71"))).isNotEmpty();
        assertThat(leaks(open, OF_THE_EXPLANATION)).isEmpty();
    }

    @Test
    void doesNotSayThatNobodyHasAnsweredWhereAnswersAreWithheld() throws IOException {
        RepoBuilder repo = appraised();
        repo.write(PUBLICATION, PUBLISHED).commit("Công bố", "2024-02-01T08:00:00+07:00");
        assertThat(leaks(site(repo, Edition.PUBLIC), UNANSWERED)).isEmpty();
        repo.git("rm", "--quiet", "submissions/2023/xa-an/explanations.yaml");
        repo.commit("Không giải trình", "2024-02-02T08:00:00+07:00");
        assertThat(leaks(site(repo, Edition.PUBLIC), UNANSWERED)).isEmpty();
        assertThat(leaks(site(repo, Edition.INTERNAL), UNANSWERED)).isNotEmpty();
    }

    @Test
    void doesNotSayThatNobodyAskedWhereQuestionsAreWithheld() throws IOException {
        RepoBuilder repo = appraised();
        repo.write(PUBLICATION, """
                opened:
                - {what: explanation, index: commune, decision: 13/TB-UBND, date: 2024-02-01, issuer: UBND huyện Thử}
                """).commit("Mở", "2024-02-01T08:00:00+07:00");
        assertThat(leaks(site(repo, Edition.PUBLIC), List.of("explained-unasked")))
                .isEmpty();
    }

    /** Nobody has to explain, says a page that does not know who was asked to. */
    @Test
    void doesNotSayThatNobodyOwesAnAnswerWhereQuestionsAreWithheld() throws IOException {
        RepoBuilder repo = appraised();
        String page = text(site(repo, Edition.PUBLIC), "theo-doi.html");
        assertThat(page)
                .contains("chưa công khai, nên trang này không cho biết")
                .doesNotContain("Đơn vị còn nợ<", "Đơn vị nào còn phải giải trình");
        repo.replace(CAMPAIGN, WITHHELD, "").commit("Không giữ lại", "2024-01-03T08:00:00+07:00");
        assertThat(text(site(repo, Edition.PUBLIC), "theo-doi.html"))
                .contains("Không đơn vị nào còn nợ.", "Đơn vị còn nợ<")
                .doesNotContain("chưa công khai, nên trang này");
    }

    @Test
    void tellsNothingOfFilesThatOnlyTheirPlaceKeepsFromBeingRead() throws IOException {
        RepoBuilder repo = appraised();
        List<String> paths =
                List.of("appraisal/kin.yml", "appraisal/kin/noi-vu.yaml", "Appraisal.txt", "explanation.yml");
        for (int i = 0; i < paths.size(); i++) {
            repo.by("Người kín")
                    .write("submissions/2023/xa-an/" + paths.get(i), "passes:\n")
                    .commit("Việc kín", "2024-01-0" + (i + 3) + "T08:00:00+07:00");
        }
        List<String> told = new ArrayList<>(paths);
        told.addAll(List.of("Người kín", "Việc kín"));
        assertThat(leaks(site(repo, Edition.PUBLIC), told)).isEmpty();
    }

    @Test
    void opensExplanationsByACommitOfTheCoordinator() throws IOException {
        RepoBuilder repo = appraised();
        repo.write(PUBLICATION, """
                opened:
                - {what: explanation, index: commune, decision: 13/TB-UBND, date: 2024-02-01, issuer: UBND huyện Thử}
                """).commit("Mở", "2024-02-01T08:00:00+07:00");
        Map<String, byte[]> open = site(repo, Edition.PUBLIC);
        assertThat(leaks(open, List.of("77/KÍN-UB"))).isNotEmpty();
        assertThat(leaks(open, OF_THE_APPRAISAL)).isEmpty();
    }

    @Test
    void opensByAMomentThatIsNotAfterTheCommit() throws IOException {
        RepoBuilder repo = appraised();
        repo.replace(CAMPAIGN, "{what: appraisal}", "{what: appraisal, until: 2024-02-01T08:00}")
                .commit("Giữ lại đến", "2024-02-01T07:59:59+07:00");
        assertThat(leaks(site(repo, Edition.PUBLIC), OF_THE_APPRAISAL)).isEmpty();
        repo.replace(CAMPAIGN, "title: Chỉ số thử", "title: Chỉ số thử nữa")
                .commit("Đến giờ", "2024-02-01T08:00:00+07:00");
        Map<String, byte[]> open = site(repo, Edition.PUBLIC);
        assertThat(leaks(open, List.of("Lý do kín"))).isNotEmpty();
        assertThat(leaks(open, OF_THE_EXPLANATION)).isEmpty();
    }

    @Test
    void withholdsNothingWhereTheCampaignSaysSo() throws IOException {
        RepoBuilder repo = appraised();
        repo.replace(CAMPAIGN, WITHHELD, "").commit("Mở hết", "2024-01-03T08:00:00+07:00");
        Map<String, byte[]> open = site(repo, Edition.PUBLIC);
        assertThat(leaks(open, List.of("Lý do kín"))).isNotEmpty();
        assertThat(text(open, "index.html")).doesNotContain("BẢN NỘI BỘ");
    }

    private static String text(Map<String, byte[]> site, String path) {
        return new String(site.get(path), StandardCharsets.UTF_8);
    }
}
