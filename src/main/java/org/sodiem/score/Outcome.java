package org.sodiem.score;

import java.math.BigDecimal;
import org.sodiem.diagnostic.Diagnostic;

/** What a rule makes of facts. */
sealed interface Outcome {

    /**
     * Points.
     *
     * @param points from 0 to the maximum, rounded
     * @param step the branch of the rule that gave them
     */
    record Points(BigDecimal points, Step step) implements Outcome {}

    /** The component does not apply. */
    record NotApplicable() implements Outcome {}

    /** Nothing was entered. */
    record NotEntered() implements Outcome {}

    /**
     * Facts that cannot be read; the loader has said why.
     */
    record Unreadable() implements Outcome {}

    /**
     * Facts that do not make sense under the rule.
     *
     * @param why what is wrong with them
     */
    record Invalid(Diagnostic why) implements Outcome {}
}
