package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.telling.Value;

class CsvTextTest {

    private static String written(String cell) {
        return new CsvText().cell(new Value.Text(cell)).toString().substring(1);
    }

    /** However a spreadsheet splits the line, no piece begins a formula. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "5;=2+3",
                "xong;=1+2;ok",
                "a, =1",
                "a|@x",
                "a\n=1",
                "a;\"=1\"",
                "a;''-1",
                "a;  +1",
                "\uFF1D1+2",
                "a;\uFF0B1"
            })
    void leavesNoFormulaBehindAnySeparator(String text) {
        for (String piece : written(text).split("[,;|\t\r\n]", -1)) {
            assertThat(piece.replaceFirst("^[\\s\"]+", "")).doesNotMatch("(?s)[=+@\uFF1D\uFF0B-].*");
        }
    }

    /** A look at the signs alone spares the matcher, and misses nothing that it would find. */
    @Test
    void findsWithASightWhatTheMatcherFinds() {
        Pattern formula = Pattern.compile("(^|[,;|\t\r\n])([\\s\"']*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r])");
        String letters = "=+-@\uFF1D\uFF20,;|\t\r\n \u000B\f\"'aĐ";
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String wanted = formula.matcher(text).replaceAll("$0'");
            String cell = written(text.toString());
            String bare =
                    cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
            assertThat(bare).isEqualTo(wanted);
        }
    }

    @Test
    void leavesOtherTextAsItIs() {
        assertThat(written("Kế hoạch 05/KH-UBND")).isEqualTo("Kế hoạch 05/KH-UBND");
        assertThat(written("một; hai")).isEqualTo("\"một; hai\"");
    }

    @Test
    void writesNumbersAsNumbers() {
        assertThat(new CsvText()
                        .cell(new Value.Amount(new BigDecimal("-0.50"), Value.Form.POINTS))
                        .toString())
                .isEqualTo("\uFEFF-0.5");
    }
}
