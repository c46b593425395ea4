package org.sodiem.view;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Office;
import org.sodiem.model.Round;
import org.sodiem.round.Consent;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * Who still owes what, worst first: unit by unit what it has to mend, enter and prove, and office by office what units owe of
 * the components that it leads.
 *
 * @param units the units, once for each index, those that owe most points first; equal ones in the index's order
 * @param offices the offices that lead anything, those of whose components most is owed first
 */
public record FollowUp(List<OfUnit> units, List<OfOffice> offices) {

    public FollowUp {
        units = List.copyOf(units);
        offices = List.copyOf(offices);
    }

    /**
     * What a unit owes in an index.
     *
     * @param standing the unit
     * @param deadline the next deadline of its index, null where none is known or all have passed
     * @param tasks what it has to mend, enter and prove
     * @param unanswered the codes of what it is asked to explain, and has not
     * @param consent whether its head has approved what it hands in for the round that closes next; null where that is not known
     */
    public record OfUnit(
            Standing standing,
            @Nullable Deadline deadline,
            List<Task> tasks,
            List<String> unanswered,
            @Nullable Consent consent) {
        public OfUnit {
            tasks = List.copyOf(tasks);
            unanswered = List.copyOf(unanswered);
        }

        /** What is to be done of a kind. */
        public List<Task> tasks(Task.Kind kind) {
            return Task.of(kind, tasks);
        }

        /** The points of what is to be done of a kind; of what is to be mended its maximum. */
        public BigDecimal points(Task.Kind kind) {
            return Task.together(standing.card(), tasks(kind));
        }

        /** The points that it has not, or may lose. */
        public BigDecimal owed() {
            return Task.together(standing.card(), tasks);
        }

        /** What it owes of the components that each office leads, most first; offices of which it owes nothing are left out. */
        public List<OfOffice> offices(List<Office> offices) {
            return FollowUp.offices(offices, List.of(this));
        }

        /** Whether it owes anything: a file that cannot be read hides what else is to be done; a published result ends it. */
        public boolean owes() {
            return !tasks.isEmpty()
                    || !unanswered.isEmpty()
                    || lacksApproval()
                    || (!standing.isResult() && standing.card().status() != Scorecard.Status.SCORED);
        }

        /** Whether an approval is missing that somebody is named for, or one no longer holds. */
        public boolean lacksApproval() {
            return consent != null
                    && (consent.kind() == Consent.Kind.CHANGED
                            || (consent.kind() == Consent.Kind.MISSING
                                    && !standing.card().unit().approvers().isEmpty()));
        }
    }

    /**
     * The deadline that comes next.
     *
     * @param round the round that closes then
     * @param days whole days until then, 0 on its day
     */
    public record Deadline(Round round, long days) {

        static @Nullable Deadline of(List<Round> rounds, Scorecard card, @Nullable LocalDateTime at) {
            if (at == null) {
                return null;
            }
            return rounds.stream()
                    .filter(round -> round.isFor(card.key()))
                    .filter(round -> !at.isAfter(round.closes().value()))
                    .min(Comparator.comparing(round -> round.closes().value()))
                    .map(round -> new Deadline(
                            round,
                            ChronoUnit.DAYS.between(
                                    at.toLocalDate(), round.closes().value().toLocalDate())))
                    .orElse(null);
        }
    }

    /**
     * What is owed of the components that an office leads.
     *
     * @param office the office
     * @param mend how many entries are to be mended
     * @param enter how many are missing
     * @param prove how many have points without evidence
     * @param units how many units owe something of it
     * @param owed the points
     */
    public record OfOffice(Office office, int mend, int enter, int prove, int units, BigDecimal owed) {}

    /** What is owed in a campaign at the moment it is looked at. */
    public static FollowUp of(Scores scores, List<IndexView> indexes, List<RoundConsents> consents) {
        List<OfUnit> units = new ArrayList<>();
        for (IndexView index : indexes) {
            for (Standing standing : index.ordered()) {
                List<Task> tasks = standing.isResult()
                        ? List.of()
                        : Task.of(standing.card()).stream()
                                .filter(task -> task.kind() != Task.Kind.RAISE)
                                .toList();
                Deadline deadline = Deadline.of(scores.book().campaign().rounds(), standing.card(), scores.at());
                List<String> unanswered =
                        standing.isResult() ? List.of() : standing.voices().unanswered();
                units.add(new OfUnit(standing, deadline, tasks, unanswered, consent(standing, deadline, consents)));
            }
        }
        units.sort(Comparator.comparing(OfUnit::owed).reversed());
        List<OfOffice> offices = new ArrayList<>();
        for (Office office : scores.book().offices()) {
            OfOffice owed = of(office, units);
            boolean leads =
                    indexes.stream().anyMatch(index -> !index.ledBy(office.id()).isEmpty());
            if (leads) {
                offices.add(owed);
            }
        }
        offices.sort(Comparator.comparing(OfOffice::owed).reversed());
        return new FollowUp(units, offices);
    }

    private static @Nullable Consent consent(
            Standing standing, @Nullable Deadline deadline, List<RoundConsents> consents) {
        return deadline == null
                ? null
                : consents.stream()
                        .filter(round ->
                                round.round().id().equals(deadline.round().id()))
                        .findFirst()
                        .map(round -> round.byUnit().get(standing.card().key()))
                        .orElse(null);
    }

    /** What some units owe of the components that each office leads, most first; offices of which they owe nothing are left out. */
    public static List<OfOffice> offices(List<Office> offices, List<OfUnit> units) {
        return offices.stream()
                .map(office -> of(office, units))
                .filter(office -> office.units() > 0)
                .sorted(Comparator.comparing(OfOffice::owed).reversed())
                .toList();
    }

    private static OfOffice of(Office office, List<OfUnit> units) {
        Map<Task.Kind, Integer> counts = new EnumMap<>(Task.Kind.class);
        Set<String> owing = new HashSet<>();
        BigDecimal owed = BigDecimal.ZERO;
        for (OfUnit unit : units) {
            List<Task> own = unit.tasks().stream()
                    .filter(task -> task.score().component().isLedBy(office.id()))
                    .toList();
            own.forEach(task -> counts.merge(task.kind(), 1, Integer::sum));
            if (!own.isEmpty()) {
                owed = owed.add(Task.together(unit.standing().card(), own));
                owing.add(unit.standing().card().key().unit());
            }
        }
        return new OfOffice(
                office,
                counts.getOrDefault(Task.Kind.MEND, 0),
                counts.getOrDefault(Task.Kind.ENTER, 0),
                counts.getOrDefault(Task.Kind.PROVE, 0),
                owing.size(),
                owed);
    }

    /** How many units these are, each counted once for all its indexes. */
    public static int units(List<OfUnit> some) {
        return (int) some.stream()
                .map(unit -> unit.standing().card().key().unit())
                .distinct()
                .count();
    }

    /** The units that owe something. */
    public List<OfUnit> owing() {
        return units.stream().filter(OfUnit::owes).toList();
    }

    /** What is owed of the components that an office leads; nothing of one that leads none. */
    public OfOffice of(Office office) {
        return of(office, units);
    }

    /** One unit under every index it is scored by; none where there is no such unit. */
    public List<OfUnit> of(String unit) {
        return units.stream()
                .filter(own -> own.standing().card().unit().id().value().equals(unit))
                .toList();
    }
}
