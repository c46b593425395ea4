package org.sodiem.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.WrittenNumber;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/**
 * What would mend a line at which a file stops being YAML. The parser stumbles at the mistake or some lines below; so the
 * slips people make are tried on the lines from there upwards, and the first that lets the parser pass is the advice.
 *
 * @param code what kind of slip it is
 * @param at where it is
 * @param args what the message tells: how far the line should be indented, and is
 * @param instead the line as it should be, where the message does not say how
 */
record Mend(Code code, Span at, List<String> args, List<String> instead) {

    /** How many written lines above the stumble are tried. */
    private static final int REACH = 4;

    static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_FILE = 1 << 17;

    /** What ends a document of YAML where it stands alone on a line. */
    private static final String END = "...";

    private static final String KEY = "(?:\"[^\"]*\"|'[^']*'|[\\p{L}\\p{N}._-]+)";
    private static final Pattern NO_BLANK = Pattern.compile("(\\s*(?:- +)?" + KEY + ":)(?: *\t[\t ]*)?([^\\s:/].*)");
    /** A value without quotes in braces, where it ends as it does for people. */
    private static final Pattern IN_BRACES =
            Pattern.compile("((?:[{,]\\s*)" + KEY + ":\\s+)([^\\s,{}\\[\\]\"'][^,{}]*?)(?=\\s*[,}])");

    /** A figure behind a sign that makes a list or a text of it. */
    private static final Pattern SIGN_BEFORE_FIGURE = Pattern.compile("([-|%@`]\\s*|>=?\\s*)([0-9][0-9.,_ ]*%?)");

    /** A figure in quotes that are not closed, or closed before a sign of per cent. */
    private static final Pattern FIGURE_IN_QUOTES = Pattern.compile("[\"'] *([0-9][0-9.,_ ]*%?) *[\"']*( *%)? *[\"']?");

    /** A key in the brackets of a list. */
    private static final Pattern KEY_IN_BRACKETS =
            Pattern.compile("(\\s*)([\\[{(]+ *)[\"']?([\\p{L}\\p{N}._-]+)[\"']? *[\\])}]+ *(:(?: .*)?)");

    /** An item of a list behind a bullet of a text, or behind a dash without a blank. */
    private static final Pattern BULLET =
            Pattern.compile("(?:[•▪●○◦‣·+]\\s*|[0-9]{1,2}[.)]\\s+|-(?=\\p{L}))([\\p{L}{\"'].*)");

    /** A sign before a name in the brackets of a list. */
    private static final Pattern AT_IN_BRACKETS = Pattern.compile("([\\[,] *)@(?=[\\p{L}\\p{N}])");

    /** The code of a component, of which a group of keys stands below. */
    private static final Pattern CODE_LINE = Pattern.compile(" *\"[0-9]+(?:\\.[0-9]+)*\": *");

    /** A key that has a group of keys, with one of them on its own line. */
    private static final Pattern GROUP = Pattern.compile(
            "(\\s*(?:[\"']?(?:[0-9][\\p{L}0-9.]*|[A-Z]{1,3}[0-9]+)[\"']?|faults|results|figures|serves): +)([\\p{L}\\p{N}._-]+: +\\S+)\\s*");

    /** An item of a list in brackets of its own. */
    private static final Pattern OPEN_ITEM = Pattern.compile("(\\s*- +)([\\[{].*[^\\]}\\s])\\s*");

    private static final Pattern SIGN = Pattern.compile(":(?= |$)| #|^[#@`%*&!|>]");
    /** A key whose quote is not closed before its colon, nor behind it. */
    private static final Pattern OPEN_KEY =
            Pattern.compile("(\\s*(?:- +)?)([\"'])([\\p{L}\\p{N}._-]+)(:(?: [^\"']*)?)");

    /** A key and its value, both in one pair of quotes. */
    private static final Pattern QUOTED_PAIR = Pattern.compile("(\\s*)([\"'])([a-z][a-z-]*: +[^\"'\\s][^\"']*)\\2\\s*");

    /** A text in braces whose quote is not closed before the brace. */
    private static final Pattern OPEN_IN_BRACES = Pattern.compile("(.*[{,] *[a-z-]+: +([\"'])[^\"'{}]*)(}+\\s*)");

    private static final Pattern PAIR = Pattern.compile("(\\s*(?:- +)?" + KEY + ": +)(\\S.*?)\\s*");

