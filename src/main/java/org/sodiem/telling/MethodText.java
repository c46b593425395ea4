package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Formula;
import org.sodiem.model.Rule;
import org.sodiem.source.Located;

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
        MethodText method = new MethodText(component.max().value(), words);
        List<String> sentences = new ArrayList<>(component.rule().match(method));
        Conditions conditions = component.conditions();
        conditions
                .byKind()
                .forEach((kind, rule) ->
                        sentences.add(words.text("rule.for", kind, String.join(" ", rule.match(method)))));
        if (!conditions.kinds().isEmpty()) {
            sentences.add(words.text(
                    "rule.applies-to",
                    conditions.kinds().stream().map(Located::value).collect(Collectors.joining(", "))));
        }
        for (Conditions.Requirement other : conditions.requires()) {
            Located<BigDecimal> from = other.from();
            sentences.add(
                    from == null
                            ? words.text("rule.requires", other.component().value())
                            : words.text(
                                    "rule.requires.from",
                                    other.component().value(),
                                    words.numbers().points(from.value())));
        }
        if (conditions.step() != null) {
            sentences.add(words.text(
                    "rule.step", words.numbers().figure(conditions.step().value())));
        }
        if (conditions.least().signum() < 0) {
            sentences.add(words.text("rule.least", words.numbers().points(conditions.least())));
        }
        return sentences;
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
    public List<String> bands(Rule.Bands rule) {
        return rule.of().match(new Figure(rule));
    }

    private List<String> ratio(Rule.Bands rule, Rule.Share figure) {
        Rule.Range lowest = rule.upwards().get(0);
        Rule.Range highest = rule.ranges().get(0);
        String floor = numbers.figure(lowest.from().value());
        String full = numbers.figure(highest.from().value());
        String between = full.equals("100")
                ? words.text("rule.ratio.between", most)
                : words.text("rule.ratio.between-scaled", full, most);
        String steps = words.text("rule.ratio.steps", full, most, floor, between);
        return List.of(
                words.text("rule.ratio", words.within(figure.numerator()), words.within(figure.denominator())),
                figure.over() ? steps + " " + words.text("rule.ratio.over") : steps,
                noCase(figure.noCase()));
    }

    /** The figure that bands are of. */
    private final class Figure implements Rule.Of<List<String>> {

        private final Rule.Bands rule;

        Figure(Rule.Bands rule) {
            this.rule = rule;
        }

        @Override
        public List<String> share(Rule.Share figure) {
            if (rule.kind() == Rule.Kind.RATIO) {
                return ratio(rule, figure);
            }
            String bands = words.text("rule.bands.percentage");
            return List.of(
                    words.text("rule.ratio", words.within(figure.numerator()), words.within(figure.denominator())),
                    figure.over() ? bands + " " + words.text("rule.ratio.over") : bands,
                    noCase(figure.noCase()));
        }

        @Override
        public List<String> percentage(Rule.Percentage figure) {
            return List.of(words.text("rule.tiers.percentage", figure.value()), noCase(figure.noCase()));
        }

        @Override
        public List<String> value(Rule.Value figure) {
            return List.of(
                    rule.kind() == Rule.Kind.TIERS
                            ? words.text("rule.tiers", figure.value(), figure.unit())
                            : words.text("rule.bands", figure.value(), figure.unit()));
        }

        @Override
        public List<String> calculated(Rule.Calculated figure) {
            return MethodText.this.calculated(words.text("rule.bands", figure.value(), figure.unit()), figure);
        }

        @Override
        public List<String> number(Rule.Quantity figure) {
            return List.of(words.text("rule.bands", figure.value(), figure.unit()));
        }
    }

    @Override
    public List<String> computed(Rule.Computed rule) {
        List<String> sentences = new ArrayList<>(FormulaText.computedTitles(rule.formula(), words).stream()
                .map(text -> text + ".")
                .toList());
        sentences.add(words.text("rule.formula", FormulaText.titles(rule.formula(), words), most));
        return withZero(sentences, rule.formula(), rule.noCase());
    }

    /** How a figure is calculated, behind what it is for. */
    private List<String> calculated(String use, Rule.Calculated figure) {
        List<String> sentences = new ArrayList<>(
                List.of(use, figure.value() + " = " + FormulaText.titles(figure.formula(), words) + "."));
        FormulaText.computedTitles(figure.formula(), words).forEach(text -> sentences.add(text + "."));
        return withZero(sentences, figure.formula(), figure.noCase());
    }

    private List<String> withZero(List<String> sentences, Formula formula, Rule.NoCase noCase) {
        if (formula.divides()) {
            sentences.add(
                    switch (noCase) {
                        case FULL -> words.text("rule.zero-division.full");
                        case ZERO -> words.text("rule.zero-division.zero");
                        case NOT_APPLICABLE -> words.text("rule.zero-division.not-applicable");
                    });
        }
        return sentences;
    }

    @Override
    public List<String> external(Rule.External rule) {
        return List.of(
                words.text(
                        "rule.bands",
                        ((Rule.Value) rule.bands().of()).value(),
                        rule.bands().of().unit()),
                words.text("rule.external", numbers.figure(rule.of().value())));
    }

    @Override
    public List<String> rank(Rule.Rank rule) {
        List<String> sentences = new ArrayList<>(rule.of().match(new Ranked()));
        sentences.add(rule.less() ? words.text("rule.rank.less") : words.text("rule.rank.more"));
        if (rule.byBest()) {
            sentences.add(
                    rule.less() ? words.text("rule.rank.best.less", most) : words.text("rule.rank.best.more", most));
        } else {
            sentences.add(words.text(
                    "rule.rank.place",
                    rule.places().stream()
                            .map(place -> numbers.figure(place.value()))
                            .collect(Collectors.joining("; ")),
                    numbers.figure(rule.last())));
            sentences.add(
                    rule.equalRanks() == EqualRanks.SKIP
                            ? words.text("rule.rank.equal.skip")
                            : words.text("rule.rank.equal.dense"));
        }
        sentences.add(words.text("rule.rank.moment"));
        return sentences;
    }

    /** The figure that is ranked. */
    private final class Ranked implements Rule.Of<List<String>> {

        @Override
        public List<String> share(Rule.Share figure) {
            String ratio =
                    words.text("rule.rank.share", words.within(figure.numerator()), words.within(figure.denominator()));
            return List.of(
                    figure.over() ? ratio + " " + words.text("rule.ratio.over") : ratio, noCase(figure.noCase()));
        }

        @Override
        public List<String> percentage(Rule.Percentage figure) {
            return List.of(words.text("rule.rank.value", figure.value(), figure.unit()), noCase(figure.noCase()));
        }

        @Override
        public List<String> value(Rule.Value figure) {
            return List.of(words.text("rule.rank.value", figure.value(), figure.unit()));
        }

        @Override
        public List<String> number(Rule.Quantity figure) {
            return List.of(words.text("rule.rank.value", figure.value(), figure.unit()));
        }

        @Override
        public List<String> calculated(Rule.Calculated figure) {
            return MethodText.this.calculated(words.text("rule.rank.value", figure.value(), figure.unit()), figure);
        }
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
        Rule.Scale scale = rule.scale();
        List<String> told = new ArrayList<>();
        told.add(
                rule.groups().isEmpty()
                        ? words.text("rule.survey", rule.form(), words.within(rule.respondents()))
                        : words.text("rule.survey.form", rule.form()));
        if (!rule.groups().isEmpty()) {
            told.add(words.text(
                    "rule.survey.groups",
                    rule.groups().stream()
                            .map(group -> words.text(
                                    "rule.survey.group",
                                    group.title(),
                                    numbers.figure(group.weight().value())))
                            .collect(Collectors.joining("; "))));
        }
        String value = rule.value().isEmpty() ? words.text("rule.survey.value") : words.within(rule.value());
        told.add(
                scale.isPercentage()
                        ? rule.value().isEmpty()
                                ? words.text("rule.survey.points", most)
                                : words.text("rule.survey.points.of", value, most)
                        : words.text(
                                "rule.survey.scale",
                                value,
                                numbers.figure(scale.from()),
                                numbers.figure(scale.to().value()),
                                numbers.figure(scale.zero()),
                                most));
        return told;
    }

    private String noCase(Rule.NoCase noCase) {
        return switch (noCase) {
            case FULL -> words.text("rule.no-case.full");
            case ZERO -> words.text("rule.no-case.zero");
            case NOT_APPLICABLE -> words.text("rule.no-case.not-applicable");
        };
    }
}
