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

    /** How far from its dot, to above or below, a label begins and ends, in CSS pixels. */
    private static final double NEAR = 7;

    private static final double FAR = 21;

    /** As low as a label may reach: days stand below, in CSS pixels. */
    private static final double LOWEST = 110;

    /** The narrowest drawing that has labels, in CSS pixels: on phones the stylesheet lists them above it. */
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
        Instant end = line.last().plusDays(1).atStartOfDay(zone).toInstant();
        Scale scale = new Scale(first.from(), end);
        List<Spot> spots = new ArrayList<>();
        for (IndexLine.AtRound at : line.rounds()) {
            spots.add(spot(scale, at.deadline(), at.index(), at.round().title()));
        }
        spots.add(spot(scale, end, line.now(), present));
        String text = line.isJoined()
                ? words.text("history.line", shown(first.index()), day(first.from()), shown(line.now()))
                : words.text("history.line.broken");
        return new History.Line(
                text,
                path(line.points(), scale),
                dots(spots, drawn(line.points(), scale)),
                ticks(scale),
                List.of(day(first.from()), words.text("history.line.end")));
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

    /** What is drawn by the path, piece by piece. */
    private static List<Box> drawn(List<Point> points, Scale scale) {
        List<Box> drawn = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.index() != null) {
                Point next = i + 1 < points.size() ? points.get(i + 1) : null;
                double from = scale.across(point.from());
                double to = scale.across(next == null ? scale.last() : next.from());
                double y = scale.y(point.index()).doubleValue();
                drawn.add(new Box(from, to, y, y));
                if (next != null && next.joined() && next.index() != null) {
                    double then = scale.y(next.index()).doubleValue();
                    drawn.add(new Box(to, to, Math.min(y, then), Math.max(y, then)));
                }
            }
        }
        return drawn;
    }

    /** Labels stand where neither the line nor the label of a later dot is in the way; where all is full, as the present's does. */
    private static List<History.Dot> dots(List<Spot> spots, List<Box> drawn) {
        List<History.Dot> dots = new ArrayList<>();
        List<Box> taken = new ArrayList<>(drawn);
        for (int i = spots.size() - 1; i >= 0; i--) {
            Spot spot = spots.get(i);
            Label label = spot.labels().stream()
                    .filter(one -> one.box().isWithin() && taken.stream().noneMatch(one.box()::touches))
                    .findFirst()
                    .orElse(spot.labels().get(0));
            taken.add(label.box());
            dots.add(0, spot.dot(label));
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

    /** A part of the drawing, in CSS pixels. */
    private record Box(double left, double right, double top, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isWithin() {
            return left >= 0 && right <= NARROWEST && bottom <= LOWEST;
        }
    }

    /**
     * Where a label may stand.
     *
     * @param ends whether it ends at the dot, and does not begin there
     * @param under whether it stands below the line
     */
    private record Label(boolean ends, boolean under, Box box) {}

    /**
     * A dot with its label.
     *
     * @param x how far along, in hundredths of the drawing's width
     * @param y how far down, in CSS pixels
     */
    private record Spot(BigDecimal x, BigDecimal y, String label) {

        /** Where its label may stand, the best first: what is behind lies lower where an index rises. */
        List<Label> labels() {
            return List.of(label(true, false), label(false, false), label(false, true), label(true, true));
        }

        private Label label(boolean ends, boolean under) {
            double dot = x.doubleValue() / 100 * NARROWEST;
            double length = label.length() * LETTER;
            double left = ends ? dot - GAP - length : dot;
            double high = y.doubleValue();
            double top = under ? high + NEAR : high - FAR;
            return new Label(ends, under, new Box(left, left + length, top, top + FAR - NEAR));
        }

        History.Dot dot(Label at) {
            return new History.Dot(plain(x) + "%", plain(y), label, at.ends() ? "end" : "start", at.under());
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

        /** How far along, in CSS pixels. */
        double across(Instant instant) {
            return x(instant).doubleValue() / 100 * NARROWEST;
        }

        BigDecimal y(BigDecimal points) {
            return GROUND.subtract(HEIGHT.multiply(points).divide(MOST, 1, RoundingMode.HALF_UP));
        }
    }
}
