package org.sodiem.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.git.CommitTree;
import org.sodiem.git.MainLine;
import org.sodiem.git.NotFetchedException;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.history.RecentChange;
import org.sodiem.history.RemarkChange;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.language.CodeOrder;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Withholding;
import org.sodiem.score.AsOf;
import org.sodiem.score.Remark;
import org.sodiem.score.Scorecard;
import org.sodiem.source.FileTree;

/**
 * What git says about the campaign of a site: the commit it is made from, the rounds with their scores, and the history
 * of every score; or why there is no such record.
 *
 * <p>Rounds and the newest changes are read at once; the history of a unit is read when it is asked for, while the
 * repository is open.
 */
public final class Chronicle {

    private static final int MOST_RECENT = 50;

    private final @Nullable Absence absence;
    private final @Nullable Commit commit;
    private final @Nullable Found found;
    private final List<Rewriting> rewritten;

    private Chronicle(
            @Nullable Absence absence, @Nullable Commit commit, @Nullable Found found, List<Rewriting> rewritten) {
        this.absence = absence;
        this.commit = commit;
        this.found = found;
        this.rewritten = List.copyOf(rewritten);
    }

    /**
     * The commit that a site is made from.
     *
     * @param revision the current commit
     * @param clean whether the files are exactly its files
     * @param shallow whether older commits were left out when the repository was cloned
     * @param partial whether files were left out then, and something of the record with them
     * @param folder the campaign's folder in the repository, '/' between names; nothing where it is the whole repository
     */
    public record Commit(Revision revision, boolean clean, boolean shallow, boolean partial, String folder) {

        Commit lacking() {
            return new Commit(revision, clean, shallow, true, folder);
        }

        /** A path of the campaign as a path of the repository. */
        public String inRepository(String path) {
            return folder.isEmpty() ? path : folder + "/" + path;
        }
    }

    /**
     * What is there where a record is.
     *
     * @param prints all prints of a repository and its files in which the same is found; none where it also depends on
     *     something else
     */
    private record Found(
            Set<String> prints,
            Rounds rounds,
            List<Attempt<Snapshot.OfRound>> scored,
            ScoreHistory history,
            Lateness lateness,
            List<RecentChange> newest) {}

    /** What is asked of the histories. */
    private interface Reading<T> {
        T of(ScoreHistory history) throws IOException;
    }

    /** Nothing, for this reason. */
    public static Chronicle none(Absence reason) {
        return new Chronicle(reason, null, null, List.of());
    }

    /**
     * Reads what git says about the files of a folder.
     *
     * @param now the files, as {@link Snapshots#asCommitted} gives them
     * @param book what they say, so that a round need not read again what is as it was; null where they cannot be read
     * @param withheld the files of which nothing is told
     * @param last what was found in the same repository before, while it is still open; what depends on nothing that
     *     has changed since is taken from it
     */
    public static Chronicle of(
            Repository repository,
            FileTree now,
            @Nullable ScoreBook book,
            Withholding withheld,
            @Nullable Chronicle last)
            throws IOException {
        Revision head = repository.head();
        if (head == null) {
            return none(Objects.requireNonNullElse(repository.absence(), Absence.NO_COMMIT));
        }
        boolean shallow = repository.isShallow();
        CommitTree committed = repository.tree(head);
        Absence obstacle = Snapshots.obstacle(committed);
        boolean sameYear = Objects.equals(BookLoader.newestYear(committed), BookLoader.newestYear(now));
        if (obstacle != null || !sameYear) {
            return without(
                    obstacle == null ? Absence.NOT_IN_COMMIT : obstacle,
                    new Commit(head, false, shallow, false, repository.prefix()));
        }
        Commit commit = new Commit(head, committed.isTree(now), shallow, false, repository.prefix());
        if (last != null && last.found != null && last.found.prints().contains(print(repository, commit.clean()))) {
            return new Chronicle(null, commit, last.found, List.of());
        }
        Snapshots snapshots = Snapshots.of(repository, now, withheld);
        Rounds rounds = snapshots.rounds();
        if (rounds == null) {
            return without(Absence.UNREADABLE, commit);
        }
        try {
            Found found = read(repository, snapshots, rounds, commit, commit.clean() ? book : null, withheld);
            boolean whole = !repository.isPartial() || isWhole(found);
            return new Chronicle(null, whole ? commit : commit.lacking(), found, List.of());
        } catch (NotFetchedException e) {
            return without(Absence.FILES_NOT_FETCHED, commit.lacking());
        }
    }

    /** Whether everything that the pages tell of rounds and units was fetched. */
    private static boolean isWhole(Found found) throws IOException {
        if (found.scored().stream().anyMatch(round -> round.failedFor(Absence.FILES_NOT_FETCHED))) {
            return false;
        }
        try {
            for (String unit : found.history().units()) {
                for (UnitKey key : found.history().keys(unit)) {
                    found.history().of(key);
                }
            }
            return true;
        } catch (NotFetchedException e) {
            return false;
        }
    }

    private static Chronicle without(Absence reason, Commit commit) {
        return new Chronicle(reason, commit, null, List.of());
    }

