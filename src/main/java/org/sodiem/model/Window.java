package org.sodiem.model;

import java.time.LocalDateTime;
import java.util.List;
import org.sodiem.language.Named;
import org.sodiem.source.Located;

/**
 * A time in which files of one kind may be changed, beside the rounds of self-scoring.
 *
 * @param kind what may be done in it
 * @param title what it is called
 * @param indexes the indexes it is for; none means all
 * @param opens when it opens, in the campaign's zone
 * @param closes its deadline, still included, in the campaign's zone; a date alone is the last instant of that day
 */
public record Window(
        Kind kind,
        String title,
        List<Located<String>> indexes,
        Located<LocalDateTime> opens,
        Located<LocalDateTime> closes) {

    public Window {
        indexes = List.copyOf(indexes);
    }

    /** Whether it is for the index with this id. */
    public boolean isFor(String id) {
        return indexes.isEmpty()
                || indexes.stream().anyMatch(index -> index.value().equals(id));
    }

    /** What may be done in a window. */
    public enum Kind implements Named {
        /** Offices appraise. */
        APPRAISAL,
        /** Units explain what was appraised. */
        EXPLANATION
    }
}
