package org.sodiem.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One index in two states.
 *
 * @param id the index
 * @param title what its units are called together
 * @param reissued whether some component has another maximum or rule, came or went: totals are then not compared
 * @param units the units of both states, in the later state's order
 */
public record IndexDifference(String id, String title, boolean reissued, List<UnitDifference> units) {

    /** A difference; the list is copied. */
    public IndexDifference {
        units = List.copyOf(units);
    }

    /** The units there is something to tell about. */
    public List<UnitDifference> changed() {
        return units.stream().filter(UnitDifference::isChanged).toList();
    }

    /** Whether there is anything to tell. */
    public boolean isChanged() {
        return reissued || !changed().isEmpty();
    }

    /** The areas, all units together. */
    public List<GroupDifference> areas() {
        return together(UnitDifference::areas);
    }

    /** The lead offices, all units together. */
    public List<GroupDifference> offices() {
        return together(UnitDifference::offices);
    }

    private List<GroupDifference> together(Function<UnitDifference, List<GroupDifference>> groups) {
        Map<String, GroupDifference> sums = new LinkedHashMap<>();
        for (UnitDifference unit : units) {
            for (GroupDifference group : groups.apply(unit)) {
                sums.merge(group.code(), group, GroupDifference::plus);
            }
        }
        return new ArrayList<>(sums.values());
    }
}
