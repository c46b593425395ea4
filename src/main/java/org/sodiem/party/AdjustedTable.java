package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Adjustment;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Cited;
import org.sodiem.part.CitedText;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.Table;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.source.Span;
import org.sodiem.view.Adjusted;
import org.sodiem.view.IndexView;

/** Tells one unit its bonuses and penalties, each with its source, and what they add up to. */
final class AdjustedTable extends UnitPart {

    private final Adjusted adjusted;

    AdjustedTable(Context context, IndexView index, Standing standing) {
        super(context, index, standing);
        this.adjusted = Adjusted.of(standing, context.campaign().coordinator().value());
    }

    UnitPage.Findings adjusted() {
        return new UnitPage.Findings(finding(), table());
    }

    private Table table() {
        List<Extra> rows = new ArrayList<>();
        adjusted.bonuses()
                .forEach(bonus -> rows.add(new Extra(
                        bonus.item(),
                        bonus.points(),
                        claimed(bonus),
                        bonus.note(),
                        bonus.points().signum() > 0 && bonus.office() == null,
                        CitedText.of(bonus.documents(), words),
                        bonus.at())));
        adjusted.penalties()
                .forEach(penalty -> rows.add(new Extra(
                        penalty.item(),
                        penalty.points().negate(),
                        taken(penalty),
                        penalty.reason(),
                        false,
                        CitedText.of(penalty.documents(), words),
                        penalty.at())));
        return new Columns<Extra>()
                .text(
                        words.text("column.code"),
                        row -> Cell.of(row.item().code().value()))
                .names(
                        words.text("unit.adjusted.what"),
                        row -> Cell.of(row.item().title()))
                .number(words.text("column.points"), row -> Cell.number(numbers.signed(row.points()), row.points()))
                .onPhones(words.text("column.points"))
                .text(words.text("unit.adjusted.why"), row -> Cell.of(row.who()).and("muted", row.reason()))
                .text(
                        words.text("column.evidence"),
                        row -> row.provable() && row.documents().isEmpty()
                                ? Cell.of(Mark.of(State.WITHOUT_EVIDENCE, words))
                                : Cell.of(row.documents()))
                .text(words.text("unit.adjusted.source"), row -> place(row.at()))
                .looking("src")
                .table("adjusted stack", rows)
                .called(words.text("unit.adjusted"));
    }

    private String claimed(Adjusted.Bonus bonus) {
        if (bonus.office() != null) {
            return words.text("unit.adjusted.bonus.unasked", context.officeTitle(bonus.office()));
        }
        return bonus.count() == null
                ? words.text("unit.adjusted.bonus")
                : words.text(
                        "unit.adjusted.bonus.cases",
                        numbers.figure(bonus.count()),
                        numbers.points(bonus.item().points()),
                        numbers.points(bonus.item().most()));
    }

    private String taken(Adjusted.Penalty penalty) {
        String count = numbers.figure(penalty.count());
        String points = numbers.points(penalty.item().points());
        String said = penalty.office() == null
                ? words.text(penalty.overruled() ? "unit.adjusted.overruled" : "unit.adjusted.declared", count, points)
                : words.text("unit.adjusted.penalty", context.officeTitle(penalty.office()), count, points);
        return penalty.item().isLimited(card.criteria().penalty())
                ? said + " "
                        + words.text(
                                "unit.adjusted.limit",
                                numbers.points(penalty.item().most()))
                : said;
    }

    private Cell place(Span at) {
        Link link = context.line(at);
        return Cell.EMPTY.and(new Cell.Run(link.text(), link.href(), "out"));
    }

    /**
     * A bonus or a penalty in a row.
     *
     * @param who who says so, and how often
     * @param reason why
     * @param provable whether the unit is to prove it
     */
    private record Extra(
            Adjustment.Item item,
            BigDecimal points,
            String who,
            String reason,
            boolean provable,
            List<Cited> documents,
            Span at) {}

    private String finding() {
        if (adjusted.isEmpty()) {
            return "";
        }
        String sentence =
                words.text("unit.adjusted.finding", numbers.points(card.bonus()), numbers.points(card.penalty()));
        if (standing.isResult()) {
            return words.text(
                    "unit.adjusted.result", numbers.points(counted.bonus()), numbers.points(counted.penalty()));
        }
        if (adjusted.penalties().stream().anyMatch(adjusted::isWaiting)) {
            sentence += " " + words.text("unit.adjusted.waiting");
        }
        boolean capped = adjusted.claimed().compareTo(card.bonus()) > 0
                || adjusted.taken().compareTo(card.penalty()) > 0;
        return capped
                ? sentence + " "
                        + words.text(
                                "unit.adjusted.capped",
                                numbers.points(card.criteria().bonus().max()),
                                numbers.points(card.criteria().penalty().max()))
                : sentence;
    }
}
