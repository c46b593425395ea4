package org.sodiem.data;

import java.util.regex.Pattern;
import org.sodiem.telling.Value;

/**
 * Rows of comma-separated values as RFC 4180 has them, with a byte order mark in front, without which spreadsheets take
 * Vietnamese for something else.
 *
 * <p>What a spreadsheet would run as a formula gets an apostrophe in front: at the beginning of a cell, and behind
 * every sign at which some spreadsheet may split it, whatever blanks and quotes stand between.
 */
final class CsvText {

    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|\t\r\n])([\\s\"']*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r])");

    private static final String QUOTES = "\"'";
    private static final String SEPARATORS = ",;|";

    private final StringBuilder out = new StringBuilder("\uFEFF");
    private boolean rowBegun;

    /** Adds a cell to the row: numbers and days as they are. */
    CsvText cell(Value value) {
        return value instanceof Value.Text text
                ? write(mayRun(text.text()) ? FORMULA.matcher(text.text()).replaceAll("$0'") : text.text())
                : write(value.plain());
    }

    /** Whether the pattern may find something: most texts have no sign where it counts, and need no matcher to say so. */
    private static boolean mayRun(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSign(text.charAt(i))) {
                int before = i - 1;
                while (before >= 0 && (text.charAt(before) == ' ' || QUOTES.indexOf(text.charAt(before)) >= 0)) {
                    before--;
                }
                if (before < 0 || text.charAt(before) < ' ' || SEPARATORS.indexOf(text.charAt(before)) >= 0) {
                    return true;
                }
            }
        }
        return !text.isEmpty() && text.charAt(0) < ' ';
    }

    private static boolean isSign(char c) {
        return c <= '@'
                ? c == '=' || c == '+' || c == '-' || c == '@'
                : c >= '\uFF0B' && (c == '\uFF1D' || c == '\uFF0B' || c == '\uFF0D' || c == '\uFF20');
    }

    /** Adds the name of a column, of our own making. */
    CsvText name(String name) {
        return write(name);
    }

    private CsvText write(String value) {
        if (rowBegun) {
            out.append(',');
        }
        rowBegun = true;
        out.append(hasToBeQuoted(value) ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }

    private static boolean hasToBeQuoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ';' && (c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r')) {
                return true;
            }
        }
        return false;
    }

    /** Ends the row. */
    CsvText endRow() {
        out.append("\r\n");
        rowBegun = false;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
