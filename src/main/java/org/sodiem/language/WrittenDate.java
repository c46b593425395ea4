package org.sodiem.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day or a moment as people write it, with what it says in the form of files. The day stands before the month, as it
 * does in Vietnamese; only where that is no day of any year, behind it. A year of two digits is one of this century: 20/11/23
 * is the 20th of November 2023; but 20-11-23, which others begin with the year, says no day.
 */
public final class WrittenDate {

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{1,2})([/.])([0-9]{1,2})\\2'?([0-9]{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})");
    private static final Pattern DIGITS_ALONE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern IN_WORDS =
            Pattern.compile("([0-9]{1,2}) thang ([0-9]{1,2})(?: nam |,? (?=[0-9]{4}$))([0-9]{4}|[0-9]{2})");
    private static final Pattern YEAR = Pattern.compile("(?:ca )?(?:nam )?([0-9]{4})");
    private static final Pattern HALF = Pattern.compile("(?:6|sau) thang (dau|cuoi) nam ([0-9]{4})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:quy |q)(i{1,3}|iv|[1-4])(?: ?[/.,-] ?| nam | )([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("(?:thang )?(0?[1-9]|1[0-2])(?: ?[/.-] ?| nam )([0-9]{4})");
    private static final Pattern MONTH_LAST = Pattern.compile("([0-9]{4})[/.-](0?[1-9]|1[0-2])");
    private static final Pattern PAST_MONTH = Pattern.compile("(?:29|3[01])[/.-](0?[1-9]|1[0-2])[/.-]([0-9]{4})");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");

    /** Words before a last day that only say that it is one. */
    private static final String UNTIL = "^(?:(?:den|toi|het|trong|cuoi|cham nhat|han|xong|ngay|la|vao)\\b:? *)+";

    private static final Pattern BEFORE = Pattern.compile("^(?:xong )?truoc (?:ngay )?(.*)");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?::|h|g| gio)\\s*([0-5][0-9])?(?::[0-9.]+)?");

    /** What is longer is no date. */
    private static final int LONGEST = 60;

    private WrittenDate() {}

    /** The day, as {@code 2023-11-20}; null where the text says none, or one that is in no calendar. */
    public static @Nullable String day(String written) {
        String text = plain(written).replaceFirst("[t ][0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?z?$", "");
        LocalDate day = dayOf(text.replaceFirst("^ngay ", "").strip());
        return day == null ? null : day.toString();
    }

    /**
     * The last day of what is written for a deadline: a year, a half, a quarter, a month, or a day behind words for one. Before a
     * day reads in two ways, since people mean that day, too; before a month it says no day that is its own.
     */
    public static List<String> lastDay(String written) {
        String text = plain(written);
        Matcher before = BEFORE.matcher(text);
        if (before.matches()) {
            LocalDate day = dayOf(before.group(1));
            return day == null
                    ? List.of()
                    : List.of(day.toString(), day.minusDays(1).toString());
        }
        String bare = text.replaceFirst(UNTIL, "");
        String day = day(bare);
        YearMonth month = day == null ? lastMonth(bare) : null;
        return day != null
                ? List.of(day)
                : month != null ? List.of(month.atEndOfMonth().toString()) : List.of();
    }

    /** The last month of a period; null where the text says none. */
    private static @Nullable YearMonth lastMonth(String text) {
        Matcher period = YEAR.matcher(text);
        if (period.matches()) {
            return month(period.group(1), 12);
        }
        period = HALF.matcher(text);
        if (period.matches()) {
            return month(period.group(2), period.group(1).equals("dau") ? 6 : 12);
        }
        period = QUARTER.matcher(text);
        if (period.matches()) {
            int roman = QUARTERS.indexOf(period.group(1));
            return month(period.group(2), 3 * (roman < 0 ? Integer.parseInt(period.group(1)) : roman + 1));
        }
        period = MONTH_LAST.matcher(text);
        if (period.matches()) {
            return month(period.group(1), Integer.parseInt(period.group(2)));
        }
        period = MONTH.matcher(text);
        if (!period.matches()) {
            period = PAST_MONTH.matcher(text);
        }
        return period.matches() ? month(period.group(2), Integer.parseInt(period.group(1))) : null;
    }

    private static @Nullable YearMonth month(String year, int month) {
        return year.startsWith("0") ? null : YearMonth.of(Integer.parseInt(year), month);
    }

    /** The day and the time, as {@code 2023-11-20T17:00}; null where the text does not say both. */
    public static @Nullable String moment(String written) {
        String text = plain(written);
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return null;
        }
        String rest = (text.substring(0, time.start()) + " " + text.substring(time.end())).strip();
        LocalDate day = dayOf(rest.replaceFirst("t$", "")
                .replaceFirst("^(?:ngay|luc|,) *", "")
                .replaceFirst("^ngay *", "")
                .replaceFirst(" *(?:luc|,)$", "")
                .strip());
        int hour = Integer.parseInt(time.group(1));
        String minute = time.group(2) == null ? "00" : time.group(2);
        return day == null || hour > 23 ? null : day + "T" + (hour < 10 ? "0" : "") + hour + ":" + minute;
    }

    /** In small letters without marks and without the end of a sentence, so that words for day, month and year are found. */
    private static String plain(String written) {
        String text = written.strip();
        return text.length() > LONGEST
                ? ""
                : Lookalikes.unmarked(text).replaceAll("\\s+", " ").replaceFirst("[.,;]$", "");
    }

    private static @Nullable LocalDate dayOf(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (!year.matches()) {
            year = DIGITS_ALONE.matcher(text);
        }
        if (year.matches()) {
            return day(year.group(1), year.group(2), year.group(3));
        }
        Matcher first = IN_WORDS.matcher(text);
        Matcher brief = SHORT_YEAR.matcher(text);
        if (brief.matches()) {
            return day(whole(brief.group(4)), brief.group(3), brief.group(1));
        }
        if (!first.matches()) {
            first = DAY_FIRST.matcher(text);
        }
        if (!first.matches()) {
            return null;
        }
        LocalDate day = day(whole(first.group(3)), first.group(2), first.group(1));
        return day != null ? day : day(whole(first.group(3)), first.group(1), first.group(2));
    }

    /** A year of this century, where two digits of it are written. */
    private static String whole(String year) {
        return year.length() == 2 ? "20" + year : year;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return Integer.parseInt(year) == 0
                    ? null
                    : LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
