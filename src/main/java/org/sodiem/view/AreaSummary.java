package org.sodiem.view;

import java.util.List;
import org.sodiem.model.Part;
import org.sodiem.model.Rounding;
import org.sodiem.score.Standing;

/**
 * One part of the top level over the ranked units of its index.
 *
 * @param area the part of the set, which most sets call an area
 * @param mean what the ranked units have of it
 */
public record AreaSummary(Part area, Mean mean) {

    static AreaSummary of(Part area, List<Standing> ranked, Rounding rounding) {
        return new AreaSummary(
                area,
                Mean.of(
                        Mean.Among.RANKED,
                        ranked.stream().map(s -> s.counted().area(area)).toList(),
                        rounding));
    }
}
