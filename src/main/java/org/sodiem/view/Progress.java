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
        return of(standing.card().components(), standing.counted().total());
    }

    /** With those that an office answers for; they may be none. */
    public static Progress of(Standing standing, String office) {
        Predicate<ComponentScore> led = score -> score.component().isLedBy(office);
        return of(
                standing.card().components().stream().filter(led).toList(),
                standing.counted().tally(led));
    }

    private static Progress of(List<ComponentScore> components, Tally tally) {
        return new Progress(components, Completeness.of(components), tally);
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
