package org.sodiem.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;

/** Two states compared, as Markdown tables for a pull request or a report; no text of a file is taken as markup. */
final class DifferenceMarkdown {

    private final Words words;
    private final Points points;
    private final StringBuilder out = new StringBuilder();

    DifferenceMarkdown(Words words) {
        this.words = words;
        this.points = new Points(words);
    }

    /** The indexes with a change, under a heading of the second level each. */
    String format(String title, Difference difference) {
        out.append("# ").append(MarkdownText.escape(title)).append("\n\n");
        int start = out.length();
        for (IndexDifference index : difference.indexes()) {
            List<UnitDifference> changed =
                    index.units().stream().filter(UnitDifference::isChanged).toList();
            if (!changed.isEmpty() || index.reissued()) {
                index(index, changed);
            }
        }
        return out.length() == start
                ? out.append(words.text("diff.none")).append('\n').toString()
                : out.toString();
    }

    private void index(IndexDifference index, List<UnitDifference> changed) {
        out.append("## ")
                .append(MarkdownText.escape(index.title() + " (" + index.id() + ")"))
                .append("\n\n");
        if (index.reissued()) {
            out.append("> ").append(words.text("diff.reissued")).append("\n\n");
        }
        head("unit", "before", "after", "change", "index", "rank");
        for (UnitDifference unit : changed) {
            row(
                    unit.title(),
                    points.of(unit.before()),
                    points.of(unit.after()),
                    unit.pointsChange() == null ? words.text("diff.no-number") : points.signed(unit.pointsChange()),
                    indexOf(unit.before()) + " → " + indexOf(unit.after()) + points.inParentheses(unit.indexChange()),
                    DifferenceText.rank(unit.before()) + " → " + DifferenceText.rank(unit.after()));
        }
        out.append('\n');
        head("unit", "component", "before", "after", "change", "what");
        for (UnitDifference unit : changed) {
            for (ComponentDifference component : unit.changed()) {
                row(
                        unit.title(),
                        component.code() + " " + component.title(),
                        points.of(component.before()),
                        points.of(component.after()),
                        component.change() == null ? words.text("diff.no-number") : points.signed(component.change()),
                        words.text("transition." + component.transition().id()));
            }
        }
        out.append('\n')
                .append(words.text("diff.unchanged", index.units().size() - changed.size()))
                .append("\n\n");
    }

    private String indexOf(@Nullable Place place) {
        return words.numbers().pointsOrDash(place == null ? null : place.index());
    }

    private void head(String... columns) {
        for (String column : columns) {
            out.append("| ").append(words.text("diff.column." + column)).append(' ');
        }
        out.append("|\n").append("| --- ".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        for (String cell : cells) {
            out.append("| ").append(MarkdownText.escape(cell)).append(' ');
        }
        out.append("|\n");
    }
}
