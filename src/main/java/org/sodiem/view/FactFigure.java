package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;

/** A figure that facts may hold, in the order in which tables show them. */
public enum FactFigure implements Named {
    /** The part of a whole. */
    NUMERATOR,
    /** The whole. */
    DENOMINATOR,
    /** What was measured. */
    VALUE,
    /** How many were counted. */
    COUNT,
    /** The survey's result. */
    PERCENT;

    /** The figure of a component; null where it has none. */
    public @Nullable BigDecimal of(ComponentScore score) {
        Entry entry = score.entry();
        Facts facts = entry == null ? null : entry.facts();
        return switch (this) {
            case NUMERATOR ->
                facts instanceof Facts.Proportion share ? share.numerator().value() : null;
            case DENOMINATOR ->
                facts instanceof Facts.Proportion share ? share.denominator().value() : null;
            case VALUE ->
                facts instanceof Facts.Measure measure ? measure.value().value() : null;
            case COUNT -> facts instanceof Facts.Amount amount ? amount.count().value() : null;
            case PERCENT -> score.answer().percent();
        };
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
