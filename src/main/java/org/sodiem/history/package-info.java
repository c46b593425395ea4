/**
 * What git says: the campaign at any commit, the rounds as places in its history, and every change of every score.
 *
 * <p>In: a folder inside a git repository, or inside none. Out: {@link org.sodiem.history.Snapshot}s to be scored,
 * {@link org.sodiem.history.ScoreChange}s, and the tag of a closed round, which is all this package ever writes. Read
 * {@link org.sodiem.history.Repository} first, then {@link org.sodiem.history.Snapshots}.
 */
@NullMarked
package org.sodiem.history;

import org.jspecify.annotations.NullMarked;
