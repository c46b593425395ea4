package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
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
        Facts facts = score.facts();
        return this == PERCENT
                ? score.answer().percent()
                : facts == null ? null : facts.match(HELD).get(this);
    }

    /** The figures that a rule asks for; none where codes are chosen. */
    public static List<FactFigure> of(Rule rule) {
        return rule.match(ASKED);
    }

    private static final Facts.Cases<Map<FactFigure, BigDecimal>> HELD = new Facts.Cases<>() {

        @Override
        public Map<FactFigure, BigDecimal> none(Facts.None facts) {
            return Map.of();
        }

        @Override
        public Map<FactFigure, BigDecimal> unreadable(Facts.Unreadable facts) {
            return Map.of();
        }

        @Override
        public Map<FactFigure, BigDecimal> notApplicable(Facts.NotApplicable facts) {
            return Map.of();
        }

        @Override
        public Map<FactFigure, BigDecimal> chosen(Facts.Chosen facts) {
            return Map.of();
        }

        @Override
        public Map<FactFigure, BigDecimal> met(Facts.Met facts) {
            return Map.of();
        }

        @Override
        public Map<FactFigure, BigDecimal> proportion(Facts.Proportion facts) {
            return Map.of(
                    NUMERATOR,
                    facts.numerator().value(),
                    DENOMINATOR,
                    facts.denominator().value());
        }

        @Override
        public Map<FactFigure, BigDecimal> measure(Facts.Measure facts) {
            return Map.of(VALUE, facts.value().value());
        }

        @Override
        public Map<FactFigure, BigDecimal> amount(Facts.Amount facts) {
            return Map.of(COUNT, facts.count().value());
        }

        @Override
        public Map<FactFigure, BigDecimal> faults(Facts.Faults facts) {
            return Map.of();
        }

        @Override
        public Map<FactFigure, BigDecimal> figures(Facts.Figures facts) {
            return Map.of();
        }
    };

    private static final Rule.Of<List<FactFigure>> WEIGHED = new Rule.Of<>() {

        @Override
        public List<FactFigure> share(Rule.Share figure) {
            return List.of(NUMERATOR, DENOMINATOR);
        }

        @Override
        public List<FactFigure> percentage(Rule.Percentage figure) {
            return List.of(NUMERATOR, DENOMINATOR);
        }

        @Override
        public List<FactFigure> value(Rule.Value figure) {
            return List.of(VALUE);
        }

        @Override
        public List<FactFigure> number(Rule.Quantity figure) {
            return List.of(COUNT);
        }

        @Override
        public List<FactFigure> calculated(Rule.Calculated figure) {
            return List.of();
        }
    };

    private static final Rule.Cases<List<FactFigure>> ASKED = new Rule.Cases<>() {

        @Override
        public List<FactFigure> choice(Rule.Choice rule) {
            return List.of();
        }

        @Override
        public List<FactFigure> checklist(Rule.Checklist rule) {
            return List.of();
        }

        @Override
        public List<FactFigure> bands(Rule.Bands rule) {
            return rule.of().match(WEIGHED);
        }

        @Override
        public List<FactFigure> computed(Rule.Computed rule) {
            return List.of();
        }

        @Override
        public List<FactFigure> external(Rule.External rule) {
            return bands(rule.bands());
        }

        @Override
        public List<FactFigure> rank(Rule.Rank rule) {
            return rule.of().match(WEIGHED);
        }

        @Override
        public List<FactFigure> count(Rule.Count rule) {
            return List.of(COUNT);
        }

        @Override
        public List<FactFigure> deduction(Rule.Deduction rule) {
            return List.of();
        }

        @Override
        public List<FactFigure> survey(Rule.Survey rule) {
            return List.of(PERCENT);
        }
    };
}
