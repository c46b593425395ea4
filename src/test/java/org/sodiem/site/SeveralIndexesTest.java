package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.SeveralIndexes;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.UnitNames;
import org.sodiem.text.StatusText;
import org.sodiem.view.CampaignView;

/** Units that several indexes score. */
class SeveralIndexesTest {

    private static final UnitKey FIRST = new UnitKey("2023", "xa-an", "commune", true);
    private static final UnitKey FURTHER = new UnitKey("2023", "xa-an", "dti", false);

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void begin() throws IOException {
        repo = SeveralIndexes.of(folder);
    }

    private Assessment.Scored assess() throws IOException {
        return (Assessment.Scored) Assessment.of(new FolderTree(folder), null, (stage, done, total) -> {});
    }

    private static Standing standing(Scores scores, String index, String unit) {
        IndexResult result = scores.indexes().stream()
                .filter(one -> one.id().equals(index))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(result.byUnit().get(unit));
    }

    private static List<String> codes(Assessment assessment) {
        return assessment.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.at().file().path())
                .distinct()
                .toList();
    }

    @Test
    void readEachIndexFromItsOwnFolder() throws IOException {
        Assessment.Scored assessment = assess();
        assertThat(assessment.problems()).noneMatch(Diagnostic::isError);
        Scores scores = assessment.scores();
        ScoreBook book = scores.book();
        assertThat(book.units()).hasSize(3);
        assertThat(book.submissions().stream().map(Submission::key).map(UnitKey::path))
                .containsExactly("huyen-thu", "xa-an", "xa-an/dti", "xa-binh", "xa-binh/dti");
        Standing an = standing(scores, "dti", "xa-an");
        assertThat(an.index()).isEqualByComparingTo("90");
        assertThat(an.rank()).isEqualTo(1);
        assertThat(an.card().key()).isEqualTo(FURTHER);
        assertThat(standing(scores, "dti", "xa-binh").rank()).isNull();
        assertThat(standing(scores, "commune", "xa-an").card().submission().scores())
                .extracting(file -> file.source().path())
                .containsExactly("submissions/2023/xa-an/scores.yaml");
        assertThat(codes(assessment)).containsOnlyOnce("unit-without-file criteria/2023/units.yaml");
    }

    @Test
    void doNotTakeTheFolderOfAnIndexThatDoesNotScoreThem() throws IOException {
        repo.write("submissions/2023/xa-an/district/scores.yaml", "unit: xa-an\n");
        repo.write("submissions/2023/huyen-thu/dti/scores.yaml", "unit: huyen-thu\n");
        assertThat(codes(assess()))
                .contains(
                        "unexpected-file submissions/2023/xa-an/district/scores.yaml",
                        "unexpected-file submissions/2023/huyen-thu/dti/scores.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence",
                "appraisal",
                "scores",
                "tasks",
                "commitments",
                "explanations",
                "survey",
                "external",
                "report",
                "lich-su",
                "xa-binh",
                "xa-an",
                "huyen-thu"
            })
    void areNotScoredByAnIndexCalledAsSomethingElseInTheirFolder(String id) throws IOException {
        repo.replace("criteria/2023/campaign.yaml", "{id: dti,", "{id: " + id + ",");
        assertThat(codes(assess())).contains("index-name-taken criteria/2023/campaign.yaml");
        repo.replace("criteria/2023/campaign.yaml", "dti.yaml, kinds: [xa]", "dti.yaml, kinds: [so]");
        assertThat(codes(assess())).noneMatch(told -> told.startsWith("index-name-taken"));
    }

    @Test
    void failInOneIndexAloneWhereOneOfItsFilesIsWrong() throws IOException {
        repo.write(SeveralIndexes.AN, "unit: xa-an\nscores: [\n");
        Scores broken = assess().scores();
        assertThat(standing(broken, "dti", "xa-an").index()).isNull();
        assertThat(standing(broken, "commune", "xa-an").index()).isNotNull();
    }

    @Test
    void oweOnTheSheetOfAnIndexWhatTheyOweUnderItAlone() throws IOException {
        repo.write("submissions/2023/xa-binh/scores.yaml", "unit: xa-binh\n");
        Document sheet =
                SiteFacts.of(new FolderTree(folder), "2023-12-01T08:00").page("tom-tat/dti.html");
        assertThat(Objects.requireNonNull(sheet.select(".part").last())
                        .select("tbody tr")
                        .eachText())
                .containsExactly("Phòng Nội vụ 0 1 0 6,00", "Phòng Tư pháp 0 1 0 4,00");
    }

    @Test
    void commitThemselvesUnderEachIndexApart() throws IOException {
        String target = """
                commitments:
                - {by: Chủ tịch, with: Trưởng ban, signed: 2023-02-10, targets: [{at-least: 80}]}
                """;
        repo.write("submissions/2023/xa-an/commitments.yaml", target);
        repo.write("submissions/2023/xa-an/dti/commitments.yaml", target);
        assertThat(SiteFacts.of(new FolderTree(folder), "2023-12-01T08:00")
                        .text("data/commitments.csv")
                        .lines()
                        .skip(1))
                .anySatisfy(line -> assertThat(line).contains("xa-an,", ",commune,"))
                .anySatisfy(line -> assertThat(line).contains("xa-an,", ",dti,"));
        Scores scores = assess().scores();
        Words vi = Words.in(Locale.forLanguageTag("vi"));
        assertThat(new StatusText(vi, UnitNames.of(scores.book(), vi))
                        .undertaken(CampaignView.of(scores, null), "xa-an")
                        .lines()
                        .filter(line -> line.contains("80")))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.contains("DTI"));
    }

    @Test
    void haveAHistoryOfEachIndex() throws IOException {
        repo.commit("Gốc", "2023-11-10T08:00:00+07:00");
        repo.replace(SeveralIndexes.AN, "choice: co", "choice: khong").commit("DTI", "2023-11-12T08:00:00+07:00");
        repo.replace("submissions/2023/xa-an/scores.yaml", "count: 4", "count: 3")
                .commit("CCHC", "2023-11-13T08:00:00+07:00");
        try (Repository repository = Repository.open(folder)) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            assertThat(history.keys("xa-an")).containsExactly(FIRST, FURTHER);
            assertThat(subjects(history.of(FIRST))).containsExactly("Gốc", "CCHC");
            assertThat(subjects(history.of(FURTHER))).containsExactly("Gốc", "DTI");
            assertThat(history.of(FURTHER).get(1).pointsChange()).isEqualByComparingTo("-6");
            assertThat(history.newest(10, (unit, revision, landing) -> true))
                    .extracting(recent -> recent.unit().path())
                    .containsExactly("xa-an", "xa-an/dti", "huyen-thu", "xa-an", "xa-an/dti", "xa-binh");
        }
    }

    @Test
    void keepTheHistoryOfTheirFirstIndexWhereAnotherJoins(@TempDir Path other) throws IOException {
        RepoBuilder later = RepoBuilder.campaign(other);
        later.commit("Gốc", "2023-11-10T08:00:00+07:00");
        SeveralIndexes.submissions(SeveralIndexes.definitions(later)).commit("Thêm DTI", "2023-11-11T08:00:00+07:00");
        try (Repository repository = Repository.open(other)) {
            ScoreHistory history = ScoreHistory.of(repository, repository.mainLine());
            assertThat(subjects(history.of(FIRST))).containsExactly("Gốc");
            assertThat(subjects(history.of(FURTHER))).containsExactly("Thêm DTI");
            assertThat(history.of(FURTHER).get(0).before()).isNull();
        }
    }

    private static List<String> subjects(List<UnitChange> changes) {
        return changes.stream().map(change -> change.revision().subject()).toList();
    }
}
