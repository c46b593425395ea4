package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Named;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Group;
import org.sodiem.score.Basis;

/**
 * Two criteria sets held against one another.
 *
 * @param before the earlier set
 * @param after the later set
 * @param lines what there is to tell: groups, components, bonuses and penalties, each in the later set's order, and behind
 *     them those that are gone
 */
public record SetDifference(CriteriaSet before, CriteriaSet after, List<Line> lines) {

    public SetDifference {
        lines = List.copyOf(lines);
    }

    /** What a line is about. */
    public enum Level implements Named {
        /** An area or a criterion. */
        GROUP,
        /** A component. */
        COMPONENT,
        /** A bonus. */
        BONUS,
        /** A penalty. */
        PENALTY
    }

    /** What may be different. */
    public enum Change implements Named {
        /** The earlier set has none such. */
        ADDED,
        /** The later set has none such. */
        REMOVED,
        /** Another title. */
        RENAMED,
        /** Another code. */
        MOVED,
        /** Other points. */
        POINTS,
        /** Another way of scoring, or other words for what is asked. */
        RULE,
        /** Another basis or source, or other offices that help to verify. */
        GROUNDS,
        /** It takes nothing's place, and its code stood for something else. */
        REUSED
    }

    /**
     * One thing in one set.
     *
     * @param code its code
     * @param title what it is called
     * @param points its maximum, or the points each time
     */
    public record Part(String code, String title, BigDecimal points) {}

    /**
     * One thing in both sets, or in one of them.
     *
     * @param level what it is
     * @param before in the earlier set; null where it is not there
     * @param after in the later set; null where it is not there
     * @param changes what is different, in the order of the kinds
     */
    public record Line(
            Level level, @Nullable Part before, @Nullable Part after, List<Change> changes) {

        public Line {
            changes = List.copyOf(changes);
        }
    }

    /** Compares an earlier set with a later one. */
    public static SetDifference between(CriteriaSet before, CriteriaSet after) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(byCode(Level.GROUP, groups(before), groups(after)));
        lines.addAll(components(Pairing.of(before, after, EmptyScores.LANGUAGES.get(0))));
        lines.addAll(items(Level.BONUS, before.bonus(), after.bonus()));
        lines.addAll(items(Level.PENALTY, before.penalty(), after.penalty()));
        return new SetDifference(before, after, lines);
    }

    /** How many lines tell of such a change of components. */
    public long count(Change change) {
        return lines.stream()
                .filter(line ->
                        line.level() == Level.COMPONENT && line.changes().contains(change))
                .count();
    }

    private static List<Line> components(Pairing pairing) {
        List<Line> lines = new ArrayList<>();
        for (Component component : pairing.after().components()) {
            List<Component> origins = pairing.origins(component);
            if (origins.isEmpty()) {
                boolean reused = pairing.before().component(component.code().value()) != null;
                lines.add(line(Level.COMPONENT, null, part(component), reused ? Set.of(Change.REUSED) : Set.of()));
            }
            for (Component origin : origins) {
                Set<Change> changes = EnumSet.noneOf(Change.class);
                if (!Basis.way(origin).equals(Basis.way(component))
                        || !pairing.stood(origin)
                                .facts()
                                .equals(pairing.stands(component).facts())) {
                    changes.add(Change.RULE);
                }
                if (!origin.grounds().says(component.grounds())) {
                    changes.add(Change.GROUNDS);
                }
                lines.add(line(Level.COMPONENT, part(origin), part(component), changes));
            }
        }
        for (Component component : pairing.before().components()) {
            if (pairing.heirs(component).isEmpty()) {
                lines.add(line(Level.COMPONENT, part(component), null, Set.of()));
            }
        }
        return told(lines);
    }

    private static List<Line> items(Level level, Adjustment before, Adjustment after) {
        List<Line> lines = new ArrayList<>();
        List<Adjustment.Item> found = new ArrayList<>();
        for (Adjustment.Item item : after.items()) {
            Adjustment.Item origin = before.items().stream()
                    .filter(earlier -> item.equals(Pairing.heir(earlier, before, after)))
                    .findFirst()
                    .orElse(null);
            Stream.ofNullable(origin).forEach(found::add);
            boolean reused = origin == null && before.item(item.code().value()) != null;
            lines.add(line(
                    level,
                    origin == null ? null : part(origin),
                    part(item),
                    reused ? Set.of(Change.REUSED) : Set.of()));
        }
        before.items().stream()
                .filter(item -> !found.contains(item))
                .forEach(item -> lines.add(line(level, part(item), null, Set.of())));
        return told(lines);
    }

    /** Groups have nothing that anybody enters, so that their codes tell them. */
    private static List<Line> byCode(Level level, List<Part> before, List<Part> after) {
        List<Line> lines = new ArrayList<>();
        for (Part part : after) {
            lines.add(line(level, find(before, part.code()), part, Set.of()));
        }
        before.stream()
                .filter(part -> find(after, part.code()) == null)
                .forEach(part -> lines.add(line(level, part, null, Set.of())));
        return told(lines);
    }

    private static @Nullable Part find(List<Part> parts, String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<Line> told(List<Line> lines) {
        return lines.stream().filter(line -> !line.changes().isEmpty()).toList();
    }

    private static Line line(Level level, @Nullable Part before, @Nullable Part after, Set<Change> others) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (before == null || after == null) {
            changes.add(before == null ? Change.ADDED : Change.REMOVED);
        } else {
            add(changes, Change.RENAMED, before, after, part -> Lookalikes.key(part.title()));
            add(changes, Change.MOVED, before, after, Part::code);
            add(changes, Change.POINTS, before, after, part -> part.points().stripTrailingZeros());
        }
        changes.addAll(others);
        return new Line(level, before, after, List.copyOf(changes));
    }

    private static void add(Set<Change> changes, Change change, Part before, Part after, Function<Part, Object> what) {
        if (!Objects.equals(what.apply(before), what.apply(after))) {
            changes.add(change);
        }
    }

    private static List<Part> groups(CriteriaSet set) {
        List<Part> groups = new ArrayList<>();
        groups(set.parts(), groups);
        return groups;
    }

    private static void groups(List<org.sodiem.model.Part> parts, List<Part> groups) {
        for (org.sodiem.model.Part part : parts) {
            if (part instanceof Group) {
                groups.add(
                        new Part(part.code().value(), part.title(), part.max().value()));
                groups(part.parts(), groups);
            }
        }
    }

    private static Part part(Component component) {
        return new Part(
                component.code().value(), component.title(), component.max().value());
    }

    private static Part part(Adjustment.Item item) {
        return new Part(item.code().value(), item.title(), item.points());
    }
}
