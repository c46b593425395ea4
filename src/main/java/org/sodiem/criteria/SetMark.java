package org.sodiem.criteria;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.source.Sha256;

/**
 * By which criteria set a file of scores is written: a comment in it with the first digits of the hash of the set's file.
 * It is the file's own, so that no file is ever carried twice, and one that comes late from an older set can still be.
 */
public final class SetMark {

    private static final Pattern LINE = Pattern.compile("(?m)^# sodiem-criteria: ([0-9a-f]{12})\\b[^\r\n]*");

    private static final int BYTES = 6;

    private SetMark() {}

    /** The mark of a set; line ends make no other set. */
    public static String of(CriteriaSet set) {
        byte[] text = set.file().text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.bytes(text), 0, BYTES);
    }

    /** The words of the comment. */
    static String comment(CriteriaSet set, Words words) {
        return "sodiem-criteria: " + of(set) + " (" + words.text("form.set") + ")";
    }

    /** The mark that a file bears; null where it bears none. */
    static @Nullable String in(String file) {
        Matcher line = LINE.matcher(file);
        return line.find() ? line.group(1) : null;
    }

    /** The file with the mark of a set, in the place of the one it bears, else as its first line. */
    static String marked(String file, CriteriaSet set, Words words) {
        Matcher line = LINE.matcher(file);
        String own = "# " + comment(set, words);
        if (line.find()) {
            return file.substring(0, line.start()) + own + file.substring(line.end());
        }
        String end = file.contains("\r\n") ? "\r\n" : "\n";
        return file.startsWith("\uFEFF") ? "\uFEFF" + own + end + file.substring(1) : own + end + file;
    }
}
