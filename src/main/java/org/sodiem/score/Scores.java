package org.sodiem.score;

import java.util.List;
import org.sodiem.model.ScoreBook;

/**
 * A whole campaign, scored.
 *
 * @param book what was scored
 * @param indexes one result an index whose criteria set could be read, in the campaign's order
 */
public record Scores(ScoreBook book, List<IndexResult> indexes) {

    /** Scores; the list is copied. */
    public Scores {
        indexes = List.copyOf(indexes);
    }
}
