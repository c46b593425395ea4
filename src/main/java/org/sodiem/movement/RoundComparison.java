package org.sodiem.movement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Difference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.model.Round;
import org.sodiem.score.Scores;

/**
 * One index in two states of a campaign, of which the earlier is a closed round.
 *
 * @param place the place of the later state among all, from 1
 * @param before the earlier round
 * @param after the later round; null for a present state that is no round's
 * @param index what is different
 * @param movement how its units moved
 */
public record RoundComparison(
        int place, Round before, @Nullable Round after, IndexDifference index, IndexMovement movement) {

    /**
     * Each closed round against the next one, and the last one against the present state; the newest pair first. A present
     * state in which an index has not changed since the last of several rounds is left out.
     *
     * @param earlier the closed rounds with a record of their own, in the campaign's order
     * @param current the round that the present state is the record of; null where it is that of none
     */
    public static List<RoundComparison> all(List<EarlierRound> earlier, @Nullable Round current, Scores now) {
        List<RoundComparison> all = new ArrayList<>();
        for (int place = earlier.size(); place > 0; place--) {
            EarlierRound before = earlier.get(place - 1);
            boolean present = place == earlier.size();
            Scores after = present ? now : earlier.get(place).scores();
            Round later = present ? current : earlier.get(place).round();
            for (IndexDifference index :
                    Difference.between(before.scores(), after).indexes()) {
                boolean nothingSince = present && place > 1 && index.changed().isEmpty();
                if (!index.units().isEmpty() && !nothingSince) {
                    all.add(new RoundComparison(place, before.round(), later, index, IndexMovement.of(index)));
                }
            }
        }
        return all;
    }
}
