package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/** What a unit states about one component; whether it fits the component's rule is for scoring to say. */
public sealed interface Facts {

    /** Where the facts stand. */
    Span at();

    /**
     * Nothing that could give points: the component is named, perhaps with a note, and not entered.
     *
     * @param at the component's code
     */
    record None(Span at) implements Facts {}

    /**
     * Facts that cannot be read; why is in the diagnostics.
     *
     * @param at the component's code
     */
    record Unreadable(Span at) implements Facts {}

    /**
     * The component does not apply.
     *
     * @param reason why not
     * @param at the key
     */
    record NotApplicable(String reason, Span at) implements Facts {}

    /**
     * The option chosen.
     *
     * @param option its id
     */
    record Chosen(Located<String> option) implements Facts {
        @Override
        public Span at() {
            return option.at();
        }
    }

    /**
     * The items met.
     *
     * @param items their ids
     * @param at the key
     */
    record Met(List<Located<String>> items, Span at) implements Facts {
        /** Items met; the list is copied. */
        public Met {
            items = List.copyOf(items);
        }
    }

    /**
     * A part of a whole.
     *
     * @param numerator the part, not negative
     * @param denominator the whole, not negative
     */
    record Proportion(Located<BigDecimal> numerator, Located<BigDecimal> denominator) implements Facts {
        @Override
        public Span at() {
            return numerator.at();
        }
    }

    /**
     * A measured value.
     *
     * @param value the value, not negative
     */
    record Measure(Located<BigDecimal> value) implements Facts {
        @Override
        public Span at() {
            return value.at();
        }
    }

    /**
     * A number of things.
     *
     * @param count how many, a whole number, not negative
     */
    record Amount(Located<BigDecimal> count) implements Facts {
        @Override
        public Span at() {
            return count.at();
        }
    }

    /**
     * Faults, with how often each occurred.
     *
     * @param cases the faults named; a fault that is not named did not occur
     * @param at the key
     */
    record Faults(List<Fault> cases, Span at) implements Facts {
        /** Faults; the list is copied. */
        public Faults {
            cases = List.copyOf(cases);
        }
    }

    /**
     * How often one fault occurred.
     *
     * @param id the fault
     * @param count how often, a whole number, not negative
     */
    record Fault(Located<String> id, BigDecimal count) {}
}
