package org.sodiem.text;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.links.LinkMemory;
import org.sodiem.links.LinkPlace;
import org.sodiem.links.LinkReport;

/**
 * A run over links, as the Markdown of an issue or of a comment on it. Begins with {@link #MARKER}, by which the issue is
 * found again; never longer than {@link MarkdownLines#LONGEST} characters: what does not fit is counted, not cut.
 */
public final class LinksMarkdown {

    /** The first line, which readers do not see. */
    public static final String MARKER = "<!-- sodiem-links -->";

    private static final List<Integer> LIMITS = List.of(200, 50, 10, 2);
    private static final int MOST_PLACES = 10;

    private final Words words;
    private final LinksText text;

    public LinksMarkdown(Words words) {
        this.words = words;
        this.text = new LinksText(words);
    }

    /** The comment; lines end with a line feed. */
    public String format(LinkReport report) {
        return MarkdownLines.fitting(LIMITS, limit -> format(report, limit));
    }

    private String format(LinkReport report, int limit) {
        MarkdownLines out = new MarkdownLines();
        out.line(MARKER);
        out.block("## " + words.text("links.title"));
        text.numbers(report).forEach(out::block);
        out.block(words.text("links.rule", words.figure(LinkMemory.STRIKES)));
        told(out, "links.newly-dead", report.newlyDead(), limit);
        if (!report.newlyDead().isEmpty()) {
            out.block(words.text("links.remedy"));
        }
        told(out, "links.recovered", report.recovered(), limit);
        return out.toString().stripTrailing() + "\n";
    }

    private void told(MarkdownLines out, String title, List<LinkReport.Told> links, int limit) {
        if (links.isEmpty()) {
            return;
        }
        out.block("### " + words.text(title, words.figure(links.size())));
        for (LinkReport.Told told : MarkdownLines.first(links, limit)) {
            out.line("- " + code(told.link().address().toString()) + "<br>" + MarkdownLines.escape(text.why(told)));
            List<LinkPlace> places = told.link().places();
            for (LinkPlace place : MarkdownLines.first(places, MOST_PLACES)) {
                String cited =
                        MarkdownLines.shorten(place.unit().title() + ": " + text.codes(place), MarkdownLines.WIDEST);
                out.line("  - " + code(place.at().toString()) + " · " + MarkdownLines.escape(cited));
            }
            if (places.size() > MOST_PLACES) {
                out.line("  - " + words.text("links.more-places", words.figure(places.size() - MOST_PLACES)));
            }
        }
        out.line("");
        out.more(words, "links.more", links.size() - limit);
    }

    private static String code(String text) {
        return MarkdownLines.code(MarkdownLines.shorten(text, MarkdownLines.WIDEST));
    }
}
