package org.sodiem.links;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one run tells.
 *
 * @param day the day of the run
 * @param newlyDead the links whose last strike fell today, in order of address
 * @param recovered the links that were dead and were answered today, in order of address
 * @param knownDead how many links died in earlier runs and have not recovered
 * @param watched how many links have strikes, but not enough
 * @param outcomes how many links had which outcome
 * @param memory what to remember until the next run
 */
public record LinkReport(
        LocalDate day,
        List<Told> newlyDead,
        List<Told> recovered,
        int knownDead,
        int watched,
        Map<LinkOutcome, Integer> outcomes,
        LinkMemory memory) {

    public LinkReport {
        newlyDead = List.copyOf(newlyDead);
        recovered = List.copyOf(recovered);
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * A link that is told.
     *
     * @param link the link
     * @param outcome what became of it today
     * @param strikes the days on which it failed, in order
     */
    public record Told(EvidenceLink link, LinkOutcome outcome, List<LocalDate> strikes) {

        public Told {
            strikes = List.copyOf(strikes);
        }
    }

    /** How many links there are. */
    public int links() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many links had an outcome. */
    public int count(LinkOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Whether servers were looked for and not one was met: then it is this machine that has no network. */
    public boolean isOffline() {
        return outcomes.keySet().stream().noneMatch(LinkOutcome::isMet)
                && outcomes.keySet().stream().anyMatch(outcome -> outcome.meaning() == LinkOutcome.Meaning.FAILS);
    }
}
