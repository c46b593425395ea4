package org.sodiem.round;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.git.Annotation;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.model.Campaign;
import org.sodiem.model.Round;

/**
 * The rounds of a campaign as places in its history.
 *
 * <p>A round is its tag; else the last commit of the main line that had landed by the deadline, which is included; else
 * nothing, with the reason.
 */
public final class Rounds {

    private final Repository repository;
    private final Campaign campaign;
    private final MainLine line;

    /** The rounds of a campaign in a repository with this main line. */
    public Rounds(Repository repository, Campaign campaign, MainLine line) {
        this.repository = repository;
        this.campaign = campaign;
        this.line = line;
    }

    /** One snapshot a round, in the campaign's order. */
    public List<Snapshot.OfRound> all() throws IOException {
        List<Snapshot.OfRound> all = new ArrayList<>();
        for (Round round : campaign.rounds()) {
            all.add(resolve(round));
        }
        return List.copyOf(all);
    }

    /** The round with this id, or null where the campaign has none. */
    public @Nullable Round find(String id) {
        return campaign.rounds().stream()
                .filter(round -> round.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The round that this tag closes, or null where the campaign has none. */
    @Nullable
    Round ofTag(String tag) {
        return campaign.rounds().stream()
                .filter(round -> round.tag().value().equals(tag))
                .findFirst()
                .orElse(null);
    }

    /** The snapshot of a round, or the reason why there is none. */
    public Snapshot.OfRound resolve(Round round) throws IOException {
        Revision tagged = repository.atTag(round.tag().value());
        if (tagged == null) {
            return repository.isTagOfNoCommit(round.tag().value())
                    ? new Snapshot.Missing(round, Absence.TAG_OF_NO_COMMIT)
                    : byDeadline(round);
        }
        MainLine.Step step = line.find(tagged.id());
        List<MainLine.Step> late = step == null ? List.of() : line.after(deadline(round), step);
        Annotation annotation = repository.annotation(round.tag().value());
        // Of a tag that was moved or deleted since a site was made, what it said then is not known: the move itself is
        // told.
        Manifest seal = annotation == null ? null : Manifest.parse(annotation.message());
        String sealed = !repository.isAsSeen(round.tag().value()) ? tagged.id() : seal == null ? null : seal.commit();
        return new Snapshot.Tagged(round, tagged, step != null, sealed, late);
    }

    /** The snapshot of a round by the rule of the deadline alone, whether there is a tag or not. */
    private Snapshot.OfRound byDeadline(Round round) throws IOException {
        Absence absence = repository.absence();
        MainLine.Step last = line.last();
        if (absence != null || last == null) {
            return new Snapshot.Missing(round, absence == null ? Absence.NO_COMMIT : absence);
        }
        if (repository.isShallow()) {
            return new Snapshot.Missing(round, Absence.SHALLOW);
        }
        if (last.landed()
                .isBefore(round.opens().value().atZone(campaign.timezone()).toInstant())) {
            return new Snapshot.Missing(round, Absence.NOT_OPENED);
        }
        MainLine.Step step = line.lastBy(deadline(round));
        if (step == null) {
            return new Snapshot.Missing(round, Absence.NOTHING_BEFORE_DEADLINE);
        }
        // A commit from the future has landed all behind it after the deadline, but it ends no round before its time.
        Instant moment = last.revision().dated();
        boolean open = !(moment == null ? last.landed() : moment).isAfter(deadline(round));
        return new Snapshot.ByDeadline(round, step.revision(), open);
    }

    /**
     * What closing a round would tag: by the deadline, or up to a later commit of the main line that is accepted.
     *
     * @param round a round that has no tag
     * @param accepted the last commit that is accepted though it is late; null for none
     */
    public Snapshot.OfRound candidate(Round round, MainLine.@Nullable Step accepted) throws IOException {
        Snapshot.OfRound byDeadline = byDeadline(round);
        boolean possible = !(byDeadline instanceof Snapshot.Missing missing)
                || missing.absence() == Absence.NOTHING_BEFORE_DEADLINE;
        return accepted == null || !possible
                ? byDeadline
                : new Snapshot.Accepted(round, accepted.revision(), line.after(deadline(round), accepted));
    }

    /** The last instant that is in time for a round. */
    public Instant deadline(Round round) {
        return round.deadline(campaign.timezone());
    }

    /** Whether a commit was written before the deadline of a round, whenever it landed. */
    public boolean isWrittenInTime(Round round, MainLine.Step step) {
        return !step.revision().written().isAfter(deadline(round));
    }

    /** The main line that the rounds are places on. */
    public MainLine line() {
        return line;
    }

    /** The campaign whose rounds they are. */
    public Campaign campaign() {
        return campaign;
    }
}
