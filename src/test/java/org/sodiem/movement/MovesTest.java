package org.sodiem.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.movement.Moves.Kind;
import org.sodiem.movement.Moves.Move;
import org.sodiem.score.Scorecard;

class MovesTest {

    private static UnitDifference unit(String title, String from, String to, boolean survey) {
        return new UnitDifference(
                title,
                title,
                place(from, false),
                place(to, survey),
                false,
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static UnitDifference unit(String title, String from, String to) {
        return unit(title, from, to, false);
    }

    private static Place place(String index, boolean provisional) {
        return new Place(
                Scorecard.Status.SCORED,
                BigDecimal.ZERO,
                index.isEmpty() ? null : new BigDecimal(index),
                provisional,
                null,
                null,
                false);
    }

    @Test
    void putsTheLargestMovesFirstAndMarksWhatStandsOut() {
        Moves moves = Moves.of(
                List.of(unit("a", "50", "51"), unit("b", "50", "55"), unit("c", "50", "40"), unit("d", "50", "54.99")));
        assertThat(moves.shown()).extracting(Move::title).containsExactly("c", "b", "d", "a");
        assertThat(moves.shown())
                .extracting(Move::kind)
                .containsExactly(Kind.FALL, Kind.LARGE_RISE, Kind.PLAIN, Kind.PLAIN);
    }

    @Test
    void marksTheFourLargestRisesAndAllFalls() {
        List<UnitDifference> units = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            units.add(unit("lên " + i, "50", String.valueOf(80 - i)));
            units.add(unit("xuống " + i, "50", String.valueOf(49 - i)));
        }
        Moves moves = Moves.of(units);
        assertThat(moves.shown())
                .filteredOn(move -> move.kind() == Kind.LARGE_RISE)
                .extracting(Move::title)
                .containsExactly("lên 0", "lên 1", "lên 2", "lên 3");
        assertThat(moves.shown()).filteredOn(move -> move.kind() == Kind.FALL).hasSize(6);
    }

    @Test
    void leavesOutUnitsThatCannotBeCompared() {
        Moves moves = Moves.of(
                List.of(unit("a", "50", "51"), unit("b", "", "55"), unit("c", "50", ""), unit("d", "50", "60", true)));
        assertThat(moves.shown()).isEmpty();
        assertThat(moves.all()).isEqualTo(1);
    }

    @Test
    void showsTwoOfWhichOneDidNotMove() {
        Moves moves = Moves.of(List.of(unit("a", "50", "50"), unit("b", "50", "51")));
        assertThat(moves.shown())
                .extracting(Move::title, Move::kind)
                .containsExactly(tuple("b", Kind.PLAIN), tuple("a", Kind.PLAIN));
    }

    @Test
    void showsTenOfMoreThanForty() {
        List<UnitDifference> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            units.add(unit("u" + i, "50", "51"));
        }
        assertThat(Moves.of(units).shown()).hasSize(40);
        units.add(unit("nhiều nhất", "50", "53"));
        Moves moves = Moves.of(units);
        assertThat(moves.all()).isEqualTo(41);
        assertThat(moves.shown()).hasSize(10);
        assertThat(moves.shown().get(0).title()).isEqualTo("nhiều nhất");
    }
}
