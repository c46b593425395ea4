package org.sodiem.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;
import org.sodiem.model.Rescale;

/**
 * One unit among the units of its index.
 *
 * @param voices what the unit says, and everybody else
 * @param index what it is compared by, null where it has none
 * @param provisional whether survey points are left out of the index because they are not complete
 * @param rank its place, from 1; units with the same index share the better place; null where it is not ranked
 * @param band its class, null where it is not ranked
 */
public record Standing(
        Voices voices,
        @Nullable BigDecimal index,
        boolean provisional,
        @Nullable Integer rank,
        @Nullable Band band) {

    /** What the unit says itself, beside the survey. */
    public Scorecard card() {
        return voices.self();
    }

    /** The card that its index, rank and band come from: the result's where that is published, else the unit's own. */
    public Scorecard counted() {
        return voices.counted();
    }

    /** The points that its index is made of: without the survey where it is provisional. */
    public Tally basis() {
        return provisional ? counted().self() : counted().total();
    }

    /** The maximum beside these points: with what does not apply where the set keeps it in. */
    public BigDecimal most() {
        return counted().criteria().rescale() == Rescale.NONE ? basis().maximum() : basis().applicable();
    }

    /** Whether its index is 100 x points / that maximum, before bonus and penalty. */
    public boolean isShare() {
        return counted().criteria().rescale() != Rescale.APPRAISED
                || basis().notApplicable().signum() == 0;
    }

    /** Whether it is compared by the published result. */
    public boolean isResult() {
        return voices.result() != null;
    }
}
