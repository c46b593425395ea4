package org.sodiem.view;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Voice;

/**
 * Where an index stands in its year at the moment that is looked at: the one definition of what may still be done and by whose
 * word it is headed, for every page, letter, file and terminal.
 *
 * @param kind what the year has come to
 * @param stage the time that is open, else the next one, else the last one; null where none is looked at
 * @param scoring whether units may still score themselves, now or in a round to come
 * @param explaining whether units may still explain, now or in a window to come
 */
public record Phase(Kind kind, @Nullable Stage stage, boolean scoring, boolean explaining) {

    /** What the year has come to. */
    public enum Kind implements Named {
        /** No moment is looked at, or no round is named: nothing is limited. */
        UNLIMITED,
        /** Nothing is open, and a time is to come. */
        NEXT,
        /** A time is open. */
        NOW,
        /** All times are over, and nothing is published. */
        OVER,
        /** The result is published. */
        PUBLISHED
    }

    /** The phase of an index. */
    public static Phase of(Scores scores, IndexResult index) {
        return of(Stage.of(scores.book().campaign(), index.id()), index.published() != null, scores.at());
    }

    /**
     * The phase that these times make.
     *
     * @param stages the times of an index, in the order in which they open
     * @param published whether its result is published
     * @param at the moment; null where none is looked at
     */
    static Phase of(List<Stage> stages, boolean published, @Nullable LocalDateTime at) {
        if (published) {
            return new Phase(Kind.PUBLISHED, null, false, false);
        }
        if (at == null || stages.stream().noneMatch(stage -> stage.kind() == Stage.Kind.ROUND)) {
            return new Phase(Kind.UNLIMITED, null, true, true);
        }
        boolean scoring = isLeft(Stage.Kind.ROUND, stages, at);
        boolean explaining = isLeft(Stage.Kind.EXPLANATION, stages, at);
        Stage open = stages.stream()
                .filter(stage -> stage.at(at) == Stage.When.NOW)
                .min(Comparator.comparing(Stage::kind).thenComparing(Stage::closes))
                .orElse(null);
        if (open != null) {
            return new Phase(Kind.NOW, open, scoring, explaining);
        }
        return stages.stream()
                .filter(stage -> stage.at(at) == Stage.When.NEXT)
                .findFirst()
                .map(next -> new Phase(Kind.NEXT, next, scoring, explaining))
                .orElseGet(() -> new Phase(Kind.OVER, stages.get(stages.size() - 1), false, explaining));
    }

    /** Whether times of a kind are left; a kind of which none is set is not limited. */
    private static boolean isLeft(Stage.Kind kind, List<Stage> stages, LocalDateTime at) {
        List<Stage> own = stages.stream().filter(stage -> stage.kind() == kind).toList();
        return own.isEmpty() || own.stream().anyMatch(stage -> stage.at(at) != Stage.When.DONE);
    }

    /** Whether the result is published. */
    public boolean isPublished() {
        return kind == Kind.PUBLISHED;
    }

    /** Whose word heads the index. */
    public Voice headline() {
        return isPublished() ? Voice.RESULT : Voice.SELF;
    }
}
