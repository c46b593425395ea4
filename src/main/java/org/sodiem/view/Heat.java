package org.sodiem.view;

import java.util.List;
import java.util.Objects;
import org.sodiem.score.Standing;

/**
 * Areas against units: which unit is weak where. A cell is the {@link Share} of an area's sum.
 *
 * @param weakest the areas with the least share over the ranked units, in the set's order; none where nothing is ranked
 * @param units the units with an index, best first; where there are more than fit, only the last ones
 * @param cut whether units were left out
 */
public record Heat(List<AreaSummary> weakest, List<Standing> units, boolean cut) {

    public Heat {
        weakest = List.copyOf(weakest);
        units = List.copyOf(units);
    }

    /** The grid of an index with at most so many units. */
    public static Heat of(IndexView index, int most) {
        List<Standing> all =
                index.ordered().stream().filter(s -> s.card().hasIndex()).toList();
        Share least = index.areas().stream()
                .map(area -> area.mean().share())
                .filter(Objects::nonNull)
                .min(Share::compareTo)
                .orElse(null);
        List<AreaSummary> weakest = index.areas().stream()
                .filter(area -> least != null
                        && area.mean().share() != null
                        && area.mean().share().compareTo(least) == 0)
                .toList();
        return new Heat(weakest, all.subList(Math.max(0, all.size() - most), all.size()), all.size() > most);
    }
}
