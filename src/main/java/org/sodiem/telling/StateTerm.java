package org.sodiem.telling;

import org.sodiem.score.Scorecard;
import org.sodiem.score.State;

/** What states are called. */
public final class StateTerm {

    private StateTerm() {}

    /** How far a component has come. */
    public static Value.Term of(State state) {
        return new Value.Term(
                state.id(),
                switch (state) {
                    case COMPLETE -> "mark.complete";
                    case WITHOUT_EVIDENCE -> "mark.without-evidence";
                    case NOT_ENTERED -> "mark.not-entered";
                    case NOT_APPLICABLE -> "mark.not-applicable";
                    case AWAITING_SURVEY -> "mark.awaiting-survey";
                    case AWAITING_OTHER -> "mark.awaiting-other";
                    case UNRANKED -> "mark.unranked";
                    case AWAITING_RESULT -> "mark.awaiting-result";
                    case NOT_APPRAISED -> "mark.not-appraised";
                    case INVALID -> "mark.invalid";
                });
    }

    /** Whether a unit can be ranked. */
    public static Value.Term of(Scorecard.Status status) {
        return new Value.Term(
                status.id(),
                switch (status) {
                    case SCORED -> "table.scored";
                    case NOT_SUBMITTED -> "status.not-submitted";
                    case NOT_APPRAISED -> "status.not-appraised";
                    case INVALID -> "status.invalid";
                    case UNREADABLE -> "status.unreadable";
                });
    }
}
