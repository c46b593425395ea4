package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.source.Located;

/**
 * How facts become points: a closed family, as the headers of the criteria sets define it.
 *
 * <p>What a rule means stands in {@code score}, what it is called in {@code page}; both go through {@link #match}, so a
 * new kind of rule is a compile error wherever it is forgotten.
 */
public sealed interface Rule {

    /** Calls the method of the rule's own kind. */
    <R> R match(Cases<R> cases);

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
        /** A choice; the list is copied. */
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /**
     * Each item met adds its points; all together give the maximum.
     *
     * @param items the items
     */
    record Checklist(List<Option> items) implements Rule {
        /** A checklist; the list is copied. */
        public Checklist {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.checklist(this);
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
        public <R> R match(Cases<R> cases) {
            return cases.ratio(this);
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
        /** Tiers; the list is copied. */
        public Tiers {
            tiers = List.copyOf(tiers);
        }

        /** Whether facts are a numerator and a denominator. */
        public boolean isPercentage() {
            return unit.equals("%");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tiers(this);
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
        public <R> R match(Cases<R> cases) {
            return cases.count(this);
        }
    }

    /**
     * The maximum, less so much for each fault, not below {@code min}.
     *
     * @param min the least that is left
     * @param faults the faults, with what each case takes off
     */
    record Deduction(Located<BigDecimal> min, List<Option> faults) implements Rule {
        /** A deduction; the list is copied. */
        public Deduction {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deduction(this);
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
        public <R> R match(Cases<R> cases) {
            return cases.survey(this);
        }
    }
}
