package org.sodiem.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Paint;
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

    /** The most components that are named of those that lost points. */
    private static final int MOST_COMPONENTS = 5;

    /** The judgement; lines end with a line feed. */
    public String format(Judgement judged) {
        TextLines out = new TextLines();
        out.line("", verdict(judged));
        out.line("", next(judged));
        losses(judged).forEach(loss -> out.line("", loss.said() + " " + loss.where()));
        notJudged(judged).forEach(text -> out.line("", text));
        renewed(judged).forEach(text -> out.line("", text));
        TextFormat problems = new TextFormat(words);
        section(out, refusals(judged), judged.refusals(), problems);
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
            out.lines(new DifferenceText(words, Paint.PLAIN).format(judged.difference()));
        }
        List<String> rest = rest(judged);
        if (!rest.isEmpty()) {
            out.blank();
            rest.forEach(line -> out.line("", line));
        }
        return out.toString();
    }

    /** The verdict in one sentence. */
    String verdict(Judgement judged) {
        long errors =
                judged.problems().brought().stream().filter(Diagnostic::isError).count();
        return words.text(
                switch (judged.verdict()) {
                    case NOTHING -> "check.verdict.nothing";
                    case MERGE -> "check.verdict.merge";
                    case FIX -> "check.verdict.fix";
                    case REFUSED ->
                        judged.isOnlyBehind()
                                ? "check.verdict.behind"
                                : judged.isOnlyMissing() ? "check.verdict.missing" : "check.verdict.refused";
                },
                words.figure(errors),
                words.figure(judged.refusals().size()));
    }

    /** The key of the heading over what forbids it. */
    static String refusals(Judgement judged) {
        return judged.isOnlyBehind() || judged.isOnlyMissing() ? "check.not-judged" : "check.refusals";
    }

    /** What comes next, and who does it. */
    String next(Judgement judged) {
        return words.text(
                switch (judged.verdict()) {
                    case NOTHING -> "check.next.nothing";
                    case MERGE -> "check.next.merge";
                    case FIX -> "check.next.fix";
                    case REFUSED ->
                        judged.isOnlyBehind()
                                ? "check.next.behind"
                                : judged.isOnlyMissing() ? "check.next.missing" : "check.next.refused";
                });
    }

    /**
     * Points that the change takes from a unit.
     *
     * @param said whose and how many, in one sentence
     * @param where the components, in parentheses
     */
    record Loss(String said, String where) {}

    /** That somebody else brings in units' files, which are what the program itself makes of them; nothing where not. */
    List<String> renewed(Judgement judged) {
        int files = judged.renewed().size();
        return files == 0 ? List.of() : List.of(words.count("check.renewed", files));
    }

    /** What is to be looked at again, since a unit hardly means to lose points: one a unit. */
    List<Loss> losses(Judgement judged) {
        List<Loss> losses = new ArrayList<>();
        List<IndexDifference> indexes =
                judged.difference() == null ? List.of() : judged.difference().indexes();
        for (IndexDifference index : indexes) {
            for (UnitDifference unit : index.changed()) {
                if (unit.lost().signum() > 0) {
                    String where = unit.losses().stream()
                            .limit(MOST_COMPONENTS)
                            .map(one -> one.code() + " " + one.title() + " "
                                    + words.numbers().signed(Objects.requireNonNull(one.change())))
                            .collect(Collectors.joining("; "));
                    boolean more = unit.losses().size() > MOST_COMPONENTS;
                    losses.add(new Loss(
                            words.text(
                                    "check.loss", unit.title(), words.numbers().points(unit.lost())),
                            "(" + where + (more ? "; …" : "") + ")"));
                }
            }
        }
        return losses;
    }

    /** The rest of the repository, which the change has nothing to do with: how much is wrong there, and what it mends. */
    List<String> rest(Judgement judged) {
        List<String> rest = new ArrayList<>();
        List<Diagnostic> there = judged.problems().there();
        if (!there.isEmpty()) {
            long errors = there.stream().filter(Diagnostic::isError).count();
            rest.add(words.text("check.there", words.figure(errors), words.figure(there.size() - errors)));
        }
        if (judged.problems().gone() > 0) {
            rest.add(words.text("check.gone", words.figure(judged.problems().gone())));
        }
        return rest;
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
