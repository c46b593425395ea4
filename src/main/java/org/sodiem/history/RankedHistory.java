package org.sodiem.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.UnitKey;
import org.sodiem.score.Placement;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

/**
 * The histories of all units of an index that ranks them: each step with the points of places, and between the steps of a unit
 * what the figures of others did to its points.
 *
 * <p>The main line is followed once, from landing to landing. What others did between two steps of a unit is told as one, so
 * that a unit among thousands has a history of its own.
 */
final class RankedHistory {

    private final List<Course> courses = new ArrayList<>();

    private RankedHistory() {}

    /**
     * The histories again.
     *
     * @param alone the histories of all units under the index, of each by itself
     * @param keys the keys of the definitions from a place of the main line on
     */
    static Map<UnitKey, List<UnitChange>> of(
            Map<UnitKey, List<UnitChange>> alone, Definitions definitions, NavigableMap<Integer, String> keys) {
        RankedHistory history = new RankedHistory();
        NavigableMap<Integer, MainLine.Step> landings = new TreeMap<>();
        alone.forEach((unit, changes) -> {
            history.courses.add(new Course(unit, changes));
            changes.forEach(change -> landings.put(change.landing().place(), change.landing()));
        });
        String last = null;
        for (MainLine.Step landing : landings.values()) {
            Map.Entry<Integer, String> key = keys.floorEntry(landing.place());
            String now = key == null ? null : key.getValue();
            boolean defined = !Objects.equals(now, last);
            last = now;
            for (Course course : history.courses) {
                if (defined) {
                    course.define(definitions.unit(now, course.unit));
                }
            }
            history.land(landing, defined);
        }
        Map<UnitKey, List<UnitChange>> told = new HashMap<>();
        history.courses.forEach(course -> told.put(course.unit, course.told()));
        return told;
    }

    private void land(MainLine.Step landing, boolean defined) {
        boolean ranks = defined;
        for (Course course : courses) {
            ranks |= course.land(landing);
        }
        if (ranks) {
            place();
        }
        for (Course course : courses) {
            if (course.isConcerned()) {
                course.tell(landing);
            }
        }
    }

    private void place() {
        List<Course> scored =
                courses.stream().filter(course -> course.defined != null).toList();
        courses.forEach(course -> course.now = Map.of());
        if (!scored.isEmpty()) {
            CriteriaSet criteria = Objects.requireNonNull(scored.get(0).defined).criteria();
            List<Map<String, Statement>> placed =
                    Placement.of(criteria, scored.stream().map(Course::alone).toList());
            for (int i = 0; i < scored.size(); i++) {
                scored.get(i).now = placed.get(i);
            }
        }
    }

    /** One unit on its way along the main line. */
    private static final class Course {

        private final UnitKey unit;
        private final List<UnitChange> changes;
        private final List<UnitChange> told = new ArrayList<>();

        /** What it says by itself. */
        private final Map<String, Statement> said = new LinkedHashMap<>();

        /** What others did since its own last step. */
        private final Map<String, ScoreChange> moved = new LinkedHashMap<>();

        /** The codes that decide of the points of each component that places decide of. */
        private final Map<String, Set<String>> deciding = new HashMap<>();

        private int next;
        private List<UnitChange> landed = List.of();
        private Map<String, Statement> before = Map.of();
        private Map<String, Statement> now = Map.of();
        private Definitions.@Nullable Defined defined;
        private @Nullable Summary summary;
        private BigDecimal had = BigDecimal.ZERO;
        private BigDecimal has = BigDecimal.ZERO;
        private BigDecimal beforeMoves = BigDecimal.ZERO;
        private BigDecimal afterMoves = BigDecimal.ZERO;
        private MainLine.@Nullable Step lastMove;

        Course(UnitKey unit, List<UnitChange> changes) {
            this.unit = unit;
            this.changes = changes;
        }

        void define(Definitions.@Nullable Defined there) {
            defined = there;
            deciding.clear();
            if (there != null) {
                for (Component component : there.criteria().components()) {
                    List<Component> required = component.required(there.criteria());
                    if (component.isRanked() || required.stream().anyMatch(Component::isRanked)) {
                        Set<String> codes =
                                new HashSet<>(Set.of(component.code().value()));
                        required.forEach(other -> codes.add(other.code().value()));
                        deciding.put(component.code().value(), codes);
                    }
                }
            }
        }

        Placement.Alone alone() {
            return new Placement.Alone(Objects.requireNonNull(defined).nothing().unit(), said);
        }

