package org.sodiem.book;

import java.util.List;

/**
 * How a sheet goes to paper, so that its letters of 12 points keep 7: as wide as one page of A4, where that is too narrow as
 * one of A3, and wider ones on pages side by side, of which each begins with the columns that name the rows.
 *
 * @param paper the number that office programs have for a size of paper
 * @param percent how large it is printed; 0 where it is fitted to the width of one page
 */
record Printing(int paper, int percent) {

    private static final int A4 = 9;
    private static final int A3 = 8;

    /** What is left between margins, in digits of 12 points, which are half as wide as high. */
    private static final double A4_DIGITS = (842 - 58) / 6.0;

    private static final double A3_DIGITS = (1191 - 58) / 6.0;

    private static final int LEAST = 60;

    /** Programs lay out a little wider or narrower than one another. */
    private static final double SAFE = 0.97;

    /** How much of a page the columns take that every page begins with, where the sheet does not say which they are. */
    private static final double NAMES = 0.25;

    /** The sheet with columns of these widths, of which the first so many name the rows. */
    static Printing of(List<Double> widths, int named) {
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        if (all * LEAST <= A4_DIGITS * 100) {
            return new Printing(A4, 0);
        }
        if (all * LEAST <= A3_DIGITS * 100) {
            return new Printing(A3, 0);
        }
        int pages = pages(widths, named, LEAST);
        int percent = 100;
        while (percent > LEAST && pages(widths, named, percent) > pages) {
            percent--;
        }
        return new Printing(A3, percent);
    }

    /** Whether it takes several pages side by side. */
    boolean isSplit() {
        return percent > 0;
    }

    /** How many columns name the rows, as far as one can tell: the first three at most, where they leave room for others. */
    static int named(List<Double> widths) {
        double taken = 0;
        int named = 0;
        while (named < Math.min(3, widths.size()) && taken + widths.get(named) <= A3_DIGITS * 100 / LEAST * NAMES) {
            taken += widths.get(named);
            named++;
        }
        return named;
    }

    /** How many pages side by side it takes. */
    private static int pages(List<Double> widths, int named, int percent) {
        double room = A3_DIGITS * SAFE * 100 / percent;
        double names = 0;
        for (double width : widths.subList(0, named)) {
            names += width;
        }
        int pages = 1;
        double taken = names;
        for (double width : widths.subList(named, widths.size())) {
            if (taken + width > room && taken > names) {
                pages++;
                taken = names;
            }
            taken += width;
        }
        return pages;
    }
}
