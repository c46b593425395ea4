package org.sodiem.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.IndexPlan;
import org.sodiem.score.Basis;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * Two states of a campaign compared: the entrance of this package.
 *
 * @param indexes the indexes of both states, in the later state's order
 * @param offices what offices are called, by their ids
 * @param tasks what tasks of the plans are called, by their ids
 */
public record Difference(List<IndexDifference> indexes, Map<String, String> offices, Map<String, String> tasks) {

    public Difference {
        offices = Map.copyOf(offices);
        tasks = Map.copyOf(tasks);
        indexes = List.copyOf(indexes);
    }

    /** Compares the earlier state with the later. */
    public static Difference between(Scores before, Scores after) {
        Map<String, IndexResult> earlier = byId(before);
        Map<String, IndexResult> later = byId(after);
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Scores side : List.of(after, before)) {
            Set<String> beside = side.book().layout().besideOthers();
            for (IndexPlan plan : side.book().campaign().indexes()) {
                titles.putIfAbsent(plan.id().value(), plan.title());
                if (beside.contains(plan.id().value())) {
                    names.putIfAbsent(plan.id().value(), side.book().name(plan));
                }
            }
        }
        List<IndexDifference> indexes = new ArrayList<>();
        titles.forEach((id, title) -> {
            IndexResult one = earlier.get(id);
            IndexResult other = later.get(id);
            if (one != null || other != null) {
                Map<String, Basis> said = one == null ? Map.of() : Basis.all(one.criteria());
                Map<String, Basis> says = other == null ? Map.of() : Basis.all(other.criteria());
                String name = names.getOrDefault(id, "");
                indexes.add(compare(id, title, name, one, other, new IndexComparison(before, after, said, says)));
            }
        });
        Map<String, String> offices = new LinkedHashMap<>();
        Map<String, String> tasks = new LinkedHashMap<>();
        for (Scores side : List.of(after, before)) {
            side.book().offices().forEach(office -> offices.putIfAbsent(office.id(), office.title()));
            side.book()
                    .plan()
                    .tasks()
                    .forEach(task -> tasks.putIfAbsent(task.id().value(), task.title()));
        }
        return new Difference(indexes, offices, tasks);
    }

    /** Whether a unit says or has less than before. */
    public boolean takesAway() {
        return indexes.stream().flatMap(index -> index.units().stream()).anyMatch(UnitDifference::hasLess);
    }

    /** What an office is called. */
    public String office(String id) {
        return offices.getOrDefault(id, id);
    }

    /** What a task is called. */
    public String task(String id) {
        return tasks.getOrDefault(id, id);
    }

    /** The same of one unit alone: of the indexes that score it. */
    public Difference only(String unit) {
        List<IndexDifference> own = indexes.stream()
                .map(index -> index.only(unit))
                .filter(index -> !index.units().isEmpty())
                .toList();
        return new Difference(own, offices, tasks);
    }

    /** The units there is something to tell about, of all indexes. */
    public List<UnitDifference> changed() {
        return indexes.stream().flatMap(index -> index.changed().stream()).toList();
    }

    private static Map<String, IndexResult> byId(Scores scores) {
        Map<String, IndexResult> byId = new LinkedHashMap<>();
        scores.indexes().forEach(index -> byId.put(index.id(), index));
        return byId;
    }

    private static IndexDifference compare(
            String id,
            String title,
            String name,
            @Nullable IndexResult one,
            @Nullable IndexResult other,
            IndexComparison comparison) {
        boolean reissued = one == null || other == null || !comparison.said().equals(comparison.says());
        Map<String, Standing> before = one == null ? Map.of() : one.byUnit();
        Map<String, Standing> after = other == null ? Map.of() : other.byUnit();
        Map<String, Standing> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<UnitDifference> units = all.keySet().stream()
                .map(unit -> comparison.unit(unit, before.get(unit), after.get(unit), reissued))
                .toList();
        return new IndexDifference(
                id,
                title,
                name,
                reissued,
                one == null ? null : one.criteria(),
                other == null ? null : other.criteria(),
                units);
    }
}
