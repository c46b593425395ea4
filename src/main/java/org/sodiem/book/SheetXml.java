package org.sodiem.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.sheet.SheetCell;
import org.sodiem.source.PackedZip;
import org.sodiem.source.Stamp;

/** One sheet of a workbook while it is written: cells by place, from 1, and what is said of ranges. */
public final class SheetXml {

    /** What Excel holds in a cell, and in a note as far as anybody reads. */
    public static final int LONGEST = 32_000;

    private static final int LONGEST_NOTE = 4_000;

    /** The beginning of what Excel would take for one character, as {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Excel takes 255 letters, with the marks between which they stand. */
    private static final int LONGEST_HEADER = 200;

    private static final double WIDE = 150;
    private static final double LINE_HEIGHT = 15.75;

    /** How high an upright letter of a head is. */
    private static final double LETTER = 6.8;

    /** How many lines a head of upright names takes at most; longer names stand in two lines. */
    private static final int TALLEST = 12;

    private static final int MOST_LINES = 25;

    /** How many letters of 12 points stand on the width of one digit. */
    private static final double FITS = 1.1;

    private static final double BOLD_FITS = 0.95;

    /** How much wider than other letters a capital is. */
    private static final double CAPITAL = 0.4;

    /** How many letters more than a sign the text has that takes its place; a commit in short has twelve. */
    private static final int SIGN = 11;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final String name;
    private final String quoted;
    private final boolean hidden;
    private final SharedTexts texts;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final Map<Integer, Double> widths = new LinkedHashMap<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<String> merges = new ArrayList<>();
    private final Map<String, String> validations = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private int frozen;
    private int frozenColumns;
    private int head;
    private String filter = "";
    private String header = "";
    private boolean locked;
    private boolean shared;
    private volatile PackedZip.@Nullable Part made;

    /**
     * An empty sheet.
     *
     * @param name what it is called
     * @param hidden whether nobody sees it
     */
    public SheetXml(String name, boolean hidden) {
        this(name, hidden, SharedTexts.NONE);
    }

    /**
     * An empty sheet.
     *
     * @param texts what it says in common with sheets of other workbooks
     */
    public SheetXml(String name, boolean hidden, SharedTexts texts) {
        this.name = name;
        this.quoted = quoted(name);
        this.hidden = hidden;
        this.texts = texts;
    }

    String name() {
        return name;
    }

    boolean hidden() {
        return hidden;
    }

    Map<String, String> notes() {
        return notes;
    }

    SharedTexts texts() {
        return texts;
    }

    /** The name of the sheet as formulas call it. */
    public String quoted() {
        return quoted;
    }

    /** The name of a sheet as formulas call it. */
    public static String quoted(String name) {
        return name.matches("[a-z]{4,20}") ? name : "'" + name.replace("'", "''") + "'";
    }

    /** A text; whatever it begins with, it stays a text. */
    public void text(int row, int column, Look look, String text) {
        if (text.isEmpty()) {
            empty(row, column, look);
        } else {
            say(row, column, look, text);
        }
        if (look == Look.UPRIGHT) {
            row(row).rise(Math.min(TALLEST, 1 + (int) (text.length() * LETTER / LINE_HEIGHT)));
        } else if (look.wraps()) {
            row(row).rise(lines(text, (look.isBold() ? BOLD_FITS : FITS) * widths.getOrDefault(column, WIDE)));
        }
    }

    private void say(int row, int column, Look look, String text) {
        Integer place = texts.place(text);
        if (place != null) {
            put(row, column, look, " t=\"s\"", "<v>" + place + "</v>");
        } else {
            String held = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
            put(row, column, look, " t=\"inlineStr\"", "<is>" + inside(held) + "</is>");
        }
    }

    /** A text as it is written; blanks around it and line ends are kept only where that is asked for. */
    static String inside(String text) {
        String shown = clean(text);
        boolean blanks = !shown.isEmpty()
                && (shown.charAt(0) <= ' ' || shown.charAt(shown.length() - 1) <= ' ' || shown.contains("&#"));
        return (blanks ? "<t xml:space=\"preserve\">" : "<t>") + shown + "</t>";
    }

