package org.sodiem.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;

/**
 * The entries of one mapping of a file that people wrote, taken apart line by line, each with its comments, so that they can
 * be renamed, put in another order and written anew. Whatever stands outside of the mapping stays to the letter.
 *
 * <p>Comments above a key that stand no deeper than it belong to the key; those that stand deeper belong to the entry
 * before; those behind the last entry stay at the end.
 */
public final class YamlEntries {

    private static final Pattern LINES = Pattern.compile("[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private final String key;
    private final Mapping root;
    private final List<String> head;
    private final List<Entry> entries;
    private final List<String> tail;
    private final List<String> rest;
    private final String lineEnd;
    private final int indent;

    private YamlEntries(
            String key,
            Mapping root,
            List<String> head,
            List<Entry> entries,
            List<String> tail,
            List<String> rest,
            String lineEnd,
            int indent) {
        this.key = key;
        this.root = root;
        this.head = List.copyOf(head);
        this.entries = List.copyOf(entries);
        this.tail = List.copyOf(tail);
        this.rest = List.copyOf(rest);
        this.lineEnd = lineEnd;
        this.indent = indent;
    }

    /**
     * One entry. Lines have no line ends where they are new.
     *
     * @param above the lines above the key
     * @param key the key
     * @param written the key as it stands in the file, with quotes where it has them
     * @param behind what stands behind the colon on the line of the key
     * @param below the lines below the key
     * @param value what it says
     */
    public record Entry(List<String> above, String key, String written, String behind, List<String> below, Node value) {

        public Entry {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }

        /** The same under another key. */
        public Entry under(String other) {
            return other.equals(key)
                    ? this
                    : new Entry(above, other, YamlWriter.line(other, false), behind, below, value);
        }

        /** The same written otherwise. */
        public Entry with(String newBehind, List<String> newBelow) {
            return new Entry(above, key, written, newBehind, newBelow, value);
        }

        /** The entry's own lines, with the key's. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>(List.of(written + ":" + behind));
            lines.addAll(below);
            return lines;
        }

        /** Whether nothing stands under the key but comments. */
        public boolean isNull() {
            return value instanceof Scalar scalar && scalar.isNull();
        }
    }

    /**
     * Takes a file apart.
     *
     * @param file the whole file
     * @param key a key of its root, whose value is a mapping or nothing
     * @return null where there is no such key
     * @throws IllegalArgumentException where the file has errors, or is written in a way that cannot be taken apart
     */
    public static @Nullable YamlEntries of(String file, String key) {
        String mark = SourceFile.markOf(file);
        SourceFile source = new SourceFile("", file.substring(mark.length()));
        Mapping root = YamlReader.mapping(source);
        Pair own = root.find(key);
        return own == null ? null : new Parting(mark, source, root, own).entries();
    }

    /** A file that is being taken apart at the lines of one of its keys. */
    private static final class Parting {

        private final SourceFile source;
        private final Mapping root;
        private final Pair own;
        private final List<String> lines = new ArrayList<>();
        private final String lineEnd;

        /** The lines above the entries, the key's the last of them. */
        private final List<String> head;

        /** How many lines stand before the next key of the root. */
        private final int end;

        Parting(String mark, SourceFile source, Mapping root, Pair own) {
            this.source = source;
            this.root = root;
            this.own = own;
            Matcher line = LINES.matcher(mark + source.text());
            while (line.find()) {
                lines.add(line.group());
            }
            Matcher firstEnd = LINE_END.matcher(source.text());
            this.lineEnd = firstEnd.find() ? firstEnd.group() : "\n";
            int keyLine = own.key().span().line();
            this.head = new ArrayList<>(lines.subList(0, keyLine));
            this.end = root.pairs().stream()
                    .mapToInt(pair -> pair.key().span().line() - 1)
                    .filter(before -> before >= keyLine)
                    .min()
                    .orElse(lines.size());
        }

        YamlEntries entries() {
            if (!source.lineText(head.size()).startsWith(own.key().span().text() + ":")) {
                throw new IllegalArgumentException("the key shares its line");
            }
            if (own.value() instanceof Mapping mapping) {
                return mapping.span().text().startsWith("{") ? braces(mapping) : block(mapping);
            }
            if (own.value() instanceof Scalar scalar && scalar.isNull()) {
                return nothing();
            }
            throw new IllegalArgumentException("no mapping");
        }

        private YamlEntries block(Mapping mapping) {
            int indent = mapping.span().column() - 1;
            List<Entry> entries = new ArrayList<>();
            int from = head.size();
            for (int i = 0; i < mapping.pairs().size(); i++) {
                Pair pair = mapping.pairs().get(i);
                int line = pair.key().span().line();
                boolean last = i + 1 == mapping.pairs().size();
                int to = last ? end : mapping.pairs().get(i + 1).key().span().line() - 1;
                while (to > line && !isDeeper(lines.get(to - 1), indent)) {
                    to--;
                }
                int behindKey = pair.key().span().end() - source.lineStart(line);
                String text = source.lineText(line);
                entries.add(new Entry(
                        lines.subList(from, line - 1),
                        pair.key().text(),
                        pair.key().span().text(),
                        text.substring(text.indexOf(':', behindKey) + 1),
                        lines.subList(line, to),
                        pair.value()));
                from = to;
            }
            int tail = from;
            while (tail < end && lines.get(tail).startsWith(" ")) {
                tail++;
            }
            return parted(entries, from, tail, indent);
        }

        /** Entries in braces, which are written on lines of their own; what stands behind the braces, behind the key. */
        private YamlEntries braces(Mapping mapping) {
            int colon = source.text().indexOf(':', own.key().span().end());
            if (source.text().substring(colon, mapping.span().end()).indexOf('#') >= 0) {
                throw new IllegalArgumentException("comments between braces");
            }
            List<Entry> entries = mapping.pairs().stream()
                    .map(pair -> {
                        String value = pair.value().span().text().replaceAll("[ \t]*(?:\r\n|\n|\r)[ \t]*", " ");
                        return new Entry(
                                List.of(),
                                pair.key().text(),
                                pair.key().span().text(),
                                value.isEmpty() ? "" : " " + value,
                                List.of(),
                                pair.value());
                    })
                    .toList();
            int last = source.line(mapping.span().end() - 1);
            String behind = source.lineText(last)
                    .substring(mapping.span().end() - source.lineStart(last))
                    .strip();
            keyLine(line ->
                    line.substring(0, line.indexOf(':', own.key().span().text().length()) + 1)
                            + (behind.isEmpty() ? "" : "  " + behind)
                            + lineEnd);
            return apart(entries, last);
        }

        private YamlEntries nothing() {
            keyLine(line -> line.replaceFirst(":[ \t]+(?:null|~)(?=\\s|$)", ":"));
            return apart(List.of(), head.size());
        }

        private void keyLine(UnaryOperator<String> written) {
            head.set(head.size() - 1, written.apply(head.get(head.size() - 1)));
        }

        /** Entries that did not stand on lines of their own; comments below that stand deeper than the key are behind them. */
        private YamlEntries apart(List<Entry> entries, int from) {
            int tail = from;
            while (tail < end && isDeeper(lines.get(tail), 0)) {
                tail++;
            }
            return parted(entries, from, tail, "  ".length());
        }

        private YamlEntries parted(List<Entry> entries, int from, int tail, int indent) {
            return new YamlEntries(
                    own.key().text(),
                    root,
                    head,
                    entries,
                    lines.subList(from, tail),
                    lines.subList(tail, lines.size()),
                    lineEnd,
                    indent);
        }
    }

    /** Whether a line is more than a blank one and stands deeper than a column. */
    private static boolean isDeeper(String line, int indent) {
        return !line.isBlank()
                && line.length() > indent
                && line.substring(0, indent + 1).isBlank();
    }

    /** The entries, in the file's order. */
    public List<Entry> entries() {
        return entries;
    }

    /** How far the keys of the entries are indented. */
    public int indent() {
        return indent;
    }

    /**
     * The file with other entries.
     *
     * @param others the entries in their order: of this file, or new ones
     * @param added lines of comment behind those at the end, without the room in front of them
     * @throws IllegalArgumentException where the file would not say what the entries say
     */
    public String text(List<Entry> others, List<String> added) {
        StringBuilder out = new StringBuilder();
        head.forEach(line -> append(out, line));
        String room = " ".repeat(indent);
        for (Entry entry : others) {
            entry.above().forEach(line -> append(out, line));
            append(out, room + entry.written() + ":" + entry.behind());
            entry.below().forEach(line -> append(out, line));
        }
        tail.forEach(line -> append(out, line));
        added.forEach(line -> append(out, (room + line).stripTrailing()));
        rest.forEach(line -> append(out, line));
        String text = out.toString();
        check(text, others);
        return text;
    }

    private void append(StringBuilder out, String line) {
        if (!out.isEmpty() && "\r\n".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(lineEnd);
        }
        boolean ended = !line.isEmpty() && "\r\n".indexOf(line.charAt(line.length() - 1)) >= 0;
        out.append(line).append(ended ? "" : lineEnd);
    }

    /** Reads the text again: it has to say what was meant, and outside of the entries what it said. */
    private void check(String text, List<Entry> others) {
        Mapping now = YamlReader.mapping(
                new SourceFile("", text.substring(SourceFile.markOf(text).length())));
        Map<String, Object> intended = new LinkedHashMap<>();
        others.forEach(entry -> intended.put(entry.key(), YamlEditor.plain(entry.value())));
        for (Pair pair : now.pairs()) {
            boolean own = pair.key().text().equals(key);
            Pair before = root.find(pair.key().text());
            Object said = own ? intended : before == null ? "" : YamlEditor.plain(before.value());
            Object says = own && pair.value() instanceof Scalar scalar && scalar.isNull()
                    ? Map.of()
                    : YamlEditor.plain(pair.value());
            if (!said.equals(says)) {
                throw new IllegalArgumentException(
                        "cannot be changed safely: " + pair.key().text());
            }
        }
        if (now.pairs().size() != root.pairs().size() || intended.size() != others.size()) {
            throw new IllegalArgumentException("cannot be changed safely");
        }
    }

    /** What lines say that are to stand as one entry, its key's line first. */
    public static Node entryValue(List<String> lines) {
        return YamlReader.mapping(new SourceFile("", String.join("\n", lines) + "\n"))
                .pairs()
                .get(0)
                .value();
    }
}
