package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;

/**
 * All units of one index.
 *
 * @param criteria the set they are scored by
 * @param withSurvey whether the survey counts: only when it is complete for every unit that can be ranked
 * @param standings the units, in the units file's order
 */
public record IndexResult(CriteriaSet criteria, boolean withSurvey, List<Standing> standings) {

    /** A result; the list is copied. */
    public IndexResult {
        standings = List.copyOf(standings);
    }

    /** Whether the set has survey components, and their points are still left out. */
    public boolean isProvisional() {
        return !withSurvey;
    }

    /** The units that have a rank, in the units file's order. */
    public List<Standing> ranked() {
        return standings.stream().filter(s -> s.rank() != null).toList();
    }

    /** The mean index of the ranked units, rounded as the set says; null where none is ranked. */
    public @Nullable BigDecimal mean() {
        return Mean.of(
                standings.stream()
                        .filter(s -> s.rank() != null)
                        .map(Standing::index)
                        .toList(),
                criteria.rounding());
    }

    /** Each component over all units, in the set's order. */
    public List<ComponentSummary> components() {
        List<Component> components = criteria.components();
        return IntStream.range(0, components.size())
                .mapToObj(i -> ComponentSummary.of(
                        components.get(i),
                        standings.stream()
                                .map(s -> s.card().components().get(i))
                                .toList(),
                        criteria.rounding()))
                .toList();
    }

    /** Each area over the ranked units, in the set's order. */
    public List<AreaSummary> areas() {
        List<Standing> ranked = ranked();
        return criteria.areas().stream()
                .map(area -> AreaSummary.of(area, ranked, criteria.rounding()))
                .toList();
    }
}
