/**
 * Two states compared.
 *
 * <p>In: two {@link org.sodiem.score.Scores}. Out: what became of every unit, area, lead office and component between
 * them. Read {@link org.sodiem.compare.Difference} first, then {@link org.sodiem.compare.Transition}.
 */
@NullMarked
package org.sodiem.compare;

import org.jspecify.annotations.NullMarked;
