package org.sodiem.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * The points of one unit over time, which change with a landing and not between two.
 *
 * @param points from when on it had which points, at least two, in order of time
 * @param rounds its points at the deadline of each closed round within that time
 * @param last the present
 * @param now its present points
 * @param most the most points there are
 */
public record PointsLine(List<Point> points, List<AtRound> rounds, Instant last, BigDecimal now, BigDecimal most) {

    public PointsLine {
        points = List.copyOf(points);
        rounds = List.copyOf(rounds);
    }

    /**
     * Points from a moment on.
     *
     * @param from the moment
     * @param points the points; null while they cannot be read
     * @param joined whether they compare with those before: not where a maximum or a rule changed
     */
    public record Point(Instant from, @Nullable BigDecimal points, boolean joined) {}

    /**
     * Points at the deadline of a closed round.
     *
     * @param round the round
     * @param deadline its deadline
     * @param points the points of its record
     */
    public record AtRound(EarlierRound round, Instant deadline, BigDecimal points) {}

    /**
     * The line of a unit.
     *
     * @param steps its history, in order of landing
     * @param rounds the closed rounds that are shown
     * @return null where there is no way from one state with points to another
     */
    public static @Nullable PointsLine of(
            Scores scores, Scorecard card, List<HistoryStep> steps, List<EarlierRound> rounds) {
        if (scores.at() == null || !card.hasIndex() || card.total().maximum().signum() == 0) {
            return null;
        }
        ZoneId zone = scores.book().campaign().timezone();
        Instant last = scores.at().atZone(zone).toInstant().truncatedTo(ChronoUnit.SECONDS);
        List<Point> points = points(steps).stream()
                .filter(point -> !point.from().isAfter(last))
                .toList();
        if (points.size() < 2 || points.get(0).from().getEpochSecond() >= last.getEpochSecond()) {
            return null;
        }
        List<AtRound> within = new ArrayList<>();
        for (EarlierRound round : rounds) {
            Standing standing = round.of(card);
            Instant deadline = round.round().deadline(zone);
            boolean shown = !deadline.isBefore(points.get(0).from()) && !deadline.isAfter(last);
            if (shown && standing != null && standing.card().hasIndex()) {
                within.add(new AtRound(round, deadline, standing.card().total().achieved()));
            }
        }
        return new PointsLine(
                points, within, last, card.total().achieved(), card.total().maximum());
    }

    private static List<Point> points(List<HistoryStep> steps) {
        List<Point> points = new ArrayList<>();
        for (HistoryStep step : steps) {
            Summary after = step.change().after();
            boolean read = after != null && after.isRead() && after.status() != Scorecard.Status.NOT_SUBMITTED;
            Instant landed = step.change().landing().landed();
            boolean joined = step.change().changes().stream().allMatch(ScoreChange::isComparable);
            if (!points.isEmpty() && points.get(points.size() - 1).from().equals(landed)) {
                joined &= points.remove(points.size() - 1).joined();
            }
            if (read || !points.isEmpty()) {
                points.add(new Point(landed, read && after != null ? after.points() : null, joined));
            }
        }
        return points;
    }

    /** Whether all its points compare with the first. */
    public boolean isJoined() {
        return points.stream().skip(1).allMatch(Point::joined);
    }
}
