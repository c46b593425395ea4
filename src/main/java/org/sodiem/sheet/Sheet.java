package org.sodiem.sheet;

import java.util.List;

/**
 * One table.
 *
 * @param name what a sheet is called; nothing for a table of a text document, which has none
 * @param number its place in the file, from 1
 * @param hidden whether its readers do not see it
 * @param before the paragraphs of a text document that stand between the table before it and this one
 * @param rows its rows that hold a cell, from above
 */
public record Sheet(String name, int number, boolean hidden, List<String> before, List<Row> rows) {
    public Sheet {
        before = List.copyOf(before);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number its place, from 1, blank rows counted
     * @param hidden whether its readers do not see it
     * @param cells its cells that hold something or cover others, from the left
     */
    public record Row(int number, boolean hidden, List<SheetCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
