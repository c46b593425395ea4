package org.sodiem.gate;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.FoldedPath;

/** Names of files as Windows and macOS see them. */
final class PortableNames {

    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])\\s*(?:\\..*)?|\\.git|git~[0-9]+");
    /** Bytes of a name that file systems keep, and letters of a path that leave room for the folder of the clone. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_PATH = 200;

    private static final String FORBIDDEN = "<>:\"|?*\\";

    private final Map<String, TreeSet<String>> known = new HashMap<>();

    /** All names beside those that come, with the folders they lie in. */
    PortableNames(Collection<String> paths) {
        for (String path : paths) {
            for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
                add(path.substring(0, end));
            }
            add(path);
        }
    }

    private void add(String path) {
        known.computeIfAbsent(FoldedPath.of(path), key -> new TreeSet<>()).add(path);
    }

    /** Another name that is taken for this one, or for a folder it lies in; null where there is none. */
    @Nullable
    String clash(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String own = path.substring(0, end);
            for (String other : known.getOrDefault(FoldedPath.of(own), new TreeSet<>())) {
                if (!other.equals(own)) {
                    return other;
                }
            }
        }
        return null;
    }

    /**
     * Whether every system can keep a file under this path, and everybody sees what it is called.
     *
     * @param data whether it is a file of a unit, of which none begins with a dot: git and servers take such for settings
     */
    static boolean isPortable(String path, boolean data) {
        String inside = path.startsWith("../") ? path.substring(3) : path;
        if (inside.length() > LONGEST_PATH) {
            return false;
        }
        for (String name : inside.split("/", -1)) {
            boolean ends = name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ");
            boolean tooLong = name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
            boolean dot = data && name.startsWith(".");
            if (name.isEmpty()
                    || ends
                    || tooLong
                    || dot
                    || RESERVED.matcher(name).matches()) {
                return false;
            }
        }
        return Normalizer.isNormalized(path, Normalizer.Form.NFC)
                && path.codePoints().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0 || isHidden(c));
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == 0xFFFD || Lookalikes.isUnseen(c);
        };
    }
}
