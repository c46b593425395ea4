package org.sodiem.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/** A value in a YAML file and its place. */
public sealed interface Node {

    /** Where the value stands. A block collection reaches from its first to its last element. */
    Span span();

    /** The one value that stands in brackets or braces, as it is written; null where there is none, or more. */
    default @Nullable String alone() {
        if (this instanceof Sequence list && list.items().size() == 1) {
            Node item = list.items().get(0);
            return item instanceof Scalar value && !value.isNull()
                    ? value.span().text()
                    : item.alone();
        }
        return this instanceof Mapping braces
                        && braces.isOfKeysAlone()
                        && braces.pairs().size() == 1
                ? braces.pairs().get(0).key().span().text()
                : null;
    }

    /**
     * A single value.
     *
     * @param text the value as text in Unicode form NFC, digits as they were written
     * @param plain whether it stood without quotes and on one line, so that it may be a number or a date
     * @param span where it stands, quotes included
     */
    record Scalar(String text, boolean plain, Span span) implements Node {

        /** Whether nothing was written: an empty value, {@code null} or {@code ~} without quotes. */
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        /**
         * What stands behind the value on its line as a comment, from its {@code #} on; null where there is none, and
         * where the value is in quotes.
         */
        public @Nullable Span comment() {
            SourceFile file = span.file();
            int from = span.end();
            while (from < file.text().length() && " \t".indexOf(file.text().charAt(from)) >= 0) {
                from++;
            }
            boolean apart = from > span.end() || span.start() == span.end();
            if (!plain || !apart || from >= file.text().length() || file.text().charAt(from) != '#') {
                return null;
            }
            int line = file.line(from);
            int end = file.lineStart(line) + file.lineText(line).stripTrailing().length();
            return new Span(file, from, end);
        }

        /** The value and its comment as one text in quotes. */
        public String withComment() {
            SourceFile file = span.file();
            int line = file.line(span.end());
            int end = file.lineStart(line) + file.lineText(line).length();
            return Mend.quoted(file.text().substring(span.start(), end).strip());
        }

        /** The key and the value that were meant, where only the blank behind the colon is missing; else null. */
        public @Nullable String asPair() {
            return plain ? Mend.withBlank(text) : null;
        }
    }

    /**
     * Values in their order.
     *
     * @param items the values
     * @param span where they stand
     */
    record Sequence(List<Node> items, Span span) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys with their values, in the order written; no key occurs twice.
     *
     * @param pairs the keys and values
     * @param span where they stand
     */
    record Mapping(List<Pair> pairs, Span span) implements Node {
        public Mapping {
            pairs = List.copyOf(pairs);
        }

        /** Whether it holds names without values, as a list in the wrong brackets does. */
        public boolean isOfKeysAlone() {
            return span.text().startsWith("{")
                    && !pairs.isEmpty()
                    && pairs.stream()
                            .allMatch(pair -> pair.value() instanceof Scalar none
                                    && none.text().isEmpty());
        }

        /** The pair with this key, if there is one. */
        public @Nullable Pair find(String key) {
            for (Pair pair : pairs) {
                if (pair.key().text().equals(key)) {
                    return pair;
                }
            }
            return null;
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Pair(Scalar key, Node value) {}
}
