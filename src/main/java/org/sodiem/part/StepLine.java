package org.sodiem.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.view.IndexLine;
import org.sodiem.view.IndexLine.Point;

/** The index of one unit over time: steps and never curves, for it changes with a landing and not between two. */
public final class StepLine {

    /** From top to ground, in CSS pixels. */
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(80);

    private static final BigDecimal GROUND = BigDecimal.valueOf(104);
    /** The index that all points give; bonuses may lead above it. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private static final BigDecimal LEFT = BigDecimal.valueOf(2);
    private static final BigDecimal WIDTH = BigDecimal.valueOf(94);

    /** A line of text, in CSS pixels. */
    private static final double LINE = 16;

    /** A letter on a wide screen, in hundredths of the drawing's width. */
    private static final double LETTER = 0.8;

    private final Words words;
    private final ZoneId zone;

    public StepLine(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * The line as it is drawn.
     *
     * @param present what the present is called
     */
    public History.Line of(IndexLine line, String present) {
        Point first = line.points().get(0);
        Scale scale = new Scale(first.from(), line.last());
        List<History.Dot> dots = new ArrayList<>();
        for (IndexLine.AtRound at : line.rounds()) {
            dots.add(dot(scale, at.deadline(), at.index(), at.round().title()));
        }
        dots.add(dot(scale, line.last(), line.now(), present));
        apart(dots);
        String text = line.isJoined()
                ? words.text("history.line", shown(first.index()), day(first.from()), shown(line.now()))
                : words.text("history.line.broken");
        return new History.Line(
                text, path(line.points(), scale), dots, ticks(scale), List.of(day(first.from()), day(line.last())));
    }

    private String shown(@Nullable BigDecimal points) {
        return words.numbers().pointsOrDash(points);
    }

    private String day(Instant instant) {
        return words.days().day(LocalDateTime.ofInstant(instant, zone).toLocalDate());
    }

    /** The path in a box of 100 by the drawing's height: along, then up or down; a gap while nothing can be read, or compared. */
    private static String path(List<Point> points, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (Point point : points) {
            String x = scale.x(point.from());
            path.append(drawn ? "H" + x : "");
            if (point.index() != null) {
                String y = scale.y(point.index());
                path.append(drawn && point.joined() ? "V" + y : "M" + x + " " + y);
            }
            drawn = point.index() != null;
        }
        return drawn ? path.append("H").append(scale.x(scale.last())).toString() : path.toString();
    }

    private History.Dot dot(Scale scale, Instant at, BigDecimal points, String state) {
        boolean right = new BigDecimal(scale.x(at)).compareTo(BigDecimal.valueOf(60)) > 0;
        String label = words.text("history.line.round", state, shown(points));
        return new History.Dot(scale.x(at) + "%", scale.y(points), label, right ? "end" : "start", false);
    }

    /** Puts a label below the line where the next dot's, which stands above it, is in the way. */
    private static void apart(List<History.Dot> dots) {
        for (int i = dots.size() - 2; i >= 0; i--) {
            History.Dot next = dots.get(i + 1);
            dots.set(i, dots.get(i).under(!next.under() && touch(dots.get(i), next)));
        }
    }

    private static boolean touch(History.Dot one, History.Dot next) {
        double apart = Math.abs(Double.parseDouble(one.y()) - Double.parseDouble(next.y()));
        return apart < LINE && start(next) < start(one) + length(one) && start(one) < start(next) + length(next);
    }

    private static double start(History.Dot dot) {
        double at = Double.parseDouble(dot.at().replace("%", ""));
        return dot.anchor().equals("end") ? at - length(dot) : at;
    }

    private static double length(History.Dot dot) {
        return dot.label().length() * LETTER;
    }

    private List<History.Tick> ticks(Scale scale) {
        List<History.Tick> ticks = new ArrayList<>();
        for (BigDecimal value : List.of(BigDecimal.ZERO, MOST)) {
            ticks.add(new History.Tick(scale.y(value), words.numbers().figure(value)));
        }
        return ticks;
    }

    /**
     * Where moments and points stand.
     *
     * @param first the first moment
     * @param last the last moment
     */
    private record Scale(Instant first, Instant last) {

        String x(Instant instant) {
            BigDecimal all = BigDecimal.valueOf(last.getEpochSecond() - first.getEpochSecond());
            BigDecimal own = BigDecimal.valueOf(instant.getEpochSecond() - first.getEpochSecond());
            return plain(LEFT.add(WIDTH.multiply(own).divide(all, 2, RoundingMode.HALF_UP)));
        }

        String y(BigDecimal points) {
            return plain(GROUND.subtract(HEIGHT.multiply(points).divide(MOST, 1, RoundingMode.HALF_UP)));
        }

        private static String plain(BigDecimal value) {
            return value.stripTrailingZeros().toPlainString();
        }
    }
}
