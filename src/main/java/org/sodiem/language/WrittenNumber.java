package org.sodiem.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, with what it says in the form of files: {@code 1006.5} for 1.006,5 and {@code 17} for "17
 * tasks".
 *
 * <p>Only what the text says by itself is read: nothing for "about 20", "5 thousand" or 4.5 things. Three digits behind a
 * single point or comma may be thousands or decimals; then there are two readings, the thousands first.
 */
public final class WrittenNumber {

    /** What is longer is no number with a word. */
    private static final int LONGEST = 100;

    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** A number, and behind a blank or a bracket a word that is no number. */
    private static final Pattern WITH_A_WORD =
            Pattern.compile("([0-9][0-9.,_ ]*?)[.,;]?(?:\\s*[(\\[]\\D*|\\s+\\p{L}\\D*)?");

    /** Words that make another number of the one before them: thousand, million, dozen, ... */
    private static final Pattern MULTIPLIER =
            Pattern.compile("(?:nghin|ngan|trieu|ty|ti|chuc|tram|ta|k|tr|thousand|million|billion|hundred|dozen)\\b.*");

    /** A low line as programs write it between thousands; elsewhere nobody knows what it stands for. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])_(?=[0-9]{3}(?![0-9]))");

    private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}(?:[. ][0-9]{3})+(?:,[0-9]+)?");
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(?:[, ][0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern DOUBTFUL = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?[eE]\\+?[0-9]{1,2}");
    private static final Pattern SHARE = Pattern.compile("\\s*([^/]+?)\\s*/\\s*([^/]+?)\\s*");

    /** A dash that is a mark of a list or of prose, and no minus. */
    private static final Pattern BULLET = Pattern.compile("(?:[\u2014\u2015]\\s*|[-\u2010-\u2013\u2212]\\s+)(?=[0-9])");

    private WrittenNumber() {}

    /** Whether three digits stand behind a single point or comma, so that thousands may be meant. */
    public static boolean isDoubtful(String written) {
        return DOUBTFUL.matcher(written).matches();
    }

    /** What it says as a decimal, not negative: nothing, one reading, or two. */
    public static List<String> decimals(String written) {
        String number = number(written);
        if (isDoubtful(number)) {
            return List.of(digits(number), number.replace(',', '.') + "0");
        }
        return in(DECIMAL, number);
    }

    /** What a figure says that may be below zero, and may have a sign of per cent behind it; a lone short dash may be a minus. */
    public static List<String> measures(String written) {
        String text = written.strip();
        boolean doubtfulSign = BULLET.matcher(text).lookingAt() && "\u2014\u2015".indexOf(text.charAt(0)) < 0;
        return doubtfulSign ? List.of() : text.endsWith("%") ? percentages(text) : decimals(text);
    }

    /** What a percentage says: no thousands, and a sign of per cent may stand behind it. */
    public static List<String> percentages(String written) {
        String text = written.strip();
        List<String> readings = decimals(
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text);
        return readings.size() > 1 ? readings.subList(1, 2) : readings;
    }

    /** What it says as a whole number, not negative: nothing, or one reading. */
    public static List<String> wholes(String written) {
        String number = number(written);
        return isDoubtful(number) ? in(WHOLE, digits(number)) : in(WHOLE, number);
    }

    /** Part and whole of 17/20, each as a decimal; null for anything else. */
    public static @Nullable List<String> share(String written) {
        Matcher share = SHARE.matcher(written);
        if (written.length() > LONGEST || !share.matches()) {
            return null;
        }
        List<String> parts = new ArrayList<>(decimals(share.group(1)));
        parts.addAll(decimals(share.group(2)));
        return parts.size() == 2 && !isDoubtful(number(share.group(1))) ? parts : null;
    }

    private static List<String> in(Pattern form, String number) {
        String plain = plain(number);
        if (form == WHOLE) {
            plain = plain.replaceAll("\\.0+$", "");
        }
        return form.matcher(plain).matches() ? List.of(plain) : List.of();
    }

    /** The number alone, without what stands around it. */
    private static String number(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        String text = written.strip().replaceAll("^[\"']|[\"']$", "").strip();
        text = BULLET.matcher(text.startsWith("+") ? text.substring(1) : text).replaceFirst("");
        Matcher number = WITH_A_WORD.matcher(text);
        if (!number.matches()) {
            return text;
        }
        String word = Lookalikes.bare(text.substring(number.end(1)));
        return MULTIPLIER.matcher(word).matches()
                ? ""
                : THOUSANDS.matcher(number.group(1)).replaceAll("");
    }

    /** A number with a point for its decimals and without anything between its thousands. */
    private static String plain(String number) {
        String plain = number;
        if (POINTS.matcher(number).matches() && (!number.matches("[0-9]+\\.[0-9]+") || isDoubtful(number))) {
            plain = number.replaceAll("[. ]", "").replace(',', '.');
        } else if (COMMAS.matcher(number).matches() && (!number.matches("[0-9]+,[0-9]+") || isDoubtful(number))) {
            plain = number.replaceAll("[, ]", "");
        } else if (number.matches("[0-9]+,[0-9]+")) {
            plain = number.replace(',', '.');
        } else if (SCIENTIFIC.matcher(number).matches()) {
            plain = new BigDecimal(number).stripTrailingZeros().toPlainString();
        }
        return plain.replaceAll("^0+(?=[0-9])", "");
    }

    private static String digits(String number) {
        return number.replaceAll("[.,]", "");
    }
}
