package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Area;
import org.sodiem.model.Criterion;

/**
 * An area or a criterion, with its place in the set.
 *
 * @param area the area, or the one that the criterion is in
 * @param criterion null for a whole area
 * @param from the place of its first component in the set, from 0
 * @param to the place behind its last component
 */
public record CriteriaGroup(Area area, @Nullable Criterion criterion, int from, int to) {

    /** All areas and criteria of a set, each area before its criteria. */
    public static List<CriteriaGroup> all(List<Area> areas) {
        List<CriteriaGroup> groups = new ArrayList<>();
        int from = 0;
        for (Area area : areas) {
            groups.add(
                    new CriteriaGroup(area, null, from, from + area.components().size()));
            for (Criterion criterion : area.criteria()) {
                int to = from + criterion.components().size();
                groups.add(new CriteriaGroup(area, criterion, from, to));
                from = to;
            }
        }
        return groups;
    }

    /** Its code. */
    public String code() {
        return criterion == null ? area.code().value() : criterion.code().value();
    }

    /** Its code and its title. */
    public String title() {
        return criterion == null
                ? area.code().value() + ". " + area.title()
                : criterion.code().value() + " " + criterion.title();
    }

    /** Its title where there is little room. */
    public String shortTitle() {
        return criterion == null ? area.code().value() + ". " + area.shortTitle() : title();
    }

    /** Whether the component at this place of the set, from 0, is in it. */
    public boolean holds(int position) {
        return from <= position && position < to;
    }

    /** Its maximum in the set. */
    public BigDecimal max() {
        return (criterion == null ? area.max() : criterion.max()).value();
    }

    /** Its criteria: of a criterion itself. */
    public List<Criterion> criteria() {
        return criterion == null ? area.criteria() : List.of(criterion);
    }
}
