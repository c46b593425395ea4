/**
 * What git says: the campaign at any commit, the rounds as places in its history, and every change of every score.
 *
 * <p>In: a folder inside a git repository, or inside none. Out: {@link org.sodiem.history.Snapshot}s to be scored,
 * {@link org.sodiem.history.ScoreChange}s. A repository is only read, but for the tag of a closed round; new
 * repositories, as samples are, come from {@link org.sodiem.history.CommitWriter}. Read {@link
 * org.sodiem.history.Repository} first, then {@link org.sodiem.history.Snapshots}.
 */
@NullMarked
package org.sodiem.history;

import org.jspecify.annotations.NullMarked;
