package org.sodiem.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;

class YamlReaderTest {

    private final Problems problems = new Problems();

    private Mapping read(String text) {
        Node node = YamlReader.read(new SourceFile("a.yaml", text), problems);
        return (Mapping) Objects.requireNonNull(node);
    }

    private Node at(String text, String key) {
        return Objects.requireNonNull(read(text).find(key)).value();
    }

    @Test
    void refusesAnchorsWhereverTheyStandEachOnce() {
        for (String text : List.of(
                "a: &x tot\n",
                "a: &x 'tot'\n",
                "a: &x\n",
                "a: &x\n  tot\n",
                "&x a: tot\n",
                "a: {b: &x tot}\n",
                "a: [1, &x 2]\n",
                "a: &x {b: 1}\n",
                "a: &x |\n  tot\n",
                "a: &x\n  b: 1\n")) {
            Problems found = new Problems();
            YamlReader.read(new SourceFile("a.yaml", text), found);
            assertThat(found.sorted())
                    .as(text)
                    .extracting(problem -> problem.code() + " " + problem.args())
                    .containsExactly("ALIAS [&x]");
        }
        assertThat(((Scalar) at("a: '&x'\nb: a & b\n", "a")).text()).isEqualTo("&x");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void readsAPairOfSurrogatesAtEveryPlaceOfTheParsersBuffer() {
        for (int length = 990; length < 1060; length++) {
            String text = "n".repeat(length) + "\uD83D\uDE00".repeat(600);
            Node note = at("a: " + text + "\nb: 1\n", "a");
            assertThat(((Scalar) note).text()).isEqualTo(text);
            assertThat(note.span().text()).isEqualTo(text);
        }
    }

    @Test
    void takesAwaySignsOfAStampThatAnEscapeHasMade() {
        Problems problems = new Problems();
        SourceFile file = SourceFile.of("a.yaml", "a: \"x\\uFDD0y\"\n");
        Mapping root = (Mapping) Objects.requireNonNull(YamlReader.read(file, problems));
        assertThat(((Scalar) root.pairs().get(0).value()).text()).isEqualTo("xy");
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo(Code.CONTROL_CHARACTER));
    }

    @Test
    void placesEveryScalarWhereItsTextStands() {
        Mapping root = read("a: một\n\"b\": 'hai'\nc: [1.50, {d: x}]\n");
        assertThat(spans(root)).containsExactly("a", "một", "\"b\"", "'hai'", "c", "1.50", "d", "x");
    }

    private static List<String> spans(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.pairs().stream()
                    .flatMap(p -> Stream.concat(Stream.of(p.key().span().text()), spans(p.value()).stream()))
                    .toList();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().flatMap(i -> spans(i).stream()).toList();
        }
        return List.of(node.span().text());
    }

    @Test
    void keepsDigitsAsWritten() {
        assertThat(((Scalar) at("a: 1.50", "a")).text()).isEqualTo("1.50");
        assertThat(((Scalar) at("a: 007", "a")).text()).isEqualTo("007");
    }

    @Test
    void countsColumnsInCodePointsBehindAnEmoji() {
        Node value = at("a: \"😀😀\"\nb: [😀, c]\n", "b");
        Span span = ((Sequence) value).items().get(1).span();
        assertThat(span.text()).isEqualTo("c");
        assertThat(span.column()).isEqualTo(8);
    }

    @Test
    void readsWindowsLineEndsAndComposesMarks() {
        Scalar value = (Scalar) at("a: x\r\nb: Vie\u0323\u0302t\r\n", "b");
        assertThat(value.text()).isEqualTo("Vi\u1ec7t");
        assertThat(value.span().line()).isEqualTo(2);
    }

    @Test
    void tellsEmptyValuesFromEmptyTexts() {
        assertThat(((Scalar) at("a:\nb: ''\n", "a")).isNull()).isTrue();
        assertThat(((Scalar) at("a: ~\n", "a")).isNull()).isTrue();
        assertThat(((Scalar) at("a: ''\n", "a")).isNull()).isFalse();
    }

    @Test
    void givesAValueOrProblemsWhereverAFileIsCut() throws Exception {
        Path base = Path.of("src/test/resources/golden/base");
        String path = "submissions/2023/xa-an/scores.yaml";
        byte[] whole = Files.readAllBytes(base.resolve(path));
        for (int length = 0; length < whole.length; length++) {
            MapTree tree = MapTree.of(base).with(path, Arrays.copyOf(whole, length));
            Assessment assessment = Assessment.of(tree, null, (stage, done, total) -> {});
            assertThat(assessment).isInstanceOf(Assessment.Scored.class);
            for (var problem : assessment.problems()) {
                assertThat(problem.at().line()).isPositive();
                assertThat(problem.at().column()).isPositive();
            }
        }
    }

    @Test
    void survivesDeepAndBrokenInput() {
        for (String text : List.of(
                "[".repeat(10_000),
                "{a: ".repeat(5_000),
                "- ".repeat(3_000),
                "a: &x [*x]",
                "? [a]: b",
                "%YAML 9.9\n---\na",
                "\u0085",
                "a: !!binary aGk=")) {
            Problems found = new Problems();
            Node node = YamlReader.read(new SourceFile("a.yaml", text), found);
            assertThat(node != null || found.errors() > 0)
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isTrue();
        }
    }
}
