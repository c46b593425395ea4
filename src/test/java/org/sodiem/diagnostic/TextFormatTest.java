package org.sodiem.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Words;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

class TextFormatTest {

    private static Span find(String text, String part) {
        int start = text.indexOf(part);
        return new Span(new SourceFile("a.yaml", text), start, start + part.length());
    }

    @Test
    void putsCaretsUnderThePlace() {
        assertThat(TextFormat.excerpt(find("x:\n    denominator: 17\n", "17")))
                .isEqualTo("denominator: 17\n             ^^");
    }

    @Test
    void cutsLongLinesAroundThePlace() {
        String excerpt = TextFormat.excerpt(find("a".repeat(500) + "HERE" + "b".repeat(500), "HERE"));
        String[] lines = excerpt.split("\n", -1);
        assertThat(lines[0]).startsWith("…").endsWith("…").hasSizeLessThan(110);
        assertThat(lines[0].substring(lines[1].indexOf('^'), lines[1].lastIndexOf('^') + 1))
                .isEqualTo("HERE");
    }

    @Test
    void takesDecomposedMarksForOneCell() {
        String excerpt = TextFormat.excerpt(find("te\u0302n: x", "x"));
        assertThat(excerpt.split("\n", -1)[1]).isEqualTo("     ^");
    }

    @Test
    void letsNoFileSteerTheTerminal() {
        assertThat(TextFormat.printable("a\u001B[31m\u202Eb\tc")).isEqualTo("a\uFFFD[31m\uFFFDb c");
    }

    @Test
    void insertsArgumentsAsTheyAre() {
        Diagnostic problem = Diagnostic.of(Code.UNKNOWN_KEY, find("a: 1", "a"), "{1} $1 \\ 'x' 1,234", "b");
        assertThat(problem.text(Words.in(Locale.ENGLISH)))
                .isEqualTo("Key \"{1} $1 \\ 'x' 1,234\" is not used here. Keys that are: b.");
    }

    @Test
    void writesJsonWithPlacesFromOne() {
        Diagnostic problem = Diagnostic.of(Code.SYMBOLIC_LINK, find("x\n\"a\": 1", "\"a\""));
        assertThat(new JsonFormat(Words.in(Locale.ENGLISH)).format(List.of(problem)))
                .startsWith(
                        "{\"format\":\"sodiem-problems/1\",\"errors\":1,\"warnings\":0,\"problems\":[{\"code\":\"symbolic-link\"")
                .contains("\"line\":2,\"column\":1,\"endLine\":2,\"endColumn\":4");
    }
}
