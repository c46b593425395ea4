package org.sodiem.cli;

import java.util.regex.Pattern;
import org.sodiem.diagnostic.TextFormat;

/** Text of a file inside Markdown: shown as it is, whatever it says. */
final class MarkdownText {

    /** What forges turn into mentions, references and links after the Markdown is rendered, escaped or not. */
    private static final Pattern REFERENCE =
            Pattern.compile("[@#!~$%&](?=[\\p{L}\\p{N}\"_{])|(?i)(?<=www)\\.|:(?=//)|(?<=gh)-");

    private MarkdownText() {}

    /**
     * Text that Markdown shows as it is: what could be markup is escaped, and behind what forges would turn into a
     * mention, a reference or a link stands a space without width.
     */
    static String escape(String text) {
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
