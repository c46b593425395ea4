package org.sodiem.score;

import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;

/**
 * What every voice says about one component of one unit.
 *
 * @param base the unit's own word; the survey's where the survey gives the points
 * @param first what the office finds first, null where it says nothing
 * @param explanation what the unit answers, null where it answers nothing
 * @param second what the office finds then, null where it says nothing more
 * @param result what is published, null where nothing is
 */
public record ComponentVoices(
        ComponentScore base,
        @Nullable ComponentScore first,
        @Nullable ComponentScore explanation,
        @Nullable ComponentScore second,
        @Nullable ComponentScore result) {

    /** Nobody but the unit, or the survey, has spoken. */
    static ComponentVoices of(ComponentScore base) {
        return new ComponentVoices(base, null, null, null, null);
    }

    /** The component. */
    public Component component() {
        return base.component();
    }

    /** What one voice says; null where it says nothing, or is never asked. */
    public @Nullable ComponentScore of(Voice voice) {
        return switch (voice) {
            case SELF, SURVEY -> component().isSelfScored() == (voice == Voice.SELF) ? base : null;
            case APPRAISAL_1 -> first;
            case EXPLANATION -> explanation;
            case APPRAISAL_2 -> second;
            case RESULT -> result;
        };
    }

    /** The last decision of an office; null where there is none yet. */
    public @Nullable ComponentScore appraised() {
        return decides(second) ? second : decides(first) ? first : null;
    }

    /** Whether the office asks the unit to explain. */
    public boolean isAsked() {
        return asks(first) || asks(second);
    }

    private static boolean asks(@Nullable ComponentScore score) {
        return score != null
                && score.answer() instanceof Answer.Appraised said
                && said.finding().asks();
    }

    private static boolean decides(@Nullable ComponentScore score) {
        return score != null && score.state() != State.NOT_APPRAISED;
    }

    ComponentVoices first(ComponentScore said) {
        return new ComponentVoices(base, said, explanation, second, result);
    }

    ComponentVoices second(ComponentScore said) {
        return new ComponentVoices(base, first, explanation, said, result);
    }

    ComponentVoices with(ComponentScore published) {
        return new ComponentVoices(base, first, explanation, second, published);
    }
}
