package org.sodiem.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.CriteriaSet;

/**
 * One index in two states.
 *
 * @param id the index
 * @param title what its units are called together
 * @param name what it is called itself where it scores units that others score too; else nothing
 * @param reissued whether some component has another maximum or rule, came or went: totals are then not compared
 * @param before the criteria of the earlier state; null where it has no such index
 * @param after the criteria of the later state; null likewise
 * @param units the units of both states, in the later state's order
 */
public record IndexDifference(
        String id,
        String title,
        String name,
        boolean reissued,
        @Nullable CriteriaSet before,
        @Nullable CriteriaSet after,
        List<UnitDifference> units) {

    public IndexDifference {
        units = List.copyOf(units);
    }

    /** The later set, or the earlier one where there is no later. */
    public @Nullable CriteriaSet criteria() {
        return after != null ? after : before;
    }

    /** The same of one unit alone; of no unit where it is not one of these. */
    public IndexDifference only(String unit) {
        List<UnitDifference> own =
                units.stream().filter(known -> known.id().equals(unit)).toList();
        return new IndexDifference(id, title, name, reissued, before, after, own);
    }

    /** The units there is something to tell about. */
    public List<UnitDifference> changed() {
        return units.stream().filter(UnitDifference::isChanged).toList();
    }

    /** The units that there is something to tell about of their own. */
    public List<UnitDifference> ownChanged() {
        return changed().stream().filter(unit -> !unit.isMovedByOthers()).toList();
    }

    /** The units of which nothing changed but points that the figures of others moved. */
    public List<UnitDifference> movedByOthers() {
        return changed().stream().filter(UnitDifference::isMovedByOthers).toList();
    }

    /** Whether there is anything to tell. */
    public boolean isChanged() {
        return reissued || !changed().isEmpty();
    }

    /** The areas, all units together that both states score. */
    public List<GroupDifference> areas() {
        return together(UnitDifference::areas);
    }

    /** The lead offices, the same units together. */
    public List<GroupDifference> offices() {
        return together(UnitDifference::offices);
    }

    private List<GroupDifference> together(Function<UnitDifference, List<GroupDifference>> groups) {
        Map<String, GroupDifference> sums = new LinkedHashMap<>();
        for (UnitDifference unit : units) {
            if (unit.before() != null && unit.after() != null) {
                groups.apply(unit).forEach(group -> sums.merge(group.code(), group, GroupDifference::plus));
            }
        }
        return new ArrayList<>(sums.values());
    }
}
