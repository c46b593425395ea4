package org.sodiem.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * One assessment: a year, its indexes and its rounds.
 *
 * @param id the year or another short name, as its folder is called
 * @param title what the assessment is called
 * @param authority who holds it
 * @param coordinator the office that follows up, gathers and reports
 * @param timezone the zone of every date and time in the campaign's files
 * @param locale the language of its pages and messages
 * @param fictitious whether the figures are invented; every page and file then says so
 * @param period the days that are assessed
 * @param basis the decisions it rests on, in the file's order
 * @param indexes the indexes, each with its criteria set and the kinds of unit it scores
 * @param rounds the rounds of self-scoring, in order of time
 * @param windows the times for appraising and explaining, in the file's order; none where they are not limited
 * @param withheld what the public edition of a site does not hold until it is opened; null where that is not said, and
 *     nothing is withheld
 * @param unappraisedStands whether a published result takes over what a unit says where no office appraised it
 * @param scoresEnded whether units that end within the period are scored too
 * @param evidence what it takes as evidence
 * @param workbooks which tables a site carries as workbooks; null where that depends on how many units there are
 * @param forge where people read and edit the files, null where that is not said
 * @param file the campaign's own file
 */
public record Campaign(
        String id,
        String title,
        String authority,
        Located<String> coordinator,
        ZoneId timezone,
        Locale locale,
        boolean fictitious,
        Period period,
        List<LegalBasis> basis,
        List<IndexPlan> indexes,
        List<Round> rounds,
        List<Window> windows,
        @Nullable List<Withheld> withheld,
        boolean unappraisedStands,
        boolean scoresEnded,
        EvidenceLimits evidence,
        @Nullable CarriedTables workbooks,
        @Nullable Forge forge,
        SourceFile file) {

    private static final int MOST_WITH_WORKBOOKS = 300;

    public Campaign {
        basis = List.copyOf(basis);
        indexes = List.copyOf(indexes);
        rounds = List.copyOf(rounds);
        windows = List.copyOf(windows);
        withheld = withheld == null ? null : List.copyOf(withheld);
    }

    /**
     * Whether a unit takes part: not one that ends before the period or begins behind it; one that ends within it where the
     * campaign says so.
     */
    public boolean counts(Unit unit) {
        LocalDate from = unit.from();
        LocalDate until = unit.until();
        boolean begins = from == null || !from.isAfter(period.to());
        LocalDate needed = scoresEnded ? period.from() : period.to();
        return begins && (until == null || !until.isBefore(needed));
    }

    /** What follows places that several units of a set's index share. */
    public EqualRanks equalRanks(CriteriaSet criteria) {
        IndexPlan plan = index(criteria.index().value());
        return plan == null ? EqualRanks.SKIP : plan.equalRanks();
    }

    /**
     * Which tables a site carries as workbooks; those of each unit of a country would be hundreds of megabytes.
     *
     * @param units how many units there are
     */
    public CarriedTables workbooks(int units) {
        return workbooks != null ? workbooks : units <= MOST_WITH_WORKBOOKS ? CarriedTables.ALL : CarriedTables.INDEXES;
    }

    /**
     * Whether a site carries the tables of each unit and component: a country's has those of whole indexes and of offices, and the JSON
     * file of each unit holds all that these would.
     *
     * @param units how many units there are
     */
    public boolean carriesEveryTable(int units) {
        return units <= MOST_WITH_WORKBOOKS || workbooks == CarriedTables.ALL;
    }

    /** The index with this id; null where there is none. */
    public @Nullable IndexPlan index(String id) {
        return indexes.stream()
                .filter(plan -> plan.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The kinds of units of the index with this id; none where there is none. */
    public List<String> kinds(String id) {
        IndexPlan plan = index(id);
        return plan == null
                ? List.of()
                : plan.kinds().stream().map(Located::value).toList();
    }

    /** What the units of the index with this id are called, or another text where there is none. */
    public String kindOf(String id, String otherwise) {
        IndexPlan plan = index(id);
        return plan == null ? otherwise : plan.title();
    }

    /** The round with this id; null where there is none. */
    public @Nullable Round round(String id) {
        return rounds.stream()
                .filter(round -> round.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The ids of the rounds, as people read them. */
    public String roundIds() {
        return rounds.stream().map(round -> round.id().value()).collect(Collectors.joining(", "));
    }
}
