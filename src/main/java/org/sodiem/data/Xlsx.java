package org.sodiem.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sodiem.language.Words;
import org.sodiem.source.PackedZip;
import org.sodiem.telling.Column;
import org.sodiem.telling.Value;

/**
 * Tables of a campaign as XLSX, for people: numbers are numbers and days are days in any locale, words stay words whatever
 * they begin with. The second sheet says what the table is made of. The same input gives the same bytes.
 */
public final class Xlsx {

    /** What Excel holds in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int NARROW = 12;
    private static final int WIDE = 45;
    private static final String HEAD = "E7EDF3";

    /** How the library begins a letter as a number. */
    private static final String LETTER = "&#x";

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** What cannot be in XML 1.0, which has no characters for it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]");

    private Xlsx() {}

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

    /** A table as XLSX, its columns called as people call them. */
    public static <T> byte[] write(DataTable<T> table, About about, Words words) {
        try {
            Path file =
                    Files.createTempFile("sodiem-", ".xlsx"); // the library's zip can be read by its directory alone
            try {
                try (Workbook workbook = new Workbook(Files.newOutputStream(file), "sodiem", null)) {
                    workbook.setGlobalDefaultFont("Times New Roman", 12);
                    rows(workbook.newWorksheet(words.text("table.sheet")), table, about, words);
                    about(workbook.newWorksheet(words.text("table.about")), about);
                }
                return settled(PackedZip.read(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void rows(Worksheet sheet, DataTable<T> table, About about, Words words) throws IOException {
        List<Column<T>> columns = table.columns();
        int last = columns.size() - 1;
        for (int at = 0; at <= last; at++) {
            Column<T> column = columns.get(at);
            sheet.value(0, at, column.title(words));
            sheet.width(at, column.kind() == Column.Kind.TEXT ? width(table, column, words) : NARROW);
        }
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD)
                .verticalAlignment("center")
                .set();
        int row = 1;
        for (T thing : table.rows()) {
            for (int at = 0; at <= last; at++) {
                cell(sheet, row, at, columns.get(at).value().apply(thing), words);
            }
            row++;
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(row - 1, 1), last);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.footer("&P/&N", Position.CENTER);
        if (!about.notice().isEmpty()) {
            sheet.header(about.notice().replace("&", "&&"), Position.CENTER);
        }
    }

    /** As wide as its longest text, within what can be read. */
    private static <T> int width(DataTable<T> table, Column<T> column, Words words) {
        int longest = table.rows().stream()
                .mapToInt(row -> column.value().apply(row).text(words).length())
                .max()
                .orElse(0);
        return Math.min(WIDE, Math.max(NARROW, longest + 2));
    }

    private static void cell(Worksheet sheet, int row, int at, Value value, Words words) {
        if (value instanceof Value.Amount number) {
            BigDecimal plain = number.number().setScale(Math.max(number.number().scale(), 0));
            sheet.value(row, at, plain);
            String format = format(number.form());
            if (!format.isEmpty()) {
                sheet.style(row, at).format(format).set();
            }
        } else if (value instanceof Value.Day day) {
            sheet.value(row, at, day.day());
            sheet.style(row, at).format("dd/mm/yyyy").set();
        } else {
            String text = UNPRINTABLE.matcher(value.text(words)).replaceAll("");
            if (!text.isEmpty()) {
                String cut = words.text("table.cut");
                sheet.value(
                        row,
                        at,
                        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - cut.length()) + cut);
                sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String format(Value.Form form) {
        return switch (form) {
            case FIGURE -> "";
            case POINTS -> "#,##0.00##";
            case CHANGE -> "+#,##0.00##;-#,##0.00##;0.00";
        };
    }

    private static void about(Worksheet sheet, About about) {
        int row = 0;
        for (Map.Entry<String, String> line : about.lines()) {
            sheet.value(row, 0, line.getKey());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.value(row, 1, UNPRINTABLE.matcher(line.getValue()).replaceAll(""));
            sheet.style(row, 1).wrapText(true).set();
            row++;
        }
        sheet.width(0, 26);
        sheet.width(1, 90);
    }

    /** Without the moment of writing, which the library puts in, and packed alike everywhere. */
    private static byte[] settled(Map<String, byte[]> parts) {
        parts.computeIfPresent(
                "docProps/core.xml",
                (name, core) -> new String(core, StandardCharsets.UTF_8)
                        .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                        .getBytes(StandardCharsets.UTF_8));
        parts.replaceAll((name, part) -> letters(part));
        List<String> names = new ArrayList<>(parts.keySet());
        names.remove("[Content_Types].xml");
        names.add(0, "[Content_Types].xml");
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        names.forEach(name -> ordered.put(name, parts.get(name)));
        return PackedZip.of(ordered);
    }

    /** The library writes every letter that is not English as seven or eight; UTF-8 needs two or three. */
    private static byte[] letters(byte[] xml) {
        String text = new String(xml, StandardCharsets.UTF_8);
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(LETTER); at >= 0; at = text.indexOf(LETTER, from)) {
            int end = text.indexOf(';', at);
            int letter = Integer.parseInt(text, at + LETTER.length(), end, 16);
            plain.append(text, from, at);
            if (letter < FIRST_BEYOND_ASCII) {
                plain.append(text, at, end + 1);
            } else {
                plain.appendCodePoint(letter);
            }
            from = end + 1;
        }
        return plain.append(text, from, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
