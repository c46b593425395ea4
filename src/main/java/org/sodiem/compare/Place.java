package org.sodiem.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;

/**
 * Where one unit stands in one state.
 *
 * @param status whether it can be ranked
 * @param points its points, of all components
 * @param index what it is compared by, null where it has none
 * @param provisional whether survey points are left out of the index
 * @param rank its place, null where it is not ranked
 * @param band the title of its class, null where it is not ranked
 */
public record Place(
        Scorecard.Status status,
        BigDecimal points,
        @Nullable BigDecimal index,
        boolean provisional,
        @Nullable Integer rank,
        @Nullable String band) {

    static Place of(Standing standing) {
        return new Place(
                standing.card().status(),
                standing.card().total().achieved(),
                standing.index(),
                standing.provisional(),
                standing.rank(),
                standing.band() == null ? null : standing.band().title());
    }
}
