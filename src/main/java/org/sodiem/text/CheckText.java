package org.sodiem.text;

import java.util.List;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.gate.Judgement;
import org.sodiem.git.ChangedFile;
import org.sodiem.language.Words;

/**
 * A change judged, as text for people: the verdict and the next step, what forbids it, what is wrong, what it does.
 *
 * @param words the language
 */
public record CheckText(Words words) {

    /** The judgement; lines end with a line feed. */
    public String format(Judgement judged) {
        TextLines out = new TextLines();
        out.line("", verdict(judged));
        out.line("", next(judged));
        notJudged(judged).forEach(text -> out.line("", text));
        TextFormat problems = new TextFormat(words);
        section(out, "check.refusals", judged.refusals(), problems);
        section(out, "check.brought", judged.problems().brought(), problems);
        out.blank();
        out.line(
                "",
                words.text("check.files", words.figure(judged.request().files().size())));
        judged.request().files().forEach(file -> out.line("  ", what(file) + " " + file.path()));
        out.blank();
        if (judged.difference() == null) {
            out.line("", words.text("check.no-score"));
        } else {
            out.lines(new DifferenceText(words).format(judged.difference()));
        }
        section(out, "check.there", judged.problems().there(), problems);
        if (judged.problems().gone() > 0) {
            out.blank();
            out.line("", words.text("check.gone", words.figure(judged.problems().gone())));
        }
        return out.toString();
    }

    /** The verdict in one sentence. */
    String verdict(Judgement judged) {
        long errors =
                judged.problems().brought().stream().filter(Diagnostic::isError).count();
        return words.text(
                switch (judged.verdict()) {
                    case MERGE -> "check.verdict.merge";
                    case FIX -> "check.verdict.fix";
                    case REFUSED -> judged.isOnlyBehind() ? "check.verdict.behind" : "check.verdict.refused";
                },
                words.figure(errors),
                words.figure(judged.refusals().size()));
    }

    /** What comes next, and who does it. */
    String next(Judgement judged) {
        return words.text(
                switch (judged.verdict()) {
                    case MERGE -> "check.next.merge";
                    case FIX -> "check.next.fix";
                    case REFUSED -> judged.isOnlyBehind() ? "check.next.behind" : "check.next.refused";
                });
    }

    /** What was not judged, and why. */
    List<String> notJudged(Judgement judged) {
        if (judged.actor() == null) {
            return List.of(words.text("check.no-actor"));
        }
        return judged.at() == null ? List.of(words.text("check.no-time")) : List.of();
    }

    /** What became of a file. */
    String what(ChangedFile file) {
        if (file.movedFrom() != null) {
            return words.text("check.file.moved", file.movedFrom());
        }
        if (file.before() == null) {
            return words.text("check.file.added");
        }
        return words.text(
                file.after() == null
                        ? "check.file.removed"
                        : file.before() == file.after() ? "check.file.changed" : "check.file.mode");
    }

    private void section(TextLines out, String title, List<Diagnostic> problems, TextFormat format) {
        if (!problems.isEmpty()) {
            out.blank();
            out.line("", words.text(title, words.figure(problems.size())));
            out.blank();
            out.lines(format.format(problems));
        }
    }
}
