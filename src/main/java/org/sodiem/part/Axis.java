package org.sodiem.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sodiem.movement.EarlierRound;
import org.sodiem.score.Standing;
import org.sodiem.view.IndexView;

/**
 * The axis of an index's charts.
 *
 * @param low where it begins
 * @param high where it ends
 */
public record Axis(BigDecimal low, BigDecimal high) {

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MARGIN = BigDecimal.valueOf(3);

    /** An axis with room for all units, and for what they were compared by in earlier rounds. */
    public static Axis of(IndexView index, List<EarlierRound> earlier) {
        List<BigDecimal> values = Stream.concat(
                        index.ordered().stream().map(Standing::index).filter(Objects::nonNull),
                        earlier.stream().flatMap(round -> round.values(index.id()).stream()))
                .toList();
        BigDecimal least = values.stream().reduce(HUNDRED, BigDecimal::min);
        BigDecimal most = values.stream().reduce(HUNDRED, BigDecimal::max);
        BigDecimal low =
                least.divide(FIVE, 0, RoundingMode.FLOOR).multiply(FIVE).subtract(FIVE);
        BigDecimal high = most.divide(FIVE, 0, RoundingMode.CEILING).multiply(FIVE);
        return new Axis(low.max(BigDecimal.ZERO), high);
    }

    /** Where a value stands, with a little room at both ends. */
    public String at(BigDecimal index) {
        BigDecimal room = HUNDRED.subtract(MARGIN.multiply(BigDecimal.valueOf(2)));
        BigDecimal within = index.subtract(low).multiply(room).divide(high.subtract(low), 2, RoundingMode.HALF_UP);
        return within.add(MARGIN).stripTrailingZeros().toPlainString() + "%";
    }

    /** Whether a value stands in the left half. */
    public boolean isLeft(BigDecimal index) {
        return index.subtract(low).compareTo(high.subtract(index)) < 0;
    }

    /** A tick at every ten points. */
    public List<Tick> ticks() {
        return marks().stream()
                .map(value -> new Tick(at(BigDecimal.valueOf(value)), String.valueOf(value)))
                .toList();
    }

    /** Every ten points. */
    public List<Integer> marks() {
        return IntStream.rangeClosed(low.intValue(), high.intValue())
                .filter(value -> value % 10 == 0)
                .boxed()
                .toList();
    }
}
