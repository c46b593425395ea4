package org.sodiem.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A computation from named figures: a closed grammar, so that every formula ends, and with the same exact figure everywhere.
 *
 * @param text as it is written
 * @param term what it says
 */
public record Formula(String text, Term term) {

    /** The exact figure; null where it divides by zero. */
    public @Nullable Fraction value(Function<Named, Fraction> stated) {
        return term.value(stated);
    }

    /** The figures that units state for it, those of computed figures included, in the order in which they occur. */
    public Set<Named> stated() {
        Set<Named> stated = new LinkedHashSet<>();
        collect(stated, new LinkedHashSet<>());
        return stated;
    }

    /** The computed figures in it, each behind those that it needs. */
    public Set<Figure> computed() {
        Set<Figure> computed = new LinkedHashSet<>();
        collect(new LinkedHashSet<>(), computed);
        return computed;
    }

    private void collect(Set<Named> stated, Set<Figure> computed) {
        term.named().forEach(named -> {
            Figure figure = named.figure();
            Formula formula = figure.formula();
            if (formula == null) {
                stated.add(named);
            } else if (!computed.contains(figure)) {
                formula.collect(stated, computed);
                computed.add(figure);
            }
        });
    }

    /** Whether it divides anywhere, so that a rule has to say what a division by zero gives. */
    public boolean divides() {
        return term.divides()
                || computed().stream()
                        .anyMatch(figure -> figure.formula() != null
                                && figure.formula().term().divides());
    }

