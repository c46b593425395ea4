package org.sodiem.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an ODS. */
final class Ods {

    /** What stands in a cell or a paragraph and is not read with it. */
    private static final String ASIDE = "annotation|note|tracked-changes|forms|shapes|object|ruby-text|dde-links";

    private final OfficeParts parts;
    private final Budget budget = new Budget();
    private final OdsStyles styles = new OdsStyles();

    Ods(OfficeParts parts) {
        this.parts = parts;
    }

    List<Sheet> sheets() throws IOException {
        refuseLocked();
        if (parts.has("styles.xml")) {
            try (Xml xml = parts.xml("styles.xml")) {
                while (xml.next()) {
                    if (xml.isStart("style")) {
                        styles.read(xml);
                    }
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        boolean isSpreadsheet = false;
        try (Xml xml = parts.xml("content.xml")) {
            while (xml.next()) {
                if (xml.isStart("style")) {
                    styles.read(xml);
                } else if (xml.isStart("spreadsheet")) {
                    isSpreadsheet = true;
                } else if (xml.isStart() && xml.name().matches(ASIDE)) {
                    xml.skip();
                } else if (xml.isStart("table")) {
                    Budget.most(sheets.size() + 1, Budget.SHEETS);
                    sheets.add(new Table(xml).sheet(sheets.size() + 1));
                }
            }
        }
        if (!isSpreadsheet) {
            throw new RefusedException(Refusal.KIND);
        }
        return sheets;
    }

    private void refuseLocked() throws IOException {
        if (parts.has("META-INF/manifest.xml")) {
            try (Xml xml = parts.xml("META-INF/manifest.xml")) {
                while (xml.next()) {
                    if (xml.isStart("encryption-data")) {
                        throw new RefusedException(Refusal.OLD_OR_LOCKED);
                    }
                }
            }
        }
    }

    /** One sheet, from the beginning of its element to its end. */
    private final class Table {

        private final Xml xml;
        private final Grid grid = new Grid(budget);
        private final TreeMap<Integer, Column> columns = new TreeMap<>();
        private int row;
        private int column;

        /** Columns that are alike, by the first of them: the last one, the style of their cells, and whether they are hidden. */
        private record Column(int last, @Nullable String style, boolean hidden) {}

        Table(Xml xml) {
            this.xml = xml;
        }

        Sheet sheet(int number) throws IOException {
            String name = xml.attribute("name", "");
            boolean hidden = styles.isHidden(xml.attribute("style-name", ""));
            int columnsSoFar = 0;
            int repeated = 1;
            String rowStyle = null;
            while (xml.next() && !xml.isEnd("table")) {
                if (xml.isEnd("table-row")) {
                    row += repeated;
                }
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "table-column" -> {
                        int count = xml.whole("number-columns-repeated", 1);
                        columns.put(
                                columnsSoFar + 1,
                                new Column(columnsSoFar + count, xml.attribute("default-cell-style-name"), isHidden()));
                        columnsSoFar = Math.min(columnsSoFar + count, Budget.COLUMNS + 1);
                        Budget.most(columns.size(), Budget.COLUMNS);
                    }
                    case "table-row" -> {
                        repeated = xml.whole("number-rows-repeated", 1);
                        rowStyle = xml.attribute("default-cell-style-name");
                        column = 1;
                        if (isHidden()) {
                            hideRows(repeated);
                        }
                    }
                    case "table-cell", "covered-table-cell" -> cell(repeated, rowStyle);
                    default -> {
                        if (xml.name().matches(ASIDE)) {
                            xml.skip();
                        }
                    }
                }
            }
            return new Sheet(name, number, hidden, List.of(), grid.rows());
        }

        private boolean isHidden() {
            return !xml.attribute("visibility", "visible").equals("visible");
        }

        /** Rows behind the last cell are hidden by the million: only those are kept that may hold something. */
        private void hideRows(int repeated) throws IOException {
            for (int i = 1; i <= Math.min(repeated, 1000); i++) {
                grid.hideRow(row + i);
            }
        }

        /** A cell, to its end; the same again as often as it is said to be repeated. */
        private void cell(int repeatedRows, @Nullable String rowStyle) throws IOException {
            boolean covered = xml.name().equals("covered-table-cell");
            String element = xml.name();
            int repeated = xml.whole("number-columns-repeated", 1);
            int across = xml.whole("number-columns-spanned", 1);
            int down = xml.whole("number-rows-spanned", 1);
            String type = xml.attribute("value-type", "");
            String value = xml.attribute("value", "");
            String date = xml.attribute("date-value", "");
            Column own = column(column);
            String style = xml.attribute("style-name");
            String shownBy = style != null ? style : rowStyle != null ? rowStyle : own == null ? null : own.style();
            Boolean bold = styles.bold("table-cell", shownBy);
            Paragraphs paragraphs = new Paragraphs(Boolean.TRUE.equals(bold));
            while (xml.next() && !xml.isEnd(element)) {
                paragraphs.take();
            }
            Grid.Content content = content(type, value, date, paragraphs);
            if (!covered && !content.text().isBlank()) {
                for (int i = 0; i < repeatedRows; i++) {
                    for (int j = 0; j < repeated; j++) {
                        Column below = column(column + j);
                        grid.put(row + 1 + i, column + j, hidden(content, below != null && below.hidden()));
                    }
                }
            }
            if (!covered && (across > 1 || down > 1) && repeatedRows == 1) {
                grid.merge(new Grid.Merge(row + 1, column, down, across));
            }
            column = Math.min(column + repeated, Budget.COLUMNS + 1);
        }

        private @Nullable Column column(int at) {
            var floor = columns.floorEntry(at);
            return floor == null || floor.getValue().last() < at ? null : floor.getValue();
        }

        private static Grid.Content hidden(Grid.Content content, boolean hidden) {
            return hidden
                    ? new Grid.Content(content.text(), content.number(), content.date(), content.bold(), true)
                    : content;
        }

        private Grid.Content content(String type, String value, String date, Paragraphs paragraphs) {
            String shown = paragraphs.text();
            if (type.equals("date")) {
                LocalDate day = day(date);
                return new Grid.Content(
                        day == null ? shown : CellNumber.shown(day), null, day, paragraphs.allBold(), false);
            }
            BigDecimal number = type.matches("float|percentage|currency") ? CellNumber.of(value) : null;
            if (number == null) {
                return new Grid.Content(shown, null, null, paragraphs.allBold(), false);
            }
            int decimals = shown.replaceAll("^[^.,]*[.,]?|[^0-9]+$", "").length();
            boolean asShown = shown.matches("[0-9]+(?:[.,][0-9]{1,9})?%?");
            String text = type.equals("percentage")
                    ? CellNumber.shown(number.movePointRight(2), asShown ? decimals : -1) + "%"
                    : CellNumber.shown(number, asShown ? decimals : -1);
            return new Grid.Content(text, number, null, paragraphs.allBold(), false);
        }

        private static @Nullable LocalDate day(String written) {
            try {
                return LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** The text of a cell, piece by piece. */
        private final class Paragraphs {

            private final boolean boldCell;
            private final StringBuilder text = new StringBuilder();
            private final List<@Nullable Boolean> spans = new ArrayList<>();
            private int inParagraph;
            private boolean allBold = true;

            Paragraphs(boolean boldCell) {
                this.boldCell = boldCell;
            }

            void take() throws IOException {
                if (xml.isStart()) {
                    start();
                } else if (xml.isEnd("p") || xml.isEnd("h")) {
                    inParagraph--;
                } else if (xml.isEnd("span")) {
                    spans.remove(spans.size() - 1);
                } else if (xml.isText() && inParagraph > 0) {
                    allBold &= isBold() || xml.text().isBlank();
                    Budget.put(text, xml.text().replaceAll("[ \t\r\n]+", " "));
                }
            }

            private void start() throws IOException {
                switch (xml.name()) {
                    case "p", "h" -> {
                        inParagraph++;
                        Budget.put(text, text.isEmpty() ? "" : "\n");
                    }
                    case "span" -> spans.add(styles.bold("text", xml.attribute("style-name")));
                    case "s" -> Budget.put(text, " ".repeat(Math.min(xml.whole("c", 1), 100)));
                    case "tab" -> Budget.put(text, " ");
                    case "line-break" -> Budget.put(text, "\n");
                    default -> {
                        if (xml.name().matches(ASIDE)) {
                            xml.skip();
                        }
                    }
                }
            }

            private boolean isBold() {
                for (int i = spans.size() - 1; i >= 0; i--) {
                    Boolean bold = spans.get(i);
                    if (bold != null) {
                        return bold;
                    }
                }
                return boldCell;
            }

            String text() {
                return text.toString();
            }

            boolean allBold() {
                return allBold && !text.isEmpty();
            }
        }
    }
}
