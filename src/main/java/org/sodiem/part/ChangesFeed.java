package org.sodiem.part;

import java.util.List;

/**
 * The newest changes, for feed readers.
 *
 * @param id the feed's own absolute id
 * @param title what it is
 * @param updated the moment of the newest change, in UTC, as {@code 2023-12-11T09:42:00Z}
 * @param self its own whole address; nothing where it is not known
 * @param site the whole address of the dashboard; nothing where it is not known
 * @param entries the changes, the newest first
 */
public record ChangesFeed(String id, String title, String updated, String self, String site, List<Entry> entries) {

    public ChangesFeed {
        entries = List.copyOf(entries);
    }

    /**
     * One change.
     *
     * @param id its absolute id
     * @param title the unit and what changed
     * @param updated when it landed, in UTC
     * @param author who wrote it
     * @param summary why, and whether it was late
     * @param href where it is told, whole or relative to the feed; nothing where the unit has no page
     */
    public record Entry(String id, String title, String updated, String author, String summary, String href) {}
}
