package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Area;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Tally;

/**
 * One area of one unit.
 *
 * @param area the area
 * @param tally its components together
 * @param mean what the unit would have at the mean share of the ranked units; null where there are none to compare with
 * @param toMean the points above it, or below; null likewise, and where the unit has no points
 */
public record AreaStanding(
        Area area,
        Tally tally,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal toMean) {

    /** The areas of a unit, in the set's order. */
    public static List<AreaStanding> of(IndexView index, Scorecard card) {
        return index.areas().stream()
                .map(summary -> {
                    Tally tally = card.area(summary.area());
                    BigDecimal mean = index.comparesUnits() ? summary.mean().of(tally.applicable()) : null;
                    return new AreaStanding(
                            summary.area(),
                            tally,
                            mean,
                            mean == null || !card.hasIndex()
                                    ? null
                                    : tally.achieved().subtract(mean));
                })
                .toList();
    }

    /** The first area that lost most; null where none lost anything. */
    public static @Nullable AreaStanding worst(List<AreaStanding> areas) {
        AreaStanding worst = null;
        for (AreaStanding area : areas) {
            BigDecimal most = worst == null ? BigDecimal.ZERO : worst.tally().lost();
            worst = area.tally().lost().compareTo(most) > 0 ? area : worst;
        }
        return worst;
    }
}
