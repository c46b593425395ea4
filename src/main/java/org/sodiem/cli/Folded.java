package org.sodiem.cli;

import java.io.IOException;
import java.io.Writer;
import org.sodiem.diagnostic.TextFormat;

/**
 * Text for people at a terminal: a line that is wider is broken between words, and what follows is indented two cells deeper, so that
 * it still belongs to its line. A word that is wider is left whole, an address or a path is to be copied. What a pipe gets is not broken.
 */
final class Folded extends Writer {

    private static final int DEEPER = 2;
    private static final char ESCAPE = '\u001b';

    private final Writer out;
    private final int width;
    private final StringBuilder line = new StringBuilder();

    /**
     * Breaks lines.
     *
     * @param width of the terminal, in cells
     */
    Folded(Writer out, int width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            line.append(text[i]);
            if (text[i] == '\n') {
                fold();
            }
        }
    }

    private void fold() throws IOException {
        int indent = 0;
        while (line.charAt(indent) == ' ') {
            indent++;
        }
        String deeper = "\n" + " ".repeat(Math.min(indent + DEEPER, width / 2));
        int used = indent;
        int from = indent;
        out.write(line.substring(0, indent));
        while (from < line.length()) {
            int gap = from;
            while (line.charAt(gap) == ' ') {
                gap++;
            }
            int end = gap;
            while (end < line.length() && line.charAt(end) != ' ') {
                end++;
            }
            int cells = cells(line.substring(gap, end));
            if (from > indent && cells > 0 && used + gap - from + cells > width) {
                out.write(deeper);
                used = deeper.length() - 1;
            } else {
                out.write(line.substring(from, gap));
                used += gap - from;
            }
            out.write(line.substring(gap, end));
            used += cells;
            from = end;
        }
        line.setLength(0);
    }

    /** How wide a word is: a sequence that sets a colour and the end of a line take no cells. */
    private static int cells(String word) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == ESCAPE) {
                i = Math.max(i, word.indexOf('m', i));
            } else if (word.charAt(i) >= ' ') {
                seen.append(word.charAt(i));
            }
        }
        return TextFormat.cells(seen.toString());
    }

    /** Writes out what has come of a line, a question say; its answer ends it. */
    @Override
    public void flush() throws IOException {
        out.write(line.toString());
        line.setLength(0);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
