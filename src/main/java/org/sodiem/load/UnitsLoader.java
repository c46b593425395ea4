package org.sodiem.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Office;
import org.sodiem.model.Stewards;
import org.sodiem.model.Unit;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/** Reads {@code units.yaml}: the units that are scored, the units that follow them, and the offices. */
final class UnitsLoader {

    private UnitsLoader() {}

    /**
     * What the file holds.
     *
     * @param offices the offices, in the file's order
     * @param units the units that are scored, in the file's order
     * @param stewards who answers for the campaign itself
     */
    record Roll(List<Office> offices, List<Unit> units, Stewards stewards) {
        Roll {
            offices = List.copyOf(offices);
            units = List.copyOf(units);
        }
    }

    /** The units and offices, or null where the file has an error of shape. */
    static @Nullable Roll load(SourceFile file, Problems problems) {
        return Fields.wholly(file, problems, UnitsLoader::roll);
    }

    private static Roll roll(Fields fields) {
        List<Office> offices = fields.list("offices", UnitsLoader::office);
        List<Unit> units = fields.fullList("units", UnitsLoader::unit);
        fields.list("successors", UnitsLoader::successor);
        return new Roll(offices, units, new Stewards(fields.logins("coordinators"), fields.logins("maintainers")));
    }

    private static Office office(Fields fields) {
        Located<String> id = fields.id("id");
        return new Office(id.value(), fields.text("title").value(), id.at(), fields.logins("people"));
    }

    private static Unit unit(Fields fields) {
        return new Unit(
                fields.id("id"),
                fields.text("title").value(),
                fields.id("kind"),
                Located.valueOf(fields.optionalText("code")),
                Located.valueOf(fields.optionalDate("from")),
                Located.valueOf(fields.optionalDate("until")),
                Located.valueOf(fields.optionalId("successor")),
                fields.logins("people"));
    }

    /** A successor is only named; it is scored by a later campaign, which has units of its own. */
    private static String successor(Fields fields) {
        String id = fields.id("id").value();
        fields.text("title");
        fields.optionalText("code");
        fields.optionalDate("from");
        return id;
    }
}
