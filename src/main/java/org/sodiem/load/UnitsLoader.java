package org.sodiem.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Office;
import org.sodiem.model.Stewards;
import org.sodiem.model.Unit;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/** Reads {@code units.yaml}: the units that are scored, the units that follow them, and the offices. */
final class UnitsLoader {

    private static final HeadKey UNITS =
            HeadKey.ofList("units", List.of("kind"), "offices", "successors", "coordinators", "maintainers");

    private final Problems problems;
    private long confined;

    private UnitsLoader(Problems problems) {
        this.problems = problems;
    }

    /**
     * What the file holds.
     *
     * @param offices the offices, in the file's order
     * @param units the units that are scored, in the file's order
     * @param stewards who answers for the campaign itself
     * @param successors what the units that only follow others are called, by their ids
     */
    record Roll(List<Office> offices, List<Unit> units, Stewards stewards, Map<String, String> successors) {
        Roll {
            offices = List.copyOf(offices);
            units = List.copyOf(units);
            successors = Map.copyOf(successors);
        }
    }

    /**
     * The units and offices. One whose id, title or kind cannot be read is left out and holds up none of the others; null
     * where the file has another error of shape, or no unit is left.
     */
    static @Nullable Roll load(SourceFile file, Problems problems) {
        long errors = problems.errors();
        UnitsLoader loader = new UnitsLoader(problems);
        Roll roll = Fields.of(file, UNITS, problems, loader::roll);
        return roll == null || roll.units().isEmpty() || problems.errors() - loader.confined > errors ? null : roll;
    }

    private Roll roll(Fields fields) {
        long errors = problems.errors();
        List<Office> offices = once(
                present(fields.listBy("id", "offices", Integer.MAX_VALUE, this::office)),
                office -> new Located<>(office.id(), office.at()));
        List<Unit> units =
                once(present(fields.fullListBy("id", UNITS.name(), Integer.MAX_VALUE, this::unit)), Unit::id);
        Map<String, String> successors = new HashMap<>();
        fields.list(
                "successors",
                successor -> successors.putIfAbsent(successor.id("id").value(), successor(successor)));
        confined = problems.errors() - errors;
        return new Roll(
                offices, units, new Stewards(fields.logins("coordinators"), fields.logins("maintainers")), successors);
    }

    /** The first with each id; another one would be told the figures of the first as its own. */
    private <T> List<T> once(List<T> read, Function<T, Located<String>> id) {
        Map<String, Integer> lines = new HashMap<>();
        List<T> first = new ArrayList<>();
        for (T one : read) {
            Located<String> own = id.apply(one);
            Integer line = lines.putIfAbsent(own.value(), own.at().line());
            if (line == null) {
                first.add(one);
            } else {
                problems.add(Code.DUPLICATE_ID, own.at(), own.value(), String.valueOf(line));
            }
        }
        return first;
    }

    private static <T> List<T> present(List<Optional<T>> read) {
        return read.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Office> office(Fields fields) {
        long errors = problems.errors();
        Located<String> id = fields.id("id");
        String title = fields.text("title").value();
        boolean named = problems.errors() == errors;
        List<Located<String>> people = fields.logins("people");
        return named ? Optional.of(new Office(id.value(), title, id.at(), people)) : Optional.empty();
    }

    private Optional<Unit> unit(Fields fields) {
        long errors = problems.errors();
        Located<String> id = fields.id("id");
        String title = fields.text("title").value();
        Located<String> kind = fields.id("kind");
        boolean named = problems.errors() == errors;
        Unit unit = new Unit(
                id,
                title,
                kind,
                Located.valueOf(fields.optionalText("code")),
                Located.valueOf(fields.optionalDate("from")),
                Located.valueOf(fields.optionalLastDate("until")),
                fields.optionalId("successor"),
                fields.logins("people"),
                fields.logins("approvers"),
                fields.word("entered-by", "people", "coordinator").value().equals("coordinator"));
        return named ? Optional.of(unit) : Optional.empty();
    }

    /** A successor is only named; it is scored by a later campaign, which has units of its own. */
    private static String successor(Fields fields) {
        fields.optionalText("code");
        fields.optionalDate("from");
        return fields.text("title").value();
    }
}
