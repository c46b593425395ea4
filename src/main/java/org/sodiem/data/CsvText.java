package org.sodiem.data;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;

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

    /** Adds a cell to the row. */
    CsvText cell(@Nullable String text) {
        return write(text == null ? "" : FORMULA.matcher(text).replaceAll("$0'"));
    }

    /** Adds the names of cells, of our own making, with commas between them. */
    CsvText names(String names) {
        for (String name : names.split(",", -1)) {
            write(name);
        }
        return this;
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

    /** Adds a decimal with a point, or an empty cell. */
    CsvText cell(@Nullable BigDecimal value) {
        return write(value == null ? "" : Json.plain(value));
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
