package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.Working;
import org.sodiem.book.Working.Term;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.Formula;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Outcome;
import org.sodiem.score.State;

/**
 * The points of components as formulas over the cells in which one types. They say what {@code score} says of the same
 * figures, or that they cannot.
 */
final class LivePoints {

    /** How far a component has come, as cells say it. */
    static final int NOTHING = 0;

    static final int POINTS = 1;
    static final int NOT_APPLICABLE = 2;
    static final int INVALID = 3;

    /** More digits than a spreadsheet counts with. */
    static final int TOO_LONG = 4;

    /** Another component is not known yet. */
    static final int AWAITING = 5;

    /** Its place among units is not known here. */
    static final int UNRANKED = 6;

    private final Form form;
    private final Rounding rounding;
    private final Working working;
    private final Lists lists;
    private final Map<String, String> cells;
    private final Map<String, Live> alone = new HashMap<>();

    /**
     * Formulas.
     *
     * @param lists where what is offered stands, with its points
     * @param cells the cell in which one types the facts of a row, by its key
     */
    LivePoints(Form form, Working working, Lists lists, Map<String, String> cells) {
        this.form = form;
        this.rounding = form.card().criteria().rounding();
        this.working = working;
        this.lists = lists;
        this.cells = Map.copyOf(cells);
    }

    /**
     * A component in cells.
     *
     * @param state how far it has come
     * @param points its points, where the state says so
     */
    record Live(String state, String points) {}

    /** A component with what it requires of others. */
    Live of(Component component, boolean foreign) {
        Live live = alone(component, foreign);
        for (Conditions.Requirement requirement : component.conditions().requires()) {
            String code = requirement.component().value();
            Component other = form.card().criteria().component(code);
            if (other != null) {
                live = held(component, live, requirement, other.of(form.card().unit()));
            }
        }
        return live;
    }

    private Live held(Component component, Live own, Conditions.Requirement requirement, Component other) {
        Live there = alone(other, isForeign(other));
        String from = requirement.from() == null
                ? ">0"
                : ">=" + requirement.from().value().toPlainString();
        String met = "AND(" + there.state() + "=" + POINTS + "," + there.points() + from + ")";
        boolean grows = other.cumulative() && form.growing();
        String known = grows
                ? "AND(" + there.state() + "=" + POINTS + "," + there.points() + ">="
                        + other.max().value().toPlainString() + ")"
                : there.state() + "=" + POINTS;
        String free =
                "OR(" + own.state() + "<>" + POINTS + "," + there.state() + "=" + NOT_APPLICABLE + "," + met + ")";
        String state = working.cell(
                component.code().value() + " state",
                "IF(" + free + "," + own.state() + ",IF(OR(" + known + "," + own.points() + "<0)," + POINTS + ","
                        + AWAITING + "))");
        String points = working.cell(
                component.code().value() + " points",
                "IF(" + free + "," + own.points() + ",IF(" + known + ",MIN(" + own.points() + ",0)," + own.points()
                        + "))");
        return new Live(state, points);
    }

    private boolean isForeign(Component component) {
        return form.lines().stream()
                .anyMatch(line -> line.foreign()
                        && line.key()
                                .equals(Slot.path("scores", component.code().value())));
    }

    private Live alone(Component component, boolean foreign) {
        return alone.computeIfAbsent(component.code().value(), code -> made(component, foreign));
    }

    /** A component that is filled in here by its cells, any other by what is known of it. */
    private Live made(Component component, boolean foreign) {
        if (!form.holds(component) || !FormMaker.isAsked(form, component)) {
            return known(form.score(component));
        }
        Asked asked = component.rule().match(new Facts(component));
        String code = component.code().value();
        String reason = component.mayNotApply() ? cells.get(Slot.path("scores", code, "not-applicable")) : null;
        boolean ranked = component.rule() instanceof Rule.Rank;
        Term exact = ranked ? asked.exact() : rounded(component, asked.exact());
        String entered = working.cell(code + " entered", asked.entered());
        String valid = working.cell(code + " valid", "IFERROR(" + asked.valid() + ",FALSE)");
        String noCase = working.cell(code + " no case", asked.noCase());
        ComponentScore score = form.alone(component);
        String given = ranked ? had(score) : exact.number();
        String whole = "IF(ISNA(" + exact.dividend() + ")," + TOO_LONG + ","
                + (ranked ? placed(score, exact) : String.valueOf(POINTS)) + ")";
        String weighed = asked.zero() == null
                ? whole
                : "IF(" + noCase + "," + (asked.zero() == Rule.NoCase.NOT_APPLICABLE ? NOT_APPLICABLE : POINTS) + ","
                        + whole + ")";
        boolean byFigures = component.rule().formula() != null;
        String stated = byFigures && foreign
                ? String.valueOf(INVALID)
                : "IF(" + entered + ",IF(" + valid + "," + weighed + "," + INVALID + "),"
                        + (foreign ? INVALID : NOTHING) + ")";
        // Named figures stand elsewhere, so that a reason goes before them.
        String instead = byFigures && !foreign
                ? String.valueOf(NOT_APPLICABLE)
                : "IF(" + entered + "," + INVALID + "," + NOT_APPLICABLE + ")";
        String state = working.cell(
                code + " state",
                reason == null ? stated : "IF(TRIM(" + reason + ")=\"\"," + stated + "," + instead + ")");
        String points = asked.zero() == null
                ? given
                : "IF(" + noCase + ","
                        + (asked.zero() == Rule.NoCase.FULL
                                ? component.max().value().toPlainString()
                                : "0") + ","
                        + given + ")";
        return new Live(state, working.cell(code + " points", "IF(" + state + "=" + POINTS + "," + points + ",0)"));
    }

