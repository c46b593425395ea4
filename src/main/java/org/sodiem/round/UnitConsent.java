package org.sodiem.round;

import org.sodiem.model.UnitKey;

/**
 * A unit, and whether what it hands in is approved.
 *
 * @param unit the unit and the index
 * @param title what the unit is called
 * @param consent whether its head approved it
 */
public record UnitConsent(UnitKey unit, String title, Consent consent) {}
