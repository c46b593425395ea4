package org.sodiem.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.model.Rounding;
import org.sodiem.view.Mean;

/**
 * How the units of one index moved between two states.
 *
 * @param units the units, the largest change first; those that cannot be compared last
 * @param largest the largest change, either way
 * @param up how many units have more
 * @param down how many have less
 * @param otherBasis whether only one of the states counts the survey, of an index whose totals could be compared
 * @param otherVoice whether only one of the states is the published result
 * @param highest whose index rose most; null where none rose
 * @param lowest whose index fell most; null where none fell
 * @param ranked how many units are ranked in both states
 * @param otherBand how many of those are in another class
 * @param area the area that rose most over all units; null where none did
 */
public record IndexMovement(
        List<UnitDifference> units,
        BigDecimal largest,
        int up,
        int down,
        boolean otherBasis,
        boolean otherVoice,
        @Nullable UnitDifference highest,
        @Nullable UnitDifference lowest,
        long ranked,
        long otherBand,
        @Nullable GroupDifference area) {

    public IndexMovement {
        units = List.copyOf(units);
    }

    /** The movement of an index. */
    public static IndexMovement of(IndexDifference index) {
        List<UnitDifference> units = index.units().stream()
                .sorted(Comparator.comparing((UnitDifference unit) -> magnitude(unit))
                        .reversed())
                .toList();
        Comparator<UnitDifference> byIndex = Comparator.comparing(unit -> Objects.requireNonNull(unit.indexChange()));
        List<UnitDifference> both =
                units.stream().filter(unit -> unit.indexChange() != null).toList();
        List<UnitDifference> ranked = units.stream()
                .filter(unit -> isRanked(unit.before()) && isRanked(unit.after()))
                .toList();
        return new IndexMovement(
                units,
                units.stream().map(IndexMovement::magnitude).reduce(BigDecimal.ZERO, BigDecimal::max),
                count(units, unit -> sign(unit.change()) > 0),
                count(units, unit -> sign(unit.change()) < 0),
                !index.reissued() && units.stream().anyMatch(IndexMovement::hasOtherBasis),
                units.stream().anyMatch(IndexMovement::hasOtherVoice),
                both.stream()
                        .max(byIndex)
                        .filter(unit -> sign(unit.indexChange()) > 0)
                        .orElse(null),
                both.stream()
                        .min(byIndex)
                        .filter(unit -> sign(unit.indexChange()) < 0)
                        .orElse(null),
                ranked.size(),
                count(ranked, unit -> !Objects.equals(band(unit.before()), band(unit.after()))),
                mostRisen(index.areas()));
    }

    /** The mean before and after of the units whose index can be compared, rounded as the set says; without any, neither. */
    public List<BigDecimal> means(Rounding rounding) {
        List<BigDecimal> before = new ArrayList<>();
        List<BigDecimal> after = new ArrayList<>();
        for (UnitDifference unit : units) {
            Place from = unit.before();
            Place to = unit.after();
            if (unit.indexChange() != null && from != null && to != null) {
                before.add(Objects.requireNonNull(from.index()));
                after.add(Objects.requireNonNull(to.index()));
            }
        }
        return Stream.of(Mean.of(before, rounding), Mean.of(after, rounding))
                .map(Mean::points)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The group that rose most; null where none did. */
    public static @Nullable GroupDifference mostRisen(List<GroupDifference> groups) {
        GroupDifference most = null;
        for (GroupDifference group : groups) {
            BigDecimal least = most == null ? BigDecimal.ZERO : most.change();
            most = group.change().compareTo(least) > 0 ? group : most;
        }
        return most;
    }

    private static int count(List<UnitDifference> units, Predicate<UnitDifference> which) {
        return (int) units.stream().filter(which).count();
    }

    private static BigDecimal magnitude(UnitDifference unit) {
        BigDecimal change = unit.change();
        return change == null ? BigDecimal.ONE.negate() : change.abs();
    }

    private static int sign(@Nullable BigDecimal change) {
        return change == null ? 0 : change.signum();
    }

    private static boolean hasOtherBasis(UnitDifference unit) {
        return unit.before() != null
                && unit.after() != null
                && unit.before().provisional() != unit.after().provisional();
    }

    private static boolean hasOtherVoice(UnitDifference unit) {
        return unit.before() != null
                && unit.after() != null
                && unit.before().result() != unit.after().result();
    }

    private static boolean isRanked(@Nullable Place place) {
        return place != null && place.isRanked();
    }

    private static @Nullable String band(@Nullable Place place) {
        return place == null ? null : place.band();
    }
}
