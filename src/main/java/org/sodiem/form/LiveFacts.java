package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.sodiem.model.Formula;
import org.sodiem.model.Rule;

/** The rule of a component over the cells in which one types its facts. */
final class LiveFacts implements Rule.Cases<LiveFacts.Asked>, Rule.Of<LiveFacts.Asked> {

    private final Form form;
    private final Component component;
    private final Working working;
    private final Lists lists;
    private final Map<String, String> cells;
    private final String key;
    private List<Rule.Range> ranges = List.of();
    private boolean weighing = true;

    private LiveFacts(Form form, Component component, Working working, Lists lists, Map<String, String> cells) {
        this.form = form;
        this.component = component;
        this.working = working;
        this.lists = lists;
        this.cells = cells;
        this.key = Slot.path("scores", component.code().value());
    }

    /**
     * What the rule of a component asks.
     *
     * @param lists where what is offered stands, with its points
     * @param cells the cell in which one types the facts of a row, by its key
     */
    static Asked of(Form form, Component component, Working working, Lists lists, Map<String, String> cells) {
        return component.rule().match(new LiveFacts(form, component, working, lists, cells));
    }

    private String cell(String inside) {
        return Objects.requireNonNull(cells.get(inside.isEmpty() ? key : key + "/" + inside));
    }

    private String range(String inside, List<Rule.Option> options) {
        String first = cell(inside + "/" + options.get(0).id().value());
        String last = cell(inside + "/" + options.get(options.size() - 1).id().value());
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
                working.decimal(key, "SUMPRODUCT((" + offered.labels() + "=" + typed + ")*" + offered.points() + ")"));
    }

    @Override
    public Asked checklist(Rule.Checklist rule) {
        String all = range("met", rule.items());
        String met = CellFormula.quoted(form.words().text("workbook.met"));
        String not = CellFormula.quoted(form.words().text("workbook.not-met"));
        return Asked.of(
                "SUMPRODUCT((TRIM(" + all + ")<>\"\")*1)>0",
                "AND(SUMPRODUCT((TRIM(" + all + ")<>\"\")*(TRIM(" + all + ")<>" + met + ")*(TRIM(" + all + ")<>" + not
                        + "))=0" + withoutStray("met", rule.items(), "TRIM(%s)<>" + met) + ")",
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
        String valid = "AND(" + isNumber(part) + "," + isNumber(whole) + "," + part + ">=0," + whole + ">=0,OR(" + fits
                + ",AND(" + part + "=0," + whole + "=0)))";
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
                        working.times(figure, working.constant(component.max().value())), working.constant(of));
    }

    private Term line(Rule.Gives.Line line, Rule.Range range, Rule.@Nullable Range next, Term figure) {
        BigDecimal low = range.from().value();
        BigDecimal width = next == null ? BigDecimal.ZERO : next.from().value().subtract(low);
        BigDecimal rise = line.end().value().subtract(line.start().value());
        Term start = working.constant(line.start().value());
        return width.signum() == 0
                ? start
                : working.plus(
                        working.divided(
                                working.times(working.plus(figure, working.constant(low), "-"), working.constant(rise)),
                                working.constant(width)),
                        start,
                        "+");
    }

    /** Whether what is typed is a number that files can hold. */
    private static String isNumber(String cell) {
        return "ISNUMBER(" + cell + "),ROUND(" + cell + ",6)=" + cell + ",ABS(" + cell + ")<1000000000000000";
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
    record Asked(String entered, String valid, String noCase, Rule.@Nullable NoCase zero, Term exact) {

        private static Asked of(String entered, String valid, Term exact) {
            return new Asked(entered, valid, "FALSE", null, exact);
        }
    }
}
