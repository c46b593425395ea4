package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;

/** The same figure in the files of a unit, under its indexes, and in the sum of units. */
class ContradictionsTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base");
    private static final String COMMUNE = "criteria/2023/commune.yaml";
    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String DTI = "submissions/2023/xa-an/dti/scores.yaml";
    private static final String DISTRICT = "submissions/2023/huyen-thu/scores/noi-vu.yaml";

    private MapTree tree = new MapTree();

    @BeforeEach
    void nameFigures() throws IOException {
        tree = MapTree.of(BASE);
        replace(COMMUNE, "areas:", """
                figures:
                - {id: tong, title: Tổng số việc, unit: việc, previous: true}
                - {id: truoc-han, title: Trước hạn, unit: việc, part-of: tong}
                areas:""");
        tree.with("criteria/2023/dti.yaml", tree.text(COMMUNE).replace("index: commune", "index: dti"));
        replace(
                "criteria/2023/campaign.yaml",
                "rounds:",
                "- {id: dti, title: DTI, criteria: dti.yaml, kinds: [xa]}\nrounds:");
        replace("criteria/2023/campaign.yaml", "title: Lần 1, indexes: [", "title: Lần 1, indexes: [dti, ");
        replace(
                "criteria/2023/district.yaml",
                "areas:",
                "figures:\n- {id: tong, title: Tổng của các xã, unit: việc, total-of: commune}\nareas:");
        replace(AN, "scores:\n", "figures:\n  tong: {value: 19, previous: 18}\nscores:\n");
        tree.with(DTI, "unit: xa-an\nas-of: 2023-12-01\nfigures:\n  tong: {value: 19, previous: 18}\nscores: {}\n");
    }

    @Test
    void findsNothingWhereEverythingAgrees() throws IOException {
        assertThat(told()).isEmpty();
    }

    @Test
    void comparesTheIndexesOfAUnit() throws IOException {
        replace(DTI, "value: 19", "value: 21");
        assertThat(told())
                .containsExactly(
                        "figures-contradict " + DTI + ":4:17 [\"Tổng số việc\" (tong), 21, 19, " + AN + ":17:17]");
    }

    @Test
    void leavesFiguresOfTwoDaysApartButNotThoseOfTheYearBefore() throws IOException {
        replace(DTI, "as-of: 2023-12-01", "as-of: 2023-12-15");
        replace(DTI, "value: 19, previous: 18", "value: 21, previous: 17");
        assertThat(told())
                .containsExactly(
                        "figures-contradict " + DTI + ":4:31 [\"Tổng số việc\" (tong), 17, 18, " + AN + ":17:31]");
    }

    @Test
    void takesAnotherTitleForAnotherFigure() throws IOException {
        replace("criteria/2023/dti.yaml", "title: Tổng số việc,", "title: Tổng số việc số hóa,");
        replace(DTI, "value: 19, previous: 18", "value: 5, previous: 4");
        assertThat(told()).isEmpty();
    }

    @Test
    void comparesWhatDocumentsOfAnyFileState() throws IOException {
        tree.with("submissions/2023/xa-an/explanations.yaml", """
                evidence:
                  xn: {title: Xác nhận, number: 7/XN, date: 2023-12-02, issuer: Sở, url: "https://so.example/7", figures: {tong: 20}}
                explanations: {P1: {text: Văn bản đã thu hồi, evidence: [xn]}}
                """);
        replace(
                "submissions/2023/xa-an/tasks.yaml",
                "    date: 2023-06-20\n",
                "    date: 2023-06-20\n    figures: {tong: {value: 8, as-of: 2023-06-30}, truoc-han: 25}\n");
        assertThat(told())
                .containsExactly(
                        "figures-contradict submissions/2023/xa-an/explanations.yaml:2:114 [\"Tổng số việc\" (tong), 20, 19, "
                                + AN + ":17:17]",
                        "part-above-total submissions/2023/xa-an/tasks.yaml:7:63 [\"Trước hạn\" (truoc-han), 25, "
                                + "\"Tổng số việc\" (tong), 19, " + AN + ":17:17]");
    }

    @Test
    void comparesASumOnceItCanBeKnown() throws IOException {
        replace(DISTRICT, "scores:\n", "figures: {tong: 30}\nscores:\n");
        assertThat(told()).as("one commune says nothing yet").isEmpty();
        replace(DISTRICT, "tong: 30", "tong: 18");
        assertThat(told())
                .as("one alone is more")
                .hasSize(1)
                .first()
                .asString()
                .startsWith("total-differs " + DISTRICT);
        replace(DISTRICT, "tong: 18", "tong: 30");
        replace("submissions/2023/xa-binh/scores.yaml", "scores:\n", "figures: {tong: 10}\nscores:\n");
        assertThat(told())
                .containsExactly("total-differs " + DISTRICT + ":10:17 [\"Tổng của các xã\" (tong), 30, 29, 2, " + AN
                        + ":17:17]");
        replace(DISTRICT, "tong: 30", "tong: 29");
        assertThat(told()).isEmpty();
    }

    @Test
    void namesOnlyFiguresThatUnitsState() throws IOException {
        replace(COMMUNE, "part-of: tong", "part-of: tongs");
        replace("criteria/2023/district.yaml", "total-of: commune", "total-of: xa");
        replace(AN, "    file: evidence/bc-90.pdf\n", "    file: evidence/bc-90.pdf\n    figures: {la: 1}\n");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "unknown-figure criteria/2023/commune.yaml:13:58 [tongs, tong (Tổng số việc); truoc-han (Trước hạn)]",
                        "unknown-index criteria/2023/district.yaml:9:60 [xa]",
                        "unknown-figure " + AN + ":16:15 [la, tong (Tổng số việc); truoc-han (Trước hạn)]");
    }

    private void replace(String path, String text, String by) throws IOException {
        assertThat(tree.text(path)).contains(text);
        tree.with(path, tree.text(path).replace(text, by));
    }

    private List<String> told() throws IOException {
        return Assessment.of(tree, null, (stage, done, total) -> {}).problems().stream()
                .filter(problem -> problem.code() != Code.UNIT_WITHOUT_FILE)
                .map(problem -> problem.code().id() + " " + problem.at() + " " + problem.args())
                .toList();
    }
}
