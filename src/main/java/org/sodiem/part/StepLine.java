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
import org.sodiem.movement.IndexLine;
import org.sodiem.movement.IndexLine.Point;

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
    private static final BigDecimal LINE = BigDecimal.valueOf(16);

    /** The narrowest drawing whose labels the stylesheet does not put above and below by turns, in CSS pixels. */
    private static final double NARROWEST = 720;

    /** A letter of a label in the site's own font, in CSS pixels: words of labels measured from 5.5 to 6.4. */
    private static final double LETTER = 6;

    /** How far a label that ends at its dot keeps from it, in CSS pixels. */
    private static final double GAP = 14;

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
        List<Spot> spots = new ArrayList<>();
        for (IndexLine.AtRound at : line.rounds()) {
            spots.add(spot(scale, at.deadline(), at.index(), at.round().title()));
        }
        spots.add(spot(scale, line.last(), line.now(), present));
        String text = line.isJoined()
                ? words.text("history.line", shown(first.index()), day(first.from()), shown(line.now()))
                : words.text("history.line.broken");
        return new History.Line(
                text,
                path(line.points(), scale),
                dots(spots),
                ticks(scale),
                List.of(day(first.from()), day(line.last())));
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
            String x = plain(scale.x(point.from()));
            path.append(drawn ? "H" + x : "");
            if (point.index() != null) {
                String y = plain(scale.y(point.index()));
                path.append(drawn && point.joined() ? "V" + y : "M" + x + " " + y);
            }
            drawn = point.index() != null;
        }
        return drawn ? path.append("H").append(plain(scale.x(scale.last()))).toString() : path.toString();
    }

    private Spot spot(Scale scale, Instant at, BigDecimal points, String state) {
        return new Spot(scale.x(at), scale.y(points), words.text("history.line.round", state, shown(points)));
    }

    /** A label stands below the line where the next dot's, which stands above it, is in the way. */
    private static List<History.Dot> dots(List<Spot> spots) {
        List<History.Dot> dots = new ArrayList<>();
        boolean under = true;
        for (int i = spots.size() - 1; i >= 0; i--) {
            under = !under && spots.get(i).touches(spots.get(i + 1));
            dots.add(0, spots.get(i).dot(under));
        }
        return dots;
    }

    private List<History.Tick> ticks(Scale scale) {
        List<History.Tick> ticks = new ArrayList<>();
        for (BigDecimal value : List.of(BigDecimal.ZERO, MOST)) {
            ticks.add(new History.Tick(plain(scale.y(value)), words.numbers().figure(value)));
        }
        return ticks;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /**
     * A dot with its label.
     *
     * @param x how far along, in hundredths of the drawing's width
     * @param y how far down, in CSS pixels
     */
    private record Spot(BigDecimal x, BigDecimal y, String label) {

        /** Whether its label ends at the dot, and does not begin there. */
        boolean ends() {
            return x.compareTo(BigDecimal.valueOf(60)) > 0;
        }

        /** Whether the labels would lie over each other, in the narrowest drawing, if both stood above. */
        boolean touches(Spot next) {
            return y.subtract(next.y).abs().compareTo(LINE) < 0
                    && next.start() < start() + length()
                    && start() < next.start() + next.length();
        }

        private double start() {
            double dot = x.doubleValue() / 100 * NARROWEST;
            return ends() ? dot - GAP - length() : dot;
        }

        private double length() {
            return label.length() * LETTER;
        }

        History.Dot dot(boolean under) {
            return new History.Dot(plain(x) + "%", plain(y), label, ends() ? "end" : "start", under);
        }
    }

    /**
     * Where moments and points stand.
     *
     * @param first the first moment
     * @param last the last moment
     */
    private record Scale(Instant first, Instant last) {

        BigDecimal x(Instant instant) {
            BigDecimal all = BigDecimal.valueOf(last.getEpochSecond() - first.getEpochSecond());
            BigDecimal own = BigDecimal.valueOf(instant.getEpochSecond() - first.getEpochSecond());
            return LEFT.add(WIDTH.multiply(own).divide(all, 2, RoundingMode.HALF_UP));
        }

        BigDecimal y(BigDecimal points) {
            return GROUND.subtract(HEIGHT.multiply(points).divide(MOST, 1, RoundingMode.HALF_UP));
        }
    }
}
