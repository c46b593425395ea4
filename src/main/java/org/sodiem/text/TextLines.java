package org.sodiem.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Paint;
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

    /** What became of a component, in the colour of its change, and below it the details. */
    void change(Paint paint, @Nullable BigDecimal change, String said, List<String> details) {
        line("  ", said, text -> paint.change(change, text));
        details.forEach(detail -> line("    ", detail));
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
