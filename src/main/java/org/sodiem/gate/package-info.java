/**
 * Whether a change may be merged: the rights of whoever asks, by role and window, and what it would do.
 *
 * <p>In: a {@link org.sodiem.git.MergeRequest} and the campaign of its base. Out: a {@link org.sodiem.gate.Judgement}. Read
 * {@link org.sodiem.gate.Proposal} first, then {@link org.sodiem.gate.Judgement}, then {@link org.sodiem.gate.Rights}.
 */
@NullMarked
package org.sodiem.gate;

import org.jspecify.annotations.NullMarked;
