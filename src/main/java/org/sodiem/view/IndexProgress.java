package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/**
 * How far all units of an index have come.
 *
 * @param units each unit, in the index's order
 */
public record IndexProgress(List<OfUnit> units) {

    public IndexProgress {
        units = List.copyOf(units);
    }

    /**
     * One unit.
     *
     * @param standing the unit
     * @param progress how far it has come
     */
    public record OfUnit(Standing standing, Progress progress) {

        private Tally tally(State state) {
            return progress.in(state).isEmpty() ? Tally.ZERO : standing.card().tally(score -> score.state() == state);
        }
    }

    /**
     * What one unit lacks.
     *
     * @param standing the unit
     * @param components the components, in the set's order
     * @param points what can be won, or what is at risk
     */
    public record Gap(Standing standing, List<ComponentScore> components, BigDecimal points) {
        public Gap {
            components = List.copyOf(components);
        }
    }

    /** The progress of all units. */
    public static IndexProgress of(IndexView index) {
        return new IndexProgress(index.ordered().stream()
                .map(standing -> new OfUnit(standing, Progress.of(standing)))
                .toList());
    }

    /** How many units have entered everything. */
    public int whole() {
        return (int) units.stream()
                .filter(unit -> unit.progress().complete().isEntered())
                .count();
    }

    /** All units together. */
    public Completeness complete() {
        return units.stream().map(unit -> unit.progress().complete()).reduce(Completeness.NOTHING, Completeness::plus);
    }

    /** What all units together can still win. */
    public BigDecimal open() {
        return units.stream().map(unit -> unit.progress().tally().open()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What all units together have without evidence. */
    public BigDecimal atRisk() {
        return units.stream()
                .map(unit -> unit.tally(State.WITHOUT_EVIDENCE).achieved())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The units that have not entered something, those that lack most components first, with the points to win. */
    public List<Gap> notEntered() {
        return gaps(State.NOT_ENTERED).stream()
                .sorted(Comparator.comparing((Gap gap) -> gap.components().size())
                        .reversed())
                .toList();
    }

    /** How many units have something that was entered and cannot be scored, a file that cannot be read among it. */
    public int faulty() {
        return (int) units.stream()
                .filter(unit -> !unit.progress().in(State.INVALID).isEmpty())
                .count();
    }

    /** The units that have points without evidence, those with most first. */
    public List<Gap> withoutEvidence() {
        return gaps(State.WITHOUT_EVIDENCE).stream()
                .sorted(Comparator.comparing(Gap::points).reversed())
                .toList();
    }

    private List<Gap> gaps(State state) {
        return units.stream()
                .map(unit -> {
                    List<ComponentScore> lacking = unit.progress().in(state);
                    Tally tally = unit.tally(state);
                    return new Gap(
                            unit.standing(), lacking, state == State.NOT_ENTERED ? tally.maximum() : tally.achieved());
                })
                .filter(gap -> !gap.components().isEmpty())
                .toList();
    }
}
