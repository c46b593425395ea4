/**
 * Pages of one party: a unit's report and its brief, a lead office's own page, and what is asked of whom.
 *
 * <p>In: the score card of a unit, the components of an office ({@link org.sodiem.view}). Out: records of finished text.
 * Read {@link org.sodiem.party.UnitPage} first, then {@link org.sodiem.party.UnitAssembler}.
 */
@NullMarked
package org.sodiem.party;

import org.jspecify.annotations.NullMarked;
