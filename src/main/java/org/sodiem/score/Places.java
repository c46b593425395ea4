package org.sodiem.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Fraction;

/** The places of values, from 1 for the best: equal ones share the better place. The one definition of a rank. */
final class Places {

    private final Map<Fraction, Integer> places = new HashMap<>();
    private final int compared;

    /**
     * The places.
     *
     * @param values all that are compared, in any order
     * @param bestFirst the order of values, the best before the others
     * @param equals what follows places that are shared
     */
    Places(Collection<Fraction> values, Comparator<Fraction> bestFirst, EqualRanks equals) {
        List<Fraction> sorted = values.stream().sorted(bestFirst).toList();
        compared = sorted.size();
        int place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (!places.containsKey(sorted.get(i))) {
                place = equals == EqualRanks.SKIP ? i + 1 : place + 1;
                places.put(sorted.get(i), place);
            }
        }
    }

    /** Whether only one value is compared: its place says nothing. */
    boolean isOfOne() {
        return compared == 1;
    }

    /** The place of a value; null where it is not among those compared. */
    @Nullable
    Integer of(Fraction value) {
        return places.get(value);
    }
}
