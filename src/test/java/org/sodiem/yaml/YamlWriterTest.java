package org.sodiem.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Lines;
import org.sodiem.yaml.YamlMap.Quoted;
import org.sodiem.yaml.YamlMap.Unfilled;

class YamlWriterTest {

    @Test
    void writesTextsOfSeveralLinesAsTheyAre() {
        YamlMap map = new YamlMap()
                .with("text", new Lines("- Trên 90%: 2 điểm\n\n# a: b"))
                .with("one", new Lines("a: b"))
                .with("blank", new Lines("a \nb"))
                .with("odd", new Lines("a\tb\nc"))
                .with("list", List.of(new Lines("x\ny"), new Flow(new YamlMap().with("k", new Lines("x\ny")))));
        String text = YamlWriter.text(map);
        assertThat(text).isEqualTo("""
                text: |-
                  - Trên 90%: 2 điểm

                  # a: b
                one: "a: b"
                blank: "a \\nb"
                odd: "a\\u0009b\\nc"
                list:
                - |-
                  x
                  y
                - {k: "x\\ny"}
                """);
        Mapping read =
                (Mapping) Objects.requireNonNull(YamlReader.read(new SourceFile("a.yaml", text), new Problems()));
        assertThat(read.pairs())
                .extracting(pair -> pair.value() instanceof Scalar scalar ? scalar.text() : "")
                .containsExactly("- Trên 90%: 2 điểm\n\n# a: b", "a: b", "a \nb", "a\tb\nc", "");
    }

    @Test
    void writesOneStyle() {
        YamlMap map = new YamlMap()
                .above("Số liệu\n\nhai dòng")
                .with("unit", "xa-vinh-chap")
                .with("as-of", LocalDate.of(2023, 12, 8))
                .with("closes", LocalDateTime.of(2023, 11, 20, 17, 0))
                .with("scale", new BigDecimal("85.60"))
                .with("over", true)
                .with("empty", new YamlMap())
                .with("none", List.of())
                .with("later", null)
                .with("title", new Quoted("Phòng \"Nội vụ\""))
                .with("indexes", List.of(new Flow(new YamlMap().with("id", "a").with("kinds", List.of("xa", "b, c")))))
                .with(
                        "scores",
                        new YamlMap()
                                .with("1.1.1", new Commented(null, "Kế hoạch"))
                                .with("1.1.2", new Commented(new YamlMap().with("count", 3), "Báo\ncáo"))
                                .with("note", new Commented("một, hai", "x")))
                .above("lần")
                .with(
                        "waves",
                        List.of(
                                new YamlMap().with("date", "a").with("list", List.of("x", List.of("w", "z"))),
                                new YamlMap().above("đợt").with("date", "b"),
                                new Commented("c", "d")))
                .unlessEmpty("a", null)
                .unlessEmpty("b", List.of())
                .unlessEmpty("c", new YamlMap());
        assertThat(YamlWriter.text(map)).isEqualTo("""
                # Số liệu

                # hai dòng
                unit: xa-vinh-chap
                as-of: 2023-12-08
                closes: 2023-11-20T17:00
                scale: 85.60
                over: true
                empty: {}
                none: []
                later:
                title: "Phòng \\"Nội vụ\\""
                indexes:
                - {id: a, kinds: [xa, "b, c"]}
                scores:
                  "1.1.1":  # Kế hoạch
                  "1.1.2":  # Báo cáo
                    count: 3
                  note: một, hai  # x
                # lần
                waves:
                - date: a
                  list:
                  - x
                  - - w
                    - z
                -
                  # đợt
                  date: b
                - c  # d
                """);
        assertThat(YamlWriter.text(new Flow(map)))
                .startsWith("{unit: xa-vinh-chap, ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1",
                "007",
                "1.50",
                "1e3",
                "-1",
                "+.5",
                "0x1F",
                "12:30",
                "12:30:45",
                "2023-12-08",
                "2023-12-08T17:00",
                "true",
                "No",
                "null",
                "~",
                "",
                " a",
                "a ",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "- a",
                "-",
                "? a",
                "[a",
                "{a",
                "@a",
                "`a",
                "%a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "'a",
                "\"a",
                "---",
                "...",
                "a\nb",
                "a\tb",
                "a\u0085b",
                "\uFEFFa",
                ".inf",
                "=",
                "<<",
                ": a",
                ",a",
                "]"
            })
    void quotesWhatWouldBeReadAsSomethingElse(String text) {
        String written = YamlWriter.text(new YamlMap().with("a", text));
        assertThat(written).startsWith("a: \"").endsWith("\"\n");
        keeps(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-3",
                "13/BC-UBND",
                "2026/lan-1",
                "https://a.example/b#c",
                "Số liệu: ",
                "a:b",
                "-a",
                "x'y",
                "T2",
                "Xã, thị trấn",
                "14/11/2023",
                "commune.yaml",
                "100%",
                "😀 Vĩnh Ô",
                "a \"b\" c"
            })
    void leavesPlainWhatIsSafe(String text) {
        String stripped = text.strip().replaceAll(":$", "");
        assertThat(YamlWriter.text(new YamlMap().with("a", stripped))).isEqualTo("a: " + stripped + "\n");
        keeps(text);
    }

