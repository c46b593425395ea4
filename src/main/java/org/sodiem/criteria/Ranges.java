package org.sodiem.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Scoring.Doubt;
import org.sodiem.language.Lookalikes;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;

/** What a decision gives for ranges of one figure, and the rule that they are together. */
final class Ranges {

    private final BigDecimal max;
    private final String title;
    private final List<Ranged> all = new ArrayList<>();

    /** What figures of a range give: points, or the share that they have of a figure. */
    private record Ranged(
            Interval interval, BigDecimal points, @Nullable BigDecimal of) {}

    /**
     * No ranges yet.
     *
     * @param max the most points of the component
     * @param title what the component is called, for figures that nothing else names
     */
    Ranges(BigDecimal max, String title) {
        this.max = max;
        this.title = title;
    }

    /**
     * Adds a range.
     *
     * @param points what its figures give, where they give the same
     * @param of the figure that gives all points, where a formula gives the share of it; else null
     */
    void add(Interval interval, BigDecimal points, @Nullable BigDecimal of) {
        all.add(new Ranged(interval, points, of));
    }

    boolean areSeveral() {
        return all.size() > 1;
    }

    /** Whether a formula holds in one of them. */
    boolean hasFormula() {
        return all.stream().anyMatch(range -> range.of() != null);
    }

    /** Lets a formula hold wherever no range says otherwise: between what gives nothing and what gives all. */
    boolean fill(BigDecimal of) {
        Interval between = between();
        if (between != null) {
            add(between, BigDecimal.ZERO, of);
        }
        return between != null;
    }

    /** Whether all of them are of the same figure, as far as the words say of which. */
    boolean areOfOneFigure() {
        long subjects = all.stream()
                .map(range -> Lookalikes.key(range.interval().subject()))
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .count();
        long kinds = all.stream()
                .map(range -> range.interval().percentage())
                .distinct()
                .count();
        return subjects <= 1 && kinds <= 1;
    }

    /** What lies between the range that gives nothing, at the lower end, and the one that gives all, at the upper. */
    private @Nullable Interval between() {
        BigDecimal low = BigDecimal.ZERO;
        boolean withLow = true;
        BigDecimal high = null;
        boolean withHigh = false;
        for (Ranged range : all) {
            Interval interval = range.interval();
            if (!interval.percentage()) {
                return null;
            }
            if (interval.low() == null && range.points().signum() == 0) {
                low = interval.high() == null ? low : interval.high();
                withLow = !interval.withHigh();
            } else if (interval.high() == null && range.points().compareTo(max) == 0) {
                high = interval.low();
                withHigh = !interval.withLow();
            } else {
                return null;
            }
        }
        return new Interval(low, withLow, high, withHigh, true, false, "");
    }

    /**
     * The rule of all ranges, where they leave no figure out.
     *
     * @param part what the part of a formula is; nothing for what the component is called
     * @param whole what its whole is; likewise
     * @param noCase what is given where nothing arose: {@code full}, {@code zero}, {@code na} or nothing
     */
    Scoring scoring(String part, String whole, String noCase) {
        List<Ranged> upwards = new ArrayList<>(all);
        upwards.sort((one, other) -> compare(one.interval(), other.interval()));
        boolean percentage = upwards.get(0).interval().percentage();
        if (!percentage && !noCase.isEmpty()) {
            return Scoring.doubt(Doubt.WORDS, title);
        }
        boolean inWholes = !percentage && upwards.stream().allMatch(range -> isWhole(range.interval()));
        boolean counted = !percentage
                && upwards.stream().anyMatch(range -> range.interval().single());
        for (int i = 1; i < upwards.size(); i++) {
            Interval below = upwards.get(i - 1).interval();
            Interval above = upwards.get(i).interval();
            Scoring doubt = doubt(below, above, inWholes);
            if (doubt != null) {
                return doubt;
            }
            counted |= inWholes && below.withHigh() && above.withLow(); // 2, then 3: nothing lies between
        }
        Interval last = upwards.get(upwards.size() - 1).interval();
        boolean ends = last.high() != null
                && !(percentage && last.withHigh() && last.high().compareTo(BigDecimal.valueOf(100)) == 0);
        if (ends && last.high() != null) {
            return Scoring.doubt(Doubt.GAP, "> " + plain(last.high()));
        }
        BigDecimal best = upwards.stream().map(this::best).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (best.compareTo(max) != 0) {
            return Scoring.doubt(Doubt.BEST, plain(best));
        }
        Interval first = upwards.get(0).interval();
        boolean unsaid = first.low() != null && first.low().signum() > 0;
        String below = unsaid && first.low() != null ? plain(first.low()) + (percentage ? "%" : "") : "";
        return new Scoring(
                rule(upwards, part, whole, noCase, counted),
                false,
                percentage && noCase.isEmpty(),
                below,
                "",
                null,
                "");
    }

