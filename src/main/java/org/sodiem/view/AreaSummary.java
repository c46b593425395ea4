package org.sodiem.view;

import java.util.List;
import org.sodiem.model.Area;
import org.sodiem.model.Rounding;
import org.sodiem.score.Standing;

/**
 * One area over the ranked units of its index.
 *
 * @param area the area
 * @param mean what the ranked units have of it
 */
public record AreaSummary(Area area, Mean mean) {

    static AreaSummary of(Area area, List<Standing> ranked, Rounding rounding) {
        return new AreaSummary(
                area,
                Mean.of(
                        Mean.Among.RANKED,
                        ranked.stream().map(s -> s.card().area(area)).toList(),
                        rounding));
    }
}
