package org.sodiem.cli;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.links.LinkMemory;
import org.sodiem.links.LinkPlace;
import org.sodiem.links.LinkReport;

/**
 * A run over links, as the Markdown of an issue or of a comment on it. Begins with {@link #MARKER}, by which the issue is
 * found again; never longer than {@link CheckMarkdown#LONGEST} characters: what does not fit is counted, not cut.
 */
final class LinksMarkdown {

    /** The first line, which readers do not see. */
    static final String MARKER = "<!-- sodiem-links -->";

    private static final List<Integer> LIMITS = List.of(200, 50, 10, 2);
    private static final int MOST_PLACES = 10;
    private static final int WIDEST = 300;

    private final Words words;
    private final LinksText text;

    LinksMarkdown(Words words) {
        this.words = words;
        this.text = new LinksText(words);
    }

    /** The comment; lines end with a line feed. */
    String format(LinkReport report) {
        String comment = "";
        for (int limit : LIMITS) {
            comment = format(report, limit);
            if (comment.length() <= CheckMarkdown.LONGEST) {
                return comment;
            }
        }
        return comment;
    }

    private String format(LinkReport report, int limit) {
        StringBuilder out = new StringBuilder(MARKER).append("\n");
        out.append("## ").append(words.text("links.title")).append("\n\n");
        text.numbers(report).forEach(line -> out.append(line).append("\n\n"));
        out.append(words.text("links.rule", LinkMemory.STRIKES)).append("\n\n");
        told(out, "links.newly-dead", report.newlyDead(), limit);
        if (!report.newlyDead().isEmpty()) {
            out.append(words.text("links.remedy")).append("\n\n");
        }
        told(out, "links.recovered", report.recovered(), limit);
        return out.toString().stripTrailing() + "\n";
    }

    private void told(StringBuilder out, String title, List<LinkReport.Told> links, int limit) {
        if (links.isEmpty()) {
            return;
        }
        out.append("### ").append(words.text(title, links.size())).append("\n\n");
        for (LinkReport.Told told : links.subList(0, Math.min(limit, links.size()))) {
            out.append("- ").append(code(told.link().address().toString()));
            out.append("<br>").append(MarkdownText.escape(text.why(told))).append('\n');
            List<LinkPlace> places = told.link().places();
            for (LinkPlace place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
                out.append("  - ").append(code(place.at().toString())).append(" · ");
                out.append(MarkdownText.escape(
                                MarkdownText.shorten(place.unit().title() + ": " + text.codes(place), WIDEST)))
                        .append('\n');
            }
            if (places.size() > MOST_PLACES) {
                out.append("  - ")
                        .append(words.text("links.more-places", places.size() - MOST_PLACES))
                        .append('\n');
            }
        }
        out.append('\n');
        if (links.size() > limit) {
            out.append(words.text("links.more", links.size() - limit)).append("\n\n");
        }
    }

    private static String code(String text) {
        return MarkdownText.code(MarkdownText.shorten(text, WIDEST));
    }
}
