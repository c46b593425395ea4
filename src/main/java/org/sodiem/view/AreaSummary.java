package org.sodiem.view;

import java.util.List;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Part;
import org.sodiem.score.Standing;

/**
 * One part of the top level over the ranked units of its index.
 *
 * @param area the part of the set, which most sets call an area
 * @param mean what the ranked units have of it
 */
public record AreaSummary(Part area, Mean mean) {

    /**
     * Sums one part up.
     *
     * @param position its place in the set, from 0
     */
    static AreaSummary of(CriteriaSet set, int position, List<Standing> ranked) {
        return new AreaSummary(
                set.parts().get(position),
                Mean.of(
                        Mean.Among.RANKED,
                        ranked.stream()
                                .map(standing -> standing.counted().areas().get(position))
                                .toList(),
                        set.rounding()));
    }
}
