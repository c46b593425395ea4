package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.compare.HistoryStep;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.history.UnitChange;
import org.sodiem.score.Basis;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Statement;

class PointsLineTest {

    private static final String NOW = "2023-11-25T12:00:00+07:00";

    private static final Summary FIVE = summary(Scorecard.Status.SCORED, "5");

    private static Summary summary(Scorecard.Status status, String points) {
        return new Summary(status, new BigDecimal(points), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** What landed at noon of this day of November 2023, in Việt Nam. */
    private static HistoryStep on(int day, @Nullable Summary after, ScoreChange... changes) {
        Instant landed = Instant.parse("2023-11-" + day + "T05:00:00Z");
        Revision revision = new Revision("0".repeat(40), "An", landed, landed, "", List.of());
        UnitChange change =
                new UnitChange(revision, new MainLine.Step(0, revision, landed), false, null, after, List.of(changes));
        return new HistoryStep(change, HistoryStep.Reading.READ, List.of(changes));
    }

    private static Example example() {
        return new Example().component("10", "type: count, value: V, per: 1").unit("a", "count: 7");
    }

    private static @Nullable PointsLine line(List<EarlierRound> rounds, HistoryStep... steps) throws IOException {
        Scores scores = Objects.requireNonNull(example().assess(NOW).scores());
        Scorecard card = Example.of(scores.indexes().get(0), "a").card();
        return PointsLine.of(scores, card, List.of(steps), rounds);
    }

    private static PointsLine sure(HistoryStep... steps) throws IOException {
        return Objects.requireNonNull(line(List.of(), steps));
    }

    /** A component under another maximum than before. */
    private static ScoreChange reissued() throws IOException {
        IndexResult ten = example().score();
        IndexResult five = new Example()
                .component("5", "type: count, value: V, per: 1")
                .unit("a", "count: 5")
                .score();
        return new ScoreChange("1.1.1", statement(ten), statement(five));
    }

    private static Statement statement(IndexResult index) {
        return Objects.requireNonNull(Statement.of(Example.of(index, "a").card(), Basis.all(index.criteria()))
                .get("1.1.1"));
    }

    @Test
    void beginsWhereTheUnitWasFirstReadAndHasGapsWhereItWasNot() throws IOException {
        PointsLine line = sure(
                on(10, null),
                on(11, summary(Scorecard.Status.NOT_SUBMITTED, "0")),
                on(12, FIVE),
                on(13, summary(Scorecard.Status.UNREADABLE, "0")),
                on(14, summary(Scorecard.Status.SCORED, "7")));
        assertThat(line.points())
                .extracting(PointsLine.Point::from, PointsLine.Point::points)
                .containsExactly(
                        Tuple.tuple(Instant.parse("2023-11-12T05:00:00Z"), new BigDecimal("5")),
                        Tuple.tuple(Instant.parse("2023-11-13T05:00:00Z"), null),
                        Tuple.tuple(Instant.parse("2023-11-14T05:00:00Z"), new BigDecimal("7")));
        assertThat(line.isJoined()).isTrue();
    }

    @Test
    void takesWhatLandedTogetherAsOnePointAndIsPartedWhereAnyOfItDoesNotCompare() throws IOException {
        PointsLine line = sure(on(12, FIVE), on(13, FIVE, reissued()), on(13, summary(Scorecard.Status.SCORED, "6")));
        assertThat(line.points()).hasSize(2);
        assertThat(line.points().get(1).points()).isEqualByComparingTo("6");
        assertThat(line.points().get(1).joined()).isFalse();
        assertThat(line.isJoined()).isFalse();
    }

    @Test
    void needsAWayFromOneStateToAnotherUntilTheMomentLookedAt() throws IOException {
        assertThat(line(List.of(), on(12, FIVE))).isNull();
        assertThat(line(List.of(), on(12, FIVE), on(26, FIVE))).isNull();
        assertThat(line(List.of(), on(12, FIVE), on(25, FIVE))).isNotNull();
        assertThat(line(List.of(), on(25, FIVE), on(25, FIVE))).isNull();
    }

    @Test
    void showsTheDeadlinesThatLieOnIt() throws IOException {
        Scores scores = Objects.requireNonNull(example().assess(NOW).scores());
        EarlierRound round = EarlierRound.of(scores.book().campaign().rounds().get(0), scores);
        HistoryStep last = on(24, FIVE);
        PointsLine within = Objects.requireNonNull(line(List.of(round), on(12, FIVE), last));
        assertThat(within.rounds()).hasSize(1);
        assertThat(within.rounds().get(0).points()).isEqualByComparingTo("7");
        PointsLine later = Objects.requireNonNull(line(List.of(round), on(21, FIVE), last));
        assertThat(later.rounds()).isEmpty();
    }
}
