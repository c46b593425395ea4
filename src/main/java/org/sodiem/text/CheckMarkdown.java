package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;
import static org.sodiem.telling.ChangeText.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.gate.Judgement;
import org.sodiem.git.ChangedFile;
import org.sodiem.language.Words;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.Column;
import org.sodiem.telling.DifferenceColumns;
import org.sodiem.telling.FactsText;
import org.sodiem.telling.JudgementText;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.UnitNames;

/**
 * A change judged, as the Markdown of one comment that is updated in place. Begins with {@link #MARKER}, by which it is
 * found again; never longer than {@link MarkdownLines#LONGEST} characters: what does not fit is counted, not cut.
 */
public final class CheckMarkdown {

    /** The first line, which readers do not see. */
    public static final String MARKER = "<!-- sodiem-check -->";

    private static final List<Integer> LIMITS = List.of(400, 200, 100, 50, 20, 8, 2);

    private final Words words;
    private final ChangeText told;
    private final JudgementText judgement;

    public CheckMarkdown(Words words) {
        this.words = words;
        this.told = new ChangeText(words);
        this.judgement = new JudgementText(words);
    }

    /** The comment; lines end with a line feed. */
    public String format(Judgement judged) {
        return MarkdownLines.fitting(LIMITS, limit -> format(judged, limit));
    }

    private String format(Judgement judged, int limit) {
        MarkdownLines out = new MarkdownLines();
        out.line(MARKER);
        out.block("## " + words.text("check.title"));
        out.block("**" + judgement.verdict(judged) + "** " + judgement.next(judged));
        List<JudgementText.Loss> losses = judgement.losses(judged);
        MarkdownLines.first(losses, limit)
                .forEach(loss -> out.block(("> **" + escape(loss.said()) + "** " + escape(loss.where())).strip()));
        out.more(words, "check.more-units", losses.size() - limit);
        judgement.notJudged(judged).forEach(line -> out.block("> " + line));
        judgement.renewed(judged).forEach(line -> out.block("> " + line));
        problems(out, judgement.refusals(judged), judged.refusals(), limit);
        problems(out, judgement.brought(judged), judged.problems().brought(), limit);
        if (judged.difference() == null) {
            out.block(words.text("check.no-score"));
        } else {
            judged.difference().indexes().forEach(index -> index(out, index, limit));
        }
        files(out, judged.request().files(), limit);
        judgement.rest(judged).forEach(out::block);
        out.line(words.text(
                "check.commits",
                judged.request().head().shortId(),
                judged.request().fork().shortId()));
        return out.toString();
    }

    private void problems(MarkdownLines out, String title, List<Diagnostic> problems, int limit) {
        if (!problems.isEmpty()) {
            out.block("### " + title);
            list(out, problems, limit);
        }
    }

    private void list(MarkdownLines out, List<Diagnostic> problems, int limit) {
        for (Diagnostic problem : MarkdownLines.first(problems, limit)) {
            String place = MarkdownLines.shorten(problem.at().file().path(), MarkdownLines.WIDEST) + ":"
                    + problem.at().line() + ":" + problem.at().column();
            String said = String.join(" ", problem.text(words).lines().toList());
            out.line("1. " + MarkdownLines.code(place) + " · "
                    + problem.code().severity().text(words) + " · "
                    + MarkdownLines.code(problem.code().id()) + "<br>"
                    + MarkdownLines.escape(MarkdownLines.shorten(said, MarkdownLines.WIDEST * 2)));
        }
        out.line("");
        if (problems.size() > limit) {
            Map<String, Integer> kinds = new TreeMap<>();
            List<Diagnostic> rest = problems.subList(limit, problems.size());
            rest.forEach(problem -> kinds.merge(problem.code().id(), 1, Integer::sum));
            List<String> counts = new ArrayList<>();
            kinds.forEach((code, count) -> counts.add(MarkdownLines.code(code) + " × " + count));
            out.block(words.text("check.more-problems", words.figure(rest.size()), String.join(", ", counts)));
        }
    }

    private void index(MarkdownLines out, IndexDifference index, int limit) {
        if (index.reissued()) {
            out.block("> " + words.text("rounds.reissued"));
        }
        List<UnitDifference> changed = index.ownChanged();
        MarkdownLines.first(changed, limit).forEach(unit -> unit(out, index, unit, limit));
        out.more(words, "check.more-units", changed.size() - limit);
        String others = told.movedByOthers(index);
        if (!others.isEmpty()) {
            out.block(escape(others));
        }
    }

    private void unit(MarkdownLines out, IndexDifference index, UnitDifference unit, int limit) {
        out.block("### " + escape(UnitNames.of(words, index, unit)));
        List<ComponentDifference> changed = unit.changed();
        List<Column<ComponentDifference>> columns = new ArrayList<>();
        columns.add(DifferenceColumns.COMPONENT);
        columns.add(Column.text("facts", "diff.column.facts", component -> facts(index, component)));
        columns.addAll(DifferenceColumns.POINTS);
        out.table(words, columns, MarkdownLines.first(changed, limit), MarkdownLines.WIDEST);
        out.row(
                words.text("check.total"),
                "",
                told.points(unit.before()),
                told.points(unit.after()),
                told.change(unit.pointsChange()));
        out.row(
                "**" + words.text("check.index") + "**",
                words.text("diff.rank", rank(unit.before(), words), rank(unit.after(), words)),
                "**" + told.markedIndex(unit.before()) + "**",
                "**" + told.markedIndex(unit.after()) + "**",
                "**" + told.change(unit.indexChange()) + "**");
        out.line("");
        out.more(words, "check.more-components", changed.size() - limit);
        List<String> areas = unit.areas().stream()
                .filter(area -> area.change().signum() != 0)
                .map(area -> escape(area.code() + " " + area.title()) + " " + told.signed(area.change()))
                .toList();
        if (!areas.isEmpty()) {
            out.block(words.text("check.areas", LevelText.one(index.criteria(), 0, words), String.join("; ", areas)));
        }
    }

    private String facts(IndexDifference index, ComponentDifference component) {
        String before = FactsText.of(words, index.before(), component.code()).of(component.before());
        String after = FactsText.of(words, index.after(), component.code()).of(component.after());
        return before.equals(after) ? told.transition(component.transition()) : arrow(before, after);
    }

    private void files(MarkdownLines out, List<ChangedFile> files, int limit) {
        out.details(words.text("check.files", words.figure(files.size())));
        for (ChangedFile file : MarkdownLines.first(files, limit)) {
            out.line("- " + MarkdownLines.code(MarkdownLines.shorten(file.path(), MarkdownLines.WIDEST)) + " · "
                    + escape(judgement.what(file)));
        }
        if (files.size() > limit) {
            out.line("\n" + words.text("check.more-files", words.figure(files.size() - limit)));
        }
        out.block("\n</details>");
    }

    private static String escape(String text) {
        return MarkdownLines.escape(MarkdownLines.shorten(text, MarkdownLines.WIDEST));
    }
}
