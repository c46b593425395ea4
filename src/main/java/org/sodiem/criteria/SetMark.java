package org.sodiem.criteria;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.source.SourceFile;

/**
 * By which criteria set a file of scores is written: a comment in it with the first digits of the hash of the set's file.
 * It is the file's own, so that no file is ever carried twice, and one that comes late from an older set can still be.
 */
public final class SetMark {

    private static final String BEGINNING = "# sodiem-criteria: ";
    private static final Pattern LINE = Pattern.compile("(?m)^" + BEGINNING + "([0-9a-f]{12})\\b[^\r\n]*");

    private static final int DIGITS = 12;

    private SetMark() {}

    /** The mark of a set; line ends make no other set. */
    public static String of(CriteriaSet set) {
        return set.file().hash().substring(0, DIGITS);
    }

    /** The words of the comment. */
    static String comment(CriteriaSet set, Words words) {
        return "sodiem-criteria: " + of(set) + " (" + words.text("form.set") + ")";
    }

    /** The mark that a file bears; null where it bears none. */
    static @Nullable String in(String file) {
        // Most files bear none, and are seen to bear none at once.
        Matcher line = LINE.matcher(file);
        return file.contains(BEGINNING) && line.find() ? line.group(1) : null;
    }

    /** Whether a file, which may be of several indexes, bears the mark of a set. */
    static boolean isIn(String file, CriteriaSet set) {
        return LINE.matcher(file).results().anyMatch(line -> line.group(1).equals(of(set)));
    }

    /** A file of several indexes with the mark of one's set: in the place of that of its earlier set, else as a line more. */
    static String marked(String file, CriteriaSet before, CriteriaSet set, Words words) {
        return marked(file, mark -> mark.equals(of(before)), set, words);
    }

    /** The marks that a file bears. */
    static List<String> all(String file) {
        return LINE.matcher(file).results().map(line -> line.group(1)).toList();
    }

    /** The file with the mark of a set, in the place of the one it bears, else as its first line. */
    static String marked(String file, CriteriaSet set, Words words) {
        return marked(file, mark -> true, set, words);
    }

    private static String marked(String file, Predicate<String> replaced, CriteriaSet set, Words words) {
        String own = "# " + comment(set, words);
        MatchResult stood = LINE.matcher(file)
                .results()
                .filter(line -> replaced.test(line.group(1)))
                .findFirst()
                .orElse(null);
        if (stood != null) {
            return file.substring(0, stood.start()) + own + file.substring(stood.end());
        }
        String end = file.contains("\r\n") ? "\r\n" : "\n";
        String mark = SourceFile.markOf(file);
        return mark + own + end + file.substring(mark.length());
    }
}
