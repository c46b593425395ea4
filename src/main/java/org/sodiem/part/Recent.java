package org.sodiem.part;

import java.util.List;

/**
 * Changes of several units, the newest first.
 *
 * @param finding what the list says
 * @param rows the changes
 */
public record Recent(String finding, List<Row> rows) {

    /** A list; it is copied. */
    public Recent {
        rows = List.copyOf(rows);
    }

    /**
     * One change of one unit.
     *
     * @param when when it landed
     * @param unit the unit, and the place of the change in its report
     * @param what what changed
     * @param reason why, who and which commit, with a link to it
     * @param late for which round it was late, or nothing
     * @param delta the difference of points
     */
    public record Row(String when, Link unit, String what, List<Piece> reason, String late, Delta delta) {
        public Row {
            reason = List.copyOf(reason);
        }
    }
}
