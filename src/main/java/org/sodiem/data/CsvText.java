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

    private final StringBuilder out = new StringBuilder("\uFEFF");
    private boolean rowBegun;

    /** Adds a cell to the row: numbers and days as they are. */
    CsvText cell(Value value) {
        return value instanceof Value.Text text
                ? write(FORMULA.matcher(text.text()).replaceAll("$0'"))
                : write(value.plain());
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
        return value.indexOf(',') >= 0
                || value.indexOf(';') >= 0
                || value.indexOf('\t') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
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
