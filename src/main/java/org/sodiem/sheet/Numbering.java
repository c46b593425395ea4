package org.sodiem.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers that Word puts before paragraphs by itself; they stand in no text. */
final class Numbering {

    private static final int LEVELS = 9;

    /** The longest text of a sign; it is written again before each paragraph. */
    private static final int SIGN = 100;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<String, Numbered> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** How a level is counted: from which number, by which signs, with which text around them ({@code %1.%2}). */
    private record Level(int start, String signs, String text) {}

    /** A list: its kind, and the first numbers of levels that it sets anew. */
    private record Numbered(String kind, Map<Integer, Integer> starts) {}

    /** A document without numbers. */
    Numbering() {}

    Numbering(Xml xml) throws IOException {
        String kind = "";
        String list = "";
        int level = 0;
        Level own = new Level(1, "decimal", "");
        while (xml.next()) {
            if (xml.isEnd("lvl") && !kind.isEmpty()) {
                kinds.computeIfAbsent(kind, id -> new TreeMap<>()).put(level, own);
            }
            if (xml.isEnd("abstractNum")) {
                kind = "";
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> {
                    kind = xml.attribute("abstractNumId", "0");
                    Budget.most(kinds.size(), Budget.STYLES);
                }
                case "lvl" -> {
                    level = Math.min(xml.whole("ilvl", 0), LEVELS - 1);
                    own = new Level(1, "decimal", "");
                }
                case "start" -> own = new Level(xml.whole("val", 1), own.signs(), own.text());
                case "numFmt" -> own = new Level(own.start(), xml.attribute("val", "decimal"), own.text());
                case "lvlText" -> {
                    String text = xml.attribute("val", "");
                    own = new Level(own.start(), own.signs(), text.substring(0, Math.min(text.length(), SIGN)));
                }
                case "num" -> {
                    list = xml.attribute("numId", "0");
                    Budget.most(lists.size(), Budget.STYLES);
                    lists.put(list, new Numbered("", new HashMap<>()));
                }
                case "abstractNumId" -> {
                    Numbered before = lists.get(list);
                    lists.put(
                            list,
                            new Numbered(
                                    xml.attribute("val", "0"), before == null ? new HashMap<>() : before.starts()));
                }
                case "lvlOverride" -> level = Math.min(xml.whole("ilvl", 0), LEVELS - 1);
                case "startOverride" -> {
                    Numbered changed = lists.get(list);
                    if (changed != null) {
                        changed.starts().put(level, xml.whole("val", 1));
                    }
                }
                default -> {}
            }
        }
    }

    /** The sign before the next paragraph of a list; nothing where the list is none. */
    String next(@Nullable String list, int level) {
        Numbered numbered = list == null ? null : lists.get(list);
        Map<Integer, Level> levels = numbered == null ? null : kinds.get(numbered.kind());
        Level own = levels == null ? null : levels.get(Math.min(level, LEVELS - 1));
        if (numbered == null || levels == null || own == null) {
            return "";
        }
        int at = Math.min(level, LEVELS - 1);
        // Lists of one kind go on counting, unless one sets its own start.
        String counter = numbered.starts().isEmpty() ? numbered.kind() : numbered.kind() + "/" + list;
        int[] count = counts.computeIfAbsent(counter, id -> new int[LEVELS]);
        for (int i = 0; i <= at; i++) {
            Level upper = levels.get(i);
            int start = numbered.starts().getOrDefault(i, upper == null ? 1 : upper.start());
            if (count[i] == 0) {
                count[i] = start;
            } else if (i == at) {
                count[i]++;
            }
        }
        for (int i = at + 1; i < LEVELS; i++) {
            count[i] = 0;
        }
        return sign(own, levels, count);
    }

    private static String sign(Level own, Map<Integer, Level> levels, int[] count) {
        if (own.signs().equals("bullet")) {
            return "-";
        }
        if (own.signs().equals("none")) {
            return "";
        }
        StringBuilder sign = new StringBuilder();
        String text = own.text();
        for (int i = 0; i < text.length(); i++) {
            boolean place =
                    text.charAt(i) == '%' && i + 1 < text.length() && "123456789".indexOf(text.charAt(i + 1)) >= 0;
            if (place) {
                int level = text.charAt(++i) - '1';
                Level of = levels.get(level);
                sign.append(number(count[level], of == null ? "decimal" : of.signs()));
            } else {
                sign.append(text.charAt(i));
            }
        }
        return sign.toString();
    }

    private static String number(int count, String signs) {
        return switch (signs) {
            case "upperRoman" -> roman(count);
            case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(count, 'A');
            case "lowerLetter" -> letters(count, 'a');
            case "decimalZero" -> (count < 10 ? "0" : "") + count;
            default -> String.valueOf(count);
        };
    }

    private static String roman(int count) {
        StringBuilder roman = new StringBuilder();
        int left = Math.min(count, 3999);
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(SIGNS[i]);
            }
        }
        return roman.toString();
    }

    private static String letters(int count, char first) {
        return count < 1
                ? ""
                : String.valueOf((char) (first + (count - 1) % 26)).repeat(Math.min((count - 1) / 26 + 1, 9));
    }
}
