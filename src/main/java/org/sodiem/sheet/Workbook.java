package org.sodiem.sheet;

import java.util.List;

/**
 * The tables of a file, in its order.
 *
 * @param sheets sheets of a spreadsheet, hidden ones too, or tables of a text document
 */
public record Workbook(List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
