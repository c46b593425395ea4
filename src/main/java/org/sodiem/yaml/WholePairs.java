package org.sodiem.yaml;

import java.io.Reader;

/**
 * A text handed out in pieces that never end between the two halves of a surrogate pair.
 *
 * <p>The parser's own reader (snakeyaml-engine 3.0.1) reads one character beyond its buffer where a piece ends so, and
 * fails: an emoji in the wrong place of a note would stop a whole build.
 */
final class WholePairs extends Reader {

    private final String text;
    private int at;

    WholePairs(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        if (end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, buffer, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {
        // A string holds nothing to release.
    }
}
