package org.sodiem.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Office;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * A campaign as many readers look at it. What several pages and files print is computed once, when the first of them asks;
 * several threads may ask.
 */
public final class CampaignView {

    private final Scores scores;
    private final List<IndexView> indexes;
    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private @Nullable EvidenceRegister evidence;
    private final @Nullable Chronicle chronicle;
    private @Nullable FollowUp followUp;
    private @Nullable List<RoundConsents> consents;
    private @Nullable List<Assignment> assignments;
    private @Nullable Map<String, List<Assignment>> assignmentsByWho;
    private @Nullable Map<String, List<String>> indexesByUnit;
    private @Nullable Map<String, List<Unit>> predecessors;
    private @Nullable List<Pledge> pledges;
    private @Nullable Map<UnitKey, List<Pledge>> pledgesByUnit;

    private CampaignView(Scores scores, List<IndexView> indexes, @Nullable Chronicle chronicle) {
        this.scores = scores;
        this.indexes = indexes;
        this.chronicle = chronicle;
        indexes.forEach(index -> phases.put(index.id(), Phase.of(scores, index.result())));
    }

    /**
     * The view of a campaign.
     *
     * @param chronicle what git says about it; null where it is not asked
     */
    public static CampaignView of(Scores scores, @Nullable Chronicle chronicle) {
        return new CampaignView(
                scores, scores.indexes().stream().map(IndexView::of).toList(), chronicle);
    }

    /** What heads of units have approved, round by round; none where there is no record. */
    public synchronized List<RoundConsents> consents() {
        if (consents == null) {
            consents = chronicle == null ? List.of() : RoundConsents.all(chronicle, scores);
        }
        return consents;
    }

    /** The codes of what a unit explained after its window had closed. */
    public List<String> lateAnswers(Scorecard card) {
        return chronicle == null || card.submission().explained() == null
                ? List.of()
                : chronicle.lateAnswers(card.key());
    }

    /** What it is a view of. */
    public Scores scores() {
        return scores;
    }

    /** Its indexes, in the campaign's order. */
    public List<IndexView> indexes() {
        return indexes;
    }

    /** Where each index stands in its year, in the campaign's order. */
    public Map<String, Phase> phases() {
        return Collections.unmodifiableMap(phases);
    }

    /** Where an index stands in its year. */
    public Phase phase(IndexView index) {
        return Objects.requireNonNull(phases.get(index.id()));
    }

    /** The offices that lead something in an index of several units, in the file's order. */
    public List<Office> leading(IndexView index) {
        return scores.book().offices().stream()
                .filter(office -> index.comparesUnits()
                        && index.criteria().components().stream().anyMatch(component -> component.isLedBy(office.id())))
                .toList();
    }

    /** The units in whose place one came, in the units file's order. */
    public synchronized List<Unit> predecessors(Unit unit) {
        if (predecessors == null) {
            predecessors = scores.book().units().stream()
                    .filter(one -> one.successor() != null)
                    .collect(Collectors.groupingBy(
                            one -> Objects.requireNonNull(one.successor()).value()));
        }
        return predecessors.getOrDefault(unit.id().value(), List.of());
    }

    /** Its register of evidence. */
    public synchronized EvidenceRegister evidence() {
        if (evidence == null) {
            evidence = EvidenceRegister.of(indexes);
        }
        return evidence;
    }

    /** Who still owes what. */
    public synchronized FollowUp followUp() {
        if (followUp == null) {
            followUp = FollowUp.of(this);
        }
        return followUp;
    }

    /** The tasks of the plans, as each unit and office is to do them: those overdue first, then those at risk. */
    public synchronized List<Assignment> assignments() {
        if (assignments == null) {
            assignments = List.copyOf(Assignment.of(scores, chronicle));
        }
        return assignments;
    }

    /** What was committed to, what is out of reach first. */
    public synchronized List<Pledge> pledges() {
        if (pledges == null) {
            pledges = List.copyOf(Pledge.of(scores, indexes));
        }
        return pledges;
    }

