package org.sodiem.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One area or one criterion: who has how much of it, and where it is lost. Template {@code group.ftlh}.
 *
 * @param frame what is around it
 * @param title code and title
 * @param sub what it is, its maximum and how many components it has
 * @param figures key figures
 * @param finding which unit has most and which least
 * @param distribution how many units have which share of its maximum
 * @param units all units, the largest share first; empty where the index has a single unit
 * @param counts how many rows each filter shows: all, lost, missing, invalid
 * @param componentsFinding which component loses most
 * @param ofMany whether figures of components are those of several units
 * @param criteria its criteria with their components; a criterion's page has itself alone
 * @param previous the one before it at its level, or null
 * @param next the one after it at its level, or null
 */
public record GroupPage(
        Frame frame,
        String title,
        String sub,
        List<Figure> figures,
        List<Piece> finding,
        List<ComponentPage.Step> distribution,
        List<UnitRow> units,
        List<String> counts,
        List<Piece> componentsFinding,
        boolean ofMany,
        List<CriteriaPage.Criterion> criteria,
        @Nullable Link previous,
        @Nullable Link next) {

    /** A page; the lists are copied. */
    public GroupPage {
        figures = List.copyOf(figures);
        finding = List.copyOf(finding);
        distribution = List.copyOf(distribution);
        units = List.copyOf(units);
        counts = List.copyOf(counts);
        componentsFinding = List.copyOf(componentsFinding);
        criteria = List.copyOf(criteria);
    }

    /**
     * One unit.
     *
     * @param classes what it can be filtered by: {@code lost}, {@code miss}, {@code bad}
     * @param unit the unit, with a link to this part of its report
     * @param points its points, or a dash where it has none
     * @param max the maximum that applies to it
     * @param share its points as a whole percentage of that maximum, or a dash
     * @param level 0 where little is lost to 4 where much is
     * @param lost the points it has lost, or nothing
     * @param open the points it can still win, or nothing
     * @param state what is missing in words, or nothing
     */
    public record UnitRow(
            String classes,
            Link unit,
            String points,
            String max,
            String share,
            int level,
            String lost,
            String open,
            String state) {}
}
