package org.sodiem.cli;

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
record CheckText(Words words) {

    /** The judgement; lines end with a line feed. */
    String format(Judgement judged) {
        StringBuilder out = new StringBuilder();
        line(out, verdict(judged));
        line(out, next(judged));
        notJudged(judged).forEach(text -> line(out, text));
        TextFormat problems = new TextFormat(words);
        section(out, "check.refusals", judged.refusals(), problems);
        section(out, "check.brought", judged.problems().brought(), problems);
        out.append('\n');
        line(out, words.text("check.files", judged.request().files().size()));
        judged.request().files().forEach(file -> line(out, "  " + file(file)));
        out.append('\n');
        if (judged.difference() == null) {
            line(out, words.text("check.no-score"));
        } else {
            out.append(new DifferenceText(words).format(judged.difference()));
        }
        section(out, "check.there", judged.problems().there(), problems);
        if (judged.problems().gone() > 0) {
            out.append('\n');
            line(out, words.text("check.gone", judged.problems().gone()));
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
                errors,
                judged.refusals().size());
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

    /** A changed file: what became of it, and where. */
    String file(ChangedFile file) {
        return what(file) + " " + file.path();
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

    private void section(StringBuilder out, String title, List<Diagnostic> problems, TextFormat format) {
        if (!problems.isEmpty()) {
            out.append('\n');
            line(out, words.text(title, problems.size()));
            out.append('\n').append(format.format(problems));
        }
    }

    private static void line(StringBuilder out, String text) {
        out.append(TextFormat.printable(text)).append('\n');
    }
}
