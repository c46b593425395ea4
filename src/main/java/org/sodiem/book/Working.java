package org.sodiem.book;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.Function;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;

/**
 * Exact arithmetic in cells of a sheet that nobody sees. A spreadsheet counts with 15 digits; whole numbers of fewer are exact,
 * so each figure is a fraction of two of them, in lowest terms, and is rounded once, as the program rounds. Where a number
 * would need more digits the cell says {@code #N/A}, and no points are claimed.
 */
public final class Working {

    /** Spreadsheets take two numbers for equal that differ behind the 14th digit. */
    private static final String MOST = "100000000000000";

    private static final BigInteger LARGEST = new BigInteger(MOST);
    private static final int DECIMALS = 1_000_000;

    private final SheetXml sheet;
    private int row;

    /** Works in cells of this sheet. */
    public Working(SheetXml sheet) {
        this.sheet = sheet;
    }

    /**
     * A fraction in two cells.
     *
     * @param dividend the cell of the number above the line
     * @param divisor the cell of the one below it, above 0
     */
    public record Term(String dividend, String divisor) {

        /** The number as a spreadsheet holds it. */
        public String number() {
            return dividend + "/" + divisor;
        }
    }

    /** A cell with a formula; gives its name. */
    public String cell(String label, String formula) {
        row++;
        if (!label.isEmpty()) {
            sheet.text(row, 1, Look.BARE, label);
        }
        write(2, formula);
        return name(2);
    }

    private String name(int column) {
        return sheet.quoted() + "!" + (char) ('A' + column - 1) + row;
    }

    /** A formula in the current row; cells of its own sheet need not say so. */
    private void write(int column, String formula) {
        sheet.formula(row, column, Look.BARE, formula.replace(sheet.quoted() + "!", ""), null);
    }

    /** A fraction brought to lowest terms. */
    private Term reduced(String dividend, String divisor) {
        row++;
        write(2, dividend);
        write(3, divisor);
        String above = name(2);
        String below = name(3);
        write(4, "GCD(ABS(" + above + ")," + below + ")");
        write(5, above + "/" + name(4));
        write(6, below + "/" + name(4));
        return new Term(name(5), name(6));
    }

    private static String bounded(String formula, String... parts) {
        StringBuilder all = new StringBuilder("ABS(" + formula + ")");
        for (String part : parts) {
            all.append(",ABS(").append(part).append(')');
        }
        return "IF(MAX(" + all + ")>=" + MOST + ",NA()," + formula + ")";
    }

    /** A number that stands in a cell, of at most six decimals. */
    public Term number(String cell) {
        String scaled = "ROUND(" + cell + "*" + DECIMALS + ",0)";
        return reduced(
                "IF(ABS(" + cell + ")>=" + MOST + ",NA(),IF(" + cell + "=INT(" + cell + ")," + cell + ",IF(ABS(" + cell
                        + ")*" + DECIMALS + ">=" + MOST + ",NA()," + scaled + ")))",
                "IF(" + cell + "=INT(" + cell + "),1," + DECIMALS + ")");
    }

    /** A decimal that a formula gives. */
    public Term decimal(String label, String formula) {
        return number(cell(label, formula));
    }

    /** A number that never changes. */
    public Term constant(BigDecimal number) {
        return constant(Fraction.of(number));
    }

    private Term constant(Fraction number) {
        boolean fits = number.dividend().abs().compareTo(LARGEST) < 0
                && number.divisor().compareTo(LARGEST) < 0;
        return fits ? new Term(number.dividend().toString(), number.divisor().toString()) : reduced("NA()", "1");
    }

    /** What two whole numbers have in common, so that products stay short; 1 where both are 0. */
    private String common(String one, String other) {
        if (one.equals("1") || other.equals("1")) {
            return "1";
        }
        return cell(
                "",
                "GCD(MAX(ABS(" + one + "),ABS(" + other + "),1),IF(MIN(ABS(" + one + "),ABS(" + other + "))=0,MAX(ABS("
                        + one + "),ABS(" + other + "),1),MIN(ABS(" + one + "),ABS(" + other + "))))");
    }

    /** The dividend of a term over the least divisor that it shares with another. */
    private static String over(Term one, Term other, String common) {
        return one.dividend() + "*(" + other.divisor() + "/" + common + ")";
    }

    /**
     * The sum, or the difference.
     *
     * @param sign {@code +} or {@code -}
     */
    public Term plus(Term one, Term other, String sign) {
        String common = common(one.divisor(), other.divisor());
        String left = over(one, other, common);
        String right = over(other, one, common);
        return reduced(
                bounded(left + sign + right, left, right),
                bounded(one.divisor() + "*(" + other.divisor() + "/" + common + ")"));
    }

    /** The product. */
    public Term times(Term one, Term other) {
        String first = common(one.dividend(), other.divisor());
        String second = common(other.dividend(), one.divisor());
        return reduced(
                bounded("(" + one.dividend() + "/" + first + ")*(" + other.dividend() + "/" + second + ")"),
                bounded("(" + one.divisor() + "/" + second + ")*(" + other.divisor() + "/" + first + ")"));
    }

