package org.sodiem.history;

import org.sodiem.model.UnitKey;

/**
 * A change among the changes of all units.
 *
 * @param unit the unit, as the definitions read last know it
 * @param change what changed
 */
public record RecentChange(UnitKey unit, UnitChange change) {}