    /** The points of a place stand while the figure is the one that had it; any other is ranked when all are scored again. */
    private String placed(ComponentScore score, Term figure) {
        Outcome.Ranked ranked = score.outcome().ranked();
        if (ranked == null) {
            return String.valueOf(UNRANKED);
        }
        int row = ranked(form).indexOf(score) + 1 + form.head().lines().size();
        Term same = new Term(HeadSheet.SHEET + "!$B$" + row, HeadSheet.SHEET + "!$C$" + row);
        return "IF(" + working.holds(figure, "=", same) + "," + POINTS + "," + UNRANKED + ")";
    }

    private String had(ComponentScore score) {
        int row = ranked(form).indexOf(score) + 1;
        return row == 0
                ? "0"
                : HeadSheet.SHEET + "!$D$" + (row + form.head().lines().size());
    }

    /** The components whose points are those of a place; the figure that had it and its points stand on the head's sheet. */
    static List<ComponentScore> ranked(Form form) {
        return form.card().alone().stream()
                .filter(score -> form.holds(score.component()))
                .filter(score -> score.outcome().ranked() != null && score.points() != null)
                .toList();
    }

    private static Live known(ComponentScore score) {
        BigDecimal points = score.points();
        boolean applies = score.state() != State.NOT_APPLICABLE;
        int state = !applies ? NOT_APPLICABLE : points != null ? POINTS : AWAITING;
        return new Live(String.valueOf(state), points == null ? "0" : points.toPlainString());
    }

    /** As the set rounds, to a multiple of the step where there is one; not above the maximum. */
    private Term rounded(Component component, Term exact) {
        Term most = working.constant(component.max().value());
        Term least = working.constant(component.conditions().least());
        Term within = working.least(working.most(exact, least), most);
        var step = component.conditions().step();
        if (step == null || step.value().signum() == 0) {
            return working.least(working.rounded(within, rounding.scale(), rounding.mode()), most);
        }
        Term size = working.constant(step.value());
        Term steps = working.rounded(working.divided(within, size), 0, rounding.mode());
        return working.rounded(working.least(working.times(steps, size), most), rounding.scale(), rounding.mode());
    }

    /** The index of points out of applicable points, in two cells that hold decimals. */
    String index(String achieved, String applicable) {
        Term share = working.divided(
                working.times(working.number(achieved), new Term("100", "1")), working.number(applicable));
        return "IFERROR("
                + working.rounded(share, rounding.scale(), rounding.mode()).number() + ",\"\")";
    }

    String cell(String label, String formula) {
        return working.cell(label, formula);
    }

    /**
     * What a rule asks of cells.
     *
     * @param entered whether anything is typed
     * @param valid whether what is typed can be weighed
     * @param noCase whether there was no case
     * @param zero what that gives; null where the rule knows no such thing
     * @param exact the points before they are rounded
     */
    private record Asked(String entered, String valid, String noCase, Rule.@Nullable NoCase zero, Term exact) {
        static Asked of(String entered, String valid, Term exact) {
            return new Asked(entered, valid, "FALSE", null, exact);
        }
    }

    /** The rule of a component over its cells. */
    private final class Facts implements Rule.Cases<Asked>, Rule.Of<Asked> {

        private final Component component;
        private final String key;
        private List<Rule.Range> ranges = List.of();
        private boolean weighing = true;

        Facts(Component component) {
            this.component = component;
            this.key = Slot.path("scores", component.code().value());
        }

