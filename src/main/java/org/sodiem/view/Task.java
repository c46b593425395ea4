package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;

/**
 * What a unit has still to do for a component, or could.
 *
 * @param kind what it is
 * @param score the component
 * @param points the points that can be won, or stand without evidence; null where they are not known
 * @param worth what the index would gain or keep by it alone: of the whole component where the points are not known
 * @param need what the rule still needs, where points are to be raised
 */
public record Task(
        Kind kind, ComponentScore score, @Nullable BigDecimal points, BigDecimal worth, Need need) {

    private static final Comparator<Task> MOST = Comparator.comparing(
                    (Task task) -> task.points() == null ? BigDecimal.ZERO : task.points())
            .reversed();

    /** What is to be done, the most urgent first. */
    public enum Kind {
        /** Mend an entry that cannot be scored. */
        MEND,
        /** Enter what nothing was entered for. */
        ENTER,
        /** Prove points that have no evidence. */
        PROVE,
        /** Raise points, where the rule offers more. */
        RAISE
    }

    /** The tasks of a unit: mending in the set's order, then the other kinds in theirs, each by points, most first. */
    public static List<Task> of(Scorecard card) {
        return of(card, true);
    }

    private static List<Task> of(Scorecard card, boolean raises) {
        List<Task> tasks = new ArrayList<>();
        List<Task> others = new ArrayList<>();
        for (int i = 0; i < card.components().size(); i++) {
            ComponentScore score = card.components().get(i);
            if (score.state() == State.INVALID && !score.isUnread()) {
                tasks.add(new Task(Kind.MEND, score, null, whole(card, i), new Need.Nothing()));
            }
            if (score.state() == State.NOT_ENTERED) {
                BigDecimal most = whole(card, i);
                others.add(new Task(Kind.ENTER, score, most, most, new Need.Nothing()));
            }
            if (score.state() == State.WITHOUT_EVIDENCE) {
                int at = i;
                BigDecimal risk = card.atRisk(position -> position == at);
                others.add(new Task(Kind.PROVE, score, risk, risk, new Need.Nothing()));
            }
            BigDecimal points = score.points();
            BigDecimal max = score.component().max().value();
            if (raises && score.component().isSelfScored() && points != null && points.compareTo(max) < 0) {
                Need need = Need.of(score, card.criteria().rounding());
                BigDecimal most = need.reachable(max);
                BigDecimal further = most == null ? BigDecimal.ZERO : card.counting(i, most.subtract(points));
                if (further.signum() > 0) {
                    others.add(new Task(Kind.RAISE, score, further, further, need));
                }
            }
        }
        others.sort(Comparator.comparing(Task::kind).thenComparing(MOST));
        tasks.addAll(others);
        return tasks;
    }

    /** What a unit owes: all its tasks but raising points. */
    public static List<Task> owed(Scorecard card) {
        return of(card, false);
    }

    private static BigDecimal whole(Scorecard card, int position) {
        return card.counting(
                position, card.components().get(position).component().max().value());
    }

    /** What the index would gain or keep by all of these tasks of one unit together: no more than its groups give. */
    public static BigDecimal together(Scorecard card, List<Task> tasks) {
        if (!card.criteria().isCapped()) {
            return tasks.stream().map(Task::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        Map<String, Task> gains = new HashMap<>();
        Set<String> proofs = new HashSet<>();
        for (Task task : tasks) {
            String code = task.score().component().code().value();
            if (task.kind() == Kind.PROVE) {
                proofs.add(code);
            } else {
                gains.put(code, task);
            }
        }
        BigDecimal gained = card.counting(i -> {
            Component component = card.components().get(i).component();
            Task task = gains.get(component.code().value());
            return task == null
                    ? BigDecimal.ZERO
                    : task.kind() == Kind.RAISE ? task.worth() : component.max().value();
        });
        return gained.add(card.atRisk(
                i -> proofs.contains(card.components().get(i).component().code().value())));
    }

    /** The tasks of a kind among these, in their order. */
    public static List<Task> of(Kind kind, List<Task> tasks) {
        return tasks.stream().filter(task -> task.kind() == kind).toList();
    }
}
