package org.sodiem.telling;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Facts;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.Formula.Operator;
import org.sodiem.model.Formula.Term;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;

/** A formula in words: with the titles of its figures, or with what a unit states for them, step by step. */
final class FormulaText implements Formula.Terms<String> {

    /** What a figure that goes on forever is rounded to, to be shown; it is computed exactly. */
    private static final Rounding SHOWN = new Rounding(4, RoundingMode.HALF_UP);

    private final Words words;
    private final Facts.@Nullable Figures facts;

    private FormulaText(Words words, Facts.@Nullable Figures facts) {
        this.words = words;
        this.facts = facts;
    }

    /** The formula with the titles of its figures. */
    static String titles(Formula formula, Words words) {
        return formula.term().match(new FormulaText(words, null));
    }

    /** How each computed figure of a formula is computed, with the titles of those in it. */
    static List<String> computedTitles(Formula formula, Words words) {
        return formula.computed().stream()
                .map(figure ->
                        figure.title() + " = " + (figure.formula() == null ? "" : titles(figure.formula(), words)))
                .toList();
    }

    /** The figures with what is stated for them, then each computed figure, then the formula, all with figures. */
    static List<String> steps(Formula formula, Facts.Figures facts, Words words) {
        FormulaText text = new FormulaText(words, facts);
        List<String> steps = new ArrayList<>();
        for (Formula.Named named : formula.stated()) {
            steps.add(text.title(named) + ": " + text.shown(facts.of(named)) + unit(named.figure()));
        }
        for (Figure figure : formula.computed()) {
            Formula own = figure.formula();
            Fraction value = own == null ? null : own.value(facts::of);
            if (own != null && value != null) {
                steps.add(figure.title() + " = " + own.term().match(text) + " = " + text.shown(value) + unit(figure));
            }
        }
        steps.add(formula.term().match(text));
        return steps;
    }

    private static String unit(Figure figure) {
        return figure.unit().isEmpty() ? "" : figure.unit().equals("%") ? "%" : " " + figure.unit();
    }

    /** A figure as it is shown. */
    static String shown(Fraction figure, Words words) {
        return words.numbers().figure(figure.rounded(SHOWN));
    }

    private String shown(Fraction figure) {
        return shown(figure, words);
    }

    private String title(Formula.Named named) {
        String title = named.figure().title();
        return named.previous() ? words.text("formula.previous", title) : title;
    }

    @Override
    public String number(Formula.Plain term) {
        return words.numbers().figure(term.number());
    }

    @Override
    public String named(Formula.Named term) {
        if (facts == null) {
            return "[" + title(term) + "]";
        }
        Function<Formula.Named, Fraction> stated = facts::of;
        Fraction value = term.value(stated);
        return value == null ? "–" : value.signum() < 0 ? "(" + shown(value) + ")" : shown(value);
    }

    @Override
    public String operation(Formula.Operation term) {
        boolean product = term.operator() == Operator.TIMES || term.operator() == Operator.DIVIDED;
        String sign = switch (term.operator()) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case DIVIDED -> " / ";
        };
        if (term.operator() == Operator.MINUS
                && term.left() instanceof Formula.Plain zero
                && zero.number().signum() == 0) {
            return "−" + inside(term.right(), true);
        }
        boolean whole = term.operator() == Operator.DIVIDED || term.operator() == Operator.MINUS;
        return (product ? inside(term.left(), false) : term.left().match(this))
                + sign
                + (product || whole
                        ? inside(term.right(), term.operator() == Operator.DIVIDED)
                        : term.right().match(this));
    }

    /** A part of a product, in parentheses where it is a sum, or behind a sign that asks for them. */
    private String inside(Term term, boolean always) {
        boolean sum = term instanceof Formula.Operation operation
                && (always || operation.operator() == Operator.PLUS || operation.operator() == Operator.MINUS);
        return sum ? "(" + term.match(this) + ")" : term.match(this);
    }

    @Override
    public String extreme(Formula.Extreme term) {
        String parts = term.parts().stream().map(part -> part.match(this)).collect(Collectors.joining("; "));
        return words.text(term.most() ? "formula.most" : "formula.least", parts);
    }

    @Override
    public String floor(Formula.Floor term) {
        return words.text("formula.floor", term.part().match(this));
    }

    @Override
    public String either(Formula.Either term) {
        String comparison = term.left().match(this) + " " + term.comparison().sign() + " "
                + term.right().match(this);
        if (facts == null) {
            return words.text(
                    "formula.either",
                    comparison,
                    term.then().match(this),
                    term.otherwise().match(this));
        }
        Function<Formula.Named, Fraction> stated = facts::of;
        Boolean holds = term.holds(stated);
        return Boolean.TRUE.equals(holds)
                ? words.text("formula.holds", comparison, term.then().match(this))
                : words.text("formula.fails", comparison, term.otherwise().match(this));
    }
}
