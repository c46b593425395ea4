package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The figures that words like "từ 70% đến dưới 90%" mean.
 *
 * @param low where they begin; null where there is no beginning
 * @param withLow whether the beginning belongs to them
 * @param high where they end; null where there is no end
 * @param withHigh whether the end belongs to them
 * @param percentage whether they are percentages
 * @param single whether one whole number alone is meant: "3 cuộc"
 * @param subject what the other words name, in small letters; nothing where they name nothing
 */
record Interval(
        @Nullable BigDecimal low,
        boolean withLow,
        @Nullable BigDecimal high,
        boolean withHigh,
        boolean percentage,
        boolean single,
        String subject) {

    /** A number; three digits behind its point or comma may be thousands, so they are no number here. */
    static final String NUMBER = "([0-9]{1,6}(?:[.,](?:[0-9]{1,2}|[0-9]{4}))?)(?![0-9]|[.,][0-9])";

    private static final String UNIT = "\\s*(?:%|(?:\\s*\\p{L}+){0,3}?)\\s*";
    private static final String TO = "(?:đến|tới|-|~)";
    private static final String START = "(?<![\\p{L}0-9.,])";

    private record Form(Pattern pattern, boolean withLow, boolean withHigh, boolean hasLow, boolean hasHigh) {}

    private static final String BETWEEN = "\\s*%?\\s*(?:≤|<=)\\s*(?:\\p{L}+\\s+){0,4}\\p{L}*\\s*";
    private static final String STRICTLY_BETWEEN = "\\s*%?\\s*<(?!=)\\s*(?:\\p{L}+\\s+){0,4}\\p{L}*\\s*";

    private static final List<Form> FORMS = List.of(
            form(NUMBER + BETWEEN + "<(?!=)\\s*" + NUMBER, true, false, true, true),
            form(NUMBER + BETWEEN + "(?:≤|<=)\\s*" + NUMBER, true, true, true, true),
            form(NUMBER + STRICTLY_BETWEEN + "<(?!=)\\s*" + NUMBER, false, false, true, true),
            form(NUMBER + STRICTLY_BETWEEN + "(?:≤|<=)\\s*" + NUMBER, false, true, true, true),
            form(
                    "(?:từ\\s+)?(?:trên|>)\\s*" + NUMBER + UNIT + TO + "\\s*(?:dưới|<)\\s*" + NUMBER,
                    false,
                    false,
                    true,
                    true),
            form("(?:từ\\s+)?(?:trên|>)\\s*" + NUMBER + UNIT + TO + "\\s*(?:≤\\s*)?" + NUMBER, false, true, true, true),
            form(
                    "(?:từ\\s+|≥\\s*)?" + NUMBER + UNIT + TO + "\\s*(?:dưới|<|nhỏ hơn)\\s*" + NUMBER,
                    true,
                    false,
                    true,
                    true),
            form("(?:từ\\s+|≥\\s*)?" + NUMBER + UNIT + TO + "\\s*(?:≤\\s*)?" + NUMBER, true, true, true, true),
            form("(?:từ\\s+)?" + NUMBER + UNIT + "trở lên", true, false, true, false),
            form("từ\\s+" + NUMBER + "\\s*%?$", true, false, true, false),
            form(
                    "(?:≥|>=|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|lớn hơn hoặc bằng)\\s*" + NUMBER,
                    true,
                    false,
                    true,
                    false),
            form("(?:từ\\s+)?" + NUMBER + UNIT + "trở xuống", false, true, false, true),
            form("(?:≤|<=|không quá|không vượt quá|tối đa|nhỏ hơn hoặc bằng)\\s*" + NUMBER, false, true, false, true),
            form("(?:trên|>(?!=)|lớn hơn|cao hơn|nhiều hơn|vượt quá|vượt)\\s*" + NUMBER, false, false, true, false),
            form("(?:dưới|<(?!=)|nhỏ hơn|thấp hơn|ít hơn|không đạt|chưa đạt)\\s*" + NUMBER, false, false, false, true));

    private static final Pattern WHOLE = pattern("^(?:(?:đạt|tỷ lệ|hoàn thành|có)\\s+)*100\\s*%");
    private static final Pattern ONE = pattern("^(?:có\\s+|họp\\s+)?([0-9]{1,4})\\s+(?=\\p{L})");
    private static final Pattern EMPTY = pattern(
            "(?<!\\p{L})(?:nếu|tỷ lệ|đạt|thì|được|mức|kết quả|trường hợp|có|từ|trên|dưới|đến|tới|tối đa|tối thiểu|ít nhất"
                    + "|không quá|không vượt quá|không dưới|vượt quá|vượt|trở lên|trở xuống|không đạt|chưa đạt|họp)(?!\\p{L})");

    private static Form form(String text, boolean withLow, boolean withHigh, boolean hasLow, boolean hasHigh) {
        return new Form(pattern(START + text), withLow, withHigh, hasLow, hasHigh);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The figures that a text names; null where it names none, or where another number stands beside them. */
    static @Nullable Interval of(String text) {
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(text);
            if (found.find()) {
                BigDecimal low = form.hasLow() ? number(found.group(1)) : null;
                BigDecimal high = form.hasHigh() ? number(found.group(form.hasLow() ? 2 : 1)) : null;
                return rest(text, found.start(), found.end(), low, form.withLow(), high, form.withHigh(), false);
            }
        }
        Matcher whole = WHOLE.matcher(text);
        if (whole.find()) {
            return rest(text, 0, whole.end(), BigDecimal.valueOf(100), true, null, false, false);
        }
        Matcher one = ONE.matcher(text);
        return one.find()
                ? rest(text, 0, one.end(), number(one.group(1)), true, number(one.group(1)), true, true)
                : null;
    }

    private static @Nullable Interval rest(
            String text,
            int start,
            int end,
            @Nullable BigDecimal low,
            boolean withLow,
            @Nullable BigDecimal high,
            boolean withHigh,
            boolean single) {
        String behind = text.substring(end);
        boolean percentage = text.substring(start, end).contains("%")
                || behind.stripLeading().startsWith("%");
        String others = (text.substring(0, start) + " " + behind).replace('%', ' ');
        if (others.matches("(?iu).*(?:[0-9]|(?<!\\p{L})(?:hoặc|và)(?!\\p{L})).*")
                || (low != null && high != null && low.compareTo(high) > 0)) {
            return null;
        }
        String words = others + " " + (percentage ? "" : text.substring(start, end));
        String subject = EMPTY.matcher(words.replaceAll("[^\\p{L} ]", " ").toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        return new Interval(
                low,
                withLow,
                high,
                withHigh,
                percentage,
                single,
                subject.replaceAll("\\s+", " ").strip());
    }

    static BigDecimal number(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }
}
