/**
 * Pure arithmetic: what has been handed in to points, totals, ranks and bands.
 *
 * <p>In: a {@link org.sodiem.model.ScoreBook} and the instant to look at it. Out: {@link org.sodiem.score.Scores}. All
 * points are decimals; a component's points are rounded once, sums are exact, the index is rounded once. Read
 * {@link org.sodiem.score.Scorer} first, then {@link org.sodiem.score.RulePoints}.
 */
@NullMarked
package org.sodiem.score;

import org.jspecify.annotations.NullMarked;
