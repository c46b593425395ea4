package org.sodiem.sample;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One request to merge: edits of one file on a branch, and the moment it lands.
 *
 * @param round 1 or 2 for a round, 0 for a correction between them
 * @param edits when each edit is written
 * @param merged when it is merged
 */
record Request(int round, List<LocalDateTime> edits, LocalDateTime merged) {

    Request {
        edits = List.copyOf(edits);
    }
}
