package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;

/** How a component is scored, in words; the rule behind every figure of its page. */
public final class MethodText implements Rule.Cases<List<String>> {

    private final Words words;
    private final Numbers numbers;
    private final String most;

    private MethodText(BigDecimal max, Words words) {
        this.words = words;
        this.numbers = words.numbers();
        this.most = numbers.points(max);
    }

    /** A few sentences, the first of which says what is counted. */
    public static List<String> of(Component component, Words words) {
        return component.rule().match(new MethodText(component.max().value(), words));
    }

    @Override
    public List<String> choice(Rule.Choice rule) {
        return List.of(words.text("rule.choice"));
    }

    @Override
    public List<String> checklist(Rule.Checklist rule) {
        return List.of(words.text("rule.checklist"));
    }

    @Override
    public List<String> ratio(Rule.Ratio rule) {
        String floor = numbers.figure(rule.floor().value());
        String full = numbers.figure(rule.full().value());
        String between = full.equals("100")
                ? words.text("rule.ratio.between", most)
                : words.text("rule.ratio.between-scaled", full, most);
        String steps = words.text("rule.ratio.steps", full, most, floor, between);
        return List.of(
                words.text("rule.ratio", words.within(rule.numerator()), words.within(rule.denominator())),
                rule.over() ? steps + " " + words.text("rule.ratio.over") : steps,
                noCase(rule.noCase()));
    }

    @Override
    public List<String> tiers(Rule.Tiers rule) {
        return rule.isPercentage()
                ? List.of(words.text("rule.tiers.percentage", rule.value()), noCase(rule.noCase()))
                : List.of(words.text("rule.tiers", rule.value(), rule.unit()));
    }

    @Override
    public List<String> count(Rule.Count rule) {
        return List.of(
                rule.value() + ".",
                words.text("rule.count", numbers.points(rule.per().value()), most));
    }

    @Override
    public List<String> deduction(Rule.Deduction rule) {
        return List.of(
                words.text("rule.deduction", most, numbers.points(rule.min().value())));
    }

    @Override
    public List<String> survey(Rule.Survey rule) {
        return List.of(
                words.text("rule.survey", rule.form(), words.within(rule.respondents())),
                words.text("rule.survey.points", most));
    }

    private String noCase(Rule.NoCase noCase) {
        return switch (noCase) {
            case FULL -> words.text("rule.no-case.full");
            case ZERO -> words.text("rule.no-case.zero");
            case NOT_APPLICABLE -> words.text("rule.no-case.not-applicable");
        };
    }
}
