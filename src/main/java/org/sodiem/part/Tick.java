package org.sodiem.part;

/**
 * A line of a chart.
 *
 * @param at where it stands, as {@code 64.71%}
 * @param label its number
 */
public record Tick(String at, String label) {}
