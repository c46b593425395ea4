package org.sodiem.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Group;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/**
 * One group over all units, on the basis of the index: without the survey until that is complete for all.
 *
 * @param max its maximum on that basis, whatever applies to whom
 * @param components its components on that basis
 * @param parts what each unit has of it, in the index's order
 * @param mean what the ranked units have on average that have points for all that applies
 */
public record GroupView(BigDecimal max, List<Component> components, List<Part> parts, Mean mean) {

    public GroupView {
        components = List.copyOf(components);
        parts = List.copyOf(parts);
    }

    /**
     * What one unit has of the group.
     *
     * @param standing the unit
     * @param components its components
     * @param tally their sum
     * @param share its share; null where none can be told: nothing applies, or no component has points
     */
    public record Part(
            Standing standing,
            List<ComponentScore> components,
            Tally tally,
            @Nullable Share share) {

        public Part {
            components = List.copyOf(components);
        }

        static Part of(
                Standing standing, CriteriaGroup group, List<ComponentScore> all, Predicate<ComponentScore> counts) {
            Tally tally = Tally.of(group.group(), all, counts);
            List<ComponentScore> components = all.stream().filter(counts).toList();
            boolean known =
                    standing.counted().hasIndex() && components.stream().anyMatch(score -> score.points() != null);
            return new Part(standing, components, tally, known ? Share.of(tally) : null);
        }

        /** Whether every component that applies has points, so that its sum can be compared with others'. */
        public boolean isSettled() {
            return share != null
                    && components.stream()
                            .allMatch(score -> score.points() != null || score.state() == State.NOT_APPLICABLE);
        }

        /** Points that are lost; none are told of a unit without an index. */
        public BigDecimal lost() {
            return standing.counted().hasIndex() ? tally.lost() : BigDecimal.ZERO;
        }

        /** Whether it has all points. */
        public boolean isFull() {
            return share != null && share.isFull();
        }

        /** How many components are in a state. */
        public int count(State state) {
            return (int)
                    components.stream().filter(score -> score.state() == state).count();
        }
    }

    /**
     * Who has most and who has least of a group; of units that have points for all that applies.
     *
     * @param first those with the greatest share
     * @param most that share
     * @param last those with the least share; the same where all are equal
     * @param least that share
     * @param full how many have all points
     * @param units how many are compared
     */
    public record Extremes(List<Part> first, Share most, List<Part> last, Share least, int full, int units) {

        public Extremes {
            first = List.copyOf(first);
            last = List.copyOf(last);
        }

        /** Whether there is a difference at all. */
        public boolean differ() {
            return most.compareTo(least) != 0;
        }
    }

    /** The group in an index. */
    public static GroupView of(IndexView index, CriteriaGroup group) {
        boolean withSurvey = index.result().withSurvey();
        Predicate<Component> counts = component -> withSurvey || !component.isSurvey();
        List<Part> parts = index.ordered().stream()
                .map(standing -> Part.of(
                        standing,
                        group,
                        standing.counted().components().subList(group.from(), group.to()),
                        score -> counts.test(score.component())))
                .toList();
        List<Tally> compared = parts.stream()
                .filter(part -> part.isSettled() && part.standing().rank() != null)
                .map(Part::tally)
                .toList();
        return new GroupView(
                max(group.group(), counts),
                index.components().subList(group.from(), group.to()).stream()
                        .map(ComponentSummary::component)
                        .filter(counts)
                        .toList(),
                parts,
                Mean.of(Mean.Among.SETTLED, compared, index.criteria().rounding()));
    }

    private static BigDecimal max(org.sodiem.model.Part part, Predicate<Component> counts) {
        if (part instanceof Component component) {
            return counts.test(component) ? component.max().value() : BigDecimal.ZERO;
        }
        BigDecimal sum =
                part.parts().stream().map(below -> max(below, counts)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return part instanceof Group group && group.capped()
                ? sum.min(group.max().value())
                : sum;
    }

    /** Whether any unit has a share of it. */
    public boolean isScored() {
        return count(part -> part.share() != null) > 0;
    }

    /** What all units together have lost. */
    public BigDecimal lost() {
        return parts.stream().map(Part::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many units are so. */
    public int count(Predicate<Part> which) {
        return (int) parts.stream().filter(which).count();
    }

    /** How many components of all units together are in a state. */
    public int count(State state) {
        return parts.stream().mapToInt(part -> part.count(state)).sum();
    }

    /** The units of which a share can be told, greatest first; equal ones in the index's order. */
    public List<Part> shared() {
        return parts.stream()
                .filter(part -> part.share() != null)
                .sorted(Comparator.comparing(Part::share, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** The units with points for all that applies, greatest share first. */
    public List<Part> settled() {
        return shared().stream().filter(Part::isSettled).toList();
    }

    /** Who of the settled units has most, and who least; null where there is none. */
    public @Nullable Extremes extremes() {
        List<Part> settled = settled();
        Share most = settled.isEmpty() ? null : settled.get(0).share();
        Share least = settled.isEmpty() ? null : settled.get(settled.size() - 1).share();
        return most == null || least == null
                ? null
                : new Extremes(
                        same(settled, most),
                        most,
                        same(settled, least),
                        least,
                        (int) settled.stream().filter(Part::isFull).count(),
                        settled.size());
    }

    private static List<Part> same(List<Part> parts, Share share) {
        return parts.stream()
                .filter(part -> part.share() != null && part.share().compareTo(share) == 0)
                .toList();
    }

    /** How many settled units are on each level. */
    public Distribution distribution() {
        return Distribution.ofShares(
                settled().stream().map(Part::share).filter(Objects::nonNull).toList());
    }
}
