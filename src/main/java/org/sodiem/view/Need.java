package org.sodiem.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Facts;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;

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
     * @param bound the figure: per cent of a ratio or survey, else the value or the number
     * @param more how much is missing: of the numerator, of the value or of the number, whole where cases are counted; of
     *     a survey per cent
     * @param points what it gives at least
     */
    record Target(BigDecimal bound, BigDecimal more, BigDecimal points) {}

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
        if (score.points() == null || score.points().compareTo(max) >= 0) {
            return new Nothing();
        }
        if (score.answer().percent() != null) {
            BigDecimal hundred = Weighing.HUNDRED;
            return new Targets(
                    List.of(new Target(hundred, hundred.subtract(score.answer().percent()), max)));
        }
        return score.entry() == null
                ? new Nothing()
                : score.entry().facts().match(component.rule(), new Weighing(max, rounding));
    }

    /**
     * Facts that gave points, beside their rule.
     *
     * @param max the component's maximum
     * @param rounding how its set rounds
     */
    record Weighing(BigDecimal max, Rounding rounding) implements Rule.Pairs<Need> {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        public Need ratio(Rule.Ratio rule, Facts.Proportion facts) {
            BigDecimal floor = rule.floor().value();
            BigDecimal full = rule.full().value();
            List<Target> targets = new ArrayList<>();
            add(floor, rounding.divide(max.multiply(floor), full), facts, rule.over(), targets);
            if (floor.compareTo(full) < 0) {
                add(full, max, facts, rule.over(), targets);
            }
            return new Targets(targets);
        }

        @Override
        public Need tiers(Rule.Tiers rule, Facts.Proportion facts) {
            List<Target> targets = new ArrayList<>();
            for (int i = rule.tiers().size() - 1; i >= 0; i--) {
                Rule.Tier tier = rule.tiers().get(i);
                add(tier.from().value(), tier.points().value(), facts, rule.over(), targets);
            }
            return new Targets(targets);
        }

        @Override
        public Need tiers(Rule.Tiers rule, Facts.Measure facts) {
            List<Target> targets = new ArrayList<>();
            for (int i = rule.tiers().size() - 1; i >= 0; i--) {
                Rule.Tier tier = rule.tiers().get(i);
                BigDecimal from = tier.from().value();
                BigDecimal more = from.subtract(facts.value().value());
                if (more.signum() > 0) {
                    targets.add(new Target(from, more, tier.points().value()));
                }
            }
            return new Targets(targets);
        }

        @Override
        public Need count(Rule.Count rule, Facts.Amount facts) {
            BigDecimal per = rule.per().value();
            if (per.signum() <= 0) {
                return new Nothing();
            }
            BigDecimal all = max.divide(per, 0, RoundingMode.CEILING);
            return new Targets(
                    List.of(new Target(all, all.subtract(facts.count().value()), max)));
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

        /** Adds a percentage where it is not reached, and can be: there were cases, and the part may be so large. */
        private static void add(
                BigDecimal percent, BigDecimal points, Facts.Proportion facts, boolean over, List<Target> targets) {
            BigDecimal part = facts.numerator().value();
            BigDecimal whole = facts.denominator().value();
            BigDecimal wanted = percent.multiply(whole).movePointLeft(2);
            if (isWhole(part) && isWhole(whole)) {
                wanted = wanted.setScale(0, RoundingMode.CEILING);
            }
            if (part.compareTo(wanted) < 0 && (over || wanted.compareTo(whole) <= 0)) {
                targets.add(new Target(percent, wanted.subtract(part), points));
            }
        }

        private static boolean isWhole(BigDecimal figure) {
            return figure.stripTrailingZeros().scale() <= 0;
        }
    }
}
