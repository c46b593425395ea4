package org.sodiem.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.history.RemarkChange;

/**
 * One unit in two states.
 *
 * @param id the unit
 * @param title what it is called, in the later state where it is there
 * @param before where it stood; null where the earlier state does not score it
 * @param after where it stands; null where the later state does not score it
 * @param reissued whether the criteria set was issued anew between, so that totals are not compared
 * @param comparableChange the points that its comparable components brought or took
 * @param components its components, of both sets, in the later set's order
 * @param areas its areas
 * @param offices its lead offices, in the order in which they lead components; empty where none leads
 * @param remarks what is said of it beside its scores, where that is something else
 */
public record UnitDifference(
        String id,
        String title,
        @Nullable Place before,
        @Nullable Place after,
        boolean reissued,
        BigDecimal comparableChange,
        List<ComponentDifference> components,
        List<GroupDifference> areas,
        List<GroupDifference> offices,
        List<RemarkChange> remarks) {

    public UnitDifference {
        components = List.copyOf(components);
        areas = List.copyOf(areas);
        offices = List.copyOf(offices);
        remarks = List.copyOf(remarks);
    }

    /** The difference of points; null where one of them is missing or the set was issued anew. */
    public @Nullable BigDecimal pointsChange() {
        return before == null || after == null || reissued
                ? null
                : after.points().subtract(before.points());
    }

    /** The difference of the index; null where it is missing, on another basis, or the set was issued anew. */
    public @Nullable BigDecimal indexChange() {
        return reissued ? null : change();
    }

    /**
     * The change that is told: of the index; where the set was issued anew, of the points of comparable components. Null
     * where nothing can be compared.
     */
    public @Nullable BigDecimal change() {
        return before == null || after == null ? null : before.changeTo(after, reissued, this::comparablePoints);
    }

    private @Nullable BigDecimal comparablePoints() {
        return components.stream().allMatch(component -> component.change() == null) ? null : comparableChange;
    }

    /** The components that there is something to tell about. */
    public List<ComponentDifference> changed() {
        return components.stream().filter(ComponentDifference::isChanged).toList();
    }

    /** The components that won points. */
    public List<ComponentDifference> gains() {
        return moved(1);
    }

    /** The components that lost points. */
    public List<ComponentDifference> losses() {
        return moved(-1);
    }

    private List<ComponentDifference> moved(int sign) {
        return components.stream()
                .filter(component ->
                        component.change() != null && component.change().signum() == sign)
                .toList();
    }

    /** How many places it won; null where it is not ranked in both states. */
    public @Nullable Integer placesWon() {
        return before == null || after == null || before.rank() == null || after.rank() == null
                ? null
                : before.rank() - after.rank();
    }

    /** The components that lost points by what the unit itself says. */
    public List<ComponentDifference> ownLosses() {
        return losses().stream()
                .filter(component -> component.transition() != Transition.MOVED_BY_OTHERS)
                .toList();
    }

    /** Whether nothing of it changed but points that the figures of other units moved. */
    public boolean isMovedByOthers() {
        return !changed().isEmpty()
                && remarks.isEmpty()
                && changed().stream().allMatch(component -> component.transition() == Transition.MOVED_BY_OTHERS);
    }

    /** The points that those components lost, whatever others won. */
    public BigDecimal lost() {
        return ownLosses().stream()
                .map(ComponentDifference::change)
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }

    /**
     * Whether it says or has less than before: points, facts, documents, a claim. A problem that went with them was not
     * mended by anybody.
     */
    public boolean hasLess() {
        BigDecimal change = change();
        return after == null
                || (change != null && change.signum() < 0 && !isMovedByOthers())
                || components.stream().anyMatch(ComponentDifference::hasLess)
                || remarks.stream().anyMatch(remark -> remark.after() == null);
    }

    /** Whether anything of the unit itself is different; its rank may be by what others did. */
    public boolean isChanged() {
        return before == null
                || after == null
                || !changed().isEmpty()
                || !remarks.isEmpty()
                || before.points().compareTo(after.points()) != 0
                || before.status() != after.status()
                || isOther(before.index(), after.index());
    }

    /** Whether two figures are not the same, each of which may not be there. */
    public static boolean isOther(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one != null || other != null;
        }
        return one.compareTo(other) != 0;
    }
}
