package org.sodiem.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.history.RemarkChange;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Office;
import org.sodiem.model.Part;
import org.sodiem.score.Basis;
import org.sodiem.score.Remark;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

/**
 * Compares units of two states.
 *
 * @param before the earlier state
 * @param after the later state
 * @param said what points of the earlier state's index are comparable by; nothing where it has no such index
 * @param says the same of the later state's index
 */
record IndexComparison(Scores before, Scores after, Map<String, Basis> said, Map<String, Basis> says) {

    /** One unit, which one of the states may not have. */
    UnitDifference unit(String id, @Nullable Standing one, @Nullable Standing other, boolean reissued) {
        Standing known = Objects.requireNonNull(other == null ? one : other);
        Map<String, Statement> earlier = statements(one, said);
        Map<String, Statement> later = statements(other, says);
        List<ComponentDifference> components = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Map<String, String> areas = new LinkedHashMap<>();
        for (Standing side :
                Stream.concat(Stream.ofNullable(other), Stream.ofNullable(one)).toList()) {
            for (Part area : side.card().criteria().parts()) {
                areas.putIfAbsent(area.code().value(), area.title());
                for (Component component : area.components()) {
                    String code = component.code().value();
                    if (codes.add(code)) {
                        boolean inBoth =
                                one == null || other == null || (earlier.containsKey(code) && later.containsKey(code));
                        boolean others = isMovedByOthers(component, side.card().criteria(), earlier, later);
                        components.add(
                                other == null
                                        ? gone(component, area, earlier.get(code))
                                        : component(
                                                component, area, earlier.get(code), later.get(code), inBoth, others));
                    }
                }
            }
        }
        boolean capped = Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .anyMatch(side -> side.card().criteria().isCapped());
        BigDecimal change = capped && components.stream().allMatch(component -> component.change() != null)
                ? achieved(other).subtract(achieved(one))
                : sum(components, ComponentDifference::change);
        List<GroupDifference> byArea =
                groups(components, ComponentDifference::area, code -> areas.getOrDefault(code, code));
        return new UnitDifference(
                id,
                known.card().unit().title(),
                one == null ? null : Place.of(one),
                other == null ? null : Place.of(other),
                reissued,
                change,
                components,
                capped ? byArea.stream().map(area -> within(area, one, other)).toList() : byArea,
                groups(components, ComponentDifference::office, this::officeTitle),
                other == null ? List.of() : remarks(one, other));
    }

    /** What is said beside the scores in one state and not in the other. */
    private static List<RemarkChange> remarks(@Nullable Standing one, Standing other) {
        Map<Remark.Subject, Remark> earlier =
                one == null ? Map.of() : Remark.of(one.card().submission());
        Map<Remark.Subject, Remark> later = Remark.of(other.card().submission());
        Set<Remark.Subject> subjects = new LinkedHashSet<>(later.keySet());
        subjects.addAll(earlier.keySet());
        return subjects.stream()
                .filter(on -> !Objects.equals(earlier.get(on), later.get(on)))
                .map(on -> new RemarkChange(earlier.get(on), later.get(on)))
                .toList();
    }

    private static BigDecimal achieved(@Nullable Standing standing) {
        return standing == null ? BigDecimal.ZERO : standing.card().total().achieved();
    }

    /** An area as the caps of its groups leave it. */
    private static GroupDifference within(GroupDifference area, @Nullable Standing one, @Nullable Standing other) {
        BigDecimal before = area.before() == null ? null : achieved(one, area.code());
        BigDecimal after = area.after() == null ? null : achieved(other, area.code());
        BigDecimal change = !area.comparable()
                ? area.change()
                : (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before);
        return new GroupDifference(area.code(), area.title(), before, after, area.comparable(), change);
    }

    private static @Nullable BigDecimal achieved(@Nullable Standing standing, String area) {
        return standing == null
                ? null
                : standing.card().criteria().parts().stream()
                        .filter(part -> part.code().value().equals(area))
                        .map(part -> standing.card().area(part).achieved())
                        .findFirst()
                        .orElse(null);
    }

