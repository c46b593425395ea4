package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/**
 * How far one unit has come with all its components, or with those of one office. How far all units have come with one
 * component is its {@link ComponentSummary}.
 *
 * @param components the components, in the set's order
 * @param complete how many of them are entered and proved
 * @param tally their sum
 */
public record Progress(List<ComponentScore> components, Completeness complete, Tally tally) {

    public Progress {
        components = List.copyOf(components);
    }

    /** With all components of a card. */
    public static Progress of(Scorecard card) {
        return of(card.components());
    }

    /** With those that an office answers for; they may be none. */
    public static Progress of(Scorecard card, String office) {
        return of(card.components().stream()
                .filter(score -> score.component().isLedBy(office))
                .toList());
    }

    private static Progress of(List<ComponentScore> components) {
        return new Progress(components, Completeness.of(components), Tally.of(components.stream()));
    }

    /** The components in a state, in the set's order. */
    public List<ComponentScore> in(State state) {
        return components.stream().filter(score -> score.state() == state).toList();
    }

    /** Points that stand without evidence. */
    public BigDecimal atRisk() {
        return Tally.of(in(State.WITHOUT_EVIDENCE).stream()).achieved();
    }
}
