package org.sodiem.page;

import java.util.List;

/**
 * The changes of one unit.
 *
 * @param finding how many there are and how many are shown, or why there is no record
 * @param changes the changes, the newest first
 * @param components each component that ever changed, in order of code
 */
public record History(String finding, List<Change> changes, List<Component> components) {

    /** A history; the lists are copied. */
    public History {
        changes = List.copyOf(changes);
        components = List.copyOf(components);
    }

    /**
     * One commit that changed something.
     *
     * @param id its anchor
     * @param when when it was written, as its author says
     * @param author who wrote it
     * @param commit the short id, with a link to the commit on the forge
     * @param reason its message
     * @param landed when and with which commit it landed, where that is another
     * @param late for which round it was late, or nothing
     * @param note what else is to be known
     * @param points points before and after its landing
     * @param delta the difference
     * @param rows the components it changed
     * @param more how many further components it changed, in words, or nothing
     */
    public record Change(
            String id,
            String when,
            String author,
            Link commit,
            String reason,
            List<Piece> landed,
            String late,
            String note,
            String points,
            Delta delta,
            List<Row> rows,
            String more) {
        /** A change; the lists are copied. */
        public Change {
            landed = List.copyOf(landed);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One component in one change.
     *
     * @param component its code and place in the sheet
     * @param what what became of it
     * @param points points before and after
     * @param delta the difference
     * @param facts facts before and after, where they differ
     * @param added the documents that came, or nothing
     * @param removed the documents that went, or nothing
     */
    public record Row(
            Link component, String what, String points, Delta delta, String facts, String added, String removed) {}

    /**
     * The history of one component.
     *
     * @param id its anchor
     * @param component its code and title, with its place in the sheet where it still has one
     * @param moments its changes, the oldest first
     * @param more how many older ones are not shown, in words, or nothing
     */
    public record Component(String id, Link component, List<Moment> moments, String more) {
        /** A history; the list is copied. */
        public Component {
            moments = List.copyOf(moments);
        }
    }

    /**
     * One change of one component.
     *
     * @param when the day, with the place of the change where it is shown
     * @param points the points from then on
     * @param facts the facts from then on
     */
    public record Moment(Link when, String points, String facts) {}
}
