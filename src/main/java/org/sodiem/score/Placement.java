package org.sodiem.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rule;
import org.sodiem.model.Unit;

/**
 * The points by places of one moment, of units whose statements were made of each by itself: for a history, which reads one
 * unit after another.
 */
public final class Placement {

    private Placement() {}

    /**
     * A unit by itself.
     *
     * @param statements what it says, by the codes of components
     */
    public record Alone(Unit unit, Map<String, Statement> statements) {}

    /**
     * The components whose points places decide of, by a rule of their own or by what they require, each with the codes that
     * decide of it.
     */
    public static Map<String, Set<String>> deciding(CriteriaSet criteria) {
        Map<String, Set<String>> deciding = new HashMap<>();
        int before;
        do {
            before = deciding.size();
            for (Component component : criteria.components()) {
                Set<String> codes = new HashSet<>();
                component
                        .required(criteria)
                        .forEach(other -> codes.add(other.code().value()));
                if (component.isRanked() || !Collections.disjoint(codes, deciding.keySet())) {
                    codes.add(component.code().value());
                    deciding.put(component.code().value(), codes);
                }
            }
        } while (deciding.size() > before);
        return deciding;
    }

    /**
     * What units say of components whose points places decide of, with these points, in the order of the units.
     *
     * @param criteria the set that scores them all
     * @param codes the components asked for, of those that {@link #deciding} names
     * @param deciding what that gives
     */
    public static List<Map<String, Statement>> of(
            CriteriaSet criteria, List<Alone> units, Set<String> codes, Map<String, Set<String>> deciding) {
        Set<String> read = codes.stream()
                .flatMap(code -> deciding.getOrDefault(code, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<ComponentScore>> alone =
                units.stream().map(unit -> unranked(criteria, unit, read)).toList();
        Ranking ranking = Ranking.of(criteria, alone.stream().flatMap(List::stream));
        List<Map<String, Statement>> placed = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            placed.add(placed(units.get(i), ranking.ranked(alone.get(i)), criteria, codes));
        }
        return placed;
    }

    /** Those components of one unit that places decide of, as they were before. */
    private static List<ComponentScore> unranked(CriteriaSet criteria, Alone unit, Set<String> codes) {
        return codes.stream()
                .map(unit.statements()::get)
                .filter(said -> said != null && said.state() == State.UNRANKED)
                .flatMap(said -> {
                    Component asked = criteria.component(said.component());
                    Component component = asked == null ? null : asked.of(unit.unit());
                    Outcome own = component == null ? null : own(component, said);
                    return Stream.ofNullable(own == null || component == null ? null : score(component, own));
                })
                .toList();
    }

    private static @Nullable Outcome own(Component component, Statement said) {
        boolean proved = !said.proofs().isEmpty();
        BigDecimal points = said.points();
        if (points != null) {
            return new Outcome.Points(points, Step.PLAIN, BigDecimal.ZERO, points.signum() <= 0 || proved);
        }
        Fraction figure = component.rule() instanceof Rule.Rank rule && said.said() instanceof Said.Entered entered
                ? rule.of().figure(entered.facts())
                : null;
        return figure == null ? null : new Outcome.Unranked(figure, false, proved);
    }

    private static ComponentScore score(Component component, Outcome outcome) {
        return new ComponentScore(component, new Answer.Silent(Voice.SELF), outcome);
    }

    private static Map<String, Statement> placed(
            Alone unit, List<ComponentScore> ranked, CriteriaSet criteria, Set<String> codes) {
        Map<String, ComponentScore> known = new HashMap<>();
        ranked.forEach(score -> known.put(score.component().code().value(), score));
        Map<String, Statement> placed = new LinkedHashMap<>();
        for (ComponentScore score : ranked) {
            if (!codes.contains(score.component().code().value())) {
                continue;
            }
            List<ComponentScore> required = score.component().required(criteria).stream()
                    .map(other -> required(other.of(unit.unit()), known, unit.statements()))
                    .toList();
            Statement said = Objects.requireNonNull(
                    unit.statements().get(score.component().code().value()));
            placed.put(
                    said.component(),
                    said.giving(new Requirements(required).held(score).outcome()));
        }
        return placed;
    }

    private static ComponentScore required(
            Component component, Map<String, ComponentScore> ranked, Map<String, Statement> statements) {
        String code = component.code().value();
        ComponentScore known = ranked.get(code);
        return known == null ? score(component, settled(statements.get(code))) : known;
    }

    /** The outcome that a statement tells, as far as what requires it asks for. */
    private static Outcome settled(@Nullable Statement said) {
        if (said == null) {
            return new Outcome.Missing(Voice.SELF);
        }
        BigDecimal points = said.points();
        if (points != null) {
            return new Outcome.Points(points, Step.PLAIN, BigDecimal.ZERO, true);
        }
        return switch (said.state()) {
            case NOT_APPLICABLE -> new Outcome.NotApplicable(Step.PLAIN);
            case INVALID -> new Outcome.Invalid(List.of());
            default -> new Outcome.Missing(Voice.SELF);
        };
    }
}
