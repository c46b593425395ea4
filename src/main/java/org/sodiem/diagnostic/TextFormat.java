package org.sodiem.diagnostic;

import java.util.List;
import org.sodiem.language.Directions;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Words;
import org.sodiem.source.Span;

/** Problems as text for people: the place, the line with a caret, and what it should be. */
public final class TextFormat {

    private static final int WIDEST = 96;

    /** What stands around a line that is cut: its indentation, and a mark at either end. */
    private static final int AROUND = 4;

    private final Words words;
    private final Paint paint;
    private final int widest;

    /** A format in the language of these words, without colours. */
    public TextFormat(Words words) {
        this(words, Paint.PLAIN, Integer.MAX_VALUE);
    }

    /**
     * A format in the language of these words.
     *
     * @param columns of the terminal: a line of a file is cut to fit, since its carets would not survive a break
     */
    public TextFormat(Words words, Paint paint, int columns) {
        this.words = words;
        this.paint = paint;
        this.widest = Math.min(WIDEST, columns - AROUND);
    }

    /** All problems in the order given, with an empty line between them; each ends with a line feed. */
    public String format(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(out.length() == 0 ? "" : "\n").append(format(diagnostic));
        }
        return out.toString();
    }

    /** One problem, ending with a line feed. */
    public String format(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String severity = diagnostic.code().severity().text(words);
        out.append(paint.place(printable(diagnostic.at().toString()))).append(": ");
        out.append(diagnostic.isError() ? paint.error(severity) : paint.warning(severity))
                .append(paint.faint(" [" + diagnostic.code().id() + "]"))
                .append('\n');
        String excerpt = excerpt(diagnostic.at(), widest);
        if (!excerpt.isEmpty()) {
            int caret = excerpt.indexOf('\n') + 1;
            out.append("  ").append(excerpt, 0, caret);
            out.append("  ").append(paint.error(excerpt.substring(caret))).append('\n');
        }
        diagnostic
                .text(words)
                .lines()
                .forEach(line -> out.append("  ").append(printable(line)).append('\n'));
        return out.toString();
    }

    /**
     * The line at a place without its indentation, and under it carets below the place; two lines without a last line
     * feed, or nothing where the line is blank. Long lines are cut around the place. A sign shows in place of what shows nothing.
     */
    public static String excerpt(Span at) {
        return excerpt(at, WIDEST);
    }

    private static String excerpt(Span at, int widest) {
        String line = visible(at.file().lineText(at.line()));
        if (line.isBlank()) {
            return "";
        }
        int from = at.start() - at.file().lineStart(at.line());
        int to = Math.min(line.length(), Math.max(from + 1, from + at.end() - at.start()));
        int indent = Math.min(line.length() - line.stripLeading().length(), from);
        int cut = from - indent > widest * 2 / 3 ? from - widest / 3 : indent;
        int end = Math.min(line.length(), cut + widest);
        String before = (cut > indent ? "…" : "") + line.substring(cut, Math.min(from, end));
        String shown = (cut > indent ? "…" : "") + line.substring(cut, end) + (end < line.length() ? "…" : "");
        int width = Math.max(1, cells(line.substring(Math.min(from, end), Math.max(from, Math.min(to, end)))));
        return printable(shown) + "\n" + " ".repeat(cells(before)) + "^".repeat(width);
    }

    /** The text with a sign in place of each character that shows nothing, of the same length; what joins emoji stays. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            Lookalikes.Found found = Lookalikes.at(text, i);
            if (found != null
                    && found.kind() == Lookalikes.Kind.HIDDEN
                    && Character.isBmpCodePoint(found.character())
                    && !Lookalikes.joinsEmoji(found.character())) {
                out.setCharAt(i, Directions.SIGN.charAt(0));
            }
        }
        return out.toString();
    }

    /** The text with control and direction characters replaced, so that a hostile file cannot write to the terminal. */
    public static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isHarmful(c) ? '\uFFFD' : c == '\t' ? ' ' : c));
        return out.toString();
    }

    /** The same, lines and tabs left as they are: what a message names. */
    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(c != '\n' && isHarmful(c) ? '\uFFFD' : c));
        return out.toString();
    }

    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        return Directions.isMark(c) || (type == Character.CONTROL && c != '\t') || type == Character.SURROGATE;
    }

    /** How many cells of a terminal a text takes. */
    public static int cells(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
