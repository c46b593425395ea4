package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.State;
import org.sodiem.sheet.SheetCell;

/**
 * The cells of one row of an appraiser's workbook as its formulas see them: the points by what is typed, and what is to be
 * looked at again.
 */
final class LiveRuling {

    private static final String NOTHING = "\"\"";

    private final AppraisalForm form;
    private final Words words;
    private final AppraisalForm.Desk desk;
    private final Matter matter;
    private final Map<String, Integer> places;
    private final int at;
    private final String bulk;
    private final Component component;
    private final ComponentScore self;
    private final @Nullable ComponentScore before;

    /**
     * A row.
     *
     * @param places the columns in which one types, by their names
     * @param at the number of the row
     * @param bulk the cell in which one types for all of the unit that is left
     */
    LiveRuling(
            AppraisalForm form,
            AppraisalForm.Desk desk,
            Matter matter,
            Map<String, Integer> places,
            int at,
            String bulk) {
        this.form = form;
        this.words = form.words();
        this.desk = desk;
        this.matter = matter;
        this.places = places;
        this.at = at;
        this.bulk = bulk;
        this.component = Objects.requireNonNull(matter.component());
        int place = desk.place(component.code().value());
        this.self = desk.standing().card().components().get(place);
        this.before = desk.before().voices().of(place).appraised();
    }

    private String cell(String name) {
        return "$" + SheetCell.letters(Objects.requireNonNull(places.get(name))) + at;
    }

    private String is(Matter.Ruling ruling) {
        return cell(Matter.RULING) + "=" + CellFormula.quoted(AppraisalForm.label(ruling, words));
    }

    /** Whether its points depend on more than the row says: on other components, or on other units. */
    private boolean isBlind() {
        return component.rule() instanceof Rule.Rank
                || !component.conditions().requires().isEmpty();
    }

    /** A score as a cell has it: its points, or in words what it is instead. */
    private String constant(@Nullable ComponentScore score) {
        BigDecimal points = score == null ? null : score.points();
        return score == null || score.state() == State.INVALID
                ? NOTHING
                : points != null ? points.toPlainString() : CellFormula.quoted(text(score.state(), words));
    }

    /** The points by what is typed; nothing where nothing is decided, and where only the program can tell. */
    String points() {
        if (isBlind()) {
            return NOTHING;
        }
        String most = component.max().value().toPlainString();
        String least = component.conditions().least().toPlainString();
        String points = cell(Matter.POINTS);
        String given = new CellFormula()
                .when(
                        "ISNUMBER(" + points + ")",
                        new CellFormula()
                                .when("AND(" + points + ">=" + least + "," + points + "<=" + most + ")", points)
                                .otherwise(NOTHING))
                .otherwise(NOTHING);
        String earlier = constant(before);
        String rest = before == null
                ? new CellFormula()
                        .when("TRIM(" + bulk + ")<>\"\"", constant(self))
                        .otherwise(NOTHING)
                : earlier;
        return new CellFormula()
                .when(is(Matter.Ruling.AGREED), constant(self))
                .when(is(Matter.Ruling.GIVEN), given)
                .when(is(Matter.Ruling.CORRECTED), corrected())
                .when(is(Matter.Ruling.NOT_APPLICABLE), said("workbook.not-applicable"))
                .when(CellFormula.isBlank(cell(Matter.RULING)), rest)
                .otherwise(earlier);
    }

    /** Points of corrected figures, as long as they are those that the file has. */
    private String corrected() {
        ComponentScore found = found();
        BigDecimal points = found == null ? null : found.points();
        List<String> same = new ArrayList<>();
        for (String fact : matter.facts()) {
            Held held = matter.slot(fact).held();
            String typed = cell(fact);
            BigDecimal number = held.number();
            same.add(
                    number == null
                            ? "TRIM(" + typed + ")=" + CellFormula.quoted(held.text())
                            : typed + "=" + number.toPlainString());
        }
        return points == null || same.isEmpty()
                ? NOTHING
                : new CellFormula()
                        .when("AND(" + String.join(",", same) + ")", points.toPlainString())
                        .otherwise(NOTHING);
    }

    /** What this pass of the file finds; null where it finds nothing, or a later one says something else. */
    private @Nullable ComponentScore found() {
        boolean corrected =
                matter.slot(Matter.RULING).held().text().equals(AppraisalForm.label(Matter.Ruling.CORRECTED, words));
        ComponentVoices voices =
                desk.standing().voices().of(desk.place(component.code().value()));
        return !corrected
                ? null
                : form.head().pass().equals("1") ? voices.first() : form.isLast(desk) ? voices.appraised() : null;
    }

