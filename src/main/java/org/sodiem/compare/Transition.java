package org.sodiem.compare;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.history.ScoreChange;
import org.sodiem.language.Named;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

/** What became of one component of one unit between two states. */
public enum Transition implements Named {
    /** Both say the same. */
    UNCHANGED,
    /** Facts were entered where there were none, or a survey result came. */
    ENTERED,
    /** Facts were taken back. */
    WITHDRAWN,
    /** More points. */
    RAISED,
    /** Fewer points. */
    LOWERED,
    /** Other facts, and the same points. */
    SAME_POINTS,
    /** Other facts whose points are by the place among units, which is not known. */
    FACTS_CHANGED,
    /** The same facts and other points: the unit has another place, since others have other figures. */
    MOVED_BY_OTHERS,
    /** It was declared not to apply. */
    EXEMPTED,
    /** It applies after all. */
    APPLIES_AGAIN,
    /** It can no longer be read or scored. */
    SPOILED,
    /** It can be read and scored again. */
    REPAIRED,
    /** Further documents, and nothing else. */
    EVIDENCE_ADDED,
    /** Other documents or fewer, or details of a document. */
    EVIDENCE_CHANGED,
    /** Another note, or another day of the figures. */
    NOTE_CHANGED,
    /** The maximum or the rule is another, so that points cannot be compared. */
    NOT_COMPARABLE,
    /** The criteria set was exchanged, and what was entered by the earlier one went to where the later one has a place for it. */
    EXCHANGED;

    /** The transition of a change in a history: what the exchange of a set does is nobody's entry and nobody's withdrawal. */
    public static Transition of(ScoreChange change) {
        Transition plain = between(change.before(), change.after(), change.cause() == ScoreChange.Cause.OTHERS);
        return change.exchange() && plain != UNCHANGED && plain != NOT_COMPARABLE ? EXCHANGED : plain;
    }

    /** The points of a change in a history; null where they cannot be compared. */
    public static @Nullable BigDecimal pointsOf(ScoreChange change) {
        return of(change) == EXCHANGED ? null : pointsBetween(change.before(), change.after());
    }

    /**
     * The transition between two statements about one component.
     *
     * @param before what was said, null where there was nothing to say it about
     * @param after what is said, null likewise
     */
    public static Transition between(@Nullable Statement before, @Nullable Statement after) {
        return between(before, after, false);
    }

    /**
     * The same where other points may come from other units alone.
     *
     * @param others whether nothing that the unit says of it, or of what it requires, is other than it was
     */
    public static Transition between(@Nullable Statement before, @Nullable Statement after, boolean others) {
        boolean nothingBefore = before == null || before.saysNothing();
        boolean nothingAfter = after == null || after.saysNothing();
        if (Objects.equals(before, after) || (nothingBefore && nothingAfter)) {
            return UNCHANGED;
        }
        if (before == null) {
            return after != null && after.state() == State.INVALID ? SPOILED : ENTERED;
        }
        if (after == null) {
            return WITHDRAWN;
        }
        return before.basis().equals(after.basis()) ? compare(before, after, others) : NOT_COMPARABLE;
    }

    private static Transition compare(Statement before, Statement after, boolean others) {
        boolean sameState = before.state() == after.state();
        if (!sameState && after.state() == State.INVALID) {
            return SPOILED;
        }
        if (before.isBlank() != after.isBlank()) {
            return after.isBlank() ? WITHDRAWN : after.state() == State.NOT_APPLICABLE ? EXEMPTED : ENTERED;
        }
        if (!sameState && before.state() == State.INVALID) {
            return REPAIRED;
        }
        if (!sameState && after.state() == State.NOT_APPLICABLE) {
            return EXEMPTED;
        }
        if (!sameState && before.state() == State.NOT_APPLICABLE) {
            return APPLIES_AGAIN;
        }
        boolean samePoints = sameState && Statement.pointsOf(before).compareTo(Statement.pointsOf(after)) == 0;
        if (others && !samePoints) {
            return MOVED_BY_OTHERS;
        }
        if ((isUnranked(before) || isUnranked(after)) && !before.said().equals(after.said())) {
            return FACTS_CHANGED;
        }
        int more = Statement.pointsOf(after).compareTo(Statement.pointsOf(before));
        return more > 0 ? RAISED : more < 0 ? LOWERED : withSamePoints(before, after);
    }

    private static Transition withSamePoints(Statement before, Statement after) {
        if (!before.said().equals(after.said())) {
            return SAME_POINTS;
        }
        if (!before.proofs().equals(after.proofs())) {
            boolean onlyMore = after.proofs().containsAll(before.proofs());
            return onlyMore ? EVIDENCE_ADDED : EVIDENCE_CHANGED;
        }
        return NOTE_CHANGED;
    }

    private static boolean isUnranked(@Nullable Statement statement) {
        return statement != null && statement.state() == State.UNRANKED;
    }

    /**
     * The points that a change brought or took.
     *
     * @return null where the points cannot be compared
     */
    public static @Nullable BigDecimal pointsBetween(@Nullable Statement before, @Nullable Statement after) {
        if (isUnranked(before) || isUnranked(after)) {
            return null;
        }
        boolean comparable = before == null || after == null || before.basis().equals(after.basis());
        return comparable ? Statement.pointsOf(after).subtract(Statement.pointsOf(before)) : null;
    }
}