    /** The same, which also tells that history was rewritten. */
    public Chronicle telling(List<Rewriting> told) {
        return new Chronicle(absence, commit, found, told);
    }

    /**
     * Reads the rounds and the newest changes.
     *
     * @param now what the current commit says; null where it was not read
     */
    private static Found read(
            Repository repository,
            Snapshots snapshots,
            Rounds rounds,
            Commit commit,
            @Nullable ScoreBook now,
            Withholding withheld)
            throws IOException {
        CommitTree committed = repository.tree(commit.revision());
        Layout layout = now == null ? Layout.UNKNOWN : now.layout();
        Map<String, Submission> there = new HashMap<>();
        if (now != null) {
            now.submissions().forEach(submission -> there.put(submission.folder(), submission));
        }
        Map<String, Attempt<Snapshot.OfRound>> known = new HashMap<>();
        List<Attempt<Snapshot.OfRound>> scored = new ArrayList<>();
        for (Snapshot.OfRound snapshot : rounds.all()) {
            Revision revision = snapshot.revision();
            if (snapshot.open() || isCurrent(snapshot, commit)) {
                scored.add(new Attempt.Skipped<>(snapshot));
            } else if (revision == null) {
                scored.add(snapshots.score(snapshot));
            } else {
                Attempt<Snapshot.OfRound> same = known.get(revision.id());
                Attempt<Snapshot.OfRound> own = same == null
                        ? snapshots.score(snapshot, asNow(committed, repository.tree(revision), there, layout))
                        : same.as(snapshot);
                known.put(revision.id(), own);
                scored.add(own);
            }
        }
        ScoreHistory history = ScoreHistory.of(repository, rounds.line(), withheld);
        Lateness lateness = Lateness.of(rounds);
        return new Found(
                snapshots.areCommitted() ? prints(repository, commit, scored) : Set.of(),
                rounds,
                List.copyOf(scored),
                history,
                lateness,
                history.newest(MOST_RECENT, (unit, revision, landing) -> true));
    }

    private static String print(Repository repository, boolean clean) throws IOException {
        return clean + "\n" + repository.print();
    }

    /** Whether the files are clean decides only whether a round at the current commit is what they say. */
    private static Set<String> prints(Repository repository, Commit commit, List<Attempt<Snapshot.OfRound>> scored)
            throws IOException {
        Set<String> prints = new HashSet<>();
        boolean whole = scored.stream().noneMatch(state -> state.failedFor(Absence.FILES_NOT_FETCHED));
        if (whole) {
            prints.add(print(repository, commit.clean()));
            boolean here = scored.stream()
                    .map(Attempt::snapshot)
                    .anyMatch(state -> !state.open() && commit.revision().equals(state.revision()));
            if (!here) {
                prints.add(print(repository, !commit.clean()));
            }
        }
        return prints;
    }

    /** What is in the folder of a unit in a tree, where it was read and is the same in the current commit. */
    private static BookLoader.Known asNow(
            CommitTree committed, CommitTree tree, Map<String, Submission> now, Layout layout) {
        return (folder, keys) -> {
            Submission known = now.get(folder);
            return known != null && layout.keys(known.key().unit()).equals(keys) && committed.isSame(folder, tree)
                    ? known
                    : null;
        };
    }

    /** Why there is no record; null where there is one. */
    public @Nullable Absence absence() {
        return absence;
    }

    /** The commit that the site is made from; null where there is none. */
    public @Nullable Commit commit() {
        return commit;
    }

    /** The commits that sites were published from and that the history does not hold any more, the oldest finding first. */
    public List<Rewriting> rewritten() {
        return rewritten;
    }

    /** The revision that the files are those of; null where they are those of none. */
    public @Nullable Revision files() {
        return commit == null || !commit.clean() ? null : commit.revision();
    }

    /** The moment of the commit, where it can be read and the files are its files; null where there is none. */
    public @Nullable AsOf asOf() {
        Revision files = files();
        return files == null ? null : Snapshots.asOf(files);
    }

    /**
     * The rounds, in the campaign's order, none where there is no record; with scores unless the round has no record, is
     * still open, or is the current commit.
     */
    public List<Attempt<Snapshot.OfRound>> rounds() {
        return found == null ? List.of() : found.scored();
    }

    /** Whether this round is what the files say now. */
    public boolean isCurrent(Snapshot snapshot) {
        return commit != null && isCurrent(snapshot, commit);
    }

    /** The round that the files are the record of now; null where they are that of none. */
    public @Nullable Round current() {
        return rounds().stream()
                .map(Attempt::snapshot)
                .filter(this::isCurrent)
                .map(Snapshot.OfRound::round)
                .findFirst()
                .orElse(null);
    }

    private static boolean isCurrent(Snapshot snapshot, Commit commit) {
        Revision revision = snapshot.revision();
        return commit.clean()
                && revision != null
                && !snapshot.open()
                && revision.id().equals(commit.revision().id());
    }

    /** The changes of one unit under an index, in order of landing; null where there is no record of them. */
    public @Nullable List<UnitChange> changesOf(UnitKey unit) {
        return read(history -> history.of(unit));
    }

