package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Example;
import org.sodiem.score.Scorecard;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;

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
        assertThat(problems.all().size()).isGreaterThan(2);
        assertThat(problems.first(2)).extracting(Diagnostic::isError).containsExactly(true, false);
        assertThat(problems.first(2).get(1)).isEqualTo(problems.all().get(0));
        List<Diagnostic> backwards = new ArrayList<>(problems.all());
        Collections.reverse(backwards);
        assertThat(new ProblemRegister(backwards, problems.byFile(), problems.layout()).first(2))
                .isEqualTo(backwards.subList(0, 2));
    }

    @Test
    void endsAnEntryWhereTheKeyOfTheNextBegins() throws IOException {
        Assessment.Scored assessment = assessment(new Example()
                .component("2", COUNT)
                .silent("an")
                .with(
                        "submissions/2023/an/scores.yaml",
                        "unit: an\nscores:\n  '1.1.1': {count: -1}\n  '9.9.9': {count: 1}\n"));
        ProblemRegister problems = register(assessment);
        assertThat(lines(problems.errorsOf(card(assessment, "an")))).containsExactly(3, 4);
        assertThat(lines(problems.errorsOf(card(assessment, "an").components().get(0))))
                .containsExactly(3);
    }

    @Test
    void givesEachIndexOfAUnitTheErrorsOfItsOwnFilesOnly() throws IOException {
        Example example = new Example().component("2", COUNT).unit("an", "count: 1");
        MapTree tree = example.tree();
        String set = tree.text("criteria/2023/commune.yaml");
        String campaign = tree.text("criteria/2023/campaign.yaml");
        tree.with("criteria/2023/digital.yaml", set.replace("index: commune", "index: digital"))
                .with(
                        "criteria/2023/campaign.yaml",
                        campaign.replace(
                                "kinds: [xa]}]",
                                "kinds: [xa]}, {id: digital, title: số, criteria: digital.yaml, kinds: [xa]}]"))
                .with("submissions/2023/an/digital/scores.yaml", "unit: an\nscores: {'1.1.1': {count: -1}}\n");
        Assessment.Scored assessment = (Assessment.Scored) Assessment.of(tree, null, (stage, done, total) -> {});
        ProblemRegister problems = register(assessment);
        assertThat(assessment.scores().indexes())
                .extracting(index ->
                        problems.errorsOf(Example.of(index, "an").card()).size())
                .containsExactly(0, 1);
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
                          '1.1.1': {count: -1, evidence: [a, b]}
                        """)
                .silent("an"));
        ProblemRegister problems = register(assessment);
        assertThat(lines(problems.errorsOf(card(assessment, "an")))).containsExactly(6);
        assertThat(lines(problems.doubtsOf(card(assessment, "an")))).containsExactly(4);
    }
}
