package org.sodiem.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Mapping root = YamlReader.mapping(new SourceFile("", file.substring(mark.length())));
        Pair own = root.find(key);
        if (own == null) {
            return null;
        }
        SourceFile source = own.key().span().file();
        List<String> lines = new ArrayList<>();
        Matcher line = LINES.matcher(source.text());
        while (line.find()) {
            lines.add(line.group());
        }
        Matcher end = Pattern.compile("\r\n|\n|\r").matcher(source.text());
        String lineEnd = end.find() ? end.group() : "\n";
        int keyLine = own.key().span().line();
        int next = lines.size() + 1;
        for (Pair pair : root.pairs()) {
            int at = pair.key().span().line();
            next = at > keyLine && at < next ? at : next;
        }
        boolean block = own.value() instanceof Mapping mapping
                && !mapping.pairs().isEmpty()
                && mapping.span().line() > keyLine;
        if (!lines.get(keyLine - 1).startsWith(key + ":")
                && !lines.get(keyLine - 1).contains("\"" + key + "\":")) {
            throw new IllegalArgumentException("the key shares its line");
        }
        List<String> head = new ArrayList<>(lines.subList(0, keyLine));
        if (!mark.isEmpty() && !head.isEmpty()) {
            head.set(0, mark + head.get(0));
        }
        if (block) {
            return block(key, root, (Mapping) own.value(), lines, head, next, lineEnd);
        }
        List<Entry> entries = new ArrayList<>();
        int behind = keyLine;
        if (own.value() instanceof Mapping mapping) {
            String text = mapping.span().text();
            if (text.indexOf('#') >= 0) {
                throw new IllegalArgumentException("comments between braces");
            }
            for (Pair pair : mapping.pairs()) {
                String value = pair.value().span().text().replaceAll("[ \t]*(?:\r\n|\n|\r)[ \t]*", " ");
                entries.add(new Entry(
                        List.of(),
                        pair.key().text(),
                        pair.key().span().text(),
                        value.isEmpty() ? "" : " " + value,
                        List.of(),
                        pair.value()));
            }
            behind = source.line(Math.max(mapping.span().start(), mapping.span().end() - 1));
            String keyText = lines.get(keyLine - 1);
            int colon = keyText.indexOf(':', keyText.indexOf(key) + key.length());
            String lastLine = lines.get(behind - 1);
            int close = mapping.span().end() - source.lineStart(behind);
            String comment =
                    lastLine.substring(Math.min(close, lastLine.length())).strip();
            head.set(
                    keyLine - 1,
                    (keyLine == 1 ? mark : "")
                            + keyText.substring(0, colon + 1)
                            + (comment.isEmpty() ? "" : "  " + comment)
                            + lineEnd);
        } else if (!(own.value() instanceof Scalar scalar && scalar.isNull())) {
            throw new IllegalArgumentException("no mapping");
        } else {
            head.set(keyLine - 1, head.get(keyLine - 1).replaceFirst(":[ \t]+(?:null|~)(?=\\s|$)", ":"));
        }
        int from = behind;
        while (from < next - 1 && isDeeper(lines.get(from), 0)) {
            from++;
        }
        return new YamlEntries(
                key,
                root,
                head,
                entries,
                lines.subList(behind, from),
                lines.subList(from, lines.size()),
                lineEnd,
                "  ".length());
    }

    private static YamlEntries block(
            String key,
            Mapping root,
            Mapping mapping,
            List<String> lines,
            List<String> head,
            int next,
            String lineEnd) {
        int indent = mapping.span().column() - 1;
        List<Pair> pairs = mapping.pairs();
        List<String> above = new ArrayList<>();
        int first = pairs.get(0).key().span().line();
        above.addAll(lines.subList(head.size(), first - 1));
        List<Entry> entries = new ArrayList<>();
        List<String> between = List.of();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            int own = pair.key().span().line();
            int following = i + 1 < pairs.size() ? pairs.get(i + 1).key().span().line() : next;
            int end = following - 1;
            while (end > own && !isDeeper(lines.get(end - 1), indent)) {
                end--;
            }
            String line = withoutEnd(lines.get(own - 1));
            int colon = pair.key().span().end() - pair.key().span().file().lineStart(own);
            colon = line.indexOf(':', colon);
            entries.add(new Entry(
                    above,
                    pair.key().text(),
                    pair.key().span().text(),
                    line.substring(colon + 1),
                    lines.subList(own, end),
                    pair.value()));
            between = lines.subList(end, following - 1);
            above = new ArrayList<>(between);
        }
        int column = 0;
        while (column < between.size() && between.get(column).startsWith(" ")) {
            column++;
        }
        List<String> rest = new ArrayList<>(between.subList(column, between.size()));
        rest.addAll(lines.subList(next - 1, lines.size()));
        return new YamlEntries(key, root, head, entries, between.subList(0, column), rest, lineEnd, indent);
    }

    /** Whether a line is more than a blank one and stands deeper than a column. */
    private static boolean isDeeper(String line, int indent) {
        return !line.isBlank()
                && line.length() > indent
                && line.substring(0, indent + 1).isBlank();
    }

    private static String withoutEnd(String line) {
        return line.replaceFirst("[\r\n]+$", "");
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
