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
 * @param plan the tasks of the plans
 * @param exemptions the decisions on what does not apply, in the file's order
 * @param criteria the criteria sets that could be read whole, one an index, in the campaign's order
 * @param guidance guidance texts of the lead offices, in order of path
 * @param successors what units that only follow others are called, by their ids: later campaigns score them
 * @param submissions one a unit and index that scores it, in the units file's order and the campaign's, also for units
 *     that have handed nothing in; one of a unit that no index scores
 */
public record ScoreBook(
        Campaign campaign,
        List<Office> offices,
        Stewards stewards,
        Publication publication,
        Plan plan,
        List<Exemption> exemptions,
        List<CriteriaSet> criteria,
        List<Guidance> guidance,
        Map<String, String> successors,
        List<Submission> submissions) {

    public ScoreBook {
        offices = List.copyOf(offices);
        exemptions = List.copyOf(exemptions);
        criteria = List.copyOf(criteria);
        guidance = List.copyOf(guidance);
        successors = Map.copyOf(successors);
        submissions = List.copyOf(submissions);
    }

    /** The same definitions with what was handed in. */
    public ScoreBook with(List<Submission> handedIn) {
        return new ScoreBook(
                campaign, offices, stewards, publication, plan, exemptions, criteria, guidance, successors, handedIn);
    }

    /** The campaign's folder. */
    public String year() {
        return Objects.requireNonNull(Layout.yearOf(campaign.file().path()));
    }

    /** Where the files of the campaign are. */
    public Layout layout() {
        return Layout.of(year(), campaign.indexes(), units());
    }

    /** The units, in the units file's order, each once, however many indexes score it. */
    public List<Unit> units() {
        return submissions.stream()
                .filter(submission -> submission.key().first())
                .map(Submission::unit)
                .toList();
    }

    /** The documents that all files define. */
    public Stream<Evidence> evidence() {
        return submissions.stream().flatMap(Submission::files).flatMap(file -> file.evidence().stream());
    }

    /** The office with this id, if there is one. */
    public @Nullable Office office(String id) {
        return offices.stream().filter(o -> o.id().equals(id)).findFirst().orElse(null);
    }

    /** What an office is called; its id where nobody defined it. */
    public String officeTitle(String id) {
        Office office = office(id);
        return office == null ? id : office.title();
    }

    /** The unit with this id, if there is one. */
    public @Nullable Unit unit(String id) {
        return submissions.stream()
                .map(Submission::unit)
                .filter(unit -> unit.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * The set by which a submission is scored; null where no index names the unit's kind, its set is unreadable, or it does
     * not take part in the campaign.
     */
    public @Nullable CriteriaSet criteriaFor(Submission submission) {
        return campaign.counts(submission.unit()) ? criteria(submission.key().index()) : null;
    }

    /** What an index is called: in short where the campaign says it, else as its criteria set. */
    public String name(IndexPlan index) {
        CriteriaSet set = criteria(index.id().value());
        return !index.shortTitle().isEmpty()
                ? index.shortTitle()
                : set == null ? index.id().value() : set.title();
    }

    /** The set of an index, if it could be read. */
    public @Nullable CriteriaSet criteria(String index) {
        return criteria.stream()
                .filter(set -> set.index().value().equals(index))
                .findFirst()
                .orElse(null);
    }
}
