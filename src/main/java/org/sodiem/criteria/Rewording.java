package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.yaml.YamlEntries.Entry;

/**
 * The comments of an entry that were made from its component, made again from another one. Only a comment that is equal
 * to the one made from the earlier component is touched: any other is somebody's own.
 *
 * @param before the earlier component's form
 * @param after the later component's form
 */
record Rewording(EntryLines before, EntryLines after) {

    /** A line of the form with a key: how far it is indented, the key, and the comment behind it. */
    private static final Pattern KEY = Pattern.compile("( *)(\"[^\"]*\"|[^\\s:#\"]+):(?: \\[])?(?:  # (.*))?");

    /** A comment behind a value. */
    private static final Pattern BEHIND = Pattern.compile("\\s#\\s?(.*)$");

    /** A key whose text goes over the lines below. */
    private static final Pattern TEXT = Pattern.compile("\\s*[^#\\s].*: *[|>][-+0-9]*( +#.*)?");

    private static final String COMMENT = "# ";

    /** How many of an entry's comments are those of the earlier form. */
    long known(Entry entry) {
        Set<String> made = made();
        Map<String, String> comments = comments(before.asked());
        long title = behind(entry.behind(), before.title(), "").equals(entry.behind()) ? 0 : 1;
        return title
                + entry.below().stream()
                        .filter(line -> made.contains(line.strip())
                                || !behindKey(line, comments, Map.of()).equals(line))
                        .count();
    }

    /** Whether nothing is asked for otherwise. */
    boolean isNothing() {
        return before.title().equals(after.title()) && before.asked().equals(after.asked());
    }

    /** What stands behind the code: the title, unless somebody wrote something else there. */
    String behind(String written) {
        return behind(written, before.title(), after.title());
    }

    /** A line's end with another comment, where it has the one that is to be replaced. */
    static String behind(String written, String earlier, String later) {
        String own = "  " + COMMENT + earlier;
        String text = written.stripTrailing();
        return text.endsWith(own) ? text.substring(0, text.length() - own.length()) + "  " + COMMENT + later : written;
    }

    /** What somebody wrote below an entry as comments of their own, each on a line, with the room in front of it. */
    List<String> ownComments(Entry entry, int indent) {
        Set<String> made = made();
        Map<String, String> comments = comments(before.asked());
        List<String> own = new ArrayList<>();
        boolean[] prose = prose(entry.below());
        for (int i = 0; i < prose.length; i++) {
            String line = entry.below().get(i);
            if (prose[i] || line.isBlank() || made.contains(line.strip())) {
                continue;
            }
            if (line.strip().startsWith("#")) {
                own.add(line);
                continue;
            }
            Matcher behind = BEHIND.matcher(line.stripTrailing());
            String key = key(line);
            if (behind.find() && (key == null || !behind.group(1).equals(comments.get(key)))) {
                own.add(" ".repeat(indent) + COMMENT + behind.group(1));
            }
        }
        return own;
    }

    /** Which lines are a part of a text that goes over several lines, in which a sign of comments is none. */
    private static boolean[] prose(List<String> lines) {
        boolean[] prose = new boolean[lines.size()];
        int deeperThan = Integer.MAX_VALUE;
        for (int i = 0; i < prose.length; i++) {
            String line = lines.get(i);
            int depth = line.length() - line.stripLeading().length();
            prose[i] = deeperThan < Integer.MAX_VALUE && (line.isBlank() || depth > deeperThan);
            if (!prose[i]) {
                deeperThan = TEXT.matcher(line.stripTrailing()).matches() ? depth : Integer.MAX_VALUE;
            }
        }
        return prose;
    }

    /** The comments that the earlier component made, as they stand where nothing is entered, and where something is. */
    private Set<String> made() {
        Set<String> made = new HashSet<>();
        for (String line : before.asked()) {
            made.add(COMMENT + line);
            if (line.startsWith(COMMENT)) {
                made.add(line);
            }
        }
        return made;
    }

    /** An entry whose facts stay, with the comments of the later component. */
    Entry reworded(Entry entry, int indent) {
        if (isNothing()) {
            return entry;
        }
        String behind = behind(entry.behind());
        Set<String> made = made();
        Map<String, String> comments = comments(before.asked());
        Map<String, String> others = comments(after.asked());
        List<String> lines = new ArrayList<>();
        int place = -1;
        boolean commented = false;
        boolean[] prose = prose(entry.below());
        for (int i = 0; i < prose.length; i++) {
            String line = entry.below().get(i);
            if (!prose[i] && made.contains(line.strip())) {
                place = place < 0 ? lines.size() : place;
                commented |= line.strip().startsWith(COMMENT + COMMENT);
            } else {
                lines.add(prose[i] ? line : behindKey(line, comments, others));
            }
        }
        if (place >= 0) {
            insert(lines, place, indent, commented || entry.isNull());
        }
        return entry.with(behind, lines);
    }

    /** The comments behind keys, by the key. */
    private static Map<String, String> comments(List<String> asked) {
        Map<String, String> comments = new HashMap<>();
        for (String line : asked) {
            Matcher key = KEY.matcher(line);
            if (key.matches() && key.group(3) != null) {
                comments.put(key.group(2), key.group(3));
            }
        }
        return comments;
    }

    private static @Nullable String key(String line) {
        Matcher key = Pattern.compile("(\"[^\"]*\"|[^\\s:#\"]+):.*").matcher(line.strip());
        return key.matches() ? key.group(1) : null;
    }

    private static String behindKey(String line, Map<String, String> comments, Map<String, String> others) {
        String key = key(line);
        String comment = key == null ? null : comments.get(key);
        String text = line.stripTrailing();
        if (comment == null || !text.endsWith("  " + COMMENT + comment)) {
            return line;
        }
        String end = line.substring(text.length());
        String data = text.substring(0, text.length() - comment.length() - COMMENT.length())
                .stripTrailing();
        String other = others.get(key);
        return data + (other == null ? "" : "  " + COMMENT + other) + end;
    }

    /** Puts the lines of the later form where those of the earlier stood; keys that have a value get what stands above them. */
    private void insert(List<String> lines, int first, int indent, boolean commented) {
        String room = " ".repeat(indent);
        List<String> above = new ArrayList<>();
        int place = first;
        List<String> form = after.asked();
        for (int i = 0; i < form.size(); i++) {
            String line = form.get(i);
            if (line.startsWith(COMMENT)) {
                above.add(room + (commented ? COMMENT : "") + line);
                continue;
            }
            List<String> own = new ArrayList<>(List.of(room + COMMENT + line));
            while (i + 1 < form.size() && form.get(i + 1).startsWith(" ")) {
                own.add(room + COMMENT + form.get(++i));
            }
            int there = find(lines, key(line), indent);
            if (there >= 0) {
                lines.addAll(there, above);
                place = there + above.size() + 1;
                while (place < lines.size() && lines.get(place).startsWith(room + " ")) {
                    place++;
                }
            } else {
                lines.addAll(place, above);
                lines.addAll(place + above.size(), own);
                place += above.size() + own.size();
            }
            above.clear();
        }
    }

    private static int find(List<String> lines, @Nullable String key, int indent) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean level = line.length() > indent && line.substring(0, indent).isBlank() && line.charAt(indent) != ' ';
            if (level && key != null && key.equals(key(line))) {
                return i;
            }
        }
        return -1;
    }
}
