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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
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

    /** The codes that decide of the points of each component that places decide of, in the definitions of the moment. */
    private Map<String, Set<String>> deciding = Map.of();

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
            if (defined) {
                history.courses.forEach(course -> course.defined = definitions.unit(now, course.unit));
                history.deciding = history.scored()
                        .map(course -> Placement.deciding(course.criteria()))
                        .findFirst()
                        .orElse(Map.of());
            }
            history.land(landing, defined);
        }
        Map<UnitKey, List<UnitChange>> told = new HashMap<>();
        history.courses.forEach(course -> told.put(course.unit, course.told()));
        return told;
    }

    /** The units that the definitions of the moment score. */
    private Stream<Course> scored() {
        return courses.stream().filter(course -> course.defined != null);
    }

    private void land(MainLine.Step landing, boolean defined) {
        Set<String> changed = new HashSet<>();
        for (Course course : courses) {
            changed.addAll(course.land(landing));
        }
        if (defined) {
            courses.forEach(course -> course.now = Map.of());
        }
        place(deciding.entrySet().stream()
                .filter(one -> defined || !Collections.disjoint(one.getValue(), changed))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        for (Course course : courses) {
            if (course.isConcerned()) {
                course.tell(landing, deciding);
            }
        }
    }

    /** Ranks anew the units in these components alone: a landing touches few of them. */
    private void place(Set<String> codes) {
        List<Course> scored = codes.isEmpty() ? List.of() : scored().toList();
        if (!scored.isEmpty()) {
            List<Placement.Alone> alone = scored.stream().map(Course::alone).toList();
            List<Map<String, Statement>> placed = Placement.of(scored.get(0).criteria(), alone, codes, deciding);
            for (int i = 0; i < scored.size(); i++) {
                scored.get(i).place(codes, placed.get(i));
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

        CriteriaSet criteria() {
            return Objects.requireNonNull(defined).criteria();
        }

        Placement.Alone alone() {
            return new Placement.Alone(Objects.requireNonNull(defined).nothing().unit(), said);
        }

        /** Takes what lands; the codes of which the unit says something else after it. */
        Set<String> land(MainLine.Step landing) {
            int from = next;
            while (next < changes.size() && changes.get(next).landing().place() == landing.place()) {
                next++;
            }
            landed = changes.subList(from, next);
            before = now;
            Set<String> changed = new HashSet<>();
            for (UnitChange change : landed) {
                for (ScoreChange step : change.changes()) {
                    String code = step.component();
                    Statement after = step.after();
                    if (after == null) {
                        said.remove(code);
                    } else {
                        said.put(code, after);
                    }
                    changed.add(code);
                }
            }
            return changed;
        }

        /** Takes what it says of these components, with the points of places. */
        void place(Set<String> codes, Map<String, Statement> placed) {
            if (codes.stream().anyMatch(code -> !Objects.equals(now.get(code), placed.get(code)))) {
                Map<String, Statement> all = new HashMap<>(now);
                all.keySet().removeAll(codes);
                all.putAll(placed);
                now = all;
            }
        }

        /** Whether something of its own landed, or others moved something: most landings concern few of thousands of units. */
        boolean isConcerned() {
            return !landed.isEmpty() || !now.equals(before);
        }

        /** Tells what landed, and keeps what others moved until the unit itself says something again. */
        void tell(MainLine.Step landing, Map<String, Set<String>> deciding) {
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
