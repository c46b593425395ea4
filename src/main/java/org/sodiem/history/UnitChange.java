package org.sodiem.history;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.score.Statement;

/**
 * One step in the history of one unit: what one commit changed in it, and when that landed on the main line.
 *
 * @param revision the commit that wrote the change: who, when and, in its message, why
 * @param landing the commit of the main line with which it landed; the same commit, unless it came by a merge
 * @param beginning whether a shallow clone begins here, so that the changes are older than the commit and not its own
 * @param before how the unit stood on the main line before its landing; null where it was not scored
 * @param after how it stands after its landing; null where it is not scored
 * @param changes the components that say something else, in the set's order
 */
public record UnitChange(
        Revision revision,
        MainLine.Step landing,
        boolean beginning,
        @Nullable Summary before,
        @Nullable Summary after,
        List<ScoreChange> changes) {

    public UnitChange {
        changes = List.copyOf(changes);
    }

    /** The same step with the changes of one component alone. */
    public UnitChange only(String component) {
        List<ScoreChange> own = changes.stream()
                .filter(change -> change.component().equals(component))
                .toList();
        return new UnitChange(revision, landing, beginning, before, after, own);
    }

    /**
     * The points that the landing brought or took.
     *
     * @return null where the unit was not scored or not readable, or a component changed under another maximum or rule
     */
    public @Nullable BigDecimal pointsChange() {
        if (before == null || after == null || !before.isRead() || !after.isRead()) {
            return null;
        }
        boolean comparable = changes.stream().allMatch(ScoreChange::isComparable);
        return comparable ? after.points().subtract(before.points()) : null;
    }

    /**
     * The points that this commit's own changes brought or took, of which a landing may hold those of several commits.
     *
     * @return null where a state is not scored or not readable, or a component changed under another maximum or rule
     */
    public @Nullable BigDecimal ownPointsChange() {
        return pointsChange() == null
                ? null
                : changes.stream()
                        .map(change -> Statement.pointsOf(change.after()).subtract(Statement.pointsOf(change.before())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
