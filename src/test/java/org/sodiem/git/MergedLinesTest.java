package org.sodiem.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergedLinesTest {

    @TempDir
    private Path folder = Path.of("");

    /** Texts with / for line ends. */
    private static String lines(String text) {
        return text.replace('/', '\n');
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/c/, A/b/c/, a/b/C/, A/b/C/",
        "a/b/c/, a/b/C/, A/b/c/, A/b/C/",
        "a/b/c/, b/c/, a/b/c/d/, b/c/d/",
        "a/b/c, A/b/c, a/b/c/, A/b/c/",
        "a/b/c/, A/b/c/, a/b/c, A/b/c",
        "x/x/b/c/c/, x/b/c/c/, x/x/b/c/c/c/, x/b/c/c/c/"
    })
    void joinsWhatStandsApart(String fork, String one, String other, String both) {
        assertThat(MergedLines.of(lines(fork), lines(one), lines(other))).isEqualTo(lines(both));
    }

    /** The first three are merged to different texts, without a conflict, by git and by the git library. */
    @ParameterizedTest
    @CsvSource({
        "a/b/a/a/c/a/c/c/a/, a/a/a/a/c/a/c/c, a/b/a/a/c/a/a/c/c/a/",
        "a/a/a/a/b/a/b/b/a/b/a/b/a/a/a/a/b/b/a/b/a/a/b/b/, a/a/a/a/a/b/b/b/a/b/a/b/a/a/a/b/b/a/b/a/a/b/b/,"
                + " a/a/a/a/b/a/b/b/a/b/a/b/a/b/a/a/a/b/b/a/b/a/a/b/b/",
        "c/a/c/a/b/c/a/b/a/c/c/a/a/a/b/b/a/b/, c/a/c/a/b/c/a/a/c/c/a/a/a/b/b/a/b/,"
                + " c/a/c/c/c/c/a/a/a/a/b/c/a/b/a/a/b/b/a/b/",
        "a/b/c/, A/b/c/, a/B/c/",
        "a/b/c/, A/b/c/, X/b/c/",
        "a/b/c/, A/b/c/, a/b/b/C/",
        "x/x/b/x/x/, x/b/x/x/, x/x/b/b/x/x/",
        "a/c/, A/c/, a/C/"
    })
    void saysNothingWhereItCannotBeTold(String fork, String one, String other) {
        assertThat(MergedLines.of(lines(fork), lines(one), lines(other))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void mergesAsGitDoes(int seed) throws Exception {
        Random random = new Random(seed);
        int told = 0;
        for (int i = 0; i < 120; i++) {
            List<String> fork = new ArrayList<>();
            for (int line = 0; line < 4 + random.nextInt(20); line++) {
                fork.add(letter(random));
            }
            fork.add(fork.size() / 2, "một dòng " + i);
            boolean early = random.nextBoolean();
            String was = String.join("\n", fork) + "\n";
            String one = changed(fork, early, random);
            String other = changed(fork, !early, random);
            String both = MergedLines.of(was, one, other);
            if (both != null) {
                told++;
                assertThat(mergedByGit(was, one, other)).as(was + one + other).isEqualTo(both);
            }
        }
        assertThat(told).isGreaterThan(40);
    }

    @Test
    void isLinear() {
        String many = "\n".repeat(500_000);
        assertThat(MergedLines.of("a\n" + many + "b\n", "A\n" + many + "b\n", "a\n" + many + "B\n"))
                .isNull();
        assertThat(MergedLines.of(many, many + "\n", many + "\n\n")).isNull();
    }

    private static String letter(Random random) {
        return "" + (char) ('a' + random.nextInt(4));
    }

    /** The lines with one or two changes in one of the halves. */
    private static String changed(List<String> fork, boolean early, Random random) {
        List<String> lines = new ArrayList<>(fork);
        for (int i = 0; i <= random.nextInt(2); i++) {
            int at = early ? random.nextInt(lines.size() / 3) : lines.size() - 1 - random.nextInt(lines.size() / 3);
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, letter(random));
                default -> lines.set(at, letter(random));
            }
        }
        return String.join("\n", lines) + (random.nextInt(6) == 0 ? "" : "\n");
    }

    private String mergedByGit(String fork, String one, String other) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("fork"), fork);
        Files.writeString(folder.resolve("one"), one);
        Files.writeString(folder.resolve("other"), other);
        Process git = new ProcessBuilder("git", "merge-file", "-p", "one", "fork", "other")
                .directory(folder.toFile())
                .start();
        String merged = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        return merged;
    }
}
