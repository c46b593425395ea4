package org.sodiem.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;

/** Slips in a whole file of scores: told at their own line, with advice that mends them. */
class MendTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base/submissions/2023/xa-an/scores.yaml");

    private static List<Diagnostic> read(String text) {
        Problems problems = new Problems();
        YamlReader.read(new SourceFile("scores.yaml", text), problems);
        return problems.sorted();
    }

    /** The text with the advice of its one problem applied. */
    private static String mended(String text, Diagnostic problem) {
        SourceFile file = problem.at().file();
        int line = problem.at().line();
        int start = file.lineStart(line);
        String wrong = file.lineText(line);
        String right = switch (problem.code()) {
            case YAML_INDENTATION, YAML_TAB ->
                " ".repeat(Integer.parseInt(problem.args().get(0))) + wrong.strip();
            case YAML_TWO_KEYS -> {
                int at = problem.at().start() - start;
                String above = wrong.substring(0, at).stripTrailing();
                boolean braces = above.lastIndexOf('{') > above.lastIndexOf('}');
                int indentation = wrong.length() - wrong.stripLeading().length();
                yield above + (braces ? ", " : "\n" + " ".repeat(indentation)) + wrong.substring(at);
            }
            default ->
                " ".repeat(wrong.length() - wrong.stripLeading().length())
                        + problem.instead().get(0);
        };
        return text.substring(0, start) + right + text.substring(start + wrong.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ·title: Kế hoạch năm 2023 | ·title: Kế hoạch: năm 2023 | YAML_COLON
            ·title: Kế hoạch năm 2023 | ·title: Kế hoạch "mới": năm 2023 | YAML_COLON
            ·title: Kế hoạch năm 2023 | ·title: "Kế hoạch năm 2023 | YAML_UNCLOSED_QUOTE
            ·title: Kế hoạch năm 2023 | ·title: 'Kế hoạch năm 2023 | YAML_UNCLOSED_QUOTE
            ·title: Kế hoạch năm 2023 | ·title: "Kế hoạch" năm 2023 | YAML_NEEDS_QUOTES
            ·title: Kế hoạch năm 2023 | ·title: @kế hoạch | YAML_NEEDS_QUOTES
            ·title: Kế hoạch năm 2023 | ·title: %90 | YAML_SIGN_BEFORE_FIGURE
            ·title: Kế hoạch năm 2023 | ·title: [1] Kế hoạch | YAML_NEEDS_QUOTES
            ·title: Kế hoạch năm 2023 | ·title:Kế hoạch năm 2023 | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice:tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice:→tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice：tot | LOOKALIKE
            ·choice: tot | ·choice：　tot | LOOKALIKE
            ·choice: tot | ··choice: tot | YAML_INDENTATION
            ·choice: tot | →choice: tot | YAML_TAB
            ·numerator: 18 | ··numerator: 18 | YAML_INDENTATION
            ·denominator: 19 | ··denominator: 19 | YAML_INDENTATION
            ·denominator: 19 | ···denominator: 19 | YAML_INDENTATION
            ·denominator: 19 | ·denominator:19 | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice: tot note: Làm tốt | YAML_TWO_KEYS
            ·value: 92.5 | ·value: 92.5 note: Chưa rõ | YAML_TWO_KEYS
            ·value: 92.5 | ·value: 92,5 ly-do: chưa rõ | YAML_TWO_KEYS
            ·title: Kế hoạch năm 2023 | ·title: Kế hoạch năm 2023 file: evidence/a.pdf | YAML_TWO_KEYS
            ·title: Kế hoạch năm 2023 | ·title: "Kế hoạch" ngay: 2023-01-12 | YAML_TWO_KEYS
            ·met: [a, b] | ·met: [a, b] note: Hai việc | YAML_TWO_KEYS
            ·faults: {} | ·faults: {} note: Không | YAML_TWO_KEYS
            ·faults: {} | ·faults: {a: 1 b: 2} | YAML_TWO_KEYS
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {evidence: [kh-05] note: Mô hình mới} | YAML_TWO_KEYS
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {note: Mô hình mới evidence: [kh-05]} | YAML_TWO_KEYS
            ·note: Một việc chuyển sang năm sau. | ·note: Ghi do: một việc | YAML_COLON
            ·note: Một việc chuyển sang năm sau. | ·note: Theo link: xem trang | YAML_COLON
            ·choice: tot | ·choice = tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice -> tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice => tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice := tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·"choice: tot" | YAML_SYNTAX
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {evidence: [kh-05], note: 'Mô hình mới} | YAML_UNCLOSED_QUOTE
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {evidence: [kh-05], note: "Mô hình mới} | YAML_UNCLOSED_QUOTE
            ·choice: tot | ·choice tot | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·choice; tot | YAML_BLANK_AFTER_COLON
            ·denominator: 19 | ·denominator 19 | YAML_BLANK_AFTER_COLON
            ·choice: tot | ·- choice: tot | YAML_SYNTAX
            ·choice: tot | ·* choice: tot | YAML_SYNTAX
            ·numerator: 18 | ·numerator: '18'' | YAML_UNCLOSED_QUOTE
            ·met: [a, b] | ·met: [a, b} | YAML_UNCLOSED_BRACKET
            ·met: [a, b] | ·met: [a, b]] | YAML_SYNTAX
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {evidence: [kh-05]; note: Mô hình mới} | YAML_SYNTAX
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {evidence: [kh-05], note: Mô hình mới}} | YAML_SYNTAX
            ·T1: {evidence: [kh-05], note: Mô hình mới} | ·T1: {evidence:[kh-05], note:Mô hình mới} | YAML_BLANK_AFTER_COLON
            ·note: Một việc chuyển sang năm sau. | ·note: “Một việc”: chuyển | LOOKALIKE
            ·note: Một việc chuyển sang năm sau. | ·note: "C:\\xa\\bao-cao" | YAML_NEEDS_QUOTES
            ·note: Một việc chuyển sang năm sau. | ·note: "Việc "lớn" chuyển" | YAML_NEEDS_QUOTES
            ·met: [a, b] | ·met: [a, b | YAML_UNCLOSED_BRACKET
            ·note: Một việc chuyển sang năm sau. | ·note: Một việc: chuyển sang năm sau. | YAML_COLON
            ·note: Một việc chuyển sang năm sau. | ·note: Lý do: | YAML_COLON
            ·note: Một việc chuyển sang năm sau. | ·note: *quan trọng* | YAML_NEEDS_QUOTES
            ·note: Một việc chuyển sang năm sau. | ·note: `một | YAML_NEEDS_QUOTES
            ·note: Một việc chuyển sang năm sau. | ·note: {xem} bảng | YAML_NEEDS_QUOTES
            ·note: Một việc chuyển sang năm sau. | ·note: - một việc | YAML_NEEDS_QUOTES
            ·met: [a, b] | ·met: [, a, b] | YAML_SYNTAX
            ·met: [a, b] | ·met: [a,, b] | YAML_SYNTAX
            ·evidence: [bc-90] | ·evidence: - bc-90, kh-05 | YAML_SYNTAX
            ·choice: tot | ·choice； tot | LOOKALIKE
            ·numerator: 18 | ·numerator: - 18 | YAML_SIGN_BEFORE_FIGURE
            ·value: 92.5 | ·value: - 92,5 % | YAML_SIGN_BEFORE_FIGURE
            ·note: Một việc chuyển sang năm sau. | ·note: - 18 việc | YAML_NEEDS_QUOTES
            ·note: Một việc chuyển sang năm sau. | ·note: > 18 việc | YAML_NEEDS_QUOTES
            """)
    void tellsASlipAtItsLineWithAdviceThatMendsIt(String right, String slip, Code code) throws Exception {
        String base = Files.readString(BASE);
        String before = right.replace("·", "  ");
        String wrong = slip.replace("→", "\t").replace("·title", "    title").replaceFirst("^·(?=[a-z])", "    ");
        String indented = wrong.startsWith("·") ? "   " + wrong.replace("·", " ") : wrong;
        String text = base.replaceFirst(
                "(?m)^ +" + java.util.regex.Pattern.quote(before.strip()) + "$",
                java.util.regex.Matcher.quoteReplacement(indented));
        assertThat(text).isNotEqualTo(base);
        List<Diagnostic> problems = read(text);
        assertThat(problems).hasSize(1);
        Diagnostic problem = problems.get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.at().file().lineText(problem.at().line())).isEqualTo(indented);
        assertThat(read(mended(text, problem))).isEmpty();
    }

    @Test
    void losesNoQuoteOfTwoValues() throws Exception {
        Diagnostic problem = read(Files.readString(BASE).replace("choice: tot", "choice: \"tot\" \"kem\""))
                .get(0);
        assertThat(problem.instead()).containsExactly("choice: '\"tot\" \"kem\"'");
    }

    /** What is more than a figure is not the figure. */
    @Test
    void offersNoFigureForOneThatIsOnlyAbout() throws Exception {
        for (String about : List.of(">18", "> 18", ">=18", "- 1.006")) {
            Diagnostic problem = read(Files.readString(BASE).replace("numerator: 18", "numerator: " + about))
                    .get(0);
            assertThat(problem.code()).isEqualTo(Code.YAML_SIGN_BEFORE_FIGURE);
            assertThat(problem.instead()).isEmpty();
        }
        String bar = Files.readString(BASE).replace("numerator: 18", "numerator: |18");
        assertThat(read(bar).get(0).instead()).containsExactly("numerator: 18");
    }

    /** A figure behind a per cent sign is one step away, and so is the text that it may be. */
    @Test
    void offersFigureAndTextBehindAPerCentSign() throws Exception {
        for (String slip : List.of("%92.5", "% 92,5", "%92.5%")) {
            Diagnostic problem = read(Files.readString(BASE).replace("value: 92.5", "value: " + slip))
                    .get(0);
            assertThat(problem.code()).isEqualTo(Code.YAML_SIGN_BEFORE_FIGURE);
            assertThat(problem.instead()).containsExactly("value: 92.5", "value: \"" + slip + '"');
        }
    }

    /** A figure in quotes that are broken is one step away as well: in quotes it would be refused. */
    @Test
    void offersFigureAndTextInBrokenQuotes() throws Exception {
        for (String slip : List.of("\"92.5\"%", "'92,5' %", "\"92,5%\" %", "@92.5", "@ 92,5 %", "`92.5")) {
            String text = slip.startsWith("\"") ? "'" + slip + "'" : '"' + slip + '"';
            Diagnostic problem = read(Files.readString(BASE).replace("value: 92.5", "value: " + slip))
                    .get(0);
            assertThat(problem.instead()).as(slip).containsExactly("value: 92.5", "value: " + text);
        }
        for (String slip : List.of("\"92.5", "'92.5", "\"92,5%", "'92.5''")) {
            Diagnostic problem = read(Files.readString(BASE).replace("value: 92.5", "value: " + slip))
                    .get(0);
            assertThat(problem.code()).as(slip).isEqualTo(Code.YAML_UNCLOSED_QUOTE);
            assertThat(problem.instead()).as(slip).hasSize(2).startsWith("value: 92.5");
        }
    }

    @Test
    void takesAKeyOutOfBracketsAndAPerCentSignForAComment() throws Exception {
        String base = Files.readString(BASE);
        for (String slip : List.of("[1.1.1]:", "{1.1.1}:", "[[1.1.1]]:", "[\"1.1.1\"]:")) {
            assertThat(read(base.replace("\"1.1.1\":", slip)).get(0).instead()).containsExactly("\"1.1.1\":");
        }
        assertThat(read(base.replace("kh-05:", "[kh-05]:")).get(0).instead()).containsExactly("kh-05:");
        for (String before : List.of("unit:", "scores:")) {
            Diagnostic problem =
                    read(base.replace(before, "% GHI chú\n" + before)).get(0);
            assertThat(problem.at().file().lineText(problem.at().line())).isEqualTo("% GHI chú");
            assertThat(problem.instead()).containsExactly("# GHI chú");
        }
    }

    /** A line that slid to the left makes the parser stumble at the one below. */
    @Test
    void findsTheLineThatSlidAndNotTheOneBelow() throws Exception {
        for (String slid :
                List.of("evidence: [bc-90]\n    note", "value: 92.5\n    evidence", "numerator: 18\n    denominator")) {
            String text = Files.readString(BASE).replace("    " + slid, "  " + slid);
            Diagnostic problem = read(text).get(0);
            assertThat(problem.code()).isEqualTo(Code.YAML_INDENTATION);
            assertThat(problem.at().file().lineText(problem.at().line()).strip())
                    .isEqualTo(slid.lines().findFirst().orElseThrow());
            assertThat(mended(text, problem)).isEqualTo(Files.readString(BASE));
        }
    }

    /** The line that opens a text in lines stays; those below it move. */
    @Test
    void movesTheTextInLinesAndNotItsKey() throws Exception {
        String right = "    note: |\n      Một việc\n  \"1.1.4\"";
        String base = Files.readString(BASE).replaceFirst("    note: Một.*\n  \"1.1.4\"", right);
        String slid = base.replace("      Một việc", "    Một việc");
        Diagnostic problem = read(slid).get(0);
        assertThat(problem.at().file().lineText(problem.at().line())).isEqualTo("    Một việc");
        assertThat(mended(slid, problem)).isEqualTo(base);
    }

    /** Of a text of several lines each is told in its turn, the key never. */
    @Test
    void movesEveryLineOfTheText() throws Exception {
        String right = "    note: |\n      Một việc\n      Hai việc\n  \"1.1.4\"";
        String base = Files.readString(BASE).replaceFirst("    note: Một.*\n  \"1.1.4\"", right);
        String slid = base.replace("      Một việc\n      Hai", "    Một việc\n    Hai");
        Diagnostic first = read(slid).get(0);
        assertThat(first.at().file().lineText(first.at().line())).isEqualTo("    Một việc");
        Diagnostic second = read(mended(slid, first)).get(0);
        assertThat(second.at().file().lineText(second.at().line())).isEqualTo("    Hai việc");
        assertThat(mended(mended(slid, first), second)).isEqualTo(base);
    }

    @Test
    void indentsBelowAKeyAndNotBesideIt() throws Exception {
        String tabs = Files.readString(BASE).replaceAll("(?m)^  (?=\\S)", "\t").replaceAll("(?m)^    (?=\\S)", "\t\t");
        Diagnostic problem = read(tabs).get(0);
        assertThat(problem.code()).isEqualTo(Code.YAML_TAB);
        assertThat(problem.at().line()).isEqualTo(4);
        assertThat(problem.args()).containsExactly("2");
    }

    @Test
    void namesWhatOtherProgramsTakeForALineEnd() throws Exception {
        for (String end : List.of("\u0085", "\u2028", "\u2029")) {
            String joined = Files.readString(BASE).replace("choice: tot\n", "choice: tot" + end);
            assertThat(read(joined).get(0).code()).as(end).isEqualTo(Code.HIDDEN_CHARACTER);
        }
    }

    @Test
    void advisesNothingThatCannotBeSeen() throws Exception {
        String base = Files.readString(BASE).replace("choice: tot", "choice: !\u200Bx tot");
        assertThat(read(base).get(0).instead()).containsExactly("choice: \"!x tot\"");
    }

    @Test
    void tellsTheFirstOfSeveralSlips() throws Exception {
        String text =
                Files.readString(BASE).replace("choice: tot", "choice:tot").replace("count: 4", "count:4");
        Diagnostic first = read(text).get(0);
        assertThat(first.at().line()).isEqualTo(18);
        Diagnostic second = read(mended(text, first)).get(0);
        assertThat(second.code()).isEqualTo(Code.YAML_BLANK_AFTER_COLON);
        assertThat(read(mended(mended(text, first), second))).isEmpty();
    }

    @Test
    void findsAKeyWhoseQuoteIsNotClosed() throws Exception {
        String text = Files.readString(BASE).replace("\"1.1.4\":", "\"1.1.4:");
        Diagnostic problem = read(text).get(0);
        assertThat(problem.code()).isEqualTo(Code.YAML_UNCLOSED_QUOTE);
        assertThat(problem.at().line()).isEqualTo(28);
        assertThat(read(mended(text, problem))).isEmpty();
    }

    /** Three dots end a document; what follows them is no matter of indentation. */
    @Test
    void namesTheLineThatEndsADocument() throws Exception {
        for (String mark : List.of("...", "---")) {
            String text = Files.readString(BASE).replace("\nscores:", "\n" + mark + "\nscores:");
            Diagnostic problem = read(text).get(0);
            assertThat(problem.code()).isEqualTo(Code.SECOND_DOCUMENT);
            assertThat(problem.at().file().lineText(problem.at().line())).isEqualTo(mark);
        }
    }

    @Test
    void findsAQuoteThatSwallowsManyLines() {
        String lines = "  - một dòng\n".repeat(30);
        Diagnostic problem = read("a: \"mở\nb:\n" + lines + "c: \"đóng\"\n").get(0);
        assertThat(problem.code()).isEqualTo(Code.YAML_UNCLOSED_QUOTE);
        assertThat(problem.at().line()).isEqualTo(1);
    }

    @Test
    void takesBlanksAndTabsForAnEmptyFile() {
        assertThat(read("  \n\n\t\n").get(0).code()).isEqualTo(Code.EMPTY_FILE);
    }

    @Test
    void givesNoAdviceThatDoesNotMend() {
        assertThat(read("a: [b: {c\n  d}: e\n").get(0).code()).isEqualTo(Code.YAML_SYNTAX);
    }
}