    /** The quotient; {@code #DIV/0!} where the other is 0. */
    public Term divided(Term one, Term other) {
        String above = common(one.dividend(), other.dividend());
        String below = common(one.divisor(), other.divisor());
        return reduced(
                "IF(" + other.dividend() + "=0,1/0,"
                        + bounded("(" + one.dividend() + "/" + above + ")*(" + other.divisor() + "/" + below + ")*SIGN("
                                + other.dividend() + ")")
                        + ")",
                bounded("(" + one.divisor() + "/" + below + ")*(ABS(" + other.dividend() + ")/" + above + ")"));
    }

    /** Whether a comparison holds, as a formula. */
    public String holds(Term one, String sign, Term other) {
        String common = common(one.divisor(), other.divisor());
        String left = over(one, other, common);
        String right = over(other, one, common);
        return "IF(MAX(ABS(" + left + "),ABS(" + right + "))>=" + MOST + ",NA()," + left + sign + right + ")";
    }

    public Term either(String condition, Term then, Term otherwise) {
        String holds = cell("", condition);
        return reduced(
                "IF(" + holds + "," + then.dividend() + "," + otherwise.dividend() + ")",
                "IF(" + holds + "," + then.divisor() + "," + otherwise.divisor() + ")");
    }

    public Term least(Term one, Term other) {
        return either(holds(one, "<=", other), one, other);
    }

    /** The greater of two. */
    public Term most(Term one, Term other) {
        return either(holds(one, ">=", other), one, other);
    }

    public Term floor(Term term) {
        String quotient = cell("", "INT(" + term.number() + ")");
        return new Term(
                cell("", quotient + "-IF(" + quotient + "*" + term.divisor() + ">" + term.dividend() + ",1,0)"), "1");
    }

    /** The fraction rounded to so many decimals. */
    public Term rounded(Term term, int scale, RoundingMode mode) {
        String tens = BigInteger.TEN.pow(scale).toString();
        Term scaled = times(term, new Term(tens, "1"));
        String above = "ABS(" + scaled.dividend() + ")";
        String first = cell("", "INT(" + above + "/" + scaled.divisor() + ")");
        String whole = cell("", first + "-IF(" + first + "*" + scaled.divisor() + ">" + above + ",1,0)");
        String rest = cell("", above + "-" + whole + "*" + scaled.divisor());
        String up = switch (mode) {
            case HALF_UP -> "2*" + rest + ">=" + scaled.divisor();
            case HALF_DOWN -> "2*" + rest + ">" + scaled.divisor();
            case HALF_EVEN ->
                "IF(2*" + rest + "=" + scaled.divisor() + ",MOD(" + whole + ",2)=1,2*" + rest + ">" + scaled.divisor()
                        + ")";
            case UP -> rest + ">0";
            case DOWN -> "FALSE";
            case CEILING -> "AND(" + rest + ">0," + scaled.dividend() + ">0)";
            case FLOOR -> "AND(" + rest + ">0," + scaled.dividend() + "<0)";
            case UNNECESSARY -> "NA()";
        };
        return reduced("SIGN(" + scaled.dividend() + ")*(" + whole + "+IF(" + up + ",1,0))", tens);
    }

    /** The figure of a formula. */
    public Term formula(Formula.Term term, Function<Formula.Named, String> cells) {
        return term.match(new Formula.Terms<>() {
            @Override
            public Term number(Formula.Plain plain) {
                return constant(plain.number());
            }

            @Override
            public Term named(Formula.Named named) {
                Formula own = named.figure().formula();
                return own == null ? Working.this.number(cells.apply(named)) : formula(own.term(), cells);
            }

            @Override
            public Term operation(Formula.Operation operation) {
                Term left = formula(operation.left(), cells);
                Term right = formula(operation.right(), cells);
                return switch (operation.operator()) {
                    case PLUS -> plus(left, right, "+");
                    case MINUS -> plus(left, right, "-");
                    case TIMES -> times(left, right);
                    case DIVIDED -> divided(left, right);
                };
            }

            @Override
            public Term extreme(Formula.Extreme extreme) {
                Term found = null;
                for (Formula.Term part : extreme.parts()) {
                    Term next = formula(part, cells);
                    found = found == null ? next : extreme.most() ? most(found, next) : least(found, next);
                }
                return found == null ? constant(BigDecimal.ZERO) : found;
            }

            @Override
            public Term floor(Formula.Floor floor) {
                return Working.this.floor(formula(floor.part(), cells));
            }

            @Override
            public Term either(Formula.Either either) {
                Term left = formula(either.left(), cells);
                Term right = formula(either.right(), cells);
                String sign = switch (either.comparison()) {
                    case BELOW -> "<";
                    case UP_TO -> "<=";
                    case ABOVE -> ">";
                    case FROM -> ">=";
                    case EQUAL -> "=";
                };
                return Working.this.either(
                        holds(left, sign, right), formula(either.then(), cells), formula(either.otherwise(), cells));
            }
        });
    }
}
