package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;
import org.sodiem.score.Scorecard;
import org.sodiem.site.Assessment;

class ProblemRegisterTest {

    private static final String COUNT = "type: count, value: Số, per: 1";

    private static Assessment.Scored assessment(Example example) throws IOException {
        return example.assess(null);
    }

    private static ProblemRegister register(Assessment.Scored assessment) {
        return ProblemRegister.of(assessment.problems(), assessment.scores().book());
    }

    private static Scorecard card(Assessment.Scored assessment, String unit) {
        return Example.of(assessment.scores().indexes().get(0), unit).card();
    }

    private static List<Integer> lines(List<Diagnostic> errors) {
        return errors.stream().map(error -> error.at().line()).toList();
    }

    @Test
    void givesEachComponentTheErrorsOfItsOwnEntryOnly() throws IOException {
        Assessment.Scored assessment = assessment(new Example()
                .component("2", COUNT)
                .component("2", COUNT)
                .component("2", COUNT)
                .unit("an", "count: -1", "count: 1", "count: -2"));
        ProblemRegister problems = register(assessment);
        List<ComponentScore> scores = card(assessment, "an").components();
        assertThat(lines(problems.errorsOf(scores.get(0)))).containsExactly(5);
        assertThat(problems.errorsOf(scores.get(1))).isEmpty();
        assertThat(lines(problems.errorsOf(scores.get(2)))).containsExactly(7);
        assertThat(problems.errorsOf(card(assessment, "an"))).hasSize(2);
    }

    @Test
    void endsAnEntryAtTheNextOneInTheFileWhateverItsCode() throws IOException {
        Assessment.Scored assessment = assessment(new Example()
                .component("2", COUNT)
                .component("2", COUNT)
                .silent("an")
                .with("""
                        submissions/2023/an/scores.yaml""", """
                        unit: an
                        scores:
                          '1.1.2': {count: -1}
                          '1.1.1': {count: -2}
                        """));
        ProblemRegister problems = register(assessment);
        List<ComponentScore> scores = card(assessment, "an").components();
        assertThat(lines(problems.errorsOf(scores.get(0)))).containsExactly(4);
        assertThat(lines(problems.errorsOf(scores.get(1)))).containsExactly(3);
    }

    @Test
    void givesEachUnitTheErrorsOfItsOwnFolderOnly() throws IOException {
        Assessment.Scored assessment = assessment(new Example()
                .component("2", COUNT)
                .unit("an", "count: 1")
                .unit("an-2", "count: -1")
                .silent("chau"));
        ProblemRegister problems = register(assessment);
        assertThat(problems.errorsOf(card(assessment, "an"))).isEmpty();
        assertThat(problems.errorsOf(card(assessment, "an-2"))).hasSize(1);
        assertThat(problems.errorsOf(card(assessment, "chau"))).isEmpty();
        assertThat(problems.errors()).isEqualTo(1);
    }

    @Test
    void cutsWarningsBeforeErrors() throws IOException {
        Assessment.Scored assessment = assessment(new Example()
                .component("2", COUNT)
                .silent("an")
                .unit("binh", "count: 1")
                .unit("chau", "count: -1"));
        ProblemRegister problems = register(assessment);
        assertThat(problems.all().size()).isGreaterThan(1);
        assertThat(problems.all().get(0).isError()).isFalse();
        assertThat(problems.first(1)).singleElement().matches(Diagnostic::isError);
        assertThat(problems.first(problems.all().size())).isEqualTo(problems.all());
    }

    @Test
    void showsNoLineWithTheAddressOfAnInternalDocument() throws IOException {
        String file = "submissions/2023/an/scores.yaml";
        String text = "unit: an\nevidence:\n  d: {title: B, url: 'ftp://a.example/'}\n";
        Example example = new Example().component("2", COUNT).silent("an");
        ProblemRegister problems = register(assessment(example.with(file, text)));
        assertThat(problems.all()).isNotEmpty().allMatch(problems::isPublic);
        ProblemRegister internal =
                register(assessment(example.with(file, text.replace("'}", "', visibility: internal}"))));
        assertThat(internal.all())
                .filteredOn(problem -> problem.at().line() == 3)
                .isNotEmpty()
                .noneMatch(internal::isPublic);
    }

    @Test
    void doubtsWhatContradictsItself() throws IOException {
        Assessment.Scored assessment = assessment(new Example()
                .component("2", COUNT)
                .with("submissions/2023/an/scores.yaml", """
                        unit: an
                        evidence:
                          a: {title: Báo cáo, number: 9/BC, date: 2023-06-01, issuer: UBND xã, url: "https://an.example/9"}
                          b: {title: Báo cáo, number: 9/BC, date: 2023-07-01, issuer: UBND xã, url: "https://an.example/9b"}
                        scores:
                          '1.1.1': {count: 1, evidence: [a, b]}
                        """)
                .silent("an"));
        assertThat(lines(register(assessment).doubtsOf(card(assessment, "an")))).contains(4);
    }
}
