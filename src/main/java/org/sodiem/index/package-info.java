/**
 * Pages on which all units of an index stand side by side: the overview, its ranking, its criteria, each of their parts
 * and components.
 *
 * <p>In: {@link org.sodiem.view.IndexView} and the campaign's frame ({@link org.sodiem.page.Context}). Out: records of finished text. Read
 * {@link org.sodiem.index.RankingAssembler} first.
 */
@NullMarked
package org.sodiem.index;

import org.jspecify.annotations.NullMarked;
