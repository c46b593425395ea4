package org.sodiem.telling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.movement.RoundSource;
import org.sodiem.round.Attempt;
import org.sodiem.round.Breach;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshot;

/** What somebody who reads the record in git has to know of it, in a sentence each. */
public final class RecordText {

    private RecordText() {}

    /** What this copy of the repository lacks, or is slow in. */
    public static List<String> copy(Repository repository, Words words) throws IOException {
        List<String> notes = new ArrayList<>();
        if (repository.isShallow()) {
            notes.add(words.text("history.shallow"));
        }
        if (repository.isPartial()) {
            notes.add(words.text("history.partial"));
        }
        if (repository.isBadlyPacked()) {
            notes.add(words.text("history.badly-packed"));
        }
        return notes;
    }

    /**
     * Of which files something is made.
     *
     * @param commit the commit that they are those of, in short; null where they are those of none
     */
    public static String files(@Nullable String commit, Words words) {
        return commit == null ? words.text("report.source.files") : words.text("report.source.commit", commit);
    }

    /** The commits whose clock was wrong. */
    public static List<String> clocks(List<MainLine.Step> wrong, CommitText told) {
        return wrong.stream()
                .map(step -> told.words()
                        .text(
                                "history.clock",
                                told.moment(step.revision().committed()),
                                told.revision(step.revision())))
                .toList();
    }

    /** Why there is no record of a round. */
    public static String source(RoundSource.Missing source, Words words) {
        return words.text("rounds.source.none", new ChangeText(words).absence(source.absence()));
    }

    /** Where the record of a round comes from, and what speaks against it. */
    public static String source(RoundSource.Kept source, Words words) {
        Snapshot.OfRound snapshot = source.snapshot();
        List<String> told = new ArrayList<>();
        told.add(
                snapshot.tagged()
                        ? words.text("rounds.source.tag", snapshot.round().tag().value())
                        : words.text(snapshot.open() ? "rounds.source.open" : "rounds.source.deadline"));
        if (snapshot instanceof Snapshot.Tagged tagged) {
            if (!tagged.onMainLine()) {
                told.add(words.text("rounds.source.off-main-line"));
            }
            if (tagged.sealed() == null) {
                told.add(words.text("rounds.source.not-sealed"));
            }
            if (tagged.moved()) {
                told.add(words.text("rounds.source.moved"));
            }
        }
        return String.join(" ", told);
    }

    /** What is not as it was when a round was closed. */
    public static String breach(Breach breach, Words words) {
        return words.text(
                switch (breach.kind()) {
                    case NOT_CLOSED -> "finding.not-closed";
                    case TAG_DELETED -> "finding.tag-deleted";
                    case TAG_OF_NO_COMMIT -> "finding.tag-of-no-commit";
                    case TAG_REPLACED -> "finding.tag-replaced";
                    case NO_MANIFEST -> "finding.no-manifest";
                    case OTHER_ROUND -> "finding.other-round";
                    case TAG_MOVED -> "finding.tag-moved";
                    case OTHER_DEADLINE -> "finding.other-deadline";
                    case FILE_ALTERED -> "finding.file-altered";
                    case FILE_MISSING -> "finding.file-missing";
                    case FILE_ADDED -> "finding.file-added";
                    case TOTAL_DIFFERS -> "finding.total-differs";
                    case APPROVAL_DIFFERS -> "finding.approval-differs";
                    case LATE_WITHOUT_REASON -> "finding.late-without-reason";
                    case UNREADABLE -> "finding.unreadable";
                },
                breach.args().toArray(String[]::new));
    }

    /** What speaks against the tags that close rounds. */
    public static List<String> doubts(Chronicle chronicle, Words words) {
        List<String> doubts = new ArrayList<>();
        for (Attempt<Snapshot.OfRound> round : chronicle.rounds()) {
            if (round.snapshot() instanceof Snapshot.Tagged tagged) {
                doubts.addAll(doubts(tagged, words));
            }
        }
        return doubts;
    }

    /** What speaks against a tag that closes a round. */
    public static List<String> doubts(Snapshot.Tagged tagged, Words words) {
        List<String> doubts = new ArrayList<>();
        String tag = tagged.round().tag().value();
        if (!tagged.onMainLine()) {
            doubts.add(words.text("round.off-main-line", tag));
        }
        if (tagged.sealed() == null) {
            doubts.add(words.text("finding.no-manifest", tag));
        }
        if (tagged.sealed() != null && tagged.moved()) {
            doubts.add(words.text(
                    "finding.tag-moved", tag, tagged.sealed(), tagged.revision().id()));
        }
        return doubts;
    }
}
