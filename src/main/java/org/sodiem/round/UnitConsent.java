package org.sodiem.round;

import org.sodiem.score.Standing;

/**
 * A unit, and whether what it hands in is approved.
 *
 * @param standing the unit
 * @param consent whether its head approved it
 */
public record UnitConsent(Standing standing, Consent consent) {}
