package org.sodiem.part;

import org.sodiem.language.Words;
import org.sodiem.score.State;

/**
 * A state in words, with the shape of its icon.
 *
 * @param icon {@code ok}, {@code ring}, {@code warn}, {@code err} or {@code none}
 * @param text the words
 */
public record Mark(String icon, String text) {

    public static Mark of(State state, Words words) {
        return switch (state) {
            case COMPLETE -> new Mark("ok", words.text("mark.complete"));
            case WITHOUT_EVIDENCE -> new Mark("warn", words.text("mark.without-evidence"));
            case NOT_ENTERED -> new Mark("ring", words.text("mark.not-entered"));
            case NOT_APPLICABLE -> new Mark("none", words.text("mark.not-applicable"));
            case AWAITING_SURVEY -> new Mark("ring", words.text("mark.awaiting-survey"));
            case AWAITING_RESULT -> new Mark("ring", words.text("mark.awaiting-result"));
            case NOT_APPRAISED -> new Mark("ring", words.text("mark.not-appraised"));
            case INVALID -> new Mark("err", words.text("mark.invalid"));
        };
    }
}
