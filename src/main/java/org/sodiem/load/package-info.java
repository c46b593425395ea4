/**
 * Files to domain records; every error of shape is told at its place, and nothing stops at the first.
 *
 * <p>In: a {@link org.sodiem.source.FileTree}. Out: a {@link org.sodiem.model.ScoreBook} and diagnostics. What values
 * mean together is for {@code check}. Read {@link org.sodiem.load.BookLoader} first.
 */
@NullMarked
package org.sodiem.load;

import org.jspecify.annotations.NullMarked;
