package org.sodiem.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

class ProblemsTest {

    private final SourceFile file = new SourceFile("a.yaml", "x".repeat(5000));
    private final Problems problems = new Problems();

    private void add(Code code, int times) {
        for (int i = 0; i < times; i++) {
            problems.add(code, new Span(file, i, i + 1));
        }
    }

    @Test
    void keepsOfOneFileWhatSomebodyReads() {
        add(Code.DUPLICATE_KEY, Problems.MOST);
        assertThat(problems.sorted()).hasSize(Problems.MOST);
        add(Code.DUPLICATE_KEY, 3000);
        assertThat(problems.sorted())
                .hasSize(Problems.MOST + 1)
                .extracting(Diagnostic::code)
                .containsOnlyOnce(Code.TOO_MANY_PROBLEMS);
    }

    @Test
    void countsWhatItDoesNotKeep() {
        add(Code.DUPLICATE_KEY, 3000);
        long before = problems.errors();
        add(Code.UNKNOWN_KEY, 1);
        assertThat(problems.errors())
                .as("else a refused file would pass as whole")
                .isGreaterThan(before);
    }

    @Test
    void hidesNoErrorBehindWarnings() {
        add(Code.EVIDENCE_UNUSED, 3000);
        add(Code.DUPLICATE_KEY, 1);
        assertThat(problems.sorted()).extracting(Diagnostic::code).contains(Code.DUPLICATE_KEY);
    }

    @Test
    void tellsOnceWhereProblemsWereCollectedApart() {
        add(Code.DUPLICATE_KEY, 3000);
        Problems all = new Problems();
        all.addAll(problems.sorted());
        all.addAll(problems.sorted());
        assertThat(all.sorted())
                .hasSize(Problems.MOST + 1)
                .filteredOn(problem -> problem.code() == Code.TOO_MANY_PROBLEMS)
                .hasSize(1);
    }

    @Test
    void keepsNothingOfWhatIsForgotten() {
        add(Code.DUPLICATE_KEY, 3);
        problems.add(Code.UNKNOWN_KEY, file.start());
        problems.forget(problem -> problem.code() == Code.DUPLICATE_KEY);
        assertThat(problems.errors()).isEqualTo(1);
        assertThat(problems.sorted()).extracting(Diagnostic::code).isEqualTo(List.of(Code.UNKNOWN_KEY));
    }
}
