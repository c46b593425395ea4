package org.sodiem.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.Workbook;

/**
 * A workbook as somebody sent it: its cells by what they are about, wherever rows and columns were moved to.
 *
 * @param about what it says it is, by name
 * @param rows its rows, by their keys
 * @param troubles what cannot be told apart
 */
record Filled(Map<String, String> about, Map<String, Row> rows, List<Trouble> troubles) {

    private static final int WIDEST = 100;

    /** Names of columns of which every sheet of ours has one, even where somebody deleted another. */
    private static final Set<String> TOLD = Set.of("facts", "title", AppraisalForm.BULK, Matter.RULING, Matter.REASON);

    Filled {
        about = Map.copyOf(about);
        troubles = List.copyOf(troubles);
    }

    /**
     * Where a row stands, and the place of each column that its sheet has: what is kept of it when its cells are read.
     *
     * @param columns the columns by their names
     * @param heads the columns by what is read at their heads
     */
    record RowPlace(String sheet, int number, Map<String, Integer> columns, Map<String, Integer> heads) {

        /** Whether the sheet still has a column. */
        boolean has(String column) {
            return columns.containsKey(column);
        }

        /** What a cell is called: {@code Tự chấm!E12}. */
        String place(String column) {
            return sheet + "!" + SheetCell.name(number, columns.getOrDefault(column, 3));
        }
    }

    /**
     * The cells of one row by the names of their columns.
     *
     * @param under the names of cells by the columns where they lie over this row's
     */
    record Row(RowPlace spot, Map<Integer, SheetCell> cells, Map<Integer, String> under) {

        /** The names of the columns that its sheet has. */
        Set<String> columns() {
            return spot.columns().keySet();
        }

        /** Whether the sheet still has a column. */
        boolean has(String column) {
            return spot.has(column);
        }

        /** The cell in a column; null where it is empty. */
        @Nullable
        SheetCell cell(String column) {
            return cells.get(spot.columns().getOrDefault(column, 0));
        }

        /** The cell in the column that has a head; null where it is empty, or there is none. */
        @Nullable
        SheetCell headed(String head) {
            return cells.get(spot.heads().getOrDefault(head, 0));
        }

        /**
         * The first cell in a column that was put among ours: there are more columns of other heads than heads of ours that are
         * missing. Null where there is none.
         *
         * @param heads the heads that every form has
         * @param more those that some have
         */
        @Nullable
        SheetCell foreign(Collection<String> heads, Collection<String> more) {
            Set<Integer> own = new HashSet<>(spot.columns().values());
            spot.heads().forEach((head, column) -> {
                if (heads.contains(head) || more.contains(head)) {
                    own.add(column);
                }
            });
            int last = own.stream().mapToInt(column -> column).max().orElse(0);
            long others = IntStream.range(1, last)
                    .filter(column -> !own.contains(column))
                    .count();
            boolean among = others
                    > heads.stream()
                            .filter(head -> !spot.heads().containsKey(head))
                            .count();
            return cells.values().stream()
                    .filter(cell -> among && cell.column() < last && !own.contains(cell.column()))
                    .min(Comparator.comparingInt(SheetCell::column))
                    .orElse(null);
        }

        /** What a cell of it is called: {@code Tự chấm!E12}. */
        String place(SheetCell cell) {
            return spot.sheet() + "!" + cell.name();
        }

        /** The cell with which that in a column was merged, so that nothing can stand in it; null where it was not. */
        @Nullable
        String merged(String column) {
            return under.get(spot.columns().getOrDefault(column, 0));
        }

        /** What a cell is called: {@code Tự chấm!E12}. */
        String place(String column) {
            return spot.place(column);
        }

        /** Whether somebody typed something else in a column than the file says. */
        boolean changes(Slot slot, String column) {
            return has(column) && !Typed.isSame(slot, cell(column));
        }

        /** What is typed in a cell; null, and told, where it cannot be read. */
        @Nullable
        Typed read(Slot slot, String column, List<Trouble> troubles, Words words) {
            String merged = merged(column);
            if (merged != null) {
                troubles.add(Trouble.of(place(column), words.text("workbook.wrong.merged", merged)));
                return null;
            }
            Typed typed = Typed.read(slot, cell(column));
            Typed.Wrong wrong = typed.wrong();
            if (wrong != null) {
                troubles.add(wrong.at(place(column), words));
                return null;
            }
            return typed;
        }

        /** What is typed in it; nothing at all. */
        boolean isEmpty(Stream<String> names) {
            return names.allMatch(name -> cell(name) == null);
        }
    }

    /** What is said now: what somebody typed in a cell, where its row and column are still there; else what the file says. */
    @Nullable
    Object now(String key, Slot slot, String column) {
        Row row = rows.get(key);
        return row != null && row.changes(slot, column)
                ? Typed.read(slot, row.cell(column)).value()
                : slot.value();
    }

    /** Where its rows stand, by their keys: what remains of a workbook that is read. */
    Map<String, RowPlace> places() {
        Map<String, RowPlace> places = new HashMap<>();
        rows.forEach((key, row) -> places.put(key, row.spot()));
        return Map.copyOf(places);
    }

    /** Reads a workbook; null where it is none of ours. */
    static @Nullable Filled of(Workbook workbook) {
        Map<String, String> about = workbook.sheets().stream()
                .map(Filled::about)
                .filter(lines -> HeadSheet.of(lines) != null || AppraisalHead.of(lines) != null)
                .findFirst()
                .orElse(null);
        if (about == null) {
            return null;
        }
        Reader reader = new Reader(words(about.getOrDefault("language", "")));
        workbook.sheets().forEach(reader::read);
        return reader.rows.isEmpty() ? null : new Filled(about, reader.rows, reader.troubles);
    }

