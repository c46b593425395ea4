package org.sodiem.text;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.language.Words;
import org.sodiem.telling.Column;

/** Markdown being written. Text of a file is put in by {@link #escape} or {@link #code}: shown as it is, whatever it says. */
public final class MarkdownLines {

    /** GitHub takes 65,536 characters in a comment. */
    public static final int LONGEST = 65_000;

    /** The most characters of a text in a cell or in a line. */
    static final int WIDEST = 300;

    /** What forges turn into mentions, references and links after the Markdown is rendered, escaped or not. */
    private static final Pattern REFERENCE =
            Pattern.compile("[@#!~$%&](?=[\\p{L}\\p{N}\"_{])|(?i)(?<=www)\\.|:(?=//)|(?<=gh)-");

    private final StringBuilder out = new StringBuilder();

    /** The first of some texts, each by its limit, that fits into a comment; else the last. */
    static String fitting(List<Integer> limits, IntFunction<String> format) {
        String comment = "";
        for (int limit : limits) {
            comment = format.apply(limit);
            if (comment.length() <= LONGEST) {
                return comment;
            }
        }
        return comment;
    }

    /** The first elements of a list, as many as a limit allows. */
    static <T> List<T> first(List<T> all, int limit) {
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** How many elements of a list are left out; nothing where none are. */
    void more(Words words, String key, int left) {
        if (left > 0) {
            block(words.text(key, words.figure(left)));
        }
    }

    void line(String text) {
        out.append(text).append('\n');
    }

    /** A block of one line: a heading, a paragraph, a quotation by what stands before it. */
    void block(String text) {
        out.append(text).append("\n\n");
    }

    /** Begins what is shown on demand; {@code </details>} ends it. */
    void details(String summary) {
        block("<details>\n<summary>" + summary + "</summary>");
    }

    /**
     * A table, which more rows may follow; its figures stand on the right.
     *
     * @param most how many characters of a cell at most
     */
    <T> void table(Words words, List<Column<T>> columns, List<T> rows, int most) {
        columns.forEach(column -> cell(column.title(words)));
        line("|");
        columns.forEach(column -> cell(column.kind() == Column.Kind.NUMBER ? "--:" : "---"));
        line("|");
        for (T row : rows) {
            columns.forEach(
                    column -> cell(escape(shorten(column.value().apply(row).text(words), most))));
            line("|");
        }
    }

    void row(String... cells) {
        List.of(cells).forEach(this::cell);
        line("|");
    }

    private void cell(String text) {
        out.append("| ").append(text).append(' ');
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /**
     * Text that Markdown shows as it is: what could be markup is escaped, and behind what forges would turn into a
     * mention, a reference or a link stands a space without width.
     */
    public static String escape(String text) {
        String broken = REFERENCE.matcher(TextFormat.printable(text)).replaceAll("$0\u200B");
        StringBuilder escaped = new StringBuilder();
        broken.codePoints().forEach(c -> {
            escaped.append("\\`*_{}[]<>#|~!&@".indexOf(c) >= 0 ? "\\" : "");
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** A path or an id in a code span, also inside a table. */
    static String code(String text) {
        String plain = TextFormat.printable(text)
                .replace('`', '\u02CB')
                .replace('|', '\u00A6')
                .strip();
        return plain.isEmpty() ? "" : "`" + plain + "`";
    }

    /** At most this many characters, the rest shown by an ellipsis. */
    static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
