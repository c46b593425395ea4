package org.sodiem.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The order of a Vietnamese dictionary: syllable by syllable, letters (a ă â b c d đ e ê ...) before tones (ngang, huyền,
 * hỏi, ngã, sắc, nặng); numbers by their value, 9 before 10.
 *
 * <p>Java's own collation data skips spaces and changes between versions, so the order stands here. Every sorting has an
 * order of its own, which takes each text apart once.
 */
public final class VietnameseOrder implements Comparator<String> {

    private static final String LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final int MOST_DIGITS = 10;
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private final Map<String, String[]> keys = new HashMap<>();

    @Override
    public int compare(String left, String right) {
        int order = Arrays.compare(
                keys.computeIfAbsent(left, VietnameseOrder::keys), keys.computeIfAbsent(right, VietnameseOrder::keys));
        return order != 0 ? order : left.compareTo(right);
    }

    /** The keys of its syllables. */
    private static String[] keys(String text) {
        String[] syllables = Lookalikes.plain(text).toLowerCase(Locale.ROOT).split("\\s+", -1);
        return Arrays.stream(syllables).map(VietnameseOrder::key).toArray(String[]::new);
    }

    /** The ranks of the letters, and behind them the ranks of the tones. */
    private static String key(String syllable) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder("\u0000");
        String text = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c) && (i == 0 || !isDigit(text.charAt(i - 1)))) {
                i = skipZeros(text, i);
                c = text.charAt(i);
                letters.append(length(text, i));
            }
            int tone = TONES.indexOf(c);
            int last = letters.length() - 1;
            if (tone >= 0) {
                tones.append((char) (tone + 1));
            } else if (isMark(c) && last >= 0) {
                char letter = (char) (letters.charAt(last) - 2);
                String whole = Normalizer.normalize(letterAt(letter) + c, Normalizer.Form.NFC);
                letters.setCharAt(last, rank(whole.charAt(0)));
            } else {
                letters.append(rank(c));
            }
        }
        return letters.append(tones).toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The first digit of a number that counts. */
    private static int skipZeros(String text, int from) {
        int at = from;
        while (text.charAt(at) == '0' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
        }
        return at;
    }

    /** How many digits a number has, as a rank before those of letters: a longer number is greater. */
    private static char length(String text, int from) {
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return (char) (1 + Math.min(to - from, MOST_DIGITS));
    }

    private static boolean isMark(char c) {
        return c == '\u0302' || c == '\u0306' || c == '\u031B';
    }

    private static String letterAt(char rank) {
        return rank < LETTERS.length() ? LETTERS.substring(rank, rank + 1) : "a";
    }

    private static char rank(char c) {
        int rank = LETTERS.indexOf(c);
        return (char) (rank >= 0 ? rank + 2 : c + 200);
    }
}
