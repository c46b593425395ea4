package org.sodiem.compare;

import java.math.BigDecimal;
import java.util.function.Supplier;
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
 * @param rank its place, null where it is not ranked, or alone
 * @param band the title of its class, null where it is not ranked
 * @param result whether it is the published result, and not what the unit says
 */
public record Place(
        Scorecard.Status status,
        BigDecimal points,
        @Nullable BigDecimal index,
        boolean provisional,
        @Nullable Integer rank,
        @Nullable String band,
        boolean result) {

    /** Where a unit stands. */
    public static Place of(Standing standing) {
        return new Place(
                standing.counted().status(),
                standing.counted().total().achieved(),
                standing.index(),
                standing.provisional(),
                standing.place(),
                standing.band() == null ? null : standing.band().title(),
                standing.isResult());
    }

    /** Whether it is ranked, be it alone. */
    public boolean isRanked() {
        return status == Scorecard.Status.SCORED && index != null;
    }

    /**
     * What the unit won or lost until a later place of the same index.
     *
     * @param reissued whether the criteria set was issued anew between, so that no totals are compared
     * @param comparable the points that comparable components brought or took then; null where there are none
     * @return null where one of them has no index, is a published result and the other is not, or counts the survey and the other does not
     */
    public @Nullable BigDecimal changeTo(Place later, boolean reissued, Supplier<@Nullable BigDecimal> comparable) {
        if (index == null || later.index == null || result != later.result) {
            return null;
        }
        if (reissued) {
            return comparable.get();
        }
        return provisional == later.provisional ? later.index.subtract(index) : null;
    }
}
