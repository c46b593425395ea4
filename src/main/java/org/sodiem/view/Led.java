package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;
import org.sodiem.score.State;

/**
 * The components of an index that one office answers for, unit by unit: who has not entered what, who lacks evidence, who
 * lost how much.
 *
 * @param components the components, in the set's order
 * @param rows the units, in the index's order
 */
public record Led(List<ComponentSummary> components, List<Row> rows) {

    private static final Set<State> MISSING = EnumSet.of(State.NOT_ENTERED, State.WITHOUT_EVIDENCE, State.INVALID);

    public Led {
        components = List.copyOf(components);
        rows = List.copyOf(rows);
    }

    /**
     * One unit.
     *
     * @param standing the unit
     * @param scores its components by the word that counts, in the same order
     * @param own the same as the unit says itself
     */
    public record Row(Standing standing, List<ComponentScore> scores, List<ComponentScore> own) {
        public Row {
            scores = List.copyOf(scores);
            own = List.copyOf(own);
        }

        /** How many components are in a state, as the unit says itself. */
        public int count(State state) {
            return (int) own.stream().filter(score -> score.state() == state).count();
        }

        /** Whether the component at this place, from 0, is not whole: it lacks something, or lost points. */
        public boolean hasGap(int at) {
            return lacks(at) || scores.get(at).lost().signum() > 0;
        }

        /** Whether the component at this place, from 0, lacks something; behind the publication nothing is asked for any more. */
        public boolean lacks(int at) {
            return !standing.isResult() && MISSING.contains(own.get(at).state());
        }

        /** How many components lack something. */
        public int missing() {
            return standing.isResult()
                    ? 0
                    : MISSING.stream().mapToInt(this::count).sum();
        }

        /** Points that are lost. */
        public BigDecimal lost() {
            return standing.counted().lost(scores);
        }

        private boolean hasGaps() {
            return IntStream.range(0, scores.size()).anyMatch(this::hasGap);
        }
    }

    /** What an office leads in an index; it may be nothing. */
    public static Led of(IndexView index, String office) {
        List<Integer> places = IntStream.range(0, index.components().size())
                .filter(i -> index.components().get(i).component().isLedBy(office))
                .boxed()
                .toList();
        return new Led(
                places.stream().map(index.components()::get).toList(),
                index.ordered().stream()
                        .map(standing -> new Row(
                                standing,
                                places.stream()
                                        .map(standing.counted().components()::get)
                                        .toList(),
                                places.stream()
                                        .map(standing.card().components()::get)
                                        .toList()))
                        .toList());
    }

    /** How many components of all units together are in a state. */
    public int count(State state) {
        return rows.stream().mapToInt(row -> row.count(state)).sum();
    }

    /** The units that lack or lost something: those with most missing first, then those that lost most. */
    public List<Row> gaps() {
        return rows.stream()
                .filter(Row::hasGaps)
                .sorted(Comparator.comparing(Row::missing)
                        .thenComparing(Row::lost)
                        .reversed())
                .toList();
    }

    /** The units with components in a state, most first. */
    public List<Row> with(State state) {
        return rows.stream()
                .filter(row -> row.count(state) > 0)
                .sorted(Comparator.comparing((Row row) -> row.count(state)).reversed())
                .toList();
    }
}
