package org.sodiem.cli;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.gate.Judgement;
import org.sodiem.git.ChangedFile;
import org.sodiem.language.Words;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.FactsText;

/**
 * A change judged, as the Markdown of one comment that is updated in place. Begins with {@link #MARKER}, by which it is
 * found again; never longer than {@link #LONGEST} characters: what does not fit is counted, not cut.
 */
final class CheckMarkdown {

    /** The first line, which readers do not see. */
    static final String MARKER = "<!-- sodiem-check -->";

    /** GitHub takes 65,536 characters. */
    static final int LONGEST = 65_000;

    private static final List<Integer> LIMITS = List.of(400, 200, 100, 50, 20, 8, 2);
    private static final int WIDEST = 300;

    private final Words words;
    private final ChangeText told;
    private final FactsText facts;
    private final CheckText text;

    CheckMarkdown(Words words) {
        this.words = words;
        this.told = new ChangeText(words);
        this.facts = FactsText.byId(words);
        this.text = new CheckText(words);
    }

    /** The comment; lines end with a line feed. */
    String format(Judgement judged) {
        String comment = "";
        for (int limit : LIMITS) {
            comment = format(judged, limit);
            if (comment.length() <= LONGEST) {
                return comment;
            }
        }
        return comment;
    }

    private String format(Judgement judged, int limit) {
        StringBuilder out = new StringBuilder(MARKER).append("\n");
        out.append("## ").append(words.text("check.title")).append("\n\n");
        out.append("**").append(text.verdict(judged)).append("** ");
        out.append(text.next(judged)).append("\n\n");
        text.notJudged(judged).forEach(line -> out.append("> ").append(line).append("\n\n"));
        problems(out, "check.refusals", judged.refusals(), limit);
        problems(out, "check.brought", judged.problems().brought(), limit);
        if (judged.difference() == null) {
            out.append(words.text("check.no-score")).append("\n\n");
        } else {
            judged.difference().indexes().forEach(index -> index(out, index, limit));
        }
        files(out, judged.request().files(), limit);
        there(out, judged.problems().there(), Math.min(limit, 50));
        if (judged.problems().gone() > 0) {
            out.append(words.text("check.gone", judged.problems().gone())).append("\n\n");
        }
        out.append(words.text(
                        "check.commits",
                        judged.request().head().shortId(),
                        judged.request().base().shortId()))
                .append('\n');
        return out.toString();
    }

    private void problems(StringBuilder out, String title, List<Diagnostic> problems, int limit) {
        if (!problems.isEmpty()) {
            out.append("### ").append(words.text(title, problems.size())).append("\n\n");
            list(out, problems, limit);
        }
    }

    private void there(StringBuilder out, List<Diagnostic> problems, int limit) {
        if (!problems.isEmpty()) {
            out.append("<details>\n<summary>")
                    .append(words.text("check.there", problems.size()))
                    .append("</summary>\n\n");
            list(out, problems, limit);
            out.append("</details>\n\n");
        }
    }

    private void list(StringBuilder out, List<Diagnostic> problems, int limit) {
        for (Diagnostic problem : problems.subList(0, Math.min(limit, problems.size()))) {
            String place = MarkdownText.shorten(problem.at().file().path(), WIDEST) + ":"
                    + problem.at().line() + ":" + problem.at().column();
            out.append("1. ").append(MarkdownText.code(place)).append(" · ");
            out.append(problem.code().severity().text(words)).append(" · ");
            out.append(MarkdownText.code(problem.code().id())).append("<br>");
            String said = String.join(" ", problem.text(words).lines().toList());
            out.append(MarkdownText.escape(MarkdownText.shorten(said, WIDEST * 2)))
                    .append('\n');
        }
        out.append('\n');
        if (problems.size() > limit) {
            Map<String, Integer> kinds = new TreeMap<>();
            List<Diagnostic> rest = problems.subList(limit, problems.size());
            rest.forEach(problem -> kinds.merge(problem.code().id(), 1, Integer::sum));
            List<String> counts = new ArrayList<>();
            kinds.forEach((code, count) -> counts.add(MarkdownText.code(code) + " × " + count));
            out.append(words.text("check.more-problems", rest.size(), String.join(", ", counts)))
                    .append("\n\n");
        }
    }

    private void index(StringBuilder out, IndexDifference index, int limit) {
        List<UnitDifference> changed =
                index.units().stream().filter(UnitDifference::isChanged).toList();
        if (index.reissued()) {
            out.append("> ").append(words.text("diff.reissued")).append("\n\n");
        }
        for (UnitDifference unit : changed.subList(0, Math.min(limit, changed.size()))) {
            unit(out, unit, limit);
        }
        if (changed.size() > limit) {
            out.append(words.text("check.more-units", changed.size() - limit)).append("\n\n");
        }
    }

    private void unit(StringBuilder out, UnitDifference unit, int limit) {
        out.append("### ").append(escape(unit.title())).append("\n\n");
        head(
                out,
                "diff.column.component",
                "diff.column.facts",
                "diff.column.before",
                "diff.column.after",
                "diff.column.change");
        List<ComponentDifference> changed = unit.changed();
        for (ComponentDifference component : changed.subList(0, Math.min(limit, changed.size()))) {
            String before = facts.of(component.before());
            String after = facts.of(component.after());
            row(
                    out,
                    escape(component.code() + " " + component.title()),
                    escape(before.equals(after) ? told.transition(component.transition()) : arrow(before, after)),
                    told.points(component.before()),
                    told.points(component.after()),
                    change(component.change()));
        }
        String rank = words.text("diff.rank", rank(unit.before()), rank(unit.after()));
        row(
                out,
                "**" + words.text("check.total") + "**",
                rank,
                "**" + told.points(unit.before()) + "**",
                "**" + told.points(unit.after()) + "**",
                "**" + change(unit.pointsChange()) + "**");
        out.append('\n');
        if (changed.size() > limit) {
            out.append(words.text("check.more-components", changed.size() - limit))
                    .append("\n\n");
        }
        List<String> areas = unit.areas().stream()
                .filter(area -> area.change().signum() != 0)
                .map(area -> escape(area.code() + " " + area.title()) + " " + told.signed(area.change()))
                .toList();
        if (!areas.isEmpty()) {
            out.append(words.text("check.areas", String.join("; ", areas))).append("\n\n");
        }
    }

    private String change(@Nullable BigDecimal change) {
        return change == null ? words.text("diff.no-number") : told.signed(change);
    }

    private void files(StringBuilder out, List<ChangedFile> files, int limit) {
        out.append("<details>\n<summary>")
                .append(words.text("check.files", files.size()))
                .append("</summary>\n\n");
        for (ChangedFile file : files.subList(0, Math.min(limit, files.size()))) {
            out.append("- ").append(MarkdownText.code(MarkdownText.shorten(file.path(), WIDEST)));
            out.append(" · ").append(escape(text.what(file))).append('\n');
        }
        if (files.size() > limit) {
            out.append("\n")
                    .append(words.text("check.more-files", files.size() - limit))
                    .append('\n');
        }
        out.append("\n</details>\n\n");
    }

    private static String escape(String text) {
        return MarkdownText.escape(MarkdownText.shorten(text, WIDEST));
    }

    private void head(StringBuilder out, String... columns) {
        for (String column : columns) {
            out.append("| ").append(words.text(column)).append(' ');
        }
        out.append("|\n|---|---|--:|--:|--:|\n");
    }

    private static void row(StringBuilder out, String... cells) {
        for (String cell : cells) {
            out.append("| ").append(cell).append(' ');
        }
        out.append("|\n");
    }
}
