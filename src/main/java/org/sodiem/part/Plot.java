package org.sodiem.part;

import java.util.List;

/**
 * The rule of a component with the units on it: a line, or steps where nothing is measured. {@code lib/curve.ftlh} draws it.
 *
 * @param text what the line shows, for readers who do not see it; nothing where there are steps
 * @param axis what is measured or counted
 * @param figures figures below the line
 * @param levels points beside the line
 * @param lines its pieces, and where it jumps
 * @param dots units on the line, the largest first
 * @param steps the points that can be reached, most first
 * @param key what a dot stands for; nothing where there are steps
 * @param note how many units are not on it; may be empty
 */
public record Plot(
        String text,
        String axis,
        List<Tick> figures,
        List<Level> levels,
        List<Piece> lines,
        List<Dot> dots,
        List<Step> steps,
        String key,
        String note) {

    public Plot {
        figures = List.copyOf(figures);
        levels = List.copyOf(levels);
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
        steps = List.copyOf(steps);
    }

    /**
     * Points beside the line.
     *
     * @param y how far from above
     * @param label how many
     */
    public record Level(int y, String label) {}

    /**
     * A straight piece of the line.
     *
     * @param x1 where it begins
     * @param y1 how far from above
     * @param x2 where it ends
     * @param y2 how far from above
     * @param jump whether the points jump there, so that no figure is between
     */
    public record Piece(String x1, int y1, String x2, int y2, boolean jump) {}

    /**
     * Units at one place.
     *
     * @param x where
     * @param y how far from above
     * @param r how large
     * @param count how many; nothing for one, and where they are too many to be told
     * @param label who they are, and their points; of those that are only near each other who they are
     */
    public record Dot(String x, int y, int r, String count, String label) {}

    /**
     * Points that can be reached.
     *
     * @param label what gives them, or nothing where they are a sum
     * @param points how many
     * @param count how many units have them
     * @param dots where its dots stand, one a unit; empty where units are too many
     * @param bar the same as a length
     */
    public record Step(String label, String points, String count, List<String> dots, Bar bar) {
        public Step {
            dots = List.copyOf(dots);
        }
    }
}
