package org.sodiem.cli;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.rank;

import java.util.List;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.telling.ChangeText;

/** Two states compared, as Markdown tables for a pull request or a report; no text of a file is taken as markup. */
final class DifferenceMarkdown {

    private final Words words;
    private final ChangeText told;
    private final StringBuilder out = new StringBuilder();

    DifferenceMarkdown(Words words) {
        this.words = words;
        this.told = new ChangeText(words);
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
        head(
                "diff.column.unit",
                "diff.column.before",
                "diff.column.after",
                "diff.column.change",
                "diff.column.index",
                "diff.column.rank");
        for (UnitDifference unit : changed) {
            row(
                    unit.title(),
                    told.points(unit.before()),
                    told.points(unit.after()),
                    unit.pointsChange() == null ? words.text("diff.no-number") : told.signed(unit.pointsChange()),
                    arrow(told.index(unit.before()), told.index(unit.after())) + told.inParentheses(unit.indexChange()),
                    arrow(rank(unit.before()), rank(unit.after())));
        }
        out.append('\n');
        head(
                "diff.column.unit",
                "diff.column.component",
                "diff.column.before",
                "diff.column.after",
                "diff.column.change",
                "diff.column.what");
        for (UnitDifference unit : changed) {
            for (ComponentDifference component : unit.changed()) {
                row(
                        unit.title(),
                        component.code() + " " + component.title(),
                        told.points(component.before()),
                        told.points(component.after()),
                        component.change() == null ? words.text("diff.no-number") : told.signed(component.change()),
                        told.transition(component.transition()));
            }
        }
        out.append('\n')
                .append(words.text("diff.unchanged", index.units().size() - changed.size()))
                .append("\n\n");
    }

    private void head(String... columns) {
        for (String column : columns) {
            out.append("| ").append(words.text(column)).append(' ');
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
