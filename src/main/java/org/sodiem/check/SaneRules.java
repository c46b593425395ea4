package org.sodiem.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** A component's rule can give its maximum, never more, and its parameters make sense. */
final class SaneRules implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            limits(set.bonus(), problems);
            limits(set.penalty(), problems);
            for (Component component : set.components()) {
                Located<String> method = component.method();
                if (method.value().equals("survey") != component.isSurvey()) {
                    problems.add(Diagnostic.of(
                                    Code.METHOD_AND_RULE_DISAGREE,
                                    method.at(),
                                    component.code().value())
                            .writing("method: " + (component.isSurvey() ? "survey" : "self")));
                }
                conditions(component, set, scores, problems);
                new Parameters(component, problems).reachMaximum(component.rule());
            }
        }
    }

    /** One case of what is counted stays within the limit of its own. */
    private static void limits(Adjustment adjustment, Problems problems) {
        for (Adjustment.Item item : adjustment.items()) {
            if (item.isLimited(adjustment) && item.most().compareTo(item.points()) < 0) {
                Located<String> code = item.code();
                problems.add(Code.RULE_PARAMETER, code.at(), code.value(), "max >= per");
            }
        }
    }

    /** Steps, kinds of units and what is required make sense. */
    private static void conditions(Component component, CriteriaSet set, Scores scores, Problems problems) {
        Conditions conditions = component.conditions();
        Parameters parameters = new Parameters(component, problems);
        if (conditions.step() != null) {
            parameters.require(conditions.step().value().signum() > 0, conditions.step(), "step > 0");
        }
        List<String> kinds = scores.book().campaign().kinds(set.index().value());
        conditions.kinds().stream()
                .filter(kind -> !kinds.contains(kind.value()))
                .forEach(kind -> problems.add(Code.NOT_A_CHOICE, kind.at(), kind.value(), String.join(", ", kinds)));
        conditions.byKind().forEach((kind, rule) -> {
            if (!kinds.contains(kind)) {
                problems.add(Code.NOT_A_CHOICE, component.code().at(), kind, String.join(", ", kinds));
            }
            parameters.reachMaximum(rule);
        });
        for (Conditions.Requirement requirement : conditions.requires()) {
            Component other = set.component(requirement.component().value());
            if (other == null
                    || !other.conditions().requires().isEmpty()
                    || other.code().equals(component.code())) {
                problems.add(
                        Code.REQUIREMENT,
                        requirement.component().at(),
                        requirement.component().value());
            }
        }
    }

    /** The rule of one component; each answer is how many points it gives at best. */
    private record Parameters(Component component, Problems problems) implements Rule.Cases<BigDecimal> {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** A rule gives the maximum at best, no more and no less. */
        void reachMaximum(Rule rule) {
            BigDecimal best = rule.match(this);
            if (best.compareTo(component.max().value()) != 0) {
                problems.add(
                        Code.RULE_BEST_NOT_MAXIMUM,
                        component.max().at(),
                        component.code().value(),
                        component.max().value().toPlainString(),
                        best.toPlainString());
            }
        }

        @Override
        public BigDecimal choice(Rule.Choice rule) {
            for (Rule.Option option : rule.options()) {
                boolean allowed =
                        option.points().value().compareTo(component.conditions().least()) >= 0;
                require(
                        allowed,
                        option.points(),
                        "points >= " + component.conditions().least().toPlainString());
            }
            return rule.options().stream()
                    .map(option -> option.points().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        @Override
        public BigDecimal checklist(Rule.Checklist rule) {
            return rule.items().stream()
                    .map(item -> item.points().value().max(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public BigDecimal bands(Rule.Bands rule) {
            return switch (rule.kind()) {
                case RATIO -> ratio(rule);
                case TIERS -> tiers(rule);
                default -> ranges(rule);
            };
        }

        private BigDecimal ratio(Rule.Bands rule) {
            Rule.Range proportional = rule.ranges().get(1);
            Located<BigDecimal> floor = proportional.from();
            Located<BigDecimal> full = ((Rule.Gives.Share) proportional.gives()).of();
            boolean over = ((Rule.Portion) rule.of()).over();
            require(full.value().signum() > 0, full, "full > 0");
            require(over || full.value().compareTo(HUNDRED) <= 0, full, "full <= 100");
            require(floor.value().compareTo(full.value()) <= 0, floor, "floor <= full");
            return component.max().value();
        }

        private BigDecimal tiers(Rule.Bands rule) {
            List<Rule.Range> tiers = rule.ranges();
            for (int i = 1; i < tiers.size(); i++) {
                Rule.Range above = tiers.get(i - 1);
                Rule.Range tier = tiers.get(i);
                require(tier.from().value().compareTo(above.from().value()) < 0, tier.from(), "from: 90, 80, 50, 0");
                require(
                        points(tier).value().compareTo(points(above).value()) <= 0,
                        points(tier),
                        "points: 2, 1, 0.5, 0");
            }
            return tiers.isEmpty() ? BigDecimal.ZERO : points(tiers.get(0)).value();
        }

        private static Located<BigDecimal> points(Rule.Range tier) {
            return ((Rule.Gives.Points) tier.gives()).points();
        }

        /** Bounds all fall or all rise, where the same figure may begin one range and end another that is above it. */
        private BigDecimal ranges(Rule.Bands rule) {
            if (rule.of() instanceof Rule.Calculated calculated) {
                named(calculated.formula());
            }
            List<Rule.Range> upwards = rule.upwards();
            Fraction best = Fraction.ZERO;
            for (int i = 0; i < upwards.size(); i++) {
                Rule.Range range = upwards.get(i);
                Rule.Range below = i == 0 ? null : upwards.get(i - 1);
                int side = below == null
                        ? 1
                        : range.from().value().compareTo(below.from().value());
                boolean ordered = side > 0 || (side == 0 && below != null && range.strict() && !below.strict());
                require(ordered, range.from(), "from: 90, 80, 50, 0");
                best = best.max(rule.points(
                        range,
                        Fraction.of(range.from().value()),
                        component.max().value()));
                best = best.max(end(rule, range));
            }
            return best.compareTo(Fraction.of(component.max().value())) == 0
                    ? component.max().value()
                    : best.rounded(new Rounding(Limits.SCALE, RoundingMode.HALF_UP));
        }

        /** The points at the upper end of a range; a percentage that may not be more ends at 100. */
        private Fraction end(Rule.Bands rule, Rule.Range range) {
            return range.gives()
                    .match(new Rule.Gives.Each<>(
                            fixed -> Fraction.of(fixed.points().value()),
                            share -> end(share.of(), rule, range),
                            line -> {
                                require(rule.above(range) != null, line.end(), "end: …, from: …");
                                return Fraction.of(line.start().value())
                                        .max(Fraction.of(line.end().value()));
                            }));
        }

        private Fraction end(Located<BigDecimal> of, Rule.Bands rule, Rule.Range range) {
            Rule.Range next = rule.above(range);
            require(of.value().signum() > 0, of, "of > 0");
            boolean bounded = rule.of() instanceof Rule.Portion portion && !portion.over();
            BigDecimal end = next != null ? next.from().value() : bounded ? HUNDRED : of.value();
            return rule.points(range, Fraction.of(end), component.max().value());
        }

        private void named(Formula formula) {
            if (!formula.text().isEmpty() && formula.stated().isEmpty()) {
                problems.add(
                        Code.RULE_PARAMETER,
                        component.code().at(),
                        component.code().value(),
                        "formula: so-dat / tong-so");
            }
        }

        /** How many points a formula can give depends on figures; it never gives more than the maximum. */
        @Override
        public BigDecimal computed(Rule.Computed rule) {
            named(rule.formula());
            return component.max().value();
        }

        @Override
        public BigDecimal external(Rule.External rule) {
            require(rule.of().value().signum() > 0, rule.of(), "of > 0");
            return ranges(rule.bands());
        }

        @Override
        public BigDecimal rank(Rule.Rank rule) {
            if (rule.formula() != null) {
                named(rule.formula());
            }
            if (rule.byBest()) {
                return component.max().value();
            }
            List<Located<BigDecimal>> places = rule.places();
            for (int i = 1; i < places.size(); i++) {
                boolean falls =
                        places.get(i).value().compareTo(places.get(i - 1).value()) <= 0;
                require(falls, places.get(i), "places: [2, 1.5, 1]");
            }
            if (places.isEmpty()) {
                return BigDecimal.ZERO;
            }
            Located<BigDecimal> lowest = places.get(places.size() - 1);
            require(rule.last().compareTo(lowest.value()) <= 0, lowest, "last <= places");
            return places.get(0).value();
        }

        @Override
        public BigDecimal count(Rule.Count rule) {
            require(rule.per().value().signum() > 0, rule.per(), "per > 0");
            require(rule.per().value().compareTo(component.max().value()) <= 0, rule.per(), "per <= max");
            return component.max().value();
        }

        @Override
        public BigDecimal deduction(Rule.Deduction rule) {
            require(rule.min().value().compareTo(component.max().value()) <= 0, rule.min(), "min <= max");
            BigDecimal least = component.conditions().least();
            require(rule.min().value().compareTo(least) >= 0, rule.min(), "min >= " + least.toPlainString());
            for (Rule.Option fault : rule.faults()) {
                require(fault.points().value().signum() > 0, fault.points(), "minus > 0");
            }
            return component.max().value();
        }

        @Override
        public BigDecimal survey(Rule.Survey rule) {
            Rule.Scale scale = rule.scale();
            BigDecimal to = scale.to().value();
            require(to.compareTo(scale.from()) > 0 && to.compareTo(HUNDRED) <= 0, scale.to(), "from < to <= 100");
            require(scale.zero().compareTo(scale.from()) <= 0, scale.to(), "zero <= from");
            Set<String> ids = new HashSet<>();
            for (Rule.Respondents group : rule.groups()) {
                require(group.weight().value().signum() > 0, group.weight(), "weight > 0");
                require(ids.add(group.id().value()), group.weight(), "id: …");
            }
            return component.max().value();
        }

        private void require(boolean holds, Located<BigDecimal> parameter, String requirement) {
            if (!holds) {
                problems.add(
                        Code.RULE_PARAMETER, parameter.at(), component.code().value(), requirement);
            }
        }
    }
}
