package org.sodiem.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text file as it was read, with its lines found.
 *
 * <p>Lines end with LF, CR or CRLF, as YAML says. Two files are the same only if they are the same object.
 */
public final class SourceFile {

    private static final int STEP = 512;

    private final String path;
    private final String text;
    private final int[] lineStarts;
    private final boolean surrogates;
    /** Where every {@link #STEP}th code point begins, so that no count runs over a whole long file; made when needed. */
    private volatile int @Nullable [] steps;

    private volatile @Nullable String hash;

    /**
     * A file.
     *
     * @param path from the root of its tree, '/' between names
     * @param text its text without a byte order mark, line ends as they stand; signs of a {@link Stamp} in it show as unreadable
     */
    public SourceFile(String path, String text) {
        this.path = path;
        this.text = Stamp.unsigned(text);
        this.lineStarts = findLines(text);
        this.surrogates = text.codePointCount(0, text.length()) < text.length();
    }

    /**
     * A file.
     *
     * @param path from the root of its tree, '/' between names
     * @param written all that is in it, a byte order mark too
     */
    public static SourceFile of(String path, String written) {
        return new SourceFile(path, written.substring(markOf(written).length()));
    }

    /** The byte order mark that some editors put before a text; nothing where there is none. */
    public static String markOf(String written) {
        return written.startsWith("\uFEFF") ? "\uFEFF" : "";
    }

    /** The path from the root of its tree, '/' between names. */
    public String path() {
        return path;
    }

    /** The text, without a byte order mark, line ends as they stand. */
    public String text() {
        return text;
    }

    /** The SHA-256 of its text, whatever its line ends: a set is asked for it by every workbook that is made of it. */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = Sha256.of(text.replace("\r\n", "\n"));
            hash = known;
        }
        return known;
    }

    /** The UTF-16 offset at which a code point begins, counted from 0; the file's end for those beyond it. */
    public int offset(long codePoint) {
        if (!surrogates) {
            return (int) Math.max(0, Math.min(codePoint, text.length()));
        }
        int[] known = steps();
        int step = (int) Math.max(0, Math.min(codePoint / STEP, known.length - 1L));
        int offset = known[step];
        for (long left = codePoint - (long) step * STEP; left > 0 && offset < text.length(); left--) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        return offset;
    }

    /** How many code points there are before a UTF-16 offset. */
    public int codePoints(int offset) {
        if (!surrogates) {
            return offset;
        }
        int[] known = steps();
        int found = Arrays.binarySearch(known, offset);
        int step = found >= 0 ? found : -found - 2;
        return step * STEP + text.codePointCount(known[step], offset);
    }

    private int[] steps() {
        int[] known = steps;
        if (known == null) {
            known = new int[text.length() / STEP + 1];
            int count = 1;
            for (int offset = 0, point = 0; offset < text.length(); point++) {
                if (point == count * STEP) {
                    known[count++] = offset;
                }
                offset += Character.charCount(text.codePointAt(offset));
            }
            known = Arrays.copyOf(known, count);
            steps = known;
        }
        return known;
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

    /** A stretch of the file; what lies outside of it is left out. */
    public Span span(int from, int to) {
        int start = Math.max(0, Math.min(from, text.length()));
        return new Span(this, start, Math.max(start, Math.min(to, text.length())));
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
