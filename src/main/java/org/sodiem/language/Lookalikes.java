package org.sodiem.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Characters that show nothing, or show what another character shows: pasted from Word, Zalo or a web page, or made by a
 * keyboard of another language. This is the one place that knows them.
 *
 * <p>Names that are compared to the letter (keys, codes, ids, numbers, dates) may hold none: {@link #first} finds them.
 * Prose may: {@link #plain} takes away what cannot be seen. What reads the same has the same {@link #key}.
 */
public final class Lookalikes {

    /** A line end of other machines, which YAML of old took for one. */
    private static final char NEXT_LINE = (char) 0x85;

    private static final String LIKE_HYPHEN = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63";
    private static final String LIKE_QUOTE = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB";
    private static final String LIKE_APOSTROPHE = "\u2018\u2019\u201A\u201B\u2032";

    /** Letters of other alphabets, and the Latin letters they look like, at the same places. */
    private static final String FOREIGN = "\u00D0\u00F0\u0189\u0256" // Eth and the African D
            + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0406\u0405\u0408"
            + "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0455\u0458"
            + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF\u03BD";

    private static final String LATIN =
            "\u0110\u0111\u0110\u0111" + "ABEKMHOPCTXISJ" + "aeopcxyisj" + "ABEZHIKMNOPTYXov";

    /** Signs of other scripts and widths, and those of the keyboard at the same places. */
    private static final String SIGNS_ALIKE = "\u2024\uFE52\u3002\uFF61\u066B" // full stops
            + "\u060C\u066C\u3001\uFE50\uFF64" // commas
            + "\u2236\uA789\u02D0\uFE55\uFE13" // colons
            + "\u3010\u3011\u3014\u3015\u27E6\u27E7\uFE5D\uFE5E" // square brackets
            + "\uFE5B\uFE5C\uFE59\uFE5A" // other brackets
            + "\u2044\u2215\uFE6A\u066A"; // slashes, signs of per cent

    private static final String KEYBOARD = "....." + ",,,,," + ":::::" + "[][][][]" + "{}()" + "//%%";

    private static final Pattern QUOTES = Pattern.compile("^[\"']|[\"']$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Signs of TCVN3 between letters, and capitals of it within a word of small letters. */
    private static final Pattern TCVN3 =
            Pattern.compile("[A-Za-z][\u00B5\u00B6\u00B7\u00B8\u00B9\u00A8\u00BB\u00BC\u00BD\u00BE\u00AB\u00AC]"
                    + "|\u00AE[A-Za-z\u00B5-\u00FE]|[a-z][\u00C6\u00C7\u00CB\u00CE\u00CF\u00D1\u00D2-\u00DE][a-z]");

    /** Accents of VNI, which stand as letters behind the vowel, and its letter for \u0111. */
    private static final Pattern VNI = Pattern.compile(
            "[AEIOUYaeiouy][\u00F8\u00FB\u00EF\u00E4\u00E5\u00EB\u00FC\u00F6\u00D8\u00DB\u00CF\u00C4\u00C5\u00CB]"
                    + "|[ae][\u00F9\u00E1\u00E2]|\\b\u00F1[aeiouy\u00F2-\u00F6]");

    private static final String UNICODE_ALONE = "\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0";

    private Lookalikes() {}

    /** What a character is instead of what it should be. */
    public enum Kind {
        /** A blank that is not the one of the space bar. */
        BLANK,
        /** Nothing is seen of it. */
        HIDDEN,
        /** It looks like another one. */
        DOUBLE
    }

    /**
     * A character that is not what it seems.
     *
     * @param at its place in the text, in UTF-16 units from 0
     * @param character itself
     * @param kind what it is
     * @param instead what it seems to be; nothing where nothing is seen
     */
    public record Found(int at, int character, Kind kind, String instead) {
        /** Its number: {@code U+00A0}. */
        public String number() {
            return String.format(Locale.ROOT, "U+%04X", character);
        }
    }

    /** The first character that is not what it seems; null where there is none. */
    public static @Nullable Found first(String text) {
        for (int i = 0; i < text.length(); i++) {
            Found found = at(text, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The character at a place, where it is not what it seems. */
    public static @Nullable Found at(String text, int place) {
        int c = text.codePointAt(place);
        if (c < NEXT_LINE || isItself(c)) {
            return null;
        }
        if (isBlank(c)) {
            return new Found(place, c, Kind.BLANK, " ");
        }
        if (isHidden(c)) {
            return new Found(place, c, Kind.HIDDEN, "");
        }
        String instead = shown(c);
        return instead == null ? null : new Found(place, c, Kind.DOUBLE, instead);
    }

    /** Whether this is a letter of Vietnamese, or one between them, that nobody takes for another: most of what is asked for. */
    private static boolean isItself(int c) {
        return (c >= '\u1EA0' && c <= '\u1EF9') || (c >= '\u00C0' && c <= '\u01B0' && !isEth(c) && c != '\u0189');
    }

    /** Whether nothing is seen where a character stands, a common blank apart. */
    public static boolean isUnseen(int c) {
        return isBlank(c) || isHidden(c);
    }

    /** Whether a character that shows nothing ends a line in other programs. */
    public static boolean isLineEnd(int c) {
        return c == NEXT_LINE || c == '\u2028' || c == '\u2029';
    }

    /** A text without what nobody can see, blanks apart. */
    public static String seen(String text) {
        return text.codePoints()
                .filter(c -> !isHidden(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBlank(int c) {
        return c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000'
                || c == '\u1680';
    }

    private static boolean isHidden(int c) {
        return (Character.isBmpCodePoint(c) && Directions.isMark((char) c))
                || c == NEXT_LINE
                || c == '\u00AD'
                || c == '\u034F'
                || c == '\u115F'
                || c == '\u1160'
                || c == '\u17B4'
                || c == '\u17B5'
                || (c >= '\u180B' && c <= '\u180F')
                || c == '\u2800'
                || c == '\u3164'
                || c == '\uFFA0'
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200D')
                || (c >= '\u2060' && c <= '\u206F')
                || (c >= '\uFE00' && c <= '\uFE0F')
                || (c >= '\uFFF0' && c <= '\uFFFB')
                || (c >= 0x1BCA0 && c <= 0x1BCA3)
                || (c >= 0x1D173 && c <= 0x1D17A)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** What a character looks like; null where it looks like itself. */
    private static @Nullable String shown(int c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return String.valueOf((char) (c - '\uFF01' + '!'));
        }
        if (LIKE_HYPHEN.indexOf(c) >= 0) {
            return "-";
        }
        if (LIKE_QUOTE.indexOf(c) >= 0) {
            return "\"";
        }
        if (LIKE_APOSTROPHE.indexOf(c) >= 0) {
            return "'";
        }
        int sign = SIGNS_ALIKE.indexOf(c);
        if (sign >= 0) {
            return KEYBOARD.substring(sign, sign + 1);
        }
        if (c >= '\u2160' && c <= '\u217F') {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf(Character.digit(c, 10));
        }
        int foreign = FOREIGN.indexOf(c);
        return foreign < 0 ? null : LATIN.substring(foreign, foreign + 1);
    }

    /** The text as it was meant: each character replaced by what it seems, and nothing where nothing is seen. */
    public static String meant(String text) {
        StringBuilder meant = null;
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            Found found = at(text, i);
            if (found != null) {
                meant = meant == null ? new StringBuilder() : meant;
                meant.append(text, taken, i).append(found.instead());
                i += Character.charCount(found.character()) - 1;
                taken = i + 1;
            }
        }
        return meant == null ? text : meant.append(text, taken, text.length()).toString();
    }

    /** A name as it was meant, without blanks and quotes around it. */
    public static String meantName(String text) {
        return QUOTES.matcher(meant(text).strip()).replaceAll("").strip();
    }

    /**
     * Prose without what nobody can see: odd blanks and ends of lines are blanks, marks of direction and other hidden characters are gone,
     * and an Eth is a \u0110. Quotes, dashes and what joins emoji stay.
     */
    public static String plain(String text) {
        StringBuilder plain = null;
        int before = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            String instead = c < NEXT_LINE || isItself(c)
                    ? null
                    : isBlank(c) || isLineEnd(c)
                            ? " "
                            : isHidden(c) && !joins(before, c) ? "" : isEth(c) ? shown(c) : null;
            if (instead != null && plain == null) {
                plain = new StringBuilder(text.substring(0, i));
            }
            if (plain != null) {
                plain.append(instead == null ? Character.toString(c) : instead);
            }
            before = instead == null ? c : before;
        }
        return plain == null ? text : plain.toString();
    }

    /** Where the first character stands that orders those behind it otherwise than they are written; -1 where none does. */
    public static int turn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a character that shows nothing makes one emoji of its neighbours, or an emoji of a sign. */
    private static boolean joins(int before, int c) {
        boolean sign = Character.getType(before) == Character.OTHER_SYMBOL
                || Character.getType(before) == Character.MODIFIER_SYMBOL
                || before == '\uFE0F';
        return sign && joinsEmoji(c);
    }

    /** Whether this shows nothing itself and makes an emoji of what stands before it, or one with what follows. */
    public static boolean joinsEmoji(int c) {
        return c == '\uFE0E' || c == '\uFE0F' || c == '\u200D';
    }

    private static boolean isEth(int c) {
        return c == '\u00D0' || c == '\u00F0';
    }

    /**
     * The same for texts that read the same: whatever their case, blanks, dashes and look-alikes, and wherever a syllable
     * carries its tone (ho\u00E0 and h\u00F2a).
     */
    public static String key(String text) {
        String written = Normalizer.normalize(text, Normalizer.Form.NFC);
        String meant = meant(written);
        String composed = meant.equals(written) ? written : Normalizer.normalize(meant, Normalizer.Form.NFC);
        String small = singleBlanks(composed.strip()).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(apart.length());
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else {
                if (tones.length() > 0
                        && !Character.isLetter(c)
                        && Character.getType(c) != Character.NON_SPACING_MARK) {
                    key.append(tones);
                    tones.setLength(0);
                }
                key.append(c);
            }
        }
        return key.append(tones).toString();
    }

    private static String singleBlanks(String text) {
        boolean single = true;
        for (int i = 0; i < text.length() && single; i++) {
            char c = text.charAt(i);
            single = c > ' ' || (c == ' ' && text.charAt(i - 1) != ' ');
        }
        return single ? text : BLANKS.matcher(text).replaceAll(" ");
    }

    /** A text in small letters without any marks: dung han, 12/qd-ubnd. */
    public static String unmarked(String text) {
        String apart = Normalizer.normalize(meant(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('\u0111', 'd');
    }

    /** The same, of which only letters and digits are left, with single blanks between them: 12 qd ubnd. */
    public static String bare(String text) {
        return SIGNS.matcher(unmarked(text)).replaceAll(" ").strip();
    }

    /** Whether this is Vietnamese in letters of an old font, TCVN3 or VNI, which everybody else reads as signs. */
    public static boolean isOfOldFont(String text) {
        boolean signs = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBeyondLatin1(c)) {
                return false;
            }
            signs |= c >= '\u00A0' && c <= '\u00FF';
        }
        return signs && (TCVN3.matcher(text).find() || VNI.matcher(text).find());
    }

    /** Whether this is a letter that only Vietnamese in Unicode has. */
    private static boolean isBeyondLatin1(char c) {
        return c >= '\u0102' && ((c >= '\u1EA0' && c <= '\u1EF9') || UNICODE_ALONE.indexOf(c) >= 0);
    }
}
