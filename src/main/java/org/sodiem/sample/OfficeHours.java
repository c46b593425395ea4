package org.sodiem.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The working time between two days, both included: from half past seven to five, Saturdays and Sundays off. */
final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final int SECONDS = 34_200;

    private final List<LocalDate> days;

    OfficeHours(LocalDate first, LocalDate last) {
        this.days = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
    }

    /**
     * Moments one after another.
     *
     * @param skew of how many random moments each is the latest: 1 for an even spread, 2 for many near the end
     */
    List<LocalDateTime> moments(int count, int skew, Random random) {
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            double place = 0;
            for (int j = 0; j < skew; j++) {
                place = Math.max(place, random.nextDouble());
            }
            places[i] = place;
        }
        Arrays.sort(places);
        List<LocalDateTime> moments = new ArrayList<>();
        for (double place : places) {
            long second = (long) (place * days.size() * SECONDS);
            moments.add(days.get((int) (second / SECONDS)).atTime(OPENS).plusSeconds(second % SECONDS));
        }
        return moments;
    }
}
