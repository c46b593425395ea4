package org.sodiem.source;

import java.util.Arrays;

/**
 * A text file as it was read, with its lines found.
 *
 * <p>Lines end with LF, CR or CRLF, as YAML says. Two files are the same only if they are the same object.
 */
public final class SourceFile {

    private final String path;
    private final String text;
    private final int[] lineStarts;
    private final boolean surrogates;

    /**
     * A file.
     *
     * @param path from the root of its tree, '/' between names
     * @param text its text without a byte order mark, line ends as they stand
     */
    public SourceFile(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = findLines(text);
        this.surrogates = text.codePointCount(0, text.length()) < text.length();
    }

    /** The path from the root of its tree, '/' between names. */
    public String path() {
        return path;
    }

    /** The text, without a byte order mark, line ends as they stand. */
    public String text() {
        return text;
    }

    /** Whether some character takes two UTF-16 units, so that counts of code points and of units differ. */
    public boolean hasSurrogates() {
        return surrogates;
    }

    /** The line, from 1, in which the UTF-16 offset stands. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How many lines there are; at least one. */
    public int lines() {
        return lineStarts.length;
    }

    /** The UTF-16 offset at which a line begins; lines count from 1. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The text of a line without its end; lines count from 1. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The beginning of the file as a place. */
    public Span start() {
        return new Span(this, 0, 0);
    }

    @Override
    public String toString() {
        return path;
    }

    private static int[] findLines(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
