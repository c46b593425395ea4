package org.sodiem.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a DOCX as its readers see them: changes taken, hidden text and comments left out. */
final class Docx {

    /** What is not read: text taken away, drawings, the second form of what has two, field codes, notes. */
    private static final String ASIDE =
            "del|moveFrom|drawing|pict|object|Fallback|instrText|delText|rPrChange|pPrChange"
                    + "|tcPrChange|trPrChange|tblPrChange|sdtPr|footnoteReference|endnoteReference";

    /** How far styles follow one another; no program nests more. */
    private static final int FAR = 32;

    private final OfficeParts parts;
    private final String main;
    private final Budget budget = new Budget();
    private final Map<String, Style> styles = new HashMap<>();
    private Numbering numbering = new Numbering();

    /** What a style says, as far as it does. */
    private record Style(
            @Nullable String parent,
            @Nullable Boolean bold,
            @Nullable String list,
            int level) {}

    Docx(OfficeParts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    List<Sheet> sheets() throws IOException {
        String looks = parts.related(main, "styles");
        if (looks != null) {
            styles(looks);
        }
        String numbers = parts.related(main, "numbering");
        if (numbers != null) {
            try (Xml xml = parts.xml(numbers)) {
                numbering = new Numbering(xml);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        List<String> before = new ArrayList<>();
        try (Xml xml = parts.xml(main)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().matches(ASIDE)) {
                    xml.skip();
                } else if (xml.isStart("p")) {
                    String text =
                            new Text(xml, styles, numbering).paragraph().text().strip();
                    budget.take(text.length());
                    if (!text.isEmpty()) {
                        before.add(text);
                    }
                } else if (xml.isStart("tbl")) {
                    Budget.most(sheets.size() + 1, Budget.SHEETS);
                    sheets.add(new Sheet("", sheets.size() + 1, false, before, rows(xml)));
                    before.clear();
                }
            }
        }
        return sheets;
    }

    private void styles(String part) throws IOException {
        try (Xml xml = parts.xml(part)) {
            String id = "";
            Style own = new Style(null, null, null, 0);
            while (xml.next()) {
                if (xml.isStart("style")) {
                    id = xml.attribute("styleId", "");
                    own = new Style(null, null, null, 0);
                } else if (xml.isStart("basedOn")) {
                    own = new Style(xml.attribute("val"), own.bold(), own.list(), own.level());
                } else if (xml.isStart("b")) {
                    own = new Style(own.parent(), isOn(xml), own.list(), own.level());
                } else if (xml.isStart("numId")) {
                    own = new Style(own.parent(), own.bold(), xml.attribute("val"), own.level());
                } else if (xml.isStart("ilvl")) {
                    own = new Style(own.parent(), own.bold(), own.list(), xml.whole("val", 0));
                } else if (xml.isStart("tblStylePr")) {
                    xml.skip();
                } else if (xml.isEnd("style")) {
                    Budget.most(styles.size(), Budget.STYLES);
                    styles.put(id, own);
                }
            }
        }
    }

    /** Whether a property is on: it is where it stands without a value. */
    private static boolean isOn(Xml xml) {
        return !xml.attribute("val", "1").matches("0|false|off|none");
    }

    /** The rows of a table, to its end. */
    private List<Sheet.Row> rows(Xml xml) throws IOException {
        Grid grid = new Grid(budget);
        TreeMap<Integer, Grid.Merge> open = new TreeMap<>();
        List<Grid.Merge> merges = new ArrayList<>();
        int row = 0;
        int column = 1;
        boolean removed = false;
        while (xml.next() && !xml.isEnd("tbl")) {
            if (xml.isEnd("tr") && removed) {
                row--;
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "tr" -> {
                    row++;
                    column = 1;
                    removed = false;
                }
                case "gridBefore" -> column += xml.whole("val", 0);
                case "del" -> {
                    removed = true; // the row itself, since a paragraph's own is within the paragraph
                    xml.skip();
                }
                case "tc" -> {
                    Shown cell = new Text(xml, styles, numbering).cell();
                    if (!removed) {
                        Grid.Merge above = open.get(column);
                        if (cell.continues() && above != null && above.across() == cell.across()) {
                            open.put(
                                    column, new Grid.Merge(above.row(), column, row - above.row() + 1, above.across()));
                        } else {
                            Grid.Merge ended = open.put(column, new Grid.Merge(row, column, 1, cell.across()));
                            if (ended != null) {
                                merges.add(ended);
                            }
                            Budget.most(merges.size(), Budget.MERGES * 5);
                            grid.put(row, column, new Grid.Content(cell.text(), null, null, cell.bold(), false));
                        }
                    }
                    column += cell.across();
                    Budget.most(column, Budget.COLUMNS);
                }
                default -> {
                    if (xml.name().matches(ASIDE)) {
                        xml.skip();
                    }
                }
            }
        }
        merges.addAll(open.values());
        for (Grid.Merge merge : merges) {
            if (merge.down() > 1 || merge.across() > 1) {
                grid.merge(merge);
            }
        }
        return grid.rows();
    }

    /** The text of a paragraph or a cell: across how many columns, and whether it goes on the cell above. */
    private record Shown(String text, boolean bold, int across, boolean continues) {}

    /** Reads one paragraph or one cell, to its end. */
    private static final class Text {

        private final Xml xml;
        private final Map<String, Style> styles;
        private final Numbering numbering;
        private final StringBuilder text = new StringBuilder();
        private boolean allBold = true;
        private boolean anyText;
        private @Nullable String paragraphStyle;
        private @Nullable String list;
        private int level = -1;
        private @Nullable Boolean bold;
        private @Nullable String runStyle;
        private boolean vanished;
        private boolean begun;
        private int across = 1;
        private boolean continues;

        Text(Xml xml, Map<String, Style> styles, Numbering numbering) {
            this.xml = xml;
            this.styles = styles;
            this.numbering = numbering;
        }

        Shown paragraph() throws IOException {
            paragraphStyle = null;
            list = null;
            level = -1;
            begun = false;
            boolean inText = false;
            boolean inRun = false;
            while (xml.next() && !xml.isEnd("p")) {
                if (xml.isStart() && xml.name().matches(ASIDE)) {
                    xml.skip();
                } else if (xml.isStart("r")) {
                    begin();
                    inRun = true;
                    bold = null;
                    runStyle = null;
                    vanished = false;
                } else if (xml.isEnd("r")) {
                    inRun = false;
                } else if (xml.isStart("t")) {
                    inText = true;
                } else if (xml.isEnd("t")) {
                    inText = false;
                } else if (xml.isText() && inText && !vanished) {
                    write(xml.text());
                } else if (xml.isStart() || xml.isEnd("num") || xml.isEnd("den")) {
                    element(inRun);
                }
            }
            begin();
            return new Shown(text.toString(), allBold && anyText, 1, false);
        }

        private void element(boolean inRun) throws IOException {
            String name = xml.name();
            if (xml.isEnd()) {
                Budget.put(text, name.equals("num") ? ")/" : ")");
                return;
            }
            switch (name) {
                case "pStyle" -> paragraphStyle = xml.attribute("val");
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.whole("val", 0);
                case "rStyle" -> runStyle = xml.attribute("val");
                case "b" -> {
                    if (inRun) {
                        bold = isOn(xml);
                    }
                }
                case "vanish" -> vanished = inRun && isOn(xml);
                case "tab" -> {
                    if (inRun) {
                        Budget.put(text, " ");
                    }
                }
                case "br", "cr" -> Budget.put(text, "\n");
                case "noBreakHyphen" -> Budget.put(text, "-");
                case "num", "den" -> {
                    begin();
                    Budget.put(text, "("); // a fraction of an equation
                }
                default -> {}
            }
        }

        /** The number of a list stands before the first text of its paragraph. */
        private void begin() throws RefusedException {
            if (begun) {
                return;
            }
            begun = true;
            Style style = style(paragraphStyle);
            for (int i = 0; i < FAR && style != null && list == null; i++) {
                list = style.list();
                level = level < 0 ? style.level() : level;
                style = style(style.parent());
            }
            String sign = numbering.next(list, Math.max(level, 0));
            Budget.put(text, sign.isEmpty() ? "" : sign + " ");
        }

        private void write(String written) throws RefusedException {
            Budget.put(text, written.replace('\n', ' '));
            Boolean own = bold != null ? bold : said(runStyle);
            Boolean said = own != null ? own : said(paragraphStyle);
            allBold &= Boolean.TRUE.equals(said) || written.isBlank();
            anyText |= !written.isBlank();
        }

        private @Nullable Boolean said(@Nullable String name) {
            Style style = style(name);
            for (int i = 0; i < FAR && style != null; i++) {
                if (style.bold() != null) {
                    return style.bold();
                }
                style = style(style.parent());
            }
            return null;
        }

        private @Nullable Style style(@Nullable String name) {
            return name == null ? null : styles.get(name);
        }

        /** A cell; the cells of tables within it are lines of its own text. */
        Shown cell() throws IOException {
            int inner = 0;
            while (xml.next() && !(xml.isEnd("tc") && inner == 0)) {
                if (xml.isStart("tc")) {
                    inner++;
                } else if (xml.isEnd("tc")) {
                    inner--;
                } else if (xml.isStart("gridSpan") && inner == 0) {
                    across = Math.max(1, xml.whole("val", 1));
                } else if (xml.isStart("vMerge") && inner == 0) {
                    continues = !xml.attribute("val", "continue").equals("restart");
                } else if (xml.isStart("p")) {
                    Budget.put(text, text.isEmpty() ? "" : "\n");
                    paragraph();
                } else if (xml.isStart() && xml.name().matches(ASIDE)) {
                    xml.skip();
                }
            }
            return new Shown(text.toString(), allBold && anyText, across, continues);
        }
    }
}
