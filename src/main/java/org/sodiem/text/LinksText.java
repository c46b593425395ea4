package org.sodiem.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sodiem.language.Words;
import org.sodiem.links.LinkOutcome;
import org.sodiem.links.LinkPlace;
import org.sodiem.links.LinkReport;

/**
 * A run over links, as text for people: what is newly dead and where, what answers again, and the rest in numbers.
 *
 * @param words the language
 */
public record LinksText(Words words) {

    /** The report; lines end with a line feed. */
    public String format(LinkReport report) {
        TextLines out = new TextLines();
        told(out, "links.newly-dead", report.newlyDead());
        told(out, "links.recovered", report.recovered());
        numbers(report).forEach(text -> out.line("", text));
        return out.toString();
    }

    /** The run in sentences: how many links, and how many of them are what. */
    List<String> numbers(LinkReport report) {
        if (report.links() == 0) {
            return List.of(words.text("links.none"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                "links.summary",
                words.days().day(report.day()),
                words.figure(report.links()),
                words.figure(report.count(LinkOutcome.WORKS))));
        if (report.knownDead() > 0) {
            lines.add(words.text("links.known-dead", words.figure(report.knownDead())));
        }
        if (report.watched() > 0) {
            lines.add(words.text("links.watched", words.figure(report.watched())));
        }
        List<String> unknown = new ArrayList<>();
        for (LinkOutcome outcome : LinkOutcome.values()) {
            if (outcome.meaning() == LinkOutcome.Meaning.UNKNOWN && report.count(outcome) > 0) {
                unknown.add(words.text("links.count", words.figure(report.count(outcome)), what(outcome)));
            }
        }
        if (!unknown.isEmpty()) {
            lines.add(words.text("links.unknown", String.join("; ", unknown)));
        }
        return lines;
    }

    /** What became of a link, and on which days it failed. */
    String why(LinkReport.Told told) {
        return words.text(
                "links.strikes",
                what(told.outcome()),
                told.strikes().stream().map(words.days()::day).collect(Collectors.joining(", ")));
    }

    /** What cites a document: components and bonuses. */
    String codes(LinkPlace place) {
        return place.codes().isEmpty() ? words.text("links.uncited") : String.join(", ", place.codes());
    }

    private String what(LinkOutcome outcome) {
        return words.text(
                switch (outcome) {
                    case WORKS -> "links.outcome.works";
                    case GONE -> "links.outcome.gone";
                    case SERVER_ERROR -> "links.outcome.server-error";
                    case NO_NAME -> "links.outcome.no-name";
                    case NO_CONNECTION -> "links.outcome.no-connection";
                    case NO_ANSWER -> "links.outcome.no-answer";
                    case DENIED -> "links.outcome.denied";
                    case NOT_TRUSTED -> "links.outcome.not-trusted";
                    case ASTRAY -> "links.outcome.astray";
                    case NOT_PUBLIC -> "links.outcome.not-public";
                    case NOT_ASKED -> "links.outcome.not-asked";
                });
    }

    private void told(TextLines out, String title, List<LinkReport.Told> links) {
        if (links.isEmpty()) {
            return;
        }
        out.line("", words.text(title, words.figure(links.size())));
        for (LinkReport.Told told : links) {
            out.line("  ", told.link().address().toString());
            out.line("    ", why(told));
            for (LinkPlace place : told.link().places()) {
                out.line(
                        "    ",
                        words.text(
                                "links.place",
                                place.at().toString(),
                                place.unit().title(),
                                codes(place)));
            }
        }
        out.blank();
    }
}
