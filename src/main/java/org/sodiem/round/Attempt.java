package org.sodiem.round;

import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.score.Scores;

/**
 * The attempt to score a state.
 *
 * @param <S> the state
 */
public sealed interface Attempt<S extends Snapshot> {

    /** The state. */
    S snapshot();

    /** The scores; null where there are none. */
    default @Nullable Scores scores() {
        return null;
    }

    /** Why there is no record; null where there is one. */
    default @Nullable Absence absence() {
        return null;
    }

    /** What was found of another state of the same commit. */
    default <T extends Snapshot> Attempt<T> as(T other) {
        Scores scores = scores();
        Absence absence = absence();
        return scores != null
                ? new Scored<>(other, scores)
                : absence == null ? new Skipped<>(other) : new Failed<>(other, absence);
    }

    /** Its scores, with that state's own criteria. */
    record Scored<S extends Snapshot>(S snapshot, Scores scores) implements Attempt<S> {}

    /** A state that has no record, or one that cannot be read. */
    record Failed<S extends Snapshot>(S snapshot, Absence absence) implements Attempt<S> {}

    /** A state that nobody had to score: a round that is still open, or that the files are now. */
    record Skipped<S extends Snapshot>(S snapshot) implements Attempt<S> {}
}
