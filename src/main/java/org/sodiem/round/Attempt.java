package org.sodiem.round;

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

    /** What was found of another state of the same commit. */
    <T extends Snapshot> Attempt<T> as(T other);

    /** Whether it failed for this reason. */
    default boolean failedFor(Absence reason) {
        return this instanceof Failed<S> failed && failed.absence() == reason;
    }

    /** Its scores, with that state's own criteria. */
    record Scored<S extends Snapshot>(S snapshot, Scores scores) implements Attempt<S> {

        @Override
        public <T extends Snapshot> Attempt<T> as(T other) {
            return new Scored<>(other, scores);
        }
    }

    /** A state that has no record, or one that cannot be read. */
    record Failed<S extends Snapshot>(S snapshot, Absence absence) implements Attempt<S> {

        @Override
        public <T extends Snapshot> Attempt<T> as(T other) {
            return new Failed<>(other, absence);
        }
    }

    /** A state that nobody had to score: a round that is still open, or that the files are now. */
    record Skipped<S extends Snapshot>(S snapshot) implements Attempt<S> {

        @Override
        public <T extends Snapshot> Attempt<T> as(T other) {
            return new Skipped<>(other);
        }
    }
}
