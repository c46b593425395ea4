package org.sodiem.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether arguments and names of files arrive as they were typed. Java takes both in the encoding of the system's locale;
 * where that has no Vietnamese letters they arrive as others, and would be written down so. The launchers set a locale
 * that has them, which nothing inside a running Java can do.
 */
final class TypedText {

    private static final String VIETNAMESE = "Đặng Thị Mỹ ưỡn";

    private TypedText() {}

    /**
     * What is wrong, as the key of its words; null where nothing is.
     *
     * @param encoding the name of the encoding of names and arguments, {@code sun.jnu.encoding}
     * @param windows whether names of files are known to be whole whatever the encoding, and only arguments are not
     */
    static @Nullable String problem(String encoding, boolean windows, List<String> args) {
        if (args.stream().anyMatch(arg -> arg.indexOf('\uFFFD') >= 0)) {
            return "wrong.encoding";
        }
        if (hasVietnamese(encoding)) {
            return null;
        }
        if (!windows) {
            return "wrong.locale";
        }
        return args.stream().anyMatch(arg -> arg.indexOf('?') >= 0) ? "wrong.encoding" : null;
    }

    /**
     * The arguments as they were typed, where Java on Windows got them in the letters of the system, which may be others
     * without a word: đ as d. The launcher keeps the line, and what it does not explain letter by letter stands as it came.
     *
     * @param args what Java got
     * @param line the arguments as one line; null where the launcher told none
     * @return null where the line is not that of the arguments
     */
    static @Nullable List<String> typed(List<String> args, @Nullable String line) {
        List<String> typed = line == null ? List.of() : split(line);
        boolean same = line != null && typed.size() == args.size();
        for (int i = 0; same && i < args.size(); i++) {
            same = isSame(args.get(i), typed.get(i));
        }
        return same ? typed : null;
    }

    private static boolean isSame(String arrived, String typed) {
        boolean same = arrived.length() == typed.length();
        for (int i = 0; same && i < typed.length(); i++) {
            same = typed.charAt(i) >= 0x80 || typed.charAt(i) == arrived.charAt(i);
        }
        return same;
    }

    /** The line as programs on Windows split it: a backslash counts only in front of a quote, a doubled quote in quotes is one. */
    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean started = false;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int end = i;
            while (end < line.length() && line.charAt(end) == '\\') {
                end++;
            }
            if (!quoted && (c == ' ' || c == '\t')) {
                if (started) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                started = false;
                continue;
            }
            started = true;
            if (end > i) {
                boolean beforeQuote = end < line.length() && line.charAt(end) == '"';
                part.append("\\".repeat(beforeQuote ? (end - i) / 2 : end - i));
                if (beforeQuote && (end - i) % 2 == 1) {
                    part.append('"');
                    end++;
                }
                i = end - 1;
            } else if (c != '"') {
                part.append(c);
            } else if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                part.append('"');
                i++;
            } else {
                quoted = !quoted;
            }
        }
        if (started) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean hasVietnamese(String encoding) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode(VIETNAMESE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
