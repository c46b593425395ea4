package org.sodiem.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;

/**
 * Rows of comma-separated values as RFC 4180 has them, with a byte order mark in front, without which spreadsheets take
 * Vietnamese for something else.
 *
 * <p>A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
final class CsvText {

    private final StringBuilder out = new StringBuilder("\uFEFF");
    private boolean rowBegun;

    /** Adds a cell to the row. */
    CsvText cell(@Nullable String text) {
        String value = text == null ? "" : text;
        if (!value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) {
            value = "'" + value;
        }
        if (rowBegun) {
            out.append(',');
        }
        rowBegun = true;
        out.append(hasToBeQuoted(value) ? '"' + value.replace("\"", "\"\"") + '"' : value);
        return this;
    }

    private static boolean hasToBeQuoted(String value) {
        return value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
    }

    /** Adds a decimal with a point, or an empty cell. */
    CsvText cell(@Nullable BigDecimal value) {
        return cell(value == null ? "" : Json.plain(value));
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
