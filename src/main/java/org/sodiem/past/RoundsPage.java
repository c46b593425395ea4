package org.sodiem.past;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Piece;
import org.sodiem.part.Recent;
import org.sodiem.part.Table;

/**
 * The rounds compared. Template {@code rounds.ftlh}.
 *
 * @param frame what is around it
 * @param finding what it all says, or why there is nothing to compare
 * @param sources where the record of each round comes from
 * @param comparisons each index in two states, the newest pair first
 * @param late the changes that were late
 * @param approvals what the heads of units have approved, a row a round
 */
public record RoundsPage(
        Frame frame, String finding, Table sources, List<Comparison> comparisons, Recent late, Table approvals) {

    public RoundsPage {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One index in two states.
     *
     * @param id its anchor
     * @param title the index and the two states
     * @param finding what the difference says
     * @param before what the earlier state is called
     * @param after what the later state is called
     * @param slope the lines from one to the other; without lines where they would say nothing
     * @param figures key figures
     * @param units the units, the largest move first
     * @param cut how many units are not shown, in words, or nothing
     * @param areasTitle what the table of areas is called
     * @param areas the areas, all units together
     * @param offices the lead offices, where the index is of one unit
     * @param components the components with the largest changes
     */
    public record Comparison(
            String id,
            String title,
            List<Piece> finding,
            String before,
            String after,
            Slope slope,
            List<KeyFigure> figures,
            Table units,
            String cut,
            String areasTitle,
            Table areas,
            Table offices,
            Table components) {
        public Comparison {
            finding = List.copyOf(finding);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A slopegraph.
     *
     * @param text what it shows, in words
     * @param height in pixels
     * @param lines one a unit, the highlighted ones last
     */
    public record Slope(String text, int height, List<Line> lines) {
        public Slope {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line; heights are pixels from the top.
     *
     * @param kind {@code hot} for a large rise, {@code dn} for a fall, or nothing
     * @param name whose it is
     * @param from the earlier value
     * @param to the later value
     * @param y1 where it begins
     * @param y2 where it ends
     * @param l1 where its left label stands
     * @param l2 where its right label stands
     */
    public record Line(String kind, String name, String from, String to, int y1, int y2, int l1, int l2) {}
}
