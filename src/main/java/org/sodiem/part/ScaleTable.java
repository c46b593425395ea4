package org.sodiem.part;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.telling.ScaleText;

/** A table of what gives points and how many. */
public final class ScaleTable {

    private ScaleTable() {}

    /** The table. */
    public static Table of(String what, String points, List<ScaleText.Row> rows, Words words) {
        return new Columns<ScaleText.Row>()
                .names(what, row -> Cell.of(row.label()))
                .number(points, row -> Cell.of(row.points(), words))
                .table("rules", rows);
    }
}
