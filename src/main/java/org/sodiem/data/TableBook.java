package org.sodiem.data;

import java.util.List;
import java.util.Map;
import org.sodiem.book.BookXml;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.language.Words;
import org.sodiem.source.Stamp.Stamped;
import org.sodiem.telling.Column;
import org.sodiem.telling.Value;

/**
 * Tables of a campaign as XLSX, for people: numbers are numbers and days are days in any locale, words stay words whatever
 * they begin with. The second sheet says what the table is made of. The same input gives the same bytes.
 */
public final class TableBook {

    private static final int NARROW = 12;
    private static final int WIDE = 45;
    private static final int ABOUT_KEY = 26;
    private static final int ABOUT_VALUE = 90;

    private TableBook() {}

    /**
     * What the second sheet says.
     *
     * @param lines a name and what stands behind it, in order
     * @param notice what every printed page says, or nothing
     */
    public record About(List<Map.Entry<String, String>> lines, String notice) {
        public About {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table as XLSX, its columns called as people call them.
     *
     * @param books what writes it, and keeps what tables have in common
     */
    public static <T> byte[] write(DataTable<T> table, About about, Words words, BookXml books) {
        return stamped(table, about, words, books).bytes();
    }

    /** The same, with its stamp, which stands on the second sheet. */
    public static <T> Stamped stamped(DataTable<T> table, About about, Words words, BookXml books) {
        return books.stamped(List.of(rows(table, about, words), about(about.lines(), Look.WORDS, words)));
    }

    private static <T> SheetXml rows(DataTable<T> table, About about, Words words) {
        SheetXml sheet = new SheetXml(words.text("table.sheet"), false);
        List<Column<T>> columns = table.columns();
        for (int at = 0; at < columns.size(); at++) {
            Column<T> column = columns.get(at);
            sheet.width(at + 1, column.kind() == Column.Kind.TEXT ? width(table, column, words) : NARROW);
            sheet.text(1, at + 1, Look.HEAD, column.title(words));
        }
        int row = 1;
        for (T thing : table.rows()) {
            row++;
            for (int at = 0; at < columns.size(); at++) {
                cell(sheet, row, at + 1, columns.get(at).value().apply(thing), words);
            }
        }
        sheet.heads(1, 1, 0, columns.size(), row);
        sheet.header(about.notice());
        return sheet;
    }

    /** As wide as its longest text, within what can be read. */
    private static <T> int width(DataTable<T> table, Column<T> column, Words words) {
        int longest = table.rows().stream()
                .mapToInt(row -> column.value().apply(row).text(words).length())
                .max()
                .orElse(0);
        return Math.min(WIDE, Math.max(NARROW, longest + 2));
    }

    private static void cell(SheetXml sheet, int row, int at, Value value, Words words) {
        if (value instanceof Value.Amount number) {
            sheet.number(row, at, look(number.form()), number.number());
        } else if (value instanceof Value.Day day) {
            sheet.day(row, at, Look.DAY, day.day());
        } else {
            String text = value.text(words);
            if (text.length() > SheetXml.LONGEST) {
                String cut = words.text("table.cut");
                sheet.text(row, at, Look.WORDS, text.substring(0, SheetXml.LONGEST - cut.length()) + cut);
            } else if (!text.isEmpty()) {
                sheet.text(row, at, Look.WORDS, text);
            }
        }
    }

    private static Look look(Value.Form form) {
        return switch (form) {
            case FIGURE -> Look.NUMBER;
            case POINTS -> Look.PLAIN_POINTS;
            case CHANGE -> Look.CHANGE;
        };
    }

    /**
     * The sheet that says of what a workbook is made.
     *
     * @param lines a name and what stands behind it, in order
     * @param look how what stands behind a name looks
     */
    public static SheetXml about(List<Map.Entry<String, String>> lines, Look look, Words words) {
        SheetXml sheet = new SheetXml(words.text("table.about"), false);
        sheet.width(1, ABOUT_KEY);
        sheet.width(2, ABOUT_VALUE);
        int row = 1;
        for (Map.Entry<String, String> line : lines) {
            sheet.text(row, 1, Look.GROUP, line.getKey());
            sheet.text(row, 2, look, line.getValue());
            row++;
        }
        return sheet;
    }
}
