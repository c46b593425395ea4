package org.sodiem.round;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.history.UnitChange;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Window;

/** Tells which changes were late, and for which round or window of explanation. */
public final class Lateness {

    private final Rounds rounds;
    private final List<Snapshot.OfRound> snapshots;

    private Lateness(Rounds rounds, List<Snapshot.OfRound> snapshots) {
        this.rounds = rounds;
        this.snapshots = snapshots;
    }

    /** By the rounds of a campaign, in order of their deadlines. */
    public static Lateness of(Rounds rounds) throws IOException {
        List<Snapshot.OfRound> snapshots = new ArrayList<>(rounds.all());
        snapshots.sort(Comparator.comparing(snapshot -> rounds.deadline(snapshot.round())));
        return new Lateness(rounds, snapshots);
    }

    /**
     * A change that came too late.
     *
     * @param missed what the round or window is called whose deadline it missed
     * @param counts whether it counts in that round all the same, because the round's tag holds it
     * @param writtenInTime whether it was written before the deadline and merged after it
     */
    public record Late(String missed, boolean counts, boolean writtenInTime) {}

    /** Whether a change was late: what a unit says of itself by the rounds, what it answers by the windows of explanation. */
    public @Nullable Late of(UnitKey unit, UnitChange change) {
        if (change.isOfUnit()) {
            return of(unit, change.revision().written(), change.landing());
        }
        return change.isAnswer() ? answered(unit, change.revision().written(), change.landing()) : null;
    }

    /** Whether a commit could bring a late change, whatever it says. */
    boolean mayBring(UnitKey unit, Instant written, MainLine.Step landing) {
        return of(unit, written, landing) != null || answered(unit, written, landing) != null;
    }

    /** An answer is late for the window that closed last before it landed, unless another was open. */
    private @Nullable Late answered(UnitKey unit, Instant written, MainLine.Step landing) {
        ZoneId zone = rounds.campaign().timezone();
        LocalDateTime landed = LocalDateTime.ofInstant(landing.landed(), zone);
        Window missed = null;
        for (Window window : rounds.campaign().windows()) {
            boolean asks = window.kind() == Window.Kind.EXPLANATION
                    && (unit.index().isEmpty() || window.isFor(unit.index()))
                    && !landed.isBefore(window.opens().value());
            if (asks && !landed.isAfter(window.closes().value())) {
                return null;
            }
            if (asks
                    && (missed == null
                            || missed.closes().value().isBefore(window.closes().value()))) {
                missed = window;
            }
        }
        return missed == null
                ? null
                : new Late(
                        missed.title(),
                        false,
                        !LocalDateTime.ofInstant(written, zone)
                                .isAfter(missed.closes().value()));
    }

    /**
     * Whether what a unit says of itself was late.
     *
     * <p>A change that landed after a deadline is late for that round where it counts in it, where it was written before
     * the deadline, or where no later round takes it.
     *
     * @param unit the unit and index whose change it is: rounds of other indexes do not ask for it; all do where no index scores it any more
     * @param written when the change says it was written
     * @param landing where it landed
     * @return null where it was in time for the round that takes it
     */
    @Nullable
    Late of(UnitKey unit, Instant written, MainLine.Step landing) {
        Late missed = null;
        for (Snapshot.OfRound snapshot : snapshots) {
            Round round = snapshot.round();
            if (!unit.index().isEmpty() && !round.isFor(unit.index())) {
                continue;
            }
            boolean afterDeadline = landing.landed().isAfter(rounds.deadline(round));
            boolean writtenInTime = !written.isAfter(rounds.deadline(round));
            if (holds(snapshot, landing) && afterDeadline) {
                return new Late(round.title(), true, writtenInTime);
            }
            if (!afterDeadline) {
                return missed != null && missed.writtenInTime() ? missed : null;
            }
            missed = new Late(round.title(), false, writtenInTime);
        }
        return missed;
    }

    private boolean holds(Snapshot snapshot, MainLine.Step landing) {
        Revision revision = snapshot.revision();
        MainLine.Step last = revision == null ? null : rounds.line().find(revision.id());
        return snapshot.tagged() && last != null && landing.place() <= last.place();
    }
}
