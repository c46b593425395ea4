/**
 * Two states compared.
 *
 * <p>In: two {@link org.sodiem.score.Scores}. Out: what became of every unit, area, lead office and component between
 * them; nothing here knows git. Read {@link org.sodiem.review.Difference} first, then
 * {@link org.sodiem.review.Transition}.
 */
@NullMarked
package org.sodiem.review;

import org.jspecify.annotations.NullMarked;
