package org.sodiem.round;

import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.UnitKey;

/**
 * A unit, and whether what it hands in is approved.
 *
 * @param unit the unit and the index
 * @param title what the unit is called
 * @param index what the index is called where others score the unit, too; else nothing
 * @param consent whether its head approved it
 */
public record UnitConsent(UnitKey unit, String title, String index, Consent consent) {

    /**
     * A unit of a campaign.
     *
     * @param layout the book's, made once for all units
     */
    public static UnitConsent of(ScoreBook book, Layout layout, UnitKey unit, String title, Consent consent) {
        String index = layout.keys(unit.unit()).size() < 2
                ? ""
                : book.campaign().indexes().stream()
                        .filter(plan -> plan.id().value().equals(unit.index()))
                        .findFirst()
                        .map(book::name)
                        .orElse(unit.index());
        return new UnitConsent(unit, title, index, consent);
    }
}
