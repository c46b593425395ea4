package org.sodiem.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.Standing;

/**
 * What a component's rule gives for what is entered, and where the units are: for a rule that measures or counts a line
 * from figures to points, else the points that can be reached. A new kind of rule says where its line breaks, or what can
 * be reached; it is drawn like the others.
 */
public sealed interface Curve {

    /** How many units are at some place. */
    int units();

    /**
     * Points by a figure.
     *
     * @param percent whether the figure is per cent
     * @param max the most points
     * @param start where the line begins: 0, or above where nothing is to be had and no unit is
     * @param end where the line ends; figures beyond are told as this one
     * @param runs its pieces by rising figures, each without a jump and straight between its breaks
     * @param dots where units are, by rising figures
     */
    record Line(
            boolean percent, BigDecimal max, BigDecimal start, BigDecimal end, List<List<Break>> runs, List<Dot> dots)
            implements Curve {
        public Line {
            runs = runs.stream().map(List::copyOf).toList();
            dots = List.copyOf(dots);
        }

        @Override
        public int units() {
            return dots.stream().mapToInt(dot -> dot.units().size()).sum();
        }

        /** The line with at most so many places in its length, each of the units that are nearest to it. */
        public Line gathered(int most) {
            if (dots.size() <= most) {
                return this;
            }
            BigDecimal places = BigDecimal.valueOf(most);
            Map<List<BigDecimal>, List<Dot>> near = dots.stream()
                    .collect(Collectors.groupingBy(
                            dot -> List.of(
                                    dot.at().multiply(places).divide(end.subtract(start), 0, RoundingMode.HALF_UP),
                                    dot.points().multiply(places).divide(max, 0, RoundingMode.HALF_UP)),
                            LinkedHashMap::new,
                            Collectors.toList()));
            return new Line(
                    percent,
                    max,
                    start,
                    end,
                    runs,
                    near.values().stream().map(Dot::ofAll).toList());
        }
    }

    /**
     * Where a line bends or ends.
     *
     * @param at the figure
     * @param points what it gives
     */
    record Break(BigDecimal at, BigDecimal points) {}

    /**
     * Units at one place of a line.
     *
     * @param at the figure
     * @param points what scoring gave for it
     * @param units who they are, in the index's order
     */
    record Dot(BigDecimal at, BigDecimal points, List<Standing> units) {
        public Dot {
            units = List.copyOf(units);
        }

        /** One of several, at the place of the first. */
        private static Dot ofAll(List<Dot> dots) {
            List<Standing> units =
                    dots.stream().flatMap(dot -> dot.units.stream()).toList();
            return new Dot(dots.get(0).at, dots.get(0).points, units);
        }
    }

    /**
     * The points that can be reached.
     *
     * @param steps the most first; of a choice its options in their order, then other points that an office gave
     */
    record Steps(List<Step> steps) implements Curve {
        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public int units() {
            return steps.stream().mapToInt(step -> step.units().size()).sum();
        }
    }

    /**
     * Points that can be reached.
     *
     * @param points how many
     * @param option the option that gives them; null where they are a sum, or given by an office
     * @param units who has them, in the index's order
     */
    record Step(BigDecimal points, Rule.@Nullable Option option, List<Standing> units) {
        public Step {
            units = List.copyOf(units);
        }
    }

    /**
     * The curve of the component at this place of the set, from 0, with the units that have points.
     *
     * @param standings the units
     */
    static Curve of(Component component, Rounding rounding, List<Standing> standings, int position) {
        RuleCurve curve = new RuleCurve(component, rounding, standings, position);
        return component.conditions().byKind().isEmpty() ? component.rule().match(curve) : curve.ofSeveral();
    }
}