        private String cell(String inside) {
            return Objects.requireNonNull(cells.get(inside.isEmpty() ? key : key + "/" + inside));
        }

        private String range(String inside, List<Rule.Option> options) {
            String first = cell(inside + "/" + options.get(0).id().value());
            String last =
                    cell(inside + "/" + options.get(options.size() - 1).id().value());
            return first + ":" + last.substring(last.indexOf('!') + 1);
        }

        /** Whether nothing is typed beside what the file names and the rule does not know. */
        private String withoutStray(String inside, List<Rule.Option> options, String nothing) {
            Set<String> known = new HashSet<>();
            options.forEach(
                    option -> known.add(key + "/" + inside + "/" + option.id().value()));
            return form.lines().stream()
                    .map(Line::key)
                    .filter(other -> other.startsWith(key + "/" + inside + "/") && !known.contains(other))
                    .map(other -> "," + nothing.replace("%s", String.valueOf(cells.get(other))))
                    .collect(Collectors.joining());
        }

        @Override
        public Asked choice(Rule.Choice rule) {
            String typed = "TRIM(" + cell("") + ")";
            Lists.Offered offered = lists.of(component);
            return Asked.of(
                    typed + "<>\"\"",
                    "SUMPRODUCT((" + offered.labels() + "=" + typed + ")*1)=1",
                    working.decimal(
                            key, "SUMPRODUCT((" + offered.labels() + "=" + typed + ")*" + offered.points() + ")"));
        }

        @Override
        public Asked checklist(Rule.Checklist rule) {
            String all = range("met", rule.items());
            String met = quoted(form.words().text("workbook.met"));
            String not = quoted(form.words().text("workbook.not-met"));
            return Asked.of(
                    "SUMPRODUCT((TRIM(" + all + ")<>\"\")*1)>0",
                    "AND(SUMPRODUCT((TRIM(" + all + ")<>\"\")*(TRIM(" + all + ")<>" + met + ")*(TRIM(" + all + ")<>"
                            + not + "))=0" + withoutStray("met", rule.items(), "TRIM(%s)<>" + met) + ")",
                    working.decimal(
                            key,
                            "SUMPRODUCT((TRIM(" + all + ")=" + met + ")*"
                                    + lists.of(component).points() + ")"));
        }

        @Override
        public Asked bands(Rule.Bands rule) {
            ranges = rule.upwards();
            return rule.of().match(this);
        }

        private Asked portion(Rule.Portion figure) {
            String part = cell("numerator");
            String whole = cell("denominator");
            String fits = figure.over() ? whole + ">0" : "AND(" + whole + ">0," + part + "<=" + whole + ")";
            String valid = "AND(" + isNumber(part) + "," + isNumber(whole) + "," + part + ">=0," + whole + ">=0,OR("
                    + fits + ",AND(" + part + "=0," + whole + "=0)))";
            Term percent =
                    working.divided(working.times(working.number(part), new Term("100", "1")), working.number(whole));
            return new Asked(
                    "OR(" + part + "<>\"\"," + whole + "<>\"\")",
                    valid,
                    "AND(" + part + "=0," + whole + "=0)",
                    figure.noCase(),
                    banded(percent));
        }

        @Override
        public Asked share(Rule.Share figure) {
            return portion(figure);
        }

        @Override
        public Asked percentage(Rule.Percentage figure) {
            return portion(figure);
        }

        @Override
        public Asked value(Rule.Value figure) {
            String typed = cell("");
            String valid = "AND(" + isNumber(typed) + (figure.signed() ? ")" : "," + typed + ">=0)");
            return Asked.of(typed + "<>\"\"", valid, banded(working.number(typed)));
        }

        @Override
        public Asked number(Rule.Quantity figure) {
            return counted(banded(working.number(cell(""))));
        }

        private Asked counted(Term exact) {
            String typed = cell("");
            return Asked.of(
                    typed + "<>\"\"",
                    "AND(ISNUMBER(" + typed + ")," + typed + "=INT(" + typed + ")," + typed + ">=0," + typed
                            + "<=999999999)",
                    exact);
        }

        @Override
        public Asked calculated(Rule.Calculated figure) {
            Term value = working.formula(figure.formula().term(), this::figure);
            return computed(figure.formula(), figure.noCase(), value, banded(value));
        }

        @Override
        public Asked computed(Rule.Computed rule) {
            Term value = working.formula(rule.formula().term(), this::figure);
            return computed(rule.formula(), rule.noCase(), value, value);
        }

