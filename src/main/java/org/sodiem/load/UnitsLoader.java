package org.sodiem.load;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Office;
import org.sodiem.model.Stewards;
import org.sodiem.model.Unit;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.YamlReader;

/** Reads {@code units.yaml}: the units that are scored, the units that follow them, and the offices. */
final class UnitsLoader {

    private final Problems problems;

    UnitsLoader(Problems problems) {
        this.problems = problems;
    }

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
    @Nullable
    Roll load(SourceFile file) {
        long errors = problems.errors();
        Node root = YamlReader.read(file, problems);
        if (root == null) {
            return null;
        }
        Fields fields = Fields.of(root, problems);
        List<Office> offices = fields.list("offices").stream().map(this::office).toList();
        List<Unit> units = fields.fullList("units").stream().map(this::unit).toList();
        fields.list("successors").forEach(this::successor);
        Stewards stewards = new Stewards(fields.logins("coordinators"), fields.logins("maintainers"));
        fields.refuseOthers();
        return problems.errors() > errors ? null : new Roll(offices, units, stewards);
    }

    private Office office(Node node) {
        Fields fields = Fields.of(node, problems);
        Located<String> id = fields.id("id");
        Office office = new Office(id.value(), fields.text("title").value(), id.at(), fields.logins("people"));
        fields.refuseOthers();
        return office;
    }

    private Unit unit(Node node) {
        Fields fields = Fields.of(node, problems);
        Unit unit = new Unit(
                fields.id("id"),
                fields.text("title").value(),
                fields.id("kind"),
                valueOf(fields.optionalText("code")),
                day(fields.optionalDate("from")),
                day(fields.optionalDate("until")),
                valueOf(fields.optionalId("successor")),
                fields.logins("people"));
        fields.refuseOthers();
        return unit;
    }

    /** A successor is only named; it is scored by a later campaign, which has units of its own. */
    private void successor(Node node) {
        Fields fields = Fields.of(node, problems);
        fields.id("id");
        fields.text("title");
        fields.optionalText("code");
        fields.optionalDate("from");
        fields.refuseOthers();
    }

    private static @Nullable String valueOf(@Nullable Located<String> text) {
        return text == null ? null : text.value();
    }

    private static @Nullable LocalDate day(@Nullable Located<LocalDate> date) {
        return date == null ? null : date.value();
    }
}
