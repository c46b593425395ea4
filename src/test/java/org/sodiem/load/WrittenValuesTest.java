package org.sodiem.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.MapTree;

/** Values in signs that are none of the keyboard's, or over several lines: told so that the advice is taken. */
class WrittenValuesTest {

    private static final String FILE = "submissions/2023/xa-an/scores.yaml";

    private static Diagnostic first(String right, String wrong) throws IOException {
        return told(right, wrong).get(0);
    }

    private static List<Diagnostic> told(String right, String wrong) throws IOException {
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"));
        tree.with(FILE, tree.text(FILE).replace(right, wrong));
        Problems problems = new Problems();
        BookLoader.load(tree, problems);
        return problems.sorted();
    }

    private static Diagnostic only(String right, String wrong) throws IOException {
        List<Diagnostic> told = told(right, wrong);
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    @Test
    void advisesNoNumberThatIsThenRefused() throws IOException {
        Diagnostic told = only("value: 92.5", "value: \u221292.5");
        assertThat(told.instead()).isEmpty();
        assertThat(only("numerator: 18", "numerator: \u0661\u0668").instead()).containsExactly("18");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value: 92.5 | value: 92,5% | 92.5
            value: 92.5 | value: 92.5 % | 92.5
            value: 92.5 | value: "92,5 %" | 92.5
            value: 92.5 | value: \u2014 92,5 | 92.5
            value: 92.5 | value: [92.5] | 92.5
            numerator: 18 | numerator: \u2013 18 | 18
            numerator: 18 | numerator: [[18]] | 18
            numerator: 18 | numerator: {18} | 18
            choice: tot | choice: [tot] | tot
            choice: tot | choice: {"tot"} | "tot"
            evidence: [kh-05] | evidence: [[kh-05]] | kh-05
            evidence: [kh-05] | evidence: {kh-05, bc-90} | [kh-05, bc-90]
            title: Báo cáo | title: !Bao cáo | cáo năm 2023
            title: Báo cáo | title: &Bao cáo | cáo năm 2023
            """)
    void advisesWhatWasWrittenAndNothingElse(String right, String wrong, String instead) throws IOException {
        assertThat(first(right, wrong).instead().get(0)).isEqualTo(instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"value: \u2013 92,5", "value: khoảng 92", "value: >92", "value: [92, 93]", "value: \u22125 %"})
    void advisesNoFigureWhereNoneIsCertain(String wrong) throws IOException {
        assertThat(first("value: 92.5", wrong.replace("value: >", "value: <")).instead())
                .isEmpty();
    }

    /** What nobody sees is no text: a reason or a note of it would stand empty on pages. */
    @Test
    void takesWhatDoesNotShowForEmpty() throws Exception {
        for (String unseen : List.of("\\u200B", "\\u2060\\uFEFF", "\\u00AD", "\\u202E")) {
            assertThat(first("choice: tot", "not-applicable: \"" + unseen + '"').code())
                    .as(unseen)
                    .isEqualTo(Code.EMPTY_TEXT);
        }
    }

    /** A note of which nothing is read says so, as one of which the half is read does. */
    @Test
    void tellsATextThatIsCutWhole() throws IOException {
        for (String cut : List.of("# không", "#12 chưa trả lời", "# 12 chưa trả lời")) {
            Diagnostic told = only("note: Một việc chuyển sang năm sau.", "note: " + cut);
            assertThat(told.code()).as(cut).isEqualTo(Code.TEXT_CUT_OFF);
            assertThat(told.instead()).as(cut).containsExactly('"' + cut + '"');
        }
        assertThat(told("note: Một việc chuyển sang năm sau.", "note: \"# không\""))
                .isEmpty();
    }

    /** A text that must be there is missing where a {@code #} cuts it whole: a warning alone let a document without a title pass. */
    @Test
    void asksForATextThatIsCutWhole() throws IOException {
        List<Diagnostic> told = told("title: Báo cáo năm 2023", "title: #Báo cáo");
        assertThat(told).extracting(Diagnostic::code).containsExactlyInAnyOrder(Code.TEXT_CUT_OFF, Code.EMPTY_TEXT);
    }

    /** Templates say behind the key of a figure what is to be counted, at times in one word: it is not offered as the figure. */
    @Test
    void takesTheLabelOfATemplateForNoFigure() throws IOException {
        assertThat(told("numerator: 18", "numerator:  # TTHC"))
                .extracting(Diagnostic::code)
                .containsExactly(Code.EMPTY_TEXT);
        assertThat(told("numerator: 18", "numerator:  # 18"))
                .extracting(Diagnostic::code)
                .contains(Code.TEXT_CUT_OFF);
    }

    @Test
    void takesNothingWrittenForNothing() throws IOException {
        assertThat(first("numerator: 18", "numerator: ~").code()).isEqualTo(Code.EMPTY_TEXT);
        assertThat(first("choice: tot", "choice: tot\u0085").code()).isEqualTo(Code.HIDDEN_CHARACTER);
        assertThat(first("title: Báo cáo", "title: !Bao cáo").instead())
                .containsExactly("cáo năm 2023", "\"!Bao cáo năm 2023\"");
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
