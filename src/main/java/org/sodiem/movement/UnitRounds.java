package org.sodiem.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.score.Basis;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;

/**
 * The components of one unit in its closed rounds and now.
 *
 * @param states each closed round, then the present
 */
public record UnitRounds(List<State> states) {

    public UnitRounds {
        states = List.copyOf(states);
    }

    /**
     * The unit at one time.
     *
     * @param components its components, by code; empty where it was not scored
     * @param bases what points of its set are comparable by
     */
    public record State(Map<String, ComponentScore> components, Map<String, Basis> bases) {
        public State {
            components = Map.copyOf(components);
            bases = Map.copyOf(bases);
        }
    }

    /** What became of the points of a component. */
    public enum Trend {
        /** They are the same, or there is nothing to compare. */
        SAME,
        /** There are more. */
        UP,
        /** There are fewer. */
        DOWN,
        /** The maximum or the rule is another. */
        NOT_COMPARABLE
    }

    /**
     * A component in one closed round.
     *
     * @param score how it was scored, null where it was not
     * @param trend what became of its points since the round before
     */
    public record Step(@Nullable ComponentScore score, Trend trend) {}

    /**
     * A unit through these rounds to its present card.
     *
     * @param now what points of its index are comparable by now; nothing is needed where there are no rounds
     */
    public static UnitRounds of(List<EarlierRound> rounds, Scorecard card, Map<String, Basis> now) {
        List<State> states = new ArrayList<>();
        for (EarlierRound round : rounds) {
            Standing before = round.of(card);
            states.add(
                    before == null
                            ? new State(Map.of(), Map.of())
                            : state(
                                    before.card(),
                                    round.bases(card.criteria().index().value())));
        }
        states.add(state(card, now));
        return new UnitRounds(states);
    }

    private static State state(Scorecard card, Map<String, Basis> bases) {
        Map<String, ComponentScore> byCode = new HashMap<>(); // a set with errors may have a code twice
        card.components().forEach(score -> byCode.put(score.component().code().value(), score));
        return new State(byCode, bases);
    }

    private int now() {
        return states.size() - 1;
    }

    /** A component in each closed round. */
    public List<Step> steps(String code) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < now(); i++) {
            steps.add(new Step(states.get(i).components().get(code), i == 0 ? Trend.SAME : trend(code, i - 1, i)));
        }
        return steps;
    }

    /** What became of the points of a component since the last closed round. */
    public Trend trend(String code) {
        return now() == 0 ? Trend.SAME : trend(code, now() - 1, now());
    }

    /** Whether a component gives other points, or is in another state, than in the first closed round. */
    public boolean isChanged(String code) {
        ComponentScore first = states.get(0).components().get(code);
        ComponentScore last = states.get(now()).components().get(code);
        return now() > 0
                && (first == null
                        || last == null
                        || first.state() != last.state()
                        || trend(code, 0, now()) != Trend.SAME);
    }

    /**
     * The points of a part of the present set in each closed round, within its caps; null where none of its components had
     * any, for missing is not zero.
     */
    public List<@Nullable BigDecimal> earlier(Part part, Predicate<Component> counts) {
        List<@Nullable BigDecimal> points = new ArrayList<>();
        states.subList(0, now()).forEach(state -> points.add(points(part, counts, state)));
        return points;
    }

    /** The same now. */
    public @Nullable BigDecimal points(Part part, Predicate<Component> counts) {
        return points(part, counts, states.get(now()));
    }

    private static @Nullable BigDecimal points(Part part, Predicate<Component> counts, State state) {
        if (part instanceof Component component) {
            ComponentScore score = state.components.get(component.code().value());
            return score == null || !counts.test(component) ? null : score.points();
        }
        BigDecimal sum = null;
        for (Part below : part.parts()) {
            BigDecimal own = points(below, counts, state);
            sum = own == null ? sum : sum == null ? own : sum.add(own);
        }
        return sum != null && part instanceof Group group && group.capped()
                ? sum.min(group.max().value())
                : sum;
    }

    private Trend trend(String code, int from, int to) {
        ComponentScore before = states.get(from).components().get(code);
        ComponentScore after = states.get(to).components().get(code);
        if (before == null || after == null) {
            return Trend.SAME;
        }
        if (!Objects.equals(
                states.get(from).bases().get(code), states.get(to).bases().get(code))) {
            return Trend.NOT_COMPARABLE;
        }
        int more = points(after).compareTo(points(before));
        return more > 0 ? Trend.UP : more < 0 ? Trend.DOWN : Trend.SAME;
    }

    private static BigDecimal points(ComponentScore score) {
        return score.points() == null ? BigDecimal.ZERO : score.points();
    }
}
