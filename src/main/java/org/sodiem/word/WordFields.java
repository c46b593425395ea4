package org.sodiem.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.markup.Prose;

/**
 * What stands behind the names of a template's fields.
 *
 * @param texts fields that stand for a piece of text, by name
 * @param proses fields that stand for paragraphs, by name
 * @param tables fields {@code TABLE.COLUMN}, by the table's name
 */
public record WordFields(Map<String, String> texts, Map<String, Prose> proses, Map<String, Table> tables) {

    public WordFields {
        texts = Map.copyOf(texts);
        proses = Map.copyOf(proses);
        tables = Map.copyOf(tables);
    }

    /**
     * Rows for the row of a template's table in which its columns are named.
     *
     * @param columns the names of the columns
     * @param rows the rows, each with as many cells
     */
    public record Table(List<String> columns, List<Row> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        String cell(Row row, String column) {
            return row.cells().get(columns.indexOf(column));
        }
    }

    /**
     * A row.
     *
     * @param weight how its text stands out
     * @param cells the texts of its cells
     */
    public record Row(Weight weight, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How the text of a row stands out. */
    public enum Weight {
        /** As in the template. */
        PLAIN,
        /** Bold. */
        STRONG,
        /** In italics. */
        LIGHT
    }

    /** All names that a template may use, in their order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(texts.keySet());
        names.addAll(proses.keySet());
        new TreeMap<>(tables)
                .forEach((table, rows) -> rows.columns().forEach(column -> names.add(table + "." + column)));
        return names;
    }

    /** The table of a name {@code TABLE.COLUMN}; null for other names. */
    @Nullable
    Table table(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? null : tables.get(name.substring(0, dot));
    }

    /** A text as it stands within a line: paragraphs behind one another. */
    @Nullable
    String inline(String name) {
        String text = texts.get(name);
        Prose prose = proses.get(name);
        return text != null || prose == null
                ? text
                : String.join(
                        " ", prose.blocks().stream().map(Prose.Block::text).toList());
    }
}
