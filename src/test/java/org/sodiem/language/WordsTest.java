package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Code;

/** The word files against each other, and against the code and the templates that use them. */
class WordsTest {

    /** Rooms that write Vietnamese files, and the classes whose business is its letters. */
    private static final List<String> VIETNAMESE = List.of(
            "sample",
            "init",
            "VietnameseOrder.java",
            "TypedText.java",
            "Citations.java",
            "Ranges.java",
            "ScoringText.java",
            "Interval.java",
            "AnnexReader.java",
            "AnnexCode.java",
            "AnnexTree.java");

    /** What the program is called in every language. */
    private static final String NAME = "Sổ điểm";

    /** Help texts, which the library of the command line looks up by the names of commands. */
    private static final Pattern HELP = Pattern.compile("((sodiem\\.)([a-z]+\\.)*)?usage\\.\\w+|help|version");

    private static final Path TEMPLATES = Path.of("site-templates");
    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final Words EN = Words.in(Locale.ENGLISH);

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern FIRST_ARGUMENT =
            Pattern.compile("\\bwords(?:\\(\\))?\\s*\\.(?:text|pieces)\\(\\s*\"([^\"]*)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("(?:\\.count|plural)\\(\\s*\"([^\"]*)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bw\\('([^']*)'");

    @Test
    void tellsPointsWithTwoDecimals() {
        assertThat(VI.text("raised-without-evidence", "1.1.3", "Lần 1", "0.8", "1"))
                .contains("0,80 điểm khi", "nay là 1,00,");
        assertThat(EN.text("criteria-sum", "1.1", "20", "1234.125")).contains("20.00", "1,234.125");
    }

    private static List<Path> java() throws IOException {
        return files(Path.of("src/main/java/org/sodiem"), ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> find(Pattern pattern, List<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            Matcher matcher =
                    pattern.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<String> places(String pattern) {
        return Pattern.compile("\\{[0-9][#@]?}")
                .matcher(pattern)
                .results()
                .map(place -> place.group())
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isForeign(int c) {
        return c > 127 && Character.isLetter(c);
    }

    /** The files in which a language says everything. */
    private static List<Path> texts(Words words) throws IOException {
        String ending = "_" + words.language() + ".properties";
        List<Path> files = new ArrayList<>(files(TEMPLATES, ending));
        files.addAll(files(Path.of("src/main/resources/org/sodiem/language"), ending));
        assertThat(files).hasSize(6);
        return files;
    }

    private static Set<String> keys(Words words) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : texts(words)) {
            Properties properties = new Properties();
            try (Reader text = Files.newBufferedReader(file)) {
                properties.load(text);
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    @Test
    void hasTheSameKeysInBothLanguages() throws IOException {
        assertThat(keys(EN)).isEqualTo(keys(VI)).isNotEmpty();
    }

    @Test
    void writesEveryKeyOnceAndFillsIt() throws IOException {
        for (Words words : List.of(VI, EN)) {
            assertThat(keys(words)).allMatch(key -> !words.pattern(key).isBlank());
            List<String> keys = new ArrayList<>();
            for (Path file : texts(words)) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .forEach(keys::add);
            }
            assertThat(keys).as(words.language()).doesNotHaveDuplicates();
        }
    }

    @Test
    void insertsTheSameInBothLanguages() throws IOException {
        Set<String> keys = keys(VI);
        keys.remove(Code.YAML_SYNTAX.id()); // what the library says is English, and said in English only
        for (String key : keys) {
            assertThat(places(EN.pattern(key))).as(key).isEqualTo(places(VI.pattern(key)));
        }
    }

    @Test
    void hasEveryKeyThatIsUsed() throws IOException {
        List<Path> java = java();
        assertThat(keys(VI)).containsAll(find(FIRST_ARGUMENT, java));
        assertThat(keys(VI)).containsAll(find(IN_TEMPLATE, files(TEMPLATES, ".ftlh")));
        for (String counted : find(COUNTED, java)) {
            assertThat(keys(VI)).contains(counted + ".one", counted + ".many");
        }
    }

    @Test
    void usesEveryKeyThatItHas() throws IOException {
        List<Path> java = java();
        Set<String> used = find(LITERAL, java);
        used.addAll(find(IN_TEMPLATE, files(TEMPLATES, ".ftlh")));
        Set<String> counted = find(COUNTED, java);
        List<String> codes = Stream.of(Code.values()).map(Code::id).toList();
        Set<String> unused = keys(VI).stream()
                .filter(key -> !used.contains(key))
                .filter(key -> !counted.contains(key.replaceAll("\\.(one|many)$", "")))
                .filter(key -> !key.matches("day\\.month\\.([1-9]|1[0-2])"))
                .filter(key -> !codes.contains(key))
                .filter(key -> !HELP.matcher(key).matches())
                .collect(Collectors.toSet());
        assertThat(unused).isEmpty();
    }

    @Test
    void leavesNoVietnameseInCodeAndTemplates() throws IOException {
        List<Path> java = java().stream()
                .filter(file -> VIETNAMESE.stream()
                        .noneMatch(part -> file.startsWith("src/main/java/org/sodiem/" + part) || file.endsWith(part)))
                .toList();
        assertThat(find(LITERAL, java))
                .noneMatch(text -> text.replace(NAME, "").chars().anyMatch(WordsTest::isForeign));
        for (Path template : files(TEMPLATES, ".ftlh")) {
            assertThat(Files.readString(template).chars().filter(WordsTest::isForeign))
                    .as(template.toString())
                    .isEmpty();
        }
        assertThat(EN.ofPages()).noneMatch(key -> EN.pattern(key).chars().anyMatch(WordsTest::isForeign));
    }

    @Test
    void tellsANumberWithTheMarkOfItsLanguage() {
        assertThat(Words.in(Locale.ENGLISH).text("score-disagrees", "0.5", "1.25"))
                .contains("1.25 (stated 0.50)");
        assertThat(Words.in(Locale.forLanguageTag("vi")).text("score-disagrees", "0.5", "1.25"))
                .contains("1,25 (đã ghi 0,50)");
    }

    @Test
    void offersTheHelpTextsOfTheCommandLine() {
        assertThat(EN.bundle().getString("sodiem.build.usage.header")).startsWith("Checks and renders");
        assertThat(EN.bundle().containsKey("sodiem.build.usage.description")).isFalse();
    }

    @Test
    void namesTheKeyThatIsMissing() {
        assertThatThrownBy(() -> Words.in(Locale.ENGLISH).text("no.such.key")).hasMessage("no text for no.such.key");
    }

    @Test
    void countsOneAndMany() {
        Words words = Words.in(Locale.ENGLISH);
        assertThat(words.count("single.missing", 1)).isEqualTo("1 component is not entered.");
        assertThat(words.count("single.missing", 0)).isEqualTo("0 components are not entered.");
        assertThat(words.count("single.missing", 1240)).isEqualTo("1,240 components are not entered.");
    }

    @Test
    void choosesTheWordThatFitsEachNumberOfASentence() {
        Words words = Words.in(Locale.ENGLISH);
        assertThat(words.text("appraised-points", "1.1", "2", "1")).endsWith("with 1 decimal at most.");
        assertThat(words.text("search.found", "{0}", "{1}"))
                .as("left to the script that fills the place")
                .isEqualTo("{0} {0|result|results} for \"{1}\".");
        assertThat(Words.places("{1} {1|unit|units}")).containsExactly("{1}");
    }

    @Test
    void saysThatAListIsEmpty() {
        assertThat(EN.text("unknown-bonus", "T1", "")).endsWith("Codes there are: (none).");
        assertThat(VI.text("unknown-bonus", "T1", "")).endsWith(": (chưa có).");
        assertThat(EN.text("unknown-bonus", "", "T1, T2"))
                .isEqualTo("There is no bonus \"\". Codes there are: T1, T2.");
    }

    /** Numbers of which there are never so few as one, or that are told in two texts, {@code .one} and {@code .many}. */
    private static final Set<String> ALWAYS_MANY = Set.of(
            "reason.crowded",
            "wrong.few-commits",
            "wrong.init-text",
            "too-many-files",
            "too-many-problems",
            "too-many-items",
            "file-too-complex",
            "text-too-long",
            "annex.remark.levels",
            "annex.remark.text-too-long",
            "links.rule",
            "dashboard.gaps.shortened",
            "dashboard.mean.ranked",
            "evidence.worst.several",
            "evidence.cut",
            "evidence-copied",
            "note-copied",
            "criteria.several",
            "heat.cut",
            "ranking.all",
            "ranking.cut.others",
            "rounds.slope.cut",
            "rounds.units.cut",
            "unit.todo.raises.shortened");

    @Test
    void hasAWordForOneBesideEveryWordForMany() throws IOException {
        Pattern many = Pattern.compile(
                "\\{([0-9])[#@]?} (?:more |late |further )?(?:files|commits|errors|warnings|units|components"
                        + "|spaces|levels|values|items|characters|days|links|minutes|problems|schemas|findings|documents|results"
                        + "|changes|times|tasks|codes|entries|places|reports|rounds|cases|lines|offices|letters)\\b");
        List<String> wrong = keys(EN).stream()
                .filter(key -> !ALWAYS_MANY.contains(key))
                .filter(key -> many.matcher(EN.pattern(key))
                        .results()
                        .anyMatch(place -> !key.matches(".*\\.(one|many)")
                                || !place.group(1).equals("0")))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void writesNamesSmallInVietnameseSentencesOnly() {
        Words vietnamese = Words.in(Locale.forLanguageTag("vi"));
        assertThat(vietnamese.within("Xã An")).isEqualTo("xã An");
        assertThat(vietnamese.within("TTHC đúng hạn")).isEqualTo("TTHC đúng hạn");
        assertThat(Words.in(Locale.ENGLISH).within("An Commune")).isEqualTo("An Commune");
    }

    /** Whoever tells a problem gives what one language shows; another that shows more would fail in the user's hands. */
    @Test
    void showsOfAProblemTheSameInBothLanguages() {
        for (Code code : Code.values()) {
            assertThat(Words.in(Locale.ENGLISH).values(code.id()))
                    .as(code.id())
                    .isEqualTo(Words.in(Locale.forLanguageTag("vi")).values(code.id()));
        }
    }
}
