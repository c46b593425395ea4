package org.sodiem.form;

import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;

/**
 * A problem at a cell.
 *
 * @param place the cell, {@code Tự chấm!E12}; nothing where it is the whole workbook's
 * @param diagnostic the problem as files have it; null where only workbooks do
 * @param text what is wrong, where only workbooks have it, or where a cell needs other words than a file
 */
public record Trouble(String place, @Nullable Diagnostic diagnostic, String text) {

    static Trouble of(String place, String text) {
        return new Trouble(place, null, text);
    }

    /** Whether nothing may be written while it is there. */
    public boolean isError() {
        return diagnostic == null || diagnostic.isError();
    }

    /** The problem in words: the place, what it is called, what it should be; ends with a line feed. */
    public String told(String file, Words words) {
        StringBuilder out = new StringBuilder(TextFormat.printable(place.isEmpty() ? file : file + ": " + place));
        if (diagnostic == null) {
            out.append(": ").append(words.text("workbook.wrong")).append('\n');
        } else {
            out.append(": ").append(diagnostic.code().severity().text(words));
            out.append(" [").append(diagnostic.code().id()).append("]\n");
        }
        String said = diagnostic == null || !text.isEmpty() ? text : diagnostic.text(words);
        said.lines()
                .forEach(line ->
                        out.append("  ").append(TextFormat.printable(line)).append('\n'));
        return out.toString();
    }
}
