/**
 * Every change of every score: who, when, from what to what.
 *
 * <p>In: the commits of a {@link org.sodiem.git.Repository}. Out: {@link org.sodiem.history.UnitChange}s, from a cache where
 * nothing has changed since. Read {@link org.sodiem.history.ScoreHistory} first, then {@link org.sodiem.history.HistoryWalk}.
 */
@NullMarked
package org.sodiem.history;

import org.jspecify.annotations.NullMarked;
