package org.sodiem.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.language.CodeOrder;
import org.sodiem.score.Remark;
import org.sodiem.score.Said;
import org.sodiem.score.State;
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
 * @param remarks what else is said of it, where that is something else
 */
public record UnitChange(
        Revision revision,
        MainLine.Step landing,
        boolean beginning,
        @Nullable Summary before,
        @Nullable Summary after,
        List<ScoreChange> changes,
        List<RemarkChange> remarks) {

    public UnitChange {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /** Whether nobody wrote it: figures of other units moved its points. */
    public boolean isByOthers() {
        return !changes.isEmpty() && changes.stream().allMatch(change -> change.cause() == ScoreChange.Cause.OTHERS);
    }

    /**
     * Whether the unit itself says something else, and not only an office, the survey or another index about it. That it is
     * not scored any more, or is again and says the same, is the coordinator's doing.
     */
    public boolean isOfUnit() {
        if (after == null || (before == null && changes.isEmpty())) {
            return false;
        }
        if (changes.isEmpty()) {
            return remarks.isEmpty();
        }
        return !isByOthers()
                && changes.stream().anyMatch(change -> isOfUnit(change.before()) && isOfUnit(change.after()));
    }

    /** Whether the unit answers what it was asked to explain. */
    public boolean isAnswer() {
        return remarks.stream().anyMatch(remark -> remark.known().on().kind() == Remark.Kind.EXPLANATION);
    }

    private static boolean isOfUnit(@Nullable Statement said) {
        return said == null
                || !(said.said() instanceof Said.Surveyed
                        || said.state() == State.AWAITING_SURVEY
                        || said.state() == State.AWAITING_RESULT);
    }

    /**
     * What several steps changed together: what each component said before the first of them and after the last.
     *
     * @param from the place on the main line behind which they landed
     * @param to the place up to which they landed
     * @return in order of code, also what says the same again
     */
    public static List<ScoreChange> together(List<UnitChange> steps, int from, int to) {
        Map<String, ScoreChange> together = new TreeMap<>(new CodeOrder());
        for (UnitChange step : steps) {
            if (step.landing.place() > from && step.landing.place() <= to) {
                step.changes.forEach(own -> together.merge(own.component(), own, ScoreChange::then));
            }
        }
        return List.copyOf(together.values());
    }

    /** The same step with the changes of one component alone. */
    public UnitChange only(String component) {
        List<ScoreChange> own = changes.stream()
                .filter(change -> change.component().equals(component))
                .toList();
        List<RemarkChange> about = remarks.stream()
                .filter(remark -> remark.known().on().kind() != Remark.Kind.TASK)
                .filter(remark -> remark.known().on().code().equals(component))
                .toList();
        return new UnitChange(revision, landing, beginning, before, after, own, about);
    }

    /** Whether points are not known of the unit by itself: some are by the place among units. */
    public boolean isWithoutPoints() {
        return isWithoutPoints(before) || isWithoutPoints(after);
    }

    private static boolean isWithoutPoints(@Nullable Summary summary) {
        return summary != null && summary.isRead() && summary.points() == null;
    }

    /**
     * The points that the landing brought or took.
     *
     * @return null where the unit was not scored or not readable, ranks give points, or a component changed under another maximum or rule
     */
    public @Nullable BigDecimal pointsChange() {
        if (before == null || after == null || !before.isRead() || !after.isRead()) {
            return null;
        }
        BigDecimal had = before.points();
        BigDecimal has = after.points();
        boolean comparable = changes.stream().allMatch(ScoreChange::isComparable);
        return comparable && had != null && has != null ? has.subtract(had) : null;
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
