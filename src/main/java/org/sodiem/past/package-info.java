/**
 * Pages of what was: the history of a unit, the newest changes, the rounds and what changed between them.
 *
 * <p>In: histories and closed rounds, by the figures of {@link org.sodiem.movement}. Out: records of finished text. Read
 * {@link org.sodiem.past.HistoryAssembler} first, then {@link org.sodiem.past.RoundsAssembler}.
 */
@NullMarked
package org.sodiem.past;

import org.jspecify.annotations.NullMarked;
