package org.sodiem.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Lines;

/**
 * Changes single values in a file that people wrote: comments, order, blank lines, quotes, line ends and a byte order
 * mark stay as they are wherever no value was changed.
 *
 * <p>A path is the keys from the root, in a list the number of an item from 0. A comment above a key stays when the key
 * goes; one behind it goes too. After each change the text is read again: where it would not say what was intended,
 * an {@link IllegalStateException} is thrown instead of a broken file being made.
 */
public final class YamlEditor {

    /** Before scalars when they are compared. */
    private static final String PLAIN = "plain ";

    private static final String TEXT = "text ";

    private static final Pattern BLOCK_SCALAR = Pattern.compile("[|>][-+0-9]*([ \t]+#[^\r\n]*)?");

    private final String mark;
    private final String lineEnd;
    private String text;
    private Optional<Node> root;

    /**
     * An editor.
     *
     * @param file a whole file
     * @throws IllegalArgumentException where it has errors
     */
    public YamlEditor(String file) {
        this.mark = SourceFile.markOf(file);
        this.text = file.substring(mark.length());
        Matcher end = Pattern.compile("\r\n|\n|\r").matcher(text);
        this.lineEnd = end.find() ? end.group() : "\n";
        this.root = read(text);
        if (root.isEmpty() && !isWithoutValue()) {
            throw new IllegalArgumentException("not to be read");
        }
    }

    /** The file as it is now. */
    public String text() {
        return mark + text;
    }

    /** Sets a value; a new key stands behind the others. */
    public YamlEditor set(List<String> path, @Nullable Object value) {
        return set(path, value, List.of());
    }

    /**
     * Sets a value as {@link YamlMap} takes it, and the maps above it where there are none.
     *
     * @param order keys in their order: a new key stands behind the nearest of those before it, else in front of the
     *     nearest of those behind it, else behind all others
     * @throws IllegalArgumentException where the path leads through a value that has no parts
     */
    public YamlEditor set(List<String> path, @Nullable Object value, List<String> order) {
        String before = text;
        Object intended = intended(path, plain(written(value)));
        List<String> above = path.subList(0, path.size() - 1);
        String last = path.get(path.size() - 1);
        Place place = find(above);
        if (place == null || (place.node() instanceof Scalar) || isEmpty(place.node())) {
            YamlMap map = new YamlMap().with(last, value);
            if (!above.isEmpty()) {
                set(above, map, order);
            } else if (place == null) {
                boolean begun = text.isEmpty() || text.endsWith(lineEnd);
                splice(text.length(), text.length(), (begun ? "" : "\n") + YamlWriter.text(map));
            } else {
                splice(place.start(), place.node().span().end(), withoutEnd(YamlWriter.text(map)));
            }
        } else {
            Place own = place.inner(last);
            if (own == null) {
                add((Mapping) place.node(), place.inFlow(), last, value, order);
            } else {
                replace(own, value instanceof Commented commented ? commented.value() : value);
            }
        }
        return checked(intended, before);
    }

    /**
     * Sets a value, or takes its key away where there is none. Several lines get lines of their own, below the key.
     *
     * @param order as for {@link #set(List, Object, List)}
     */
    public YamlEditor put(List<String> path, @Nullable Object value, List<String> order) {
        boolean severalLines = value instanceof Lines lines && lines.text().contains("\n");
        if ((value == null || severalLines) && has(path)) {
            remove(path);
        }
        return value == null ? this : set(path, value, order);
    }

    private boolean has(List<String> path) {
        Place above = find(path.subList(0, path.size() - 1));
        return above != null
                && above.node() instanceof Mapping mapping
                && mapping.find(path.get(path.size() - 1)) != null;
    }

