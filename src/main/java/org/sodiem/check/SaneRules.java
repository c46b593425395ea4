package org.sodiem.check;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Rule;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** A component's rule can give its maximum, never more, and its parameters make sense. */
final class SaneRules implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            for (Component component : set.components()) {
                Located<String> method = component.method();
                if (method.value().equals("survey") != component.isSurvey()) {
                    problems.add(Diagnostic.of(
                                    Code.METHOD_AND_RULE_DISAGREE,
                                    method.at(),
                                    component.code().value())
                            .writing("method: " + (component.isSurvey() ? "survey" : "self")));
                }
                BigDecimal best = component.rule().match(new Parameters(component, problems));
                if (best.compareTo(component.max().value()) != 0) {
                    problems.add(
                            Code.RULE_BEST_NOT_MAXIMUM,
                            component.max().at(),
                            component.code().value(),
                            component.max().value().toPlainString(),
                            best.toPlainString());
                }
            }
        }
    }

    /** The rule of one component; each answer is how many points it gives at best. */
    private record Parameters(Component component, Problems problems) implements Rule.Cases<BigDecimal> {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        @Override
        public BigDecimal choice(Rule.Choice rule) {
            return rule.options().stream()
                    .map(option -> option.points().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
        }

        @Override
        public BigDecimal checklist(Rule.Checklist rule) {
            return rule.items().stream().map(item -> item.points().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public BigDecimal ratio(Rule.Ratio rule) {
            BigDecimal full = rule.full().value();
            require(full.signum() > 0, rule.full(), "full > 0");
            require(rule.over() || full.compareTo(HUNDRED) <= 0, rule.full(), "full <= 100");
            require(rule.floor().value().compareTo(full) <= 0, rule.floor(), "floor <= full");
            return component.max().value();
        }

        @Override
        public BigDecimal tiers(Rule.Tiers rule) {
            List<Rule.Tier> tiers = rule.tiers();
            for (int i = 1; i < tiers.size(); i++) {
                Rule.Tier above = tiers.get(i - 1);
                Rule.Tier tier = tiers.get(i);
                require(tier.from().value().compareTo(above.from().value()) < 0, tier.from(), "from: 90, 80, 50, 0");
                require(
                        tier.points().value().compareTo(above.points().value()) <= 0,
                        tier.points(),
                        "points: 2, 1, 0.5, 0");
            }
            return tiers.isEmpty() ? BigDecimal.ZERO : tiers.get(0).points().value();
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
            for (Rule.Option fault : rule.faults()) {
                require(fault.points().value().signum() > 0, fault.points(), "minus > 0");
            }
            return component.max().value();
        }

        @Override
        public BigDecimal survey(Rule.Survey rule) {
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
