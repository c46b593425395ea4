package org.sodiem.load;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.Span;
import org.sodiem.source.TreeEntry;

/** Names of files that Windows and macOS can keep. */
public final class PortableNames {

    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])\\s*(?:\\..*)?|\\.git|git~[0-9]+");
    /** Bytes of a name that file systems keep, and letters of a path that leave room for the folder of the clone. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_PATH = 200;

    private static final String FORBIDDEN = "<>:\"|?*\\";

    private PortableNames() {}

    /**
     * Tells each file that a clone on Windows cannot have: as a warning, for what stands was let in once and everything reads
     * it. Marks apart from their letters are no trouble there; who cites such a file is told.
     */
    static void tell(List<TreeEntry> entries, Problems problems) {
        for (TreeEntry entry : entries) {
            if (!isPortable(Normalizer.normalize(entry.path(), Normalizer.Form.NFC), false)) {
                problems.add(Code.NAME_NOT_ON_WINDOWS, Span.ofWhole(entry.path()));
            }
        }
    }

    /**
     * Whether every system can keep a file under this path, and everybody sees what it is called.
     *
     * @param data whether it is a file of a unit, of which none begins with a dot: git and servers take such for settings
     */
    public static boolean isPortable(String path, boolean data) {
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
