package org.sodiem.page;

import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Transition;
import org.sodiem.git.Absence;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;

/**
 * What pages say about changes, lateness and missing records.
 *
 * @param words the language
 */
record HistoryWords(Words words) {

    /** What became of a component. */
    String transition(Transition transition) {
        return words.text(
                switch (transition) {
                    case UNCHANGED -> "transition.unchanged";
                    case ENTERED -> "transition.entered";
                    case WITHDRAWN -> "transition.withdrawn";
                    case RAISED -> "transition.raised";
                    case LOWERED -> "transition.lowered";
                    case SAME_POINTS -> "transition.same-points";
                    case EXEMPTED -> "transition.exempted";
                    case APPLIES_AGAIN -> "transition.applies-again";
                    case SPOILED -> "transition.spoiled";
                    case REPAIRED -> "transition.repaired";
                    case EVIDENCE_ADDED -> "transition.evidence-added";
                    case EVIDENCE_CHANGED -> "transition.evidence-changed";
                    case NOTE_CHANGED -> "transition.note-changed";
                    case NOT_COMPARABLE -> "transition.not-comparable";
                });
    }

    /** Why there is no record, as the rest of a sentence. */
    String absence(Absence absence) {
        return words.text(
                switch (absence) {
                    case NO_REPOSITORY -> "absence.no-repository";
                    case OTHER_FORMAT -> "absence.other-format";
                    case NO_COMMIT -> "absence.no-commit";
                    case SHALLOW -> "absence.shallow";
                    case NOT_OPENED -> "absence.not-opened";
                    case NOTHING_BEFORE_DEADLINE -> "absence.nothing-before-deadline";
                    case NOT_IN_COMMIT -> "absence.not-in-commit";
                    case SUBMODULE -> "absence.submodule";
                    case FILES_NOT_FETCHED -> "absence.files-not-fetched";
                    case UNREADABLE -> "absence.unreadable";
                });
    }

    /** For which round a change was late and whether it counts there; nothing where it was in time. */
    String late(Lateness.@Nullable Late late) {
        if (late == null) {
            return "";
        }
        String round = late.round().title();
        String how = words.text(late.writtenInTime() ? "history.late-merged" : "history.late", round);
        return late.counts() ? how + " " + words.text("history.counts", round) : how;
    }
}
