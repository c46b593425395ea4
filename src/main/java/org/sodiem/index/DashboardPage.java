package org.sodiem.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Recent;
import org.sodiem.part.Table;

/**
 * The first page: how the campaign stands. Template {@code dashboard.ftlh}.
 *
 * @param frame what is around it
 * @param sub one sentence about what is assessed
 * @param stages the rounds, windows and decisions, in order of time
 * @param indexes the indexes that compare several units
 * @param singles the indexes of one unit, told by lead office
 * @param pledges what was committed to; null where nothing was
 * @param recent the newest changes
 * @param feed the same as a feed; null where there is no record
 */
public record DashboardPage(
        Frame frame,
        String sub,
        List<Stage> stages,
        List<Comparison> indexes,
        List<Part> singles,
        @Nullable Part pledges,
        Recent recent,
        @Nullable Link feed) {

    public DashboardPage {
        stages = List.copyOf(stages);
        indexes = List.copyOf(indexes);
        singles = List.copyOf(singles);
    }

    /**
     * A time of the year.
     *
     * @param kind {@code done}, {@code now} or {@code next}
     * @param title what it is called, and whether it is open
     * @param when its dates
     */
    public record Stage(String kind, String title, String when) {}

    /**
     * One index of several units.
     *
     * @param title what is compared
     * @param figures key figures
     * @param ranking the units, or the first and the last of many
     * @param heat areas against units
     * @param losses where most points are lost
     * @param gaps who has not entered what, and who has points without evidence; none where the result is published
     */
    public record Comparison(
            String title, List<KeyFigure> figures, RankedUnits ranking, Part heat, Part losses, List<Part> gaps) {
        public Comparison {
            figures = List.copyOf(figures);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A table with what it says.
     *
     * @param title what it is
     * @param finding what it says
     * @param table the table
     * @param more where there is more; null for nowhere
     */
    public record Part(
            String title,
            List<Piece> finding,
            Table table,
            @Nullable Link more) {
        public Part {
            finding = List.copyOf(finding);
        }
    }
}
