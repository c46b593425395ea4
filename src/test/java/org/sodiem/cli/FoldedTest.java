package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Lines for a terminal of twenty cells. */
class FoldedTest {

    private static String folded(String text) throws IOException {
        StringWriter out = new StringWriter();
        try (Folded lines = new Folded(out, 20)) {
            lines.write(text);
        }
        return out.toString();
    }

    @Test
    void breaksBetweenWordsAndKeepsWhatBelongsTogetherIndented() throws IOException {
        assertThat(folded("short\n  3.4.1 Tỷ lệ hồ sơ: 1,00  tăng điểm\n"))
                .isEqualTo("short\n  3.4.1 Tỷ lệ hồ sơ:\n    1,00  tăng điểm\n");
    }

    @Test
    void leavesWhatFitsAndWhatCannotBeBrokenAsItIs() throws IOException {
        assertThat(folded("12345678901234567890\n\n   \n")).isEqualTo("12345678901234567890\n\n   \n");
        assertThat(folded("a https://x.example/very/long\n")).isEqualTo("a\n  https://x.example/very/long\n");
    }

    @Test
    void countsNoColoursAndNoMarks() throws IOException {
        String wide = "\u001b[1;31m1234 6789\u001b[0m 1234 6789e\u0302\u0323\n";
        assertThat(folded(wide)).isEqualTo(wide);
    }

    @Test
    void showsAQuestionBeforeItsLineEnds() throws IOException {
        StringWriter out = new StringWriter();
        Folded lines = new Folded(out, 20);
        lines.write("Year: ");
        lines.flush();
        assertThat(out.toString()).isEqualTo("Year: ");
        lines.close();
        assertThat(out.toString()).isEqualTo("Year: ");
    }
}
