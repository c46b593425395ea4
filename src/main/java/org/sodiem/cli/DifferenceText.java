package org.sodiem.cli;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.rank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.FactsText;

/** Two states compared, as text for people. */
final class DifferenceText {

    private final Words words;
    private final ChangeText told;
    private final FactsText facts;
    private final StringBuilder out = new StringBuilder();

    DifferenceText(Words words) {
        this.words = words;
        this.told = new ChangeText(words);
        this.facts = FactsText.byId(words);
    }

    /** The indexes with a change, each unit with its changed components; lines end with a line feed. */
    String format(Difference difference) {
        for (IndexDifference index : difference.indexes()) {
            index(index);
        }
        return out.isEmpty() ? words.text("diff.none") + "\n" : out.toString();
    }

    private void index(IndexDifference index) {
        List<UnitDifference> changed =
                index.units().stream().filter(UnitDifference::isChanged).toList();
        if (changed.isEmpty() && !index.reissued()) {
            return;
        }
        line(out.isEmpty() ? "" : "\n", index.title() + " (" + index.id() + ")");
        if (index.reissued()) {
            line("", words.text("diff.reissued"));
        }
        changed.forEach(this::unit);
        groups("diff.areas", index.areas());
        groups("diff.offices", index.offices());
        line("", words.text("diff.unchanged", index.units().size() - changed.size()));
    }

    private void unit(UnitDifference unit) {
        line("  ", words.text("diff.unit", unit.title(), String.join("; ", standing(unit))));
        for (ComponentDifference component : unit.changed()) {
            line(
                    "    ",
                    component.code() + " " + arrow(told.points(component.before()), told.points(component.after()))
                            + told.inParentheses(component.change()) + "  "
                            + told.transition(component.transition()));
            line("      ", component.title());
            String before = facts.of(component.before());
            String after = facts.of(component.after());
            if (!before.equals(after)) {
                line("      ", arrow(before, after));
            }
            if (!component.evidenceAdded().isEmpty()) {
                line("      ", words.text("evidence.added", told.documents(component.evidenceAdded())));
            }
            if (!component.evidenceRemoved().isEmpty()) {
                line("      ", words.text("evidence.removed", told.documents(component.evidenceRemoved())));
            }
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
        parts.add(words.text("diff.index", index(before), index(after)) + told.inParentheses(unit.indexChange()));
        parts.add(words.text("diff.rank", rank(before), rank(after)));
        parts.add(words.text("diff.band", band(before), band(after)));
        if (unit.reissued()) {
            parts.add(words.text("diff.comparable", told.signed(unit.comparableChange())));
        }
        return parts;
    }

    private String index(@Nullable Place place) {
        String index = told.index(place);
        return place != null && place.index() != null && place.provisional()
                ? index + " " + words.text("diff.provisional")
                : index;
    }

    private void groups(String title, List<GroupDifference> groups) {
        List<GroupDifference> changed = groups.stream()
                .filter(group -> group.change().signum() != 0 || !group.comparable())
                .toList();
        if (!changed.isEmpty()) {
            line("  ", words.text(title));
            for (GroupDifference group : changed) {
                String totals = group.comparable()
                        ? words.numbers().pointsOrDash(group.before()) + " → "
                                + words.numbers().pointsOrDash(group.after()) + told.inParentheses(group.change())
                        : words.text("diff.comparable", told.signed(group.change()));
                line("    ", group.code() + " " + group.title() + ": " + totals);
            }
        }
    }

    private void line(String indent, String text) {
        out.append(indent).append(TextFormat.printable(text)).append('\n');
    }
}
