package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Facts;
import org.sodiem.model.Figure;
import org.sodiem.model.Rule;
import org.sodiem.score.Said;
import org.sodiem.score.Statement;

/**
 * What was entered for a component, in a few words.
 *
 * @param words the language
 * @param label what an option, an item or a fault is called, by its id
 */
public record FactsText(Words words, UnaryOperator<String> label) implements Said.Cases<String>, Facts.Cases<String> {

    static final String NOTHING = "–";

    /** The facts of a component, which name options, items and faults as its rule calls them, where it still has them. */
    public static FactsText of(Words words, @Nullable CriteriaSet criteria, String component) {
        Component known = criteria == null ? null : criteria.component(component);
        Rule rule = known == null ? null : known.rule();
        return new FactsText(words, id -> {
            Rule.Option option = rule == null ? null : rule.option(id);
            Figure figure = criteria == null ? null : criteria.figure(id);
            return option != null ? option.label() : figure == null ? id : figure.title();
        });
    }

    /** The facts of a statement; a dash for nothing. */
    public String of(@Nullable Statement statement) {
        return statement == null ? NOTHING : statement.said().match(this);
    }

    @Override
    public String nothing() {
        return NOTHING;
    }

    @Override
    public String unread() {
        return words.text("facts.unreadable");
    }

    @Override
    public String entered(Facts facts) {
        return facts.match(this);
    }

    @Override
    public String surveyed(BigDecimal percent) {
        return words.text("facts.survey", words.numbers().figure(percent));
    }

    @Override
    public String none(Facts.None facts) {
        return NOTHING;
    }

    @Override
    public String unreadable(Facts.Unreadable facts) {
        return words.text("facts.unreadable");
    }

    @Override
    public String notApplicable(Facts.NotApplicable facts) {
        return words.text("facts.not-applicable", facts.reason().strip());
    }

    @Override
    public String chosen(Facts.Chosen facts) {
        return label.apply(facts.option().value());
    }

    @Override
    public String met(Facts.Met facts) {
        return facts.items().isEmpty()
                ? words.text("facts.none-met")
                : facts.items().stream().map(item -> label.apply(item.value())).collect(Collectors.joining("; "));
    }

    @Override
    public String proportion(Facts.Proportion facts) {
        return figure(facts.numerator().value()) + "/"
                + figure(facts.denominator().value());
    }

    @Override
    public String measure(Facts.Measure facts) {
        return figure(facts.value().value());
    }

    @Override
    public String amount(Facts.Amount facts) {
        return figure(facts.count().value());
    }

    @Override
    public String faults(Facts.Faults facts) {
        return facts.cases().isEmpty()
                ? words.text("facts.no-faults")
                : facts.cases().stream()
                        .map(fault -> label.apply(fault.id().value()) + ": " + figure(fault.count()))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public String figures(Facts.Figures facts) {
        return facts.values().stream()
                .map(value -> {
                    String title = label.apply(value.id());
                    String name = value.previous() ? words.text("formula.previous", title) : title;
                    return name + ": " + figure(value.value().value());
                })
                .collect(Collectors.joining("; "));
    }

    private String figure(BigDecimal figure) {
        return words.numbers().figure(figure);
    }
}
