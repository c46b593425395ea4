package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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

    @Test
    void readsNoCampaignFromACopyOfItsFolder() throws IOException {
        MapTree tree = base();
        for (TreeEntry entry : tree.below("criteria")) {
            tree.with(entry.path().replace("/2023/", "/2023 - Copy/"), tree.text(entry.path()));
        }
        assertThat(told(tree)).containsExactly("unread-folder 2023 - Copy/campaign.yaml []");
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
        assertThat(told(replaced(CAMPAIGN, "tag: 2023/lan-2", "tag: 2023/lan-1")))
                .contains("duplicate-id 2023/campaign.yaml []");
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
}
