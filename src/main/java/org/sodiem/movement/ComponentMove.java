package org.sodiem.movement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;

/**
 * What one component brought or took over all units that both states score.
 *
 * @param component the component, as it is told of the first unit
 * @param change the points, where they can be compared
 * @param up for how many units they rose
 * @param down for how many they fell
 */
public record ComponentMove(ComponentDifference component, BigDecimal change, int up, int down) {

    /** The largest moves of an index, rises before falls; none of components that brought as much as they took. */
    public static List<ComponentMove> largest(IndexDifference index, int most) {
        Map<String, ComponentMove> sums = new LinkedHashMap<>();
        for (UnitDifference unit : index.units()) {
            if (unit.before() != null && unit.after() != null) {
                unit.components().forEach(own -> sums.merge(own.code(), of(own), ComponentMove::plus));
            }
        }
        return sums.values().stream()
                .filter(move -> move.change.signum() != 0)
                .sorted(Comparator.comparing((ComponentMove move) -> move.change.abs())
                        .reversed())
                .limit(most)
                .sorted(Comparator.comparing(ComponentMove::change).reversed())
                .toList();
    }

    /** The move of one component of one unit. */
    static ComponentMove of(ComponentDifference own) {
        BigDecimal change = own.change() == null ? BigDecimal.ZERO : own.change();
        return new ComponentMove(own, change, change.signum() > 0 ? 1 : 0, change.signum() < 0 ? 1 : 0);
    }

    private ComponentMove plus(ComponentMove other) {
        return new ComponentMove(component, change.add(other.change), up + other.up, down + other.down);
    }
}
