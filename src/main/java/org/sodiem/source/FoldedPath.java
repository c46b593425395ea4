package org.sodiem.source;

import java.text.Normalizer;
import java.util.Locale;

/** Paths as the file systems of Windows and macOS see them, which take names for one that differ in case or form alone. */
public final class FoldedPath {

    private static final int LONGEST = 2000;

    private FoldedPath() {}

    /** What all paths have in common that are taken for one. */
    public static String of(String path) {
        if (path.length() > LONGEST) {
            return path; // refused for its length, and putting many marks of one letter in order takes long
        }
        if (path.chars().allMatch(c -> c < 'A' || (c > 'Z' && c < 0x80))) {
            return path; // as nearly all
        }
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
