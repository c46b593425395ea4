package org.sodiem.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * What a unit states about one component; whether it fits the component's rule is for scoring to say. Whoever writes,
 * publishes or keeps facts goes through {@link #match}, so that a new kind is a compile error wherever it is forgotten.
 */
public sealed interface Facts {

    /** The fact under a key of a file, where it is one that a set may call a named figure; null where it is none. */
    default @Nullable Located<BigDecimal> fact(String key) {
        return null;
    }

    /** Calls the method of the facts' own kind. */
    <R> R match(Cases<R> cases);

    /** Calls the method for the facts beside a rule: the rule's own, where it has something to weigh. */
    default <R> R match(Rule rule, Rule.Pairs<R> pairs) {
        return rule.match(this, pairs);
    }

    /** One answer for each kind of facts. */
    interface Cases<R> {
        /** Nothing was entered. */
        R none(None facts);

        /** What was entered cannot be read. */
        R unreadable(Unreadable facts);

        /** The component does not apply. */
        R notApplicable(NotApplicable facts);

        /** An option. */
        R chosen(Chosen facts);

        /** Items. */
        R met(Met facts);

        /** A part of a whole. */
        R proportion(Proportion facts);

        /** A measured value. */
        R measure(Measure facts);

        /** A number of things. */
        R amount(Amount facts);

        /** Faults. */
        R faults(Faults facts);

        /** Named figures. */
        R figures(Figures facts);
    }

    /** Where the facts stand. */
    Span at();

    /**
     * The same facts without their places, figures without needless zeros, lists in one order, faults that did not
     * occur left out: facts that say the same are equal.
     */
    Facts withoutPlaces();

    /**
     * Nothing that could give points: the component is named, perhaps with a note, and not entered.
     *
     * @param at the component's code
     */
    record None(Span at) implements Facts {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.none(this);
        }

        @Override
        public <R> R match(Rule rule, Rule.Pairs<R> pairs) {
            return pairs.none();
        }

        @Override
        public Facts withoutPlaces() {
            return new None(Span.NOWHERE);
        }
    }

    /**
     * Facts that cannot be read; why is in the diagnostics.
     *
     * @param at what was written; the component's code where the facts are of several kinds
     * @param key the key they stand under; nothing where they are of several kinds
     */
    record Unreadable(Span at, String key) implements Facts {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unreadable(this);
        }

        @Override
        public <R> R match(Rule rule, Rule.Pairs<R> pairs) {
            return pairs.unreadable();
        }

        @Override
        public Facts withoutPlaces() {
            return new Unreadable(Span.NOWHERE, "");
        }
    }

    /**
     * The component does not apply.
     *
     * @param reason why not
     * @param at the key
     */
    record NotApplicable(String reason, Span at) implements Facts {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notApplicable(this);
        }

        @Override
        public <R> R match(Rule rule, Rule.Pairs<R> pairs) {
            return pairs.notApplicable(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new NotApplicable(reason, Span.NOWHERE);
        }
    }

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

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.chosen(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Chosen(Located.nowhere(option.value()));
        }
    }

    /**
     * The items met.
     *
     * @param items their ids
     * @param at the key
     */
    record Met(List<Located<String>> items, Span at) implements Facts {
        public Met {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.met(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Met(
                    items.stream()
                            .map(Located::value)
                            .sorted()
                            .map(Located::nowhere)
                            .toList(),
                    Span.NOWHERE);
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
        public @Nullable Located<BigDecimal> fact(String key) {
            return key.equals("numerator") ? numerator : key.equals("denominator") ? denominator : null;
        }

        @Override
        public Span at() {
            return numerator.at();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proportion(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Proportion(plain(numerator), plain(denominator));
        }
    }

    /**
     * A measured value.
     *
     * @param value the value, not negative
     */
    record Measure(Located<BigDecimal> value) implements Facts {
        @Override
        public @Nullable Located<BigDecimal> fact(String key) {
            return key.equals("value") ? value : null;
        }

        @Override
        public Span at() {
            return value.at();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.measure(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Measure(plain(value));
        }
    }

    /**
     * A number of things.
     *
     * @param count how many, a whole number, not negative
     */
    record Amount(Located<BigDecimal> count) implements Facts {
        @Override
        public @Nullable Located<BigDecimal> fact(String key) {
            return key.equals("count") ? count : null;
        }

        @Override
        public Span at() {
            return count.at();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amount(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Amount(plain(count));
        }
    }

    /**
     * Faults, with how often each occurred.
     *
     * @param cases the faults named; a fault that is not named did not occur
     * @param at the key
     */
    record Faults(List<Fault> cases, Span at) implements Facts {
        public Faults {
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.faults(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Faults(
                    cases.stream()
                            .filter(fault -> fault.count().signum() != 0)
                            .map(fault -> new Fault(
                                    Located.nowhere(fault.id().value()),
                                    fault.count().stripTrailingZeros()))
                            .sorted(Comparator.comparing(fault -> fault.id().value()))
                            .toList(),
                    Span.NOWHERE);
        }
    }

    /**
     * The named figures that a rule computes with, as the unit states them for all its components.
     *
     * @param values the figures, in the order of the rule
     * @param at the first of them
     */
    record Figures(List<Value> values, Span at) implements Facts {
        public Figures {
            values = List.copyOf(values);
        }

        /** The figure that a formula names. */
        public Fraction of(Formula.Named named) {
            return values.stream()
                    .filter(value ->
                            value.id().equals(named.figure().id().value()) && value.previous() == named.previous())
                    .findFirst()
                    .map(value -> Fraction.of(value.value().value()))
                    .orElse(Fraction.ZERO);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.figures(this);
        }

        @Override
        public Facts withoutPlaces() {
            return new Figures(
                    values.stream()
                            .map(value -> new Value(value.id(), value.previous(), plain(value.value())))
                            .sorted(Comparator.comparing(Value::id).thenComparing(Value::previous))
                            .toList(),
                    Span.NOWHERE);
        }
    }

    /**
     * A named figure.
     *
     * @param id which
     * @param previous whether it is that of the year before
     * @param value the figure
     */
    record Value(String id, boolean previous, Located<BigDecimal> value) {}

    /**
     * How often one fault occurred.
     *
     * @param id the fault
     * @param count how often, a whole number, not negative
     */
    record Fault(Located<String> id, BigDecimal count) {}

    private static Located<BigDecimal> plain(Located<BigDecimal> figure) {
        return Located.nowhere(figure.value().stripTrailingZeros());
    }
}
