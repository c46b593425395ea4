/**
 * Fictitious repositories of any size from a seed, the same bytes everywhere.
 *
 * <p>In: how many units, and a seed. Out: files as path and text. Criteria sets, campaign and guidance are this
 * project's own; units beyond the first 18, and all figures, are invented. Read {@link org.sodiem.sample.Sample} first.
 */
@NullMarked
package org.sodiem.sample;

import org.jspecify.annotations.NullMarked;
