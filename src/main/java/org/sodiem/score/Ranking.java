package org.sodiem.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;

/**
 * The valid figures of all units at one moment, as one voice has them, and what each place gives. Figures are ranked together
 * where one rule ranks them: units of a kind that has a rule of its own are among themselves.
 */
final class Ranking {

    /** Where nothing is ranked. */
    static final Ranking NONE = new Ranking(new Rounding(0, RoundingMode.HALF_UP), new IdentityHashMap<>());

    private final Rounding rounding;
    private final IdentityHashMap<Rule, Field> fields = new IdentityHashMap<>();

    /** Those whom one rule ranks. */
    private record Field(Fraction best, int size, Places places) {

        static Field of(Rule.Rank rule, List<Fraction> figures) {
            Fraction best = figures.stream().min(rule.bestFirst()).orElse(Fraction.ZERO);
            return new Field(best, figures.size(), new Places(figures, rule.bestFirst(), rule.equalRanks()));
        }
    }

    private Ranking(Rounding rounding, IdentityHashMap<Rule.Rank, List<Fraction>> figures) {
        this.rounding = rounding;
        figures.forEach((rule, ranked) -> fields.put(rule, Field.of(rule, ranked)));
    }

    /**
     * A ranking.
     *
     * @param all the components of every unit; what is no valid figure is not ranked
     */
    static Ranking of(CriteriaSet criteria, Stream<ComponentScore> all) {
        IdentityHashMap<Rule.Rank, List<Fraction>> figures = new IdentityHashMap<>();
        all.forEach(score -> {
            if (score.outcome() instanceof Outcome.Unranked own
                    && score.component().rule() instanceof Rule.Rank rule) {
                figures.computeIfAbsent(rule, any -> new ArrayList<>()).add(own.figure());
            }
        });
        return new Ranking(criteria.rounding(), figures);
    }

    /** Whether nothing is ranked. */
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The components of one unit with the points of their places. */
    List<ComponentScore> ranked(List<ComponentScore> alone) {
        return isEmpty() ? alone : alone.stream().map(this::ranked).toList();
    }

    /** One component with the points of its place; itself where it has none. */
    ComponentScore ranked(ComponentScore alone) {
        return alone.outcome() instanceof Outcome.Unranked own
                        && fields.containsKey(alone.component().rule())
                ? new ComponentScore(alone.component(), alone.answer(), points(alone.component(), own))
                : alone;
    }

    private Outcome points(Component component, Outcome.Unranked own) {
        Rule.Rank rule = (Rule.Rank) component.rule();
        Field field = Objects.requireNonNull(fields.get(rule));
        int place = Objects.requireNonNull(field.places().of(own.figure()));
        BigDecimal max = component.max().value();
        Fraction exact = rule.points(own.figure(), field.best(), place, max);
        BigDecimal points = component.rounded(exact.max(Fraction.ZERO).min(Fraction.of(max)), rounding);
        return new Outcome.Points(
                points,
                Step.PLAIN,
                own.growing() ? max.subtract(points) : BigDecimal.ZERO,
                points.signum() <= 0 || own.hasEvidence(),
                new Outcome.Ranked(place, field.size(), own.figure(), field.best()));
    }
}
