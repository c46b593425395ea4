package org.sodiem.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.Formula.Comparison;
import org.sodiem.model.Formula.Operator;
import org.sodiem.model.Formula.Term;
import org.sodiem.source.Located;

/**
 * Reads a formula: numbers, figures, {@code + - * /} and parentheses, {@code min}, {@code max}, {@code floor},
 * {@code previous} and {@code if(a >= b, then, otherwise)}. What is not among the figures known so far is unknown, so that
 * no figure can depend on itself.
 */
final class FormulaReader {

    /** How deep parentheses and functions may lie in each other. */
    private static final int DEEPEST = 20;

    /** The most binary digits of a figure: hundreds of operations of hand-written formulas. */
    private static final int LARGEST = 8_192;

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>[0-9]+(?:\\.[0-9]+)?)(?![\\p{L}_])"
            + "|(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"
            + "|(?<sign><=|>=|[-+*/(),<>=×÷−≤≥]))");

    private final Located<String> written;
    private final Map<String, Figure> figures;
    private final Problems problems;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private FormulaReader(Located<String> written, Map<String, Figure> figures, Problems problems) {
        this.written = written;
        this.figures = figures;
        this.problems = problems;
    }

    /**
     * The formula; a number in its place, and a problem told, where it cannot be read.
     *
     * @param figures the figures that it may name, by id
     */
    static Formula read(Located<String> written, Map<String, Figure> figures, Problems problems) {
        Term nothing = new Formula.Plain(BigDecimal.ZERO);
        if (written.value().isEmpty()) {
            return new Formula("", nothing);
        }
        try {
            Term term = new FormulaReader(written, figures, problems).whole();
            if (term.size() > LARGEST) {
                problems.add(Code.FORMULA_TOO_LARGE, written.at());
                return new Formula(written.value(), nothing);
            }
            Formula formula = new Formula(written.value(), term);
            boolean told = formula.computed().stream()
                    .anyMatch(figure ->
                            figure.formula() != null && figure.formula().alwaysDividesByZero());
            if (!told && formula.alwaysDividesByZero()) {
                problems.add(Code.FORMULA_DIVIDES_BY_ZERO, written.at());
            }
            return formula;
        } catch (Unreadable e) {
            return new Formula(written.value(), nothing);
        }
    }

    /** Reading cannot go on; why is told. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
    }

    private Term whole() throws Unreadable {
        Matcher matcher = TOKEN.matcher(written.value());
        int at = 0;
        while (at < written.value().stripTrailing().length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw unreadable(written.value().substring(at).strip());
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        Term term = sum(0);
        if (next < tokens.size()) {
            throw unreadable("");
        }
        return term;
    }

    private Unreadable unreadable(String from) {
        int here = Math.min(next, tokens.size());
        String rest = from.isEmpty() ? String.join(" ", tokens.subList(here, tokens.size())) : from;
        problems.add(Code.FORMULA_SYNTAX, written.at(), rest.isEmpty() ? written.value() : rest);
        return new Unreadable();
    }

    private Term sum(int depth) throws Unreadable {
        Term left = product(depth);
        while (true) {
            if (took("+")) {
                left = new Formula.Operation(Operator.PLUS, left, product(depth));
            } else if (took("-") || took("−")) {
                left = new Formula.Operation(Operator.MINUS, left, product(depth));
            } else {
                return left;
            }
        }
    }

    private Term product(int depth) throws Unreadable {
        Term left = factor(depth);
        while (true) {
            if (took("*") || took("×")) {
                left = new Formula.Operation(Operator.TIMES, left, factor(depth));
            } else if (took("/") || took("÷")) {
                left = new Formula.Operation(Operator.DIVIDED, left, factor(depth));
            } else {
                return left;
            }
        }
    }

    private Term factor(int depth) throws Unreadable {
        if (depth > DEEPEST) {
            problems.add(Code.FORMULA_TOO_LARGE, written.at());
            throw new Unreadable();
        }
        if (took("-") || took("−")) {
            return new Formula.Operation(Operator.MINUS, new Formula.Plain(BigDecimal.ZERO), factor(depth + 1));
        }
        if (took("(")) {
            Term inner = sum(depth + 1);
            expect(")");
            return inner;
        }
        String token = token();
        if (token.isEmpty()) {
            throw unreadable("");
        }
        next++;
        if (Character.isDigit(token.charAt(0))) {
            return new Formula.Plain(new BigDecimal(token));
        }
        if (!Character.isLetter(token.charAt(0))) {
            next--;
            throw unreadable("");
        }
        return took("(") ? function(token, depth + 1) : named(token, false);
    }

    private Term function(String name, int depth) throws Unreadable {
        switch (name) {
            case "min", "max" -> {
                List<Term> parts = new ArrayList<>(List.of(sum(depth)));
                while (took(",")) {
                    parts.add(sum(depth));
                }
                expect(")");
                return new Formula.Extreme(name.equals("max"), parts);
            }
            case "floor" -> {
                Term part = sum(depth);
                expect(")");
                return new Formula.Floor(part);
            }
            case "previous" -> {
                String figure = token();
                next++;
                Term named = named(figure, true);
                expect(")");
                return named;
            }
            case "if" -> {
                Term left = sum(depth);
                Comparison comparison = comparison();
                Term right = sum(depth);
                expect(",");
                Term then = sum(depth);
                expect(",");
                Term otherwise = sum(depth);
                expect(")");
                return new Formula.Either(comparison, left, right, then, otherwise);
            }
            default -> throw unreadable(name + "(");
        }
    }

    private Term named(String id, boolean previous) throws Unreadable {
        Figure figure = figures.get(id);
        if (figure == null || (previous && !figure.previous())) {
            List<Meant.Known> known = figures.values().stream()
                    .filter(one -> !previous || one.previous())
                    .map(one -> Meant.Known.of(one.id().value(), one.title()))
                    .toList();
            problems.add(Diagnostic.of(Code.UNKNOWN_FIGURE, written.at(), id, Meant.list(known)));
            throw new Unreadable();
        }
        return new Formula.Named(figure, previous);
    }

    private Comparison comparison() throws Unreadable {
        String sign = token();
        next++;
        return switch (sign) {
            case "<" -> Comparison.BELOW;
            case "<=", "≤" -> Comparison.UP_TO;
            case ">" -> Comparison.ABOVE;
            case ">=", "≥" -> Comparison.FROM;
            case "=" -> Comparison.EQUAL;
            default -> {
                next--;
                throw unreadable("");
            }
        };
    }

    private String token() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean took(String sign) {
        boolean here = token().equals(sign);
        next += here ? 1 : 0;
        return here;
    }

    private void expect(String sign) throws Unreadable {
        if (!took(sign)) {
            throw unreadable("");
        }
    }
}
