package org.sodiem.cli;

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

/** Two states compared, as text for people. */
final class DifferenceText {

    private final Words words;
    private final Points points;
    private final StringBuilder out = new StringBuilder();

    DifferenceText(Words words) {
        this.words = words;
        this.points = new Points(words);
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
                    component.code() + " " + points.of(component.before()) + " → " + points.of(component.after())
                            + points.inParentheses(component.change()) + "  "
                            + words.text("transition." + component.transition().id()));
            line("      ", component.title());
            String before = points.facts(component.before());
            String after = points.facts(component.after());
            if (!before.equals(after)) {
                line("      ", before + " → " + after);
            }
            if (!component.evidenceAdded().isEmpty()) {
                line("      ", words.text("evidence.added", points.documents(component.evidenceAdded())));
            }
            if (!component.evidenceRemoved().isEmpty()) {
                line("      ", words.text("evidence.removed", points.documents(component.evidenceRemoved())));
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
        parts.add(words.text("diff.points", points.of(before), points.of(after))
                + points.inParentheses(unit.pointsChange()));
        parts.add(words.text("diff.index", index(before), index(after)) + points.inParentheses(unit.indexChange()));
        parts.add(words.text("diff.rank", rank(before), rank(after)));
        parts.add(words.text("diff.band", band(before), band(after)));
        if (unit.reissued()) {
            parts.add(words.text("diff.comparable", points.signed(unit.comparableChange())));
        }
        return parts;
    }

    private String index(@Nullable Place place) {
        if (place == null || place.index() == null) {
            return "–";
        }
        return words.numbers().points(place.index())
                + (place.provisional() ? " " + words.text("diff.provisional") : "");
    }

    static String rank(@Nullable Place place) {
        return place == null || place.rank() == null ? "–" : place.rank().toString();
    }

    private static String band(@Nullable Place place) {
        return place == null || place.band() == null ? "–" : place.band();
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
                                + words.numbers().pointsOrDash(group.after()) + points.inParentheses(group.change())
                        : words.text("diff.comparable", points.signed(group.change()));
                line("    ", group.code() + " " + group.title() + ": " + totals);
            }
        }
    }

    private void line(String indent, String text) {
        out.append(indent).append(TextFormat.printable(text)).append('\n');
    }
}
