package org.sodiem.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.ScoreFile;

/**
 * One component of one unit, scored.
 *
 * @param component the component
 * @param state how far it has come
 * @param points its points, rounded; null unless the state has points
 * @param step the branch of the rule that gave them
 * @param open points that can still be won
 * @param entry what the unit handed in, null where it handed in nothing
 * @param file the file the entry stands in
 * @param surveyPercent the survey's latest result, for survey components
 * @param why what is wrong with the entry, where the rule says so
 */
public record ComponentScore(
        Component component,
        State state,
        @Nullable BigDecimal points,
        Step step,
        BigDecimal open,
        @Nullable Entry entry,
        @Nullable ScoreFile file,
        @Nullable BigDecimal surveyPercent,
        @Nullable Diagnostic why) {

    /** What it adds to a sum. */
    public Tally tally() {
        BigDecimal max = component.max().value();
        BigDecimal zero = BigDecimal.ZERO;
        return switch (state) {
            case NOT_APPLICABLE -> new Tally(max, max, zero, zero, zero);
            case INVALID -> new Tally(max, zero, zero, zero, max);
            default -> new Tally(max, zero, points == null ? zero : points, open, zero);
        };
    }

    /** Whether it is unknown what was entered, since the file cannot be read. */
    public boolean isUnread() {
        return state == State.INVALID && entry == null;
    }

    /** Points below the maximum that can no longer be won. */
    public BigDecimal lost() {
        return tally().lost();
    }
}
