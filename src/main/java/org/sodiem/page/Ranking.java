package org.sodiem.page;

import java.util.List;

/**
 * The units of one index, best first.
 *
 * @param finding what the ranking says
 * @param note what to know about the column of differences, or nothing
 * @param earlier the round that rings stand for, or nothing
 * @param now what dots stand for
 * @param axis where the chart's lines stand, with their numbers
 * @param groups the ranked units by band, then those without a rank
 * @param all the page of the whole ranking
 */
public record Ranking(
        List<Piece> finding, String note, String earlier, String now, List<Tick> axis, List<Group> groups, Link all) {

    /** A ranking; the lists are copied. */
    public Ranking {
        finding = List.copyOf(finding);
        axis = List.copyOf(axis);
        groups = List.copyOf(groups);
    }

    /**
     * A line of a chart.
     *
     * @param at where it stands, as {@code 64.71%}
     * @param label its number
     */
    public record Tick(String at, String label) {}

    /**
     * Units of one band, or units without a rank.
     *
     * @param title the band
     * @param detail its limits and how many units
     * @param rows the units that are shown
     */
    public record Group(String title, String detail, List<Row> rows) {
        /** A group; the list is copied. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One unit.
     *
     * @param classes what it can be filtered by: {@code gaps} not all is entered, {@code miss} evidence is missing,
     *     {@code bad} its files have errors, {@code fell} it has fewer points than in the earlier round
     * @param rank its rank, or nothing
     * @param unit its name and page
     * @param index its index, or nothing
     * @param at where its dot stands, or nothing
     * @param before where its ring of the earlier round stands, or nothing
     * @param comparable whether ring and dot may be joined: their totals are of the same criteria and basis
     * @param delta the difference to the earlier round
     * @param state why it has no rank, or nothing
     * @param adjustment bonus and penalty in words, or nothing
     * @param lost the points it has lost, or nothing
     * @param open the points it can still win, or nothing
     * @param entered how many components it has entered, of how many
     * @param enteredBar the same as a bar
     * @param proved how many components with points have evidence, of how many
     * @param provedBar the same as a bar
     */
    public record Row(
            String classes,
            String rank,
            Link unit,
            String index,
            String at,
            String before,
            boolean comparable,
            Delta delta,
            String state,
            String adjustment,
            String lost,
            String open,
            String entered,
            Bar enteredBar,
            String proved,
            Bar provedBar) {}
}
