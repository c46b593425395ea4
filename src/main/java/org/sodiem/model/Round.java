package org.sodiem.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.sodiem.source.Located;

/**
 * One round of self-scoring.
 *
 * @param id its name within the campaign
 * @param title what it is called
 * @param indexes the indexes it is for; none means all
 * @param opens when it opens, in the campaign's zone
 * @param closes its deadline, still included, in the campaign's zone; a date alone is the last instant of that day
 * @param tag the git tag that fixes it once it is closed
 */
public record Round(
        Located<String> id,
        String title,
        List<Located<String>> indexes,
        Located<LocalDateTime> opens,
        Located<LocalDateTime> closes,
        Located<String> tag) {

    public Round {
        indexes = List.copyOf(indexes);
    }

    /** Whether it is for the index with this id. */
    public boolean isFor(String id) {
        return indexes.isEmpty()
                || indexes.stream().anyMatch(index -> index.value().equals(id));
    }

    /** The last instant that is still in time, for a campaign in this zone. */
    public Instant deadline(ZoneId zone) {
        return closes.value().atZone(zone).toInstant();
    }

    /** Whether the deadline is a day without a time. */
    public boolean closesWithTheDay() {
        return closes.value().toLocalTime().equals(LocalTime.MAX);
    }
}
