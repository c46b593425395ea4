package org.sodiem.view;

import java.util.List;
import java.util.function.Predicate;
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
        return of(card, score -> true);
    }

    /** With those that an office answers for; they may be none. */
    public static Progress of(Scorecard card, String office) {
        return of(card, score -> score.component().isLedBy(office));
    }

    private static Progress of(Scorecard card, Predicate<ComponentScore> which) {
        List<ComponentScore> components =
                card.components().stream().filter(which).toList();
        return new Progress(components, Completeness.of(components), card.tally(which));
    }

    /** The components in a state, in the set's order. */
    public List<ComponentScore> in(State state) {
        return components.stream().filter(score -> score.state() == state).toList();
    }
}
