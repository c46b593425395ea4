package org.sodiem.init;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;

/**
 * What somebody wants to begin.
 *
 * @param title what the assessment is called
 * @param authority who holds it, as {@code UBND huyện Vĩnh Linh}
 * @param year its year
 * @param level whether a district is scored beside its communes
 * @param units the communes; where there are none, three examples stand in
 * @param sets the criteria sets of the communes, an index each; where there are none, the illustrative one stands in
 * @param forge the server it is to live on, null where that is not yet known
 * @param language the language of its pages, its messages and what its files say to those who fill them in
 */
public record CampaignPlan(
        String title,
        String authority,
        int year,
        Level level,
        List<NewUnit> units,
        List<NewSet> sets,
        @Nullable Hosting forge,
        Locale language) {

    /** Cities are of either level. */
    private static final Pattern PROVINCE = Pattern.compile("(?iU)^(?!.*\\bthành phố\\b).*\\btỉnh\\b");

    private static final Pattern DISTRICT = Pattern.compile("(?iU)\\b(?:huyện|quận|thị xã)\\b");

    public CampaignPlan {
        units = List.copyOf(units);
        sets = List.copyOf(sets);
    }

    /** A plan by the illustrative criteria. */
    public CampaignPlan(
            String title,
            String authority,
            int year,
            Level level,
            List<NewUnit> units,
            @Nullable Hosting forge,
            Locale language) {
        this(title, authority, year, level, units, List.of(), forge, language);
    }

    /** Who holds the assessment. */
    public enum Level {
        /** A district, scored itself by its lead offices, with its communes. */
        district,
        /** A province that scores communes directly. */
        province;

        /** Whether a name of an authority is one of the other level alone: UBND tỉnh, or UBND huyện. */
        public boolean isDeniedBy(String authority) {
            boolean ofProvince = PROVINCE.matcher(authority).find();
            boolean ofDistrict = DISTRICT.matcher(authority).find();
            return this == district ? ofProvince && !ofDistrict : ofDistrict && !ofProvince;
        }
    }

    /**
     * A criteria set that is at hand.
     *
     * @param set the set, read without an error
     * @param text its file, which is copied as it is
     * @param kinds the kinds of units that it scores; all communes where there are none
     */
    public record NewSet(CriteriaSet set, String text, List<String> kinds) {

        public NewSet {
            kinds = List.copyOf(kinds);
        }

        /** The index that it makes. */
        String index() {
            return set.index().value();
        }

        /** The name of its file. */
        String file() {
            return index() + ".yaml";
        }

        /** The offices that it names. */
        Set<String> offices() {
            Set<String> offices = new TreeSet<>();
            for (Component component : set.components()) {
                if (component.lead() != null) {
                    offices.add(component.lead().value());
                }
                component.grounds().helps().forEach(office -> offices.add(office.value()));
            }
            return offices;
        }
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
