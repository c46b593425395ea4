package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Fraction;

/** What a rule makes of an answer. */
public sealed interface Outcome {

    /** How far the component has come. */
    State state();

    /** What it adds to a sum, where the rule gives at most so much. */
    Tally tally(BigDecimal max);

    /** The points, rounded; null where there are none, not even 0. */
    default @Nullable BigDecimal points() {
        return null;
    }

    /** The branch of the rule that was taken. */
    default Step step() {
        return Step.PLAIN;
    }

    /** The place among units that gave the points; null where none did. */
    default @Nullable Ranked ranked() {
        return null;
    }

    /** What is wrong with the answer, where the rule says so. */
    default List<Diagnostic> why() {
        return List.of();
    }

    /**
     * Points.
     *
     * @param points from 0 to the maximum, rounded
     * @param step the branch of the rule that gave them
     * @param open points that can still be won
     * @param proved whether there is evidence for them, or no need of it
     * @param ranked the place that gave them; null where none did
     */
    record Points(
            BigDecimal points,
            Step step,
            BigDecimal open,
            boolean proved,
            @Nullable Ranked ranked) implements Outcome {

        /** Points that no other unit has to do with. */
        public Points(BigDecimal points, Step step, BigDecimal open, boolean proved) {
            this(points, step, open, proved, null);
        }

        @Override
        public State state() {
            return proved ? State.COMPLETE : State.WITHOUT_EVIDENCE;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, points, open, BigDecimal.ZERO);
        }

        /** The same while it is not known whether they stand: what they give is not won yet. */
        private Tally pending(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, BigDecimal.ZERO, points.add(open), BigDecimal.ZERO);
        }
    }

    /**
     * The component does not apply.
     *
     * @param step whether the unit says so, or the rule, since there was no case
     */
    record NotApplicable(Step step) implements Outcome {

        @Override
        public State state() {
            return State.NOT_APPLICABLE;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, max, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }

    /**
     * Nothing to weigh yet: all points can still be won.
     *
     * @param voice who has still to speak
     */
    record Missing(Voice voice) implements Outcome {

        @Override
        public State state() {
            return switch (voice) {
                case SELF -> State.NOT_ENTERED;
                case SURVEY -> State.AWAITING_SURVEY;
                case EXTERNAL -> State.AWAITING_RESULT;
                case APPRAISAL_1, EXPLANATION, APPRAISAL_2, RESULT -> State.NOT_APPRAISED;
            };
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, BigDecimal.ZERO, max, BigDecimal.ZERO);
        }
    }

    /** Nothing was entered, and an appraisal has closed it: nothing can be won any more. */
    record Forgone() implements Outcome {

        @Override
        public State state() {
            return State.NOT_ENTERED;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }

    /**
     * Another component on which it depends has no points yet: what its own facts give can still be won, and no more.
     *
     * @param own the points where the other is met
     */
    record Dependent(Points own) implements Outcome {

        @Override
        public State state() {
            return State.AWAITING_OTHER;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return own.pending(max);
        }
    }

    /**
     * A figure whose points are by its place among those of all units, which are not known here.
     *
     * @param figure the exact figure
     * @param growing whether it may still be another
     * @param hasEvidence whether there is evidence for it
     */
    record Unranked(Fraction figure, boolean growing, boolean hasEvidence) implements Outcome {

        @Override
        public State state() {
            return State.UNRANKED;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, BigDecimal.ZERO, max, BigDecimal.ZERO);
        }
    }

    /**
     * A place among units.
     *
     * @param place the place, from 1
     * @param of how many units are ranked
     * @param figure the figure that has it
     * @param best the best figure
     */
    record Ranked(int place, int of, Fraction figure, Fraction best) {}

    /**
     * Points that stand or fall with a place among units that is not known here.
     *
     * @param own the points where they stand
     */
    record Conditional(Points own) implements Outcome {

        @Override
        public State state() {
            return State.UNRANKED;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return own.pending(max);
        }
    }

    /** The result of another index is not there yet: all points can still be won. */
    record Awaited() implements Outcome {

        @Override
        public State state() {
            return State.AWAITING_RESULT;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, BigDecimal.ZERO, max, BigDecimal.ZERO);
        }
    }

    /**
     * An answer that cannot be weighed.
     *
     * @param why what is wrong with it under the rule; nothing where the loader has said it
     */
    record Invalid(List<Diagnostic> why) implements Outcome {

        public Invalid {
            why = List.copyOf(why);
        }

        @Override
        public State state() {
            return State.INVALID;
        }

        @Override
        public Tally tally(BigDecimal max) {
            return new Tally(max, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, max);
        }
    }
}
