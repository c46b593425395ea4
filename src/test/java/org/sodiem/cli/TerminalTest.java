package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Paint;
import org.sodiem.language.Words;
import org.sodiem.site.BuildProgress;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({
        "true, '', xterm, validate, COLOURED",
        "false, '', xterm, validate, PLAIN",
        "true, 1, xterm, validate, PLAIN",
        "true, '', dumb, validate, PLAIN",
        "false, 1, dumb, --color=always, COLOURED",
        "true, '', xterm, --color=never, PLAIN",
        "true, '', xterm, --color=auto, COLOURED"
    })
    void coloursWhereATerminalWantsThem(boolean shown, String noColor, String term, String arg, Paint paint) {
        Terminal terminal =
                Terminal.of(false, shown, null, Map.of("NO_COLOR", noColor, "TERM", term), List.of("validate", arg));
        assertThat(terminal.out()).isEqualTo(paint);
    }

    @Test
    void readsTheOptionInTwoWordsToo() {
        assertThat(Terminal.of(true, true, null, Map.of(), List.of("--color", "never"))
                        .err())
                .isEqualTo(Paint.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "20, 40", "400, 120", "'', 80", "x, 80"})
    void keepsHelpReadable(String columns, int width) {
        assertThat(Terminal.of(true, true, columns, Map.of(), List.of()).width())
                .isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true",
        "false, true, false",
        "console, true, true",
        "console, false, false",
        ", true, false"
    })
    void asksJavaForAConsoleWhereTheLauncherCannotTell(String told, boolean console, boolean printed) {
        assertThat(Terminal.isPrinted(told, () -> console)).isEqualTo(printed);
    }

    @Test
    void breaksNoLinesOfAPipeAtTheWidthOfTheWindow() {
        assertThat(Terminal.of(true, false, "60", Map.of(), List.of()).width()).isEqualTo(80);
    }

    @Test
    void leavesNoTraceOfProgress() {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(err), new PrintWriter(err), true);
        console.progress(Words.in(Locale.ENGLISH)).at(BuildProgress.Stage.READ, 0, 0);
        assertThat(err.toString()).isNotEmpty();
        console.out().print("first");
        console.out().flush();
        String shown = err.toString();
        String lastLine = shown.substring(shown.lastIndexOf('\r') + 1);
        assertThat(lastLine).isEqualTo("first");
        assertThat(shown.split("\r", -1)[2]).isBlank();
    }

    private static String run(String... args) {
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(all);
        Main.run(new Console(out, out, false), args);
        out.flush();
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bild", "buidl", "built"})
    void asksWhetherACommandWasMeant(String wrong) {
        assertThat(run(wrong, "--lang", "en")).startsWith("There is no command \"" + wrong + "\". Did you mean build?");
    }

    @Test
    void asksWhetherAnOptionWasMeant() {
        assertThat(run("build", "--out", "x", "--bse-url=y", "--lang", "en")).contains("Did you mean --base-url?");
        assertThat(run("build", "--out", "x", "--lang", "en", "--nothing-like-it"))
                .doesNotContain("Did you mean");
    }

    /** Every command, as the completion script of the shells has them. */
    private static List<String> commands() {
        Matcher all = Pattern.compile("local commands=\"([^\"]+)\"").matcher(run("completion"));
        assertThat(all.find()).isTrue();
        return List.of(all.group(1).split(" ", -1));
    }

    @Test
    void groupsCommandsAndLeavesNoneOut() {
        String help = run("--help");
        assertThat(help).contains("Ghi số liệu và xem trang\n  validate ");
        for (String command : commands()) {
            assertThat(help).containsPattern("(?m)^  " + command + " +\\S");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void breaksHelpBetweenWordsOnlyAndNoExampleAtAll(String command) {
        String wide = help(400, command);
        String narrow = help(60, command);
        assertThat(narrow.replaceAll("\\s+", " ")).isEqualTo(wide.replaceAll("\\s+", " "));
        assertThat(synopsis(narrow)).isEqualTo(synopsis(wide)).startsWith("sodiem " + command);
        assertThat(narrow.lines().filter(line -> line.length() > 60)).allMatch(line -> line.startsWith("  sodiem "));
        assertThat(narrow.lines().filter(line -> line.startsWith("  sodiem ")).toList())
                .isEqualTo(wide.lines()
                        .filter(line -> line.startsWith("  sodiem "))
                        .toList());
    }

    private static String synopsis(String help) {
        String behind = help.substring(help.indexOf("Cách dùng: ") + "Cách dùng: ".length());
        return behind.substring(0, behind.indexOf("\n\n")).replaceAll("\\s+", " ");
    }

    private static String help(int width, String command) {
        StringWriter all = new StringWriter();
        PrintWriter out = new PrintWriter(all);
        Terminal terminal = new Terminal(true, false, Paint.PLAIN, Paint.PLAIN, width);
        Main.run(new Console(out, out, terminal, new BufferedReader(Reader.nullReader())), command, "--help");
        out.flush();
        return all.toString();
    }

    @Test
    void keepsExamplesOnOneLine() {
        assertThat(run("check", "--help").lines().filter(line -> line.startsWith("  sodiem check --base")))
                .isNotEmpty();
    }

    @Test
    void printsACompletionScriptForBashAndZsh() {
        assertThat(run("completion"))
                .contains("complete -F")
                .contains("ZSH_VERSION")
                .contains("--base-url");
    }
}
