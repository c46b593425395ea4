package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.Paint;
import org.sodiem.language.Words;
import org.sodiem.movement.IndexMovement;
import org.sodiem.score.Statement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.FactsText;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.MovementText;
import org.sodiem.telling.RemarkText;
import org.sodiem.telling.UnitNames;

/** Two states compared, as text for people: how it stands on one screen, then each unit with its components. */
public final class DifferenceText {

    private static final int MOST_UNITS = 30;

    private final Words words;
    private final ChangeText told;
    private final Paint paint;

    /** Tells in a language and in colours. */
    public DifferenceText(Words words, Paint paint) {
        this.words = words;
        this.paint = paint;
        this.told = new ChangeText(words);
    }

    /** All of it; lines end with a line feed. */
    public String format(Difference difference) {
        return summary(difference) + details(difference);
    }

    /** How each index with a change moved: its units, the largest change first, its areas and offices. */
    public String summary(Difference difference) {
        TextLines out = new TextLines();
        for (IndexDifference index : difference.indexes()) {
            if (index.isChanged()) {
                index(out, index);
            }
        }
        return out.isEmpty() ? words.text("diff.none") + "\n" : out.toString();
    }

    private void index(TextLines out, IndexDifference index) {
        IndexMovement movement = IndexMovement.of(index);
        out.line(out.isEmpty() ? "" : "\n", index.title(), paint::place);
        if (!movement.units().isEmpty()) {
            new MovementText<String>(words, text -> text, text -> text)
                    .of(index, movement)
                    .forEach(sentence -> out.line("  ", String.join("", sentence)));
        }
        List<UnitDifference> changed =
                movement.units().stream().filter(UnitDifference::isChanged).toList();
        changed.stream()
                .limit(MOST_UNITS)
                .forEach(unit -> out.line(
                        "  ",
                        words.text("diff.unit", title(unit), String.join("; ", standing(unit))),
                        line -> paint.change(unit.change(), line)));
        if (changed.size() > MOST_UNITS) {
            out.line("  ", words.text("diff.more-units", words.figure(changed.size() - MOST_UNITS)));
        }
        boolean many = index.units().size() > 1;
        String level = LevelText.one(index.criteria(), 0, words);
        groups(
                out,
                many ? words.text("diff.areas", level) : words.text("rounds.areas", level),
                index.areas(),
                area -> area.code() + ". " + area.title());
        groups(
                out,
                many ? words.text("diff.offices") : words.text("rounds.offices"),
                index.offices(),
                GroupDifference::title);
    }

    /** Each unit with a change, and what became of its components. */
    public String details(Difference difference) {
        TextLines out = new TextLines();
        for (IndexDifference index : difference.indexes()) {
            boolean alone = index.units().size() == 1;
            for (UnitDifference unit : alone ? index.changed() : index.ownChanged()) {
                out.blank();
                out.line("", UnitNames.of(words, index, unit) + " (" + unit.id() + ")", paint::place);
                if (unit.after() == null) {
                    out.line("  ", words.text("diff.unit-gone"));
                }
                unit.changed().forEach(component -> component(out, index, component));
                RemarkText remarks = new RemarkText(words, difference::office, difference::task, index.after());
                unit.remarks().forEach(remark -> out.line("  ", remarks.of(remark)));
            }
            String others = alone ? "" : told.movedByOthers(index);
            if (!others.isEmpty()) {
                out.blank();
                out.line("", others);
            }
        }
        return out.toString();
    }

    private void component(TextLines out, IndexDifference index, ComponentDifference component) {
        Statement before = component.before();
        Statement after = component.after();
        out.change(
                paint,
                component.change(),
                component.code() + " " + component.title() + ": "
                        + told.step(before, after, component.change(), component.transition()),
                told.details(
                        FactsText.of(words, index.before(), component.code()),
                        before,
                        FactsText.of(words, index.after(), component.code()),
                        after));
    }

    private static String title(UnitDifference unit) {
        return unit.title() + " (" + unit.id() + ")";
    }

    /** Points, index, rank and band of a unit, before and after. */
    private List<String> standing(UnitDifference unit) {
        List<String> parts = new ArrayList<>();
        Place before = unit.before();
        Place after = unit.after();
        if (before == null || after == null) {
            parts.add(words.text(before == null ? "diff.unit-new" : "diff.unit-gone"));
        }
        parts.add(words.text("diff.points", told.points(before), told.points(after))
                + told.inParentheses(unit.pointsChange()));
        parts.add(words.text("diff.index", told.markedIndex(before), told.markedIndex(after))
                + told.inParentheses(unit.indexChange()));
        parts.add(words.text("diff.rank", rank(before, words), rank(after, words)));
        parts.add(words.text("diff.band", band(before), band(after)));
        if (unit.reissued()) {
            parts.add(words.text("diff.comparable", told.signed(unit.comparableChange())));
        }
        return parts;
    }

    private void groups(
            TextLines out, String title, List<GroupDifference> groups, Function<GroupDifference, String> name) {
        List<GroupDifference> changed =
                groups.stream().filter(GroupDifference::isChanged).toList();
        if (!changed.isEmpty()) {
            out.line("  ", title);
            for (GroupDifference group : changed) {
                String totals = group.comparable()
                        ? arrow(
                                        words.numbers().pointsOrDash(group.before()),
                                        words.numbers().pointsOrDash(group.after()))
                                + told.inParentheses(group.change())
                        : words.text("diff.comparable", told.signed(group.change()));
                out.line("    ", name.apply(group) + ": " + totals);
            }
        }
    }
}