    /** A value that ends where it seems to, whatever follows it. */
    private static final String WHOLE =
            "(?:[0-9][0-9.,]*%?|true|false|\"[^\"]*\"|'[^']*'|\\[[^\\[\\]{}]*\\]|\\{[^{}]*\\})";

    /** Two or more values, each in quotes of its own. */
    private static final Pattern TWO_IN_QUOTES =
            Pattern.compile("\"[^\"]*\"(?:[\\s,;/]+\"[^\"]*\")+|'[^']*'(?:[\\s,;/]+'[^']*')+");

    /** A value of words, none of which is in quotes or brackets. */
    private static final String WORDS = "[^\"'\\[\\]{},:#&*!|>@`%][^\"'\\[\\]{},:]*";

    /** What would be the first item of a list, on the line of its key. */
    private static final Pattern ITEM = Pattern.compile("- +([\\p{L}\\p{N}._/-]+(?: *, *[\\p{L}\\p{N}._/-]+)*)");

    private static final Pattern NO_COLON =
            Pattern.compile("(\\s*(?:- +)?)([a-z][a-z-]*)( *(?:[-=]>|:=|[=;]) *| +)([^\\s=:;].*)");
    /** A key whose text stands in the lines below it. */
    private static final Pattern BLOCK = Pattern.compile("\\s*(?:- +)?" + KEY + ": +[|>][-+0-9]*\\s*");

    private static final Pattern NEXT_KEY = Pattern.compile(" +([a-z][a-z-]*):(?= |$)");
    private static final Pattern OWN_KEY = Pattern.compile("(?m)(?:^ *(?:- +)?|[{,] *)([a-z][a-z-]*):(?= |$)");
    private static final Pattern ITEM_IN_BRACES = Pattern.compile("\\s*- +\\{.*");
    /** An item that begins with a key, the others of which follow below it. */
    private static final Pattern ITEM_WITH_KEY = Pattern.compile("\\s*- +" + KEY + ":(?: .*)?");

    private static final Pattern BEGINNING_IN_BRACES = Pattern.compile("[{,]\\s*" + KEY + ":\\s+");

    Mend {
        args = List.copyOf(args);
        instead = List.copyOf(instead);
    }

    /** The slips, the likeliest first; what only shifts or quotes a line parses too easily to be tried first. */
    private static final List<Code> LIKELY = List.of(
            Code.SECOND_DOCUMENT,
            Code.YAML_TAB,
            Code.YAML_BLANK_AFTER_COLON,
            Code.YAML_UNCLOSED_QUOTE,
            Code.YAML_UNCLOSED_BRACKET,
            Code.YAML_SYNTAX,
            Code.YAML_TWO_KEYS,
            Code.YAML_SIGN_BEFORE_FIGURE,
            Code.YAML_COLON,
            Code.YAML_INDENTATION,
            Code.YAML_NEEDS_QUOTES);

    /**
     * A line, changed, as one way to mend a file.
     *
     * @param code what kind of slip it would be
     * @param at where it would be
     * @param line the line, changed
     * @param args what the message tells
     * @param asText the line as a text, where a figure is taken to be meant that may be a text as well; else empty
     */
    private record Try(Code code, Span at, String line, List<String> args, String asText) {

        Try(Code code, Span at, String line, List<String> args) {
            this(code, at, line, args, "");
        }

        Mend mend() {
            List<String> instead = args.isEmpty()
                    ? Stream.of(line, asText)
                            .filter(one -> !one.isBlank())
                            .map(one -> Lookalikes.seen(one.strip()))
                            .toList()
                    : List.of();
            return new Mend(code, at, args, instead);
        }

        String in(SourceFile file) {
            int start = file.lineStart(at.line());
            int end = start + file.lineText(at.line()).length();
            return file.text().substring(0, start) + line + file.text().substring(end);
        }
    }

