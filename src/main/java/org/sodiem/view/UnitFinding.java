package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;

/**
 * What the figures of one unit say first: where its points went, and how far the next class is.
 *
 * @param lost the points lost
 * @param areas the areas that lost most, several where they are equal as they are printed; none where nothing is lost
 * @param components the components that lost most, three at most; none where all that lost anything are in it
 * @param ofComponents what these lost together
 * @param next the class above, null where there is none or the unit is not ranked
 * @param missing how much the index is below it, null likewise
 */
public record UnitFinding(
        BigDecimal lost,
        List<AreaStanding> areas,
        List<ComponentScore> components,
        BigDecimal ofComponents,
        @Nullable Band next,
        @Nullable BigDecimal missing) {

    private static final int MOST_COMPONENTS = 3;

    public UnitFinding {
        areas = List.copyOf(areas);
        components = List.copyOf(components);
    }

    /** The finding of a unit. */
    public static UnitFinding of(IndexView index, Standing standing) {
        List<ComponentScore> losing = standing.counted().losing();
        List<ComponentScore> most = losing.size() > MOST_COMPONENTS ? losing.subList(0, MOST_COMPONENTS) : List.of();
        Band next = next(standing);
        BigDecimal own = standing.index();
        return new UnitFinding(
                standing.counted().total().lost(),
                AreaStanding.worst(
                        AreaStanding.of(index, standing.counted()),
                        index.criteria().rounding()),
                most,
                standing.counted().lost(most),
                next,
                next == null || own == null ? null : next.from().value().subtract(own));
    }

    /** The lowest class that begins above the index. */
    private static @Nullable Band next(Standing standing) {
        BigDecimal own = standing.index();
        return own == null || standing.band() == null
                ? null
                : standing.card().criteria().bands().stream()
                        .filter(band -> band.from().value().compareTo(own) > 0)
                        .min(Comparator.comparing(band -> band.from().value()))
                        .orElse(null);
    }
}