    /** What is wrong between two neighbours: figures that are in both, or in neither; null for nothing. */
    private static @Nullable Scoring doubt(Interval below, Interval above, boolean inWholes) {
        BigDecimal end = below.high();
        BigDecimal start = above.low();
        if (end == null || start == null || end.compareTo(start) > 0) {
            return Scoring.doubt(Doubt.OVERLAP, plain(start == null ? BigDecimal.ZERO : start));
        }
        if (end.compareTo(start) == 0) {
            return below.withHigh() != above.withLow()
                    ? null
                    : Scoring.doubt(below.withHigh() ? Doubt.OVERLAP : Doubt.GAP, plain(end));
        }
        boolean next = inWholes
                && below.withHigh()
                && above.withLow()
                && end.add(BigDecimal.ONE).compareTo(start) == 0;
        return next ? null : Scoring.doubt(Doubt.GAP, plain(end) + " – " + plain(start));
    }

    private static int compare(Interval one, Interval other) {
        BigDecimal start = one.low() == null ? BigDecimal.ONE.negate() : one.low();
        BigDecimal otherStart = other.low() == null ? BigDecimal.ONE.negate() : other.low();
        int side = start.compareTo(otherStart);
        return side != 0 ? side : Boolean.compare(other.withLow(), one.withLow());
    }

    private static boolean isWhole(Interval interval) {
        return (interval.low() == null || interval.low().stripTrailingZeros().scale() <= 0)
                && (interval.high() == null
                        || interval.high().stripTrailingZeros().scale() <= 0);
    }

    private BigDecimal best(Ranged range) {
        if (range.of() == null) {
            return range.points();
        }
        BigDecimal high =
                range.interval().high() == null ? range.of() : range.interval().high();
        return high.min(range.of()).compareTo(range.of()) == 0
                ? max
                : max.multiply(high).divide(range.of(), 6, RoundingMode.HALF_UP);
    }

    private YamlMap rule(List<Ranged> upwards, String part, String whole, String noCase, boolean counted) {
        List<Ranged> downwards = new ArrayList<>();
        for (Ranged range : upwards) {
            boolean nothing =
                    downwards.isEmpty() && range.of() == null && range.points().signum() == 0;
            if (!nothing) {
                downwards.add(0, range);
            }
        }
        boolean percentage = upwards.get(0).interval().percentage();
        boolean inclusive = downwards.stream()
                .allMatch(range ->
                        range.interval().low() == null || range.interval().withLow());
        boolean fixed = downwards.stream().allMatch(range -> range.of() == null);
        boolean falls = false;
        for (int i = 1; i < downwards.size(); i++) {
            falls |= downwards.get(i).points().compareTo(downwards.get(i - 1).points()) > 0;
        }
        boolean over =
                downwards.stream().anyMatch(range -> from(range).compareTo(BigDecimal.valueOf(100)) > 0 && percentage);
        Ranged top = downwards.get(0);
        Ranged share = downwards.get(downwards.size() - 1);
        boolean ratio = share.of() != null
                && inclusive
                && (downwards.size() == 1
                        || (downwards.size() == 2
                                && top.of() == null
                                && top.points().compareTo(max) == 0
                                && from(top).compareTo(share.of()) == 0));
        YamlMap rule = new YamlMap();
        if (ratio && share.of() != null) {
            rule.with("type", "ratio");
            measured(rule, part, whole);
            rule.with("floor", from(share)).with("full", share.of());
        } else if (fixed && inclusive && !falls && (percentage || !counted)) {
            rule.with("type", "tiers").with("value", title).with("unit", percentage ? "%" : unit(upwards));
            rule.with("tiers", downwards.stream().map(this::band).toList());
        } else {
            rule.with("type", "bands");
            if (percentage) {
                measured(rule, part, whole);
            } else {
                rule.with(counted ? "count" : "value", title).with("unit", unit(upwards));
            }
            rule.with("bands", downwards.stream().map(this::band).toList());
        }
        if (over) {
            rule.with("over", true);
        }
        if (percentage && !noCase.isEmpty() && !noCase.equals("zero")) {
            rule.with("zero", noCase);
        }
        return rule;
    }

    private void measured(YamlMap rule, String part, String whole) {
        rule.with("numerator", part.isEmpty() ? "Tử số: " + title : part)
                .with("denominator", whole.isEmpty() ? "Mẫu số: " + title : whole);
    }

    private static BigDecimal from(Ranged range) {
        BigDecimal low = range.interval().low();
        return low == null ? BigDecimal.ZERO : low;
    }

    private Flow band(Ranged range) {
        boolean strict = range.interval().low() != null && !range.interval().withLow();
        YamlMap band = new YamlMap().with(strict ? "above" : "from", from(range));
        return new Flow(range.of() == null ? band.with("points", range.points()) : band.with("of", range.of()));
    }

    private static String unit(List<Ranged> ranges) {
        return ranges.stream()
                .map(range -> range.interval().subject())
                .filter(subject -> !subject.isEmpty())
                .findFirst()
                .orElse("số");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
