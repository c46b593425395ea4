package org.sodiem.view;

import java.util.List;
import java.util.function.Predicate;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/**
 * How far one unit has come with all its components, or with those of one office. How far all units have come with one
 * component is its {@link ComponentSummary}.
 *
 * @param components the components as the unit says, in the set's order
 * @param complete how many of them are entered and proved
 * @param tally their sum by the word that counts: the result's where that is published
 */
public record Progress(List<ComponentScore> components, Completeness complete, Tally tally) {

    public Progress {
        components = List.copyOf(components);
    }

    /** With all components. */
    public static Progress of(Standing standing) {
        return of(standing, score -> true);
    }

    /** With those that an office answers for; they may be none. */
    public static Progress of(Standing standing, String office) {
        return of(standing, score -> score.component().isLedBy(office));
    }

    private static Progress of(Standing standing, Predicate<ComponentScore> which) {
        List<ComponentScore> components =
                standing.card().components().stream().filter(which).toList();
        return new Progress(
                components, Completeness.of(components), standing.counted().tally(which));
    }

    /** Whether any of them has points, as the unit says. */
    public boolean isScored() {
        return components.stream().anyMatch(score -> score.points() != null);
    }

    /** The components in a state, in the set's order. */
    public List<ComponentScore> in(State state) {
        return components.stream().filter(score -> score.state() == state).toList();
    }
}
