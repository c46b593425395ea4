package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;

/**
 * What a unit has still to do for a component.
 *
 * @param kind what it is
 * @param score the component
 * @param points the points that can be won, or stand without evidence; null where they are not known
 */
public record Task(
        Kind kind, ComponentScore score, @Nullable BigDecimal points) {

    /** What is to be done, the most urgent first. */
    public enum Kind {
        /** Mend an entry that cannot be scored. */
        MEND,
        /** Enter what nothing was entered for. */
        ENTER,
        /** Prove points that have no evidence. */
        PROVE
    }

    /** The tasks of a unit: mending in the set's order, then entering and proving, each by points, most first. */
    public static List<Task> of(Scorecard card) {
        Comparator<Task> most = Comparator.comparing(Task::worth).reversed();
        List<Task> tasks =
                new ArrayList<>(tasks(card, Kind.MEND, score -> score.state() == State.INVALID && !score.isUnread()));
        tasks.addAll(tasks(card, Kind.ENTER, score -> score.state() == State.NOT_ENTERED).stream()
                .sorted(most)
                .toList());
        tasks.addAll(tasks(card, Kind.PROVE, score -> score.state() == State.WITHOUT_EVIDENCE).stream()
                .sorted(most)
                .toList());
        return tasks;
    }

    private static List<Task> tasks(Scorecard card, Kind kind, Predicate<ComponentScore> which) {
        return card.components().stream()
                .filter(which)
                .map(score -> new Task(kind, score, points(kind, score)))
                .toList();
    }

    private static @Nullable BigDecimal points(Kind kind, ComponentScore score) {
        return switch (kind) {
            case MEND -> null;
            case ENTER -> score.component().max().value();
            case PROVE -> score.points();
        };
    }

    private BigDecimal worth() {
        return points == null ? BigDecimal.ZERO : points;
    }
}
