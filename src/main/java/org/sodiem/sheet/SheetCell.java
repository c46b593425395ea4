package org.sodiem.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell, or the upper left one of those that are merged.
 *
 * @param row its row, from 1
 * @param column its column, from 1
 * @param across how many columns it covers
 * @param down how many rows it covers
 * @param text what is read in it, lines with a line feed between them; a number has a point and all its decimals
 * @param number the number it holds, if it holds one
 * @param date the day it holds, if it holds one
 * @param bold whether all of its text is bold
 * @param hidden whether its column is not seen
 */
public record SheetCell(
        int row,
        int column,
        int across,
        int down,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean bold,
        boolean hidden) {

    /** Its name as spreadsheets give it: {@code AB12}. */
    public String name() {
        return name(row, column);
    }

    /** The name of the cell at a place. */
    public static String name(int row, int column) {
        return letters(column) + row;
    }

    /** The letters of a column: {@code AB}. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + (column - 1) % 26));
        return column <= 26 ? last : letters((column - 1) / 26) + last;
    }
}
