package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.source.Located;

/**
 * A part of a criteria set that consists of parts: an area, a criterion, whatever the set calls its levels.
 *
 * @param code its number, as {@code 3}
 * @param title what it is called
 * @param shortTitle what it is called where there is little room
 * @param max its points
 * @param capped whether the decision lets its parts add up to more than its points, which are then the most that count
 * @param parts its parts, in the file's order
 */
public record Group(
        Located<String> code, String title, String shortTitle, Located<BigDecimal> max, boolean capped, Parts parts)
        implements Part {

    @Override
    public List<Component> components() {
        return parts.components();
    }
}
