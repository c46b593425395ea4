package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.sodiem.source.Located;

/**
 * A decision by which components do not apply to some units.
 *
 * @param index the index whose components they are
 * @param components their codes, or those of groups with all that is in them
 * @param units the units; none where kinds are named alone
 * @param kinds the kinds of units; none where units are named alone
 * @param reason why, or nothing
 * @param decision the number of the decision
 * @param date the day of the decision
 * @param issuer who decided
 */
public record Exemption(
        Located<String> index,
        List<Located<String>> components,
        List<Located<String>> units,
        List<Located<String>> kinds,
        String reason,
        String decision,
        LocalDate date,
        String issuer) {

    public Exemption {
        components = List.copyOf(components);
        units = List.copyOf(units);
        kinds = List.copyOf(kinds);
    }

    /** Whether it is about a unit. */
    public boolean isFor(Unit unit) {
        return units.stream().anyMatch(id -> id.value().equals(unit.id().value()))
                || kinds.stream()
                        .anyMatch(kind -> kind.value().equals(unit.kind().value()));
    }
}
