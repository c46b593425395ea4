package org.sodiem.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Entry;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Lines;
import org.sodiem.yaml.YamlMap.Quoted;
import org.sodiem.yaml.YamlMap.Unfilled;

/**
 * Writes values as YAML in one style: two spaces a level, lists not indented, quotes only where a text needs them, no
 * line ever folded. The same values give the same text, and {@link YamlReader} reads them again.
 */
public final class YamlWriter {

    /** What some reader takes for a number, a day, a time, a truth value or nothing: a text like that needs quotes. */
    private static final Pattern TYPED = Pattern.compile("[-+]?[0-9][0-9._]*([eE][-+]?[0-9]+)?"
            + "|[-+]?[.][0-9_]+([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F_]+|0b[01_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+([.][0-9_]*)?"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?|[-+]?[.](inf|Inf|INF)|[.](nan|NaN|NAN)"
            + "|(?i:true|false|yes|no|on|off|y|n|null)|~|=|<<|");

    /** What a text cannot be without quotes: beginning or ending so, or holding what begins a value, a comment, a key. */
    private static final Pattern SPECIAL = Pattern.compile(
            "-([ ,\\[\\]{}].*)?|[?:,\\[\\]{}#&*!|>'\"%@` ].*|---.*|[.]{3}.*|.*(: | #).*|.*[: ]", Pattern.DOTALL);

    private static final Pattern SPECIAL_IN_FLOW = Pattern.compile("[,\\[\\]{}]");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** A whole file: a value, with a line feed behind it. */
    public static String text(Object value) {
        return lines(value, 0);
    }

    /** A value in lines of its own, all indented by so many blanks. */
    public static String lines(Object value, int indent) {
        YamlWriter writer = new YamlWriter();
        if (isBlock(value)) {
            writer.block(value, indent, true);
        } else {
            writer.out.append(" ".repeat(indent));
            writer.inline(value, false);
            writer.out.append('\n');
        }
        return writer.out.toString();
    }

    /** A value on one line. */
    static String line(@Nullable Object value, boolean inFlow) {
        YamlWriter writer = new YamlWriter();
        writer.inline(value, inFlow);
        return writer.out.toString();
    }

    /** Whether a value takes lines of its own. */
    static boolean isBlock(@Nullable Object value) {
        return value instanceof Commented commented
                ? isBlock(commented.value())
                : (value instanceof Map<?, ?> any && !any.isEmpty())
                        || (value instanceof YamlMap map && !map.isEmpty())
                        || (value instanceof List<?> list && !list.isEmpty());
    }

    /** Whether this, without quotes, may be taken for something else than a text. */
    static boolean isTyped(String text) {
        return TYPED.matcher(text).matches();
    }

    private void block(Object value, int indent, boolean atLineStart) {
        boolean first = !atLineStart;
        if (value instanceof Map<?, ?> map) {
            block(YamlMap.of(map), indent, atLineStart);
        } else if (value instanceof YamlMap map) {
            for (Entry entry : map.entries()) {
                for (String line : entry.above()) {
                    indent(indent, first);
                    out.append(comment(line)).append('\n');
                    first = false;
                }
                indent(indent, first);
                first = false;
                scalar(entry.key(), false);
                out.append(':');
                behind(entry.value(), indent, false);
            }
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                indent(indent, first);
                first = false;
                out.append('-');
                behind(item, indent, true);
            }
        }
    }

    private void indent(int indent, boolean alreadyThere) {
        out.append(alreadyThere ? "" : " ".repeat(indent));
    }

    /** What stands behind the colon of a key or the dash of an item, to the end of its last line. */
    private void behind(@Nullable Object written, int indent, boolean dash) {
        String comment = written instanceof Commented commented ? "  " + comment(commented.comment()) : "";
        Object value = written instanceof Commented commented ? commented.value() : written;
        if (value instanceof Unfilled unfilled) {
            out.append(comment).append('\n');
            String above = " ".repeat(indent + 2) + "# ";
            if (!unfilled.keys().isEmpty()) {
                text(unfilled.keys())
                        .lines()
                        .forEach(line -> out.append(above).append(line).append('\n'));
            }
        } else if (value instanceof Lines lines && isLiteral(lines.text())) {
            out.append(" |-").append(comment).append('\n');
            lines.text()
                    .lines()
                    .forEach(line -> out.append(line.isEmpty() ? "" : " ".repeat(indent + 2) + line)
                            .append('\n'));
        } else if (value == null && !dash) {
            out.append(comment).append('\n');
        } else if (value == null || !isBlock(value)) {
            out.append(' ');
            inline(value, false);
            out.append(comment).append('\n');
        } else if (dash && comment.isEmpty() && !startsWithComment(value)) {
            out.append(' ');
            block(value, indent + 2, false);
        } else {
            out.append(comment).append('\n');
            block(value, dash || !(value instanceof List) ? indent + 2 : indent, true);
        }
    }

    /**
     * Whether a text is the same again behind {@code |-}: of several lines, none with a blank at its end, the first one with
     * a letter at its beginning, which tells the depth of all.
     */
    private static boolean isLiteral(String text) {
        return text.indexOf('\n') > 0
                && !text.endsWith("\n")
                && !Character.isWhitespace(text.charAt(0))
                && text.lines().noneMatch(line -> line.endsWith(" "))
                && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
    }

    private static boolean startsWithComment(Object value) {
        return value instanceof YamlMap map && !map.entries().get(0).above().isEmpty();
    }

    private void inline(@Nullable Object value, boolean inFlow) {
        if (value instanceof Flow flow) {
            inline(flow.value(), inFlow);
        } else if (value instanceof Commented commented) {
            inline(commented.value(), inFlow);
        } else if (value instanceof Map<?, ?> map) {
            inline(YamlMap.of(map), inFlow);
        } else if (value instanceof YamlMap map) {
            String before = "{";
            for (Entry entry : map.entries()) {
                out.append(before);
                scalar(entry.key(), true);
                out.append(": ");
                inline(entry.value(), true);
                before = ", ";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> items) {
            String before = "[";
            for (Object item : items) {
                out.append(before);
                inline(item, true);
                before = ", ";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        } else if (value instanceof Quoted quoted) {
            quote(quoted.text());
        } else if (value instanceof Lines lines) {
            scalar(lines.text(), inFlow);
        } else if (value instanceof String text) {
            scalar(text, inFlow);
        } else {
            out.append(value instanceof BigDecimal number ? number.toPlainString() : value);
        }
    }

    private void scalar(String text, boolean inFlow) {
        boolean special = isTyped(text)
                || SPECIAL.matcher(text).matches()
                || (inFlow && SPECIAL_IN_FLOW.matcher(text).find())
                || !text.codePoints().allMatch(YamlWriter::isPrintable);
        if (special) {
            quote(text);
        } else {
            out.append(text);
        }
    }

    private void quote(String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        out.append('"');
    }

    /** Whether a character may stand in a line as it is; the byte order mark may, but is often lost. */
    private static boolean isPrintable(int c) {
        return (c >= ' ' && c <= '~')
                || (c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
    }

    /** A comment; what would end its line is a blank. */
    private static String comment(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(isPrintable(c) ? c : ' '));
        return line.isEmpty() ? "" : "# " + line;
    }
}
