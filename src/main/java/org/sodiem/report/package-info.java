/**
 * What a report says: the fields of its template, filled from figures and sentences that pages print too.
 *
 * <p>In: an index as many readers look at it, a unit's standing and its narrative. Out:
 * {@link org.sodiem.word.WordFields}. Nothing is counted here. Read {@link org.sodiem.report.UnitReport} first.
 */
@NullMarked
package org.sodiem.report;

import org.jspecify.annotations.NullMarked;
