package org.sodiem.language;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The name that was meant, most likely. */
public final class NearName {

    private NearName() {}

    /** The longest name that is compared; of what is longer the beginning is. */
    private static final int LONGEST = 40;

    /** A name that is further away was not meant. */
    static final int MOST_LETTERS = 2;

    /**
     * The known name with the fewest letters to change, add or take away; the first of several.
     *
     * @param known names; not empty
     */
    public static String to(String wrong, Collection<String> known) {
        String start = wrong.substring(0, Math.min(wrong.length(), LONGEST));
        String near = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : new TreeSet<>(known)) {
            int least = Math.abs(name.length() - start.length());
            int letters = least < fewest ? distance(start, name) : fewest;
            if (letters < fewest) {
                near = name;
                fewest = letters;
            }
        }
        return Objects.requireNonNull(near);
    }

    /** The known name that is at most two letters, and half of its own, away; null where there is none. */
    public static @Nullable String near(String wrong, Collection<String> known) {
        String near = to(wrong, known);
        return wrong.length() <= LONGEST && distance(wrong, near) <= Math.min(MOST_LETTERS, near.length() / 2)
                ? near
                : null;
    }

    /** The Levenshtein distance, in UTF-16 units. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
