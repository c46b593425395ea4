package org.sodiem.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Absence;
import org.sodiem.git.Annotation;
import org.sodiem.git.CommitTree;
import org.sodiem.git.GitCommand;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/** Closes rounds by tags that carry a manifest, and verifies the rounds that were closed. */
public final class RoundSeal {

    private final Repository repository;
    private final Snapshots snapshots;
    private final Rounds rounds;
    private final String program;
    private @Nullable ScoreHistory history;

    /**
     * A seal.
     *
     * @param snapshots the states of the repository's campaign, whose rounds can be read
     * @param program the version of this program
     */
    public RoundSeal(Repository repository, Snapshots snapshots, String program) {
        this.repository = repository;
        this.snapshots = snapshots;
        this.rounds = Objects.requireNonNull(snapshots.rounds());
        this.program = program;
    }

    /**
     * Tags a state as its round, by git itself.
     *
     * @param candidate what {@link Rounds#candidate} gave, with a record
     * @param title the first line of the tag's message
     * @param errors how many errors stand in it
     * @param reason why its late commits are accepted; nothing where there are none
     * @throws GitCommand.FailedException where git refuses
     */
    public void close(Snapshot.OfRound candidate, String title, long errors, String reason) throws IOException {
        Revision revision = Objects.requireNonNull(candidate.revision());
        GitCommand.tag(
                repository, candidate.round().tag().value(), revision.id(), message(candidate, title, errors, reason));
    }

    /** The message of the tag that {@link #close} makes: the title and the manifest. */
    public String message(Snapshot.OfRound candidate, String title, long errors, String reason) throws IOException {
        Revision revision = Objects.requireNonNull(candidate.revision());
        if (!(snapshots.score(candidate) instanceof Attempt.Scored<Snapshot.OfRound> scored)) {
            throw new IllegalArgumentException("no record of " + candidate.name());
        }
        Map<String, String> late = new TreeMap<>();
        candidate.late().forEach(step -> late.put(step.revision().id(), reason));
        Map<String, String> closed = new TreeMap<>();
        for (Round other : rounds.campaign().rounds()) {
            Annotation tag = repository.annotation(other.tag().value());
            if (tag != null) {
                closed.put(other.tag().value(), tag.id());
            }
        }
        Manifest manifest = Manifest.of(
                        rounds,
                        candidate.round(),
                        revision,
                        repository.tree(revision),
                        scored.scores(),
                        consents(scored.scores(), candidate.round(), revision),
                        program)
                .closing(errors, closed, late);
        return title + "\n\n" + manifest.text();
    }

    /** Everything about a round that is not as it was closed; nothing where all is well or its deadline is ahead. */
    public List<Breach> verify(Round round) throws IOException {
        List<Breach> findings = new ArrayList<>();
        Snapshot.OfRound snapshot = rounds.resolve(round);
        Annotation tag =
                repository.absence() == null ? repository.annotation(round.tag().value()) : null;
        if (snapshot instanceof Snapshot.Missing missing && missing.absence() == Absence.TAG_OF_NO_COMMIT) {
            findings.add(Breach.of(Breach.Kind.TAG_OF_NO_COMMIT, round.tag().value()));
            return findings;
        }
        compareWithLaterTags(round, tag, findings);
        MainLine.Step last = rounds.line().last();
        Revision revision = snapshot.revision();
        if (!snapshot.tagged() || revision == null) {
            boolean passed = last != null && last.landed().isAfter(rounds.deadline(round));
            if (passed && findings.isEmpty()) {
                findings.add(Breach.of(Breach.Kind.NOT_CLOSED, round.tag().value()));
            }
            return findings;
        }
        Manifest closed = tag == null ? null : Manifest.parse(tag.message());
        if (closed == null) {
            findings.add(Breach.of(Breach.Kind.NO_MANIFEST, round.tag().value()));
        } else {
            compare(closed, snapshot, revision, round, findings);
        }
        return findings;
    }

    private void compareWithLaterTags(Round round, @Nullable Annotation tag, List<Breach> findings) throws IOException {
        if (repository.absence() != null) {
            return;
        }
        for (Round other : rounds.campaign().rounds()) {
            Annotation theirs = repository.annotation(other.tag().value());
            Manifest manifest = theirs == null ? null : Manifest.parse(theirs.message());
            String known =
                    manifest == null ? null : manifest.closed().get(round.tag().value());
            if (known != null && tag == null && repository.atTag(round.tag().value()) == null) {
                findings.add(Breach.of(
                        Breach.Kind.TAG_DELETED,
                        round.tag().value(),
                        other.tag().value()));
            } else if (known != null && (tag == null || !known.equals(tag.id()))) {
                findings.add(Breach.of(
                        Breach.Kind.TAG_REPLACED,
                        round.tag().value(),
                        other.tag().value()));
            }
        }
    }