        /** Takes what lands; whether units may have other places after it. */
        boolean land(MainLine.Step landing) {
            int from = next;
            while (next < changes.size() && changes.get(next).landing().place() == landing.place()) {
                next++;
            }
            landed = changes.subList(from, next);
            before = now;
            boolean ranks = false;
            for (UnitChange change : landed) {
                for (ScoreChange step : change.changes()) {
                    String code = step.component();
                    Statement after = step.after();
                    if (after == null) {
                        said.remove(code);
                    } else {
                        said.put(code, after);
                    }
                    ranks |= before.containsKey(code)
                            || deciding.values().stream().anyMatch(codes -> codes.contains(code));
                }
            }
            return ranks;
        }

        /** Whether something of its own landed, or others moved something: most landings concern few of thousands of units. */
        boolean isConcerned() {
            return !landed.isEmpty() || !now.equals(before);
        }

        /** Tells what landed, and keeps what others moved until the unit itself says something again. */
        void tell(MainLine.Step landing) {
            had = has;
            has = total();
            Set<String> own = landed.stream()
                    .flatMap(change -> change.changes().stream())
                    .map(ScoreChange::component)
                    .collect(Collectors.toSet());
            if (!landed.isEmpty()) {
                tellMoved();
            }
            List<ScoreChange> beside = new ArrayList<>();
            Set<String> codes = new TreeSet<>(before.keySet());
            codes.addAll(now.keySet());
            for (String code : codes) {
                Statement earlier = before.get(code);
                Statement later = now.get(code);
                if (Objects.equals(earlier, later) || own.contains(code)) {
                    continue;
                }
                if (earlier != null
                        && later != null
                        && Collections.disjoint(own, deciding.getOrDefault(code, Set.of()))) {
                    beforeMoves = moved.isEmpty() ? had : beforeMoves;
                    afterMoves = has;
                    lastMove = landing;
                    moved.merge(
                            code, new ScoreChange(code, earlier, later, ScoreChange.Cause.OTHERS), ScoreChange::then);
                } else {
                    beside.add(new ScoreChange(code, earlier, later, ScoreChange.Cause.COMMIT));
                }
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < landed.size(); i++) {
                told.add(placed(landed.subList(i, landed.size()), seen, beside));
                summary = landed.get(i).after();
            }
            landed = List.of();
        }

        /**
         * A step with the points of places: those before the landing where it is the first to change a component, those after
         * it where it is the last.
         */
        private UnitChange placed(List<UnitChange> rest, Set<String> seen, List<ScoreChange> beside) {
            UnitChange change = rest.get(0);
            List<ScoreChange> steps = new ArrayList<>();
            for (ScoreChange step : change.changes()) {
                String code = step.component();
                boolean last = rest.stream()
                        .skip(1)
                        .flatMap(later -> later.changes().stream())
                        .noneMatch(later -> later.component().equals(code));
                Statement earlier = seen.add(code) ? placed(step.before(), before) : step.before();
                Statement later = last ? placed(step.after(), now) : step.after();
                steps.add(new ScoreChange(code, earlier, later, step.cause()));
            }
            if (rest.size() == 1) {
                steps.addAll(beside);
            }
            return new UnitChange(
                    change.revision(),
                    change.landing(),
                    change.beginning(),
                    with(change.before(), had),
                    with(change.after(), has),
                    steps,
                    change.remarks());
        }

        private static @Nullable Statement placed(@Nullable Statement alone, Map<String, Statement> placed) {
            return alone == null || alone.state() != State.UNRANKED
                    ? alone
                    : placed.getOrDefault(alone.component(), alone);
        }

        /** The points of all components; what caps of groups take off is not known here. */
        private BigDecimal total() {
            return said.values().stream()
                    .map(alone -> placed(alone, now))
                    .filter(statement -> statement != null && statement.state() != State.UNRANKED)
                    .map(Statement::pointsOf)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private @Nullable Summary with(@Nullable Summary alone, BigDecimal points) {
            return alone == null
                            || alone.points() != null
                            || defined == null
                            || defined.criteria().isCapped()
                    ? alone
                    : alone.with(points);
        }

        /** What came and went again is not told. */
        private void tellMoved() {
            List<ScoreChange> steps = moved.values().stream()
                    .filter(step -> !Objects.equals(step.before(), step.after()))
                    .toList();
            if (!steps.isEmpty() && lastMove != null) {
                told.add(new UnitChange(
                        lastMove.revision(),
                        lastMove,
                        false,
                        with(summary, beforeMoves),
                        with(summary, afterMoves),
                        steps,
                        List.of()));
            }
            moved.clear();
        }

        List<UnitChange> told() {
            tellMoved();
            return told;
        }
    }
}
