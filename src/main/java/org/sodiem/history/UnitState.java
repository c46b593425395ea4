package org.sodiem.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.score.Basis;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Statement;

/**
 * What one unit says in one state.
 *
 * @param summary how it stands; null where the state does not score it
 * @param statements what it says by the code of the component, in the set's order, as far as it says anything
 */
public record UnitState(@Nullable Summary summary, Map<String, Statement> statements) {

    /** The state of a unit that is not scored: before its campaign began, or while its criteria are unreadable. */
    public static final UnitState NOTHING = new UnitState(null, Map.of());

    /** A state; the map is copied in its order. */
    public UnitState {
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
        return new UnitState(Summary.of(card), statements);
    }
}
