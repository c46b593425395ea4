package org.sodiem.text;

import java.util.List;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Paint;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.gate.Judgement;
import org.sodiem.gate.Verdict;
import org.sodiem.language.Words;
import org.sodiem.telling.JudgementText;

/**
 * A change judged, as text for people: the verdict and the next step, what forbids it, what is wrong, what it does.
 *
 * @param words the language
 * @param paint the colours of the terminal
 * @param problems how problems are told
 */
public record CheckText(Words words, Paint paint, TextFormat problems) {

    /** The judgement; lines end with a line feed. */
    public String format(Judgement judged) {
        TextLines out = new TextLines();
        JudgementText told = new JudgementText(words);
        boolean good = judged.verdict() == Verdict.MERGE;
        out.line(
                "",
                told.verdict(judged),
                good ? paint::advice : judged.verdict() == Verdict.NOTHING ? paint::place : paint::error);
        out.line("", told.next(judged));
        told.losses(judged).forEach(loss -> out.line("", (loss.said() + " " + loss.where()).strip(), paint::warning));
        told.notJudged(judged).forEach(text -> out.line("", text));
        told.renewed(judged).forEach(text -> out.line("", text));
        section(out, told.refusals(judged), judged.refusals(), problems);
        section(out, told.brought(judged), judged.problems().brought(), problems);
        out.blank();
        out.line(
                "",
                words.text("check.files", words.figure(judged.request().files().size())),
                paint::place);
        judged.request().files().forEach(file -> out.line("  ", told.what(file) + " " + file.path()));
        out.blank();
        if (judged.difference() == null) {
            out.line("", words.text("check.no-score"));
        } else {
            out.lines(new DifferenceText(words, paint).format(judged.difference()));
        }
        List<String> rest = told.rest(judged);
        if (!rest.isEmpty()) {
            out.blank();
            rest.forEach(line -> out.line("", line));
        }
        return out.toString();
    }

    private void section(TextLines out, String title, List<Diagnostic> problems, TextFormat format) {
        if (!problems.isEmpty()) {
            out.blank();
            out.line("", title, paint::place);
            out.blank();
            out.lines(format.format(problems));
        }
    }
}
