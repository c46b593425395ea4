package org.sodiem.yaml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;

/**
 * Reads what most files are written in: pairs and lists by indentation, values on one line, lists and pairs in brackets on
 * one line, quotes without escapes.
 *
 * <p>It gives the very nodes that the parser gives, or nothing: whatever is not plainly of that kind is the parser's, and
 * with it everything that is told as a problem.
 */
final class PlainReader {

    /** As many tokens as the parser takes are in no shorter text. */
    private static final int LONGEST_FILE = 200_000;

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_VALUE = 16_000;
    private static final int LONGEST_NUMBER = 500;
    private static final int DEEPEST = 16;

    private final SourceFile file;
    private final String text;
    private final boolean composed;

    /** Where the next character to be read stands. */
    private int at;

    /** How far the line that was entered last is indented; -1 behind the last line. */
    private int indent;

    private PlainReader(SourceFile file) {
        this.file = file;
        this.text = file.text();
        this.composed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** The root of a file of pairs; null where the file has to be read by the parser. */
    static @Nullable Node read(SourceFile file) {
        if (file.text().length() > LONGEST_FILE || !isPlain(file.text())) {
            return null;
        }
        PlainReader reader = new PlainReader(file);
        reader.enterLine(0);
        Mapping root = reader.indent == 0 ? reader.mapping(0, 1) : null;
        return reader.indent < 0 ? root : null;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is a line feed, or one that shows; outside of ASCII none means anything to YAML. */
    private static boolean isPlain(char c) {
        return c < 0x7F ? c >= ' ' || c == '\n' : c > 0x9F && c < Character.MIN_SURROGATE;
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private boolean isBlankAt(int offset) {
        return offset >= text.length() || text.charAt(offset) == ' ' || text.charAt(offset) == '\n';
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Goes to the first line from an offset on that holds more than a comment. */
    private void enterLine(int offset) {
        at = offset;
        while (at < text.length()) {
            int start = at;
            skipBlanks();
            if (at < text.length() && here() != '\n') {
                if (here() != '#') {
                    indent = at - start;
                    return;
                }
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            }
            at = Math.min(at + 1, text.length());
        }
        indent = -1;
    }

    /** Goes on to the next line; false where more than a comment stands behind a value. */
    private boolean endLine() {
        int from = at;
        skipBlanks();
        if (here() == '#' && at > from) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        }
        if (here() != '\n') {
            return false;
        }
        enterLine(Math.min(at + 1, text.length()));
        return true;
    }

    private @Nullable Mapping mapping(int column, int depth) {
        int start = at;
        List<Pair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int end;
        do {
            Scalar key = key();
            Node value = key == null || !keys.add(key.text()) ? null : behindKey(column, depth);
            if (key == null || value == null) {
                return null;
            }
            pairs.add(new Pair(key, value));
            end = value.span().end();
        } while (indent == column);
        return new Mapping(pairs, new Span(file, start, end));
    }

    /** The value behind the colon of a key, on its line or below it. */
    private @Nullable Node behindKey(int column, int depth) {
        Span empty = new Span(file, at, at);
        skipBlanks();
        if (here() != '\n' && here() != '#') {
            Node value = onLine(depth + 1);
            return value != null && endLine() ? value : null;
        }
        at = empty.end();
        if (!endLine()) {
            return null;
        }
        boolean item = here() == '-' && isBlankAt(at + 1);
        if (indent < column || (indent == column && !item)) {
            return new Scalar("", true, empty);
        }
        return depth > DEEPEST ? null : item ? sequence(indent, depth + 1) : mapping(indent, depth + 1);
    }

    private @Nullable Sequence sequence(int column, int depth) {
        int start = at;
        List<Node> items = new ArrayList<>();
        int end;
        do {
            int dash = at++;
            skipBlanks();
            Node item = here() == '\n' || here() == '#' ? null : item(column + at - dash, depth);
            if (item == null) {
                return null;
            }
            items.add(item);
            end = item.span().end();
        } while (indent == column && here() == '-' && isBlankAt(at + 1));
        return new Sequence(items, new Span(file, start, end));
    }

    private @Nullable Node item(int column, int depth) {
        int start = at;
        boolean pairs = key() != null;
        at = start;
        if (pairs) {
            return depth > DEEPEST ? null : mapping(column, depth + 1);
        }
        Node value = onLine(depth + 1);
        return value != null && endLine() ? value : null;
    }

    /** A key and its colon, behind which a blank or the line's end stands. */
    private @Nullable Scalar key() {
        int start = at;
        char quote = here();
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? start + 1 : start;
        int end = from;
        while (end < text.length() && isOfKey(text.charAt(end))) {
            end++;
        }
        int behind = quoted ? end + 1 : end;
        boolean sound = end > from
                && end - from <= LONGEST_KEY
                && (quoted
                        ? end < text.length() && text.charAt(end) == quote
                        : text.charAt(from) != '-' && text.charAt(from) != '.')
                && behind < text.length()
                && text.charAt(behind) == ':'
                && isBlankAt(behind + 1);
        if (!sound) {
            return null;
        }
        at = behind + 1;
        return new Scalar(text.substring(from, end), !quoted, new Span(file, start, behind));
    }

    private static boolean isOfKey(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** A value that begins and ends on the line, outside of brackets. */
    private @Nullable Node onLine(int depth) {
        return here() == '[' || here() == '{' ? inBrackets(depth) : scalar(false);
    }

    private @Nullable Node inBrackets(int depth) {
        return depth > DEEPEST ? null : here() == '[' ? bracketedList(depth) : bracketedPairs(depth);
    }

    private @Nullable Sequence bracketedList(int depth) {
        int start = at++;
        List<Node> items = new ArrayList<>();
        while (goesOn(']', items.isEmpty())) {
            Node item = bracketed(depth);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return isClosed(']') ? new Sequence(items, new Span(file, start, at)) : null;
    }

    private @Nullable Mapping bracketedPairs(int depth) {
        int start = at++;
        List<Pair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (goesOn('}', pairs.isEmpty())) {
            Scalar key = key();
            skipBlanks();
            Node value = key == null || !keys.add(key.text()) ? null : bracketed(depth);
            if (key == null || value == null) {
                return null;
            }
            pairs.add(new Pair(key, value));
        }
        return isClosed('}') ? new Mapping(pairs, new Span(file, start, at)) : null;
    }

    /** Goes to what stands next in brackets, over the comma before it; false where they end. */
    private boolean goesOn(char closing, boolean first) {
        skipBlanks();
        if (first) {
            return here() != closing;
        }
        if (here() != ',') {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    private boolean isClosed(char closing) {
        boolean closed = here() == closing;
        at++;
        return closed;
    }

    private @Nullable Node bracketed(int depth) {
        return here() == '[' || here() == '{' ? inBrackets(depth + 1) : scalar(true);
    }

    private @Nullable Scalar scalar(boolean bracketed) {
        char first = here();
        return first == '"' || first == '\'' ? quoted(first) : isFirst(first) ? unquoted(bracketed) : null;
    }

    private @Nullable Scalar quoted(char quote) {
        int start = at;
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            if (text.charAt(end) == '\\' && quote == '"') {
                return null;
            }
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == quote;
        at = end + 1;
        return closed ? value(start + 1, end, false, new Span(file, start, at)) : null;
    }

    private @Nullable Scalar unquoted(boolean bracketed) {
        int start = at;
        int end = start;
        for (; at < text.length() && text.charAt(at) != '\n'; at++) {
            char c = text.charAt(at);
            if (bracketed && ",]}".indexOf(c) >= 0) {
                break;
            }
            if ((bracketed && "[{#\"'".indexOf(c) >= 0) || (c == ':' && endsKey(bracketed))) {
                return null;
            }
            if (c == '#' && text.charAt(at - 1) == ' ') {
                break;
            }
            if (c != ' ') {
                end = at + 1;
            }
        }
        at = end;
        boolean number = end - start > LONGEST_NUMBER && !isLetter(text.charAt(start));
        return number ? null : value(start, end, true, new Span(file, start, end));
    }

    /** Whether the colon here is one behind a key, not one of a value such as {@code 17:00}. */
    private boolean endsKey(boolean bracketed) {
        return isBlankAt(at + 1) || (bracketed && ",[]{}".indexOf(text.charAt(at + 1)) >= 0);
    }

    private @Nullable Scalar value(int from, int to, boolean plain, Span span) {
        if (to - from > LONGEST_VALUE) {
            return null;
        }
        String written = text.substring(from, to);
        return new Scalar(composed ? written : Normalizer.normalize(written, Normalizer.Form.NFC), plain, span);
    }

    private static boolean isLetter(char c) {
        return c > 0x7F || (isLetterOrDigit(c) && c > '9');
    }

    /** Whether an unquoted value may begin so, whatever follows. */
    private boolean isFirst(char c) {
        boolean signed = c == '-' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return isLetter(c) || isLetterOrDigit(c) || "(/.+_~".indexOf(c) >= 0 || signed;
    }
}
