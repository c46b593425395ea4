package org.sodiem.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.history.RemarkChange;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.history.UnitChange;
import org.sodiem.score.Remark;
import org.sodiem.score.Said;
import org.sodiem.score.Statement;

/**
 * One change of a unit as it is told: of a state in which nothing can be read, that is said once and not for each
 * component, and what can be read again is compared with what was last read.
 *
 * @param change the change
 * @param reading whether the unit can be read after it
 * @param told the components there is something to tell about
 * @param remarks what else is said of it, where that is something else; a unit that is not scored takes nothing back
 */
public record HistoryStep(UnitChange change, Reading reading, List<ScoreChange> told, List<RemarkChange> remarks) {

    public HistoryStep {
        told = List.copyOf(told);
        remarks = List.copyOf(remarks);
    }

    /** Whether a unit can be read after a change. */
    public enum Reading {
        /** It can, as before. */
        READ,
        /** It is not scored: not in the campaign, or its criteria cannot be read. */
        UNSCORED,
        /** Its files cannot be read. */
        UNREADABLE,
        /** Its files can be read again. */
        READ_AGAIN
    }

    /** The changes of one unit, or of one of its components, in order of landing. */
    public static List<HistoryStep> of(List<UnitChange> changes) {
        List<HistoryStep> steps = new ArrayList<>();
        Map<String, Statement> lastRead = new HashMap<>();
        Map<Remark.Subject, Remark> lastSaid = new HashMap<>();
        boolean everRead = false;
        for (UnitChange change : changes) {
            if (change.after() == null) {
                steps.add(new HistoryStep(change, Reading.UNSCORED, List.of(), List.of()));
                continue;
            }
            boolean again = !isRead(change.before()) && (everRead || change.before() != null);
            everRead |= isRead(change.after());
            Reading reading = !isRead(change.after()) ? Reading.UNREADABLE : again ? Reading.READ_AGAIN : Reading.READ;
            steps.add(new HistoryStep(change, reading, told(change, lastRead), remarks(change, lastSaid)));
        }
        return steps;
    }

    /** What cannot be read says nothing: what is read after it is compared with what was last read, if anything was. */
    private static List<ScoreChange> told(UnitChange change, Map<String, Statement> lastRead) {
        List<ScoreChange> told = new ArrayList<>();
        for (ScoreChange step : change.changes()) {
            String code = step.component();
            Statement said = step.before();
            Statement after = step.after();
            boolean unknown = !isRead(change.before()) || (after == null && said != null && said.isUnread());
            Statement before = unknown ? lastRead.get(code) : said;
            if (after == null) {
                lastRead.remove(code);
            } else if (!after.isUnread()) {
                lastRead.put(code, after);
            } else if (after.said() instanceof Said.Unread) {
                continue;
            }
            if (Transition.between(before, after) != Transition.UNCHANGED) {
                told.add(new ScoreChange(code, before, after, step.cause()));
            }
        }
        return told;
    }

    /** What is said beside scores, other than what was last said of it while the unit was scored. */
    private static List<RemarkChange> remarks(UnitChange change, Map<Remark.Subject, Remark> lastSaid) {
        List<RemarkChange> told = new ArrayList<>();
        for (RemarkChange remark : change.remarks()) {
            Remark after = remark.after();
            Remark.Subject on = remark.known().on();
            if (after == null || !after.equals(lastSaid.get(on))) {
                told.add(remark);
            }
            if (after == null) {
                lastSaid.remove(on);
            } else {
                lastSaid.put(on, after);
            }
        }
        return told;
    }

    /** Whether the unit's criteria set was exchanged, and what it had entered with it. */
    public boolean isExchange() {
        return told.stream().anyMatch(one -> Transition.of(one) == Transition.EXCHANGED);
    }

    /** Whether a state says something: it is scored, and its files can be read. */
    public static boolean isRead(@Nullable Summary summary) {
        return summary != null && summary.isRead();
    }
}
