package org.sodiem.view;

import java.util.List;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.State;

/**
 * How far some components of one unit have come; the survey's are left out, since no unit enters them.
 *
 * @param own how many components there are to enter
 * @param entered how many of them are entered or do not apply; none of a file that cannot be read
 * @param toProve how many have points, so that they need evidence
 * @param proved how many of those have evidence
 */
public record Completeness(int own, int entered, int toProve, int proved) {

    static final Completeness NOTHING = new Completeness(0, 0, 0, 0);

    /** The sum over components of one unit. */
    public static Completeness of(List<ComponentScore> components) {
        int own = 0;
        int entered = 0;
        int toProve = 0;
        int proved = 0;
        for (ComponentScore score : components) {
            if (score.component().isSelfScored()) {
                boolean points = score.points() != null && score.points().signum() > 0;
                own++;
                entered += score.state() != State.NOT_ENTERED && !score.isUnread() ? 1 : 0;
                toProve += points ? 1 : 0;
                proved += points && score.state() == State.COMPLETE ? 1 : 0;
            }
        }
        return new Completeness(own, entered, toProve, proved);
    }

    Completeness plus(Completeness other) {
        return new Completeness(
                own + other.own, entered + other.entered, toProve + other.toProve, proved + other.proved);
    }

    /** How many are neither entered nor known to be. */
    public int missing() {
        return own - entered;
    }

    /** Whether all is entered. */
    public boolean isEntered() {
        return missing() == 0;
    }

    /** Whether all that has points has evidence. */
    public boolean isProved() {
        return proved == toProve;
    }
}
