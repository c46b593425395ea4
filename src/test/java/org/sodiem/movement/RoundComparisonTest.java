package org.sodiem.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Round;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;

class RoundComparisonTest {

    private static Scores scores(int count) throws IOException {
        return new Example()
                .component("10", "type: count, value: Số, per: 1")
                .unit("an", "count: " + count)
                .assess(null)
                .scores();
    }

    private static EarlierRound round(Scores scores) {
        return EarlierRound.of(scores.book().campaign().rounds().get(0), scores);
    }

    private static String told(RoundComparison comparison) {
        Round after = comparison.after();
        return comparison.place() + " " + comparison.before().id().value() + " "
                + (after == null ? "now" : after.id().value()) + " "
                + comparison.index().units().get(0).change();
    }

    private static List<String> told(@Nullable Round current, int now, int... rounds) throws IOException {
        List<EarlierRound> earlier = new ArrayList<>();
        for (int count : rounds) {
            earlier.add(round(scores(count)));
        }
        return RoundComparison.all(earlier, current, scores(now)).stream()
                .map(RoundComparisonTest::told)
                .toList();
    }

    @Test
    void putsTheNewestPairFirstAndThePresentStateLastInTime() throws IOException {
        assertThat(told(null, 9, 2, 5)).containsExactly("2 lan-1 now 40.00", "1 lan-1 lan-1 30.00");
        assertThat(told(scores(1).book().campaign().rounds().get(0), 9, 2)).containsExactly("1 lan-1 lan-1 70.00");
    }

    @Test
    void leavesAPresentStateOutInWhichNothingChangedSinceTheLastOfSeveralRounds() throws IOException {
        assertThat(told(null, 5, 2, 5)).containsExactly("1 lan-1 lan-1 30.00");
        assertThat(told(null, 5, 5)).containsExactly("1 lan-1 now 0.00");
        assertThat(told(null, 5, 2, 2)).hasSize(2);
        assertThat(told(null, 5)).isEmpty();
    }
}
