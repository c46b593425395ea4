package org.sodiem.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.score.Standing;
import org.sodiem.telling.MeasureText;
import org.sodiem.view.Curve;

/** Draws the curve of a component. */
public final class CurvePlot {

    /** More dots, or steps with more units, would only be a blot. */
    private static final int MOST_DOTS = 40;

    private static final int MOST_NAMES = 6;

    private static final int TOP = 28;
    private static final int HEIGHT = 150;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 22;

    /** A little room at both ends. */
    private static final BigDecimal MARGIN = BigDecimal.valueOf(3);

    private static final BigDecimal NARROW = BigDecimal.valueOf(8);
    private static final BigDecimal LOW = BigDecimal.valueOf(16);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;
    private final Numbers numbers;

    public CurvePlot(Words words) {
        this.words = words;
        this.numbers = words.numbers();
    }

    /**
     * The plot of a curve.
     *
     * @param measure what is measured or counted, as {@link MeasureText} tells it
     * @param units how many units there are
     */
    public Plot plot(Curve curve, String measure, int units) {
        int others = units - curve.units();
        String note = others == 0 ? "" : words.count("curve.others", others);
        return curve instanceof Curve.Line line ? line(line, measure, note) : steps((Curve.Steps) curve, note);
    }

    private Plot steps(Curve.Steps curve, String note) {
        int most = curve.steps().stream()
                .mapToInt(step -> step.units().size())
                .max()
                .orElse(0);
        boolean named = curve.steps().stream().anyMatch(step -> step.option() != null);
        String other = named ? words.text("curve.step.other") : "";
        return new Plot(
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                curve.steps().stream().map(step -> step(step, other, most)).toList(),
                "",
                note);
    }

    private Plot.Step step(Curve.Step step, String other, int most) {
        int units = step.units().size();
        BigDecimal places = BigDecimal.valueOf(Math.max(most, MOST_DOTS / 2));
        return new Plot.Step(
                step.option() == null ? other : step.option().label(),
                numbers.points(step.points()),
                words.figure(units),
                most > MOST_DOTS
                        ? List.of()
                        : IntStream.range(0, units)
                                .mapToObj(i -> Numbers.length(new BigDecimal(i + ".5"), places))
                                .toList(),
                Bar.count(units, most));
    }

    private Plot line(Curve.Line curve, String measure, String note) {
        boolean many = curve.dots().size() > MOST_DOTS;
        Curve.Line shown = curve.gathered(MOST_DOTS);
        return new Plot(
                words.text("curve.text", measure, words.figure(curve.units())),
                measure,
                figures(shown),
                levels(shown),
                pieces(shown),
                shown.dots().stream()
                        .map(dot -> dot(shown, dot, many))
                        .sorted(Comparator.comparing(Plot.Dot::r).reversed())
                        .toList(),
                List.of(),
                words.text(many ? "curve.key.near" : "curve.key.dot"),
                note);
    }

    private static List<Plot.Piece> pieces(Curve.Line line) {
        List<Plot.Piece> pieces = new ArrayList<>();
        Curve.Break last = null;
        for (List<Curve.Break> run : line.runs()) {
            for (Curve.Break point : run) {
                if (last != null) {
                    boolean jump = point.at().compareTo(last.at()) == 0;
                    pieces.add(new Plot.Piece(
                            x(line, last.at()),
                            y(line, last.points()),
                            x(line, point.at()),
                            y(line, point.points()),
                            jump));
                }
                last = point;
            }
        }
        return pieces;
    }

    /** The figures at which the line breaks; of those that would touch the first. */
    private List<Tick> figures(Curve.Line line) {
        SortedSet<BigDecimal> breaks = new TreeSet<>();
        line.runs().forEach(run -> run.forEach(point -> breaks.add(point.at().stripTrailingZeros())));
        return apart(breaks, line.end().subtract(line.start()), NARROW).stream()
                .map(figure -> new Tick(
                        x(line, figure),
                        numbers.figure(figure.setScale(2, RoundingMode.HALF_UP)) + (line.percent() ? "%" : "")))
                .toList();
    }

    private List<Plot.Level> levels(Curve.Line line) {
        SortedSet<BigDecimal> points = new TreeSet<>();
        points.add(line.max().stripTrailingZeros());
        line.runs()
                .forEach(run -> run.forEach(point -> points.add(point.points().stripTrailingZeros())));
        return apart(points, line.max(), LOW).stream()
                .map(value -> new Plot.Level(y(line, value), numbers.points(value)))
                .toList();
    }

    /** Values that are so many hundredths of the whole apart; the last is always among them. */
    private static List<BigDecimal> apart(SortedSet<BigDecimal> values, BigDecimal whole, BigDecimal hundredths) {
        BigDecimal least = whole.multiply(hundredths).movePointLeft(2);
        List<BigDecimal> apart = new ArrayList<>();
        for (BigDecimal value : values) {
            boolean near = !apart.isEmpty()
                    && value.subtract(apart.get(apart.size() - 1)).compareTo(least) < 0;
            boolean last = value.compareTo(values.last()) == 0;
            if (near && last && apart.size() > 1) {
                apart.remove(apart.size() - 1);
            }
            if (!near || last) {
                apart.add(value);
            }
        }
        return apart;
    }

    private Plot.Dot dot(Curve.Line line, Curve.Dot dot, boolean many) {
        int units = dot.units().size();
        int r = units == 1 ? SMALLEST : Math.min(LARGEST, (int) Math.round(SMALLEST + 1 + 2 * Math.sqrt(units)));
        return new Plot.Dot(
                x(line, dot.at()),
                y(line, dot.points()),
                r,
                units == 1 || many ? "" : words.figure(units),
                many ? names(dot.units()) : words.text("curve.dot", names(dot.units()), numbers.points(dot.points())));
    }

    private String names(List<Standing> units) {
        return units.size() > MOST_NAMES
                ? words.count("group.several", units.size())
                : units.stream().map(unit -> unit.card().unit().title()).collect(Collectors.joining(", "));
    }

    private static String x(Curve.Line line, BigDecimal at) {
        BigDecimal room = HUNDRED.subtract(MARGIN).subtract(MARGIN);
        BigDecimal x = at.subtract(line.start())
                .multiply(room)
                .divide(line.end().subtract(line.start()), 2, RoundingMode.HALF_UP)
                .add(MARGIN);
        return x.stripTrailingZeros().toPlainString() + "%";
    }

    private static int y(Curve.Line line, BigDecimal points) {
        BigDecimal up = points.multiply(BigDecimal.valueOf(HEIGHT)).divide(line.max(), 0, RoundingMode.HALF_UP);
        return TOP + HEIGHT - up.intValue();
    }
}
