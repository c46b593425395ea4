package org.sodiem.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;

/**
 * One unit among the units of its index.
 *
 * @param card the unit's own card
 * @param index what it is compared by, null where it has none
 * @param provisional whether survey points are left out of the index because they are not complete
 * @param rank its place, from 1; units with the same index share the better place; null where it is not ranked
 * @param band its class, null where it is not ranked
 */
public record Standing(
        Scorecard card,
        @Nullable BigDecimal index,
        boolean provisional,
        @Nullable Integer rank,
        @Nullable Band band) {}