    @Test
    void keepsEveryTextWhereverItStands() {
        Random random = new Random(11);
        String[] pieces = {
            "a", "1", "-", ":", " ", "#", ",", "[", "]", "{", "}", "'", "\"", "\\", "\n", "\r", "\t", "?", "!", "&",
            "*", "|", ">", "%", "@", "`", ".", "~", "=", "<", "Vĩnh", "ộ", "😀", "\u0085", "\u2028", "\uFEFF", "\u200b",
            "true"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            keeps(text.toString());
        }
    }

    @Test
    void writesWhatIsNotFilledInAsComments() {
        YamlMap keys = new YamlMap()
                .above("a, b")
                .with("choice", new Commented(null, "c"))
                .with("evidence", List.of());
        YamlMap scores = new YamlMap()
                .with("1.1.1", new Commented(new Unfilled(keys), "Kế hoạch"))
                .with("1.1.2", new Unfilled(keys));
        assertThat(YamlWriter.text(new YamlMap().with("scores", scores))).isEqualTo("""
                scores:
                  "1.1.1":  # Kế hoạch
                    # # a, b
                    # choice:  # c
                    # evidence: []
                  "1.1.2":
                    # # a, b
                    # choice:  # c
                    # evidence: []
                """);
    }

    /** A second reader takes it for a text too, in block and in flow, as a value, an item and a key that may be one. */
    private static void keeps(String text) {
        String key = Lookalikes.first(text) == null ? text : "a: b";
        for (Object value :
                Arrays.asList(text, new Flow(new YamlMap().with(key, List.of(text, text))), List.of(text))) {
            String written = YamlWriter.text(
                    new YamlMap().with("k", new Commented(value, "c " + text)).with("z", 1));
            Problems problems = new Problems();
            Mapping read = (Mapping)
                    Objects.requireNonNull(YamlReader.read(new SourceFile("a.yaml", written), problems), written);
            assertThat(problems.sorted()).as(written).isEmpty();
            assertThat(read.pairs()).as(written).hasSize(2);
            if (value instanceof String) {
                Scalar scalar = (Scalar) read.pairs().get(0).value();
                assertThat(scalar.text()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
                assertThat(scalar.isNull()).isFalse();
            }
            Object other =
                    new Load(LoadSettings.builder().build()).loadFromString(written.replace("\ud83d\ude00", "e"));
            String expected = text.replace("\ud83d\ude00", "e");
            assertThat(other).as(written).isInstanceOf(Map.class);
            Object again = ((Map<?, ?>) other).get("k");
            assertThat(again)
                    .as(written)
                    .isEqualTo(
                            value instanceof String
                                    ? expected
                                    : value instanceof List
                                            ? List.of(expected)
                                            : Map.of(key.replace("\ud83d\ude00", "e"), List.of(expected, expected)));
        }
    }
}
