package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.source.Located;

/**
 * How facts become points: a closed family, as the headers of the criteria sets define it.
 *
 * <p>What a rule means stands in {@code score}, what it is called in {@code telling}; both go through {@code match}, so a
 * new kind of rule is a compile error wherever it is forgotten.
 */
public sealed interface Rule {

    /** The kind of the rule. */
    Kind kind();

    /** The named ways to win or lose points, in the file's order; none where a rule measures or counts. */
    default List<Option> options() {
        return List.of();
    }

    /** The option with this id, if there is one. */
    default @Nullable Option option(String id) {
        return options().stream()
                .filter(option -> option.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Calls the method of the rule's own kind. */
    <R> R match(Cases<R> cases);

    /**
     * Calls the method of the rule's own kind with the facts, where they are of the kind that the rule asks for;
     * entered through {@link Facts#match(Rule, Pairs)}.
     */
    <R> R match(Facts facts, Pairs<R> pairs);

    /** The kinds of rules. */
    enum Kind implements Named {
        /** One option is chosen. */
        CHOICE,
        /** Items that are met add up. */
        CHECKLIST,
        /** A part of a whole, in proportion. */
        RATIO,
        /** Steps that a value reaches. */
        TIERS,
        /** So much for each. */
        COUNT,
        /** So much off for each. */
        DEDUCTION,
        /** What people answered. */
        SURVEY
    }

    /** One answer for each kind of rule. */
    interface Cases<R> {
        /** One option is chosen. */
        R choice(Choice rule);

        /** Items that are met add up. */
        R checklist(Checklist rule);

        /** A part of a whole, in proportion. */
        R ratio(Ratio rule);

        /** Steps that a value reaches. */
        R tiers(Tiers rule);

        /** So much for each. */
        R count(Count rule);

        /** So much off for each. */
        R deduction(Deduction rule);

        /** What people answered. */
        R survey(Survey rule);
    }

    /** One answer for each kind of rule beside the facts it asks for, and for all others. A survey asks for none. */
    interface Pairs<R> {
        /** The option chosen. */
        R choice(Choice rule, Facts.Chosen facts);

        /** The items met. */
        R checklist(Checklist rule, Facts.Met facts);

        /** Part and whole. */
        R ratio(Ratio rule, Facts.Proportion facts);

        /** Part and whole, where the steps are percentages. */
        R tiers(Tiers rule, Facts.Proportion facts);

        /** The value, where they are not. */
        R tiers(Tiers rule, Facts.Measure facts);

        /** How many. */
        R count(Count rule, Facts.Amount facts);

        /** The faults. */
        R deduction(Deduction rule, Facts.Faults facts);

        /** Nothing was entered. */
        R none();

        /** What was entered cannot be read. */
        R unreadable();

        /** The unit says that the component does not apply. */
        R notApplicable(Facts.NotApplicable facts);

        /** Other facts than the rule asks for. */
        R misfit();
    }

    /** What a ratio means when there was no case at all, 0 of 0. */
    enum NoCase {
        /** All points. */
        FULL,
        /** No points. */
        ZERO,
        /** The component does not apply. */
        NOT_APPLICABLE
    }

    /**
     * A named way to win or lose points.
     *
     * @param id its name in files
     * @param label what it says
     * @param points the points it gives or takes, never negative
     */
    record Option(Located<String> id, String label, Located<BigDecimal> points) {}

    /**
     * One option is chosen and gives its points; the best gives the maximum.
     *
     * @param options the options, best first
     */
    record Choice(List<Option> options) implements Rule {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Chosen chosen ? pairs.choice(this, chosen) : pairs.misfit();
        }
    }

    /**
     * Each item met adds its points; all together give the maximum.
     *
     * @param items the items
     */
    record Checklist(List<Option> items) implements Rule {
        public Checklist {
            items = List.copyOf(items);
        }

        @Override
        public Kind kind() {
            return Kind.CHECKLIST;
        }

        @Override
        public List<Option> options() {
            return items;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.checklist(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Met met ? pairs.checklist(this, met) : pairs.misfit();
        }
    }

    /**
     * p = 100 x numerator / denominator: nothing below {@code floor}, the maximum from {@code full}, between them
     * max x p / full.
     *
     * @param numerator what is counted
     * @param denominator out of what
     * @param floor per cent, not above {@code full}
     * @param full per cent, above 0
     * @param over whether the numerator may exceed the denominator
     * @param noCase what 0 of 0 gives
     */
    record Ratio(
            String numerator,
            String denominator,
            Located<BigDecimal> floor,
            Located<BigDecimal> full,
            boolean over,
            NoCase noCase)
            implements Rule {

        @Override
        public Kind kind() {
            return Kind.RATIO;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ratio(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Proportion p ? pairs.ratio(this, p) : pairs.misfit();
        }
    }

    /**
     * The points of the highest tier that the value reaches; below all of them nothing.
     *
     * @param value what is measured
     * @param unit its unit; where it is {@code %}, a numerator and a denominator are given instead of the value
     * @param tiers the tiers, highest first
     * @param over whether the numerator may exceed the denominator
     * @param noCase what 0 of 0 gives
     */
    record Tiers(String value, String unit, List<Tier> tiers, boolean over, NoCase noCase) implements Rule {
        public Tiers {
            tiers = List.copyOf(tiers);
        }

        /** Whether facts are a numerator and a denominator. */
        public boolean isPercentage() {
            return unit.equals("%");
        }

        @Override
        public Kind kind() {
            return Kind.TIERS;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tiers(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            if (isPercentage()) {
                return facts instanceof Facts.Proportion p ? pairs.tiers(this, p) : pairs.misfit();
            }
            return facts instanceof Facts.Measure measure ? pairs.tiers(this, measure) : pairs.misfit();
        }
    }

    /**
     * A step that a value reaches.
     *
     * @param from the lowest value of the step
     * @param points what it gives
     */
    record Tier(Located<BigDecimal> from, Located<BigDecimal> points) {}

    /**
     * So many points for each, up to the maximum.
     *
     * @param value what is counted
     * @param per points for each
     */
    record Count(String value, Located<BigDecimal> per) implements Rule {
        @Override
        public Kind kind() {
            return Kind.COUNT;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Amount amount ? pairs.count(this, amount) : pairs.misfit();
        }
    }

    /**
     * The maximum, less so much for each fault, not below {@code min}.
     *
     * @param min the least that is left
     * @param faults the faults, with what each case takes off
     */
    record Deduction(Located<BigDecimal> min, List<Option> faults) implements Rule {
        public Deduction {
            faults = List.copyOf(faults);
        }

        @Override
        public Kind kind() {
            return Kind.DEDUCTION;
        }

        @Override
        public List<Option> options() {
            return faults;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deduction(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Faults found ? pairs.deduction(this, found) : pairs.misfit();
        }
    }

    /**
     * max x p / 100, p being the percentage of favourable answers; never self-scored.
     *
     * @param form the form that is handed out
     * @param respondents who is asked
     */
    record Survey(String form, String respondents) implements Rule {
        @Override
        public Kind kind() {
            return Kind.SURVEY;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.survey(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            throw new IllegalStateException("a survey is never self-scored");
        }
    }
}
