package org.sodiem.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Facts;
import org.sodiem.source.Located;

/**
 * One component of one unit, scored by what one voice says.
 *
 * @param component the component
 * @param answer what is said
 * @param outcome what it gives
 * @param lost points below the maximum that can no longer be won, as far as the caps of its groups would let them count
 */
public record ComponentScore(Component component, Answer answer, Outcome outcome, BigDecimal lost) {

    /** A component by itself, in no group that is capped. */
    public ComponentScore(Component component, Answer answer, Outcome outcome) {
        this(component, answer, outcome, outcome.tally(component.max().value()).lost());
    }

    /** The same where so much of what is lost would count. */
    ComponentScore losing(BigDecimal counting) {
        return new ComponentScore(component, answer, outcome, counting);
    }

    /** Who says it. */
    public Voice voice() {
        return answer.voice();
    }

    /** How far it has come. */
    public State state() {
        return outcome.state();
    }

    /** Its points, rounded; null unless the state has points. */
    public @Nullable BigDecimal points() {
        return outcome.points();
    }

    /** The branch of the rule that gave them. */
    public Step step() {
        return outcome.step();
    }

    /** What is wrong with the entry, where the rule says so. */
    public List<Diagnostic> why() {
        return outcome.why();
    }

    /** The entry in its file, null where the unit entered nothing. */
    public Answer.@Nullable Entered entered() {
        return answer.entered();
    }

    /** What the unit entered, null where it entered nothing. */
    public @Nullable Entry entry() {
        Answer.Entered entered = entered();
        return entered == null ? null : entered.entry();
    }

    /** The facts that its points come from: those that the unit entered, or others that an office finds; null where there are none. */
    public @Nullable Facts facts() {
        return answer.facts();
    }

    /** A named figure as an office corrects it with this component; null where it does not, and where the correction is refused. */
    @Nullable
    BigDecimal corrected(String id, boolean previous) {
        if (state() == State.INVALID
                || !(answer instanceof Answer.Appraised said)
                || !(said.finding().ruling() instanceof Appraisal.Corrected corrected)) {
            return null;
        }
        if (corrected.facts() instanceof Facts.Figures figures) {
            return figures.values().stream()
                    .filter(value -> value.id().equals(id) && value.previous() == previous)
                    .findFirst()
                    .map(value -> value.value().value())
                    .orElse(null);
        }
        return previous
                ? null
                : component.grounds().figures().entrySet().stream()
                        .filter(fact -> fact.getValue().value().equals(id))
                        .map(fact -> corrected.facts().fact(fact.getKey()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Located::value)
                        .orElse(null);
    }

    /** The documents that the entry cites, in its order; those that its file does not define are left out. */
    public List<Evidence> documents() {
        Answer.Entered entered = entered();
        return entered == null
                ? List.of()
                : entered.entry().citations().stream()
                        .map(entered::evidence)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** What it adds to a sum. */
    public Tally tally() {
        return outcome.tally(component.max().value());
    }

    /** Whether it is unknown what was entered, since the file cannot be read. */
    public boolean isUnread() {
        return state() == State.INVALID && entered() == null;
    }
}
