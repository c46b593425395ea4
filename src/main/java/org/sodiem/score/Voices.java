package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Part;

/**
 * One unit as every voice tells it: the one definition of who says what, for pages and data alike.
 *
 * @param self what the unit says itself, beside the survey
 * @param heard what each voice says of each component, in the set's order; none where nobody has appraised
 * @param result the card of the result, null where it is not published
 * @param unappraised the codes of components and bonuses of which the published result lacks a decision
 */
public record Voices(
        Scorecard self,
        List<ComponentVoices> heard,
        @Nullable Scorecard result,
        List<String> unappraised) {

    public Voices {
        heard = List.copyOf(heard);
        unappraised = List.copyOf(unappraised);
    }

    /** The card that counts: the result's where it is published, else the unit's own. */
    public Scorecard counted() {
        return result == null ? self : result;
    }

    /** What is said of the component at this place of the set, from 0. */
    public ComponentVoices of(int position) {
        return heard.isEmpty() ? ComponentVoices.of(self.components().get(position)) : heard.get(position);
    }

    /** Whether this voice says anything of any component. */
    public boolean speaks(Voice voice) {
        return switch (voice) {
            case SELF -> true;
            case SURVEY ->
                self.components().stream().anyMatch(score -> score.component().isSurvey());
            default -> heard.stream().anyMatch(component -> component.of(voice) != null);
        };
    }

    /** All that a voice says together; null where it has not spoken of all it has to. */
    public @Nullable BigDecimal sum(Voice voice) {
        return sum(voice, 0, self.components().size());
    }

    /** The same of one area. */
    public @Nullable BigDecimal sum(Voice voice, Part area) {
        int from = 0;
        for (Part each : self.criteria().parts()) {
            if (each.equals(area)) {
                return sum(voice, from, from + area.components().size());
            }
            from += each.components().size();
        }
        return null;
    }

    /**
     * What a voice says of some components together, exactly: the survey of its own, the result of all, everybody else of
     * those that are not the survey's. The second appraisal takes over what it does not change of the first.
     *
     * @param from the place of the first in the set, from 0
     * @param to the place behind the last
     * @return null where the voice has not spoken of all of them: a part would look like the whole
     */
    public @Nullable BigDecimal sum(Voice voice, int from, int to) {
        BigDecimal sum = null;
        for (int i = from; i < to; i++) {
            ComponentVoices component = of(i);
            boolean itsOwn = voice == Voice.RESULT
                    || (voice == Voice.SURVEY
                            ? component.component().isSurvey()
                            : component.component().isSelfScored());
            if (itsOwn) {
                ComponentScore score = voice == Voice.APPRAISAL_2 ? component.appraised() : component.of(voice);
                boolean appraisal = voice == Voice.APPRAISAL_1 || voice == Voice.APPRAISAL_2;
                if (score == null || (appraisal && score.state() == State.NOT_APPRAISED)) {
                    return null;
                }
                if (score.points() != null) {
                    sum = sum == null ? score.points() : sum.add(score.points());
                }
            }
        }
        return voice == Voice.APPRAISAL_2 && !speaks(voice) ? null : sum;
    }
}
