package org.sodiem.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;
import org.sodiem.view.Curve.Break;
import org.sodiem.view.Curve.Dot;
import org.sodiem.view.Curve.Line;
import org.sodiem.view.Curve.Step;
import org.sodiem.view.Curve.Steps;

/** The curve of each kind of rule, with the units on it. */
record RuleCurve(Component component, Rounding rounding, List<Standing> standings, int position)
        implements Rule.Cases<Curve> {

    /** Of more sums than these only those that some unit has are told, with the best and the worst. */
    private static final int MOST_STEPS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 4;

    private BigDecimal max() {
        return component.max().value();
    }

    @Override
    public Curve choice(Rule.Choice rule) {
        Map<String, List<Standing>> byOption = new HashMap<>();
        Map<BigDecimal, List<Standing>> others = new TreeMap<>(Comparator.reverseOrder());
        for (Standing unit : standings) {
            BigDecimal points = points(unit);
            Rule.Option own = chosen(rule, unit);
            if (points != null
                    && own != null
                    && points.compareTo(rounded(own.points().value())) == 0) {
                byOption.computeIfAbsent(own.id().value(), id -> new ArrayList<>())
                        .add(unit);
            } else if (points != null) {
                others.computeIfAbsent(points, other -> new ArrayList<>()).add(unit);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Rule.Option option : rule.options()) {
            List<Standing> units = byOption.getOrDefault(option.id().value(), List.of());
            steps.add(new Step(rounded(option.points().value()), option, units));
        }
        others.forEach((points, units) -> steps.add(new Step(points, null, units)));
        return new Steps(steps);
    }

    private Rule.@Nullable Option chosen(Rule.Choice rule, Standing unit) {
        return score(unit).facts() instanceof Facts.Chosen chosen
                ? rule.option(chosen.option().value())
                : null;
    }

    @Override
    public Curve checklist(Rule.Checklist rule) {
        TreeSet<BigDecimal> sums = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (Rule.Option item : rule.items()) {
            if (sums.size() <= MOST_STEPS) {
                List.copyOf(sums).forEach(sum -> sums.add(sum.add(item.points().value())));
            }
        }
        return reached(sums, max(), BigDecimal.ZERO);
    }

    @Override
    public Curve deduction(Rule.Deduction rule) {
        BigDecimal least = rule.min().value();
        TreeSet<BigDecimal> sums = new TreeSet<>(List.of(max()));
        List<BigDecimal> fewer = List.of(max());
        while (!fewer.isEmpty() && sums.size() <= MOST_STEPS) {
            fewer = fewer.stream()
                    .flatMap(sum -> rule.faults().stream()
                            .map(fault -> sum.subtract(fault.points().value()).max(least)))
                    .distinct()
                    .filter(sums::add)
                    .toList();
        }
        return reached(sums, max(), least);
    }

    /** Sums as steps, rounded; of too many only those that units have. */
    private Steps reached(TreeSet<BigDecimal> sums, BigDecimal most, BigDecimal least) {
        Map<BigDecimal, List<Standing>> steps = new TreeMap<>(Comparator.reverseOrder());
        (sums.size() > MOST_STEPS ? List.of(most, least) : sums)
                .forEach(sum -> steps.put(rounded(sum), new ArrayList<>()));
        for (Standing unit : standings) {
            BigDecimal points = points(unit);
            if (points != null) {
                steps.computeIfAbsent(points, value -> new ArrayList<>()).add(unit);
            }
        }
        return new Steps(steps.entrySet().stream()
                .map(step -> new Step(step.getKey(), null, step.getValue()))
                .toList());
    }

    @Override
    public Curve bands(Rule.Bands rule) {
        List<Rule.Range> ranges = rule.upwards();
        boolean percent = rule.of().isPercentage();
        BigDecimal highest = ranges.isEmpty()
                ? BigDecimal.ONE
                : full(ranges.get(ranges.size() - 1)).max(BigDecimal.ONE);
        BigDecimal most = highest.add(highest.multiply(HALF));
        BigDecimal end = percent ? end(HUNDRED.max(highest), most) : end(most, most.add(highest));
        List<List<Break>> runs = new ArrayList<>();
        if (ranges.isEmpty() || ranges.get(0).from().value().signum() > 0) {
            BigDecimal to = ranges.isEmpty() ? end : ranges.get(0).from().value();
            runs.add(List.of(new Break(BigDecimal.ZERO, BigDecimal.ZERO), new Break(to, BigDecimal.ZERO)));
        }
        List<Break> run = new ArrayList<>();
        for (Rule.Range range : ranges) {
            Rule.Range next = rule.above(range);
            BigDecimal from = range.from().value();
            BigDecimal to = next == null ? end : next.from().value();
            if (from.compareTo(to) < 0 || next == null) {
                List<Break> own = new ArrayList<>(List.of(at(rule, range, from)));
                if (full(range).compareTo(from) > 0 && full(range).compareTo(to) < 0) {
                    own.add(at(rule, range, full(range)));
                }
                own.add(at(rule, range, to));
                if (!run.isEmpty() && !run.get(run.size() - 1).equals(own.get(0))) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
                run.addAll(run.isEmpty() ? own : own.subList(1, own.size()));
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return line(percent, end, runs);
    }

    private Break at(Rule.Bands rule, Rule.Range range, BigDecimal figure) {
        return new Break(figure, component.rounded(rule.points(range, Fraction.of(figure), max()), rounding));
    }

    /** The figure from which a range gives the maximum, where it is a share of it; else its lowest. */
    private static BigDecimal full(Rule.Range range) {
        return range.gives() instanceof Rule.Gives.Share share
                ? share.of().value().max(range.from().value())
                : range.from().value();
    }

    /** The points that units have, where kinds of units have rules of their own. */
    Curve ofSeveral() {
        return reached(new TreeSet<>(List.of(BigDecimal.ZERO, max())), max(), BigDecimal.ZERO);
    }

    @Override
    public Curve computed(Rule.Computed rule) {
        return ofSeveral();
    }

    @Override
    public Curve external(Rule.External rule) {
        return bands(rule.bands());
    }

    @Override
    public Curve rank(Rule.Rank rule) {
        return ofSeveral();
    }

    @Override
    public Curve count(Rule.Count rule) {
        BigDecimal per = rule.per().value();
        BigDecimal all = per.signum() <= 0 ? BigDecimal.ONE : max().divide(per, DIGITS, RoundingMode.HALF_UP);
        BigDecimal whole = all.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
        BigDecimal end = end(whole.add(BigDecimal.ONE), whole.add(whole));
        List<Break> run = new ArrayList<>(List.of(new Break(BigDecimal.ZERO, BigDecimal.ZERO)));
        if (per.signum() > 0) {
            run.add(new Break(all, max()));
        }
        run.add(new Break(end, per.signum() > 0 ? max() : BigDecimal.ZERO));
        return line(false, end, List.of(run));
    }

    @Override
    public Curve survey(Rule.Survey rule) {
        return line(
                true,
                HUNDRED,
                List.of(List.of(new Break(BigDecimal.ZERO, BigDecimal.ZERO), new Break(HUNDRED, max()))));
    }

    private Line line(boolean percent, BigDecimal end, List<List<Break>> runs) {
        Map<List<BigDecimal>, List<Standing>> places = new LinkedHashMap<>();
        for (Standing unit : standings) {
            BigDecimal points = points(unit);
            BigDecimal figure = figure(unit);
            if (points != null && figure != null) {
                places.computeIfAbsent(
                                List.of(figure.min(end).stripTrailingZeros(), points), place -> new ArrayList<>())
                        .add(unit);
            }
        }
        List<Dot> dots = places.entrySet().stream()
                .map(place -> new Dot(place.getKey().get(0), place.getKey().get(1), place.getValue()))
                .sorted(Comparator.comparing(Dot::at).thenComparing(Dot::points))
                .toList();
        BigDecimal lowest = runs.get(0).get(0).at().min(BigDecimal.ZERO);
        for (Dot dot : dots) {
            lowest = lowest.min(dot.at());
        }
        BigDecimal start = percent && lowest.signum() >= 0 ? start(runs, end, dots) : lowest;
        return new Line(
                percent,
                max(),
                start,
                end,
                runs.stream().map(run -> distinct(run, start)).toList(),
                dots);
    }

    /** As far below the first points as the line goes on above them, in tens; lower where a unit is. */
    private static BigDecimal start(List<List<Break>> runs, BigDecimal end, List<Dot> dots) {
        Break first = runs.get(runs.size() > 1 ? 1 : 0).get(0);
        BigDecimal start = runs.size() > 1 ? first.at().add(first.at()).subtract(end) : BigDecimal.ZERO;
        for (Dot dot : dots) {
            start = start.min(dot.at());
        }
        return start.max(BigDecimal.ZERO)
                .movePointLeft(1)
                .setScale(0, RoundingMode.FLOOR)
                .movePointRight(1);
    }

    private static List<Break> distinct(List<Break> run, BigDecimal start) {
        List<Break> distinct = new ArrayList<>();
        for (Break written : run) {
            Break point = new Break(written.at().max(start), written.points());
            Break last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
            if (last == null || last.at().compareTo(point.at()) != 0) {
                distinct.add(point);
            }
        }
        return distinct;
    }

    /** Where the line ends: so far, or as far as a unit is, but not beyond a bound. */
    private BigDecimal end(BigDecimal atLeast, BigDecimal atMost) {
        BigDecimal farthest = atLeast;
        for (Standing unit : standings) {
            BigDecimal figure = points(unit) == null ? null : figure(unit);
            farthest = figure == null ? farthest : farthest.max(figure);
        }
        return farthest.min(atMost.max(atLeast));
    }

    /** The figure of a unit on the line: of a part and a whole per cent; null where there is no whole, and of others. */
    private @Nullable BigDecimal figure(Standing unit) {
        ComponentScore score = score(unit);
        Formula formula = component.rule().formula();
        if (formula != null) {
            Fraction figure = score.facts() instanceof Facts.Figures figures ? formula.value(figures::of) : null;
            return figure == null ? null : figure.rounded(new Rounding(DIGITS, RoundingMode.HALF_UP));
        }
        List<@Nullable BigDecimal> figures = FactFigure.of(component.rule()).stream()
                .<@Nullable BigDecimal>map(figure -> figure.of(score))
                .toList();
        BigDecimal first = figures.get(0);
        BigDecimal whole = figures.size() < 2 ? null : figures.get(1);
        return first == null || whole == null
                ? first
                : whole.signum() == 0 ? null : first.movePointRight(2).divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    private BigDecimal rounded(BigDecimal points) {
        return component.rounded(
                Fraction.of(points.max(component.conditions().least()).min(max())), rounding);
    }

    private @Nullable BigDecimal points(Standing unit) {
        return score(unit).points();
    }

    private ComponentScore score(Standing unit) {
        return unit.counted().components().get(position);
    }
}
