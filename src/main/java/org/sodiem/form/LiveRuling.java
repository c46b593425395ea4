package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.State;

/**
 * The cells of one row of an appraiser's workbook as its formulas see them: the points by what is typed, and what is to be
 * looked at again.
 */
final class LiveRuling {

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
        return "$" + AppraisalSheet.letters(Objects.requireNonNull(places.get(name))) + at;
    }

    private String is(Matter.Ruling ruling) {
        return cell(Matter.RULING) + "=" + LivePoints.quoted(AppraisalForm.label(ruling, words));
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
                ? "\"\""
                : points != null ? points.toPlainString() : LivePoints.quoted(text(score.state(), words));
    }

    /** The points by what is typed; nothing where nothing is decided, and where only the program can tell. */
    String points() {
        if (isBlind()) {
            return "\"\"";
        }
        String most = component.max().value().toPlainString();
        String least = component.conditions().least().toPlainString();
        String given = cell(Matter.POINTS);
        String earlier = constant(before);
        String rest = before == null ? "IF(TRIM(" + bulk + ")<>\"\"," + constant(self) + ",\"\")" : earlier;
        return "IF(" + is(Matter.Ruling.AGREED) + "," + constant(self) + ",IF(" + is(Matter.Ruling.GIVEN)
                + ",IF(ISNUMBER(" + given + "),IF(AND(" + given + ">=" + least + "," + given + "<=" + most + "),"
                + given + ",\"\"),\"\"),IF(" + is(Matter.Ruling.CORRECTED) + "," + corrected() + ",IF("
                + is(Matter.Ruling.NOT_APPLICABLE) + "," + LivePoints.quoted(words.text("workbook.not-applicable"))
                + ",IF(TRIM(" + cell(Matter.RULING) + ")=\"\"," + rest + "," + earlier + ")))))";
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
                            ? "TRIM(" + typed + ")=" + LivePoints.quoted(held.text())
                            : typed + "=" + number.toPlainString());
        }
        return points == null || same.isEmpty()
                ? "\"\""
                : "IF(AND(" + String.join(",", same) + ")," + points.toPlainString() + ",\"\")";
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
        String ruling = cell(Matter.RULING);
        String given = cell(Matter.POINTS);
        List<String> facts = matter.facts().stream().map(this::cell).toList();
        String typedFacts = facts.isEmpty() ? "FALSE" : "LEN(" + String.join("&", facts) + ")>0";
        String typedPoints = "LEN(" + given + ")>0";
        String noReason = "TRIM(" + cell(Matter.REASON) + ")=\"\"";
        String anything = "LEN(" + given + (facts.isEmpty() ? "" : "&" + String.join("&", facts)) + "&"
                + cell(Matter.REASON) + "&" + cell(Matter.ASKS) + ")>0";
        String most = component.max().value().toPlainString();
        String least = component.conditions().least().toPlainString();
        int scale = form.criteria().rounding().scale();
        String points = "IF(NOT(ISNUMBER(" + given + "))," + said(words.text("workbook.appraise.check.points"))
                + ",IF(OR(" + given
                + "<" + least + "," + given + ">" + most + "),"
                + LivePoints.quoted(words.text(
                        "workbook.appraise.check.range",
                        words.numbers().figure(component.conditions().least()),
                        words.numbers().figure(component.max().value())))
                + ",IF(ROUND(" + given + "," + scale + ")<>" + given + ","
                + LivePoints.quoted(words.text("workbook.appraise.check.scale", String.valueOf(scale))) + ",IF("
                + typedFacts + "," + said(words.text("workbook.appraise.check.foreign")) + ",IF(" + noReason + ","
                + said(words.text("workbook.appraise.check.reason")) + ",\"\")))))";
        String corrected = "IF(NOT(" + typedFacts + ")," + said(words.text("workbook.appraise.check.facts"))
                + ",IF("
                + typedPoints + "," + said(words.text("workbook.appraise.check.foreign")) + ",IF(" + noReason + ","
                + said(words.text("workbook.appraise.check.reason")) + ",\"\")))";
        String alone = "IF(" + anything + "," + said(words.text("workbook.appraise.check.alone")) + ","
                + (self.state() == State.INVALID ? said(words.text("workbook.appraise.check.invalid")) : "\"\"")
                + ")";
        String left = "IF(" + anything + "," + said(words.text("workbook.appraise.check.alone")) + ",IF(TRIM(" + bulk
                + ")=\"\"," + said(words.text("workbook.appraise.check.left")) + ",\"\"))";
        String reason = "IF(OR(" + typedPoints + "," + typedFacts + "),"
                + said(words.text("workbook.appraise.check.foreign")) + ",IF(" + noReason + ","
                + said(words.text("workbook.appraise.check.reason")) + ",\"\"))";
        return "IF(TRIM(" + ruling + ")=\"\",IF(" + anything + ","
                + said(words.text("workbook.appraise.check.ruling"))
                + ",\"\"),IF(" + is(Matter.Ruling.AGREED) + "," + alone + ",IF(" + is(Matter.Ruling.GIVEN) + ","
                + points + ",IF(" + is(Matter.Ruling.CORRECTED) + "," + corrected + ",IF("
                + is(Matter.Ruling.LEFT) + "," + left + "," + reason + ")))))";
    }

    private String said(String text) {
        return LivePoints.quoted(text);
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
