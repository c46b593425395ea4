package org.sodiem.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a repository says about one campaign.
 *
 * @param campaign the campaign
 * @param offices the offices that lead, guide and appraise, in the file's order
 * @param stewards who answers for the campaign itself
 * @param publication what is published
 * @param criteria the criteria sets that could be read whole, one an index, in the campaign's order
 * @param guidance guidance texts of the lead offices, in order of path
 * @param successors what units that only follow others are called, by their ids: later campaigns score them
 * @param submissions one a unit, in the units file's order, also for units that have handed nothing in
 */
public record ScoreBook(
        Campaign campaign,
        List<Office> offices,
        Stewards stewards,
        Publication publication,
        List<CriteriaSet> criteria,
        List<Guidance> guidance,
        Map<String, String> successors,
        List<Submission> submissions) {

    public ScoreBook {
        offices = List.copyOf(offices);
        criteria = List.copyOf(criteria);
        guidance = List.copyOf(guidance);
        successors = Map.copyOf(successors);
        submissions = List.copyOf(submissions);
    }

    /** The same definitions with what was handed in. */
    public ScoreBook with(List<Submission> handedIn) {
        return new ScoreBook(campaign, offices, stewards, publication, criteria, guidance, successors, handedIn);
    }

    /** The campaign's folder. */
    public String year() {
        return Objects.requireNonNull(Layout.yearOf(campaign.file().path()));
    }

    /** Where the files of the campaign are. */
    public Layout layout() {
        return Layout.of(
                year(),
                campaign.indexes(),
                submissions.stream().map(Submission::unit).toList());
    }

    /** The documents that all files of scores define. */
    public Stream<Evidence> evidence() {
        return submissions.stream().flatMap(Submission::files).flatMap(file -> file.evidence().stream());
    }

    /** The office with this id, if there is one. */
    public @Nullable Office office(String id) {
        return offices.stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
    }

    /** The unit with this id, if there is one. */
    public @Nullable Unit unit(String id) {
        return submissions.stream()
                .map(Submission::unit)
                .filter(unit -> unit.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The units in whose place this one came, in the units file's order. */
    public List<Unit> predecessors(Unit unit) {
        return submissions.stream()
                .map(Submission::unit)
                .filter(other -> unit.id().value().equals(other.successor()))
                .toList();
    }

    /**
     * The set by which a unit is scored; null where no index names its kind, its set is unreadable, or it does not take part
     * in the campaign.
     */
    public @Nullable CriteriaSet criteriaFor(Unit unit) {
        for (IndexPlan index : campaign.indexes()) {
            if (campaign.counts(unit) && index.scores(unit)) {
                return criteria.stream()
                        .filter(set -> set.index().value().equals(index.id().value()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }
}
