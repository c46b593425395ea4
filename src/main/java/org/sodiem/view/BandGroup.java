package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;
import org.sodiem.score.Standing;

/**
 * The units of one band.
 *
 * @param band the band; null for units without a rank
 * @param below where the band ends; null for the highest
 * @param units its units, best first
 */
public record BandGroup(@Nullable Band band, @Nullable BigDecimal below, List<Standing> units) {

    public BandGroup {
        units = List.copyOf(units);
    }

    /** All bands of an index, highest first, also those without a unit. */
    public static List<BandGroup> all(IndexView index) {
        List<BandGroup> groups = new ArrayList<>();
        BigDecimal below = null;
        for (Band band : index.criteria().bands()) {
            List<Standing> within =
                    index.ranked().stream().filter(s -> band.equals(s.band())).toList();
            groups.add(new BandGroup(band, below, within));
            below = band.from().value();
        }
        return groups;
    }

    /** The units without a rank. */
    public static BandGroup unranked(IndexView index) {
        return new BandGroup(
                null,
                null,
                index.ordered().stream().filter(s -> s.rank() == null).toList());
    }

    /** Whether a unit of the index is in it. */
    public boolean holds(Standing standing) {
        return band == null ? standing.rank() == null : band.equals(standing.band());
    }
}
