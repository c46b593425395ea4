package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.source.Located;

/**
 * The first level of a criteria set.
 *
 * @param code its number, as {@code 3}
 * @param title what it is called
 * @param shortTitle what it is called where there is little room
 * @param max its points
 * @param criteria its criteria, in the file's order
 */
public record Area(
        Located<String> code, String title, String shortTitle, Located<BigDecimal> max, List<Criterion> criteria) {

    public Area {
        criteria = List.copyOf(criteria);
    }

    /** Its components, in the file's order. */
    public List<Component> components() {
        return criteria.stream()
                .flatMap(criterion -> criterion.components().stream())
                .toList();
    }
}
