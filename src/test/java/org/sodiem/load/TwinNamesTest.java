package org.sodiem.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.check.Checks;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Scorer;
import org.sodiem.source.MapTree;

/** Names that one file system keeps apart and another takes for one. */
class TwinNamesTest {

    private static final String UNITS = "submissions/2023/";

    private static List<Diagnostic> problems(MapTree tree) throws IOException {
        Problems problems = new Problems();
        ScoreBook book = BookLoader.load(tree, problems);
        if (book != null) {
            new Checks().run(Scorer.score(book, null), tree, problems);
        }
        return problems.sorted();
    }

    private static MapTree base() throws IOException {
        return MapTree.of(Path.of("src/test/resources/golden/base"));
    }

    private static List<String> twins(MapTree tree) throws IOException {
        return problems(tree).stream()
                .filter(problem -> problem.code() == Code.NAME_DIFFERS_IN_CASE)
                .map(problem ->
                        problem.at().file().path() + " < " + problem.args().get(0))
                .toList();
    }

    @Test
    void tellsFoldersThatDifferInCaseOnceEach() throws IOException {
        MapTree tree = base();
        tree.with(UNITS + "Xa-An/scores.yaml", tree.text(UNITS + "xa-an/scores.yaml"));
        tree.with(UNITS + "Xa-An/survey.yaml", "");
        assertThat(twins(tree)).containsExactly(UNITS + "Xa-An/scores.yaml < " + UNITS + "xa-an");
    }

    @Test
    void tellsFoldersThatDifferInFormAlone() throws IOException {
        MapTree tree = base();
        tree.with(UNITS + "cụm một/a/README.md", "");
        tree.with(UNITS + "cu\u0323m mo\u0323\u0302t/xa-binh/scores.yaml", tree.text(UNITS + "xa-binh/scores.yaml"));
        assertThat(twins(tree)).hasSize(1);
    }

    @Test
    void tellsFilesOfAnyFolderAndOfDefinitions() throws IOException {
        MapTree tree = base();
        tree.with(UNITS + "xa-an/evidence/BC-90.pdf", "x");
        tree.with("criteria/2023/Commune.yaml", "a: 1");
        assertThat(twins(tree)).hasSize(2).allMatch(told -> told.contains("90.pdf") || told.contains("ommune.yaml"));
    }

    @Test
    void saysNothingOfNamesThatDiffer() throws IOException {
        assertThat(twins(base())).isEmpty();
    }

    @Test
    void wantsAnotherNameForAFileThatCannotBeCited() throws IOException {
        MapTree tree = base();
        String scores = tree.text(UNITS + "xa-an/scores.yaml");
        tree.with(UNITS + "xa-an/scores.yaml", scores.replace("evidence/bc-90.pdf", "evidence/báo-cáo.pdf"));
        tree.with(UNITS + "xa-an/evidence/ba\u0301o-ca\u0301o.pdf", "x");
        assertThat(problems(tree)).extracting(Diagnostic::code).contains(Code.NAME_NOT_PORTABLE);
        assertThat(problems(tree)).allMatch(problem -> problem.instead().isEmpty());
    }

    @Test
    void tellsNamesThatWindowsCannotKeep() throws IOException {
        MapTree tree = base();
        List<String> names = List.of(
                "xa-an/evidence/bc 91.pdf.",
                "xa-an/evidence/bc-92.pdf ",
                "xa-an/evidence/CON",
                "xa-an/evidence/lpt1.pdf",
                "xa-an/evidence/a:b.pdf",
                "xa-an/evidence/" + "dài-".repeat(50) + ".pdf");
        names.forEach(name -> tree.with(UNITS + name, "x"));
        tree.with("criteria/2023/guidance/aux.md", "# x");
        tree.with(UNITS + "xa-an/evidence/kế hoạch (1).pdf", "x").with(UNITS + "xa-an/evidence/.DS_Store", "x");
        assertThat(problems(tree).stream()
                        .filter(problem -> problem.code() == Code.NAME_NOT_ON_WINDOWS)
                        .map(problem -> problem.at().file().path().replace(UNITS, "")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(names.stream(), Stream.of("criteria/2023/guidance/aux.md"))
                                .toList());
        assertThat(problems(tree)).as("what stands is no fault").noneMatch(Diagnostic::isError);
    }
}
