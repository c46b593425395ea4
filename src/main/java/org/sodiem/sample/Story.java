package org.sodiem.sample;

import java.time.LocalDateTime;

/** What befalls single units in the year of a sample; a unit is chosen by its place in the list of communes. */
enum Story {
    /** A change that took out half a file by mistake is reverted. */
    REVERTED(2),
    /** The folder was begun in the wrong place and is moved. */
    MOVED(4),
    /** A figure is corrected after the first round. */
    CORRECTED(5),
    /** Handed in after the first deadline, and accepted with a reason. */
    ACCEPTED_LATE(9),
    /** Written before the first deadline, merged after it, and not accepted. */
    MERGED_LATE(14),
    /** Hands in nothing in the first round. */
    ABSENT(17),
    /** Nothing out of the ordinary. */
    NONE(-1);

    /** When the last change that is accepted into the first round had landed. */
    static final LocalDateTime ACCEPTED = LocalDateTime.of(2023, 11, 21, 9, 12);

    private final int place;

    Story(int place) {
        this.place = place;
    }

    /** The story of the unit at a place, counted from 0. */
    static Story at(int place) {
        for (Story story : values()) {
            if (story.place == place) {
                return story;
            }
        }
        return NONE;
    }

    /** Whether it is told where there are so many units. */
    boolean isTold(int units) {
        return place >= 0 && place < units;
    }

    /** Whether all that is handed in for the first round goes into one request. */
    boolean isOneRequest() {
        return this == ACCEPTED_LATE || this == MERGED_LATE;
    }
}
