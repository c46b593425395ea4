package org.sodiem.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Publication;

/**
 * All units of one index.
 *
 * @param criteria the set they are scored by
 * @param withSurvey whether the survey counts: only when it is complete for every unit that can be ranked
 * @param published the decision by which the result is published; null while units are compared by what they say
 * @param standings the units, in the units file's order
 */
public record IndexResult(
        CriteriaSet criteria, boolean withSurvey, Publication.@Nullable Result published, List<Standing> standings) {

    public IndexResult {
        standings = List.copyOf(standings);
    }

    /** The index's id. */
    public String id() {
        return criteria.index().value();
    }

    /** The units by their ids, in the same order. */
    public Map<String, Standing> byUnit() {
        Map<String, Standing> byUnit = new LinkedHashMap<>();
        standings.forEach(standing -> byUnit.put(standing.card().unit().id().value(), standing));
        return byUnit;
    }

    /** Whether the set has survey components, and their points are still left out. */
    public boolean isProvisional() {
        return !withSurvey;
    }
}
