package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;

/** A figure that facts may hold, in the order in which tables show them. */
public enum FactFigure implements Named {
    /** The part of a whole. */
    NUMERATOR(facts -> facts instanceof Facts.Proportion p ? p.numerator().value() : null),
    /** The whole. */
    DENOMINATOR(facts -> facts instanceof Facts.Proportion p ? p.denominator().value() : null),
    /** What was measured. */
    VALUE(facts -> facts instanceof Facts.Measure measure ? measure.value().value() : null),
    /** How many were counted. */
    COUNT(facts -> facts instanceof Facts.Amount amount ? amount.count().value() : null),
    /** The survey's result. */
    PERCENT(facts -> null);

    private final Function<Facts, @Nullable BigDecimal> figure;

    FactFigure(Function<Facts, @Nullable BigDecimal> figure) {
        this.figure = figure;
    }

    /** The figure of a component; null where it has none. */
    public @Nullable BigDecimal of(ComponentScore score) {
        Entry entry = score.entry();
        return this == PERCENT ? score.answer().percent() : entry == null ? null : figure.apply(entry.facts());
    }

    /** The figures that a rule asks for; none where codes are chosen. */
    public static List<FactFigure> of(Rule rule) {
        return switch (rule.kind()) {
            case RATIO -> List.of(NUMERATOR, DENOMINATOR);
            case TIERS ->
                rule instanceof Rule.Tiers tiers && tiers.isPercentage()
                        ? List.of(NUMERATOR, DENOMINATOR)
                        : List.of(VALUE);
            case COUNT -> List.of(COUNT);
            case SURVEY -> List.of(PERCENT);
            case CHOICE, CHECKLIST, DEDUCTION -> List.of();
        };
    }
}