    /** The points now; null where there are none that a cell can show. */
    @Nullable
    BigDecimal known(ComponentVoices voices) {
        ComponentScore now = voices.appraised();
        return isBlind() || now == null || !form.isLast(desk) ? null : now.points();
    }

    /** What the cell shows; null where a later pass has spoken, so that only its formula tells what this one finds. */
    @Nullable
    Object shown(ComponentVoices voices) {
        if (!form.isLast(desk)) {
            return null;
        }
        BigDecimal known = known(voices);
        ComponentScore now = voices.appraised();
        return known != null ? known : isBlind() || now == null ? "" : text(now.state(), words);
    }

    /** What is to be looked at again, in words. */
    String check() {
        String points = cell(Matter.POINTS);
        List<String> facts = matter.facts().stream().map(this::cell).toList();
        String typedPoints = isAnyTyped(List.of(points));
        String typedFacts = facts.isEmpty() ? "FALSE" : isAnyTyped(facts);
        String anything = isAnyTyped(Stream.of(List.of(points), facts, List.of(cell(Matter.REASON), cell(Matter.ASKS)))
                .flatMap(List::stream)
                .toList());
        String noReason = CellFormula.isBlank(cell(Matter.REASON));
        BigDecimal most = component.max().value();
        BigDecimal least = component.conditions().least();
        int scale = form.criteria().rounding().scale();
        String range = words.text(
                "workbook.appraise.check.range",
                words.numbers().figure(least),
                words.numbers().figure(most));
        String decimals = words.text("workbook.appraise.check.scale", String.valueOf(scale));
        String given = new CellFormula()
                .when("NOT(ISNUMBER(" + points + "))", said("workbook.appraise.check.points"))
                .when(
                        "OR(" + points + "<" + least.toPlainString() + "," + points + ">" + most.toPlainString() + ")",
                        CellFormula.quoted(range))
                .when("ROUND(" + points + "," + scale + ")<>" + points, CellFormula.quoted(decimals))
                .when(typedFacts, said("workbook.appraise.check.foreign"))
                .when(noReason, said("workbook.appraise.check.reason"))
                .otherwise(NOTHING);
        String corrected = new CellFormula()
                .when("NOT(" + typedFacts + ")", said("workbook.appraise.check.facts"))
                .when(typedPoints, said("workbook.appraise.check.foreign"))
                .when(noReason, said("workbook.appraise.check.reason"))
                .otherwise(NOTHING);
        String agreed = new CellFormula()
                .when(anything, said("workbook.appraise.check.alone"))
                .otherwise(self.state() == State.INVALID ? said("workbook.appraise.check.invalid") : NOTHING);
        String left = new CellFormula()
                .when(anything, said("workbook.appraise.check.alone"))
                .when(CellFormula.isBlank(bulk), said("workbook.appraise.check.left"))
                .otherwise(NOTHING);
        String undecided = new CellFormula()
                .when(anything, said("workbook.appraise.check.ruling"))
                .otherwise(NOTHING);
        String withoutFigures = new CellFormula()
                .when("OR(" + typedPoints + "," + typedFacts + ")", said("workbook.appraise.check.foreign"))
                .when(noReason, said("workbook.appraise.check.reason"))
                .otherwise(NOTHING);
        return new CellFormula()
                .when(CellFormula.isBlank(cell(Matter.RULING)), undecided)
                .when(is(Matter.Ruling.AGREED), agreed)
                .when(is(Matter.Ruling.GIVEN), given)
                .when(is(Matter.Ruling.CORRECTED), corrected)
                .when(is(Matter.Ruling.LEFT), left)
                .otherwise(withoutFigures);
    }

    private static String isAnyTyped(List<String> cells) {
        return "LEN(" + String.join("&", cells) + ")>0";
    }

    /** A sentence as formulas write it. */
    private String said(String key) {
        return CellFormula.quoted(words.text(key));
    }

    /** What is said in place of points. */
    static String text(State state, Words words) {
        return switch (state) {
            case NOT_APPLICABLE -> words.text("workbook.not-applicable");
            case NOT_ENTERED -> words.text("workbook.nothing");
            case INVALID -> words.text("workbook.invalid");
            case AWAITING_OTHER -> words.text("workbook.awaiting");
            default -> "";
        };
    }
}
