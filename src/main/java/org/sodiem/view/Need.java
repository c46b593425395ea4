package org.sodiem.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Step;
import org.sodiem.source.Located;

/** What a component's rule still needs for more points, as {@code score} weighs its facts. */
public sealed interface Need {

    /** The most points there are when it is met; null where the rule offers none. */
    @Nullable
    BigDecimal reachable(BigDecimal max);

    /** Nothing can be told: all points are there, or the facts give none. */
    record Nothing() implements Need {
        @Override
        public @Nullable BigDecimal reachable(BigDecimal max) {
            return null;
        }
    }

    /**
     * A better choice.
     *
     * @param better the options that give more than the chosen one, best first
     */
    record Options(List<Rule.Option> better) implements Need {
        public Options {
            better = List.copyOf(better);
        }

        @Override
        public @Nullable BigDecimal reachable(BigDecimal max) {
            return better.isEmpty() ? null : better.get(0).points().value();
        }
    }

    /**
     * More items met.
     *
     * @param missing the items not met, in the rule's order
     */
    record Items(List<Rule.Option> missing) implements Need {
        public Items {
            missing = List.copyOf(missing);
        }

        @Override
        public @Nullable BigDecimal reachable(BigDecimal max) {
            return missing.isEmpty() ? null : max;
        }
    }

    /**
     * More of what is measured or counted.
     *
     * @param targets what can be reached, nearest first, the last of them giving the most
     */
    record Targets(List<Target> targets) implements Need {
        public Targets {
            targets = List.copyOf(targets);
        }

        @Override
        public @Nullable BigDecimal reachable(BigDecimal max) {
            return targets.isEmpty() ? null : targets.get(targets.size() - 1).points();
        }
    }

    /**
     * What is to be reached.
     *
     * @param edge on which side of the bound
     * @param bound the figure: per cent of a part or survey, else the value or the number
     * @param more how much is missing: of the numerator, of the value or of the number, whole where cases are counted; of
     *     a survey per cent; negative where less is better
     * @param points what it gives at least
     */
    record Target(Edge edge, BigDecimal bound, BigDecimal more, BigDecimal points) {}

    /** On which side of a bound points are to be had. */
    enum Edge {
        /** At the bound and above. */
        FROM,
        /** Above the bound only. */
        ABOVE,
        /** At the bound and below. */
        UP_TO,
        /** Below the bound only. */
        BELOW;

        /** The nearest whole number on this side of a bound. */
        BigDecimal whole(BigDecimal bound) {
            return switch (this) {
                case FROM -> bound.setScale(0, RoundingMode.CEILING);
                case ABOVE -> bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
                case UP_TO -> bound.setScale(0, RoundingMode.FLOOR);
                case BELOW -> bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
            };
        }
    }

    /**
     * Fewer faults.
     *
     * @param taken what took points off, in the file's order
     */
    record Faults(List<Taken> taken) implements Need {
        public Faults {
            taken = List.copyOf(taken);
        }

        @Override
        public @Nullable BigDecimal reachable(BigDecimal max) {
            return taken.isEmpty() ? null : max;
        }
    }

    /**
     * A fault that occurred.
     *
     * @param fault which
     * @param count how often
     * @param points what it takes off, before any minimum
     */
    record Taken(Rule.Option fault, BigDecimal count, BigDecimal points) {}

    /** What a scored component of a set that rounds in this way still needs. */
    static Need of(ComponentScore score, Rounding rounding) {
        Component component = score.component();
        BigDecimal max = component.max().value();
        if (score.points() == null || score.points().compareTo(max) >= 0 || score.step() == Step.REQUIREMENT) {
            return new Nothing();
        }
        if (score.answer().percent() != null) {
            BigDecimal hundred = Weighing.HUNDRED;
            return new Targets(List.of(new Target(
                    Edge.FROM, hundred, hundred.subtract(score.answer().percent()), max)));
        }
        Facts facts = score.facts();
        return facts == null ? new Nothing() : facts.match(component.rule(), new Weighing(component, rounding));
    }

    /**
     * Facts that gave points, beside their rule.
     *
     * @param component the component
     * @param rounding how its set rounds
     */
    record Weighing(Component component, Rounding rounding) implements Rule.Pairs<Need> {

        /** The decimals of what is missing of a computed figure. */
        private static final int SHOWN = 2;

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private BigDecimal max() {
            return component.max().value();
        }

        @Override
        public Need choice(Rule.Choice rule, Facts.Chosen facts) {
            Rule.Option own = rule.option(facts.option().value());
            return own == null
                    ? new Nothing()
                    : new Options(rule.options().stream()
                            .filter(other -> other.points()
                                            .value()
                                            .compareTo(own.points().value())
                                    > 0)
                            .toList());
        }

        @Override
        public Need checklist(Rule.Checklist rule, Facts.Met facts) {
            return new Items(rule.items().stream()
                    .filter(item -> facts.items().stream()
                            .noneMatch(met -> met.value().equals(item.id().value())))
                    .toList());
        }

