package org.sodiem.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Absence;
import org.sodiem.git.Checkout;
import org.sodiem.git.CommitTree;
import org.sodiem.git.NotFetchedException;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Withholding;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scorer;
import org.sodiem.source.FileTree;

/** Finds states of a campaign by name, and scores them. */
public final class Snapshots {

    private final Repository repository;
    private final FileTree now;
    private final @Nullable ScoreBook definitions;
    private final @Nullable Rounds rounds;
    private final boolean committed;
    private final Withholding withheld;

    private Snapshots(
            Repository repository,
            FileTree now,
            @Nullable ScoreBook definitions,
            @Nullable Rounds rounds,
            boolean committed,
            Withholding withheld) {
        this.repository = repository;
        this.now = now;
        this.definitions = definitions;
        this.rounds = rounds;
        this.committed = committed;
        this.withheld = withheld;
    }

    /**
     * The states of a campaign.
     *
     * @param folder the files as they are now
     */
    public static Snapshots of(Repository repository, FileTree folder) throws IOException {
        return of(repository, folder, Withholding.NONE);
    }

    /** The same, read without the files that are withheld. */
    static Snapshots of(Repository repository, FileTree folder, Withholding withheld) throws IOException {
        FileTree now = asCommitted(repository, folder);
        Revision head = repository.head();
        ScoreBook committed = head == null ? null : BookLoader.newest(repository.tree(head), new Problems());
        ScoreBook book = committed == null ? BookLoader.newest(now, new Problems()) : committed;
        Rounds rounds = book == null ? null : new Rounds(repository, book.campaign(), repository.mainLine());
        return new Snapshots(repository, now, book, rounds, committed != null, withheld);
    }

    /**
     * A folder as git sees it: the files of the current commit, but for what was changed since.
     *
     * @param now the files as they are now
     */
    public static FileTree asCommitted(Repository repository, FileTree now) throws IOException {
        Revision current = repository.head();
        if (current == null || now instanceof Checkout) {
            return now;
        }
        CommitTree committed = repository.tree(current);
        return obstacle(committed) == null
                ? Checkout.of(repository, now, committed).files()
                : now;
    }

    /**
     * The rounds of the campaign as the current commit defines it; as the files define it where no commit does; null
     * where neither can be read.
     */
    public @Nullable Rounds rounds() {
        return rounds;
    }

    /** What those files define: campaign, units and criteria, and nothing that was handed in; null likewise. */
    public @Nullable ScoreBook definitions() {
        return definitions;
    }

    /** Whether the rounds are those of the current commit, so that nothing depends on the files as they are now. */
    boolean areCommitted() {
        return committed;
    }

    /**
     * The state with a name: {@code now}, a round's id, a tag, or any name of a commit, in this order.
     *
     * @return null where nothing, or more than one thing, has the name
     */
    public @Nullable Snapshot named(String name) throws IOException {
        if (name.equals(Snapshot.NOW)) {
            return new Snapshot.Now();
        }
        Round round = rounds == null ? null : rounds.find(name);
        if (rounds != null && round != null) {
            return rounds.resolve(round);
        }
        if (repository.absence() != null) {
            return null;
        }
        Revision tagged = repository.atTag(name);
        if (tagged != null) {
            return new Snapshot.Commit(name, true, tagged);
        }
        Round ofTag = rounds == null ? null : rounds.ofTag(name);
        if (rounds != null && ofTag != null && repository.isTagOfNoCommit(name)) {
            return rounds.resolve(ofTag);
        }
        Revision commit = repository.commit(name);
        return commit == null ? null : new Snapshot.Commit(name, false, commit);
    }

    /** The moment a state is looked at: that of its commit; none for the files as they are now. */
    public static @Nullable AsOf asOf(Snapshot snapshot) {
        Revision revision = snapshot.revision();
        return revision == null ? null : asOf(revision);
    }

    /** The moment of a commit; none where its time cannot be read. */
    public static @Nullable AsOf asOf(Revision revision) {
        Instant dated = revision.dated();
        return dated == null ? null : AsOf.of(dated);
    }

    /** Scores a state with that state's own criteria; the scores are there to be compared, and hold no text of files. */
    public <S extends Snapshot> Attempt<S> score(S snapshot) throws IOException {
        return score(snapshot, (folder, keys) -> null);
    }

    /**
     * Scores a state of which something is known already.
     *
     * @param known what is in a unit's folder in this state; null where it has to be read
     */
    <S extends Snapshot> Attempt<S> score(S snapshot, BookLoader.Known known) throws IOException {
        if (snapshot instanceof Snapshot.Missing missing) {
            return new Attempt.Failed<>(snapshot, missing.absence());
        }
        try {
            Revision revision = snapshot.revision();
            FileTree tree = revision == null ? now : repository.tree(revision);
            Absence obstacle = obstacle(tree);
            FileTree told = withheld.isNone() ? tree : tree.without(withheld);
            ScoreBook book = obstacle == null ? BookLoader.loadToCompare(told, known) : null;
            return book == null
                    ? new Attempt.Failed<>(snapshot, obstacle == null ? Absence.UNREADABLE : obstacle)
                    : new Attempt.Scored<>(snapshot, Scorer.score(withheld.told(book), asOf(snapshot)));
        } catch (NotFetchedException e) {
            return new Attempt.Failed<>(snapshot, Absence.FILES_NOT_FETCHED);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NotFetchedException) {
                return new Attempt.Failed<>(snapshot, Absence.FILES_NOT_FETCHED);
            }
            throw e;
        }
    }

    /** What keeps a tree from being read as a campaign at all. */
    static @Nullable Absence obstacle(FileTree tree) throws IOException {
        if (!(tree instanceof CommitTree commit)) {
            return null;
        }
        String year = BookLoader.newestYear(commit);
        boolean submodule =
                commit.isInSubmodule(Layout.definitions()) || commit.isInSubmodule(Layout.submissions(year));
        if (submodule) {
            return Absence.SUBMODULE;
        }
        return year == null ? Absence.NOT_IN_COMMIT : null;
    }
}