    /**
     * Puts an item behind the others of a list; a list of it alone where there is none.
     *
     * @throws IllegalArgumentException where the path leads to something else than a list
     */
    public YamlEditor append(List<String> path, Object item) {
        Place place = find(path);
        if (place == null
                || isNull(place.node())
                || (place.node() instanceof Sequence none && none.items().isEmpty())) {
            return set(path, List.of(item));
        }
        if (!(place.node() instanceof Sequence list)) {
            throw new IllegalArgumentException(path + ": no list");
        }
        String before = text;
        List<Object> items =
                new ArrayList<>(list.items().stream().map(YamlEditor::plain).toList());
        items.add(plain(written(item)));
        Object intended = intended(path, items);
        int end = end(list.items().get(list.items().size() - 1));
        if (place.inFlow() || isFlow(list)) {
            splice(end, end, ", " + YamlWriter.line(item, true));
        } else {
            int line = lineEnd(end);
            splice(
                    line,
                    line,
                    "\n"
                            + withoutEnd(
                                    YamlWriter.lines(List.of(item), list.span().column() - 1)));
        }
        return checked(intended, before);
    }

    /**
     * Removes a key; a mapping without keys is left as <code>{}</code>.
     *
     * @throws IllegalArgumentException where there is no such key
     */
    public YamlEditor remove(List<String> path) {
        String before = text;
        Object intended = intended(path, null);
        Place place = find(path.subList(0, path.size() - 1));
        if (place == null || !(place.node() instanceof Mapping mapping)) {
            throw new IllegalArgumentException(path + ": no key");
        }
        List<Pair> pairs = mapping.pairs();
        Pair pair = mapping.find(path.get(path.size() - 1));
        if (pair == null) {
            throw new IllegalArgumentException(path + ": no key");
        }
        int at = pairs.indexOf(pair);
        int start = pair.key().span().start();
        int end = end(pair.value());
        int next = at + 1 < pairs.size() ? pairs.get(at + 1).key().span().start() : -1;
        if (pairs.size() == 1) {
            replace(place, new YamlMap());
        } else if (isFlow(mapping)) {
            removeInFlow(at > 0 ? end(pairs.get(at - 1).value()) : start, start, end, next);
        } else if (isBlank(lineStart(start), start)) {
            splice(lineStart(start), nextLine(end), "");
        } else if (lineStart(next) == nextLine(end)) {
            splice(start, next, "");
        } else {
            int dash = start;
            while (text.charAt(dash - 1) == ' ') {
                dash--;
            }
            splice(dash, lineEnd(end), "");
        }
        return checked(intended, before);
    }

    /** Takes a pair out of its braces, with the comma that is one too many. */
    private void removeInFlow(int endBefore, int start, int end, int next) {
        if (next >= 0) {
            int behind = text.indexOf(',', end) + 1;
            boolean sameLine = isBlank(behind, next) && lineEnd(behind) > next;
            boolean ownLine = isBlank(lineStart(start), start) && isBlank(behind, lineEnd(behind));
            splice(ownLine ? lineStart(start) : start, sameLine ? next : ownLine ? nextLine(behind) : behind, "");
        } else if (text.substring(endBefore, start).matches("[ \t]*,[ \t]*")) {
            splice(endBefore, end, "");
        } else {
            Matcher comma = Pattern.compile("[ \t]*,").matcher(text).region(end, text.length());
            splice(start, comma.lookingAt() ? comma.end() : end, "");
        }
    }

    /**
     * A value and how its place is told.
     *
     * @param key the key before it; null for an item or the root
     * @param indent the column, from 0, of the mapping it is in
     * @param inFlow whether it is inside of braces or brackets
     */
    private record Place(Node node, @Nullable Scalar key, int indent, boolean inFlow) {

        int start() {
            return node.span().start();
        }

        /** The value under a key or the number of an item; null where there is no such key. */
        @Nullable
        Place inner(String step) {
            boolean flow = inFlow || isFlow(node);
            if (node instanceof Mapping mapping) {
                Pair pair = mapping.find(step);
                return pair == null
                        ? null
                        : new Place(pair.value(), pair.key(), mapping.span().column() - 1, flow);
            }
            if (node instanceof Sequence sequence && step.matches("[0-9]{1,6}")) {
                int number = Integer.parseInt(step);
                if (number < sequence.items().size()) {
                    return new Place(sequence.items().get(number), null, 0, flow);
                }
            }
            throw new IllegalArgumentException(step + ": no place");
        }
    }

