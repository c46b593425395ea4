package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.VietnameseOrder;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Standing;

/**
 * One index as many readers look at it: computed once for all of them.
 *
 * @param result the index
 * @param ordered ranked units by rank, then the others; equal ones by name
 * @param components each component over all units, in the set's order
 * @param areas each part of the top level over the ranked units, in the set's order
 */
public record IndexView(
        IndexResult result, List<Standing> ordered, List<ComponentSummary> components, List<AreaSummary> areas) {

    public IndexView {
        ordered = List.copyOf(ordered);
        components = List.copyOf(components);
        areas = List.copyOf(areas);
    }

    /** The view of an index. */
    public static IndexView of(IndexResult result) {
        List<Standing> ordered = result.standings().stream()
                .sorted(Comparator.comparing((Standing s) -> s.rank() == null ? Integer.MAX_VALUE : s.rank())
                        .thenComparing(s -> s.card().unit().title(), new VietnameseOrder()))
                .toList();
        List<Standing> ranked = ordered.stream().filter(s -> s.rank() != null).toList();
        CriteriaSet set = result.criteria();
        return new IndexView(
                result,
                ordered,
                ComponentSummary.of(set, ordered.stream().map(Standing::counted).toList()),
                IntStream.range(0, set.parts().size())
                        .parallel()
                        .mapToObj(i -> AreaSummary.of(set, i, ranked))
                        .toList());
    }

    /** The set that the units are scored by. */
    public CriteriaSet criteria() {
        return result.criteria();
    }

    /** The index's id. */
    public String id() {
        return result.id();
    }

    /** The index of the ranked units on average. */
    public Mean mean() {
        return Mean.of(result);
    }

    /** What appraisal changed of what the ranked units say themselves, on average; null where that is not known of any. */
    public @Nullable BigDecimal meanChange() {
        List<BigDecimal> changes = new ArrayList<>();
        for (Standing standing : ranked()) {
            BigDecimal change = standing.voices().change();
            if (change != null) {
                changes.add(change);
            }
        }
        return changes.isEmpty()
                ? null
                : changes.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(
                                BigDecimal.valueOf(changes.size()),
                                criteria().rounding().scale(),
                                criteria().rounding().mode());
    }

    /** Whether there is more than one unit. */
    public boolean comparesUnits() {
        return ordered.size() > 1;
    }

    /** Whether more than one unit is ranked: a place among one says nothing. */
    public boolean ranksUnits() {
        return ranked().size() > 1;
    }

    /** The ranked units, best first. They stand before the others, so that a page of each unit need not look through all. */
    public List<Standing> ranked() {
        int ranked = 0;
        int end = ordered.size();
        while (ranked < end) {
            int middle = (ranked + end) / 2;
            if (ordered.get(middle).rank() == null) {
                end = middle;
            } else {
                ranked = middle + 1;
            }
        }
        return ordered.subList(0, ranked);
    }

    /** The units by their points of the component at this place of the set, from 0; those without points are last. */
    public List<Standing> byPoints(int position) {
        return ordered.stream()
                .sorted(Comparator.comparing(
                        (Standing s) -> s.counted().components().get(position).points(),
                        Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())
                                .reversed()))
                .toList();
    }

    /** What all units together have lost of some components: of each no more than its groups have lost. */
    public BigDecimal lostTogether(List<ComponentSummary> some) {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            if (some.contains(components.get(i))) {
                places.add(i);
            }
        }
        return criteria().isCapped()
                ? ordered.stream()
                        .map(standing -> standing.counted().lost(places::contains))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : some.stream().map(ComponentSummary::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The components that an office answers for. */
    public List<ComponentSummary> ledBy(String office) {
        return components.stream().filter(c -> c.component().isLedBy(office)).toList();
    }

    /** The ranked units that share the first place. */
    public List<Standing> leaders() {
        return ordered.stream().filter(s -> Objects.equals(s.rank(), 1)).toList();
    }

    /**
     * So many ranked units at most: of more the first and the last, half each; of units without a rank at most half as
     * many.
     */
    public List<Standing> shortened(int most) {
        int half = most / 2;
        int ranked = ranked().size();
        return IntStream.range(0, ordered.size())
                .filter(i -> i < ranked ? ranked <= most || i < half || i >= ranked - half : i < ranked + half)
                .mapToObj(ordered::get)
                .toList();
    }
}
