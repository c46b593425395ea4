package org.sodiem.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Part;

/**
 * One unit as every voice tells it: the one definition of who says what, for pages and data alike.
 *
 * @param self what the unit says itself, beside the survey
 * @param heard what each voice says of each component, in the set's order; none where nobody has appraised
 * @param adjustments what is said of bonuses and penalties, where an office says anything of them
 * @param result the card of the result, null where it is not published
 * @param unappraised the codes of components and bonuses of which the published result lacks a decision
 */
public record Voices(
        Scorecard self,
        List<ComponentVoices> heard,
        List<AdjustmentVoices> adjustments,
        @Nullable Scorecard result,
        List<String> unappraised) {

    public Voices {
        heard = List.copyOf(heard);
        adjustments = List.copyOf(adjustments);
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

    /** What is said of every component, in the set's order. */
    public List<ComponentVoices> all() {
        return heard.isEmpty()
                ? self.components().stream().map(ComponentVoices::of).toList()
                : heard;
    }

    /** What offices have to decide: what the unit scores itself, and is asked for. Nothing where nobody has appraised. */
    public List<ComponentVoices> toAppraise() {
        return heard.stream()
                .filter(component -> isAsked(Voice.APPRAISAL_1, component.base()))
                .toList();
    }

    /** The codes of components, bonuses and penalties that the unit is asked to explain, and has not. */
    public List<String> unanswered() {
        List<String> codes = new ArrayList<>();
        heard.stream()
                .filter(component -> component.explained() == Explained.AWAITED)
                .forEach(component -> codes.add(component.component().code().value()));
        adjustments.stream()
                .filter(adjustment -> adjustment.explained() == Explained.AWAITED)
                .forEach(adjustment -> codes.add(adjustment.item().code().value()));
        return codes;
    }

    /** Whether this voice says anything of any component. */
    public boolean speaks(Voice voice) {
        return switch (voice) {
            case SELF -> true;
            case SURVEY ->
                self.components().stream().anyMatch(score -> score.component().isSurvey());
            case EXPLANATION ->
                heard.stream().anyMatch(component -> component.explained() != Explained.NOTHING)
                        || adjustments.stream().anyMatch(adjustment -> adjustment.explained() != Explained.NOTHING);
            case EXTERNAL ->
                self.components().stream().anyMatch(score -> score.component().isExternal());
            default -> heard.stream().anyMatch(component -> component.of(voice) != null);
        };
    }

    /** Whether anybody but the unit and the survey has spoken. */
    public boolean areAppraised() {
        return speaks(Voice.APPRAISAL_1) || speaks(Voice.EXPLANATION) || speaks(Voice.APPRAISAL_2) || result != null;
    }

    /**
     * What a voice gives in all, as far as caps let it grow: the survey of its own, the result of everything, everybody
     * else of what units score themselves. The second appraisal takes over what it does not change of the first.
     *
     * @return null where the voice has not spoken of all it has to: a part would look like the whole
     */
    public @Nullable BigDecimal sum(Voice voice) {
        return sum(voice, self.criteria().parts(), 0);
    }

    /**
     * The same of some parts of the set.
     *
     * @param from the place of their first component in the set, from 0
     */
    public @Nullable BigDecimal sum(Voice voice, List<? extends Part> parts, int from) {
        if (voice == Voice.APPRAISAL_2 && !speaks(voice)) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean anything = false;
        int at = from;
        for (Part part : parts) {
            List<ComponentScore> said = new ArrayList<>();
            for (int i = 0; i < part.components().size(); i++) {
                ComponentVoices component = of(at++);
                ComponentScore score = voice == Voice.APPRAISAL_2 ? component.appraised() : component.of(voice);
                boolean asked = isAsked(voice, component.base());
                if (asked && (score == null || isAwaited(voice, score))) {
                    return null;
                }
                anything |= asked && score != null && score.points() != null;
                said.add(score == null ? component.base() : score);
            }
            sum = sum.add(Tally.of(part, said, score -> isAsked(voice, score)).achieved());
        }
        return anything ? sum : null;
    }

    /** What the last appraisal changed of what the unit says itself; null where it has not spoken of all it has to. */
    public @Nullable BigDecimal change() {
        BigDecimal own = sum(Voice.SELF);
        BigDecimal appraised = sum(speaks(Voice.APPRAISAL_2) ? Voice.APPRAISAL_2 : Voice.APPRAISAL_1);
        return own == null || appraised == null ? null : appraised.subtract(own);
    }

    /** Whether a voice has to say something of a component; nobody has of what the unit is not asked for. */
    private static boolean isAsked(Voice voice, ComponentScore score) {
        Component component = score.component();
        boolean own = switch (voice) {
            case RESULT -> true;
            case SURVEY -> component.isSurvey();
            case EXTERNAL -> component.isExternal();
            default -> component.isSelfScored();
        };
        return own && score.step() != Step.NOT_ASKED;
    }

    private static boolean isAwaited(Voice voice, ComponentScore score) {
        boolean awaited = score.state() == State.AWAITING_SURVEY || score.state() == State.AWAITING_RESULT;
        return score.state() == State.NOT_APPRAISED || (awaited && (voice == Voice.SURVEY || voice == Voice.EXTERNAL));
    }
}
