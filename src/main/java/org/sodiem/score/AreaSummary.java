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

    /**
     * What a unit with this applicable maximum would have at the mean share of the ranked units, so that units to which
     * not everything applies are compared fairly; null where none is ranked or nothing applies.
     */
    public @Nullable BigDecimal meanOf(BigDecimal applicable, Rounding rounding) {
        return mean == null || total.applicable().signum() == 0 || applicable.signum() == 0
                ? null
                : rounding.divide(total.achieved().multiply(applicable), total.applicable());
    }

    static AreaSummary of(Area area, List<Standing> ranked, Rounding rounding) {
        List<Tally> tallies = ranked.stream().map(s -> s.card().area(area)).toList();
        BigDecimal mean = Mean.of(tallies.stream().map(Tally::achieved).toList(), rounding);
        return new AreaSummary(area, mean, tallies.stream().reduce(Tally.ZERO, Tally::plus));
    }
}
