package org.sodiem.page;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the number
 * @param of out of what, or its unit; may be empty
 * @param note one line about it
 * @param loss whether it costs points
 */
public record Figure(String label, String value, String of, String note, boolean loss) {}