    /**
     * The mend of a file; null where no slip that is known lets the parser pass.
     *
     * @param stumble where the parser stumbles
     * @param next where it stumbles in a text: the offset in UTF-16 units, or -1 where it does not
     */
    static @Nullable Mend of(Span stumble, ToIntFunction<String> next) {
        SourceFile file = stumble.file();
        if (file.text().length() > LONGEST_FILE) {
            return null;
        }
        List<Try> tries = new ArrayList<>();
        suspects(file, stumble.line()).forEach(line -> tries(file, line, tries));
        tries.sort(Comparator.comparing(one -> LIKELY.indexOf(one.code())));
        Mend partly = null;
        for (Try one : tries) {
            String mended = one.in(file);
            int stumbles = next.applyAsInt(mended);
            if (stumbles < 0) {
                return one.mend();
            }
            if (partly == null && new SourceFile("", mended).line(stumbles) > stumble.line()) {
                partly = one.mend();
            }
        }
        return partly;
    }

    /** The lines that may hold the mistake: those with an odd indentation first, then from the stumble upwards. */
    private static List<Integer> suspects(SourceFile file, int from) {
        List<Integer> lines = new ArrayList<>();
        for (int line = from; line >= 1 && lines.size() <= REACH; line--) {
            String text = file.lineText(line);
            if (!text.isBlank() && !text.strip().startsWith("#") && text.length() <= LONGEST_LINE) {
                lines.add(line);
            }
        }
        for (int first : List.of(belowBlock(file, from), openQuote(file, from))) {
            if (first > 0) {
                lines.remove(Integer.valueOf(first));
                lines.add(0, first);
            }
        }
        lines.sort(Comparator.comparingInt(line -> indentation(file.lineText(line)) % 2 == 1 ? 0 : 1));
        return lines;
    }

    /** The nearest line of a text that stands no further in than the key above it, whose text it was to be; 0 where there is none. */
    private static int belowBlock(SourceFile file, int from) {
        for (int line = from; line > 1 && line >= from - REACH; line--) {
            String text = file.lineText(line);
            String above = file.lineText(line - 1);
            if (above.length() <= LONGEST_LINE
                    && BLOCK.matcher(above).matches()
                    && !text.isBlank()
                    && indentation(text) <= indentation(above)) {
                return line;
            }
        }
        return 0;
    }

