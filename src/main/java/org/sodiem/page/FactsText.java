package org.sodiem.page;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Facts;
import org.sodiem.score.Statement;

/**
 * What was entered for a component, in a few words.
 *
 * @param words the language
 * @param label what an option, an item or a fault is called, by its id
 */
public record FactsText(Words words, UnaryOperator<String> label) {

    /** The facts of a statement; a dash for nothing. */
    public String of(@Nullable Statement statement) {
        Numbers numbers = words.numbers();
        if (statement != null && statement.surveyPercent() != null) {
            return words.text("facts.survey", numbers.figure(statement.surveyPercent()));
        }
        Facts facts = statement == null ? null : statement.facts();
        if (facts instanceof Facts.Chosen chosen) {
            return label.apply(chosen.option().value());
        } else if (facts instanceof Facts.Met met) {
            return met.items().isEmpty()
                    ? words.text("facts.none-met")
                    : met.items().stream()
                            .map(item -> label.apply(item.value()))
                            .collect(Collectors.joining("; "));
        } else if (facts instanceof Facts.Proportion p) {
            return numbers.figure(p.numerator().value()) + "/"
                    + numbers.figure(p.denominator().value());
        } else if (facts instanceof Facts.Measure measure) {
            return numbers.figure(measure.value().value());
        } else if (facts instanceof Facts.Amount amount) {
            return numbers.figure(amount.count().value());
        } else if (facts instanceof Facts.Faults faults) {
            return faults.cases().isEmpty()
                    ? words.text("facts.no-faults")
                    : faults.cases().stream()
                            .map(fault -> label.apply(fault.id().value()) + ": " + numbers.figure(fault.count()))
                            .collect(Collectors.joining("; "));
        } else if (facts instanceof Facts.NotApplicable not) {
            return words.text("facts.not-applicable", not.reason().strip());
        }
        return facts instanceof Facts.Unreadable || (statement != null && !statement.readable())
                ? words.text("facts.unreadable")
                : "–";
    }
}
