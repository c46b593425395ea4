package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.source.Located;
import org.sodiem.view.Need;

/**
 * What a rule still needs for more points, in words, with the codes that go into the file: {@code 27 / 36 = 75%; từ 80%
 * mới có điểm (0,80): thêm 2}.
 */
public final class NeedText implements Rule.Pairs<String> {

    private final Words words;
    private final Numbers numbers;
    private final ComponentScore score;
    private final BigDecimal max;
    private final Need need;
    private final Rule.Of<String> where = new Rule.Of<>() {

        @Override
        public String share(Rule.Share figure) {
            return words.text("need.where", "numerator", words.within(figure.numerator()));
        }

        @Override
        public String percentage(Rule.Percentage figure) {
            return words.text("need.where.percentage", words.within(figure.value()));
        }

        @Override
        public String value(Rule.Value figure) {
            return words.text("need.where", "value", words.within(figure.value()));
        }

        @Override
        public String number(Rule.Quantity figure) {
            return words.text("need.where", "count", words.within(figure.value()));
        }

        @Override
        public String calculated(Rule.Calculated figure) {
            String ids = figure.formula().stated().stream()
                    .map(named -> named.figure().id().value())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return words.text("need.where.figures", words.within(figure.value()), ids);
        }
    };

    private NeedText(ComponentScore score, Need need, Words words) {
        this.words = words;
        this.numbers = words.numbers();
        this.score = score;
        this.max = score.component().max().value();
        this.need = need;
    }

    /** What the component still needs; empty where it needs nothing, or nothing that a unit enters. */
    public static String of(ComponentScore score, Need need, Words words) {
        Facts facts = score.facts();
        return facts == null || need.reachable(score.component().max().value()) == null
                ? ""
                : facts.match(score.component().rule(), new NeedText(score, need, words));
    }

    @Override
    public String choice(Rule.Choice rule, Facts.Chosen facts) {
        Rule.Option own = rule.option(facts.option().value());
        List<Rule.Option> better = need instanceof Need.Options options ? options.better() : List.of();
        return own == null
                ? ""
                : words.text(
                        "need.options",
                        own.label(),
                        own.id().value(),
                        numbers.pointsOrDash(score.points()),
                        better.stream().map(this::option).collect(Collectors.joining("; ")));
    }

    @Override
    public String checklist(Rule.Checklist rule, Facts.Met facts) {
        List<Rule.Option> missing = need instanceof Need.Items items ? items.missing() : List.of();
        return words.text("need.items", missing.stream().map(this::option).collect(Collectors.joining("; ")));
    }

    @Override
    public String bands(Rule.Bands rule, Facts.Proportion facts) {
        String share = Calculation.share(facts, numbers, Calculation.bounds(rule));
        return targets(share, RangeText.within(rule, words)) + " " + rule.of().match(where);
    }

    @Override
    public String bands(Rule.Bands rule, Located<BigDecimal> figure) {
        String value = numbers.figure(figure.value()) + " " + rule.of().unit();
        return targets(value, RangeText.within(rule, words)) + " " + rule.of().match(where);
    }

    @Override
    public String bands(Rule.Bands rule, Facts.Figures facts) {
        Formula formula = rule.formula();
        Fraction figure = formula == null ? null : formula.value(facts::of);
        String unit = RangeText.behind(rule.of());
        return figure == null
                ? ""
                : targets(FormulaText.shown(figure, words) + unit, RangeText.within(rule, words)) + " "
                        + rule.of().match(where);
    }

    @Override
    public String computed(Rule.Computed rule, Facts.Figures facts) {
        return "";
    }

    @Override
    public String rank(Rule.Rank rule, Facts facts) {
        return "";
    }

    @Override
    public String count(Rule.Count rule, Facts.Amount facts) {
        String count = numbers.figure(facts.count().value());
        return targets(count, new RangeText(words, "")) + " "
                + words.text("need.where", "count", words.within(rule.value()));
    }

    /** A code with what it stands for and what it gives. */
    private String option(Rule.Option option) {
        return words.text(
                "need.option",
                option.id().value(),
                option.label(),
                numbers.points(option.points().value()));
    }

    /** What is there, what is nearest, and what gives the most. */
    private String targets(String now, RangeText bounds) {
        List<Need.Target> targets = need instanceof Need.Targets all ? all.targets() : List.of();
        List<String> parts = new ArrayList<>(List.of(now));
        for (int i = 0; i < targets.size(); i++) {
            if (i == 0 || i == targets.size() - 1) {
                parts.add(target(targets.get(i), bounds));
            }
        }
        return String.join("; ", parts) + ".";
    }

    private String target(Need.Target target, RangeText bounds) {
        boolean less = target.more().signum() < 0;
        String key = less
                ? "need.less"
                : target.points().compareTo(max) >= 0
                        ? "need.full"
                        : isNothing(score.points()) ? "need.begins" : "need.more";
        String more = numbers.figure(target.more().abs());
        boolean counted = target.more().stripTrailingZeros().scale() <= 0;
        boolean strict = target.edge() == Need.Edge.ABOVE || target.edge() == Need.Edge.BELOW;
        return words.text(
                key,
                bounds.edge(target.edge(), target.bound()),
                numbers.points(target.points()),
                strict && !counted ? words.text("need.more-than", more) : more);
    }

    private static boolean isNothing(@Nullable BigDecimal points) {
        return points == null || points.signum() == 0;
    }

    @Override
    public String deduction(Rule.Deduction rule, Facts.Faults facts) {
        List<Need.Taken> taken = need instanceof Need.Faults faults ? faults.taken() : List.of();
        return words.text(
                "need.faults",
                taken.stream()
                        .map(one -> words.text(
                                "need.fault",
                                one.fault().label(),
                                one.fault().id().value(),
                                numbers.figure(one.count()),
                                numbers.points(one.points())))
                        .collect(Collectors.joining("; ")));
    }

    @Override
    public String none() {
        return "";
    }

    @Override
    public String unreadable() {
        return "";
    }

    @Override
    public String notApplicable(Facts.NotApplicable facts) {
        return "";
    }

    @Override
    public String misfit() {
        return "";
    }
}
