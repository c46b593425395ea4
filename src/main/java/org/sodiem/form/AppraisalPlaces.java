package org.sodiem.form;

import java.util.List;
import java.util.Map;
import org.sodiem.diagnostic.Code;

/**
 * The cells of an appraiser's workbook that are about one unit.
 *
 * @param rows where its rows stand, by their keys
 * @param unit the unit
 */
record AppraisalPlaces(Map<String, Filled.RowPlace> rows, String unit) implements FormImport.Places {

    AppraisalPlaces {
        rows = Map.copyOf(rows);
    }

    @Override
    public String of(List<String> path, Code code) {
        boolean found = path.size() > 3;
        Filled.RowPlace row = rows.get(found ? Slot.path(unit, path.get(2), path.get(3)) : unit);
        if (row == null) {
            return "";
        }
        return row.place(found ? column(row, path.subList(4, path.size()), code) : AppraisalForm.BULK);
    }

    private static String column(Filled.RowPlace row, List<String> inside, Code code) {
        boolean penalty = !row.has(Matter.RULING);
        if (inside.isEmpty()) {
            return code == Code.APPRAISED_WITHOUT_REASON ? Matter.REASON : penalty ? Matter.COUNT : Matter.RULING;
        }
        String whole = String.join("/", inside.subList(0, Math.min(inside.size(), 3)));
        return switch (inside.get(0)) {
            case "score", "points" -> Matter.POINTS;
            case "reason", "not-applicable" -> Matter.REASON;
            case "explain" -> Matter.ASKS;
            default ->
                row.has(whole)
                        ? whole
                        : inside.size() > 1 && row.has(inside.get(0) + "/" + inside.get(1))
                                ? inside.get(0) + "/" + inside.get(1)
                                : row.has(inside.get(0)) ? inside.get(0) : Matter.RULING;
        };
    }
}