    private @Nullable Place find(List<String> path) {
        Place place = root.map(whole -> new Place(whole, null, 0, false)).orElse(null);
        for (String step : path) {
            place = place == null || isNull(place.node()) ? null : place.inner(step);
        }
        return place;
    }

    private void replace(Place place, @Nullable Object value) {
        Node node = place.node();
        int start = place.start();
        int end = isBlockCollection(node) ? lineEnd(end(node)) : end(node);
        Matcher blockScalar = BLOCK_SCALAR.matcher(text).region(start, text.length());
        String comment = node instanceof Scalar scalar && !scalar.plain() && blockScalar.lookingAt()
                ? Optional.ofNullable(blockScalar.group(1)).orElse("")
                : "";
        boolean below = isBlank(lineStart(start), start);
        int colon =
                place.key() == null ? -1 : text.indexOf(':', place.key().span().end()) + 1;
        if (value != null && !place.inFlow() && YamlWriter.isBlock(value)) {
            if (colon > 0 && !below) {
                int indent = place.indent() + (value instanceof List ? 0 : 2);
                String rest = comment + text.substring(end, lineEnd(end)).stripTrailing();
                splice(colon, lineEnd(end), rest + "\n" + withoutEnd(YamlWriter.lines(value, indent)));
            } else {
                int column = start - lineStart(start) + (start == end ? 1 : 0);
                column = colon > 0 && !(value instanceof List) && column <= place.indent() ? column + 2 : column;
                String lines = withoutEnd(YamlWriter.lines(value, column));
                boolean whole = below && colon > 0;
                splice(
                        whole ? lineStart(start) : start,
                        end,
                        (whole ? lines : (start == end ? " " : "") + lines.stripLeading()) + comment);
            }
        } else {
            String line = YamlWriter.line(value, place.inFlow()) + comment;
            if (start == end) {
                splice(start, end, (place.key() == null || text.charAt(start - 1) == ':' ? " " : ": ") + line);
            } else if (colon > 0 && below && isBlockCollection(node)) {
                splice(lineStart(start), nextLine(end), "");
                splice(colon, colon, " " + line);
            } else {
                splice(start, end, line);
            }
        }
    }

    private void add(Mapping mapping, boolean inFlow, String key, @Nullable Object value, List<String> order) {
        Span span = mapping.span();
        int at = position(mapping, key, order);
        YamlMap map = new YamlMap().with(key, value);
        if (inFlow || isFlow(mapping)) {
            String line = YamlWriter.line(map, true);
            String pair = line.substring(1, line.length() - 1);
            if (!isFlow(mapping)) {
                splice(span.start(), span.end(), "{" + span.text() + ", " + pair + "}");
            } else if (at == 0) {
                splice(span.start() + 1, span.start() + 1, pair + ", ");
            } else {
                int end = end(mapping.pairs().get(at - 1).value());
                splice(end, end, ", " + pair);
            }
            return;
        }
        int indent = span.column() - 1;
        String lines = YamlWriter.lines(map, indent);
        if (at == 0) {
            splice(span.start(), span.start(), lines.stripLeading() + " ".repeat(indent));
        } else {
            int end = lineEnd(end(mapping.pairs().get(at - 1).value()));
            splice(end, end, "\n" + withoutEnd(lines));
        }
    }

    private static int position(Mapping mapping, String key, List<String> order) {
        List<String> keys =
                mapping.pairs().stream().map(pair -> pair.key().text()).toList();
        int own = order.indexOf(key);
        for (int i = own - 1; i >= 0; i--) {
            if (keys.contains(order.get(i))) {
                return keys.indexOf(order.get(i)) + 1;
            }
        }
        for (int i = own + 1; own >= 0 && i < order.size(); i++) {
            if (keys.contains(order.get(i))) {
                return keys.indexOf(order.get(i));
            }
        }
        return keys.size();
    }

