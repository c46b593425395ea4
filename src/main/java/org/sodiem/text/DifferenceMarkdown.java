package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.rank;

import java.util.List;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.MovementText;
import org.sodiem.view.IndexMovement;

/** Two states compared, as Markdown tables for a pull request or a report; no text of a file is taken as markup. */
public final class DifferenceMarkdown {

    private final Words words;
    private final ChangeText told;
    private final MarkdownLines out = new MarkdownLines();

    public DifferenceMarkdown(Words words) {
        this.words = words;
        this.told = new ChangeText(words);
    }

    /** The indexes with a change, under a heading of the second level each. */
    public String format(String title, Difference difference) {
        List<IndexDifference> changed =
                difference.indexes().stream().filter(IndexDifference::isChanged).toList();
        out.block("# " + MarkdownLines.escape(title));
        changed.forEach(this::index);
        if (changed.isEmpty()) {
            out.line(words.text("diff.none"));
        }
        return out.toString();
    }

    private void index(IndexDifference index) {
        List<UnitDifference> changed = index.changed();
        out.block("## " + MarkdownLines.escape(index.title()));
        if (!index.units().isEmpty()) {
            List<String> sentences = new MovementText<String>(words, MarkdownLines::escape, DifferenceMarkdown::strong)
                    .of(index, IndexMovement.of(index)).stream()
                            .map(sentence -> String.join("", sentence))
                            .toList();
            out.block(String.join(" ", sentences));
        }
        head(
                words.text("diff.column.unit"),
                words.text("diff.column.before"),
                words.text("diff.column.after"),
                words.text("diff.column.change"),
                words.text("diff.column.index"),
                words.text("diff.column.rank"));
        for (UnitDifference unit : changed) {
            out.row(
                    MarkdownLines.escape(unit.title()),
                    told.points(unit.before()),
                    told.points(unit.after()),
                    told.change(unit.pointsChange()),
                    arrow(told.index(unit.before()), told.index(unit.after())) + told.inParentheses(unit.indexChange()),
                    arrow(rank(unit.before()), rank(unit.after())));
        }
        out.line("");
        head(
                words.text("diff.column.unit"),
                words.text("diff.column.component"),
                words.text("diff.column.before"),
                words.text("diff.column.after"),
                words.text("diff.column.change"),
                words.text("diff.column.what"));
        for (UnitDifference unit : changed) {
            for (ComponentDifference component : unit.changed()) {
                out.row(
                        MarkdownLines.escape(unit.title()),
                        MarkdownLines.escape(component.code() + " " + component.title()),
                        told.points(component.before()),
                        told.points(component.after()),
                        told.change(component.change()),
                        told.transition(component.transition()));
            }
        }
        out.line("");
    }

    private static String strong(String text) {
        return "**" + MarkdownLines.escape(text) + "**";
    }

    private void head(String... columns) {
        out.row(columns);
        out.line("| --- ".repeat(columns.length) + "|");
    }
}
