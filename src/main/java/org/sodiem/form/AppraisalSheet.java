package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.sheet.SheetCell;

/** One sheet of an appraiser's workbook: its columns, what begins its rows, and the cells in which one types. */
final class AppraisalSheet {

    /** The column of the units' names, which stays in sight. */
    static final int UNIT = 3;

    private final SheetXml xml;
    private final Lists lists;
    private final List<String> heads = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The cells in which one types, by what may be typed: what is told of many alike is told once. */
    private final Map<Slot, Map<Integer, List<Integer>>> alike = new LinkedHashMap<>();

    AppraisalSheet(SheetXml xml, Lists lists) {
        this.xml = xml;
        this.lists = lists;
        xml.width(1, 4);
        xml.hideColumn(1);
    }

    /** Adds a column; its place. */
    int column(String head, double width) {
        heads.add(head);
        xml.width(last(), width);
        return last();
    }

    /** Adds a column in which one types. */
    void typed(String name, String head, double width) {
        places.put(name, column(head, width));
    }

    /** The last column. */
    int last() {
        return heads.size() + 1;
    }

    /** Where the columns are in which one types, by their names. */
    Map<String, Integer> places() {
        return places;
    }

    /**
     * Writes the heads of the columns, and what the program calls those in which one types above them.
     *
     * @param at the row of the names; the heads stand below
     * @param lastRow the last row of all
     */
    void heads(int at, int lastRow) {
        xml.text(at, 1, Look.BARE, "key");
        places.forEach((name, place) -> xml.text(at, place, Look.BARE, name));
        xml.hideRow(at);
        xml.text(at + 1, 1, Look.BARE, "head");
        for (int i = 0; i < heads.size(); i++) {
            xml.text(at + 1, i + 2, Look.HEAD, heads.get(i));
        }
        xml.heads(at + 1, at + 1, UNIT, last(), lastRow);
    }

    /**
     * Begins a row.
     *
     * @param key what the program calls it
     * @param number its number on the sheet, from 1
     */
    void row(int at, String key, int number, String unit) {
        for (int column = 2; column <= last(); column++) {
            xml.empty(at, column, Look.TEXT);
        }
        xml.text(at, 1, Look.BARE, key);
        xml.number(at, 2, Look.COUNT, BigDecimal.valueOf(number));
        xml.text(at, UNIT, Look.TEXT, unit);
    }

    /** Writes what the cells of a row hold in which one types. */
    void slots(int at, Map<String, Slot> slots) {
        slots.forEach((name, slot) -> {
            int column = Objects.requireNonNull(places.get(name));
            FormBook.held(xml, at, column, slot);
            alike.computeIfAbsent(slot.with(Held.NOTHING), key -> new TreeMap<>())
                    .computeIfAbsent(column, key -> new ArrayList<>())
                    .add(at);
        });
    }

    /** Says what may be typed, behind the last row, and locks all else. */
    void lock() {
        alike.forEach((slot, columns) ->
                columns.forEach((column, at) -> FormBook.limits(xml, ranges(column, at), slot, lists)));
        xml.lock();
    }

    private static String ranges(int column, List<Integer> at) {
        List<String> ranges = new ArrayList<>();
        int from = at.get(0);
        int to = from;
        for (int row : at.subList(1, at.size())) {
            if (row != to + 1) {
                ranges.add(SheetCell.letters(column) + from + ":" + SheetCell.letters(column) + to);
                from = row;
            }
            to = row;
        }
        ranges.add(SheetCell.letters(column) + from + ":" + SheetCell.letters(column) + to);
        return String.join(" ", ranges);
    }
}
