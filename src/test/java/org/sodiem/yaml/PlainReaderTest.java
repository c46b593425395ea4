package org.sodiem.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;

/** The parser is the judge: what is read without it is what it reads, without a problem. */
class PlainReaderTest {

    private static final List<String> TEXTS = List.of(
            """
            # Số liệu hư cấu
            unit: xa-an # đơn vị
            as-of: 2023-12-08

            evidence:
              bc-cchc:
                title: Báo cáo:không, "kết quả" [2023], 50% #1
                number: 13/BC-UBND
                date: 2023-12-08
                url: https://xa-an.example/van-ban?a=b#c
                visibility: internal
              # một dòng
              kh-1: {title: "Kế hoạch: 'năm' # {2023}", number: '5', file: a.pdf}
            scores:
              "1.1.1":
                choice: dung-han
                evidence: [bc-cchc, {ref: kh-1, pages: 2-8}, [a, []] ]
              '1.1.2': {met: [san-pham, "thoi han"], faults: {}}
              1.1.3:
                numerator: -17
                denominator: 1_000.50
                note:
                evidence:
                - bc-cchc
                - ref: kh-1
                  pages: "3"
                -   {ref: kh-1}
                -   ref: kh-1
                    pages: 4
              1.1.4:
              1.1.5: ~
              1.1.6: null
            bonus:
              - a: 1
                b:
                  - True
                  - +5
                  - 0x1F
                  - .5
              - c:   (không)   # hết
              - "d"
            """,
            """
            a: b
            c:
              - d
              - e: f
                g: [1, 2.50, yes, No, 'h i', .inf, 1e5, 0o7, 12:30]
            k: - l
            m: -n
            o: p: q
            r: "s\\n"
            t: 'u''v'
            w: |
              x
            y: >-
              z
            """,
            "a:\n  b:\n    c: 1\n   d: 2\n e: 3\n",
            "a: Tiếng Việt viết rời\nb: [Tô hợp]\n",
            "- a\n- b: c\n",
            "a: {b: 87,4, c: d}\ne: [1,2]\n",
            "a:\n- {b: 2023-11-20T17:00, c: [8:30, d:e], f: http://g.example:80/?h:i}\n- [{j: k:}, l:m]\n");

    private static final String[] PIECES = {
        " ",
        "  ",
        "\n",
        "\n\n",
        ":",
        ": ",
        "#",
        " #",
        "-",
        "- ",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "&a ",
        "*a",
        "!b ",
        "|",
        ">",
        "?",
        "? ",
        "%",
        "@",
        "`",
        "\t",
        "\r\n",
        "\\",
        "~",
        "null",
        "true",
        "---\n",
        "...\n",
        "<<",
        "=",
        "0",
        "1.0",
        "é",
        "\u0301",
        "\u00a0",
        "\u200b",
        "\u2028",
        "\u0085",
        "\ufeff",
        "\u0007",
        "\uD83D\uDE00",
        "\uD83D",
        "\u3000",
        "a: b\n",
        "  c: d\n"
    };

    private static @Nullable Node compare(String text) {
        SourceFile file = new SourceFile("a.yaml", text);
        Node read = PlainReader.read(file);
        if (read != null) {
            Problems problems = new Problems();
            assertThat(read).as(text).isEqualTo(WholeReader.read(file, problems));
            assertThat(problems.sorted()).as(text).isEmpty();
        }
        return read;
    }

    @Test
    void readsWhatPeopleWriteAsTheParserDoes() {
        assertThat(compare(TEXTS.get(0))).isNotNull();
        assertThat(compare(TEXTS.get(1))).isNull();
        for (String text : List.of(
                "a: b",
                "a:",
                "a:\n",
                "a:  \n\n#\n",
                "a: # b\n",
                "a: b#c\n",
                "a:\n- b\n",
                "a:\n- b\nc: d\n",
                "a: [ ]\n",
                "a: { }\n",
                "a: 'b'   \n",
                "# a\n\nb: c\n# d",
                "a: (b) \n",
                "\"a\": b\n",
                "a: [b , c]\n",
                "a: {b: [c]}\n",
                "a: {b: 2023-11-20T17:00, c: [8:30, 9:00]}\n",
                "true: 1\n",
                "1.10: 1\n")) {
            assertThat(compare(text)).as(text).isNotNull();
        }
    }

    @Test
    void leavesToTheParserWhatItMayNotUnderstand() {
        for (String text : List.of(
                "",
                "\n",
                "a\n",
                "- a\n",
                "a: b\n c\n",
                "a:\tb\n",
                "a: b\r\n",
                "a: &b c\n",
                "a: *b\n",
                "a: !b c\n",
                "a: [b\n",
                "a: [b,]\n",
                "a: {b: c,}\n",
                "a: {b}\n",
                "a: {b:c}\n",
                "a: {b: c:}\n",
                "a: [b:]\n",
                "a: [b:, c]\n",
                "a: {b: c:d: e}\n",
                "a: [b: c]\n",
                "a: b: c\n",
                "a: 'b' c\n",
                "a: 'b'#c\n",
                "a: \"b\\u0041\"\n",
                "a: 'b''c'\n",
                "a: |\n  b\n",
                "a: b\na: c\n",
                "---\na: b\n",
                "a: b\n...\n",
                "? a\n",
                "a: @b\n",
                "a: 'b\n  c'\n",
                "a:\n  b: c\n d: e\n",
                "a :b\n",
                "a: " + "9".repeat(600) + "\n",
                "a: " + "b".repeat(20_000) + "\n",
                "\u0111: a\n")) {
            assertThat(compare(text)).as(text).isNull();
        }
    }

    @Test
    void leavesToTheParserWhatIsDeep() {
        StringBuilder pairs = new StringBuilder();
        IntStream.range(0, 40).forEach(i -> pairs.append(" ".repeat(i)).append("a:\n"));
        assertThat(compare(pairs.toString())).isNull();
        assertThat(compare("a: " + "[".repeat(40) + "]".repeat(40) + "\n")).isNull();
        assertThat(compare("a: " + "{b: ".repeat(40) + "c" + "}".repeat(40) + "\n"))
                .isNull();
    }

    @Test
    void readsEveryFileOfThisRepositoryAsTheParserDoes() throws IOException {
        int read = 0;
        int all = 0;
        for (String top : List.of(
                "submissions", "criteria", "src/test/resources/golden/base", "src/test/resources/golden/diagnostics")) {
            try (Stream<Path> paths = Files.walk(Path.of(top))) {
                for (Path path : paths.filter(path -> path.toString().endsWith(".yaml") && Files.isRegularFile(path))
                        .toList()) {
                    all++;
                    read += compare(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)) == null ? 0 : 1;
                }
            }
        }
        assertThat(read).isGreaterThan(all / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readsTextsThatWereSpoiledAsTheParserDoes(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < Integer.getInteger("plain.texts", 4_000); i++) {
            StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
            if (random.nextBoolean()) {
                text = part(text, random);
            }
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                spoil(text, random);
            }
            read += compare(text.toString()) == null ? 0 : 1;
        }
        assertThat(read).isGreaterThan(100);
    }

    /** Some lines. */
    private static StringBuilder part(StringBuilder text, Random random) {
        List<String> lines = new ArrayList<>(text.toString().lines().toList());
        int from = random.nextInt(lines.size());
        int to = from + 1 + random.nextInt(lines.size() - from);
        return new StringBuilder(String.join("\n", lines.subList(from, to)).stripIndent()).append("\n");
    }

    private static void spoil(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(4));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            default -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
        }
        if (text.isEmpty()) {
            text.append('a');
        }
    }
}
