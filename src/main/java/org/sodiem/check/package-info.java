/**
 * Rules over the whole book and its scores, one class a rule; nothing here changes anything.
 *
 * <p>In: {@link org.sodiem.score.Scores}. Out: diagnostics. Read {@link org.sodiem.check.Checks} first: it lists them.
 */
@NullMarked
package org.sodiem.check;

import org.jspecify.annotations.NullMarked;