    private void compare(Manifest closed, Snapshot snapshot, Revision revision, Round round, List<Breach> findings)
            throws IOException {
        if (!(snapshots.score(snapshot) instanceof Attempt.Scored<Snapshot> scored)) {
            findings.add(Breach.of(Breach.Kind.UNREADABLE, round.tag().value()));
            return;
        }
        List<UnitConsent> consents =
                closed.approvals().isEmpty() ? List.of() : consents(scored.scores(), round, revision);
        // Seals that know no approvals are of programs that took off what offices had only found.
        Scores scores =
                closed.approvals().isEmpty() ? Scorer.takingOffBeforePublication(scored.scores()) : scored.scores();
        Manifest now = Manifest.of(rounds, round, revision, repository.tree(revision), scores, consents, program);
        if (!closed.round().equals(now.round()) || !closed.campaign().equals(now.campaign())) {
            findings.add(Breach.of(Breach.Kind.OTHER_ROUND, round.tag().value(), closed.campaign(), closed.round()));
        }
        if (!closed.commit().equals(now.commit())) {
            findings.add(Breach.of(Breach.Kind.TAG_MOVED, round.tag().value(), closed.commit(), now.commit()));
        }
        if (!closed.closes().equals(now.closes())) {
            findings.add(Breach.of(Breach.Kind.OTHER_DEADLINE, round.tag().value(), closed.closes(), now.closes()));
        }
        for (MainLine.Step late : snapshot.late()) {
            if (closed.late().getOrDefault(late.revision().id(), "").isBlank()) {
                findings.add(Breach.of(
                        Breach.Kind.LATE_WITHOUT_REASON, late.revision().shortId()));
            }
        }
        files(closed, now, findings);
        List<String> programs = List.of(closed.program(), program);
        differing(Breach.Kind.TOTAL_DIFFERS, closed.totals(), now.totals(), programs, findings);
        differing(Breach.Kind.APPROVAL_DIFFERS, closed.approvals(), now.approvals(), programs, findings);
    }

    /** What of the units of a round is approved: as its seal says, where it has one; {@link #verify} tells where that is wrong. */
    public List<UnitConsent> consents(Snapshot.OfRound snapshot) throws IOException {
        Revision revision = snapshot.revision();
        Annotation tag = revision == null
                ? null
                : repository.annotation(snapshot.round().tag().value());
        Manifest seal = tag == null ? null : Manifest.parse(tag.message());
        if (revision != null && seal != null && seal.commit().equals(revision.id())) {
            List<UnitConsent> sealed = sealed(seal, snapshot.round(), repository.tree(revision));
            if (!sealed.isEmpty()) {
                return sealed;
            }
        }
        return revision != null && snapshots.score(snapshot) instanceof Attempt.Scored<Snapshot.OfRound> scored
                ? consents(scored.scores(), snapshot.round(), revision)
                : List.of();
    }

    /** None where the seal does not tell of every unit. */
    private static List<UnitConsent> sealed(Manifest seal, Round round, CommitTree tree) throws IOException {
        String year = Snapshots.obstacle(tree) == null ? BookLoader.newestYear(tree) : null;
        ScoreBook book = year == null ? null : BookLoader.definitions(tree, year, new Problems());
        if (book == null) {
            return List.of();
        }
        Layout layout = book.layout();
        List<UnitConsent> sealed = new ArrayList<>();
        for (IndexPlan index : book.campaign().indexes()) {
            for (Submission nothing : book.submissions()) {
                UnitKey unit = nothing.key();
                boolean asked = unit.index().equals(index.id().value()) && round.isFor(unit.index());
                CriteriaSet criteria = asked ? book.criteriaFor(nothing) : null;
                Consent consent = criteria == null ? null : seal.consent(unit, criteria);
                if (consent != null) {
                    sealed.add(UnitConsent.of(book, layout, unit, nothing.unit().title(), consent));
                } else if (criteria != null) {
                    return List.of();
                }
            }
        }
        return sealed;
    }

    private List<UnitConsent> consents(Scores scores, Round round, Revision revision) throws IOException {
        MainLine line = rounds.line();
        MainLine.Step step = line.find(revision.id());
        int end = step == null ? Integer.MAX_VALUE : step.place();
        Layout layout = scores.book().layout();
        List<UnitConsent> consents = new ArrayList<>();
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                if (round.isFor(standing.card().key().index())) {
                    consents.add(UnitConsent.of(
                            scores.book(),
                            layout,
                            standing.card().key(),
                            standing.card().unit().title(),
                            Consent.of(standing.card(), round, this::changes, line, end)));
                }
            }
        }
        return consents;
    }

    /** The changes of a unit; the history is walked when the first unit has an approval. */
    private List<UnitChange> changes(UnitKey unit) {
        try {
            if (history == null) {
                history = ScoreHistory.of(repository, rounds.line());
            }
            return history.of(unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void differing(
            Breach.Kind kind,
            Map<String, String> closed,
            Map<String, String> now,
            List<String> programs,
            List<Breach> findings) {
        TreeSet<String> units = new TreeSet<>(closed.keySet());
        units.addAll(now.keySet());
        for (String unit : units) {
            String was = closed.getOrDefault(unit, "–");
            String is = now.getOrDefault(unit, "–");
            if (!was.equals(is)) {
                findings.add(Breach.of(kind, unit, was, is, programs.get(0), programs.get(1)));
            }
        }
    }

    private static void files(Manifest closed, Manifest now, List<Breach> findings) {
        TreeSet<String> paths = new TreeSet<>(closed.files().keySet());
        paths.addAll(now.files().keySet());
        for (String path : paths) {
            String was = closed.files().get(path);
            String is = now.files().get(path);
            if (is == null) {
                findings.add(Breach.of(Breach.Kind.FILE_MISSING, path));
            } else if (was == null) {
                findings.add(Breach.of(Breach.Kind.FILE_ADDED, path));
            } else if (!was.equals(is)) {
                findings.add(Breach.of(Breach.Kind.FILE_ALTERED, path));
            }
        }
    }
}
