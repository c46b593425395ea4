package org.sodiem.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sodiem.compare.Difference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.model.Rounding;
import org.sodiem.score.Example;

class IndexMovementTest {

    private static final String PER_1 = "type: count, value: Số, per: 1";
    private static final String PER_2 = "type: count, value: Số, per: 2";

    private static Example campaign(String second) {
        return new Example().component("10", PER_1).component("10", second);
    }

    private static IndexDifference difference(Example before, Example after) throws IOException {
        return Difference.between(
                        before.assess(null).scores(), after.assess(null).scores())
                .indexes()
                .get(0);
    }

    private static IndexDifference moved(String second) throws IOException {
        return difference(
                campaign(PER_1)
                        .unit("an", "count: 2", "count: 2")
                        .unit("binh", "count: 9", "count: 9")
                        .unit("chau", "count: 5", "count: 5")
                        .silent("dong"),
                campaign(second)
                        .unit("an", "count: 4", "count: 3")
                        .unit("binh", "count: 4", "count: 9")
                        .unit("chau", "count: 5", "count: 5")
                        .unit("dong", "count: 1", "count: 1"));
    }

    @Test
    void putsTheLargestChangeFirstAndWhatCannotBeComparedLast() throws IOException {
        IndexMovement movement = IndexMovement.of(moved(PER_1));
        assertThat(movement.units()).extracting(UnitDifference::id).containsExactly("binh", "an", "chau", "dong");
        assertThat(movement.largest()).isEqualByComparingTo("25");
        assertThat(movement.up()).isEqualTo(1);
        assertThat(movement.down()).isEqualTo(1);
        assertThat(Objects.requireNonNull(movement.highest()).id()).isEqualTo("an");
        assertThat(Objects.requireNonNull(movement.lowest()).id()).isEqualTo("binh");
    }

    @Test
    void countsAClassOnlyWhereBothStatesRank() throws IOException {
        IndexMovement movement = IndexMovement.of(moved(PER_1));
        assertThat(movement.ranked()).isEqualTo(3);
        assertThat(movement.otherBand()).isEqualTo(1);
    }

    @Test
    void namesNoExtremeOfTotalsThatAreNotCompared() throws IOException {
        IndexMovement movement = IndexMovement.of(moved(PER_2));
        assertThat(movement.highest()).isNull();
        assertThat(movement.lowest()).isNull();
        assertThat(movement.up()).isEqualTo(1);
        assertThat(movement.largest()).isEqualByComparingTo("5");
    }

    @Test
    void sumsAComponentOverTheUnitsOfBothStates() throws IOException {
        assertThat(ComponentMove.largest(moved(PER_1), 10))
                .extracting(move -> move.component().code() + " "
                        + move.change().stripTrailingZeros().toPlainString() + " " + move.up() + " " + move.down())
                .containsExactly("1.1.2 2 2 0", "1.1.1 -2 2 1");
        assertThat(ComponentMove.largest(moved(PER_1), 1)).hasSize(1);
        assertThat(ComponentMove.largest(moved(PER_2), 10))
                .extracting(move -> move.component().code())
                .containsExactly("1.1.1");
    }

    @Test
    void namesNoOneHighestWhereNoneRoseAndNoneLowestWhereNoneFell() throws IOException {
        Example low = campaign(PER_1).unit("an", "count: 1", "count: 1").unit("binh", "count: 2", "count: 2");
        Example high = campaign(PER_1).unit("an", "count: 3", "count: 1").unit("binh", "count: 2", "count: 2");
        assertThat(IndexMovement.of(difference(low, high)).lowest()).isNull();
        assertThat(IndexMovement.of(difference(high, low)).highest()).isNull();
        assertThat(IndexMovement.of(difference(low, low)).highest()).isNull();
        assertThat(IndexMovement.of(difference(low, low)).lowest()).isNull();
        assertThat(IndexMovement.of(difference(low, low)).area()).isNull();
        assertThat(IndexMovement.of(difference(high, low)).area()).isNull();
        assertThat(Objects.requireNonNull(
                                IndexMovement.of(difference(low, high)).area())
                        .change())
                .isEqualByComparingTo("2");
    }

    private static Example surveyed(String results) {
        return new Example()
                .component("10", PER_1)
                .component("10", "type: survey, form: P, respondents: N")
                .unit("an", "count: 2")
                .with("submissions/2023/an/survey.yaml", "waves: [{date: 2023-12-01, results: {" + results + "}}]");
    }

    @Test
    void tellsThatOnlyOneStateCountsTheSurvey() throws IOException {
        Example without = surveyed("");
        Example with = surveyed("'1.1.2': 50");
        assertThat(IndexMovement.of(difference(without, with)).otherBasis()).isTrue();
        assertThat(IndexMovement.of(difference(with, without)).otherBasis()).isTrue();
        assertThat(IndexMovement.of(difference(with, with)).otherBasis()).isFalse();
        assertThat(IndexMovement.of(difference(without, without)).otherBasis()).isFalse();
    }

    @Test
    void tellsThatOnlyOneStateIsThePublishedResult() throws IOException {
        Example own = campaign(PER_1).campaign("unappraised: self").unit("an", "count: 2", "count: 2");
        Example result = campaign(PER_1)
                .campaign("unappraised: self")
                .unit("an", "count: 2", "count: 2")
                .with(
                        "criteria/2023/publication.yaml",
                        "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: U}]\n");
        assertThat(IndexMovement.of(difference(own, result)).otherVoice()).isTrue();
        assertThat(IndexMovement.of(difference(result, result)).otherVoice()).isFalse();
        assertThat(IndexMovement.of(difference(own, own)).otherVoice()).isFalse();
    }

    @Test
    void takesTheMeansOfTheSameUnitsOnly() throws IOException {
        // 20, 90 and 50 of 100 before, 35, 65 and 50 after; dong had no index before.
        assertThat(IndexMovement.of(moved(PER_1)).means(new Rounding(2, RoundingMode.HALF_UP)))
                .containsExactly(new BigDecimal("53.33"), new BigDecimal("50.00"));
        assertThat(IndexMovement.of(moved(PER_2)).means(new Rounding(2, RoundingMode.HALF_UP)))
                .isEmpty();
    }
}
