package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;

/** The rows of a rule's options, items, tiers or faults, with their points; empty for the others. */
public final class ScaleText implements Rule.Cases<List<ScaleText.Row>> {

    /**
     * One row.
     *
     * @param label what it says
     * @param points its points, with a minus sign where they are taken off
     */
    public record Row(String label, Value points) {}

    private final Words words;

    private final BigDecimal max;

    private ScaleText(Words words, BigDecimal max) {
        this.words = words;
        this.max = max;
    }

    /** The rows of a component's rule, in its order. */
    public static List<Row> of(Component component, Words words) {
        ScaleText text = new ScaleText(words, component.max().value());
        List<Row> rows = new ArrayList<>(component.rule().match(text));
        component
                .conditions()
                .byKind()
                .forEach((kind, rule) -> rule.match(text).stream()
                        .map(row -> new Row(kind + ": " + row.label(), row.points()))
                        .forEach(rows::add));
        return rows;
    }

    @Override
    public List<Row> choice(Rule.Choice rule) {
        return options(rule.options(), UnaryOperator.identity());
    }

    @Override
    public List<Row> checklist(Rule.Checklist rule) {
        return options(rule.items(), UnaryOperator.identity());
    }

    @Override
    public List<Row> bands(Rule.Bands rule) {
        RangeText bounds = RangeText.of(rule, words);
        return rule.kind() == Rule.Kind.RATIO
                ? List.of()
                : rule.ranges().stream()
                        .map(range -> new Row(bounds.text(rule, range, max), gives(rule, range)))
                        .toList();
    }

    private Value gives(Rule.Bands rule, Rule.Range range) {
        String unit = RangeText.sign(rule.of());
        return range.gives()
                .match(new Rule.Gives.Each<>(
                        fixed -> new Value.Amount(fixed.points().value(), Value.Form.POINTS),
                        share -> new Value.Text(words.text(
                                "range.share",
                                words.numbers().points(max),
                                words.numbers().figure(share.of().value()) + unit)),
                        line -> new Value.Text(words.text(
                                "range.line",
                                words.numbers().points(line.start().value()),
                                words.numbers().points(line.end().value())))));
    }

    @Override
    public List<Row> computed(Rule.Computed rule) {
        return List.of();
    }

    @Override
    public List<Row> external(Rule.External rule) {
        return bands(rule.bands());
    }

    @Override
    public List<Row> rank(Rule.Rank rule) {
        return List.of();
    }

    @Override
    public List<Row> count(Rule.Count rule) {
        return List.of();
    }

    @Override
    public List<Row> deduction(Rule.Deduction rule) {
        return options(rule.faults(), BigDecimal::negate);
    }

    @Override
    public List<Row> survey(Rule.Survey rule) {
        return List.of();
    }

    private List<Row> options(List<Rule.Option> options, UnaryOperator<BigDecimal> sign) {
        return options.stream()
                .map(option -> new Row(
                        option.label(),
                        new Value.Amount(sign.apply(option.points().value()), Value.Form.POINTS)))
                .toList();
    }
}