    /** The same as they are told: with the points of places, and with what other units moved. */
    public @Nullable List<UnitChange> toldOf(UnitKey unit) {
        return read(history -> history.told(unit));
    }

    /** What is read of the histories; null where there is no record of them. */
    private <T> @Nullable T read(Reading<T> reading) {
        if (found == null) {
            return null;
        }
        try {
            return reading.of(found.history());
        } catch (NotFetchedException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The commit of the main line that a round's id, or the beginning of a commit's, names.
     *
     * @return null where it names none, or where there is no record
     */
    public MainLine.@Nullable Step step(String name) {
        if (found == null) {
            return null;
        }
        MainLine line = found.rounds().line();
        for (Attempt<Snapshot.OfRound> round : found.scored()) {
            Revision revision = round.snapshot().revision();
            if (round.snapshot().name().equals(name)) {
                return revision == null ? null : line.find(revision.id());
            }
        }
        return line.begun(name);
    }

    /**
     * Whether what a unit hands in for a round is approved in a state of it.
     *
     * @param card the unit in that state
     * @param state the round's own record; null for the unit as it is now
     * @return null where there is no record of any changes
     */
    public @Nullable Consent consent(Scorecard card, Round round, @Nullable Snapshot state) {
        if (found == null) {
            return null;
        }
        MainLine line = found.rounds().line();
        Revision revision = state == null ? null : state.revision();
        MainLine.Step step = revision == null ? line.last() : line.find(revision.id());
        Consent.History history = unit -> Objects.requireNonNullElse(changesOf(unit), List.of());
        return Consent.of(card, round, history, line, step == null ? Integer.MAX_VALUE : step.place());
    }

    /** Whether a commit that an appraisal names has to be on the main line, so that it can be told where it is not. */
    public boolean knowsEveryCommit() {
        return found != null && commit != null && !commit.shallow();
    }

    /**
     * The components of a unit that say something else now than they did in a commit of the main line.
     *
     * @return none where there is no record of that commit, or of the unit
     */
    public Set<String> changedSince(UnitKey unit, String name) {
        MainLine.Step then = step(name);
        List<UnitChange> changes = then == null ? null : changesOf(unit);
        return then == null || changes == null
                ? Set.of()
                : UnitChange.together(changes, then.place(), Integer.MAX_VALUE).stream()
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .map(ScoreChange::component)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The commits of the main line whose clock was wrong; oldest first. */
    public List<MainLine.Step> wrongClocks() {
        return found == null ? List.of() : found.rounds().line().wrongClocks();
    }

    /**
     * The commits dated in time that a round which has no tag leaves out, since one before them is dated after its deadline;
     * oldest first.
     */
    public List<MainLine.Step> heldBack() {
        return found == null
                ? List.of()
                : found.scored().stream()
                        .map(Attempt::snapshot)
                        .filter(round -> !round.tagged())
                        .flatMap(round ->
                                found.rounds().line().heldBack(found.rounds().deadline(round.round())).stream())
                        .distinct()
                        .toList();
    }

    /** Changes that came late. */
    private record Latecomers(Lateness lateness) implements ScoreHistory.Wanted {

        @Override
        public boolean mayBe(UnitKey unit, Revision revision, MainLine.Step landing) {
            return lateness.mayBring(unit, revision.written(), landing);
        }

        @Override
        public boolean is(UnitKey unit, UnitChange change) {
            return lateness.of(unit, change) != null;
        }
    }

    /** Whether a change was late, and for which round; null where it was not. */
    public Lateness.@Nullable Late late(UnitKey unit, UnitChange change) {
        return found == null ? null : found.lateness().of(unit, change);
    }

    /** The newest changes of all units, the newest first; 50 at most. */
    public List<RecentChange> newest() {
        return found == null ? List.of() : found.newest();
    }

    /** The changes that were late, the newest first; 50 at most. Histories of all units that something landed of since are read. */
    public List<RecentChange> lateChanges() {
        if (found == null) {
            return List.of();
        }
        Latecomers latecomers = new Latecomers(found.lateness());
        List<RecentChange> late = read(history -> history.newest(MOST_RECENT, latecomers));
        return late == null ? List.of() : late;
    }

    /** The codes of what a unit explained, last of all, after its window had closed; in order. */
    public List<String> lateAnswers(UnitKey unit) {
        List<UnitChange> changes = changesOf(unit);
        Set<String> codes = new TreeSet<>(new CodeOrder());
        for (UnitChange change : changes == null ? List.<UnitChange>of() : changes) {
            boolean late = late(unit, change) != null;
            for (RemarkChange remark : change.remarks()) {
                if (remark.known().on().kind() == Remark.Kind.EXPLANATION) {
                    String code = remark.known().on().code();
                    codes.remove(code);
                    if (late && remark.after() != null) {
                        codes.add(code);
                    }
                }
            }
        }
        return List.copyOf(codes);
    }

    /** Whether a commit was written before the deadline of a round, whenever it landed. */
    public boolean isWrittenInTime(Round round, MainLine.Step step) {
        return found != null && found.rounds().isWrittenInTime(round, step);
    }
}