        private Asked computed(Formula formula, Rule.NoCase zero, Term value, Term exact) {
            List<String> entered = new ArrayList<>();
            List<String> valid = new ArrayList<>();
            for (Formula.Named named : formula.stated()) {
                String cell = figure(named);
                entered.add(cell + "<>\"\"");
                valid.add(isNumber(cell) + (named.figure().signed() ? "" : "," + cell + ">=0"));
            }
            return new Asked(
                    "AND(" + String.join(",", entered) + ")",
                    "AND(" + String.join(",", valid) + ")",
                    "AND(ISERROR(" + value.dividend() + "),NOT(ISNA(" + value.dividend() + ")))",
                    zero,
                    exact);
        }

        private String figure(Formula.Named named) {
            String id = "figures/" + named.figure().id().value();
            return Objects.requireNonNull(cells.get(named.previous() ? id + "/previous" : id));
        }

        @Override
        public Asked external(Rule.External rule) {
            throw new IllegalStateException("a result of another index is never filled in");
        }

        @Override
        public Asked rank(Rule.Rank rule) {
            weighing = false;
            return rule.of().match(this);
        }

        @Override
        public Asked count(Rule.Count rule) {
            Term each = working.constant(rule.per().value());
            return counted(working.times(working.number(cell("")), each));
        }

        @Override
        public Asked deduction(Rule.Deduction rule) {
            String all = range("faults", rule.faults());
            Term off = working.decimal(
                    key, "SUMPRODUCT(" + all + "," + lists.of(component).points() + ")");
            Term left = working.plus(working.constant(component.max().value()), off, "-");
            return Asked.of(
                    "SUMPRODUCT((" + all + "<>\"\")*1)>0",
                    "AND(COUNT(" + all + ")=SUMPRODUCT((" + all + "<>\"\")*1),MIN(" + all + ")>=0,MAX(" + all
                            + ")<=999999999,SUMPRODUCT((" + all + "<>INT(" + all + "))*1)=0"
                            + withoutStray("faults", rule.faults(), "N(%s)=0") + ")",
                    working.most(left, working.constant(rule.min().value())));
        }

        @Override
        public Asked survey(Rule.Survey rule) {
            throw new IllegalStateException("a survey is never filled in");
        }

        /** The points of the highest range that a figure reaches; the figure itself where it is ranked. */
        private Term banded(Term figure) {
            if (!weighing) {
                return figure;
            }
            Term points = working.constant(BigDecimal.ZERO);
            for (int i = 0; i < ranges.size(); i++) {
                Rule.Range range = ranges.get(i);
                Rule.Range next = i + 1 < ranges.size() ? ranges.get(i + 1) : null;
                Term from = working.constant(range.from().value());
                points = working.either(
                        working.holds(figure, range.strict() ? ">" : ">=", from), gives(range, next, figure), points);
            }
            return points;
        }

        private Term gives(Rule.Range range, Rule.@Nullable Range next, Term figure) {
            return range.gives()
                    .match(new Rule.Gives.Each<>(
                            fixed -> working.constant(fixed.points().value()),
                            share -> share(share, figure),
                            line -> line(line, range, next, figure)));
        }

        private Term share(Rule.Gives.Share share, Term figure) {
            BigDecimal of = share.of().value();
            return of.signum() == 0
                    ? working.constant(BigDecimal.ZERO)
                    : working.divided(
                            working.times(
                                    figure, working.constant(component.max().value())),
                            working.constant(of));
        }

        private Term line(Rule.Gives.Line line, Rule.Range range, Rule.@Nullable Range next, Term figure) {
            BigDecimal low = range.from().value();
            BigDecimal width =
                    next == null ? BigDecimal.ZERO : next.from().value().subtract(low);
            BigDecimal rise = line.end().value().subtract(line.start().value());
            Term start = working.constant(line.start().value());
            return width.signum() == 0
                    ? start
                    : working.plus(
                            working.divided(
                                    working.times(
                                            working.plus(figure, working.constant(low), "-"), working.constant(rise)),
                                    working.constant(width)),
                            start,
                            "+");
        }
    }

    /** Whether what is typed is a number that files can hold. */
    private static String isNumber(String cell) {
        return "ISNUMBER(" + cell + "),ROUND(" + cell + ",6)=" + cell + ",ABS(" + cell + ")<1000000000000000";
    }

    /** A text as formulas write it. */
    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** How the cells of a card are rounded when they are added up: far finer than any points. */
    static String sum(List<String> cells) {
        List<String> sums = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += 200) {
            sums.add("SUM(" + String.join(",", cells.subList(from, Math.min(from + 200, cells.size()))) + ")");
        }
        return sums.isEmpty() ? "0" : "ROUND(" + String.join("+", sums) + ",6)";
    }
}
