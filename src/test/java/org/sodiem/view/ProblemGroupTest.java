package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.site.Assessment;

class ProblemGroupTest {

    private static final String COUNT = "type: count, value: Số, per: 1";

    private static List<ProblemGroup> groups(Example example) throws IOException {
        Assessment.Scored assessment = example.assess(null);
        return ProblemGroup.of(assessment.problems(), assessment.scores().book());
    }

    private static String told(ProblemGroup group) {
        String unit = group.submission() == null
                ? "-"
                : group.submission().unit().id().value();
        return unit + ": " + group.errors() + " " + group.warnings();
    }

    @Test
    void putsUnitsWithMostErrorsFirstAndErrorsBeforeWarnings() throws IOException {
        List<ProblemGroup> groups = groups(new Example()
                .component("2", COUNT)
                .component("2", COUNT)
                .unit("a", "count: 2", "count: 2")
                .unit("b", "count: 2", "count: x")
                .unit("c", "count: 2, evidence: [bc]", "count: 2, evidence: [bc]"));
        assertThat(groups).extracting(ProblemGroupTest::told).containsExactly("b: 1 2", "a: 0 3");
        assertThat(groups.get(0).problems())
                .extracting(ProblemGroup.Told::component)
                .as("the error, the document that nothing cites, the entry that cites none")
                .containsExactly("1.1.2", null, "1.1.1");
    }

    @Test
    void namesNoComponentForADocumentNorForTheFileItself() throws IOException {
        List<ProblemGroup> groups =
                groups(new Example().component("2", COUNT).silent("a").with("submissions/2023/a/scores.yaml", """
                        unit: a
                        scores:
                          '1.1.1': {count: 0}
                        evidence:
                          bc: {number: 1/BC}
                        odd: 1
                        """));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).problems())
                .extracting(ProblemGroup.Told::component)
                .containsOnlyNulls();
    }

    @Test
    void keepsFilesOfNoUnitApart() throws IOException {
        List<ProblemGroup> groups = groups(new Example()
                .component("2", COUNT)
                .unit("a", "count: x")
                .with("submissions/2023/other/scores.yaml", "unit: other\n"));
        assertThat(groups).extracting(ProblemGroupTest::told).first().asString().startsWith("-:");
    }

    @Test
    void takesAFileBelowItsFolderForAUnits() throws IOException {
        List<ProblemGroup> groups = groups(new Example()
                .component("2", COUNT)
                .silent("a")
                .with(
                        "submissions/2023/a/scores/noi-vu.yaml",
                        "unit: a\noffice: noi-vu\nscores:\n  '1.1.1': {count: x}\n"));
        assertThat(groups).extracting(ProblemGroupTest::told).containsExactly("a: 1 0");
    }
}
