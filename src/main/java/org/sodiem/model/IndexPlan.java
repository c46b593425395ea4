package org.sodiem.model;

import java.util.List;
import org.sodiem.source.Located;

/**
 * One index of a campaign: who is scored by what.
 *
 * @param id the index, as the criteria set names it too
 * @param title what its units are called together, as xã, thị trấn
 * @param shortTitle what it is called itself, as DTI, behind a unit that others score too; nothing where that is not said
 * @param criteria the file of its criteria set, in the campaign's folder
 * @param kinds the kinds of unit that are scored and ranked together
 * @param equalRanks what follows places that several units share
 */
public record IndexPlan(
        Located<String> id,
        String title,
        String shortTitle,
        Located<String> criteria,
        List<Located<String>> kinds,
        EqualRanks equalRanks) {

    public IndexPlan {
        kinds = List.copyOf(kinds);
    }

    /** Whether it scores a unit: it names the unit's kind. */
    public boolean scores(Unit unit) {
        return kinds.stream().anyMatch(kind -> kind.value().equals(unit.kind().value()));
    }
}
