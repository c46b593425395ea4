package org.sodiem.movement;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
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
 * The index of one unit over time, which changes with a landing and not between two; it ends with the index that heads the
 * unit's report, and has the survey in it or not as that has.
 *
 * @param points from when on it had which index, at least two, in order of time
 * @param rounds its index at the deadline of each closed round within that time
 * @param last the end of the week in which it is looked at: the line goes on to there, so that it is the same all week
 * @param now its present index
 */
public record IndexLine(List<Point> points, List<AtRound> rounds, LocalDate last, BigDecimal now) {

    public IndexLine {
        points = List.copyOf(points);
        rounds = List.copyOf(rounds);
    }

    /**
     * An index from a moment on.
     *
     * @param from the moment
     * @param index the index; null while there is none
     * @param joined whether it compares with the one before: not where a maximum or a rule changed, or where one of them
     *     has the survey and the other has not
     */
    public record Point(Instant from, @Nullable BigDecimal index, boolean joined) {}

    /**
     * The index at the deadline of a closed round.
     *
     * @param round the round
     * @param deadline its deadline
     * @param index the index of its record
     */
    public record AtRound(EarlierRound round, Instant deadline, BigDecimal index) {}

    /**
     * The line of a unit.
     *
     * @param steps its history, in order of landing
     * @param rounds the closed rounds that are shown
     * @return null where there is no way from one state with an index to another
     */
    public static @Nullable IndexLine of(
            Scores scores, Standing standing, List<HistoryStep> steps, List<EarlierRound> rounds) {
        BigDecimal now = standing.index();
        if (scores.at() == null
                || now == null
                || standing.card().criteria().isRanking()) { // what others did to it then is in nobody's history
            return null;
        }
        ZoneId zone = scores.book().campaign().timezone();
        Instant at = scores.at().atZone(zone).toInstant();
        List<Point> points = points(steps, !standing.provisional()).stream()
                .filter(point -> !point.from().isAfter(at))
                .toList();
        if (points.size() < 2) {
            return null;
        }
        List<AtRound> within = new ArrayList<>();
        for (EarlierRound round : rounds) {
            Standing own = round.of(standing.card());
            Instant deadline = round.round().deadline(zone);
            boolean shown = !deadline.isBefore(points.get(0).from()) && !deadline.isAfter(at);
            if (shown && own != null && own.index() != null) {
                within.add(new AtRound(round, deadline, own.index()));
            }
        }
        return new IndexLine(points, within, end(scores.at()), now);
    }

    /** The day to the end of which a line goes on that is looked at in a moment. */
    public static LocalDate end(LocalDateTime at) {
        return at.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static List<Point> points(List<HistoryStep> steps, boolean withSurvey) {
        List<Point> points = new ArrayList<>();
        boolean surveyed = false;
        for (HistoryStep step : steps) {
            Summary after = step.change().after();
            boolean read = after != null && after.isRead() && after.status() != Scorecard.Status.NOT_SUBMITTED;
            boolean survey = read && withSurvey && after != null && after.withSurvey() != null;
            Instant landed = step.change().landing().landed();
            boolean joined = (!read || survey == surveyed)
                    && step.change().changes().stream().allMatch(ScoreChange::isComparable);
            surveyed = read ? survey : surveyed;
            if (!points.isEmpty() && points.get(points.size() - 1).from().equals(landed)) {
                joined &= points.remove(points.size() - 1).joined();
            }
            if (read || !points.isEmpty()) {
                points.add(new Point(landed, read && after != null ? index(after, survey) : null, joined));
            }
        }
        return points;
    }

    private static @Nullable BigDecimal index(Summary summary, boolean survey) {
        return survey ? summary.withSurvey() : summary.withoutSurvey();
    }

    /** Whether all its points compare with the first. */
    public boolean isJoined() {
        return points.stream().skip(1).allMatch(Point::joined);
    }
}
