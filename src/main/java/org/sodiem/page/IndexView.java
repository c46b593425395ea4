package org.sodiem.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sodiem.language.VietnameseOrder;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.AreaSummary;
import org.sodiem.score.ComponentSummary;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;

/**
 * One index as many pages look at it: computed once for all of them.
 *
 * @param result the index
 * @param ordered ranked units by rank, then the others; equal ones by name
 * @param components each component over all units, in the set's order
 * @param areas each area over the ranked units, in the set's order
 * @param low where the axis of its charts begins
 * @param high where it ends
 */
record IndexView(
        IndexResult result,
        List<Standing> ordered,
        List<ComponentSummary> components,
        List<AreaSummary> areas,
        BigDecimal low,
        BigDecimal high) {

    private static final VietnameseOrder ORDER = new VietnameseOrder();
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MARGIN = BigDecimal.valueOf(3);

    /**
     * A view.
     *
     * @param earlier what its units were compared by in earlier rounds; the axis has room for it
     */
    static IndexView of(IndexResult result, List<BigDecimal> earlier) {
        List<Standing> ordered = result.standings().stream()
                .sorted(Comparator.comparing((Standing s) -> s.rank() == null ? Integer.MAX_VALUE : s.rank())
                        .thenComparing(s -> s.card().unit().title(), ORDER))
                .toList();
        List<BigDecimal> values = Stream.concat(
                        ordered.stream().map(Standing::index).filter(Objects::nonNull), earlier.stream())
                .toList();
        BigDecimal least = values.stream().reduce(HUNDRED, BigDecimal::min);
        BigDecimal most = values.stream().reduce(HUNDRED, BigDecimal::max);
        BigDecimal low =
                least.divide(FIVE, 0, RoundingMode.FLOOR).multiply(FIVE).subtract(FIVE);
        BigDecimal high = most.divide(FIVE, 0, RoundingMode.CEILING).multiply(FIVE);
        return new IndexView(result, ordered, result.components(), result.areas(), low.max(BigDecimal.ZERO), high);
    }

    CriteriaSet criteria() {
        return result.criteria();
    }

    String id() {
        return result.criteria().index().value();
    }

    boolean comparesUnits() {
        return ordered.size() > 1;
    }

    /** The ranked units, best first. */
    List<Standing> ranked() {
        return ordered.stream().filter(s -> s.rank() != null).toList();
    }

    /** Where a value stands on the axis, with a little room at both ends. */
    String at(BigDecimal index) {
        BigDecimal room = HUNDRED.subtract(MARGIN.multiply(BigDecimal.valueOf(2)));
        BigDecimal within = index.subtract(low).multiply(room).divide(high.subtract(low), 2, RoundingMode.HALF_UP);
        return within.add(MARGIN).stripTrailingZeros().toPlainString() + "%";
    }

    /** A tick at every ten points. */
    List<Ranking.Tick> ticks() {
        List<Ranking.Tick> ticks = new ArrayList<>();
        for (int value = 0; value <= high.intValue(); value += 10) {
            BigDecimal tick = BigDecimal.valueOf(value);
            if (tick.compareTo(low) >= 0) {
                ticks.add(new Ranking.Tick(at(tick), String.valueOf(value)));
            }
        }
        return ticks;
    }
}