    /** Words that run across several columns of a row, as high as they need. */
    public void paragraph(int row, int from, int to, String text) {
        double width = 0;
        for (int column = from; column <= to; column++) {
            width += widths.getOrDefault(column, 0.0);
        }
        merge(row, from, to);
        say(row, from, Look.WORDS, text);
        row(row).rise(lines(text, width));
    }

    /** How many lines a text takes in a cell of this width. */
    private static int lines(String text, double fits) {
        double width = Math.max(1, fits);
        int lines = 0;
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            lines = text.isEmpty() ? 0 : 1 + (int) (room(text) / width);
        } else {
            for (String line : text.lines().toList()) {
                lines += 1 + (int) (room(line) / width);
            }
        }
        return Math.min(MOST_LINES, lines);
    }

    /** How many letters' room a line takes: capitals are wider, and signs stand for longer texts. */
    private static double room(String line) {
        int capitals = 0;
        int signs = 0;
        for (int i = 0; i < line.length(); i++) {
            capitals += Character.isUpperCase(line.charAt(i)) ? 1 : 0;
            signs += Stamp.isSign(line.charAt(i)) ? 1 : 0;
        }
        return line.length() + CAPITAL * capitals + SIGN * signs;
    }

    /** A number. */
    public void number(int row, int column, Look look, BigDecimal number) {
        put(row, column, look, "", "<v>" + number.toPlainString() + "</v>");
    }

    public void day(int row, int column, Look look, LocalDate day) {
        put(row, column, look, "", "<v>" + ChronoUnit.DAYS.between(FIRST_DAY, day) + "</v>");
    }

    public void empty(int row, int column, Look look) {
        put(row, column, look, "", "");
    }

    /**
     * A formula.
     *
     * @param known what it gives, a number or a text; null where that is left to whoever opens the workbook
     */
    public void formula(int row, int column, Look look, String formula, @Nullable Object known) {
        String value = known == null ? "" : "<v>" + clean(plain(known)) + "</v>";
        put(row, column, look, known instanceof String ? " t=\"str\"" : "", "<f>" + clean(formula) + "</f>" + value);
    }

    private static String plain(Object known) {
        return known instanceof BigDecimal number ? number.toPlainString() : known.toString();
    }

    private void put(int row, int column, Look look, String type, String inside) {
        row(row).put(column, new Cell(look, type, inside));
    }

    private Row row(int row) {
        return rows.computeIfAbsent(row, key -> new Row());
    }

    /**
     * A cell but for its place.
     *
     * @param type the attribute that tells what it holds, with a blank before it; nothing for a number
     * @param inside what it holds, as it is written
     */
    private record Cell(Look look, String type, String inside) {

        void write(String column, int row, StringBuilder xml) {
            xml.append("<c r=\"").append(column).append(row).append('"');
            if (look != Look.BARE) {
                xml.append(" s=\"").append(look.place()).append('"');
            }
            xml.append(type);
            if (inside.isEmpty()) {
                xml.append("/>");
            } else {
                xml.append('>').append(inside).append("</c>");
            }
        }
    }

    /** A row: its cells by column, and how many lines it is high. */
    private static final class Row {

        private @Nullable Cell[] cells = new Cell[16];
        private int lines = 1;

        void put(int column, Cell cell) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
            }
            cells[column] = cell;
        }

        void rise(int needed) {
            lines = Math.max(lines, needed);
        }

        void write(int row, boolean hidden, StringBuilder xml) {
            xml.append("<row r=\"").append(row).append('"');
            if (lines > 1) {
                xml.append(" ht=\"").append(lines * LINE_HEIGHT).append("\" customHeight=\"1\"");
            }
            xml.append(hidden ? " hidden=\"1\">" : ">");
            for (int column = 1; column < cells.length; column++) {
                Cell cell = cells[column];
                if (cell != null) {
                    cell.write(SheetCell.letters(column), row, xml);
                }
            }
            xml.append("</row>");
        }
    }

    /** How wide a column is, in digits. */
    public void width(int column, double width) {
        widths.put(column, width);
    }

    public void hideColumn(int column) {
        hiddenColumns.add(column);
    }

    public void hideRow(int row) {
        hiddenRows.add(row);
    }

    /** Makes one cell of several of a row. */
    public void merge(int row, int from, int to) {
        merges.add(SheetCell.name(row, from) + ":" + SheetCell.name(row, to));
    }

    /** Freezes all rows up to this one. */
    public void freeze(int row) {
        frozen = row;
        head = row;
    }

    /**
     * What stays where one scrolls; the rows stand on every printed sheet too, and the last of them filters.
     *
     * @param head the first of the head's rows
     * @param row the last of them
     * @param column the last column that names rows
     * @param columns how many columns there are
     * @param last the last row of the table
     */
    public void heads(int head, int row, int column, int columns, int last) {
        frozen = row;
        frozenColumns = column;
        this.head = head;
        filter = SheetCell.name(row, 1) + ":" + SheetCell.name(Math.max(row, last), columns);
    }

    /** What every printed page says above. */
    public void header(String text) {
        header = text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER) + "…";
    }

    /** The rows and columns that every printed page begins with, as formulas call them; nothing where there are none. */
    String repeated() {
        String rows = head == 0 ? "" : quoted + "!$" + head + ":$" + frozen;
        if (!printing().isSplit() || named() == 0) {
            return rows;
        }
        String columns = quoted + "!$A:$" + SheetCell.letters(named());
        return rows.isEmpty() ? columns : columns + "," + rows;
    }

    private List<Double> shownWidths() {
        List<Double> shown = new ArrayList<>();
        widths.forEach((column, width) -> shown.add(hiddenColumns.contains(column) ? 0.0 : width));
        return shown;
    }

    /** How many columns name its rows. */
    private int named() {
        return frozenColumns > 0 ? frozenColumns : Printing.named(shownWidths());
    }

    private Printing printing() {
        return Printing.of(shownWidths(), named());
    }

    /** Locks all but the cells in which one types; without a password. */
    public void lock() {
        locked = true;
    }

    public void note(int row, int column, String text) {
        String shown = text.strip();
        if (!shown.isEmpty()) {
            notes.put(
                    SheetCell.name(row, column),
                    shown.length() <= LONGEST_NOTE ? shown : shown.substring(0, LONGEST_NOTE) + "…");
        }
    }

    /** Offers the values of a range. */
    public void offer(String cells, String range, String told) {
        validate(cells, "list\" allowBlank=\"1", range, "", told);
    }

    /** Takes numbers alone: between two, or from the first on where there is no second. */
    public void numbers(String cells, boolean whole, BigDecimal from, BigDecimal to, String told) {
        validate(
                cells,
                (whole ? "whole" : "decimal") + "\" operator=\"between\" allowBlank=\"1",
                from.toPlainString(),
                to.toPlainString(),
                told);
    }

    /** Takes days alone. */
    public void days(String cells, LocalDate from, LocalDate to, String told) {
        validate(
                cells,
                "date\" operator=\"between\" allowBlank=\"1",
                String.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, from)),
                String.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, to)),
                told);
    }

    private void validate(String cells, String type, String first, String second, String told) {
        String shown = told.length() <= 220 ? told : told.substring(0, 219) + "…";
        validations.merge(
                "type=\"" + type + "\" showInputMessage=\"1\" showErrorMessage=\"1\" error=\"" + clean(shown)
                        + "\" prompt=\"" + clean(shown) + "\"><formula1>" + clean(first) + "</formula1>"
                        + (second.isEmpty() ? "" : "<formula2>" + clean(second) + "</formula2>"),
                cells,
                (some, more) -> some + " " + more);
    }

    /** Marks cells where a formula holds. */
    public void mark(String cells, String formula, int style) {
        conditions.add("<conditionalFormatting sqref=\"" + cells + "\"><cfRule type=\"expression\" dxfId=\"" + style
                + "\" priority=\"" + (conditions.size() + 1) + "\"><formula>" + clean(formula)
                + "</formula></cfRule></conditionalFormatting>");
    }

    /** Says that the sheet is finished and stands in several workbooks: it is written and packed once. */
    public void share() {
        shared = true;
    }

    /** The sheet as a part. */
    PackedZip.Part part(String part, boolean first, Stamp stamp) {
        PackedZip.Part known = made;
        if (known == null) {
            known = PackedZip.Part.of(part, stamp.put(xml(first)));
            made = shared ? known : null;
        }
        return known;
    }

    private String xml(boolean first) {
        Printing printing = printing();
        StringBuilder xml = new StringBuilder(BookXml.XML)
                .append("<worksheet xmlns=\"")
                .append(BookXml.MAIN)
                .append("\" xmlns:r=\"")
                .append(BookXml.RELATIONS)
                .append("\"><sheetPr><pageSetUpPr fitToPage=\"")
                .append(printing.isSplit() ? 0 : 1)
                .append("\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"")
                .append(first ? " tabSelected=\"1\"" : "");
        if (frozen > 0) {
            xml.append("><pane ")
                    .append(frozenColumns > 0 ? "xSplit=\"" + frozenColumns + "\" " : "")
                    .append("ySplit=\"")
                    .append(frozen)
                    .append("\" topLeftCell=\"")
                    .append(SheetCell.name(frozen + 1, frozenColumns + 1))
                    .append("\" activePane=\"")
                    .append(frozenColumns > 0 ? "bottomRight" : "bottomLeft")
                    .append("\" state=\"frozen\"/></sheetView>");
        } else {
            xml.append("/>");
        }
        xml.append("</sheetViews><sheetFormatPr defaultRowHeight=\"15.75\"/>");
        if (!widths.isEmpty()) {
            xml.append("<cols>");
            widths.forEach((column, width) -> xml.append("<col min=\"")
                    .append(column)
                    .append("\" max=\"")
                    .append(column)
                    .append("\" width=\"")
                    .append(width)
                    .append("\" customWidth=\"1\"")
                    .append(hiddenColumns.contains(column) ? " hidden=\"1\"/>" : "/>"));
            xml.append("</cols>");
        }
        xml.append("<sheetData>");
        rows.forEach((row, cells) -> cells.write(row, hiddenRows.contains(row), xml));
        xml.append("</sheetData>");
        if (locked) {
            xml.append(
                            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"")
                    .append(filter.isEmpty() ? "/>" : " sort=\"0\" autoFilter=\"0\"/>");
        }
        xml.append(filter.isEmpty() ? "" : "<autoFilter ref=\"" + filter + "\"/>");
        if (!merges.isEmpty()) {
            xml.append("<mergeCells count=\"").append(merges.size()).append("\">");
            merges.forEach(
                    range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
            xml.append("</mergeCells>");
        }
        conditions.forEach(xml::append);
        if (!validations.isEmpty()) {
            xml.append("<dataValidations count=\"").append(validations.size()).append("\">");
            validations.forEach((validation, cells) -> xml.append("<dataValidation sqref=\"")
                    .append(cells)
                    .append("\" ")
                    .append(validation)
                    .append("</dataValidation>"));
            xml.append("</dataValidations>");
        }
        xml.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"")
                .append(printing.paper())
                .append(printing.isSplit() ? "\" scale=\"" + printing.percent() : "")
                .append("\" orientation=\"landscape\"")
                .append(printing.isSplit() ? " pageOrder=\"overThenDown\"/>" : " fitToHeight=\"0\"/>")
                .append("<headerFooter>")
                .append(
                        header.isEmpty()
                                ? ""
                                : "<oddHeader>&amp;C " + clean(header.replace("&", "&&")) + "</oddHeader>")
                .append("<oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>");
        xml.append(notes.isEmpty() ? "" : "<legacyDrawing r:id=\"rId1\"/>");
        return xml.append("</worksheet>").toString();
    }

    /** A text as workbooks hold it, formulas included: what looks like an escape is none (ECMA-376, ST_Xstring and ST_Formula). */
    static String clean(String text) {
        return xml(text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_"));
    }

    /** A text as XML 1.0 can hold it. */
    public static String xml(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE || "&<>\"".indexOf(c) >= 0) {
                return xmlFrom(text, i);
            }
        }
        return text;
    }

    private static String xmlFrom(String text, int first) {
        StringBuilder xml = new StringBuilder(text.length() + 16).append(text, 0, first);
        int c;
        for (int i = first; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case '\t' -> xml.append("&#9;");
                default -> {
                    boolean known = (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
                    if (known) {
                        xml.appendCodePoint(c);
                    }
                }
            }
        }
        return xml.toString();
    }
}
