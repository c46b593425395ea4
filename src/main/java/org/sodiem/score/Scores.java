package org.sodiem.score;

import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;

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

    /**
     * The campaign in parts, for whoever looks at one unit at a time: each has the same definitions and some of the units,
     * in their order, with all that each of them says. A part depends on nothing else: no unit has an index or a place in
     * it, and no moment is named.
     *
     * @param most how many units a part has at most
     */
    public List<Scores> parts(int most) {
        IdentityHashMap<Submission, Voices> voices = new IdentityHashMap<>();
        indexes.stream()
                .flatMap(index -> index.standings().stream())
                .map(Standing::voices)
                .forEach(unit -> voices.put(unit.self().submission(), unit));
        List<Submission> all = book.submissions();
        int[] units = IntStream.range(0, all.size())
                .filter(i -> all.get(i).key().first())
                .toArray();
        return IntStream.range(0, (units.length + most - 1) / most)
                .mapToObj(part -> all.subList(
                        units[part * most], (part + 1) * most < units.length ? units[(part + 1) * most] : all.size()))
                .map(some -> part(some, voices))
                .toList();
    }

    private Scores part(List<Submission> some, IdentityHashMap<Submission, Voices> voices) {
        List<IndexResult> parts = indexes.stream()
                .map(index -> new IndexResult(
                        index.criteria(),
                        false,
                        index.published(),
                        some.stream()
                                .filter(submission -> submission.key().index().equals(index.id()))
                                .map(voices::get)
                                .filter(Objects::nonNull)
                                .map(Standing::nowhere)
                                .toList()))
                .toList();
        return new Scores(book.with(some), null, parts);
    }

    /** The cards of all units, index by index, in the units file's order. */
    public List<Scorecard> cards() {
        return indexes.stream()
                .flatMap(index -> index.standings().stream())
                .map(Standing::card)
                .toList();
    }
}
