package org.sodiem.text;

import java.util.function.UnaryOperator;
import org.sodiem.diagnostic.TextFormat;

/** Lines for people at a terminal, without anything that could steer it; each ends with a line feed. */
final class TextLines {

    private final StringBuilder out = new StringBuilder();

    void line(String indent, String text) {
        line(indent, text, UnaryOperator.identity());
    }

    /** A line in a colour. */
    void line(String indent, String text, UnaryOperator<String> paint) {
        out.append(indent).append(paint.apply(TextFormat.printable(text))).append('\n');
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
