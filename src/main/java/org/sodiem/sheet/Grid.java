package org.sodiem.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one table and puts them together where they are merged. */
final class Grid {

    private final Budget budget;
    private final TreeMap<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();

    Grid(Budget budget) {
        this.budget = budget;
    }

    /** What a cell holds. */
    record Content(
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            boolean bold,
            boolean hidden) {}

    /** Cells that are one, places from 1. */
    record Merge(int row, int column, int down, int across) {
        int lastRow() {
            return row + down - 1;
        }

        int lastColumn() {
            return column + across - 1;
        }
    }

    void put(int row, int column, Content content) throws IOException {
        within(row, column);
        if (!content.text().isBlank()) {
            budget.take(content.text());
            rows.computeIfAbsent(row, place -> new TreeMap<>()).put(column, content);
        }
    }

    void merge(Merge merge) throws IOException {
        within(merge.row(), merge.column());
        within(merge.lastRow(), merge.lastColumn());
        if (merge.down() < 1 || merge.across() < 1) {
            throw new RefusedException(Refusal.BROKEN);
        }
        merges.add(merge);
        Budget.most(merges.size(), Budget.MERGES);
    }

    void hideRow(int row) throws IOException {
        hiddenRows.add(row);
        Budget.most(hiddenRows.size(), Budget.ROWS);
    }

    private static void within(int row, int column) throws RefusedException {
        if (row < 1 || column < 1) {
            throw new RefusedException(Refusal.BROKEN);
        }
        Budget.most(row, Budget.ROWS);
        Budget.most(column, Budget.COLUMNS);
    }

    /** The rows that hold something; what lies under another cell is not seen, so it is left out. */
    List<Sheet.Row> rows() throws RefusedException {
        List<Merge> waiting = new ArrayList<>(merges);
        waiting.sort(Comparator.comparingInt(Merge::row));
        TreeMap<Integer, Merge> open = new TreeMap<>();
        PriorityQueue<Merge> ends = new PriorityQueue<>(Comparator.comparingInt(Merge::lastRow));
        List<Sheet.Row> result = new ArrayList<>();
        int next = 0;
        for (Map.Entry<Integer, TreeMap<Integer, Content>> row : rows.entrySet()) {
            int number = row.getKey();
            while (next < waiting.size() && waiting.get(next).row() <= number) {
                Merge begun = waiting.get(next++);
                close(open, ends, begun.row());
                Map.Entry<Integer, Merge> beside = open.floorEntry(begun.lastColumn());
                if (beside != null && beside.getValue().lastColumn() >= begun.column()) {
                    throw new RefusedException(Refusal.BROKEN);
                }
                open.put(begun.column(), begun);
                ends.add(begun);
            }
            close(open, ends, number);
            List<SheetCell> cells = new ArrayList<>();
            for (Map.Entry<Integer, Content> cell : row.getValue().entrySet()) {
                int column = cell.getKey();
                Map.Entry<Integer, Merge> floor = open.floorEntry(column);
                Merge merge = floor == null || floor.getValue().lastColumn() < column ? null : floor.getValue();
                if (merge == null || (merge.row() == number && merge.column() == column)) {
                    cells.add(cell(number, column, cell.getValue(), merge));
                }
            }
            if (!cells.isEmpty()) {
                result.add(new Sheet.Row(number, hiddenRows.contains(number), cells));
            }
        }
        return result;
    }

    private static void close(Map<Integer, Merge> open, PriorityQueue<Merge> ends, int row) {
        for (Merge first = ends.peek(); first != null && first.lastRow() < row; first = ends.peek()) {
            ends.remove();
            open.remove(first.column(), first);
        }
    }

    private static SheetCell cell(int row, int column, Content content, @Nullable Merge merge) {
        return new SheetCell(
                row,
                column,
                merge == null ? 1 : merge.across(),
                merge == null ? 1 : merge.down(),
                content.text(),
                content.number(),
                content.date(),
                content.bold(),
                content.hidden());
    }
}
