package org.sodiem.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.MapTree;

/** Values in signs that are none of the keyboard's, or over several lines: told so that the advice is taken. */
class WrittenValuesTest {

    private static final String FILE = "submissions/2023/xa-an/scores.yaml";

    private static Diagnostic only(String right, String wrong) throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        tree.with(FILE, tree.text(FILE).replace(right, wrong));
        Problems problems = new Problems();
        BookLoader.load(tree, problems);
        List<Diagnostic> told = problems.sorted();
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    @Test
    void advisesNoNumberThatIsThenRefused() throws IOException {
        Diagnostic told = only("value: 92.5", "value: \u221292.5");
        assertThat(told.instead()).isEmpty();
        assertThat(only("numerator: 18", "numerator: \u0661\u0668").instead()).containsExactly("18");
    }

    @Test
    void namesBracketsOfOtherKeyboards() throws IOException {
        Diagnostic told = only("met: [a, b]", "met: \uFF3Ba, b\uFF3D");
        assertThat(told.code()).isEqualTo(Code.LOOKALIKE);
        assertThat(told.instead()).containsExactly("[a, b]");
    }

    @Test
    void tellsAValueOverSeveralLinesOnOne() throws IOException {
        assertThat(only("numerator: 18", "numerator: |\n        1\n        8").args())
                .containsExactly("1 8");
    }
}
