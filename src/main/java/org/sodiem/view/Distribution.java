package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many units are in each step, the best step first.
 *
 * @param steps the steps
 */
public record Distribution(List<Step> steps) {

    public Distribution {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param from what belongs to it begins here
     * @param below and ends before here; null for the best
     * @param units how many units are in it
     */
    public record Step(BigDecimal from, @Nullable BigDecimal below, int units) {}

    /** Shares, in per cent, by their levels. */
    static Distribution ofShares(List<Share> shares) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i <= Share.LIMITS.size(); i++) {
            int level = i;
            steps.add(new Step(
                    i == Share.LIMITS.size() ? BigDecimal.ZERO : Share.LIMITS.get(i),
                    i == 0 ? null : Share.LIMITS.get(i - 1),
                    count(shares, share -> share.level() == level)));
        }
        return new Distribution(steps);
    }

    private static <T> int count(List<T> values, Predicate<T> within) {
        return (int) values.stream().filter(within).count();
    }
}