    /** The tasks of one unit; none where it has none. */
    public List<Assignment> assignmentsOf(Unit unit) {
        return assignmentsByWho().getOrDefault(whoIs(unit, unit.id().value()), List.of());
    }

    /** The tasks of one office; none where it has none. */
    public List<Assignment> assignmentsOf(Office office) {
        return assignmentsByWho().getOrDefault(whoIs(null, office.id()), List.of());
    }

    /** The tasks of a unit that belong to one of its indexes: those that serve it, and those that serve none of its indexes. */
    public List<Assignment> assignmentsOf(Standing standing) {
        UnitKey key = standing.card().key();
        List<String> others = indexesByUnit().getOrDefault(key.unit(), List.of()).stream()
                .filter(index -> !index.equals(key.index()))
                .toList();
        return assignmentsOf(standing.card().unit()).stream()
                .filter(one -> !one.task().serves(key.index()).isEmpty()
                        || others.stream()
                                .allMatch(other -> one.task().serves(other).isEmpty()))
                .toList();
    }

    /** The tasks of a unit to be urged; a published result ends that. */
    public List<Assignment> owedBy(Standing standing) {
        return standing.isResult()
                ? List.of()
                : assignmentsOf(standing).stream().filter(Assignment::isOwed).toList();
    }

    /** The tasks of an office to be urged; none where every result is published. */
    public List<Assignment> owedBy(Office office) {
        return indexes.stream().flatMap(index -> index.ordered().stream()).allMatch(Standing::isResult)
                ? List.of()
                : assignmentsOf(office).stream().filter(Assignment::isOwed).toList();
    }

    private synchronized Map<String, List<Assignment>> assignmentsByWho() {
        if (assignmentsByWho == null) {
            assignmentsByWho = WorkCount.by(one -> whoIs(one.unit(), one.who()), assignments());
        }
        return assignmentsByWho;
    }

    /** Whether a unit stands in an index. */
    public boolean stands(UnitKey unit) {
        return indexesByUnit().getOrDefault(unit.unit(), List.of()).contains(unit.index());
    }

    /** The ids of the indexes in which each unit stands, by its id. */
    private synchronized Map<String, List<String>> indexesByUnit() {
        if (indexesByUnit == null) {
            Map<String, List<String>> by = new HashMap<>();
            indexes.forEach(index -> index.result()
                    .byUnit()
                    .keySet()
                    .forEach(unit ->
                            by.computeIfAbsent(unit, one -> new ArrayList<>()).add(index.id())));
            indexesByUnit = by;
        }
        return indexesByUnit;
    }

    private static String whoIs(@Nullable Unit unit, String id) {
        return (unit == null ? "office/" : "unit/") + id;
    }

    /** What was committed to of a unit under one index; nothing where there is none. */
    public synchronized List<Pledge> pledgesOf(UnitKey unit) {
        if (pledgesByUnit == null) {
            pledgesByUnit = pledges().stream()
                    .collect(Collectors.groupingBy(one -> one.standing().card().key()));
        }
        return pledgesByUnit.getOrDefault(unit, List.of());
    }

    /** What an office committed itself to, of whatever unit. */
    public List<Pledge> pledgesOf(Office office) {
        return pledges().stream()
                .filter(one -> one.office() != null && one.office().id().equals(office.id()))
                .toList();
    }

    /** The tasks that are not done; of one unit alone where one is named. */
    public List<Assignment> tasksLeft(@Nullable String unit) {
        return assignments().stream()
                .filter(one -> !one.state().isDone())
                .filter(one -> unit == null || (one.unit() != null && one.who().equals(unit)))
                .toList();
    }

    /** What was committed to; of one unit alone where one is named. */
    public List<Pledge> pledges(@Nullable String unit) {
        return pledges().stream()
                .filter(one -> unit == null
                        || one.standing().card().unit().id().value().equals(unit))
                .toList();
    }
}
