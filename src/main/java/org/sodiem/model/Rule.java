package org.sodiem.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

    /** The computation from named figures, which units state by themselves; null where facts stand in the entry. */
    default @Nullable Formula formula() {
        return null;
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
        /** Ranges of a figure, each with points of its own. */
        BANDS,
        /** A computation from named figures. */
        FORMULA,
        /** The result of another index. */
        EXTERNAL,
        /** By the place of a value among those of all units. */
        RANK,
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

        /** Ranges of a figure. */
        R bands(Bands rule);

        /** A computation. */
        R computed(Computed rule);

        /** The result of another index. */
        R external(External rule);

        /** By the place among units. */
        R rank(Rank rule);

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

        /** Part and whole, where the ranges are of a percentage. */
        R bands(Bands rule, Facts.Proportion facts);

        /** The value or the number, where they are not. */
        R bands(Bands rule, Located<BigDecimal> figure);

        /** The figures, where the ranges are of what is computed from them. */
        R bands(Bands rule, Facts.Figures facts);

        /** The figures. */
        R computed(Computed rule, Facts.Figures facts);

        /** What holds the figure that is ranked. */
        R rank(Rank rule, Facts facts);

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
     * The points of the range in which a figure lies; below all ranges nothing. What is written as {@code ratio} and
     * {@code tiers} is read as this, too.
     *
     * @param kind how it is written
     * @param of the figure
     * @param ranges the ranges as written: from the highest bound down, or from the lowest up
     */
    record Bands(Kind kind, Measured of, List<Range> ranges) implements Rule {
        public Bands {
            ranges = List.copyOf(ranges);
        }

        /** Whether the ranges are written from the lowest up; of two that begin at one figure, that above it is the higher. */
        public boolean isUpwards() {
            if (ranges.isEmpty()) {
                return false;
            }
            Range first = ranges.get(0);
            Range last = ranges.get(ranges.size() - 1);
            int side = first.from().value().compareTo(last.from().value());
            return side < 0 || (side == 0 && !first.strict() && last.strict());
        }

        /** The ranges from the lowest up. */
        public List<Range> upwards() {
            List<Range> upwards = new ArrayList<>(ranges);
            if (!isUpwards()) {
                Collections.reverse(upwards);
            }
            return upwards;
        }

        /** The highest range that the figure reaches; null below all of them. */
        public @Nullable Range reached(Fraction figure) {
            List<Range> upwards = upwards();
            for (int i = upwards.size() - 1; i >= 0; i--) {
                if (upwards.get(i).isReachedBy(figure)) {
                    return upwards.get(i);
                }
            }
            return null;
        }

        /** The next range above one of these; null above the highest. */
        public @Nullable Range above(Range range) {
            List<Range> upwards = upwards();
            int next = upwards.indexOf(range) + 1;
            return next < upwards.size() ? upwards.get(next) : null;
        }

        /** The exact points for a figure, from 0 to the maximum. */
        public Fraction points(Fraction figure, BigDecimal max) {
            Range range = reached(figure);
            return range == null ? Fraction.ZERO : points(range, figure, max);
        }

        /** The exact points that a range gives for a figure in it or at its ends, from 0 to the maximum. */
        public Fraction points(Range range, Fraction figure, BigDecimal max) {
            Fraction exact = range.gives().points(figure, max, range, above(range));
            return exact.max(Fraction.ZERO).min(Fraction.of(max));
        }

        /** Whether more of the figure never gives fewer points. */
        public boolean isRising(BigDecimal max) {
            Fraction least = Fraction.ZERO;
            for (Range range : upwards()) {
                Range next = above(range);
                Fraction start = points(range, Fraction.of(range.from().value()), max);
                Fraction end = next == null
                        ? start
                        : points(range, Fraction.of(next.from().value()), max);
                if (start.compareTo(least) < 0 || end.compareTo(start) < 0) {
                    return false;
                }
                least = end;
            }
            return true;
        }

        @Override
        public @Nullable Formula formula() {
            return of.formula();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return of.match(this, facts, pairs);
        }
    }

    /**
     * A range of a figure, up to the next.
     *
     * @param from its lowest figure
     * @param strict whether it begins above that figure
     * @param gives what it gives
     */
    record Range(Located<BigDecimal> from, boolean strict, Gives gives) {

        /** Whether a figure is not below the range. */
        public boolean isReachedBy(Fraction figure) {
            int side = figure.compareTo(Fraction.of(from.value()));
            return strict ? side > 0 : side >= 0;
        }
    }

    /** What a range gives. */
    sealed interface Gives {

        <R> R match(Each<R> each);

        /** One answer for each kind. */
        record Each<R>(
                Function<Gives.Points, R> points, Function<Gives.Share, R> share, Function<Gives.Line, R> line) {}

        /**
         * The exact points.
         *
         * @param next the range above; null where there is none
         */
        Fraction points(Fraction figure, BigDecimal max, Range own, @Nullable Range next);

        /** Always the same. */
        record Points(Located<BigDecimal> points) implements Gives {
            @Override
            public <R> R match(Each<R> each) {
                return each.points().apply(this);
            }

            @Override
            public Fraction points(Fraction figure, BigDecimal max, Range own, @Nullable Range next) {
                return Fraction.of(points.value());
            }
        }

        /** The share of the maximum that the figure has of a whole: figure x max / of. */
        record Share(Located<BigDecimal> of) implements Gives {
            @Override
            public <R> R match(Each<R> each) {
                return each.share().apply(this);
            }

            @Override
            public Fraction points(Fraction figure, BigDecimal max, Range own, @Nullable Range next) {
                return of.value().signum() == 0
                        ? Fraction.ZERO
                        : figure.times(Fraction.of(max)).dividedBy(Fraction.of(of.value()));
            }
        }

        /** On the line from the points at the lower end to those at the upper end of the range. */
        record Line(Located<BigDecimal> start, Located<BigDecimal> end) implements Gives {
            @Override
            public <R> R match(Each<R> each) {
                return each.line().apply(this);
            }

            @Override
            public Fraction points(Fraction figure, BigDecimal max, Range own, @Nullable Range next) {
                Fraction low = Fraction.of(own.from().value());
                Fraction width = next == null
                        ? Fraction.ZERO
                        : Fraction.of(next.from().value()).minus(low);
                Fraction first = Fraction.of(start.value());
                return width.signum() == 0
                        ? first
                        : figure.minus(low)
                                .times(Fraction.of(end.value()).minus(first))
                                .dividedBy(width)
                                .plus(first);
            }
        }
    }

    /** The figure whose ranges give points. */
    sealed interface Measured {

        /** Its unit. */
        String unit();

        /** The computation from named figures; null where facts hold it themselves. */
        default @Nullable Formula formula() {
            return null;
        }

        /** Whether it is a part of a whole, per cent. */
        default boolean isPercentage() {
            return false;
        }

        /** Calls the method of its own kind. */
        <R> R match(Of<R> of);

        /** Whether these facts hold it. */
        boolean holds(Facts facts);

        /** The exact figure that facts hold; null where they hold none, or a division by zero. */
        @Nullable
        Fraction figure(Facts facts);

        /** Calls the method for the facts that hold it. */
        <R> R match(Bands rule, Facts facts, Pairs<R> pairs);
    }

    /** One answer for each kind of figure. */
    interface Of<R> {
        /** A part of a whole, both told. */
        R share(Share figure);

        /** A percentage that has a name. */
        R percentage(Percentage figure);

        /** A value. */
        R value(Value figure);

        /** A number of things. */
        R number(Quantity figure);

        /** What is computed from named figures. */
        R calculated(Calculated figure);
    }

    /** A part of a whole. */
    sealed interface Portion extends Measured {
        /** Whether the part may exceed the whole. */
        boolean over();

        /** What 0 of 0 gives. */
        NoCase noCase();

        @Override
        default String unit() {
            return "%";
        }

        @Override
        default boolean isPercentage() {
            return true;
        }

        @Override
        default <R> R match(Bands rule, Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Proportion p ? pairs.bands(rule, p) : pairs.misfit();
        }

        @Override
        default boolean holds(Facts facts) {
            return facts instanceof Facts.Proportion;
        }

        @Override
        default @Nullable Fraction figure(Facts facts) {
            return facts instanceof Facts.Proportion p
                            && p.denominator().value().signum() != 0
                    ? Fraction.percent(p.numerator().value(), p.denominator().value())
                    : null;
        }
    }

    /**
     * 100 x numerator / denominator.
     *
     * @param numerator what is counted
     * @param denominator out of what
     * @param over whether the numerator may exceed the denominator
     * @param noCase what 0 of 0 gives
     */
    record Share(String numerator, String denominator, boolean over, NoCase noCase) implements Portion {
        @Override
        public <R> R match(Of<R> of) {
            return of.share(this);
        }
    }

    /**
     * The same, told by the name of the percentage.
     *
     * @param value what it is called
     * @param over whether the numerator may exceed the denominator
     * @param noCase what 0 of 0 gives
     */
    record Percentage(String value, boolean over, NoCase noCase) implements Portion {
        @Override
        public <R> R match(Of<R> of) {
            return of.percentage(this);
        }
    }

    /**
     * A value.
     *
     * @param value what is measured
     * @param unit its unit
     * @param signed whether it may be negative
     */
    record Value(String value, String unit, boolean signed) implements Measured {
        @Override
        public <R> R match(Of<R> of) {
            return of.value(this);
        }

        @Override
        public <R> R match(Bands rule, Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Measure measure ? pairs.bands(rule, measure.value()) : pairs.misfit();
        }

        @Override
        public boolean holds(Facts facts) {
            return facts instanceof Facts.Measure;
        }

        @Override
        public @Nullable Fraction figure(Facts facts) {
            return facts instanceof Facts.Measure measure
                    ? Fraction.of(measure.value().value())
                    : null;
        }
    }

    /**
     * A number of things.
     *
     * @param value what is counted
     * @param unit what one of them is called
     */
    record Quantity(String value, String unit) implements Measured {
        @Override
        public <R> R match(Of<R> of) {
            return of.number(this);
        }

        @Override
        public <R> R match(Bands rule, Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Amount amount ? pairs.bands(rule, amount.count()) : pairs.misfit();
        }

        @Override
        public boolean holds(Facts facts) {
            return facts instanceof Facts.Amount;
        }

        @Override
        public @Nullable Fraction figure(Facts facts) {
            return facts instanceof Facts.Amount amount
                    ? Fraction.of(amount.count().value())
                    : null;
        }
    }

    /**
     * What is computed from named figures.
     *
     * @param formula how
     * @param value what it is called
     * @param unit its unit
     * @param noCase what a division by zero gives
     */
    record Calculated(Formula formula, String value, String unit, NoCase noCase) implements Measured {
        @Override
        public <R> R match(Of<R> of) {
            return of.calculated(this);
        }

        @Override
        public <R> R match(Bands rule, Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Figures figures ? pairs.bands(rule, figures) : pairs.misfit();
        }

        @Override
        public boolean holds(Facts facts) {
            return facts instanceof Facts.Figures;
        }

        @Override
        public @Nullable Fraction figure(Facts facts) {
            return facts instanceof Facts.Figures figures ? formula.value(figures::of) : null;
        }
    }

    /**
     * The points are computed from named figures; not below 0, nor above the maximum.
     *
     * @param formula how
     * @param noCase what a division by zero gives
     */
    record Computed(Formula formula, NoCase noCase) implements Rule {
        @Override
        public Kind kind() {
            return Kind.FORMULA;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.computed(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return facts instanceof Facts.Figures figures ? pairs.computed(this, figures) : pairs.misfit();
        }
    }

    /**
     * The result of another index or survey, which the coordinator enters with its document.
     *
     * @param of the largest result there is
     * @param bands what a result gives
     */
    record External(Located<BigDecimal> of, Bands bands) implements Rule {
        @Override
        public Kind kind() {
            return Kind.EXTERNAL;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.external(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return bands.match(facts, pairs);
        }
    }

    /**
     * Points by the place of a figure among those of all units that the same rule ranks.
     *
     * @param of the figure
     * @param less whether less of it is better
     * @param byBest whether the best figure gives the maximum and all others their share of it; else each place has points
     * @param places the points of the first places, best first
     * @param last the points of all further places
     * @param equalRanks what follows places that are shared
     */
    record Rank(
            Measured of,
            boolean less,
            boolean byBest,
            List<Located<BigDecimal>> places,
            BigDecimal last,
            EqualRanks equalRanks)
            implements Rule {
        public Rank {
            places = List.copyOf(places);
        }

        /** Figures from the best to the worst. */
        public Comparator<Fraction> bestFirst() {
            return less ? Comparator.naturalOrder() : Comparator.reverseOrder();
        }

        /**
         * The exact points, before they are held between 0 and the maximum.
         *
         * @param best the best figure of all
         * @param place the place of this figure, from 1
         */
        public Fraction points(Fraction figure, Fraction best, int place, BigDecimal max) {
            if (!byBest) {
                return Fraction.of(
                        place <= places.size() ? places.get(place - 1).value() : last);
            }
            if (best.signum() <= 0) { // nobody has a share of nothing
                return less && figure.equals(best) ? Fraction.of(max) : Fraction.ZERO;
            }
            Fraction share = less ? best.dividedBy(figure) : figure.dividedBy(best);
            return share.times(Fraction.of(max));
        }

        @Override
        public Kind kind() {
            return Kind.RANK;
        }

        @Override
        public @Nullable Formula formula() {
            return of.formula();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rank(this);
        }

        @Override
        public <R> R match(Facts facts, Pairs<R> pairs) {
            return of.holds(facts) ? pairs.rank(this, facts) : pairs.misfit();
        }
    }

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
     * The maximum times the share that the answers have of the best; never self-scored.
     *
     * @param form the form that is handed out
     * @param respondents who is asked
     * @param value what is asked for, as the decision calls it; nothing where it is the share of favourable answers
     * @param scale the scale of the answers
     * @param groups who is asked in groups of their own; none where all are asked together
     */
    record Survey(String form, String respondents, String value, Scale scale, List<Respondents> groups)
            implements Rule {
        public Survey {
            groups = List.copyOf(groups);
        }

        /** The share of the maximum for these means, 0 to 1: the groups' by their weights. */
        public Fraction share(List<BigDecimal> means) {
            if (groups.isEmpty()) {
                return scale.share(means.get(0));
            }
            Fraction sum = Fraction.ZERO;
            Fraction weights = Fraction.ZERO;
            for (int i = 0; i < groups.size(); i++) {
                Fraction weight = Fraction.of(groups.get(i).weight().value());
                sum = sum.plus(scale.share(means.get(i)).times(weight));
                weights = weights.plus(weight);
            }
            return weights.signum() == 0 ? Fraction.ZERO : sum.dividedBy(weights);
        }

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

    /**
     * The scale on which answers are given.
     *
     * @param from the lowest answer
     * @param to the highest answer, which gives the maximum
     * @param zero the answer that gives nothing; not above the lowest
     */
    record Scale(BigDecimal from, Located<BigDecimal> to, BigDecimal zero) {

        /** Per cent of favourable answers. */
        public boolean isPercentage() {
            return from.signum() == 0 && to.value().compareTo(BigDecimal.valueOf(100)) == 0;
        }

        /** The share of the maximum that a mean gives, 0 to 1. */
        public Fraction share(BigDecimal mean) {
            Fraction nothing = Fraction.of(zero);
            Fraction width = Fraction.of(to.value()).minus(nothing);
            return width.signum() == 0
                    ? Fraction.ZERO
                    : Fraction.of(mean).minus(nothing).dividedBy(width);
        }
    }

    /**
     * A group of people who are asked.
     *
     * @param id its name in files
     * @param title what it is called
     * @param weight how much its answers count beside those of the others
     */
    record Respondents(Located<String> id, String title, Located<BigDecimal> weight) {}
}
