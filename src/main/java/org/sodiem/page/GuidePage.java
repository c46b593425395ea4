package org.sodiem.page;

import java.util.List;

/**
 * How to read the site and how to change what it says. Template {@code guide.ftlh}.
 *
 * @param frame what is around it
 * @param states the states of a component
 * @param bands the bands of each index
 * @param rounds the rounds of the campaign
 * @param rules the kinds of rule that its criteria use
 * @param offices whom to ask: the lead offices
 */
public record GuidePage(
        Frame frame,
        List<State> states,
        List<RuleRows.Row> bands,
        List<Round> rounds,
        List<Rule> rules,
        List<Link> offices) {

    /** A page; the lists are copied. */
    public GuidePage {
        states = List.copyOf(states);
        bands = List.copyOf(bands);
        rounds = List.copyOf(rounds);
        rules = List.copyOf(rules);
        offices = List.copyOf(offices);
    }

    /**
     * A state of a component.
     *
     * @param mark how pages mark it
     * @param meaning what it means for the points
     */
    public record State(Mark mark, String meaning) {}

    /**
     * One round.
     *
     * @param title what it is called
     * @param indexes whom it is for
     * @param opens when it opens
     * @param closes its deadline
     */
    public record Round(String title, String indexes, String opens, String closes) {}

    /**
     * A kind of rule.
     *
     * @param title what it is called
     * @param how how facts become points
     * @param fields what a unit writes
     * @param components how many components use it
     */
    public record Rule(String title, String how, String fields, String components) {}
}
