package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.AdjustmentVoices;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Standing;
import org.sodiem.score.State;

/**
 * What offices find otherwise than a unit says.
 *
 * @param standing whose it is
 * @param subject what it is about
 * @param own what the unit says
 * @param found what offices find last
 */
public record Disagreement(Standing standing, Subject subject, Said own, Said found) {

    /** What there can be different findings of, with all that is said of it. */
    public sealed interface Subject {

        /** The code of the component, bonus or penalty. */
        String code();

        /** What it is called. */
        String title();
    }

    /** A component. */
    public record OfComponent(ComponentVoices voices) implements Subject {

        @Override
        public String code() {
            return voices.component().code().value();
        }

        @Override
        public String title() {
            return voices.component().title();
        }
    }

    /** A bonus or a penalty. */
    public record OfAdjustment(AdjustmentVoices voices) implements Subject {

        @Override
        public String code() {
            return voices.item().code().value();
        }

        @Override
        public String title() {
            return voices.item().title();
        }
    }

    /**
     * What one side says.
     *
     * @param points the points, those of a penalty below 0; null where it gives none
     * @param state why it gives none; null where it gives some
     */
    public record Said(
            @Nullable BigDecimal points, @Nullable State state) {

        private static Said of(ComponentScore score) {
            return new Said(score.points(), score.points() == null ? score.state() : null);
        }
    }

    /** All of one unit: components in the set's order, then bonuses, then penalties. */
    public static List<Disagreement> of(Standing standing) {
        List<Disagreement> all = new ArrayList<>();
        for (ComponentVoices component : standing.voices().all()) {
            ComponentScore last = component.appraised();
            if (last != null && component.differs()) {
                all.add(new Disagreement(
                        standing, new OfComponent(component), Said.of(component.base()), Said.of(last)));
            }
        }
        for (AdjustmentVoices adjustment : standing.voices().adjustments()) {
            BigDecimal own = adjustment.own() == null ? BigDecimal.ZERO : adjustment.own();
            BigDecimal found = adjustment.appraised();
            if (found != null && found.compareTo(own) != 0) {
                boolean bonus = adjustment.isBonus();
                all.add(new Disagreement(
                        standing,
                        new OfAdjustment(adjustment),
                        new Said(bonus ? own : own.negate(), null),
                        new Said(bonus ? found : found.negate(), null)));
            }
        }
        return all;
    }

    /** What it changes; null where one side gives no points. */
    public @Nullable BigDecimal change() {
        BigDecimal before = own.points();
        BigDecimal after = found.points();
        return before == null || after == null ? null : after.subtract(before);
    }
}
