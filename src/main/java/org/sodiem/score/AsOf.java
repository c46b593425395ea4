package org.sodiem.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The moment a campaign is looked at, as somebody named it; never the clock's.
 *
 * @param local date and time
 * @param offset the offset it was named with, null where it is meant in the campaign's own zone
 */
public record AsOf(LocalDateTime local, @Nullable ZoneOffset offset) {

    /**
     * Reads {@code 2023-12-11}, {@code 2023-12-11T16:42} or {@code 2023-12-11T16:42:00+07:00}; a day alone is its last
     * instant, as a deadline would be.
     *
     * @throws DateTimeParseException for anything else, and for moments outside the years 1 to 9999
     */
    public static AsOf parse(String text) {
        AsOf asOf = read(text);
        int year = asOf.in(ZoneOffset.UTC).atOffset(ZoneOffset.UTC).getYear();
        if (Math.min(year, asOf.local().getYear()) < 1
                || Math.max(year, asOf.local().getYear()) > 9999) {
            throw new DateTimeParseException("not in the years 1 to 9999", text, 0);
        }
        return asOf;
    }

    private static AsOf read(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new AsOf(LocalDate.parse(text).atTime(LocalTime.MAX), null);
        }
        if (text.matches(".*T.*([Zz]|[+-][0-9]{2}:?[0-9]{2})")) {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return new AsOf(time.toLocalDateTime(), time.getOffset());
        }
        return new AsOf(LocalDateTime.parse(text), null);
    }

    /** The moment of an instant. */
    public static AsOf of(Instant instant) {
        return new AsOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** The moment as {@link #parse} reads it. */
    public String text() {
        return local + (offset == null ? "" : offset.getId());
    }

    /** The instant, for a campaign in this zone. */
    public Instant in(ZoneId zone) {
        return offset == null
                ? local.atZone(zone).toInstant()
                : local.atOffset(offset).toInstant();
    }
}
