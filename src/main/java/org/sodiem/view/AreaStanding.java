package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Part;
import org.sodiem.model.Rounding;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Tally;

/**
 * One part of the top level of one unit.
 *
 * @param area the part of the set, which most sets call an area
 * @param tally its components together
 * @param mean what the unit would have at the mean share of the ranked units; null where no two are ranked
 * @param toMean the points above it, or below; null likewise, and where the unit has no points
 */
public record AreaStanding(
        Part area,
        Tally tally,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal toMean) {

    /** The areas of a unit, in the set's order. */
    public static List<AreaStanding> of(IndexView index, Scorecard card) {
        return index.areas().stream()
                .map(summary -> {
                    Tally tally = card.area(summary.area());
                    BigDecimal mean = index.ranksUnits() ? summary.mean().of(tally.applicable()) : null;
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

    /** The areas that lost most, several where they are equal as they are printed; none where nothing is lost. */
    public static List<AreaStanding> worst(List<AreaStanding> areas, Rounding rounding) {
        BigDecimal most = areas.stream()
                .map(area -> rounding.round(area.tally().lost()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.signum() == 0
                ? List.of()
                : areas.stream()
                        .filter(area -> rounding.round(area.tally().lost()).compareTo(most) == 0)
                        .toList();
    }
}
