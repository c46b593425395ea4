package org.sodiem.init;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to begin.
 *
 * @param title what the assessment is called
 * @param authority who holds it, as {@code UBND huyện Vĩnh Linh}
 * @param year its year
 * @param level whether a district is scored beside its communes
 * @param units the communes; where there are none, three examples stand in
 * @param forge the server it is to live on, null where that is not yet known
 * @param language the language of its pages, its messages and what its files say to those who fill them in
 */
public record CampaignPlan(
        String title,
        String authority,
        int year,
        Level level,
        List<NewUnit> units,
        @Nullable Hosting forge,
        Locale language) {

    public CampaignPlan {
        units = List.copyOf(units);
    }

    /** Who holds the assessment. */
    public enum Level {
        /** A district, scored itself by its lead offices, with its communes. */
        district,
        /** A province that scores communes directly. */
        province
    }

    /**
     * A unit to be scored.
     *
     * @param id its id
     * @param title its title
     * @param kind its kind
     * @param code its statistical code, or nothing
     */
    public record NewUnit(String id, String title, String kind, String code) {}
}
