package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.sodiem.criteria.SetDifference;
import org.sodiem.criteria.SetDifference.Change;
import org.sodiem.criteria.SetDifference.Level;
import org.sodiem.criteria.SetDifference.Line;
import org.sodiem.criteria.SetDifference.Part;
import org.sodiem.language.Words;

/**
 * Two criteria sets held against one another, as text for a terminal and as Markdown.
 *
 * @param words the language
 */
public record SetDifferenceText(Words words) {

    /** Lines for people at a terminal; each ends with a line feed. */
    public String text(List<SetDifference> differences) {
        TextLines out = new TextLines();
        for (SetDifference difference : differences) {
            if (!out.isEmpty()) {
                out.blank();
            }
            out.line("", head(difference));
            out.line("", summary(difference));
            for (Level level : Level.values()) {
                List<Line> lines = lines(difference, level);
                if (!lines.isEmpty()) {
                    out.blank();
                    out.line("", level(level));
                    lines.forEach(line -> out.line("  ", code(line) + "  " + title(line) + ": " + changes(line)));
                }
            }
        }
        return out.toString();
    }

    /** A heading and a table for each level; no text of a file is taken as markup. */
    public String markdown(List<SetDifference> differences) {
        MarkdownLines out = new MarkdownLines();
        for (SetDifference difference : differences) {
            out.block("## " + MarkdownLines.escape(head(difference)));
            out.block(MarkdownLines.escape(summary(difference)));
            for (Level level : Level.values()) {
                List<Line> lines = lines(difference, level);
                if (!lines.isEmpty()) {
                    out.block("### " + level(level));
                    out.row(
                            words.text("sets.column.code"),
                            words.text("sets.column.title"),
                            words.text("sets.column.changes"));
                    out.line("|---|---|---|");
                    lines.forEach(line -> out.row(
                            MarkdownLines.escape(code(line)),
                            MarkdownLines.escape(title(line)),
                            MarkdownLines.escape(changes(line))));
                    out.line("");
                }
            }
        }
        return out.toString();
    }

    private static List<Line> lines(SetDifference difference, Level level) {
        return difference.lines().stream().filter(line -> line.level() == level).toList();
    }

    private String head(SetDifference difference) {
        return words.text(
                "sets.head",
                difference.after().index().value(),
                words.figure(difference.before().components().size()),
                words.figure(difference.after().components().size()),
                points(difference.before().total().value()),
                points(difference.after().total().value()));
    }

    private String summary(SetDifference difference) {
        if (difference.lines().isEmpty()) {
            return words.text("sets.none");
        }
        return words.text(
                "sets.summary",
                figure(difference, Change.ADDED),
                figure(difference, Change.REMOVED),
                figure(difference, Change.RENAMED),
                figure(difference, Change.MOVED),
                figure(difference, Change.POINTS),
                figure(difference, Change.RULE),
                figure(difference, Change.GROUNDS),
                figure(difference, Change.REUSED));
    }

    private String figure(SetDifference difference, Change change) {
        return words.figure(difference.count(change));
    }

    private String level(Level level) {
        return words.text(
                switch (level) {
                    case GROUP -> "sets.level.group";
                    case COMPONENT -> "sets.level.component";
                    case BONUS -> "sets.level.bonus";
                    case PENALTY -> "sets.level.penalty";
                });
    }

    private static String code(Line line) {
        Part before = line.before();
        Part after = line.after();
        if (before == null || after == null) {
            return after != null ? after.code() : before == null ? "" : before.code();
        }
        return before.code().equals(after.code()) ? after.code() : arrow(before.code(), after.code());
    }

    private static String title(Line line) {
        Part before = line.before();
        Part after = line.after();
        if (before == null || after == null) {
            return after != null ? after.title() : before == null ? "" : before.title();
        }
        return line.changes().contains(Change.RENAMED) ? arrow(before.title(), after.title()) : after.title();
    }

    private String changes(Line line) {
        return line.changes().stream().map(change -> change(change, line)).collect(Collectors.joining("; "));
    }

    private String change(Change change, Line line) {
        Part before = line.before();
        Part after = line.after();
        return switch (change) {
            case ADDED -> words.text("sets.added", after == null ? "" : points(after.points()));
            case REMOVED -> words.text("sets.removed", before == null ? "" : points(before.points()));
            case RENAMED -> words.text("sets.renamed");
            case MOVED -> words.text("sets.moved");
            case POINTS ->
                before == null || after == null
                        ? ""
                        : words.text("sets.points", arrow(points(before.points()), points(after.points())));
            case RULE -> words.text("sets.rule");
            case GROUNDS -> words.text("sets.grounds");
            case REUSED -> words.text("sets.reused");
        };
    }

    private String points(BigDecimal points) {
        return words.numbers().points(points);
    }
}
