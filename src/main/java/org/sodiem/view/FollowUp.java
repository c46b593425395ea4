package org.sodiem.view;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Office;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
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
 * @param byKey the units by what they are known by
 * @param left what was left undone when the last round of an index closed, and nothing is published of it yet
 */
public record FollowUp(List<OfUnit> units, List<OfOffice> offices, Map<UnitKey, OfUnit> byKey, Left left) {

    public FollowUp {
        units = List.copyOf(units);
        offices = List.copyOf(offices);
        byKey = Map.copyOf(byKey);
    }

    /**
     * What a unit owes in an index.
     *
     * @param standing the unit
     * @param phase where its index stands in its year
     * @param deadline the deadline of its index that comes next for what it owes, null where none is known or all have passed
     * @param tasks what it has to mend, enter and prove; nothing behind the last round, when it no longer can
     * @param unanswered the codes of what it is asked to explain, and has not; nothing when it no longer can
     * @param late the codes of what it explained after its window had closed; nothing behind the publication
     * @param consent whether its head has approved what it hands in for the round that closes next; null where that is not known
     */
    public record OfUnit(
            Standing standing,
            Phase phase,
            @Nullable Deadline deadline,
            List<Task> tasks,
            List<String> unanswered,
            List<String> late,
            @Nullable Consent consent) {
        public OfUnit {
            tasks = List.copyOf(tasks);
            unanswered = List.copyOf(unanswered);
            late = List.copyOf(late);
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

        /** Whether it owes anything: a file that cannot be read hides what else is to be done; the last round's end ends it. */
        public boolean owes() {
            return !tasks.isEmpty() || !unanswered.isEmpty() || lacksApproval() || isUnscored();
        }

        /** Whether it has no score, and can still hand in what gives it one. */
        public boolean isUnscored() {
            return phase.scoring() && standing.card().status() != Scorecard.Status.SCORED;
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
     * @param stage the round or window that closes then
     * @param days whole days until then, 0 on its day
     */
    public record Deadline(Stage stage, long days) {

        /** The round that closes next; where there is none the window in which something is to be explained. */
        static @Nullable Deadline of(List<Stage> stages, boolean explains, @Nullable LocalDateTime at) {
            if (at == null) {
                return null;
            }
            Deadline round = next(Stage.Kind.ROUND, stages, at);
            return round == null && explains ? next(Stage.Kind.EXPLANATION, stages, at) : round;
        }

        private static @Nullable Deadline next(Stage.Kind kind, List<Stage> stages, LocalDateTime at) {
            return stages.stream()
                    .filter(stage -> stage.kind() == kind && stage.at(at) != Stage.When.DONE)
                    .min(Comparator.comparing(Stage::closes))
                    .map(stage -> new Deadline(stage, stage.daysLeft(at)))
                    .orElse(null);
        }
    }

    /**
     * What units left undone behind the last round, so that they can no longer do it.
     *
     * @param mend how many entries are not valid
     * @param enter how many are missing
     * @param prove how many have points without evidence
     */
    public record Left(int mend, int enter, int prove) {

        private static final Left NOTHING = new Left(0, 0, 0);

        /** What one unit left undone in this phase; nothing while it may do it, and nothing behind the publication. */
        public static Left of(Phase phase, Scorecard card) {
            return phase.scoring() || phase.isPublished() ? NOTHING : of(Task.owed(card));
        }

        private static Left of(List<Task> tasks) {
            return new Left(
                    Task.of(Task.Kind.MEND, tasks).size(),
                    Task.of(Task.Kind.ENTER, tasks).size(),
                    Task.of(Task.Kind.PROVE, tasks).size());
        }

        private Left plus(Left other) {
            return new Left(mend + other.mend, enter + other.enter, prove + other.prove);
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
    static FollowUp of(CampaignView view) {
        Scores scores = view.scores();
        List<OfUnit> units = new ArrayList<>();
        Left left = Left.NOTHING;
        for (IndexView index : view.indexes()) {
            Phase phase = view.phase(index);
            List<Stage> stages = Stage.of(scores.book().campaign(), index.id());
            for (Standing standing : index.ordered()) {
                List<Task> tasks = phase.scoring() ? Task.owed(standing.card()) : List.of();
                List<String> unanswered = phase.explaining() ? standing.voices().unanswered() : List.of();
                Deadline deadline = Deadline.of(stages, !unanswered.isEmpty(), scores.at());
                left = left.plus(Left.of(phase, standing.card()));
                units.add(new OfUnit(
                        standing,
                        phase,
                        deadline,
                        tasks,
                        unanswered,
                        phase.isPublished() ? List.of() : view.lateAnswers(standing.card()),
                        consent(standing, deadline, view.consents())));
            }
        }
        units.sort(Comparator.comparing(OfUnit::owed).reversed());
        List<OfOffice> offices = new ArrayList<>();
        for (Office office : scores.book().offices()) {
            OfOffice owed = of(office, units);
            boolean leads = view.indexes().stream()
                    .anyMatch(index -> !index.ledBy(office.id()).isEmpty());
            if (leads) {
                offices.add(owed);
            }
        }
        offices.sort(Comparator.comparing(OfOffice::owed).reversed());
        Map<UnitKey, OfUnit> byKey = new HashMap<>();
        units.forEach(unit -> byKey.put(unit.standing().card().key(), unit));
        return new FollowUp(units, offices, byKey, left);
    }

    static @Nullable Consent consent(Standing standing, @Nullable Deadline deadline, List<RoundConsents> consents) {
        Round next = deadline == null ? null : deadline.stage().round();
        return next == null
                ? null
                : consents.stream()
                        .filter(round ->
                                round.round().id().value().equals(next.id().value()))
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

    /** Whether any unit may still score itself. */
    public boolean isScoring() {
        return units.isEmpty() || units.stream().anyMatch(unit -> unit.phase().scoring());
    }

    /** Whether units may have to explain what this edition does not tell, so that nobody can say who owes it. */
    public boolean isUnseen() {
        return units.stream()
                .anyMatch(unit -> unit.phase().explaining()
                        && !unit.standing().card().submission().withheld().isEmpty());
    }

    /** Whether every result is published. */
    public boolean isPublished() {
        return !units.isEmpty() && units.stream().allMatch(unit -> unit.phase().isPublished());
    }

    /** The units that owe something. */
    public List<OfUnit> owing() {
        return units.stream().filter(OfUnit::owes).toList();
    }

    /** What is owed of the components that an office leads; nothing of one that leads none. */
    public OfOffice of(Office office) {
        return of(office, units);
    }

    /** One unit under one index. */
    public OfUnit of(UnitKey unit) {
        return Objects.requireNonNull(byKey.get(unit));
    }

    /** One unit under every index it is scored by; none where there is no such unit. */
    public List<OfUnit> of(String unit) {
        return units.stream()
                .filter(own -> own.standing().card().unit().id().value().equals(unit))
                .toList();
    }
}
