package org.sodiem.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;

/**
 * The cells of a workbook of scores.
 *
 * @param rows where its rows stand, by their keys
 * @param fresh the rows of documents that have their names since it was read
 */
record ScorePlaces(Map<String, Filled.RowPlace> rows, Map<String, String> fresh) implements FormImport.Places {

    ScorePlaces {
        rows = Map.copyOf(rows);
        fresh = Map.copyOf(fresh);
    }

    @Override
    public String of(List<String> path, Code code) {
        if (path.isEmpty()) {
            return "";
        }
        if (path.get(0).equals("evidence") && path.size() > 1) {
            Filled.RowPlace own = rows.get("document/" + path.get(1));
            Filled.RowPlace row = own == null ? fresh(path.get(1)) : own;
            return row == null ? "" : row.place(path.size() > 2 ? path.get(2) : "title");
        }
        if (path.size() == 1) {
            Filled.RowPlace row = rows.get(path.get(0));
            return row == null ? "" : row.place("facts");
        }
        String key = path.get(0) + "/" + path.get(1);
        Filled.RowPlace row = rows.get(key);
        if (path.size() == 2) {
            return row == null ? "" : row.place("facts");
        }
        String inside = path.get(2);
        if (Set.of("evidence", "note").contains(inside)) {
            return row == null ? "" : row.place(inside);
        }
        Filled.RowPlace item = rows.get(key + "/" + String.join("/", path.subList(2, Math.min(path.size(), 4))));
        Filled.RowPlace group = item == null ? rows.get(key + "/" + inside) : item;
        Filled.RowPlace at = group == null ? row : group;
        return at == null ? "" : at.place("facts");
    }

    private Filled.@Nullable RowPlace fresh(String id) {
        return rows.get(fresh.getOrDefault(id, ""));
    }
}
