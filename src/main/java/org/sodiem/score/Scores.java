package org.sodiem.score;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.ScoreBook;

/**
 * A whole campaign, scored.
 *
 * @param book what was scored
 * @param at the moment it is looked at, in the campaign's zone; null where none was named
 * @param indexes one result an index whose criteria set could be read, in the campaign's order
 */
public record Scores(ScoreBook book, @Nullable LocalDateTime at, List<IndexResult> indexes) {

    public Scores {
        indexes = List.copyOf(indexes);
    }

    /** The result of the index with this id; null where there is none. */
    public @Nullable IndexResult index(String id) {
        return indexes.stream()
                .filter(index -> index.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** How many units there are, index by index. */
    public int count() {
        return indexes.stream().mapToInt(index -> index.standings().size()).sum();
    }

    /** The cards of all units, index by index, in the units file's order. */
    public List<Scorecard> cards() {
        return indexes.stream()
                .flatMap(index -> index.standings().stream())
                .map(Standing::card)
                .toList();
    }
}
