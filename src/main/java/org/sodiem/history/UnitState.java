package org.sodiem.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Basis;
import org.sodiem.score.Remark;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Statement;

/**
 * What one unit says in one state.
 *
 * @param summary how it stands; null where the state does not score it
 * @param statements what it says by the code of the component, in the set's order, as far as it says anything
 * @param remarks what is said of it beside its scores, by what it is about
 */
public record UnitState(
        @Nullable Summary summary, Map<String, Statement> statements, Map<Remark.Subject, Remark> remarks) {

    /** The state of a unit that is not scored: before its campaign began, or while its criteria are unreadable. */
    public static final UnitState NOTHING = new UnitState(null, Map.of(), Map.of());

    /** A state; the maps are copied in their order. */
    public UnitState {
        remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    /**
     * What a card says.
     *
     * @param bases {@link Basis#all} of the card's set
     */
    public static UnitState of(Scorecard card, Map<String, Basis> bases) {
        Map<String, Statement> statements = Statement.of(card, bases);
        statements.values().removeIf(Statement::saysNothing);
        return new UnitState(Summary.of(card), statements, Remark.of(card.submission()));
    }
}
