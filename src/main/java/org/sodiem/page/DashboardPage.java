package org.sodiem.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: how the campaign stands. Template {@code dashboard.ftlh}.
 *
 * @param frame what is around it
 * @param sub one sentence about what is assessed
 * @param stages the rounds, in order of time
 * @param indexes the indexes that compare several units
 * @param singles the indexes of one unit, told by lead office
 * @param recent the newest changes
 * @param feed the same as a feed; null where there is no record
 */
public record DashboardPage(
        Frame frame,
        String sub,
        List<Stage> stages,
        List<Comparison> indexes,
        List<ByOffice> singles,
        Recent recent,
        @Nullable Link feed) {

    /** A page; the lists are copied. */
    public DashboardPage {
        stages = List.copyOf(stages);
        indexes = List.copyOf(indexes);
        singles = List.copyOf(singles);
    }

    /**
     * One round.
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
     * @param unentered who has not entered what
     * @param unproved who has points without evidence
     */
    public record Comparison(
            String title,
            List<Figure> figures,
            Ranking ranking,
            Heat heat,
            Losses losses,
            Gaps unentered,
            Gaps unproved) {
        /** A comparison; the lists are copied. */
        public Comparison {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Areas against units, as a share of the maximum.
     *
     * @param finding what it says
     * @param areas the areas: number and title
     * @param rows the mean, then the units
     */
    public record Heat(List<Piece> finding, List<Link> areas, List<HeatRow> rows) {
        /** A grid; the lists are copied. */
        public Heat {
            finding = List.copyOf(finding);
            areas = List.copyOf(areas);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of the grid.
     *
     * @param unit the unit; without a link for the mean
     * @param cells one an area
     */
    public record HeatRow(Link unit, List<HeatCell> cells) {
        /** A row; the list is copied. */
        public HeatRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param level 0 where little is lost to 4 where much is
     * @param text the whole percentage, or a dash
     * @param href where it leads, or nothing
     */
    public record HeatCell(int level, String text, String href) {}

    /**
     * Where points are lost.
     *
     * @param finding what it says
     * @param rows the components that lose most
     * @param all the page of all components
     */
    public record Losses(List<Piece> finding, List<LossRow> rows, Link all) {
        /** Losses; the lists are copied. */
        public Losses {
            finding = List.copyOf(finding);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One component that loses points.
     *
     * @param component its code, title and page
     * @param office its lead office
     * @param lost the points lost by all units
     * @param bar the same as a length
     * @param units how many units are below the maximum, of how many
     */
    public record LossRow(Link component, String office, String lost, Bar bar, String units) {}

    /**
     * Units that lack something.
     *
     * @param finding what it says
     * @param rows the units, most first
     */
    public record Gaps(String finding, List<GapRow> rows) {
        /** Gaps; the list is copied. */
        public Gaps {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One unit that lacks something.
     *
     * @param unit the unit
     * @param count how many components
     * @param points the points they stand for
     * @param codes the components
     */
    public record GapRow(Link unit, String count, String points, String codes) {}

    /**
     * An index of one unit by lead office.
     *
     * @param title what it is
     * @param finding how it stands
     * @param report the unit's report
     * @param rows the offices
     */
    public record ByOffice(String title, List<Piece> finding, Link report, List<OfficeRow> rows) {
        /** A table; the lists are copied. */
        public ByOffice {
            finding = List.copyOf(finding);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One office.
     *
     * @param office the office and its page
     * @param entered how many of its components are entered, of how many
     * @param enteredAll whether all are
     * @param proved how many components with points have evidence, of how many
     * @param provedAll whether all have
     * @param achieved points
     * @param open points that can still be won
     * @param lost points lost
     * @param max points of its components that apply
     */
    public record OfficeRow(
            Link office,
            String entered,
            boolean enteredAll,
            String proved,
            boolean provedAll,
            String achieved,
            String open,
            String lost,
            String max) {}
}
