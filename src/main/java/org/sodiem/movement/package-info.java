/**
 * How scores moved: from round to round, from commit to commit, and since a round until now.
 *
 * <p>In: rounds and what two states differ in ({@link org.sodiem.round.Chronicle}, {@link org.sodiem.compare.Difference}),
 * and the figures of the present ({@link org.sodiem.view.IndexView}). Out: figures as {@code view} makes them. Read
 * {@link org.sodiem.movement.EarlierRound} first.
 */
@NullMarked
package org.sodiem.movement;

import org.jspecify.annotations.NullMarked;
