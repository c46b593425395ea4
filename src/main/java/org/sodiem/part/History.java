package org.sodiem.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one unit.
 *
 * @param finding how many there are and how many are shown, or why there is no record
 * @param line the index over time; null where there is no way from one state to another
 * @param changes the changes, the newest first
 * @param components each component that ever changed, in order of code
 */
public record History(String finding, @Nullable Line line, List<Change> changes, List<Component> components) {

    public History {
        changes = List.copyOf(changes);
        components = List.copyOf(components);
    }

    /**
     * The history in short; the whole has a page of its own.
     *
     * @param finding how many changes there are, or why there is no record
     * @param line the index over time; null where there is no way from one state to another
     * @param all the page of the whole
     * @param fold what the list of the newest is called while it is closed
     * @param newest the newest changes, newest first
     * @param former anchors that once led here, of components that the set no longer has and of changes that are told on the other page alone
     */
    public record Extract(
            String finding, @Nullable Line line, Link all, String fold, List<Brief> newest, List<String> former) {
        public Extract {
            newest = List.copyOf(newest);
            former = List.copyOf(former);
        }
    }

    /**
     * The index over time.
     *
     * @param text what the line says
     * @param path the steps, in a box 100 wide and 128 high
     * @param dots the closed rounds, then the present
     * @param ticks the least index, and the most
     * @param days the first day and the last
     */
    public record Line(String text, String path, List<Dot> dots, List<Tick> ticks, List<String> days) {
        public Line {
            dots = List.copyOf(dots);
            ticks = List.copyOf(ticks);
            days = List.copyOf(days);
        }
    }

    /**
     * One commit in a line, where the whole is told on another page.
     *
     * @param id its anchor
     * @param when when it was written, with the place where it is told
     * @param author who wrote it
     * @param subject the first words of its message
     * @param late for which round it was late, or nothing
     * @param delta the difference that it made
     */
    public record Brief(String id, Link when, String author, String subject, String late, Delta delta) {}

    /**
     * A state on the line.
     *
     * @param at where it stands, as {@code 64.71%}
     * @param y how high
     * @param label which state it is, and its index
     * @param anchor which end of the label is at the dot: {@code start} or {@code end}
     * @param under whether the label stands below the line, since above it the next one's is in the way
     */
    public record Dot(String at, String y, String label, String anchor, boolean under) {}

    /**
     * An index.
     *
     * @param y how high
     * @param label the number
     */
    public record Tick(String y, String label) {}

    /**
     * One commit that changed something.
     *
     * @param id its anchor
     * @param when when it was written, as its author says
     * @param author who wrote it
     * @param commit the short id, with a link to the commit on the forge
     * @param subject the first line of its message
     * @param body the rest of its message, or nothing
     * @param landed when and with which commit it landed, where that is another
     * @param late for which round it was late, or nothing
     * @param note what else is to be known
     * @param points points before and after its landing
     * @param delta the difference
     * @param rows the components it changed
     * @param more how many further components it changed, in words, or nothing
     * @param remarks what offices, the unit and its head said in it beside the scores
     */
    public record Change(
            String id,
            String when,
            String author,
            Link commit,
            String subject,
            String body,
            List<Piece> landed,
            String late,
            String note,
            String points,
            Delta delta,
            List<Row> rows,
            String more,
            List<String> remarks) {
        public Change {
            remarks = List.copyOf(remarks);
            landed = List.copyOf(landed);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What became of a component in one change.
     *
     * @param components its code and place in the sheet; several where the same became of them without other points
     * @param what what became of it; nothing where documents came or went, which says it
     * @param points points before and after; nothing where neither they nor the facts changed
     * @param delta the difference
     * @param facts facts before and after, where they differ
     * @param added the documents that came, or nothing
     * @param removed the documents that went, or nothing
     */
    public record Row(
            List<Link> components,
            String what,
            String points,
            Delta delta,
            String facts,
            String added,
            String removed) {
        public Row {
            components = List.copyOf(components);
        }

        /** The same, of these components. */
        public Row of(List<Link> all) {
            return new Row(all, what, points, delta, facts, added, removed);
        }
    }

    /**
     * The history of one component.
     *
     * @param id its anchor
     * @param component its code and title, with its place in the sheet where it still has one
     * @param moments its changes, the oldest first
     * @param more how many older ones are not shown, in words, or nothing
     */
    public record Component(String id, Link component, List<Moment> moments, String more) {
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
