package org.sodiem.index;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Table;

/**
 * A whole criteria set. Template {@code criteria.ftlh}.
 *
 * @param frame what is around it
 * @param title what the set is called
 * @param sub how many areas, criteria and components
 * @param finding where most points are lost
 * @param areas where each area stands in the table
 * @param components its components, by area and criterion
 * @param offices the lead offices; empty where the index has a single unit
 * @param adjustments bonuses and penalties
 */
public record CriteriaPage(
        Frame frame,
        String title,
        String sub,
        List<Piece> finding,
        List<Link> areas,
        Table components,
        Table offices,
        Table adjustments) {

    public CriteriaPage {
        finding = List.copyOf(finding);
        areas = List.copyOf(areas);
    }
}
