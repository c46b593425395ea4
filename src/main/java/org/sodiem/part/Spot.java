package org.sodiem.part;

/**
 * A point on the scale of a column.
 *
 * @param at where it stands, as {@code 64.71%}
 * @param before where its ring of the earlier round stands, or nothing
 * @param joined whether ring and point may be joined: their totals are of the same criteria and basis
 * @param lined whether the lines of the scale go through its row
 * @param fell whether there are fewer points than in the earlier round
 */
public record Spot(String at, String before, boolean joined, boolean lined, boolean fell) {}
