package org.sodiem.text;

import org.sodiem.diagnostic.TextFormat;

/** Lines for people at a terminal, without anything that could steer it; each ends with a line feed. */
final class TextLines {

    private final StringBuilder out = new StringBuilder();

    void line(String indent, String text) {
        out.append(indent).append(TextFormat.printable(text)).append('\n');
    }

    void blank() {
        out.append('\n');
    }

    /** Lines that are already fit for a terminal. */
    void lines(String text) {
        out.append(text);
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
