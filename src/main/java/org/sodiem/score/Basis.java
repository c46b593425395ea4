package org.sodiem.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.source.Located;

/**
 * What makes the points of a component comparable: the same maximum, rule and rounding, and a code that does not
 * stand for something else since; titles and labels do not matter.
 *
 * @param max the maximum, without needless zeros
 * @param rule the kind of rule and its parameters, for comparison only
 */
public record Basis(BigDecimal max, String rule) {

    /** What the points of each component of a set are comparable by, by the component's code, in the set's order. */
    public static Map<String, Basis> all(CriteriaSet criteria) {
        Map<String, Basis> all = new LinkedHashMap<>();
        criteria.components()
                .forEach(component -> all.put(component.code().value(), of(component, criteria.rounding())));
        return all;
    }

    /** The basis of a component in a set that rounds in this way. */
    public static Basis of(Component component, Rounding rounding) {
        String flags = (component.mayNotApply() ? " na" : "") + (component.cumulative() ? " cumulative" : "");
        String rule = component.rule().kind().id() + component.rule().match(PARAMETERS) + flags + " " + rounding.scale()
                + " " + rounding.mode();
        String reused = component.isReused() ? " supersedes " + component.supersedes() : "";
        return new Basis(component.max().value().stripTrailingZeros(), rule + reused);
    }

    private static final Rule.Cases<String> PARAMETERS = new Rule.Cases<>() {

        @Override
        public String choice(Rule.Choice rule) {
            return " " + options(rule.options());
        }

        @Override
        public String checklist(Rule.Checklist rule) {
            return " " + options(rule.items());
        }

        @Override
        public String ratio(Rule.Ratio rule) {
            return " " + plain(rule.floor()) + " " + plain(rule.full()) + " " + rule.over() + " " + rule.noCase();
        }

        @Override
        public String tiers(Rule.Tiers rule) {
            String tiers = rule.tiers().stream()
                    .map(tier -> plain(tier.from()) + "=" + plain(tier.points()))
                    .collect(Collectors.joining(" "));
            return " " + rule.isPercentage() + " " + tiers + " " + rule.over() + " " + rule.noCase();
        }

        @Override
        public String count(Rule.Count rule) {
            return " " + plain(rule.per());
        }

        @Override
        public String deduction(Rule.Deduction rule) {
            return " " + plain(rule.min()) + " " + options(rule.faults());
        }

        @Override
        public String survey(Rule.Survey rule) {
            return "";
        }
    };

    /** In order of id: which option stands first is presentation. */
    private static String options(List<Rule.Option> options) {
        return options.stream()
                .map(option -> option.id().value() + "=" + plain(option.points()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String plain(Located<BigDecimal> figure) {
        return figure.value().stripTrailingZeros().toPlainString();
    }
}
