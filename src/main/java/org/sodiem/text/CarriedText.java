package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;

import java.util.List;
import java.util.Map;
import org.sodiem.criteria.Carried;
import org.sodiem.criteria.Carried.Fate;
import org.sodiem.criteria.Carried.OfFile;
import org.sodiem.criteria.Carried.Told;
import org.sodiem.language.Words;
import org.sodiem.model.UnitKey;

/**
 * Submissions carried to another criteria set, as text for a terminal and as Markdown: for each unit what it has to do.
 *
 * @param words the language
 * @param titles what units are called
 */
public record CarriedText(Words words, Map<UnitKey, String> titles) {

    /** The titles are copied. */
    public CarriedText {
        titles = Map.copyOf(titles);
    }

    /**
     * Lines for people at a terminal; each ends with a line feed.
     *
     * @param written whether the files were written
     */
    public String text(Carried carried, boolean written) {
        TextLines out = new TextLines();
        out.line("", head(carried, written));
        carried.refusals().forEach(refusal -> out.line("  ", refusal(refusal)));
        for (OfFile file : carried.units()) {
            if (!file.told().isEmpty()) {
                out.blank();
                out.line("", unit(file) + " (" + file.path() + ")");
                out.line("", summary(file));
                file.told()
                        .forEach(told -> out.line("  ", code(told) + "  " + told.title() + ": " + fate(told.fate())));
            }
        }
        if (!carried.decisions().isEmpty()) {
            out.blank();
            out.line("", words.text("carried.decisions"));
            carried.decisions().forEach(one -> out.line("  ", decision(one)));
        }
        if (!carried.guides().isEmpty()) {
            out.blank();
            out.line("", words.text("carried.guidance"));
            carried.guides().forEach(guide -> out.line("  ", arrow(guide.before(), guide.after())));
        }
        long quiet = quiet(carried);
        if (quiet > 0) {
            out.blank();
            out.line("", words.count("carried.quiet", quiet));
        }
        return out.toString();
    }

    /** A heading and a table for each unit; no text of a file is taken as markup. */
    public String markdown(Carried carried, boolean written) {
        MarkdownLines out = new MarkdownLines();
        out.block(MarkdownLines.escape(head(carried, written)));
        carried.refusals().forEach(refusal -> out.line("- " + MarkdownLines.escape(refusal(refusal))));
        for (OfFile file : carried.units()) {
            if (!file.told().isEmpty()) {
                out.block("### " + MarkdownLines.escape(unit(file)));
                out.block(MarkdownLines.escape(summary(file)));
                out.row(
                        words.text("sets.column.code"),
                        words.text("sets.column.title"),
                        words.text("carried.column.fate"));
                out.line("|---|---|---|");
                file.told()
                        .forEach(told -> out.row(
                                MarkdownLines.escape(code(told)),
                                MarkdownLines.escape(told.title()),
                                MarkdownLines.escape(fate(told.fate()))));
                out.line("");
            }
        }
        if (!carried.decisions().isEmpty()) {
            out.block("### " + words.text("carried.decisions"));
            carried.decisions().forEach(one -> out.line("- " + MarkdownLines.escape(decision(one))));
            out.line("");
        }
        if (!carried.guides().isEmpty()) {
            out.block("### " + words.text("carried.guidance"));
            carried.guides()
                    .forEach(guide -> out.line("- " + MarkdownLines.escape(arrow(guide.before(), guide.after()))));
            out.line("");
        }
        long quiet = quiet(carried);
        if (quiet > 0) {
            out.block(words.count("carried.quiet", quiet));
        }
        return out.toString();
    }

    private String head(Carried carried, boolean written) {
        if (!carried.refusals().isEmpty()) {
            return words.count("carried.refused", carried.refusals().size());
        }
        if (carried.isNothing()) {
            return words.text("carried.nothing");
        }
        int files = carried.files().size() + carried.aside().size();
        return written ? words.count("carried.written", files) : words.count("carried.would", files);
    }

    private static long quiet(Carried carried) {
        return carried.units().stream().filter(file -> file.told().isEmpty()).count();
    }

    private String unit(OfFile file) {
        return titles.getOrDefault(file.unit(), file.unit().path());
    }

    private String summary(OfFile file) {
        return words.text(
                "carried.summary",
                words.figure(file.kept() + file.count(Fate.MOVED)),
                words.figure(file.count(Fate.REVIEW)),
                words.figure(file.count(Fate.ANEW)),
                words.figure(file.count(Fate.DROPPED)),
                words.figure(file.empty()));
    }

    private String decision(Carried.Decision one) {
        String codes = one.after().isEmpty() ? one.before() : arrow(one.before(), String.join(", ", one.after()));
        return one.lost().isEmpty()
                ? words.text("carried.decision", one.decision(), codes)
                : words.text("carried.decision.lost", one.decision(), codes, String.join(", ", one.lost()));
    }

    private static String code(Told told) {
        return told.after().isEmpty() || told.after().equals(told.before())
                ? told.before()
                : arrow(told.before(), told.after());
    }

    private String fate(Fate fate) {
        return words.text(
                switch (fate) {
                    case MOVED -> "carried.moved";
                    case REVIEW -> "carried.review";
                    case ANEW -> "carried.anew";
                    case DROPPED -> "carried.dropped";
                    case UNKNOWN -> "carried.unknown";
                });
    }

    private String refusal(Carried.Refusal refusal) {
        String why = words.text(
                switch (refusal.why()) {
                    case UNREADABLE -> "carried.why.unreadable";
                    case UNKNOWN_SET -> "carried.why.unknown-set";
                    case APPRAISED -> "carried.why.appraised";
                    case APPRAISED_ALL -> "carried.why.appraised-all";
                    case TAKEN -> "carried.why.taken";
                    case GUIDANCE_TAKEN -> "carried.why.guidance-taken";
                },
                refusal.detail());
        return refusal.path() + ": " + why;
    }

    /** What was made by {@code units scaffold}: the files, and those that are to be carried instead. */
    public static String scaffold(Words words, List<String> files, List<String> left, boolean written) {
        TextLines out = new TextLines();
        out.line(
                "",
                files.isEmpty()
                        ? words.text("scaffold.nothing")
                        : written
                                ? words.count("scaffold.written", files.size())
                                : words.count("scaffold.would", files.size()));
        files.forEach(path -> out.line("  ", path));
        if (!left.isEmpty()) {
            out.blank();
            out.line("", words.count("scaffold.left", left.size()));
            left.forEach(path -> out.line("  ", path));
        }
        return out.toString();
    }
}
