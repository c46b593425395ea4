package org.sodiem.view;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sodiem.model.Component;
import org.sodiem.score.Standing;

/**
 * Areas against units: which unit is weak where. A cell is the {@link Share} of an area's sum.
 *
 * @param weakest the areas with the least share over the ranked units, least first: three, and those that are told with the
 *     same per cent; all of them where they are equal, none where nothing is ranked; no area of which nobody has points, and
 *     none where there is but one of several to tell
 * @param units the units with an index, best first; where there are more than fit, only the last ones
 * @param cut whether units were left out
 */
public record Heat(List<AreaSummary> weakest, List<Standing> units, boolean cut) {

    private static final int NAMED = 3;

    public Heat {
        weakest = List.copyOf(weakest);
        units = List.copyOf(units);
    }

    /** The grid of an index with at most so many units. */
    public static Heat of(IndexView index, int most) {
        List<Standing> all =
                index.ordered().stream().filter(s -> s.counted().hasIndex()).toList();
        return new Heat(weakest(index), all.subList(Math.max(0, all.size() - most), all.size()), all.size() > most);
    }

    /** Three areas, or more that are told with the same per cent; not those that are told with the most. */
    private static List<AreaSummary> weakest(IndexView index) {
        Set<Component> scored = index.components().stream()
                .filter(component -> component.withPoints() > 0)
                .map(ComponentSummary::component)
                .collect(Collectors.toSet());
        List<AreaSummary> known = index.areas().stream()
                .filter(area -> area.mean().share() != null)
                .filter(area -> area.area().components().stream().anyMatch(scored::contains))
                .sorted(Comparator.comparingInt(Heat::whole))
                .toList();
        if (known.size() < Math.min(2, index.areas().size())) {
            return List.of();
        }
        int best = whole(known.get(known.size() - 1));
        List<AreaSummary> below =
                known.stream().filter(area -> whole(area) < best).toList();
        int third = below.isEmpty() ? best : whole(below.get(Math.min(NAMED, below.size()) - 1));
        return known.stream().filter(area -> whole(area) <= third).toList();
    }

    /** The share of an area as it is told: in whole per cent. */
    private static int whole(AreaSummary area) {
        Share share = area.mean().share();
        return share == null ? 0 : share.whole();
    }
}
