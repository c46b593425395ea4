package org.sodiem.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.sodiem.model.Round;

/** Dates and times as Vietnamese readers write them: 20/11/2023, 17:00 ngày 20/11/2023. */
public final class Days {

    private Days() {}

    /** A day: 20/11/2023. */
    public static String day(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    static String moment(LocalDateTime time) {
        return clock(time) + " ngày " + day(time.toLocalDate());
    }

    /** The time of day: 17:00. */
    public static String clock(LocalDateTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    static String deadline(Round round) {
        LocalDateTime closes = round.closes().value();
        return round.closesWithTheDay() ? day(closes.toLocalDate()) : moment(closes);
    }

    /** Whole days from one moment's day to another's. */
    static long between(LocalDateTime from, LocalDateTime to) {
        return ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