    /** Whether sheets of several workbooks were put together, so that a row may be of either. */
    static boolean isOfSeveral(Workbook workbook) {
        Set<Object> heads = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            Map<String, String> about = about(sheet);
            HeadSheet scores = HeadSheet.of(about);
            AppraisalHead findings = AppraisalHead.of(about);
            if (scores != null) {
                heads.add(scores);
            }
            if (findings != null) {
                heads.add(findings);
            }
        }
        return heads.size() > 1;
    }

    /** What a cell says, as much of it as is told. */
    static String shortened(SheetCell cell) {
        return cell.text().length() <= WIDEST ? cell.text() : cell.text().substring(0, WIDEST) + "…";
    }

    /** The words in which a workbook was written. */
    static Words words(String language) {
        return Words.in(Locale.forLanguageTag(language.equals("en") ? "en" : "vi"));
    }

    private static Map<String, String> about(Sheet sheet) {
        Map<String, String> lines = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            if (row.cells().size() >= 2 && row.cells().get(0).column() == 1) {
                lines.putIfAbsent(
                        row.cells().get(0).text().strip(),
                        row.cells().get(1).text().strip());
            } else if (row.cells().size() == 1 && row.cells().get(0).column() == 1) {
                lines.putIfAbsent(row.cells().get(0).text().strip(), "");
            }
        }
        return lines;
    }

    /** Gathers the rows of sheet after sheet. */
    private static final class Reader {

        private final Words words;
        private final Map<String, Row> rows = new LinkedHashMap<>();
        private final List<Trouble> troubles = new ArrayList<>();

        Reader(Words words) {
            this.words = words;
        }

        void read(Sheet sheet) {
            Map<String, Integer> columns = null;
            Map<String, Integer> heads = new HashMap<>();
            List<SheetCell> wide = new ArrayList<>();
            for (Sheet.Row row : sheet.rows()) {
                if (columns == null) {
                    columns = columns(row);
                } else {
                    wide.removeIf(cell -> row.number() >= cell.row() + cell.down());
                    row.cells().stream()
                            .filter(cell -> cell.across() > 1 || cell.down() > 1)
                            .forEach(wide::add);
                    row(sheet.name(), row, columns, heads, wide);
                }
            }
        }

        /** The columns that a row names; null where it names none. */
        private static @Nullable Map<String, Integer> columns(Sheet.Row row) {
            Map<String, Integer> columns = new TreeMap<>();
            for (SheetCell cell : row.cells()) {
                columns.putIfAbsent(cell.text().strip(), cell.column());
            }
            boolean ours = columns.containsKey("key") && TOLD.stream().anyMatch(columns::containsKey);
            return ours ? columns : null;
        }

        private void row(
                String sheet,
                Sheet.Row row,
                Map<String, Integer> columns,
                Map<String, Integer> heads,
                List<SheetCell> wide) {
            Map<Integer, SheetCell> cells = new HashMap<>();
            row.cells().forEach(cell -> cells.put(cell.column(), cell));
            SheetCell named = cells.get(columns.getOrDefault("key", 0));
            Map<Integer, String> under = new HashMap<>();
            for (SheetCell cell : wide) {
                columns.values().stream()
                        .filter(own -> own >= cell.column() && own < cell.column() + cell.across())
                        .forEach(own -> under.put(own, cell.name()));
            }
            cells.keySet().forEach(under::remove);
            Row read = new Row(new RowPlace(sheet, row.number(), columns, heads), cells, under);
            String key = named == null ? "" : Lookalikes.plain(named.text()).strip();
            if (key.isEmpty()) {
                unnamed(read, columns);
                return;
            }
            if (key.equals("head")) {
                cells.values()
                        .forEach(cell ->
                                heads.putIfAbsent(Lookalikes.plain(cell.text()).strip(), cell.column()));
            } else {
                once(key, read, "key");
            }
        }

        /** Takes a row; the same row again is the same, and one that says something else is told by its cell in a column. */
        private void once(String key, Row row, String column) {
            Row other = rows.putIfAbsent(key, row);
            if (other != null && !same(other, row)) {
                troubles.add(Trouble.of(row.place(column), words.text("workbook.wrong.twice", other.place(column))));
            }
        }

        private static boolean same(Row one, Row other) {
            return Stream.concat(one.columns().stream(), other.columns().stream())
                    .allMatch(name -> text(one.cell(name)).equals(text(other.cell(name))));
        }

        private static String text(@Nullable SheetCell cell) {
            return cell == null ? "" : cell.text();
        }

        /** A row that somebody added: a document where documents are, else nothing that can be read. */
        private void unnamed(Row row, Map<String, Integer> columns) {
            Stream<String> typed = columns.keySet().stream().filter(name -> !name.equals("key"));
            if (row.isEmpty(typed)) {
                return;
            }
            if (columns.containsKey("title")) {
                once("document/+row" + row.spot().number(), row, "title"); // a sheet may have been copied
            } else {
                String first = columns.keySet().stream()
                        .filter(name -> row.cell(name) != null)
                        .findFirst()
                        .orElse("facts");
                SheetCell cell = Objects.requireNonNull(row.cell(first));
                troubles.add(Trouble.of(row.place(first), words.text("workbook.wrong.row", shortened(cell))));
            }
        }
    }
}
