package org.sodiem.language;

/**
 * The marks that turn the direction of what follows them, and the separators at which some readers begin a line. Nobody
 * sees them, and they make a text read as what it is not.
 */
public final class Directions {

    /** The sign that shows in place of a mark. */
    public static final String SIGN = "\uFFFD";

    private Directions() {}

    /** Whether a character is such a mark. */
    public static boolean isMark(int c) {
        return c >= '\u061C'
                && ((c >= '\u202A' && c <= '\u202E')
                        || (c >= '\u2066' && c <= '\u2069')
                        || c == '\u061C'
                        || c == '\u200E'
                        || c == '\u200F'
                        || c == '\u2028'
                        || c == '\u2029');
    }

    /** The text with a sign that shows in place of each mark. */
    public static String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return shownFrom(text, i);
            }
        }
        return text;
    }

    private static String shownFrom(String text, int first) {
        StringBuilder out = new StringBuilder(text);
        for (int i = first; i < out.length(); i++) {
            if (isMark(out.charAt(i))) {
                out.setCharAt(i, SIGN.charAt(0));
            }
        }
        return out.toString();
    }
}
