/**
 * States of a campaign that have a name: its rounds, tags and commits; how a round is closed, sealed and verified.
 *
 * <p>In: a {@link org.sodiem.git.Repository} and the campaign. Out: {@link org.sodiem.round.Snapshot}s to be scored, and
 * the {@link org.sodiem.round.Chronicle} of a site. Read {@link org.sodiem.round.Rounds} first, then
 * {@link org.sodiem.round.Closing} and {@link org.sodiem.round.Snapshots}.
 */
@NullMarked
package org.sodiem.round;

import org.jspecify.annotations.NullMarked;
