package org.sodiem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.FileTree;
import org.sodiem.source.MapTree;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TreeEntry;

/**
 * What officers type and paste, beside what is answered: {@code golden/mistakes/table.txt}, one mistake a block.
 *
 * <p>Of a block, {@code @} names the file (a unit's scores where there is none), {@code -} a line of it and {@code +} what
 * stands there instead, as far indented; {@code \}{@code uXXXX} is a character. What is told follows in both languages,
 * and behind {@code then} what is told when all that could be copied was copied, each reading by itself.
 *
 * <p>Run with {@code -Dgolden.record=true} to write the answers anew; the run then fails.
 */
class MistakesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path TABLE = GOLDEN.resolve("mistakes/table.txt");
    private static final String UNIT = "submissions/2023/xa-an/";
    private static final int MOST_STEPS = 4;
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9A-F]{4})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Words of the formats themselves, which stand in what is to be written though nobody wrote them. */
    private static final Set<String> OF_THE_FORMAT = Set.of(
            "unit",
            "pass",
            "office",
            "method",
            "self",
            "survey",
            "score",
            "numerator",
            "denominator",
            "value",
            "count",
            "choice",
            "met",
            "faults",
            "true",
            "false",
            "public",
            "internal",
            "https",
            "http",
            "xn",
            "t");

    private record Mistake(String name, String path, List<String> input) {

        @Override
        public String toString() {
            return name;
        }

        /** The base with the mistake in it. */
        MapTree tree() throws IOException {
            MapTree tree = MapTree.of(GOLDEN.resolve("base"));
            List<String> lines = new ArrayList<>(tree.text(path).lines().toList());
            int at = -1;
            String indentation = "";
            for (String edit : input) {
                String text = unescaped(edit.substring(1).replaceFirst("^ ", ""));
                if (edit.startsWith("-")) {
                    at = lines.stream().map(String::strip).toList().indexOf(text.strip());
                    assertThat(at).as("%s: a line '%s'", name, text).isNotNegative();
                    String line = lines.remove(at);
                    indentation = line.substring(
                            0, line.length() - line.stripLeading().length());
                } else {
                    lines.add(at++, edit.startsWith("+|") ? unescaped(edit.substring(2)) : indentation + text);
                }
            }
            return tree.with(path, String.join("\n", lines) + "\n");
        }
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .replace("\\\\u", "\\u");
    }

    private static List<String> blocks() throws IOException {
        return List.of(Files.readString(TABLE).strip().split("\n\n+", -1));
    }

    private static Mistake mistake(String block) {
        List<String> lines = block.lines().toList();
        String path = UNIT + "scores.yaml";
        List<String> input = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("@ ")) {
                path = line.matches("@ (criteria|submissions)/.*") ? line.substring(2) : UNIT + line.substring(2);
            } else if (line.startsWith("-") || line.startsWith("+")) {
                input.add(line);
            }
        }
        return new Mistake(lines.get(0).substring(2), path, input);
    }

    static Stream<String> table() throws IOException {
        return blocks().stream();
    }

    @Test
    void answersEveryMistakeAsTheTableSays() throws IOException {
        List<String> written = new ArrayList<>();
        for (String block : blocks()) {
            Mistake mistake = mistake(block);
            List<Diagnostic> problems = problems(mistake.tree());
            List<String> lines = new ArrayList<>(block.lines()
                    .filter(line -> line.startsWith("# ") || line.matches("[@+-].*"))
                    .toList());
            for (String language : List.of("vi", "en")) {
                new TextFormat(Words.in(Locale.forLanguageTag(language)))
                        .format(problems)
                        .lines()
                        .forEach(line -> lines.add((language + "| " + line).stripTrailing()));
            }
            lines.addAll(then(problems, 0));
            written.add(String.join("\n", lines));
        }
        String table = String.join("\n\n", written) + "\n";
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(TABLE, table);
            fail("recorded %s", TABLE);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    @ParameterizedTest
    @MethodSource("table")
    void tellsAMistakeAtItsOwnLineAndAsNothingElse(String block) throws IOException {
        Mistake mistake = mistake(block);
        MapTree tree = mistake.tree();
        List<Diagnostic> problems = problems(tree);
        assertThat(problems).as(mistake.name()).isNotEmpty();
        List<String> wrong = mistake.input().stream()
                .filter(line -> line.startsWith("+"))
                .map(line ->
                        unescaped(line.substring(1)).replaceFirst("^\\|", "").strip())
                .toList();
        assertThat(problems).as(mistake.name()).allMatch(problem -> {
            SourceFile file = problem.at().file();
            return file.path().equals(mistake.path())
                    && wrong.contains(file.lineText(problem.at().line()).strip());
        });
    }

    @ParameterizedTest
    @MethodSource("table")
    void mendsWhatItSaysIsToBeWritten(String block) throws IOException {
        Mistake mistake = mistake(block);
        List<Diagnostic> problems = problems(mistake.tree());
        boolean advised =
                problems.stream().anyMatch(problem -> !problem.instead().isEmpty());
        if (advised) {
            assertThat(then(problems, 0)).allMatch(line -> line.matches("then\\| .*: no errors"));
        }
    }

    /** Of all messages there are: nothing that is to be written is an example. */
    @Test
    void inventsNothingThatIsToBeWritten() throws IOException {
        List<FileTree> trees = new ArrayList<>();
        for (String block : blocks()) {
            trees.add(mistake(block).tree());
        }
        try (Stream<Path> folders = Files.list(GOLDEN.resolve("diagnostics"))) {
            for (Path folder : folders.sorted().toList()) {
                trees.add(MapTree.of(GOLDEN.resolve("base")).overlay(folder));
            }
        }
        Set<Code> advising = new HashSet<>();
        for (FileTree tree : trees) {
            for (Diagnostic problem : problems(tree)) {
                for (String text : problem.instead()) {
                    advising.add(problem.code());
                    assertThat(invented(text, problem, tree))
                            .as("%s: %s", problem.at(), text)
                            .isEmpty();
                }
            }
        }
        assertThat(advising).hasSizeGreaterThan(20);
    }

    private static List<String> invented(String text, Diagnostic problem, FileTree tree) throws IOException {
        String line = problem.at().file().lineText(problem.at().line());
        Set<String> sources = new HashSet<>(OF_THE_FORMAT);
        if (Set.of(Code.NOT_A_CHOICE, Code.UNKNOWN_KEY).contains(problem.code())) {
            words(problem.args().get(1), sources); // one of the words that are listed
        }
        if (problem.code() == Code.HEAD_KEY_MISSING) {
            words(problem.args().get(0), sources);
        }
        words(line, sources);
        words(problem.at().file().path(), sources);
        words(problem.at().file().text(), sources);
        for (TreeEntry entry : tree.below("criteria")) {
            words(new String(tree.read(entry.path(), 1 << 20), StandardCharsets.UTF_8), sources);
        }
        String digits = line.replaceAll("[^0-9]", "");
        return WORD.matcher(Lookalikes.unmarked(text))
                .results()
                .map(word -> word.group())
                .filter(word -> !sources.contains(word))
                .filter(word -> !word.matches("[0-9]+") || !digits.contains(word.replaceAll("^0+|0+$", "")))
                .filter(word -> problem.code() != Code.SCORE_DISAGREES)
                .filter(word -> problem.code() != Code.EVIDENCE_LINK)
                .filter(word -> problem.code() != Code.NOT_A_DATE) // the last day of a month or quarter
                .toList();
    }

    private static void words(String text, Set<String> words) {
        WORD.matcher(Lookalikes.unmarked(text)).results().forEach(word -> words.add(word.group()));
    }

    /** What is told when what is to be written was written, problem by problem, for each reading. */
    private static List<String> then(List<Diagnostic> problems, int steps) throws IOException {
        Diagnostic first = problems.stream()
                .filter(problem -> !problem.instead().isEmpty() || isIndentation(problem))
                .findFirst()
                .orElse(null);
        if (first == null || steps == MOST_STEPS) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (String text : first.instead().isEmpty() ? List.of("") : first.instead()) {
            String path = first.at().file().path();
            String mended = applied(first, text);
            MapTree after = MapTree.of(GOLDEN.resolve("base")).with(path, mended);
            List<Diagnostic> left = problems(after);
            List<String> further = then(left, steps + 1);
            if (further.isEmpty()) {
                String codes = String.join(
                        ", ",
                        left.stream()
                                .filter(Diagnostic::isError)
                                .map(problem -> problem.code().id())
                                .toList());
                told.add("then| " + text.replace("\n", " / ") + ": " + (codes.isEmpty() ? "no errors" : codes));
            }
            told.addAll(further);
        }
        return told;
    }

    private static boolean isIndentation(Diagnostic problem) {
        return problem.code() == Code.YAML_INDENTATION || problem.code() == Code.YAML_TAB;
    }

    /** The file with a text in the place of the value that was told, or of the line where it is a whole one. */
    private static String applied(Diagnostic problem, String text) {
        SourceFile file = problem.at().file();
        int number = problem.at().line();
        String line = file.lineText(number);
        int start = file.lineStart(number);
        String indentation =
                line.substring(0, line.length() - line.stripLeading().length());
        if (isIndentation(problem)) {
            String right = " ".repeat(Integer.parseInt(problem.args().get(0))) + line.strip();
            return replaced(file, start, start + line.length(), right);
        }
        if (problem.code() == Code.LIST_OF_ONE) {
            return replaced(
                    file,
                    problem.at().start(),
                    problem.at().end(),
                    text.replace("\n", "\n" + " ".repeat(problem.at().column() - 1)));
        }
        if (problem.code() == Code.HEAD_KEY_MISSING) { // what stands behind it moves with the line
            int moved = text.length() - text.indexOf('\n') - 1 - line.strip().length();
            String below = file.text()
                    .substring(Math.min(start + line.length() + 1, file.text().length()));
            return replaced(
                    file, start, file.text().length(), text + "\n" + below.replaceAll("(?m)^(?=.)", " ".repeat(moved)));
        }
        boolean pair = text.matches("(?s)[a-z-]+: .*") || text.contains("\n");
        boolean whole = problem.code().id().startsWith("yaml-")
                || (pair && !line.strip().startsWith("\"") && !line.contains("{"));
        if (whole) {
            return replaced(file, start, start + line.length(), indentation + text.replace("\n", "\n" + indentation));
        }
        if (problem.code() == Code.EVIDENCE_LINK || problem.code() == Code.TEXT_CUT_OFF) {
            int value = start + line.indexOf(": ") + 2;
            return replaced(file, value, start + line.length(), text);
        }
        int from = problem.at().start();
        int to = problem.at().end();
        if (pair) {
            from = file.text().lastIndexOf(line.contains("{") ? '{' : '\n', from) + 1;
        }
        if (problem.code() == Code.LOOKALIKE) {
            Matcher value = Pattern.compile("[^\\s:,\\[\\]{}]+").matcher(line);
            while (value.find()) {
                if (start + value.start() <= from && from < start + value.end()) {
                    return replaced(file, start + value.start(), start + value.end(), text);
                }
            }
        }
        return replaced(file, from, to, text);
    }

    private static String replaced(SourceFile file, int from, int to, String text) {
        return file.text().substring(0, from) + text + file.text().substring(to);
    }

    private static List<Diagnostic> problems(FileTree tree) throws IOException {
        return SiteBuild.tried(Assessment.of(tree, null, (stage, done, total) -> {}))
                .problems();
    }
}