    /**
     * Whether it divides by zero whatever units state: it is tried with figures of many sizes, each larger and smaller than
     * the others in turn, and has no value with any.
     */
    public boolean alwaysDividesByZero() {
        if (!divides()) {
            return false;
        }
        List<Named> stated = List.copyOf(stated());
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<Named, Fraction> tried = new HashMap<>();
            int seed = trial;
            for (Named named : stated) {
                seed = Math.floorMod(seed * 31 + 17 * tried.size() + 7, TRIALS);
                BigDecimal size = TRIED.get((tried.isEmpty() ? trial : seed) % TRIED.size());
                boolean below = named.figure().signed() && seed % 3 == 0;
                tried.put(named, Fraction.of(below ? size.negate() : size));
            }
            if (value(tried::get) != null) {
                return false;
            }
        }
        return true;
    }

    private static final int TRIALS = 211;

    private static final List<BigDecimal> TRIED = Stream.of(
                    "1", "2", "0", "3.5", "7", "10", "0.25", "64", "100", "1000", "123456", "1000000000")
            .map(BigDecimal::new)
            .toList();

    /** A part of a formula. */
    public sealed interface Term {

        /** The exact figure; null where it divides by zero. */
        @Nullable
        Fraction value(Function<Named, Fraction> stated);

        /** Its parts, from the left. */
        default List<Term> parts() {
            return List.of();
        }

        /** The figures named in it, from the left. */
        default Set<Named> named() {
            Set<Named> named = new LinkedHashSet<>();
            parts().forEach(part -> named.addAll(part.named()));
            return named;
        }

        /** Whether it divides. */
        default boolean divides() {
            return parts().stream().anyMatch(Term::divides);
        }

        /** The most binary digits that the figure can need above or below the line, where figures have 15 and 6 decimal ones. */
        default long size() {
            return parts().stream().mapToLong(Term::size).sum() + 1;
        }

        /** Calls the method of its own kind. */
        <R> R match(Terms<R> terms);
    }

    /** One answer for each kind of term. */
    public interface Terms<R> {
        /** A number. */
        R number(Plain term);

        /** A figure. */
        R named(Named term);

        /** An operation. */
        R operation(Operation term);

        /** The least or the most. */
        R extreme(Extreme term);

        /** The whole number below. */
        R floor(Floor term);

        /** One of two. */
        R either(Either term);
    }

    /** A number as it is written. */
    public record Plain(BigDecimal number) implements Term {
        @Override
        public Fraction value(Function<Named, Fraction> stated) {
            return Fraction.of(number);
        }

        @Override
        public long size() {
            return number.unscaledValue().bitLength() + 4L * Math.max(0, number.scale());
        }

        @Override
        public <R> R match(Terms<R> terms) {
            return terms.number(this);
        }
    }

    /**
     * A figure.
     *
     * @param figure which
     * @param previous whether that of the year before is meant
     */
    public record Named(Figure figure, boolean previous) implements Term {
        @Override
        public @Nullable Fraction value(Function<Named, Fraction> stated) {
            Formula formula = figure.formula();
            return formula == null ? stated.apply(this) : formula.value(stated);
        }

        @Override
        public Set<Named> named() {
            return Set.of(this);
        }

        @Override
        public long size() {
            Formula formula = figure.formula();
            return formula == null ? 70 : formula.term().size();
        }

        @Override
        public <R> R match(Terms<R> terms) {
            return terms.named(this);
        }
    }

    /** What is done with two figures. */
    public enum Operator {
        /** The sum. */
        PLUS,
        /** The difference. */
        MINUS,
        /** The product. */
        TIMES,
        /** The quotient. */
        DIVIDED
    }

    /** An operation. */
    public record Operation(Operator operator, Term left, Term right) implements Term {
        @Override
        public @Nullable Fraction value(Function<Named, Fraction> stated) {
            Fraction one = left.value(stated);
            Fraction other = right.value(stated);
            if (one == null || other == null) {
                return null;
            }
            return switch (operator) {
                case PLUS -> one.plus(other);
                case MINUS -> one.minus(other);
                case TIMES -> one.times(other);
                case DIVIDED -> other.signum() == 0 ? null : one.dividedBy(other);
            };
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }

        @Override
        public boolean divides() {
            Fraction constant = right.named().isEmpty() ? right.value(none -> Fraction.ZERO) : null;
            boolean byFigure = operator == Operator.DIVIDED && (constant == null || constant.signum() == 0);
            return byFigure || left.divides() || right.divides();
        }

        @Override
        public <R> R match(Terms<R> terms) {
            return terms.operation(this);
        }
    }

    /** The least or the most of several. */
    public record Extreme(boolean most, List<Term> parts) implements Term {
        public Extreme {
            parts = List.copyOf(parts);
        }

        @Override
        public @Nullable Fraction value(Function<Named, Fraction> stated) {
            Fraction extreme = null;
            for (Term part : parts) {
                Fraction value = part.value(stated);
                if (value == null) {
                    return null;
                }
                extreme = extreme == null ? value : most ? extreme.max(value) : extreme.min(value);
            }
            return extreme;
        }

        @Override
        public <R> R match(Terms<R> terms) {
            return terms.extreme(this);
        }
    }

    /** The largest whole number that is not above another. */
    public record Floor(Term part) implements Term {
        @Override
        public @Nullable Fraction value(Function<Named, Fraction> stated) {
            Fraction value = part.value(stated);
            return value == null ? null : value.floor();
        }

        @Override
        public List<Term> parts() {
            return List.of(part);
        }

        @Override
        public <R> R match(Terms<R> terms) {
            return terms.floor(this);
        }
    }

    /** How two figures are compared. */
    public enum Comparison {
        /** The left is smaller. */
        BELOW("<"),
        /** The left is not larger. */
        UP_TO("≤"),
        /** The left is larger. */
        ABOVE(">"),
        /** The left is not smaller. */
        FROM("≥"),
        /** Both are the same. */
        EQUAL("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** The sign between both. */
        public String sign() {
            return sign;
        }

        boolean holds(Fraction left, Fraction right) {
            int side = left.compareTo(right);
            return switch (this) {
                case BELOW -> side < 0;
                case UP_TO -> side <= 0;
                case ABOVE -> side > 0;
                case FROM -> side >= 0;
                case EQUAL -> side == 0;
            };
        }
    }

    /** One of two, by a comparison; the other is not computed. */
    public record Either(Comparison comparison, Term left, Term right, Term then, Term otherwise) implements Term {
        @Override
        public @Nullable Fraction value(Function<Named, Fraction> stated) {
            Boolean holds = holds(stated);
            return holds == null ? null : (holds ? then : otherwise).value(stated);
        }

        /** Whether the comparison holds; null where it divides by zero. */
        public @Nullable Boolean holds(Function<Named, Fraction> stated) {
            Fraction one = left.value(stated);
            Fraction other = right.value(stated);
            return (one == null || other == null) ? null : comparison.holds(one, other);
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right, then, otherwise);
        }

        @Override
        public <R> R match(Terms<R> terms) {
            return terms.either(this);
        }
    }
}
