package org.sodiem.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.check.Raised;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Absence;
import org.sodiem.git.CommitTree;
import org.sodiem.git.MainLine;
import org.sodiem.git.NotFetchedException;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.FileTree;

/**
 * What units say otherwise since the last round of their index closed, looked at by the rules. While a round is open, what
 * units say is theirs to change, and nothing is compared with the round before.
 */
public final class SinceClose {

    private final Repository repository;
    private final FileTree now;

    private SinceClose(Repository repository, FileTree now) {
        this.repository = repository;
        this.now = now;
    }

    /** Compares with the rounds that a site has read. */
    public static void check(Chronicle chronicle, Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            Attempt<Snapshot.OfRound> last = null;
            for (Attempt<Snapshot.OfRound> round : chronicle.rounds()) {
                last = isBegun(round.snapshot(), index) ? round : last;
            }
            if (last instanceof Attempt.Scored<Snapshot.OfRound> scored) {
                Raised.run(scored.snapshot().round(), scored.scores(), index, problems);
            }
        }
    }

    /**
     * Compares with the rounds as git has them, of which only the units are read whose files of scores are others now.
     *
     * @param line the main line, which may be that of another branch than the current
     * @param now the files that were scored
     * @param wanted the ids of the units that are asked about
     */
    public static void check(
            Repository repository,
            MainLine line,
            FileTree now,
            Scores scores,
            Predicate<String> wanted,
            Problems problems)
            throws IOException {
        if (repository.absence() != null) {
            return;
        }
        List<Snapshot.OfRound> rounds = new Rounds(repository, scores.book().campaign(), line).all();
        for (IndexResult index : scores.indexes()) {
            Snapshot.OfRound last = null;
            for (Snapshot.OfRound round : rounds) {
                last = isBegun(round, index) ? round : last;
            }
            Revision closed = last == null || last.open() ? null : last.revision();
            if (last != null && closed != null) {
                new SinceClose(repository, now).compare(last.round(), closed, index, wanted, problems);
            }
        }
    }

    private static boolean isBegun(Snapshot.OfRound round, IndexResult index) {
        boolean before = round instanceof Snapshot.Missing missing && missing.absence() == Absence.NOT_OPENED;
        return !before && round.round().isFor(index.id());
    }

    private void compare(Round round, Revision closed, IndexResult index, Predicate<String> wanted, Problems problems)
            throws IOException {
        try {
            CommitTree tree = repository.tree(closed);
            Set<String> others = new HashSet<>();
            for (Standing standing : index.standings()) {
                Submission submission = standing.card().submission();
                if (wanted.test(submission.key().unit()) && isOther(submission, tree)) {
                    others.add(submission.key().unit());
                }
            }
            ScoreBook book = others.isEmpty() ? null : read(tree, index, others);
            if (book != null) {
                Raised.run(round, Scorer.score(book, Snapshots.asOf(closed)), index, problems);
            }
        } catch (NotFetchedException e) {
            // A partial clone lacks what the round said: the site, which needs it, tells that.
            return;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NotFetchedException)) {
                throw e;
            }
        }
    }

    /** The campaign as it was, with these units alone. */
    private static @Nullable ScoreBook read(CommitTree tree, IndexResult index, Set<String> units) throws IOException {
        Submission any = index.standings().get(0).card().submission();
        Submission nothing = Submission.nothing(any.unit(), any.key());
        return BookLoader.loadToCompare(
                tree, (folder, keys) -> units.contains(keys.get(0).unit()) ? null : nothing);
    }

    /** Whether a file of scores is not what it was, or where it was. */
    private boolean isOther(Submission submission, CommitTree then) throws IOException {
        for (ScoreFile file : submission.scores()) {
            String path = file.source().path();
            if (!then.hasFile(path) || !then.idOf(path).equals(now.idOf(path))) {
                return true;
            }
        }
        return false;
    }
}
