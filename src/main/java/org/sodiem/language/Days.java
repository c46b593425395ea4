package org.sodiem.language;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Dates and times as readers of a language write them: 20/11/2023 or 20 November 2023.
 *
 * @param words the names of months, and how a date and a time follow each other
 */
public record Days(Words words) {

    /** A day: 20/11/2023. */
    public String day(LocalDate date) {
        int day = date.getDayOfMonth();
        return words.text(
                "day.date",
                words.isVietnamese() ? two(day) : String.valueOf(day),
                words.text("day.month." + date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** A moment: 17:00 ngày 20/11/2023. */
    public String moment(LocalDateTime time) {
        return words.text("day.moment", two(time.getHour()) + ":" + two(time.getMinute()), day(time.toLocalDate()));
    }

    /**
     * A deadline, which is included: 20/11/2023, or with its time.
     *
     * @param withTheDay whether it is the end of a day
     */
    public String deadline(LocalDateTime closes, boolean withTheDay) {
        return withTheDay ? day(closes.toLocalDate()) : moment(closes);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
