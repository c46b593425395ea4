package org.sodiem.score;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;

/**
 * What every voice says about one component of one unit.
 *
 * @param base the unit's own word; the survey's where the survey gives the points
 * @param first what the office finds first, null where it says nothing
 * @param explanation what the unit answers, which gives no points; null where it answers nothing
 * @param second what the office finds last after that, null where it says nothing more
 * @param appraised the last decision of an office, which a later question leaves standing; null where there is none yet
 * @param result what is published, null where nothing is
 * @param withheld whether nobody can tell what the unit answers
 */
public record ComponentVoices(
        ComponentScore base,
        @Nullable ComponentScore first,
        Answer.@Nullable Entered explanation,
        @Nullable ComponentScore second,
        @Nullable ComponentScore appraised,
        @Nullable ComponentScore result,
        boolean withheld) {

    /** Nobody but the unit, or the survey, has spoken. */
    static ComponentVoices of(ComponentScore base) {
        return new ComponentVoices(base, null, null, null, null, null, false);
    }

    /** The component. */
    public Component component() {
        return base.component();
    }

    /** The points that one voice gives; null where it gives none, or is never asked: an explanation gives none. */
    public @Nullable ComponentScore of(Voice voice) {
        return switch (voice) {
            case SELF -> component().isSelfScored() ? base : null;
            case SURVEY -> component().isSurvey() ? base : null;
            case EXTERNAL -> component().isExternal() ? base : null;
            case APPRAISAL_1 -> first;
            case EXPLANATION -> null;
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

    /** Whether the unit may explain: it is asked to, or the office finds something else than it says. */
    public boolean isToBeExplained() {
        return isAsked() || isOtherThan(base, first) || isOtherThan(base, second);
    }

    private static boolean isOtherThan(ComponentScore base, @Nullable ComponentScore said) {
        if (said == null || !decides(said)) {
            return false;
        }
        Integer side = compare(said, base);
        return side == null ? said.state() != base.state() : side != 0;
    }

    /**
     * Whether the first is better, by points; by the figures themselves where both are ranked, since the places of both change
     * with other units.
     *
     * @return null where one has no points
     */
    private static @Nullable Integer compare(ComponentScore one, ComponentScore other) {
        Outcome.Ranked place = one.outcome().ranked();
        Outcome.Ranked against = other.outcome().ranked();
        if (place != null && against != null && one.component().rule() instanceof Rule.Rank rule) {
            return rule.bestFirst().compare(against.figure(), place.figure());
        }
        BigDecimal points = one.points();
        BigDecimal bar = other.points();
        return points == null || bar == null ? null : points.compareTo(bar);
    }

    /** Whether the office finds something else than the unit says. */
    public boolean differs() {
        return isOtherThan(base, appraised);
    }

    /** What became of an explanation. */
    public Explained explained() {
        if (explanation == null) {
            boolean open = second == null || !decides(second);
            return isAsked() && open && !withheld ? Explained.AWAITED : Explained.NOTHING;
        }
        if (second == null || !decides(second)) {
            return Explained.OPEN;
        }
        ComponentScore finding = first != null && first.points() != null ? first : null;
        Integer side = compare(second, finding == null ? base : finding);
        if (side == null) {
            return second.state() == base.state() ? Explained.ACCEPTED : Explained.REFUSED;
        }
        return side > 0 || (side == 0 && finding == null) ? Explained.ACCEPTED : Explained.REFUSED;
    }

    /** The same, of whose answer nobody can tell. */
    ComponentVoices withholding() {
        return new ComponentVoices(base, first, explanation, second, appraised, result, true);
    }

    ComponentVoices explaining(Answer.Entered said) {
        return new ComponentVoices(base, first, said, second, appraised, result, withheld);
    }

    ComponentVoices first(ComponentScore said) {
        return new ComponentVoices(base, said, explanation, second, decides(said) ? said : appraised, result, withheld);
    }

    ComponentVoices second(ComponentScore said) {
        return new ComponentVoices(base, first, explanation, said, decides(said) ? said : appraised, result, withheld);
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

    /**
     * The same with what the component requires, and the points of places.
     *
     * @param self what the unit says
     * @param byFirst what is left of what an office finds first
     * @param byLast what is left of what it finds last
     * @param published what is published
     */
    ComponentVoices held(
            ComponentScore self,
            UnaryOperator<ComponentScore> byFirst,
            UnaryOperator<ComponentScore> byLast,
            @Nullable ComponentScore published) {
        return new ComponentVoices(
                self,
                first == null ? null : byFirst.apply(first),
                explanation,
                second == null ? null : byLast.apply(second),
                appraised == null ? null : byLast.apply(appraised),
                published,
                withheld);
    }
}
