/**
 * The scores as open data: JSON and CSV, one file an index and one a unit; the feed, the sitemap.
 *
 * <p>In: {@link org.sodiem.score.Scores}. Out: text. The formats are documented in {@code docs/data.md}; a change of
 * meaning gets a new number. Read {@link org.sodiem.data.UnitJson} first.
 */
@NullMarked
package org.sodiem.data;

import org.jspecify.annotations.NullMarked;