    /** The first line above whose key or value opens a quote and does not close it: it swallows lines. 0 where there is none. */
    private static int openQuote(SourceFile file, int before) {
        for (int line = 1; line < before; line++) {
            String text = file.lineText(line);
            Matcher pair = PAIR.matcher(text.length() <= LONGEST_LINE ? text : "");
            boolean value = pair.matches()
                    && isQuote(pair.group(2).charAt(0))
                    && pair.group(2)
                                    .substring(1)
                                    .replace("''", "")
                                    .indexOf(pair.group(2).charAt(0))
                            < 0;
            if (value
                    || (text.length() <= LONGEST_LINE && OPEN_KEY.matcher(text).matches())) {
                return line;
            }
        }
        return 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static void tries(SourceFile file, int number, List<Try> tries) {
        String line = file.lineText(number);
        int start = file.lineStart(number);
        if (line.stripTrailing().equals(END)) {
            tries.add(new Try(Code.SECOND_DOCUMENT, new Span(file, start, start + END.length()), "", List.of(END)));
        }
        Matcher open = OPEN_KEY.matcher(line);
        if (open.matches()) {
            int quote = start + open.start(2);
            String closed = open.group(1) + open.group(2) + open.group(3) + open.group(2) + open.group(4);
            tries.add(written(Code.YAML_UNCLOSED_QUOTE, new Span(file, quote, quote + 1), closed));
        }
        Matcher within = QUOTED_PAIR.matcher(line);
        if (within.matches()) {
            int quote = start + within.start(2);
            tries.add(written(Code.YAML_SYNTAX, new Span(file, quote, quote + 1), within.group(1) + within.group(3)));
        }
        Matcher braced = OPEN_IN_BRACES.matcher(line);
        if (braced.matches()) {
            int quote = start + braced.start(2);
            String closed = braced.group(1) + braced.group(2) + braced.group(3);
            tries.add(written(Code.YAML_UNCLOSED_QUOTE, new Span(file, quote, quote + 1), closed));
        }
        int tab = line.indexOf('\t');
        if (tab >= 0 && line.substring(0, tab).isBlank()) {
            int text = line.length() - line.stripLeading().length();
            Set<Integer> wanted = new LinkedHashSet<>(near(file, number));
            for (String spaces : List.of("  ", "    ", "      ")) {
                wanted.add(line.substring(0, text).replace("\t", spaces).length());
            }
            for (int spaces : wanted) {
                tries.add(new Try(
                        Code.YAML_TAB,
                        new Span(file, start + tab, start + tab),
                        " ".repeat(spaces) + line.substring(text),
                        List.of(String.valueOf(spaces))));
            }
        }
        if (tab >= 0 && line.substring(0, tab).strip().equals("-")) {
            String blank = line.substring(0, tab).stripTrailing() + " "
                    + line.substring(tab).stripLeading();
            tries.add(written(Code.YAML_SYNTAX, new Span(file, start + tab, start + tab + 1), blank));
        }
        Matcher joined = NO_BLANK.matcher(line);
        if (joined.matches()) {
            int colon = start + joined.end(1);
            String apart = joined.group(1) + " " + joined.group(2);
            tries.add(written(Code.YAML_BLANK_AFTER_COLON, new Span(file, colon - 1, colon), apart));
        }
        withoutAColon(file, number, line, tries);
        strayMarks(file, number, line, tries);
        raised(file, number, tries);
        amongCodes(file, number, tries);
        groups(file, number, line, tries);
        indentations(file, number, tries);
        twoKeys(file, start, line, tries);
        inBraces(file, start, line, tries);
        Matcher pair = PAIR.matcher(line);
        if (pair.matches()) {
            values(file, start, pair, tries);
        }
    }

    /** A key with another sign, or none, where its colon belongs; it is a key where it begins its map or is one elsewhere. */
    private static void withoutAColon(SourceFile file, int number, String line, List<Try> tries) {
        Matcher key = NO_COLON.matcher(line);
        if (!key.matches()) {
            return;
        }
        boolean begins = number > 1 && file.lineText(number - 1).stripTrailing().endsWith(":");
        boolean whole = key.group(4).strip().matches(WHOLE);
        if (begins || whole || !key.group(3).isBlank() || isKey(key.group(2), file)) {
            int end = file.lineStart(number) + key.end(2);
            tries.add(written(
                    Code.YAML_BLANK_AFTER_COLON,
                    new Span(file, end, end),
                    key.group(1) + key.group(2) + ": " + key.group(4)));
        }
    }

    /** A bullet that is none of YAML's, a dash before a key of a map, and semicolons for commas. */
    private static void strayMarks(SourceFile file, int number, String line, List<Try> tries) {
        int own = indentation(line);
        Span first = new Span(file, file.lineStart(number) + own, file.lineStart(number) + own);
        String text = line.substring(own);
        if (text.startsWith("* ")) {
            tries.add(written(Code.YAML_SYNTAX, first, " ".repeat(own) + "-" + text.substring(1)));
            if (PAIR.matcher(text.substring(2)).matches()) {
                tries.add(written(
                        Code.YAML_SYNTAX,
                        first,
                        " ".repeat(own) + text.substring(2).stripLeading()));
            }
        }
        boolean goesOn = number < file.lines()
                && indentation(file.lineText(number + 1)) == own
                && !file.lineText(number + 1).startsWith("-", own);
        if (text.startsWith("- ") && goesOn) {
            tries.add(written(
                    Code.YAML_SYNTAX, first, " ".repeat(own) + text.substring(2).stripLeading()));
        }
        if (text.startsWith("%") && own == 0) {
            tries.add(written(Code.YAML_SYNTAX, first, "# " + text.substring(1).stripLeading()));
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.matches()) {
            tries.add(written(Code.YAML_SYNTAX, first, " ".repeat(own) + "- " + bullet.group(1)));
        }
        Matcher at = AT_IN_BRACKETS.matcher(line);
        if (at.find()) {
            Span sign = new Span(file, file.lineStart(number) + at.end() - 1, file.lineStart(number) + at.end());
            tries.add(written(Code.YAML_SYNTAX, sign, at.replaceAll("$1")));
        }
        Matcher key = KEY_IN_BRACKETS.matcher(line);
        if (key.matches()) {
            String name = key.group(3).matches("[0-9.]+") ? quoted(key.group(3)) : key.group(3);
            tries.add(written(Code.YAML_SYNTAX, first, key.group(1) + name + key.group(4)));
        }
        int semicolon = line.indexOf(';');
        if (semicolon > line.indexOf('{') && line.indexOf('{') > 0) {
            Span sign = new Span(file, file.lineStart(number) + semicolon, file.lineStart(number) + semicolon + 1);
            tries.add(written(Code.YAML_SYNTAX, sign, line.replace(';', ',')));
        }
    }

    /** A key with a value, below which a line is indented further, indented as that one. */
    private static void raised(SourceFile file, int number, List<Try> tries) {
        String line = file.lineText(number);
        int own = indentation(line);
        int next = number < file.lines() ? indentation(file.lineText(number + 1)) : 0;
        if (next > own && PAIR.matcher(line).matches()) {
            Span at = new Span(file, file.lineStart(number) + own, file.lineStart(number) + own);
            List<String> args = List.of(String.valueOf(next), String.valueOf(own));
            tries.add(0, new Try(Code.YAML_INDENTATION, at, " ".repeat(next) + line.substring(own), args));
        }
    }

    /** The code of a component that is not indented as the one above it. */
    private static void amongCodes(SourceFile file, int number, List<Try> tries) {
        String line = file.lineText(number);
        if (!isCode(line)) {
            return;
        }
        int above = number - 1;
        while (above > 0 && !isCode(file.lineText(above))) {
            above--;
        }
        int own = indentation(line);
        int wanted = above == 0 ? own : indentation(file.lineText(above));
        if (wanted != own) {
            Span at = new Span(file, file.lineStart(number) + own, file.lineStart(number) + own);
            List<String> args = List.of(String.valueOf(wanted), String.valueOf(own));
            tries.add(0, new Try(Code.YAML_INDENTATION, at, " ".repeat(wanted) + line.substring(own), args));
        }
    }

    private static boolean isCode(String line) {
        return line.length() <= LONGEST_LINE && CODE_LINE.matcher(line).matches();
    }

    /** A group of keys on the line of its own key, in braces; an item of a list whose bracket is not closed, with it. */
    private static void groups(SourceFile file, int number, String line, List<Try> tries) {
        Matcher group = GROUP.matcher(line);
        if (group.matches()) {
            int start = file.lineStart(number) + group.start(2);
            String braced = group.group(1) + "{" + group.group(2) + "}";
            tries.add(written(Code.YAML_SYNTAX, new Span(file, start, start), braced));
        }
        String above = number > 1 ? file.lineText(number - 1) : "";
        if (line.strip().startsWith("{") && above.strip().startsWith("- {")) {
            int start = file.lineStart(number) + indentation(line);
            String dashed = " ".repeat(indentation(above)) + "- " + line.strip();
            tries.add(written(Code.YAML_SYNTAX, new Span(file, start, start), dashed));
        }
        Matcher item = OPEN_ITEM.matcher(line);
        if (item.matches()) {
            int start = file.lineStart(number) + item.start(2);
            String closed = item.group(1) + item.group(2) + (item.group(2).startsWith("[") ? "]" : "}");
            tries.add(written(Code.YAML_UNCLOSED_BRACKET, new Span(file, start, start + 1), closed));
        }
    }

    /** Keys that follow a value without a new line, or without a comma in braces. */
    private static void twoKeys(SourceFile file, int start, String line, List<Try> tries) {
        Matcher pair = PAIR.matcher(line);
        boolean item = ITEM_IN_BRACES.matcher(line).matches();
        if (!pair.matches() && !item) {
            return;
        }
        String below =
                item ? "" : "\n" + " ".repeat(line.indexOf(pair.group(1).strip().replaceFirst("^- +", "")));
        StringBuilder apart = new StringBuilder();
        Span first = null;
        int done = 0;
        int value = item ? line.indexOf('{') : pair.start(2);
        Matcher key = NEXT_KEY.matcher(line);
        while (key.find()) {
            String written = line.substring(0, key.start());
            boolean braces = written.lastIndexOf('{') > written.lastIndexOf('}');
            Matcher inBraces = BEGINNING_IN_BRACES.matcher(written);
            while (braces && inBraces.find()) {
                value = Math.max(value, inBraces.end());
            }
            String before =
                    value < key.start() ? line.substring(value, key.start()).replaceFirst(";$", "") : "";
            if ((item && !braces) || before.isEmpty()) {
                continue;
            }
            if (before.matches(WHOLE) || (before.matches(WORDS) && isKey(key.group(1), file))) {
                apart.append(line, done, key.start()).append(braces ? ", " : below);
                first = first == null ? new Span(file, start + key.start(1), start + key.end(1)) : first;
                done = key.start(1);
                value = key.end() + 1;
            }
        }
        if (first != null) {
            String all = apart.append(line.substring(done)).toString();
            tries.add(new Try(Code.YAML_TWO_KEYS, first, all, List.of(first.text())));
        }
    }

    /** Whether a name stands as a key at the beginning of a line, or in braces. */
    private static boolean isKey(String name, SourceFile file) {
        Matcher key = OWN_KEY.matcher(file.text());
        while (key.find()) {
            if (key.group(1).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Values in braces that hold a sign of YAML, all of them in quotes. */
    private static void inBraces(SourceFile file, int start, String line, List<Try> tries) {
        Matcher value = IN_BRACES.matcher(line);
        StringBuilder quoted = new StringBuilder();
        int first = -1;
        boolean colon = false;
        while (value.find()) {
            Matcher sign = SIGN.matcher(value.group(2));
            if (sign.find()) {
                first = first < 0 ? value.start(2) + sign.start() : first;
                colon = colon || sign.group().startsWith(":");
                value.appendReplacement(quoted, Matcher.quoteReplacement(value.group(1) + quoted(value.group(2))));
            }
        }
        value.appendTail(quoted);
        if (first >= 0) {
            Span at = new Span(file, start + first, start + first);
            tries.add(written(colon ? Code.YAML_COLON : Code.YAML_NEEDS_QUOTES, at, quoted.toString()));
        }
    }

    /** Indented as the lines around it are, or one step further than the one above. */
    private static void indentations(SourceFile file, int number, List<Try> tries) {
        String line = file.lineText(number);
        if (BLOCK.matcher(line).matches()) {
            return; // indented less, it would swallow the lines below instead of reading them
        }
        int own = indentation(line);
        int start = file.lineStart(number);
        List<Integer> wanted = new ArrayList<>();
        if (own % 2 == 1) {
            wanted.add(own - 1);
            wanted.add(own + 1);
        }
        wanted.addAll(near(file, number));
        for (int spaces : wanted.stream().distinct().toList()) {
            if (spaces != own) {
                tries.add(new Try(
                        Code.YAML_INDENTATION,
                        new Span(file, start + own, start + own),
                        " ".repeat(spaces) + line.substring(own),
                        List.of(String.valueOf(spaces), String.valueOf(own))));
            }
        }
    }

    /** How far the lines above a line are indented, and one step further. */
    private static List<Integer> near(SourceFile file, int number) {
        List<Integer> near = new ArrayList<>();
        for (int line = number - 1; line >= 1 && line >= number - REACH; line--) {
            String above = file.lineText(line);
            if (above.stripTrailing().endsWith(":")
                    || ITEM_WITH_KEY.matcher(above).matches()) {
                near.add(indentation(file.lineText(line)) + 2);
            }
            near.add(indentation(file.lineText(line)));
            near.add(indentation(file.lineText(line)) + 2);
        }
        return near;
    }

    /** The value closed, or in quotes as a whole. */
    private static void values(SourceFile file, int start, Matcher pair, List<Try> tries) {
        String value = pair.group(2);
        int from = start + pair.start(2);
        char first = value.charAt(0);
        if (isQuote(first)) {
            boolean twice = value.length() > 3 && value.endsWith("''");
            String closed = pair.group(1) + (twice ? value.substring(0, value.length() - 1) : value + first);
            Span quote = new Span(file, from, from + 1);
            Matcher figure = FIGURE_IN_QUOTES.matcher(value);
            List<String> meant = figure.matches() ? WrittenNumber.measures(figure.group(1)) : List.of();
            boolean percent = figure.matches() && figure.group(2) != null;
            if (meant.size() == 1) {
                String text = percent ? pair.group(1) + quoted(value) : closed;
                Code code = percent ? Code.YAML_SYNTAX : Code.YAML_UNCLOSED_QUOTE;
                tries.add(new Try(code, quote, pair.group(1) + meant.get(0), List.of(), text));
            }
            tries.add(written(Code.YAML_UNCLOSED_QUOTE, quote, closed));
        }
        if (first == '[' || first == '{') {
            brackets(new Span(file, from, from + 1), pair.group(1), value, tries);
            String once = value.replaceAll("([\\[{])( *,)+ *", "$1").replaceAll(",( *,)+", ",");
            if (!once.equals(value)) {
                tries.add(written(Code.YAML_SYNTAX, new Span(file, from, from + 1), pair.group(1) + once));
            }
            String closed = pair.group(1) + value + (first == '[' ? ']' : '}');
            tries.add(written(Code.YAML_UNCLOSED_BRACKET, new Span(file, from, from + 1), closed));
        }
        if (first == '{' && value.endsWith("}")) {
            return;
        }
        Matcher sign = SIGN_BEFORE_FIGURE.matcher(value);
        if (sign.matches()) {
            List<String> figure = WrittenNumber.measures(sign.group(2));
            boolean isMeant = first != '>' && figure.size() == 1;
            tries.add(new Try(
                    Code.YAML_SIGN_BEFORE_FIGURE,
                    new Span(file, from, from + 1),
                    pair.group(1) + (isMeant ? figure.get(0) : "0"),
                    isMeant ? List.of() : List.of(value),
                    isMeant && "%@`".indexOf(first) >= 0 ? pair.group(1) + quoted(value) : ""));
        }
        Matcher item = ITEM.matcher(value);
        if (item.matches() && isListElsewhere(pair.group(1).strip(), file)) {
            String list = pair.group(1) + "[" + item.group(1) + "]";
            tries.add(written(Code.YAML_SYNTAX, new Span(file, from, from + 1), list));
        }
        int colon = value.indexOf(": ") >= 0 ? value.indexOf(": ") : value.endsWith(":") ? value.length() - 1 : -1;
        Code code = colon >= 0 && first != '[' ? Code.YAML_COLON : Code.YAML_NEEDS_QUOTES;
        int at = code == Code.YAML_COLON ? from + colon : from;
        boolean wrapped = isQuote(first)
                && value.length() > 2
                && value.charAt(value.length() - 1) == first
                && !TWO_IN_QUOTES.matcher(value).matches();
        String text = wrapped ? value.substring(1, value.length() - 1) : value;
        tries.add(written(code, new Span(file, at, at), pair.group(1) + quoted(text)));
    }

    /** Whether a key, its colon included, has a list in brackets somewhere in the file. */
    private static boolean isListElsewhere(String key, SourceFile file) {
        return Pattern.compile("(?m)(?:^|[{,]) *(?:- +)?" + Pattern.quote(key) + " +\\[")
                .matcher(file.text())
                .find();
    }

    /** A value in brackets whose last bracket is of the other kind, or one too many. */
    private static void brackets(Span opening, String key, String value, List<Try> tries) {
        char closing = value.charAt(0) == '[' ? ']' : '}';
        char other = closing == ']' ? '}' : ']';
        String within = value.substring(0, value.length() - 1);
        if (value.charAt(value.length() - 1) == other) {
            tries.add(written(Code.YAML_UNCLOSED_BRACKET, opening, key + within + closing));
        } else if (within.endsWith(String.valueOf(closing))) {
            tries.add(written(Code.YAML_SYNTAX, opening, key + within));
        }
    }

    /** A line with its value in quotes as a whole, where only its beginning is. */
    static String withWholeQuotes(String line) {
        Matcher pair = PAIR.matcher(line);
        boolean open = pair.matches()
                && isQuote(pair.group(2).charAt(0))
                && pair.group(2).indexOf(pair.group(2).charAt(0), 1)
                        < pair.group(2).length() - 1;
        return open ? pair.group(1) + quoted(pair.group(2)) : line;
    }

    /** A value in quotes, of the kind it does not hold. */
    static String quoted(String value) {
        return value.indexOf('"') < 0 && value.indexOf('\\') < 0
                ? '"' + value + '"'
                : "'" + value.replace("'", "''") + "'";
    }

    private static Try written(Code code, Span at, String line) {
        return new Try(code, at, line, List.of());
    }

    private static int indentation(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    /** A key and a value without a blank between them, with it; null where a text is none. */
    static @Nullable String withBlank(String text) {
        Matcher joined = NO_BLANK.matcher(text);
        if (joined.matches()) {
            return joined.group(1) + " " + joined.group(2);
        }
        Matcher sign = NO_COLON.matcher(text);
        return sign.matches() && !sign.group(3).isBlank() ? sign.group(1) + sign.group(2) + ": " + sign.group(4) : null;
    }
}
