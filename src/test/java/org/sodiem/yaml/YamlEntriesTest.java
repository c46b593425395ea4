package org.sodiem.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.yaml.YamlEntries.Entry;

class YamlEntriesTest {

    private static final String COMMENTED = """
            # Đầu tệp
            unit: xa
            scores: # của xã
              # của dòng đầu
              "1.1": {count: 1} # đủ

                # sâu hơn: vẫn của 1.1
              # của dòng hai
              1.2:
                count: 2
              # cuối bảng
            # phần sau
            note: x
            """;

    private static YamlEntries scores(String file) {
        return Objects.requireNonNull(YamlEntries.of(file, "scores"));
    }

    private static String backwards(String file) {
        YamlEntries there = scores(file);
        List<Entry> entries = new ArrayList<>(there.entries());
        Collections.reverse(entries);
        return there.text(entries, List.of());
    }

    private static String same(String file) {
        YamlEntries there = scores(file);
        return there.text(there.entries(), List.of());
    }

    @Test
    void givesEachEntryItsComments() {
        assertThat(scores(COMMENTED).entries())
                .extracting(Entry::key, Entry::above, Entry::behind, Entry::below)
                .containsExactly(
                        tuple(
                                "1.1",
                                List.of("  # của dòng đầu\n"),
                                " {count: 1} # đủ",
                                List.of("\n", "    # sâu hơn: vẫn của 1.1\n")),
                        tuple("1.2", List.of("  # của dòng hai\n"), "", List.of("    count: 2\n")));
    }

    @Test
    void movesEntriesWithTheirCommentsAndKeepsAllElse() {
        assertThat(backwards(COMMENTED)).isEqualTo("""
                # Đầu tệp
                unit: xa
                scores: # của xã
                  # của dòng hai
                  1.2:
                    count: 2
                  # của dòng đầu
                  "1.1": {count: 1} # đủ

                    # sâu hơn: vẫn của 1.1
                  # cuối bảng
                # phần sau
                note: x
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scores:\n  a: 1\n",
                "scores:\n  a: 1",
                "scores:\r\n  a: 1\r\n  b: 2\r\nunit: x\r\n",
                "\uFEFFscores:\n  a: 1\n",
                "unit: x\n\nscores:\n\n  a: 1\n\n\n  b: {c: 2,\n    d: 3}\n\n# sau\nnote: y\n",
                "\"scores\":\n    a: |\n      dòng\n\n      hai\n    b: 2\n",
                "---\nscores:\n  a: 1\n",
                "scores:\nunit: x\n",
                "scores: # chưa có\nunit: x\n",
                "scores:\n  # sau này\nunit: x\n",
            })
    void keepsAFileWhoseEntriesStayToTheLetter(String file) {
        assertThat(same(file)).isEqualTo(file.endsWith("\n") ? file : file + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores: null\nunit: x\n", "scores: ~\nunit: x\n"})
    void writesNothingForNoEntries(String file) {
        assertThat(same(file)).isEqualTo("scores:\nunit: x\n");
    }

    @Test
    void writesEntriesInBracesOnLinesOfTheirOwn() {
        assertThat(same("scores: {}  # trống\nunit: x\n")).isEqualTo("scores:  # trống\nunit: x\n");
        assertThat(backwards("scores: {a: 1, b: {c: 2,\n  d: 3}} # hai\nunit: x\n"))
                .isEqualTo("scores:  # hai\n  b: {c: 2, d: 3}\n  a: 1\nunit: x\n");
        assertThat(same("scores:\n  {a: 1,\n  b: 2}\nunit: x\n")).isEqualTo("scores:\n  a: 1\n  b: 2\nunit: x\n");
        assertThat(same("\uFEFFscores: {a: 1}\r\nunit: x\r\n")).isEqualTo("\uFEFFscores:\r\n  a: 1\r\nunit: x\r\n");
    }

    @Test
    void addsLinesBehindTheLastEntry() {
        YamlEntries there = scores("scores:\n    a: 1\n    # cuối\nunit: x\n");
        assertThat(there.indent()).isEqualTo(4);
        assertThat(there.text(there.entries(), List.of("# thêm")))
                .isEqualTo("scores:\n    a: 1\n    # cuối\n    # thêm\nunit: x\n");
    }

    @Test
    void knowsNoEntriesOfAKeyThatIsNotThere() {
        assertThat(YamlEntries.of("unit: x\n", "scores")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scores: 1\n",
                "scores: [a]\n",
                "scores: {a: 1, # một\n b: 2}\n",
                "scores: # một\n  {a: 1}\n",
                "{scores: {a: 1}}\n",
                "? scores\n: a: 1\n",
                "scores:\n  a: 1\n a: 2\n",
                "scores: !!map\n  a: 1\n",
            })
    void takesNothingApartThatItCouldNotPutTogetherAgain(String file) {
        assertThatThrownBy(() -> same(file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNoFileThatWouldSaySomethingElse() {
        YamlEntries there = scores("scores:\n  a: 1\n");
        Entry entry = there.entries().get(0);
        assertThatThrownBy(() -> there.text(List.of(entry, entry), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> there.text(List.of(entry.with(" 2", List.of())), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
