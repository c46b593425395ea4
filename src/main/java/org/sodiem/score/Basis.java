package org.sodiem.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Formula;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
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
        add(criteria.parts(), "", criteria.rounding(), all);
        return all;
    }

    /** What a component brings also depends on the caps of the groups it is in. */
    private static void add(List<Part> parts, String caps, Rounding rounding, Map<String, Basis> all) {
        for (Part part : parts) {
            if (part instanceof Component component) {
                Basis basis = of(component, rounding);
                all.put(component.code().value(), new Basis(basis.max, basis.rule + caps));
            } else if (part instanceof Group group && group.capped()) {
                add(group.parts(), caps + " within " + group.code().value() + "=" + plain(group.max()), rounding, all);
            } else {
                add(part.parts(), caps, rounding, all);
            }
        }
    }

    /** The basis of a component in a set that rounds in this way. */
    public static Basis of(Component component, Rounding rounding) {
        String rule = way(component) + " " + rounding.scale() + " " + rounding.mode();
        String reused = component.isReused() ? " supersedes " + component.supersedes() : "";
        return new Basis(component.max().value().stripTrailingZeros(), rule + reused);
    }

    /** The way in which a component is scored: the kind of its rule and the parameters, for comparison only. */
    public static String way(Component component) {
        String flags = (component.mayNotApply() ? " na" : "")
                + (component.cumulative() ? " cumulative" : "")
                + conditions(component.conditions());
        return kind(component.rule()) + component.rule().match(PARAMETERS) + flags;
    }

    private static String conditions(Conditions conditions) {
        StringBuilder text = new StringBuilder();
        if (conditions.step() != null) {
            text.append(" step ").append(plain(conditions.step()));
        }
        if (conditions.least().signum() != 0) {
            text.append(" least ")
                    .append(conditions.least().stripTrailingZeros().toPlainString());
        }
        conditions.kinds().stream()
                .map(Located::value)
                .sorted()
                .forEach(kind -> text.append(" of ").append(kind));
        conditions
                .byKind()
                .forEach((kind, rule) ->
                        text.append(" for ").append(kind).append(kind(rule)).append(rule.match(PARAMETERS)));
        conditions
                .requires()
                .forEach(other -> text.append(" requires ")
                        .append(other.component().value())
                        .append(other.from() == null ? "" : "=" + plain(other.from())));
        return text.toString();
    }

    /** Ratio and tiers are bands, too, however they are written. */
    private static String kind(Rule rule) {
        return (rule instanceof Rule.Bands ? Rule.Kind.BANDS : rule.kind()).id();
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
        public String bands(Rule.Bands rule) {
            String ranges = rule.upwards().stream()
                    .map(range -> (range.strict() ? ">" : "") + plain(range.from()) + "=" + gives(range.gives()))
                    .collect(Collectors.joining(" "));
            return rule.of().match(FIGURE) + " " + ranges;
        }

        @Override
        public String computed(Rule.Computed rule) {
            return formula(rule.formula()) + " " + rule.noCase();
        }

        @Override
        public String external(Rule.External rule) {
            return bands(rule.bands());
        }

        @Override
        public String rank(Rule.Rank rule) {
            String places = rule.places().stream().map(Basis::plain).collect(Collectors.joining(","));
            String last = rule.last().stripTrailingZeros().toPlainString();
            String equals = rule.equalRanks() == EqualRanks.DENSE ? " dense" : "";
            return rule.of().match(FIGURE)
                    + (rule.less() ? " less" : " more")
                    + (rule.byBest() ? " best" : " place " + places + " " + last + equals);
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
            Rule.Scale scale = rule.scale();
            String answers = scale.isPercentage() && scale.zero().signum() == 0
                    ? ""
                    : " " + scale.from().stripTrailingZeros().toPlainString() + "-" + plain(scale.to()) + " from "
                            + scale.zero().stripTrailingZeros().toPlainString();
            return answers
                    + rule.groups().stream()
                            .map(group -> " " + group.id().value() + "*" + plain(group.weight()))
                            .collect(Collectors.joining());
        }
    };

    /** What is weighed: how it is told does not matter. */
    private static final Rule.Of<String> FIGURE = new Rule.Of<>() {

        @Override
        public String share(Rule.Share figure) {
            return portion(figure);
        }

        @Override
        public String percentage(Rule.Percentage figure) {
            return portion(figure);
        }

        private String portion(Rule.Portion figure) {
            return " % " + figure.over() + " " + figure.noCase();
        }

        @Override
        public String value(Rule.Value figure) {
            return " value";
        }

        @Override
        public String number(Rule.Quantity figure) {
            return " number";
        }

        @Override
        public String calculated(Rule.Calculated figure) {
            return formula(figure.formula()) + " " + figure.noCase();
        }
    };

    /** A formula, with those of the figures in it. */
    private static String formula(Formula formula) {
        return Stream.concat(
                        formula.computed().stream()
                                .map(figure -> figure.id().value() + "="
                                        + (figure.formula() == null
                                                ? ""
                                                : figure.formula().text())),
                        Stream.of(formula.text()))
                .map(text -> " " + text.replaceAll("\\s", ""))
                .collect(Collectors.joining(";"));
    }

    private static String gives(Rule.Gives gives) {
        return gives.match(new Rule.Gives.Each<>(
                fixed -> plain(fixed.points()),
                share -> "/" + plain(share.of()),
                line -> plain(line.start()) + ".." + plain(line.end())));
    }

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
