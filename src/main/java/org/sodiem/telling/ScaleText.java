package org.sodiem.telling;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.model.Rule;

/** The rows of a rule's options, items, tiers or faults, with their points; empty for the others. */
public final class ScaleText implements Rule.Cases<List<ScaleText.Row>> {

    /**
     * One row.
     *
     * @param label what it says
     * @param points its points, with a minus sign where they are taken off
     */
    public record Row(String label, String points) {}

    private final Words words;

    private ScaleText(Words words) {
        this.words = words;
    }

    /** The rows of a rule, in its order. */
    public static List<Row> of(Rule rule, Words words) {
        return rule.match(new ScaleText(words));
    }

    @Override
    public List<Row> choice(Rule.Choice rule) {
        return options(rule.options(), "");
    }

    @Override
    public List<Row> checklist(Rule.Checklist rule) {
        return options(rule.items(), "");
    }

    @Override
    public List<Row> ratio(Rule.Ratio rule) {
        return List.of();
    }

    @Override
    public List<Row> tiers(Rule.Tiers rule) {
        String unit = rule.isPercentage() ? "%" : " " + rule.unit();
        return rule.tiers().stream()
                .map(tier -> new Row(
                        words.text(
                                "rule.tiers.from",
                                words.numbers().figure(tier.from().value()) + unit),
                        words.numbers().points(tier.points().value())))
                .toList();
    }

    @Override
    public List<Row> count(Rule.Count rule) {
        return List.of();
    }

    @Override
    public List<Row> deduction(Rule.Deduction rule) {
        return options(rule.faults(), "\u2212");
    }

    @Override
    public List<Row> survey(Rule.Survey rule) {
        return List.of();
    }

    private List<Row> options(List<Rule.Option> options, String sign) {
        return options.stream()
                .map(option -> new Row(
                        option.label(),
                        sign + words.numbers().points(option.points().value())))
                .toList();
    }
}
