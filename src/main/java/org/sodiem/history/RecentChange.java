package org.sodiem.history;

/**
 * A change among the changes of all units.
 *
 * @param unit the unit's id
 * @param change what changed
 */
public record RecentChange(String unit, UnitChange change) {}
