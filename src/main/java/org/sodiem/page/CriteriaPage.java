package org.sodiem.page;

import java.util.List;

/**
 * A whole criteria set. Template {@code criteria.ftlh}.
 *
 * @param frame what is around it
 * @param title what the set is called
 * @param sub how many areas, criteria and components
 * @param finding where most points are lost
 * @param ofMany whether figures of components are those of several units
 * @param areas its areas
 * @param adjustments bonuses and penalties
 */
public record CriteriaPage(
        Frame frame,
        String title,
        String sub,
        List<Piece> finding,
        boolean ofMany,
        List<Area> areas,
        List<RuleRows.Row> adjustments) {

    /** A page; the lists are copied. */
    public CriteriaPage {
        finding = List.copyOf(finding);
        areas = List.copyOf(areas);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * One area.
     *
     * @param id its anchor
     * @param title number and title, with its page
     * @param max its points
     * @param criteria its criteria
     */
    public record Area(String id, Link title, String max, List<Criterion> criteria) {
        /** An area; the list is copied. */
        public Area {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * One criterion.
     *
     * @param title code and title, with its page
     * @param max its points
     * @param rows its components
     */
    public record Criterion(Link title, String max, List<Row> rows) {
        /** A criterion; the list is copied. */
        public Criterion {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One component.
     *
     * @param code its code
     * @param name its title and page
     * @param max its points
     * @param mean the mean of the units that have points
     * @param lost what all units have lost
     * @param bar mean and what is missing to the maximum
     * @param missing how many units have not entered it
     * @param office its lead office
     */
    public record Row(
            String code, Link name, String max, String mean, String lost, Bar bar, String missing, String office) {}
}
