package org.sodiem.movement;

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

class IndexLineTest {

    private static final String NOW = "2023-11-25T12:00:00+07:00";

    private static final Summary FIVE = summary(Scorecard.Status.SCORED, "5");

    private static Summary summary(Scorecard.Status status, String index) {
        return summary(status, index, null);
    }

    private static Summary summary(Scorecard.Status status, String without, @Nullable String with) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Summary(
                status, zero, zero, zero, with == null ? null : new BigDecimal(with), new BigDecimal(without));
    }

    /** What landed at noon of this day of November 2023, in Việt Nam. */
    private static HistoryStep on(int day, @Nullable Summary after, ScoreChange... changes) {
        Instant landed = Instant.parse("2023-11-" + day + "T05:00:00Z");
        Revision revision = new Revision("0".repeat(40), "An", landed, landed, "", List.of());
        UnitChange change = new UnitChange(
                revision, new MainLine.Step(0, revision, landed), false, null, after, List.of(changes), List.of());
        return new HistoryStep(change, HistoryStep.Reading.READ, List.of(changes), List.of());
    }

    private static Example example() {
        return new Example().component("10", "type: count, value: V, per: 1").unit("a", "count: 7");
    }

    private static @Nullable IndexLine line(List<EarlierRound> rounds, HistoryStep... steps) throws IOException {
        Scores scores = example().assess(NOW).scores();
        return IndexLine.of(scores, Example.of(scores.indexes().get(0), "a"), List.of(steps), rounds);
    }

    private static IndexLine sure(HistoryStep... steps) throws IOException {
        return Objects.requireNonNull(line(List.of(), steps));
    }

    /** A component under another maximum than before. */
    private static ScoreChange reissued() throws IOException {
        IndexResult ten = example().score();
        IndexResult five = new Example()
                .component("5", "type: count, value: V, per: 1")
                .unit("a", "count: 5")
                .score();
        return new ScoreChange("1.1.1", statement(ten), statement(five), ScoreChange.Cause.COMMIT);
    }

    private static Statement statement(IndexResult index) {
        return Objects.requireNonNull(Statement.of(Example.of(index, "a").card(), Basis.all(index.criteria()))
                .get("1.1.1"));
    }

    @Test
    void beginsWhereTheUnitWasFirstReadAndHasGapsWhereItWasNot() throws IOException {
        IndexLine line = sure(
                on(10, null),
                on(11, summary(Scorecard.Status.NOT_SUBMITTED, "0")),
                on(12, FIVE),
                on(13, summary(Scorecard.Status.UNREADABLE, "0")),
                on(14, summary(Scorecard.Status.SCORED, "7")));
        assertThat(line.points())
                .extracting(IndexLine.Point::from, IndexLine.Point::index)
                .containsExactly(
                        Tuple.tuple(Instant.parse("2023-11-12T05:00:00Z"), new BigDecimal("5")),
                        Tuple.tuple(Instant.parse("2023-11-13T05:00:00Z"), null),
                        Tuple.tuple(Instant.parse("2023-11-14T05:00:00Z"), new BigDecimal("7")));
        assertThat(line.isJoined()).isTrue();
    }

    @Test
    void takesWhatLandedTogetherAsOnePointAndIsPartedWhereAnyOfItDoesNotCompare() throws IOException {
        IndexLine line = sure(on(12, FIVE), on(13, FIVE, reissued()), on(13, summary(Scorecard.Status.SCORED, "6")));
        assertThat(line.points()).hasSize(2);
        assertThat(line.points().get(1).index()).isEqualByComparingTo("6");
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
        Scores scores = example().assess(NOW).scores();
        EarlierRound round = EarlierRound.of(scores.book().campaign().rounds().get(0), scores);
        HistoryStep last = on(24, FIVE);
        IndexLine within = Objects.requireNonNull(line(List.of(round), on(12, FIVE), last));
        assertThat(within.rounds()).hasSize(1);
        assertThat(within.rounds().get(0).index()).isEqualByComparingTo("70");
        IndexLine later = Objects.requireNonNull(line(List.of(round), on(21, FIVE), last));
        assertThat(later.rounds()).isEmpty();
    }

    @Test
    void endsWithTheIndexThatHeadsTheReport() throws IOException {
        assertThat(sure(on(12, FIVE), on(13, FIVE)).now()).isEqualByComparingTo("70");
    }

    @Test
    void isPartedWhereTheSurveyCameAndNotWhereNothingCouldBeRead() throws IOException {
        IndexLine line = sure(
                on(12, summary(Scorecard.Status.SCORED, "50", "60")),
                on(13, summary(Scorecard.Status.UNREADABLE, "0")),
                on(14, summary(Scorecard.Status.SCORED, "55", "65")));
        assertThat(line.points().get(2).index()).isEqualByComparingTo("65");
        assertThat(line.isJoined()).isTrue();
        IndexLine parted = sure(on(12, FIVE), on(13, summary(Scorecard.Status.SCORED, "55", "65")));
        assertThat(parted.points().get(1).index()).isEqualByComparingTo("65");
        assertThat(parted.isJoined()).isFalse();
    }

    @Test
    void leavesTheSurveyOutWhereTheReportDoes() throws IOException {
        Example waiting = example().component("5", "type: survey, form: F, respondents: R");
        Scores scores = waiting.assess(NOW).scores();
        HistoryStep one = on(12, summary(Scorecard.Status.SCORED, "55", "65"));
        IndexLine line = Objects.requireNonNull(
                IndexLine.of(scores, Example.of(scores.indexes().get(0), "a"), List.of(one, on(13, FIVE)), List.of()));
        assertThat(line.points())
                .extracting(IndexLine.Point::index)
                .containsExactly(new BigDecimal("55"), new BigDecimal("5"));
        assertThat(line.isJoined()).isTrue();
        assertThat(line.now()).isEqualByComparingTo("70");
    }
}