        @Override
        public Need bands(Rule.Bands rule, Facts.Proportion facts) {
            BigDecimal part = facts.numerator().value();
            BigDecimal whole = facts.denominator().value();
            boolean cases = isWhole(part) && isWhole(whole);
            boolean over = ((Rule.Portion) rule.of()).over();
            return whole.signum() == 0
                    ? new Targets(List.of())
                    : targets(rule, Fraction.percent(part, whole), (edge, percent) -> {
                        BigDecimal exact = percent.multiply(whole).movePointLeft(2);
                        BigDecimal wanted = cases ? edge.whole(exact) : exact;
                        boolean possible = wanted.signum() >= 0 && (over || wanted.compareTo(whole) <= 0);
                        return possible ? wanted.subtract(part) : null;
                    });
        }

        @Override
        public Need bands(Rule.Bands rule, Located<BigDecimal> figure) {
            boolean cases = rule.of() instanceof Rule.Quantity;
            return targets(
                    rule,
                    Fraction.of(figure.value()),
                    (edge, bound) -> (cases ? edge.whole(bound) : bound).subtract(figure.value()));
        }

        @Override
        public Need bands(Rule.Bands rule, Facts.Figures facts) {
            Formula formula = rule.formula();
            Fraction figure = formula == null ? null : formula.value(facts::of);
            return figure == null
                    ? new Nothing()
                    : targets(
                            rule,
                            figure,
                            (edge, bound) ->
                                    Fraction.of(bound).minus(figure).rounded(new Rounding(SHOWN, RoundingMode.UP)));
        }

        @Override
        public Need computed(Rule.Computed rule, Facts.Figures facts) {
            return new Nothing();
        }

        /**
         * What gives more points, nearest first: the starts of ranges above the figure, the ends of those below it.
         *
         * @param missing how much is missing to an edge of a range; null where it cannot be reached
         */
        private Need targets(
                Rule.Bands rule, Fraction figure, BiFunction<Edge, BigDecimal, @Nullable BigDecimal> missing) {
            List<Target> targets = new ArrayList<>();
            for (Rule.Range range : rule.upwards()) {
                if (!range.isReachedBy(figure)) {
                    add(
                            rule,
                            range,
                            range.strict() ? Edge.ABOVE : Edge.FROM,
                            range.from().value(),
                            missing,
                            targets);
                }
                boolean highest = rule.above(range) == null;
                if (highest && range.gives() instanceof Rule.Gives.Share share) {
                    BigDecimal of = share.of().value();
                    if (figure.compareTo(Fraction.of(of)) < 0
                            && of.compareTo(range.from().value()) > 0) {
                        add(rule, range, Edge.FROM, of, missing, targets);
                    }
                }
            }
            Rule.Range own = rule.reached(figure);
            List<Rule.Range> below = own == null
                    ? List.of()
                    : rule.upwards().subList(0, rule.upwards().indexOf(own) + 1);
            for (int i = below.size() - 1; i >= 0; i--) {
                Rule.Range range = below.get(i);
                Rule.Range next = rule.above(range);
                if (!range.equals(own) && next != null) {
                    add(
                            rule,
                            range,
                            next.strict() ? Edge.UP_TO : Edge.BELOW,
                            next.from().value(),
                            missing,
                            targets);
                }
                if (range.gives() instanceof Rule.Gives.Line) {
                    add(rule, range, Edge.UP_TO, range.from().value(), missing, targets);
                }
            }
            BigDecimal now = component.rounded(rule.points(figure, max()), rounding);
            List<Target> better = new ArrayList<>();
            for (Target target : targets) {
                BigDecimal last =
                        better.isEmpty() ? now : better.get(better.size() - 1).points();
                if (target.points().compareTo(last) > 0) {
                    better.add(target);
                }
            }
            return new Targets(better);
        }

        private void add(
                Rule.Bands rule,
                Rule.Range range,
                Edge edge,
                BigDecimal bound,
                BiFunction<Edge, BigDecimal, @Nullable BigDecimal> missing,
                List<Target> targets) {
            BigDecimal more = missing.apply(edge, bound);
            if (more != null) {
                BigDecimal points = component.rounded(rule.points(range, Fraction.of(bound), max()), rounding);
                targets.add(new Target(edge, bound, more, points));
            }
        }

        @Override
        public Need rank(Rule.Rank rule, Facts facts) {
            return new Nothing();
        }

        @Override
        public Need count(Rule.Count rule, Facts.Amount facts) {
            BigDecimal per = rule.per().value();
            if (per.signum() <= 0) {
                return new Nothing();
            }
            BigDecimal all = max().divide(per, 0, RoundingMode.CEILING);
            return new Targets(List.of(
                    new Target(Edge.FROM, all, all.subtract(facts.count().value()), max())));
        }

        @Override
        public Need deduction(Rule.Deduction rule, Facts.Faults facts) {
            List<Taken> taken = new ArrayList<>();
            for (Facts.Fault fault : facts.cases()) {
                Rule.Option kind = rule.option(fault.id().value());
                if (kind != null && fault.count().signum() > 0) {
                    taken.add(new Taken(
                            kind,
                            fault.count(),
                            fault.count().multiply(kind.points().value())));
                }
            }
            return new Faults(taken);
        }

        @Override
        public Need none() {
            return new Nothing();
        }

        @Override
        public Need unreadable() {
            return new Nothing();
        }

        @Override
        public Need notApplicable(Facts.NotApplicable facts) {
            return new Nothing();
        }

        @Override
        public Need misfit() {
            return new Nothing();
        }

        private static boolean isWhole(BigDecimal figure) {
            return figure.stripTrailingZeros().scale() <= 0;
        }
    }
}