    private static boolean isFlow(Node node) {
        return !(node instanceof Scalar)
                && !node.span().text().isEmpty()
                && "{[".indexOf(node.span().text().charAt(0)) >= 0;
    }

    private static boolean isBlockCollection(Node node) {
        return !(node instanceof Scalar) && !isFlow(node);
    }

    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Mapping mapping && mapping.pairs().isEmpty();
    }

    /** The offset behind what is seen of a value: blank lines behind it only where they are part of its text. */
    private int end(Node node) {
        Node last = node;
        while (isBlockCollection(last)) {
            last = last instanceof Sequence sequence
                    ? sequence.items().get(sequence.items().size() - 1)
                    : ((Mapping) last)
                            .pairs()
                            .get(((Mapping) last).pairs().size() - 1)
                            .value();
        }
        int start = last.span().start();
        int end = last.span().end();
        boolean keeps = last.span().text().matches("(?s)[|>][0-9]?[+].*");
        if (keeps) {
            return end > start && "\r\n".indexOf(text.charAt(end - 1)) >= 0 ? lineEndBefore(end) : end;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineEndBefore(int lineStart) {
        return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
    }

    private int lineStart(int offset) {
        return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int nextLine(int offset) {
        int end = lineEnd(offset);
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }

    private boolean isBlank(int from, int to) {
        return from <= to && text.substring(from, to).isBlank();
    }

    private void splice(int from, int to, String with) {
        text = text.substring(0, from) + with.replace("\n", lineEnd) + text.substring(to);
    }

    private static String withoutEnd(String lines) {
        return lines.substring(0, lines.length() - 1);
    }

    private boolean isWithoutValue() {
        return text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    private static Optional<Node> read(String text) {
        Problems problems = new Problems();
        Node root = YamlReader.read(new SourceFile("", text), problems);
        return problems.errors() == 0 ? Optional.ofNullable(root) : Optional.empty();
    }

    private static Node written(@Nullable Object value) {
        Mapping map =
                (Mapping) read(YamlWriter.text(new YamlMap().with("a", value))).orElseThrow();
        return map.pairs().get(0).value();
    }

    /** What the file is to say after a change: the value at the path, or nothing there. */
    private Object intended(List<String> path, @Nullable Object value) {
        return changed(root.map(YamlEditor::plain).orElse(PLAIN), path, value);
    }

    private static Object changed(@Nullable Object at, List<String> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value == null ? PLAIN : value;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (at instanceof List<?> items && step.matches("[0-9]{1,6}") && Integer.parseInt(step) < items.size()) {
            List<@Nullable Object> list = new ArrayList<>(items);
            list.set(Integer.parseInt(step), changed(list.get(Integer.parseInt(step)), rest, value));
            return list;
        }
        boolean isEmpty = at == null || at.equals(PLAIN);
        if (!(at instanceof Map) && !isEmpty) {
            throw new IllegalArgumentException(step + ": no place");
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>(at instanceof Map<?, ?> pairs ? pairs : Map.of());
        if (value == null && rest.isEmpty()) {
            map.remove(step);
        } else {
            map.put(step, changed(map.get(step), rest, value));
        }
        return map;
    }

    /** A value without its place; a scalar that is no text is told from a text that looks like it. */
    static Object plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.pairs().forEach(pair -> map.put(pair.key().text(), plain(pair.value())));
            return map;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(YamlEditor::plain).toList();
        }
        Scalar scalar = (Scalar) node;
        if (scalar.isNull()) {
            return PLAIN;
        }
        return (scalar.plain() && YamlWriter.isTyped(scalar.text()) ? PLAIN : TEXT) + scalar.text();
    }

    private YamlEditor checked(Object intended, String before) {
        root = read(text);
        if (!root.map(YamlEditor::plain).orElse(PLAIN).equals(intended)) {
            text = before;
            root = read(before);
            throw new IllegalStateException("the file is written in a way that cannot be changed safely");
        }
        return this;
    }
}
