package org.sodiem.score;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;
import org.sodiem.model.Figure;
import org.sodiem.model.Rescale;
import org.sodiem.model.Submission;
import org.sodiem.source.Located;

/**
 * One unit among the units of its index.
 *
 * @param voices what the unit says, and everybody else
 * @param index what it is compared by, null where it has none
 * @param provisional whether survey points are left out of the index because they are not complete
 * @param rank its place, from 1; units with the same index share the better place; null where it is not ranked
 * @param alone whether no other unit of its index is ranked
 * @param band its class, null where it is not ranked
 */
public record Standing(
        Voices voices,
        @Nullable BigDecimal index,
        boolean provisional,
        @Nullable Integer rank,
        boolean alone,
        @Nullable Band band) {

    /** A unit by itself: without an index, which is made of what all units of its index have, and without a place. */
    static Standing nowhere(Voices voices) {
        return new Standing(voices, null, false, null, false, null);
    }

    /** What the unit says itself, beside the survey. */
    public Scorecard card() {
        return voices.self();
    }

    /** The rank that is told: none of a unit that is ranked alone, since a place among one says nothing. */
    public @Nullable Integer place() {
        return alone ? null : rank;
    }

    /** The card that its index, rank and band come from: the result's where that is published, else the unit's own. */
    public Scorecard counted() {
        return voices.counted();
    }

    /** The points that its index is made of: without the survey where it is provisional. */
    public Tally basis() {
        return provisional ? counted().self() : counted().total();
    }

    /** The maximum beside these points: with what does not apply where the set keeps it in. */
    public BigDecimal most() {
        return counted().criteria().rescale() == Rescale.NONE ? basis().maximum() : basis().applicable();
    }

    /** Whether its index is 100 x points / that maximum, before bonus and penalty. */
    public boolean isShare() {
        return counted().criteria().rescale() != Rescale.APPRAISED
                || basis().notApplicable().signum() == 0;
    }

    /**
     * A named figure by the word that counts: as an office corrects it where the result is published, else as the unit states it;
     * what is refused with its component counts for nothing.
     *
     * @param previous whether it is that of the year before
     * @return null where it is not known
     */
    public @Nullable BigDecimal figure(String id, boolean previous) {
        BigDecimal own = stated(id, previous);
        for (ComponentScore score : counted().components()) {
            BigDecimal corrected = score.corrected(id, previous);
            if (corrected != null && (own == null || corrected.compareTo(own) != 0)) {
                return corrected;
            }
        }
        return own;
    }

    private @Nullable BigDecimal stated(String id, boolean previous) {
        Submission submission = card().submission();
        if (previous) {
            return submission.scores().stream()
                    .map(file -> file.figure(id))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(Figure.Stated::previous)
                    .map(Located::value)
                    .orElse(null);
        }
        Set<String> refused = card().components().stream()
                .filter(score -> score.state() == State.INVALID)
                .map(score -> score.component().code().value())
                .collect(Collectors.toSet());
        return Located.valueOf(submission.stated(card().criteria(), id, code -> !refused.contains(code)));
    }

    /** Whether it is compared by the published result. */
    public boolean isResult() {
        return voices.result() != null;
    }
}
