package org.sodiem.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

class ProblemDifferenceTest {

    private static Diagnostic at(String text, int line, String... args) {
        SourceFile file = new SourceFile("a.yaml", text);
        int start = file.lineStart(line);
        return Diagnostic.of(Code.UNKNOWN_KEY, new Span(file, start, start), args);
    }

    @Test
    void blamesNobodyForALineThatMoved() {
        var difference = ProblemDifference.between(List.of(at("x: 1\n", 1)), List.of(at("a: 1\n  x: 1\n", 2)));
        assertThat(difference.brought()).isEmpty();
        assertThat(difference.there()).hasSize(1);
        assertThat(difference.gone()).isZero();
    }

    @Test
    void tellsTheSecondOfTwoEqualLinesAsBrought() {
        Diagnostic second = at("x: 1\nx: 1\n", 2);
        var difference = ProblemDifference.between(List.of(at("x: 1\n", 1)), List.of(at("x: 1\nx: 1\n", 1), second));
        assertThat(difference.brought()).containsExactly(second);
    }

    @Test
    void tellsAProblemAsBroughtWhereTheLineIsAnother() {
        var difference = ProblemDifference.between(List.of(at("x: 1\n", 1)), List.of(at("x: 2\n", 1)));
        assertThat(difference.brought()).hasSize(1);
        assertThat(difference.gone()).isEqualTo(1);
    }

    @Test
    void countsProblemsThatAreTheSameInEverything() {
        Diagnostic one = at("x: 1\n", 1);
        var difference = ProblemDifference.between(List.of(one), List.of(one, one, one));
        assertThat(difference.brought()).containsExactly(one, one);
        assertThat(difference.there()).containsExactly(one);
        assertThat(ProblemDifference.between(List.of(one, one, one), List.of(one))
                        .gone())
                .isEqualTo(2);
    }

    @Test
    void takesTheOneOnTheSameLineFirst() {
        String text = "x: 1\n".repeat(3);
        var difference =
                ProblemDifference.between(List.of(at(text, 2)), List.of(at(text, 1), at(text, 2), at(text, 3)));
        assertThat(difference.there())
                .extracting(problem -> problem.at().line())
                .containsExactly(2);
    }

    @Test
    void blamesForFilesAloneThatWereChanged() {
        var difference = ProblemDifference.between(List.of(), List.of(at("x: 1\n", 1)));
        assertThat(difference.broughtBy(Set.of("a.yaml"))).isEqualTo(difference);
        assertThat(difference.broughtBy(Set.of("b.yaml")).brought()).isEmpty();
        assertThat(difference.broughtBy(Set.of("b.yaml")).there()).hasSize(1);
    }

    @Test
    void knowsAProblemWhoseWordsAreOthers() {
        var difference = ProblemDifference.between(List.of(at("x: 1\n", 1, "a")), List.of(at("x: 1\n", 1, "b")));
        assertThat(difference.brought()).isEmpty();
    }
}
