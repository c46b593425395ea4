package org.sodiem.text;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.Difference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.movement.IndexMovement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.Column;
import org.sodiem.telling.DifferenceColumns;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.MovementText;
import org.sodiem.telling.RemarkText;

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
        changed.forEach(index -> {
            index(index);
            remarks(index, difference);
        });
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
        out.table(words, DifferenceColumns.units(index), changed, Integer.MAX_VALUE);
        out.line("");
        List<Column<Moved>> moved = new ArrayList<>();
        moved.add(DifferenceColumns.UNIT.of(Moved::unit));
        moved.add(DifferenceColumns.COMPONENT.of(Moved::component));
        DifferenceColumns.POINTS.forEach(column -> moved.add(column.of(Moved::component)));
        moved.add(Column.text(
                "what",
                "diff.column.what",
                one -> told.transition(one.component().transition())));
        List<Moved> rows = changed.stream()
                .flatMap(unit -> unit.changed().stream().map(component -> new Moved(unit, component)))
                .toList();
        if (!rows.isEmpty()) {
            out.table(words, moved, rows, Integer.MAX_VALUE);
            out.line("");
        }
        boolean many = index.units().size() > 1;
        String level = LevelText.one(index.criteria(), 0, words);
        groups(
                words.text(many ? "diff.areas" : "rounds.areas", level),
                index,
                DifferenceColumns.area(index),
                index.areas());
        groups(words.text(many ? "diff.offices" : "rounds.offices"), index, DifferenceColumns.OFFICE, index.offices());
    }

    private void groups(
            String title, IndexDifference index, Column<GroupDifference> names, List<GroupDifference> groups) {
        List<GroupDifference> changed =
                groups.stream().filter(GroupDifference::isChanged).toList();
        if (!changed.isEmpty()) {
            out.block("### " + MarkdownLines.escape(title));
            out.table(words, DifferenceColumns.groups(index, names), changed, Integer.MAX_VALUE);
            out.line("");
        }
    }

    /** What is said beside the scores, unit by unit. */
    private void remarks(IndexDifference index, Difference difference) {
        RemarkText text = new RemarkText(words, difference::office, difference::task, index.after());
        List<String> lines = index.changed().stream()
                .flatMap(unit -> unit.remarks().stream()
                        .map(remark -> "- " + MarkdownLines.escape(unit.title() + ": " + text.of(remark))))
                .toList();
        lines.forEach(out::line);
        if (!lines.isEmpty()) {
            out.line("");
        }
    }

    /** A component that changed, and whose it is. */
    private record Moved(UnitDifference unit, ComponentDifference component) {}

    private static String strong(String text) {
        return "**" + MarkdownLines.escape(text) + "**";
    }
}
