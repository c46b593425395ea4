package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Area;
import org.sodiem.model.Rounding;

/**
 * One area over the ranked units of its index.
 *
 * @param area the area
 * @param mean the mean of their points, rounded; null where none is ranked
 * @param total their points together, so that a share can be told
 */
public record AreaSummary(Area area, @Nullable BigDecimal mean, Tally total) {

    static AreaSummary of(Area area, List<Standing> ranked, Rounding rounding) {
        List<Tally> tallies = ranked.stream().map(s -> s.card().area(area)).toList();
        BigDecimal mean = Mean.of(tallies.stream().map(Tally::achieved).toList(), rounding);
        return new AreaSummary(area, mean, tallies.stream().reduce(Tally.ZERO, Tally::plus));
    }
}
