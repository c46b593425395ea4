package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Rounding;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;

/**
 * What units have on average, the one definition of it: exact sums, divided and rounded once when a figure is asked for.
 *
 * @param among which units count
 * @param units how many they are
 * @param achieved their points together
 * @param applicable what applies to them together
 * @param rounding how the set rounds
 */
public record Mean(Among among, int units, BigDecimal achieved, BigDecimal applicable, Rounding rounding) {

    /** Which units count. */
    public enum Among {
        /** Units with a rank; what is still open counts as not achieved. So are the index and areas side by side. */
        RANKED,
        /** Units with a rank that have points for all that applies. So is one area or criterion by itself. */
        SETTLED,
        /** Units with points, ranked or not. So is one component. */
        WITH_POINTS,
        /** Units whose index can be compared in two states. So is each of the two. */
        COMPARED
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The index of the ranked units. */
    public static Mean of(IndexResult index) {
        List<BigDecimal> values = index.standings().stream()
                .filter(standing -> standing.rank() != null)
                .map(Standing::index)
                .filter(Objects::nonNull)
                .toList();
        return of(
                Among.RANKED,
                values.size(),
                sum(values.stream()),
                HUNDRED,
                index.criteria().rounding());
    }

    /** One component: the points together of the units that have any. */
    static Mean of(Component component, int units, BigDecimal points, Rounding rounding) {
        return of(Among.WITH_POINTS, units, points, component.max().value(), rounding);
    }

    /** The index in one of two states. */
    public static Mean of(List<BigDecimal> indexes, Rounding rounding) {
        return of(Among.COMPARED, indexes.size(), sum(indexes.stream()), HUNDRED, rounding);
    }

    /** Sums of these units. */
    static Mean of(Among among, List<Tally> tallies, Rounding rounding) {
        return new Mean(
                among,
                tallies.size(),
                sum(tallies.stream().map(Tally::achieved)),
                sum(tallies.stream().map(Tally::applicable)),
                rounding);
    }

    private static Mean of(Among among, int units, BigDecimal sum, BigDecimal max, Rounding rounding) {
        return new Mean(among, units, sum, max.multiply(BigDecimal.valueOf(units)), rounding);
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Points a unit; null where no unit counts. */
    public @Nullable BigDecimal points() {
        return units == 0 ? null : rounding.divide(achieved, BigDecimal.valueOf(units));
    }

    /** All points of what applies to all; null where nothing applies. */
    public @Nullable Share share() {
        return Share.of(achieved, applicable);
    }

    /**
     * What is compared with the mean: what a unit would have of its own applicable maximum at the mean share, so that
     * units to which not everything applies are compared fairly. Null where no unit counts or nothing applies.
     */
    public @Nullable BigDecimal of(BigDecimal own) {
        return applicable.signum() == 0 || own.signum() == 0
                ? null
                : rounding.divide(achieved.multiply(own), applicable);
    }
}
