package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;

/** What checks call an error and what keeps a unit from being ranked, held against each other over every fixture. */
class RefusedTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final Set<FileKind> WITH_POINTS =
            Set.of(FileKind.SCORES, FileKind.OFFICE_SCORES, FileKind.SURVEY, FileKind.EXTERNAL, FileKind.APPRAISAL);

    /** The errors in those files that no point of the unit hangs on. A new error is added only for such a reason. */
    private static final Set<Code> WITHOUT_POINTS = Set.of(
            // documents: their points wait for nobody's reading of a title, a link or a file
            Code.EMPTY_TEXT,
            Code.NOT_A_TEXT,
            Code.NOT_A_CHOICE,
            Code.EVIDENCE_FILE,
            Code.EVIDENCE_FILE_KIND,
            Code.EVIDENCE_LINK,
            Code.EVIDENCE_UNKNOWN,
            // a score that is written out: the one from the facts counts, or none is there yet
            Code.SCORE_DISAGREES,
            Code.SCORE_WITHOUT_FACTS,
            // what others say of the unit, before a result is published
            Code.APPRAISED_BY_OTHER_OFFICE,
            Code.APPRAISED_POINTS,
            Code.APPRAISED_WITHOUT_REASON,
            Code.BONUS_NOT_CLAIMED,
            Code.SURVEY_APPRAISED,
            Code.UNKNOWN_AGAINST);

    @Test
    void ranksNoUnitOfWhichAnErrorHidesPoints() throws IOException {
        Set<String> ranked = new TreeSet<>();
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("diagnostics"))) {
            for (Path folder : folders.sorted().toList()) {
                MapTree tree = MapTree.of(GOLDEN.resolve("base")).overlay(folder);
                if (Assessment.of(tree, null, (stage, done, total) -> {}) instanceof Assessment.Scored scored) {
                    scored.scores().cards().stream()
                            .filter(card -> card.status() == Scorecard.Status.SCORED)
                            .forEach(card -> scored.problems().stream()
                                    .filter(problem -> hidesPoints(
                                            problem,
                                            card,
                                            scored.scores().book().layout()))
                                    .forEach(problem ->
                                            ranked.add(problem.code().id() + " in " + folder.getFileName())));
                }
            }
        }
        assertThat(ranked)
                .as("score.Refused looks for what checks find, or the code is one of those without points")
                .isEmpty();
    }

    /** What nobody reads is told; it keeps from a rank what may be the unit's word alone, as in the edition without appraisals. */
    @ParameterizedTest
    @CsvSource({
        "appraisal/noi-vu.yml, SCORED",
        "appraisal/2023/noi-vu.yaml, SCORED",
        "Appraisal/noi-vu.yaml, SCORED",
        "appraisal/noi-vu.yaml/1.yaml, SCORED",
        "explanations.yml, SCORED",
        "tasks.yml, SCORED",
        "scores.yml, INVALID",
        "nhap/scores.yaml, INVALID",
        "survey.yml, INVALID"
    })
    void marksForAMisnamedFileOnlyWhatMayBeTheUnitsWord(String name, Scorecard.Status status) throws IOException {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 1, evidence: [bc]")
                .with("submissions/2023/a/" + name, "passes: [{pass: 1, agree: all}]\n");
        assertThat(example.problems()).hasSize(1);
        assertThat(Example.of(example.score(), "a").card().status()).isEqualTo(status);
    }

    /** What is refused in a document it bears itself; beside the entries nobody knows what was meant. */
    @ParameterizedTest
    @CsvSource({
        "'evidence: {vb: {title: Văn bản, date: hôm qua}}', SCORED",
        "'evidence: {vb: {title: Văn bản, noi-ban-hanh: UBND}}', SCORED",
        "'evidence: [vb]', INVALID",
        "'diem: 3', INVALID"
    })
    void marksNoUnitForWhatADocumentBearsItself(String line, Scorecard.Status status) throws IOException {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .silent("a")
                .with("submissions/2023/a/scores.yaml", "unit: a\n" + line + "\nscores:\n  '1.1.1': {count: 1}\n");
        assertThat(example.problems()).isNotEmpty();
        assertThat(Example.of(example.score(), "a").card().status()).isEqualTo(status);
    }

    private static boolean hidesPoints(Diagnostic problem, Scorecard card, Layout layout) {
        String path = problem.at().file().path();
        return problem.isError()
                && !WITHOUT_POINTS.contains(problem.code())
                && path.startsWith(card.submission().folder() + "/")
                && WITH_POINTS.contains(layout.file(path).kind());
    }
}
