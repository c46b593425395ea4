/**
 * The domain as records: a campaign, its units and criteria, and what the units have handed in.
 *
 * <p>In: nothing but values the loader has read. Out: immutable data; no rule of scoring or checking stands here. Read
 * {@link org.sodiem.model.ScoreBook} first, then {@link org.sodiem.model.Rule} and {@link org.sodiem.model.Facts}.
 */
@NullMarked
package org.sodiem.model;

import org.jspecify.annotations.NullMarked;
