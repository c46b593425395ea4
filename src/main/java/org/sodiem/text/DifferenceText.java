package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.rank;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.score.Statement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.FactsText;

/** Two states compared, as text for people. */
public final class DifferenceText {

    private final Words words;
    private final ChangeText told;
    private final FactsText facts;
    private final TextLines out = new TextLines();

    public DifferenceText(Words words) {
        this.words = words;
        this.told = new ChangeText(words);
        this.facts = FactsText.byId(words);
    }

    /** The indexes with a change, each unit with its changed components; lines end with a line feed. */
    public String format(Difference difference) {
        for (IndexDifference index : difference.indexes()) {
            if (index.isChanged()) {
                index(index);
            }
        }
        return out.isEmpty() ? words.text("diff.none") + "\n" : out.toString();
    }

    private void index(IndexDifference index) {
        out.line(out.isEmpty() ? "" : "\n", index.title() + " (" + index.id() + ")");
        if (index.reissued()) {
            out.line("", words.text("diff.reissued"));
        }
        List<UnitDifference> changed = index.changed();
        changed.forEach(this::unit);
        groups("diff.areas", index.areas());
        groups("diff.offices", index.offices());
        out.line("", words.text("diff.unchanged", words.figure(index.units().size() - changed.size())));
    }

    private void unit(UnitDifference unit) {
        out.line("  ", words.text("diff.unit", unit.title(), String.join("; ", standing(unit))));
        for (ComponentDifference component : unit.changed()) {
            Statement one = component.before();
            Statement other = component.after();
            out.line(
                    "    ", component.code() + " " + told.step(one, other, component.change(), component.transition()));
            out.line("      ", component.title());
            String before = facts.of(one);
            String after = facts.of(other);
            if (!before.equals(after)) {
                out.line("      ", arrow(before, after));
            }
            told.evidence(one, other).forEach(line -> out.line("      ", line));
        }
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
        parts.add(words.text("diff.rank", rank(before), rank(after)));
        parts.add(words.text("diff.band", band(before), band(after)));
        if (unit.reissued()) {
            parts.add(words.text("diff.comparable", told.signed(unit.comparableChange())));
        }
        return parts;
    }

    private void groups(String title, List<GroupDifference> groups) {
        List<GroupDifference> changed = groups.stream()
                .filter(group -> group.change().signum() != 0 || !group.comparable())
                .toList();
        if (!changed.isEmpty()) {
            out.line("  ", words.text(title));
            for (GroupDifference group : changed) {
                String totals = group.comparable()
                        ? arrow(
                                        words.numbers().pointsOrDash(group.before()),
                                        words.numbers().pointsOrDash(group.after()))
                                + told.inParentheses(group.change())
                        : words.text("diff.comparable", told.signed(group.change()));
                out.line("    ", group.code() + " " + group.title() + ": " + totals);
            }
        }
    }
}