    private static Map<String, Statement> statements(@Nullable Standing standing, Map<String, Basis> bases) {
        return standing == null ? Map.of() : Statement.of(standing.card(), bases);
    }

    /** Whether places among units decide of its points, and the unit says the same as before of all that they depend on. */
    private static boolean isMovedByOthers(
            Component component, CriteriaSet criteria, Map<String, Statement> earlier, Map<String, Statement> later) {
        List<Component> required = component.required(criteria);
        String code = component.code().value();
        return (component.isRanked() || required.stream().anyMatch(Component::isRanked))
                && Statement.areAlike(earlier.get(code), later.get(code))
                && required.stream()
                        .allMatch(other -> isSame(
                                other,
                                earlier.get(other.code().value()),
                                later.get(other.code().value())));
    }

    /** Of what is ranked the points may be others. */
    private static boolean isSame(Component component, @Nullable Statement one, @Nullable Statement other) {
        return component.isRanked()
                ? one != null
                        && other != null
                        && one.basis().equals(other.basis())
                        && (one.state() == State.NOT_APPLICABLE) == (other.state() == State.NOT_APPLICABLE)
                        && Statement.areAlike(one, other)
                : Objects.equals(one, other);
    }

    /** Of a unit that is not scored any more: nobody took anything back, and there are no points to compare. */
    private static ComponentDifference gone(Component component, Part area, @Nullable Statement one) {
        return difference(component, area, one, null, Transition.UNCHANGED, null);
    }

    private static ComponentDifference component(
            Component component,
            Part area,
            @Nullable Statement one,
            @Nullable Statement says,
            boolean inBoth,
            boolean others) {
        // Most components say the same, and a nation's are many: one statement then stands for both.
        Statement other = Objects.equals(one, says) ? one : says;
        return inBoth
                ? difference(
                        component,
                        area,
                        one,
                        other,
                        Transition.between(one, other, others),
                        Transition.pointsBetween(one, other))
                : difference(component, area, one, other, Transition.NOT_COMPARABLE, null);
    }

    private static ComponentDifference difference(
            Component component,
            Part area,
            @Nullable Statement one,
            @Nullable Statement other,
            Transition transition,
            @Nullable BigDecimal points) {
        return new ComponentDifference(
                component.code().value(),
                component.title(),
                area.code().value(),
                component.lead() == null ? null : component.lead().value(),
                one,
                other,
                transition,
                points);
    }

    private static List<GroupDifference> groups(
            List<ComponentDifference> components,
            Function<ComponentDifference, @Nullable String> key,
            Function<String, String> title) {
        Map<String, List<ComponentDifference>> members = new LinkedHashMap<>();
        for (ComponentDifference component : components) {
            String code = key.apply(component);
            if (code != null) {
                members.computeIfAbsent(code, c -> new ArrayList<>()).add(component);
            }
        }
        List<GroupDifference> groups = new ArrayList<>();
        members.forEach((code, own) -> groups.add(new GroupDifference(
                code,
                title.apply(code),
                points(own.stream().map(ComponentDifference::before).toList()),
                points(own.stream().map(ComponentDifference::after).toList()),
                own.stream().allMatch(component -> component.change() != null),
                sum(own, ComponentDifference::change))));
        return groups;
    }

    /** The points of all statements that are there; null where none is. */
    private static @Nullable BigDecimal points(List<@Nullable Statement> statements) {
        BigDecimal sum = null;
        for (Statement statement : statements) {
            if (statement != null) {
                BigDecimal own = Statement.pointsOf(statement);
                sum = sum == null ? own : sum.add(own);
            }
        }
        return sum;
    }

    private static BigDecimal sum(
            List<ComponentDifference> components, Function<ComponentDifference, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ComponentDifference component : components) {
            BigDecimal own = part.apply(component);
            sum = own == null ? sum : sum.add(own);
        }
        return sum;
    }

    private String officeTitle(String id) {
        Office office = after.book().office(id);
        return office == null ? before.book().officeTitle(id) : office.title();
    }
}
