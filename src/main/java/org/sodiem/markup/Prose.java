package org.sodiem.markup;

import java.util.List;

/**
 * A text of headings, paragraphs, lists and tables, for media that print no HTML. Only {@link Markdown} makes it of what
 * people write.
 *
 * @param blocks its parts, in order
 */
public record Prose(List<Block> blocks) {

    /** Nothing. */
    public static final Prose NOTHING = new Prose(List.of());

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** Paragraphs of plain text, one a sentence or more. */
    public static Prose of(List<String> paragraphs) {
        return new Prose(
                paragraphs.stream().map(text -> (Block) Paragraph.of(text)).toList());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** A part that stands on lines of its own. */
    public sealed interface Block {

        /** Its text without emphasis; the cells of a table behind one another. */
        String text();
    }

    /**
     * A heading.
     *
     * @param level from 1
     * @param text what it says
     */
    public record Heading(int level, String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param runs its pieces, in order
     */
    public record Paragraph(List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        /** A paragraph of plain text. */
        public static Paragraph of(String text) {
            return new Paragraph(List.of(new Run(text, false, false)));
        }

        @Override
        public String text() {
            return joined(runs);
        }
    }

    /**
     * An item of a list.
     *
     * @param depth how many lists it stands in, from 1
     * @param mark its number with what stands behind it, or a dash
     * @param runs its pieces, in order
     */
    public record Item(int depth, String mark, List<Run> runs) implements Block {

        public Item {
            runs = List.copyOf(runs);
        }

        @Override
        public String text() {
            return mark + " " + joined(runs);
        }
    }

    /**
     * A table.
     *
     * @param rows its rows, the heads first; each with as many cells as it was written with
     */
    public record Grid(List<List<String>> rows) implements Block {

        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return String.join(
                    " ", rows.stream().map(row -> String.join(" ", row)).toList());
        }
    }

    /**
     * A piece of text.
     *
     * @param text what it says; a line feed where a new line begins
     * @param strong whether it is bold
     * @param emphasis whether it is in italics
     */
    public record Run(String text, boolean strong, boolean emphasis) {}

    private static String joined(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }
}
