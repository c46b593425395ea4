package org.sodiem.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;

/**
 * The cells of a workbook of scores.
 *
 * @param filled the workbook
 * @param fresh the rows of documents that have their names since it was read
 */
record ScorePlaces(Filled filled, Map<String, String> fresh) implements FormImport.Places {

    ScorePlaces {
        fresh = Map.copyOf(fresh);
    }

    @Override
    public String of(List<String> path, Diagnostic problem) {
        if (path.isEmpty()) {
            return "";
        }
        Map<String, Filled.Row> rows = filled.rows();
        if (path.get(0).equals("evidence") && path.size() > 1) {
            Filled.Row own = rows.get("document/" + path.get(1));
            Filled.Row row = own == null ? fresh(path.get(1)) : own;
            return row == null ? "" : row.place(path.size() > 2 ? path.get(2) : "title");
        }
        if (path.size() == 1) {
            Filled.Row row = rows.get(path.get(0));
            return row == null ? "" : row.place("facts");
        }
        String key = path.get(0) + "/" + path.get(1);
        Filled.Row row = rows.get(key);
        if (path.size() == 2) {
            return row == null ? "" : row.place("facts");
        }
        String inside = path.get(2);
        if (Set.of("evidence", "note").contains(inside)) {
            return row == null ? "" : row.place(inside);
        }
        Filled.Row item = rows.get(key + "/" + String.join("/", path.subList(2, Math.min(path.size(), 4))));
        Filled.Row group = item == null ? rows.get(key + "/" + inside) : item;
        Filled.Row at = group == null ? row : group;
        return at == null ? "" : at.place("facts");
    }

    private Filled.@Nullable Row fresh(String id) {
        return filled.rows().get(fresh.getOrDefault(id, ""));
    }
}
