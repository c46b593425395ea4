package org.sodiem.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.language.Words;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.view.EarlierRound;

/** The points of one unit over time: steps and never curves, for points change with a landing and not between two. */
final class StepLine {

    /** From top to ground, in CSS pixels. */
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(80);

    private static final BigDecimal GROUND = BigDecimal.valueOf(104);
    private static final BigDecimal LEFT = BigDecimal.valueOf(2);
    private static final BigDecimal WIDTH = BigDecimal.valueOf(94);

    private final Context context;
    private final Words words;
    private final Scorecard card;

    StepLine(Context context, Scorecard card) {
        this.context = context;
        this.words = context.words();
        this.card = card;
    }

    /**
     * Points from a moment on.
     *
     * @param from the moment
     * @param points the points; null while they cannot be read
     * @param joined whether they compare with those before: not where a maximum or a rule changed
     */
    private record Point(Instant from, @Nullable BigDecimal points, boolean joined) {}

    /**
     * The line.
     *
     * @param steps the unit's history, in order of landing
     * @param rounds the closed rounds that are shown
     * @return null where there is no way from one state with points to another
     */
    History.@Nullable Line of(List<HistoryStep> steps, List<EarlierRound> rounds) {
        LocalDateTime at = context.scores().at();
        if (at == null || !card.hasIndex() || card.total().maximum().signum() == 0) {
            return null;
        }
        Instant last = at.atZone(context.campaign().timezone()).toInstant().truncatedTo(ChronoUnit.SECONDS);
        List<Point> points = points(steps).stream()
                .filter(point -> !point.from().isAfter(last))
                .toList();
        if (points.size() < 2 || points.get(0).from().getEpochSecond() >= last.getEpochSecond()) {
            return null;
        }
        Instant first = points.get(0).from();
        Scale scale = new Scale(first, last, card.total().maximum());
        List<History.Dot> dots = new ArrayList<>();
        for (EarlierRound round : rounds) {
            Standing standing = round.of(card);
            Instant deadline = round.round().deadline(context.campaign().timezone());
            boolean within = !deadline.isBefore(first) && !deadline.isAfter(last);
            if (within && standing != null && standing.card().hasIndex()) {
                BigDecimal own = standing.card().total().achieved();
                dots.add(dot(scale, deadline, own, words.text("history.line.round", round.title(), shown(own))));
            }
        }
        BigDecimal now = card.total().achieved();
        dots.add(dot(scale, last, now, words.text("history.line.round", context.now(), shown(now))));
        return new History.Line(text(points, now), path(points, scale), dots, ticks(scale), days(first, last));
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

    private String text(List<Point> points, BigDecimal now) {
        if (points.stream().skip(1).anyMatch(point -> !point.joined())) {
            return words.text("history.line.broken");
        }
        Point first = points.get(0);
        return words.text("history.line", shown(first.points()), day(first.from()), shown(now));
    }

    private String shown(@Nullable BigDecimal points) {
        return words.numbers().pointsOrDash(points);
    }

    private String day(Instant instant) {
        return words.days()
                .day(LocalDateTime.ofInstant(instant, context.campaign().timezone())
                        .toLocalDate());
    }

    /** The path in a box of 100 by the drawing's height: along, then up or down; a gap while nothing can be read, or compared. */
    private static String path(List<Point> points, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (Point point : points) {
            String x = scale.x(point.from());
            path.append(drawn ? "H" + x : "");
            if (point.points() != null) {
                String y = scale.y(point.points());
                path.append(drawn && point.joined() ? "V" + y : "M" + x + " " + y);
            }
            drawn = point.points() != null;
        }
        return drawn ? path.append("H").append(scale.x(scale.last())).toString() : path.toString();
    }

    private History.Dot dot(Scale scale, Instant at, BigDecimal points, String label) {
        boolean right = new BigDecimal(scale.x(at)).compareTo(BigDecimal.valueOf(60)) > 0;
        return new History.Dot(scale.x(at) + "%", scale.y(points), label, right ? "end" : "start");
    }

    private List<History.Tick> ticks(Scale scale) {
        List<History.Tick> ticks = new ArrayList<>();
        for (BigDecimal value : List.of(BigDecimal.ZERO, scale.most())) {
            ticks.add(new History.Tick(scale.y(value), words.numbers().figure(value)));
        }
        return ticks;
    }

    private List<String> days(Instant first, Instant last) {
        return List.of(day(first), day(last));
    }

    /**
     * Where moments and points stand.
     *
     * @param first the first moment
     * @param last the last moment
     * @param most the most points
     */
    private record Scale(Instant first, Instant last, BigDecimal most) {

        String x(Instant instant) {
            BigDecimal all = BigDecimal.valueOf(last.getEpochSecond() - first.getEpochSecond());
            BigDecimal own = BigDecimal.valueOf(instant.getEpochSecond() - first.getEpochSecond());
            return plain(LEFT.add(WIDTH.multiply(own).divide(all, 2, RoundingMode.HALF_UP)));
        }

        String y(BigDecimal points) {
            return plain(GROUND.subtract(HEIGHT.multiply(points).divide(most, 1, RoundingMode.HALF_UP)));
        }

        private static String plain(BigDecimal value) {
            return value.stripTrailingZeros().toPlainString();
        }
    }
}
