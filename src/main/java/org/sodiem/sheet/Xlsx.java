package org.sodiem.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.sheet.XlsxStyles.Look;

/** Reads the sheets of an XLSX: the values last computed; a formula is only shown where nobody has computed it. */
final class Xlsx {

    /** How Excel writes a character that XML has not, and an underscore where a text looks like that. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int VERTICAL_TAB = 0x0B;
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final OfficeParts parts;
    private final String main;
    private final Budget budget = new Budget();
    private final List<Words> shared = new ArrayList<>();
    private @Nullable XlsxStyles styles;
    private boolean from1904;

    Xlsx(OfficeParts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** A text, and whether all of it is bold by itself. */
    private record Words(String text, boolean bold) {}

    List<Sheet> sheets() throws IOException {
        String strings = parts.related(main, "sharedStrings");
        String looks = parts.related(main, "styles");
        if (strings != null) {
            shared(strings);
        }
        if (looks != null) {
            try (Xml xml = parts.xml(looks)) {
                styles = new XlsxStyles(xml);
            }
        }
        Map<String, OfficeParts.Target> relations = parts.relations(main);
        List<Sheet> sheets = new ArrayList<>();
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.isStart("sheet")) {
                    OfficeParts.Target target = relations.get(xml.attribute("id", ""));
                    if (target == null) {
                        throw new RefusedException(Refusal.BROKEN);
                    }
                    Budget.most(sheets.size() + 1, Budget.SHEETS);
                    String name = xml.attribute("name", "");
                    boolean hidden = !xml.attribute("state", "visible").equals("visible");
                    boolean table = target.type().endsWith("/worksheet");
                    sheets.add(new Sheet(
                            name, sheets.size() + 1, hidden, List.of(), table ? rows(target.part()) : List.of()));
                }
            }
        }
        return sheets;
    }

    private void shared(String part) throws IOException {
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    Words words = words(xml, "si");
                    budget.take(words.text());
                    shared.add(words);
                }
            }
        }
    }

    /** The text of an element with or without runs, to its end; what tells how it is spoken is left out. */
    private static Words words(Xml xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean runs = false;
        boolean bold = false;
        boolean allBold = true;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart("r")) {
                runs = true;
                bold = false;
            } else if (xml.isStart("b")) {
                bold = !xml.attribute("val", "1").matches("0|false|off");
            } else if (xml.isStart("t")) {
                inText = true;
            } else if (xml.isEnd("t")) {
                inText = false;
            } else if (xml.isText() && inText) {
                Budget.put(text, xml.text());
                allBold &= bold || xml.text().isBlank();
            }
        }
        return new Words(plain(text.toString()), runs && allBold);
    }

    /** With the characters for which Excel writes escapes: a line of Word ends with a vertical tab, others nobody sees. */
    private static String plain(String text) {
        String told = ESCAPE.matcher(text).replaceAll(escape -> unescaped(Integer.parseInt(escape.group(1), 16)));
        return told.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String unescaped(int c) {
        if (c == '\r' || c == '\n' || c == '\t') {
            return Character.toString(c);
        }
        if (c == VERTICAL_TAB) {
            return "\n";
        }
        boolean unseen = Character.isISOControl(c)
                || c >= 0xFFFE
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return unseen ? "" : Matcher.quoteReplacement(Character.toString(c));
    }

    private List<Sheet.Row> rows(String part) throws IOException {
        Grid grid = new Grid(budget);
        TreeMap<Integer, Integer> hiddenColumns = new TreeMap<>();
        int row = 0;
        int column = 0;
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "col" -> {
                        Budget.most(hiddenColumns.size(), Budget.COLUMNS);
                        if (xml.flag("hidden")) {
                            hiddenColumns.put(xml.whole("min", 1), xml.whole("max", 1));
                        }
                    }
                    case "row" -> {
                        row = xml.whole("r", row + 1);
                        column = 0;
                        if (xml.flag("hidden")) {
                            grid.hideRow(row);
                        }
                    }
                    case "c" -> {
                        Matcher place = PLACE.matcher(xml.attribute("r", ""));
                        column = place.matches() ? column(place.group(1)) : column + 1;
                        Map.Entry<Integer, Integer> hidden = hiddenColumns.floorEntry(column);
                        grid.put(
                                place.matches() ? Integer.parseInt(place.group(2)) : row,
                                column,
                                content(xml, hidden != null && hidden.getValue() >= column));
                    }
                    case "mergeCell" -> grid.merge(merge(xml.attribute("ref", "")));
                    default -> {}
                }
            }
        }
        return grid.rows();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }

    private static Grid.Merge merge(String written) throws RefusedException {
        String[] ends = written.split(":", -1);
        Matcher first = PLACE.matcher(ends[0]);
        Matcher last = PLACE.matcher(ends[ends.length - 1]);
        if (ends.length > 2 || !first.matches() || !last.matches()) {
            throw new RefusedException(Refusal.BROKEN);
        }
        int row = Integer.parseInt(first.group(2));
        int column = column(first.group(1));
        return new Grid.Merge(
                row, column, Integer.parseInt(last.group(2)) - row + 1, column(last.group(1)) - column + 1);
    }

    /** A cell, to its end. */
    private Grid.Content content(Xml xml, boolean hidden) throws IOException {
        String type = xml.attribute("t", "n");
        Look look = styles == null ? Look.PLAIN : styles.look(xml.whole("s", 0));
        StringBuilder value = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        Words own = null;
        boolean inValue = false;
        boolean inFormula = false;
        boolean computed = false;
        boolean formulated = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("is")) {
                own = words(xml, "is");
            } else if (xml.isStart("f")) {
                inFormula = true;
                formulated = true;
            } else if (xml.isEnd("f")) {
                inFormula = false;
            } else if (xml.isText() && inFormula) {
                Budget.put(formula, xml.text());
            } else if (xml.isStart("v")) {
                inValue = true;
                computed = true;
            } else if (xml.isEnd("v")) {
                inValue = false;
            } else if (xml.isText() && inValue) {
                Budget.put(value, xml.text());
            }
        }
        String written = value.toString();
        if (own != null) {
            return text(own, look, hidden);
        }
        boolean awaited =
                !computed || (written.isBlank() && !type.equals("str")); // an empty text has been computed, too
        if (awaited && formulated) { // nobody has computed it; one that is shared stands in its first cell alone
            return text(new Words(plain("=" + (formula.isEmpty() ? "…" : formula)), false), look, hidden);
        }
        return switch (type) {
            case "s" -> text(sharedText(written.strip()), look, hidden);
            case "n" -> number(written.strip(), look, hidden);
            case "b" -> text(new Words(written.strip().equals("1") ? "TRUE" : "FALSE", false), look, hidden);
            default -> text(new Words(plain(written), false), look, hidden);
        };
    }

    private Words sharedText(String place) throws RefusedException {
        if (!place.matches("[0-9]{1,9}") || Integer.parseInt(place) >= shared.size()) {
            throw new RefusedException(Refusal.BROKEN);
        }
        return shared.get(Integer.parseInt(place));
    }

    private static Grid.Content text(Words words, Look look, boolean hidden) {
        return new Grid.Content(words.text(), null, null, look.bold() || words.bold(), hidden);
    }

    private Grid.Content number(String written, Look look, boolean hidden) {
        BigDecimal number = CellNumber.of(written);
        if (number == null) {
            return new Grid.Content(written, null, null, look.bold(), hidden);
        }
        LocalDate day = look.isDate() ? CellNumber.day(number, from1904) : null;
        if (day != null) {
            return new Grid.Content(CellNumber.shown(day), null, day, look.bold(), hidden);
        }
        String text = look.isPercentage()
                ? CellNumber.shown(number.movePointRight(2), look.decimals()) + "%"
                : CellNumber.shown(number, look.decimals());
        return new Grid.Content(text, number, null, look.bold(), hidden);
    }
}
