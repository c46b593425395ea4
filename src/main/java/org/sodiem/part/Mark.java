package org.sodiem.part;

import org.sodiem.language.Words;
import org.sodiem.score.State;
import org.sodiem.telling.StateTerm;

/**
 * A state in words, with the shape of its icon.
 *
 * @param icon {@code ok}, {@code ring}, {@code warn}, {@code err} or {@code none}
 * @param text the words
 */
public record Mark(String icon, String text) {

    public static Mark of(State state, Words words) {
        String icon = switch (state) {
            case COMPLETE -> "ok";
            case WITHOUT_EVIDENCE -> "warn";
            case NOT_APPLICABLE -> "none";
            case NOT_ENTERED, AWAITING_SURVEY, AWAITING_RESULT, AWAITING_OTHER, UNRANKED, NOT_APPRAISED -> "ring";
            case INVALID -> "err";
        };
        return new Mark(icon, StateTerm.of(state).text(words));
    }
}
