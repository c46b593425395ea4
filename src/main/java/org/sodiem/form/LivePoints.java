package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.book.Working;
import org.sodiem.book.Working.Term;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
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
    static final String NOTHING = "0";

    static final String POINTS = "1";
    static final String NOT_APPLICABLE = "2";
    static final String INVALID = "3";

    /** More digits than a spreadsheet counts with. */
    static final String TOO_LONG = "4";

    /** Another component is not known yet. */
    static final String AWAITING = "5";

    /** Its place among units is not known here. */
    static final String UNRANKED = "6";

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
    record Live(String state, String points) {

        /** Whether it has come so far. */
        String is(String state) {
            return this.state + "=" + state;
        }
    }

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
        String met = "AND(" + there.is(POINTS) + "," + there.points() + from + ")";
        boolean grows = other.cumulative() && form.growing();
        String known = grows
                ? "AND(" + there.is(POINTS) + "," + there.points() + ">="
                        + other.max().value().toPlainString() + ")"
                : there.is(POINTS);
        String free = "OR(" + own.state() + "<>" + POINTS + "," + there.is(NOT_APPLICABLE) + "," + met + ")";
        String code = component.code().value();
        String state = working.cell(
                code + " state",
                new CellFormula()
                        .when(free, own.state())
                        .when("OR(" + known + "," + own.points() + "<0)", POINTS)
                        .otherwise(AWAITING));
        String points = working.cell(
                code + " points",
                new CellFormula()
                        .when(free, own.points())
                        .when(known, "MIN(" + own.points() + ",0)")
                        .otherwise(own.points()));
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
        LiveFacts.Asked asked = LiveFacts.of(form, component, working, lists, cells);
        String code = component.code().value();
        String reason = component.mayNotApply() ? cells.get(Slot.path("scores", code, "not-applicable")) : null;
        boolean ranked = component.rule() instanceof Rule.Rank;
        Term exact = ranked ? asked.exact() : rounded(component, asked.exact());
        String entered = working.cell(code + " entered", asked.entered());
        String valid = working.cell(code + " valid", "IFERROR(" + asked.valid() + ",FALSE)");
        String noCase = working.cell(code + " no case", asked.noCase());
        ComponentScore score = form.alone(component);
        CellFormula weighed = new CellFormula();
        CellFormula given = new CellFormula();
        if (asked.zero() != null) {
            weighed.when(noCase, asked.zero() == Rule.NoCase.NOT_APPLICABLE ? NOT_APPLICABLE : POINTS);
            given.when(
                    noCase,
                    asked.zero() == Rule.NoCase.FULL ? component.max().value().toPlainString() : "0");
        }
        weighed.when("ISNA(" + exact.dividend() + ")", TOO_LONG);
        String filled = new CellFormula()
                .when(valid, weighed.otherwise(ranked ? placed(score, exact) : POINTS))
                .otherwise(INVALID);
        boolean byFigures = component.rule().formula() != null;
        String stated = byFigures && foreign
                ? INVALID
                : new CellFormula().when(entered, filled).otherwise(foreign ? INVALID : NOTHING);
        // Named figures stand elsewhere, so that a reason goes before them.
        String instead = byFigures && !foreign
                ? NOT_APPLICABLE
                : new CellFormula().when(entered, INVALID).otherwise(NOT_APPLICABLE);
        String state = working.cell(
                code + " state",
                reason == null
                        ? stated
                        : new CellFormula()
                                .when(CellFormula.isBlank(reason), stated)
                                .otherwise(instead));
        String points = given.otherwise(ranked ? had(score) : exact.number());
        return new Live(
                state,
                working.cell(
                        code + " points",
                        new CellFormula().when(state + "=" + POINTS, points).otherwise("0")));
    }

    /** The points of a place stand while the figure is the one that had it; any other is ranked when all are scored again. */
    private String placed(ComponentScore score, Term figure) {
        Outcome.Ranked ranked = score.outcome().ranked();
        if (ranked == null) {
            return UNRANKED;
        }
        int row = ranked(form).indexOf(score) + 1 + form.head().lines().size();
        Term same = new Term(HeadSheet.SHEET + "!$B$" + row, HeadSheet.SHEET + "!$C$" + row);
        return new CellFormula().when(working.holds(figure, "=", same), POINTS).otherwise(UNRANKED);
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
        String state = !applies ? NOT_APPLICABLE : points != null ? POINTS : AWAITING;
        return new Live(state, points == null ? "0" : points.toPlainString());
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

    /** How the cells of a card are rounded when they are added up: far finer than any points. */
    static String sum(List<String> cells) {
        List<String> sums = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += 200) {
            sums.add("SUM(" + String.join(",", cells.subList(from, Math.min(from + 200, cells.size()))) + ")");
        }
        return sums.isEmpty() ? "0" : "ROUND(" + String.join("+", sums) + ",6)";
    }
}
