package org.sodiem.score;

import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;

/**
 * What every voice says about one component of one unit.
 *
 * @param base the unit's own word; the survey's where the survey gives the points
 * @param first what the office finds first, null where it says nothing
 * @param explanation what the unit answers, null where it answers nothing
 * @param second what the office finds last after that, null where it says nothing more
 * @param appraised the last decision of an office, which a later question leaves standing; null where there is none yet
 * @param result what is published, null where nothing is
 */
public record ComponentVoices(
        ComponentScore base,
        @Nullable ComponentScore first,
        @Nullable ComponentScore explanation,
        @Nullable ComponentScore second,
        @Nullable ComponentScore appraised,
        @Nullable ComponentScore result) {

    /** Nobody but the unit, or the survey, has spoken. */
    static ComponentVoices of(ComponentScore base) {
        return new ComponentVoices(base, null, null, null, null, null);
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

    /** Whether the office asks the unit to explain. */
    public boolean isAsked() {
        return asks(first) || asks(second);
    }

    private static boolean asks(@Nullable ComponentScore score) {
        return score != null
                && score.answer() instanceof Answer.Appraised said
                && said.finding().asks();
    }

    ComponentVoices first(ComponentScore said) {
        return new ComponentVoices(base, said, explanation, second, decides(said) ? said : appraised, result);
    }

    ComponentVoices second(ComponentScore said) {
        return new ComponentVoices(base, first, explanation, said, decides(said) ? said : appraised, result);
    }

    /** What the first appraisal goes by where another component requires this one: its decision, else the unit's word. */
    ComponentScore afterFirst() {
        return first != null && decides(first) ? first : base;
    }

    /** What the last appraisal goes by in the same way. */
    ComponentScore afterLast() {
        return appraised == null ? base : appraised;
    }

    private static boolean decides(ComponentScore score) {
        return score.state() != State.NOT_APPRAISED;
    }

    /** The same with what the component requires, by each voice. */
    ComponentVoices held(
            ComponentScore self, Requirements byFirst, Requirements byLast, @Nullable ComponentScore published) {
        return new ComponentVoices(
                self,
                first == null ? null : byFirst.held(first),
                explanation,
                second == null ? null : byLast.held(second),
                appraised == null ? null : byLast.held(appraised),
                published);
    }
}
