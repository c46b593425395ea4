package org.sodiem.sheet;

/** How much is read of one file: far more than any annex or workbook holds, far less than would fill the memory. */
final class Budget {

    /** The largest file, in bytes. */
    static final long FILE = 64L << 20;

    /** The most parts of an archive. */
    static final int PARTS = 10_000;

    /** The largest part when unfolded, and all parts that are read, in bytes. */
    static final long PART = 64L << 20;

    static final long ALL_PARTS = 160L << 20;

    /** The most elements within one another. */
    static final int DEPTH = 256;

    static final int SHEETS = 500;
    static final int ROWS = 1_048_576;
    static final int COLUMNS = 16_384;
    static final int MERGES = 100_000;

    /** The most names: fonts, styles, formats, levels of lists. */
    static final int STYLES = 100_000;

    private static final int CELLS = 500_000;
    private static final int CELL_TEXT = 100_000;
    private static final int ALL_TEXT = 32_000_000;

    private int cells;
    private int text;

    /** Puts a piece to the text of one cell or paragraph. */
    static void put(StringBuilder text, String piece) throws RefusedException {
        if (text.length() + piece.length() > CELL_TEXT) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        }
        text.append(piece);
    }

    /** Takes a cell, or a text that cells share. */
    void take(String held) throws RefusedException {
        take(held.length());
        if (++cells > CELLS) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        }
    }

    /** Takes text that stands in no cell. */
    void take(int length) throws RefusedException {
        text += Math.min(length, ALL_TEXT);
        if (text > ALL_TEXT) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
    }

    /** Refuses more than is read of anything. */
    static void most(int count, int most) throws RefusedException {
        if (count > most) {
            throw new RefusedException(Refusal.TOO_MANY_CELLS);
        }
    }
}
