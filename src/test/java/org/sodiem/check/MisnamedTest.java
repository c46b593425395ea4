package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.MapTree;
import org.sodiem.source.TreeEntry;

/** Files, folders and units under names that are not theirs: told once, with the name that was meant. */
class MisnamedTest {

    private static final String CAMPAIGN = "criteria/2023/campaign.yaml";
    private static final String UNITS = "criteria/2023/units.yaml";
    private static final String AN = "submissions/2023/xa-an/";

    private static MapTree base() throws IOException {
        return MapTree.of(Path.of("src/test/resources/golden/base"));
    }

    private static List<Diagnostic> problems(MapTree tree) throws IOException {
        return SiteBuild.tried(Assessment.of(tree, null, (stage, done, total) -> {}))
                .problems();
    }

    private static List<String> told(MapTree tree) throws IOException {
        List<Diagnostic> usual = problems(base());
        return problems(tree).stream()
                .filter(problem -> !usual.contains(problem))
                .map(problem -> problem.code().id() + " "
                        + problem.at().file().path().replaceFirst("^(?:criteria|submissions)/", "") + " "
                        + problem.instead())
                .toList();
    }

    private static MapTree replaced(String path, String from, String to) throws IOException {
        MapTree base = base();
        assertThat(base.text(path)).contains(from);
        return base.with(path, base.text(path).replace(from, to));
    }

    @Test
    void givesNoUnitTheFiguresOfAnotherWithItsId() throws IOException {
        ScoreBook book =
                Objects.requireNonNull(BookLoader.load(replaced(UNITS, "{id: xa-binh", "{id: xa-an"), new Problems()));
        assertThat(book.submissions())
                .extracting(submission -> submission.unit().title())
                .containsExactly("Huyện Thử", "Xã An");
        assertThat(told(replaced(UNITS, "{id: xa-binh", "{id: xa-an")))
                .contains("duplicate-id 2023/units.yaml []")
                .noneMatch(problem -> problem.startsWith("task-reported-twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023 - Copy", "2023 (1)", "2023-copy", "2023_old", "2023.bak", "2023cu", "backup", "mau"})
    void readsNoCampaignFromACopyOfItsFolder(String copy) throws IOException {
        MapTree tree = base();
        for (TreeEntry entry : tree.below("criteria")) {
            tree.with(entry.path().replace("/2023/", "/" + copy + "/"), tree.text(entry.path()));
        }
        assertThat(told(tree)).containsExactly("unread-campaign " + copy + "/campaign.yaml []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2023-2024", "20231"})
    void readsTheCampaignThatIsNewer(String newer) throws IOException {
        MapTree tree = base();
        for (TreeEntry entry : tree.below("criteria")) {
            tree.with(entry.path().replace("/2023/", "/" + newer + "/"), tree.text(entry.path()));
        }
        assertThat(Objects.requireNonNull(BookLoader.load(tree, new Problems())).year())
                .isEqualTo(newer);
    }

    @Test
    void tellsAFolderOfNoUnitOnceWithTheUnitThatIsMeant() throws IOException {
        assertThat(told(base().moved(AN, "submissions/2023/Xã An/")))
                .contains("file-in-no-unit 2023/Xã An/appraisal/noi-vu.yaml [xa-an]")
                .filteredOn(problem -> problem.startsWith("file-in-no-unit"))
                .hasSize(1);
        assertThat(told(base().moved(AN, "submissions/2023/xa-khac/")))
                .contains("file-in-no-unit 2023/xa-khac/appraisal/noi-vu.yaml []");
    }

    @Test
    void namesTheFileThatIsMeantWhereItIsMissing() throws IOException {
        assertThat(told(base().moved(AN + "scores.yaml", AN + "Scores.yml")))
                .contains("unexpected-file 2023/xa-an/Scores.yml [scores.yaml]");
        assertThat(told(base().with(AN + "Scores.yml", "unit: xa-an\n")))
                .containsExactly("unexpected-file 2023/xa-an/Scores.yml []");
        assertThat(told(base().moved(CAMPAIGN, "criteria/2023/Campaign.yaml")))
                .containsExactly(
                        "unread-definition 2023/Campaign.yaml [campaign.yaml]", "missing-file 2023/campaign.yaml []");
        assertThat(told(base().moved("criteria/2023/plan.yaml", "criteria/2023/plan.yml")))
                .contains("unread-definition 2023/plan.yml [plan.yaml]");
    }

    @Test
    void tellsAFileOfAnUnknownOfficeAndNothingOfWhatItHolds() throws IOException {
        assertThat(told(base().moved(AN + "appraisal/noi-vu.yaml", AN + "appraisal/Phòng Nội vụ.yaml")))
                .contains("unknown-office 2023/xa-an/appraisal/Phòng Nội vụ.yaml [noi-vu.yaml]");
        assertThat(told(base().moved(AN + "scores.yaml", AN + "scores/scores.yaml")))
                .contains("unknown-office 2023/xa-an/scores/scores.yaml []")
                .noneMatch(problem -> problem.startsWith("component-of-other-office"));
    }

    @Test
    void tellsRoundsWithOneTagAndUnitsThatEndBeforeTheyBegin() throws IOException {
        MapTree oneTag = replaced(CAMPAIGN, "tag: 2023/lan-2", "tag: 2023/lan-1");
        assertThat(told(oneTag)).containsExactly("duplicate-id 2023/campaign.yaml []");
        assertThat(BookLoader.load(oneTag, new Problems()))
                .as("scored, as with two rounds of one id")
                .isNotNull();
        assertThat(told(replaced(UNITS, "from: 2020-01-01", "from: 2023-06-30, until: 2023-01-01")))
                .contains("dates-in-wrong-order 2023/units.yaml []");
    }

    @Test
    void namesThePenaltyThatAnExplanationMeans() throws IOException {
        String said = """
                explanations:
                  p1: {text: Văn bản phê bình đã được thu hồi.}
                """;
        assertThat(told(base().with(AN + "explanations.yaml", said)))
                .containsExactly("unknown-component 2023/xa-an/explanations.yaml [\"P1\"]");
        assertThat(told(base().with(
                                AN + "explanations.yaml",
                                said.replace("{text: ", "").replace("}", ""))))
                .containsExactlyInAnyOrder(
                        "not-a-mapping 2023/xa-an/explanations.yaml [{text: \"Văn bản phê bình đã được thu hồi.\"}]",
                        "unknown-component 2023/xa-an/explanations.yaml [\"P1\"]");
    }

    @Test
    void tellsADashOfWordOnceWithItsWholeLine() throws IOException {
        assertThat(told(replaced(UNITS, "- {id: xa-binh", "– {id: xa-binh")))
                .containsExactly("lookalike 2023/units.yaml [- {id: xa-binh, title: Xã Bình, kind: xa}]");
    }

    @Test
    void namesTheUnitThatFollowsWhereItsNameIsAlmostThat() throws IOException {
        String ends = "until: 2025-06-30, successor: ";
        assertThat(told(replaced(UNITS, "from: 2020-01-01", ends + "huyen-thuu")))
                .contains("unknown-successor 2023/units.yaml [huyen-thu]");
        assertThat(told(replaced(UNITS, "from: 2020-01-01", ends + "xa-binh")))
                .noneMatch(problem -> problem.startsWith("unknown-successor"));
    }

    @Test
    void tellsDaysOfAnotherYear() throws IOException {
        String far = "day-far-from-period ";
        assertThat(told(replaced(CAMPAIGN, "closes: 2023-12-20", "closes: 2203-12-20")))
                .containsExactly(far + "2023/campaign.yaml []");
        assertThat(told(replaced(CAMPAIGN, "to: 2023-12-31", "to: 2203-12-31")))
                .contains(far + "2023/campaign.yaml []");
        assertThat(told(replaced("criteria/2023/plan.yaml", "due: 2023-06-30", "due: 2013-06-30")))
                .containsExactly(far + "2023/plan.yaml []");
        assertThat(told(replaced(AN + "tasks.yaml", "done: 2023", "done: 2013")))
                .contains(far + "2023/xa-an/tasks.yaml []");
        assertThat(told(replaced(AN + "survey.yaml", "date: 2023", "date: 2203")))
                .containsExactly(far + "2023/xa-an/survey.yaml []");
        assertThat(told(replaced(AN + "commitments.yaml", "signed: 2023", "signed: 2203")))
                .as("told as signed later")
                .noneMatch(problem -> problem.startsWith(far));
        assertThat(told(replaced(AN + "commitments.yaml", "signed: 2023", "signed: 2013")))
                .containsExactly(far + "2023/xa-an/commitments.yaml []");
        assertThat(told(replaced("criteria/2023/plan.yaml", "due: 2023-06-30", "due: 30/6/2023")))
                .as("a day that cannot be read is not far")
                .containsExactly("not-a-date 2023/plan.yaml [2023-06-30]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+7", "UTC+7", "+07:00", "Etc/GMT+7", "UTC", "asia/ho_chi_minh"})
    void takesNoTimeZoneThatIsNoPlace(String zone) throws IOException {
        assertThat(told(replaced(CAMPAIGN, "Asia/Ho_Chi_Minh", "\"" + zone + "\"")))
                .contains("unknown-timezone 2023/campaign.yaml []");
    }

    @Test
    void tellsOldFontsAndTurningMarksInTextsForPeople() throws IOException {
        String old = "# Khó khăn\n\nKÕ ho¹ch n¨m 2023 cña x·.\n";
        assertThat(told(base().with(AN + "report.md", old))).containsExactly("old-font 2023/xa-an/report.md []");
        assertThat(told(base().with("criteria/2023/guidance/commune/1.1.1.md", old)))
                .containsExactly("old-font 2023/guidance/commune/1.1.1.md []");
        assertThat(told(base().with(AN + "report.md", "Còn \u202e21 việc.\n")))
                .containsExactly("turning-mark 2023/xa-an/report.md []");
    }

    @Test
    void tellsWhatWasLeftInACopyOfLastYearsCampaign() throws IOException {
        assertThat(told(replaced(CAMPAIGN, "campaign: \"2023\"", "campaign: \"2022\"")))
                .containsExactly("other-year 2023/campaign.yaml []");
        assertThat(told(replaced(CAMPAIGN, "title: Chỉ số thử", "title: Chỉ số năm 2022")))
                .containsExactly("other-year 2023/campaign.yaml []");
        assertThat(told(replaced(CAMPAIGN, "title: Chỉ số thử", "title: Chỉ số năm 2023 theo bộ 2022-2025")))
                .isEmpty();
        assertThat(told(replaced(CAMPAIGN, "title: Chỉ số thử", "title: Chỉ số theo 2136/QĐ-UBND")))
                .isEmpty();
        assertThat(told(replaced(CAMPAIGN, "{from: 2023-01-01, to: 2023-12-31}", "{from: 2022-01-01, to: 2022-12-31}")))
                .contains("other-year 2023/campaign.yaml []");
    }

    @Test
    void takesARoundWithoutIndexesForAll() throws IOException {
        MapTree all = replaced(CAMPAIGN, "indexes: [commune, district], opens: 2023-12-01", "opens: 2023-12-01");
        assertThat(told(all)).isEmpty();
        assertThat(Objects.requireNonNull(BookLoader.load(all, new Problems()))
                        .campaign()
                        .rounds())
                .allMatch(round -> round.isFor("commune"));
    }

    @Test
    void tellsOverlapsAndWhatIsSaidTwice() throws IOException {
        assertThat(told(replaced(CAMPAIGN, "opens: 2023-12-01", "opens: 2023-11-10")))
                .containsExactly("rounds-overlap 2023/campaign.yaml []");
        assertThat(told(base().with(
                                CAMPAIGN,
                                base().text(CAMPAIGN) + "withheld: [{what: appraisal}, {what: appraisal}]\n")))
                .containsExactly("duplicate-id 2023/campaign.yaml []");
        assertThat(told(replaced(CAMPAIGN, "criteria: district.yaml", "criteria: commune.yaml")))
                .contains("duplicate-id 2023/campaign.yaml []");
        assertThat(told(replaced(AN + "commitments.yaml", "{at-least: 85}", "{at-least: 85, at-most: 80}")))
                .containsExactly("target-of-two-kinds 2023/xa-an/commitments.yaml []");
        assertThat(told(replaced(AN + "commitments.yaml", "at-least: 85", "at-least: 0.85")))
                .containsExactly("percentage-low 2023/xa-an/commitments.yaml []");
    }

    @Test
    void tellsADoerThatIsNobodyAndNotThatItsReportIsOfOthers() throws IOException {
        assertThat(told(replaced("criteria/2023/plan.yaml", "offices: [tu-phap]", "offices: [Phòng Tư pháp]")))
                .containsExactly("unknown-office 2023/plan.yaml [tu-phap]");
        assertThat(told(replaced("criteria/2023/plan.yaml", "kinds: [xa]", "kinds: [tất cả]")))
                .containsExactly("unknown-unit-or-kind 2023/plan.yaml []");
        assertThat(told(replaced("criteria/2023/plan.yaml", "id: ra-soat", "id: '1.2'")))
                .as("a task without an id is not what was meant")
                .containsExactly("not-an-id 2023/plan.yaml [1-2]", "unknown-task 2023/xa-an/tasks.yaml []");
        assertThat(told(base().with(
                                CAMPAIGN,
                                base().text(CAMPAIGN).replace("coordinator: noi-vu", "coordinator: van-phong"))
                        .with(AN + "appraisal/noi-vu.yaml", "passes: [{pass: 1, bonus: {T1: agree}}]\n")))
                .containsExactly("unknown-office 2023/campaign.yaml []");
    }

    @Test
    void answersWhatOfficesWriteForAFinding() throws IOException {
        String file = AN + "appraisal/noi-vu.yaml";
        String pass = "passes:\n- pass: 1\n  scores: {'1.1.3': %s}\n";
        String told = "not-a-mapping 2023/xa-an/appraisal/noi-vu.yaml ";
        assertThat(told(base().with(file, pass.formatted("đồng ý")))).containsExactly(told + "[agree]");
        assertThat(told(base().with(file, pass.formatted("3,5")).with(AN + "explanations.yaml", """
                        explanations: {'1.1.3': {text: Đã đồng bộ xong từ tháng trước.}}
                        """)))
                .as("nobody says that what may have been asked is unasked")
                .contains(told + "[{score: 3.5}]")
                .noneMatch(problem -> problem.startsWith("explained-unasked"));
        assertThat(told(base().with(file, pass.formatted("{score: 3.5, reason: '-'}"))))
                .containsExactly("appraised-without-reason 2023/xa-an/appraisal/noi-vu.yaml []");
        assertThat(told(base().with(file, "passes:\n- {pass: 1, except: ['1.1.2']}\n")))
                .containsExactly("missing-key 2023/xa-an/appraisal/noi-vu.yaml []");
        assertThat(told(base().with(file, "passes:\n- {pass: 1, agree: true}\n")))
                .containsExactly("not-a-choice 2023/xa-an/appraisal/noi-vu.yaml [all]");
    }

    @Test
    void answersWordsOfTheCampaignAsPeopleSayThem() throws IOException {
        String campaign = base().text(CAMPAIGN);
        for (Map.Entry<String, String> slip : Map.of(
                        "windows: [{for: giai-trinh, title: G, opens: 2024-01-01, closes: 2024-01-09}]", "explanation",
                        "evidence: {kinds: [.PDF]}", "pdf",
                        "workbooks: tất cả", "all",
                        "forge: {kind: gitea, url: https://git.example/a/b, branch: main}", "forgejo",
                        "forge: {kind: gitlab, url: git.example.vn/a/b, branch: main}", "https://git.example.vn/a/b")
                .entrySet()) {
            assertThat(told(base().with(CAMPAIGN, campaign + slip.getKey() + "\n")))
                    .as(slip.getKey())
                    .hasSize(1)
                    .allMatch(problem -> problem.endsWith("[" + slip.getValue() + "]"));
        }
    }

    @Test
    void tellsGuidanceInOfficeFilesAndResultsBeforeTheRounds() throws IOException {
        assertThat(told(base().with("criteria/2023/guidance/commune/1.1.1.docx", "x")))
                .containsExactly("unread-definition 2023/guidance/commune/1.1.1.docx []");
        String published = "results: [{index: commune, decision: 12/QĐ-UBND, date: %s, issuer: UBND}]\n";
        assertThat(told(base().with("criteria/2023/publication.yaml", published.formatted("2023-02-01"))))
                .contains("day-far-from-period 2023/publication.yaml []");
        assertThat(told(base().with("criteria/2023/publication.yaml", published.formatted("2024-02-01"))))
                .noneMatch(problem -> problem.startsWith("day-far-from-period"));
    }

    @Test
    void blamesNoAppraisalForAFileThatCannotBeRead() throws IOException {
        MapTree agreed = base().with(AN + "appraisal/noi-vu.yaml", "passes: [{pass: 1, bonus: {T1: agree}}]\n");
        assertThat(told(agreed)).isEmpty();
        assertThat(told(agreed.with(AN + "scores.yaml", "unit: xa-an\nscores: [\n")))
                .isNotEmpty()
                .noneMatch(problem -> problem.startsWith("bonus-not-claimed"));
    }
}
